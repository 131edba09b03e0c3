//! `goodhelp withdraw ID`
//!
//! No reason is asked for, and none is written down: nobody has to give one.

use super::{Call, WELL, report};
use crate::desk::{self, Mention, Place, Withdrawal};
use crate::diag::Diagnostics;
use crate::host::Host;
use crate::model::Kind;
use crate::model::field::Date;
use crate::source::{Snapshot, line_column};
use anyhow::{Result, bail};
use std::fmt::Write;
use std::io::{BufRead, IsTerminal};

#[derive(Debug, clap::Args)]
pub(super) struct Arguments {
    /// The story or case study: its id, its folder and id (`stories/a-new-start`) or its file.
    #[arg(value_name = "ID")]
    id: String,
    /// Do it without asking.
    #[arg(long, short)]
    yes: bool,
    /// Say what would be done, and do nothing.
    #[arg(long, conflicts_with = "yes")]
    dry_run: bool,
    /// The day to write down; today where it is not given.
    #[arg(long, value_name = "DATE")]
    date: Option<jiff::civil::Date>,
}

/// What this program cannot do, with what to do about it.
const OUT_OF_REACH: &str = "\
What this program cannot reach, and what you can do:
- The published site still has the story. Build and publish it now: goodhelp build
- The history of the repository keeps the former files, and so do its copies and forks. A new commit does not change
  that. If the person wants it gone from there too, ask whoever looks after the repository to rewrite its history.
- Search engines and web archives may have copies. They forget a page some time after it says that it was withdrawn.
  Each has a form with which you can ask for that sooner.
- Feed readers keep what they have fetched, and so does anybody who took the data files or copied the page.
- Sites that inherit from this one lose the story when they take over its files the next time. Tell their editors.
- Backups, drafts in your editor and messages are yours to clear. So is the record of the person's consent.
Tell the person what was done and what may remain.
";

pub(super) fn run(call: &Call, arguments: &Arguments) -> Result<u8> {
    let disk = call.disk()?;
    let snapshot = call.snapshot(&disk, arguments.date);
    let documents = desk::read(&snapshot, &mut Diagnostics::default());
    let kinds: Vec<Kind> = Kind::ALL.into_iter().filter(|kind| kind.tells_of_people()).collect();
    let (kind, id) = desk::named(&documents, &arguments.id, &kinds)?;
    let name = format!("{}/{id}", kind.segment());
    let day = Date(arguments.date.unwrap_or_else(|| disk.today()));
    let withdrawal = desk::withdrawal(&documents, &snapshot, kind, &id, day);
    report::out(&plan(&withdrawal, &snapshot));
    if withdrawal.changes.is_empty() {
        report::line(&format!("{name} was withdrawn before, and nothing of it is left in its files"));
        return Ok(WELL);
    }
    if arguments.dry_run {
        report::line("nothing was changed: this was a dry run");
        return Ok(WELL);
    }
    if !arguments.yes && !is_wanted(&name)? {
        report::line("nothing was changed");
        return Ok(WELL);
    }
    disk.change(&withdrawal.changes)?;
    report::out(&format!("\n{OUT_OF_REACH}"));
    if !call.quiet {
        report::line(&format!("{name} was withdrawn: {} changed", report::plural(withdrawal.changes.len(), "file")));
    }
    Ok(WELL)
}

/// Asks at a terminal; elsewhere somebody has to have said so before.
fn is_wanted(name: &str) -> Result<bool> {
    if !std::io::stdin().is_terminal() {
        bail!("nobody is there to be asked whether to withdraw {name}\nhelp: say --yes, or look first with --dry-run");
    }
    report::line(&format!("\nWithdraw {name}? Its files cannot be brought back by this program. [y/N]"));
    let mut answer = String::new();
    std::io::stdin().lock().read_line(&mut answer)?;
    Ok(matches!(answer.trim().to_lowercase().as_str(), "y" | "yes"))
}

fn plan(withdrawal: &Withdrawal, snapshot: &Snapshot) -> String {
    let mut text = String::new();
    for change in &withdrawal.changes {
        let what = match &change.after {
            Some(_) => "will say that the story was withdrawn, and nothing else",
            None => "will be deleted",
        };
        let _ = writeln!(text, "{}: {what}", change.path);
    }
    for (picture, by) in &withdrawal.kept {
        let _ = writeln!(text, "{picture}: stays, because {by} shows it too");
    }
    if withdrawal.is_inherited && !withdrawal.changes.is_empty() {
        let _ =
            writeln!(text, "\nThe story comes from the core. It goes from this site alone: tell the core's editors.");
    }
    if !withdrawal.mentions.is_empty() {
        let _ = writeln!(text, "\nOther files have something of it. Please mend them yourself:");
    }
    for Mention { file, at, what, count } in &withdrawal.mentions {
        let place = line_column(&snapshot.text(file.as_str()).unwrap_or_default(), *at);
        // What is there is not repeated here: the output may end up in a log.
        let what = match what {
            Place::Link => "leads to it".to_string(),
            Place::Words => "has words of it".to_string(),
            Place::Title => "has its title".to_string(),
            Place::Name if *count > 1 => format!("may name somebody in it, as {} more of its lines do", count - 1),
            Place::Name => "may name somebody in it".to_string(),
        };
        let _ = writeln!(text, "{file}:{}:{}: {what}", place.line, place.column);
    }
    text
}
