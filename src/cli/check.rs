//! `goodhelp check`

mod changes;
mod external;
mod judges;
mod mend;

use super::{Call, PROBLEMS, WELL, report};
use crate::build::{Build, Cache, build};
use crate::diag::{self, Format};
use crate::host::git::Repository;
use crate::host::{self, Disk, Host};
use crate::source::{Answers, File, FilePath, Layer, Snapshot};
use anyhow::{Context, Result};
use std::collections::{BTreeMap, BTreeSet};
use std::io::IsTerminal;
use std::path::{Component, Path};
use std::sync::Arc;

#[derive(Debug, clap::Args)]
pub(super) struct Arguments {
    /// How to write what is wrong.
    #[arg(long, value_enum, default_value = "human")]
    format: FormatName,
    /// Where the files of this folder are shown on the web, so that `markdown` can link to them.
    #[arg(long, value_name = "ADDRESS", value_parser = web_address)]
    files_at: Option<String>,
    /// The day on which to decide what has expired or is due; today where it is not given.
    #[arg(long, value_name = "DATE")]
    date: Option<jiff::civil::Date>,
    /// Report what is wrong in files that changed since this work left the branch, tag or commit REF, and errors in all files.
    /// Files that git was not told of count as changed. The whole site is read all the same.
    #[arg(long, value_name = "REF")]
    changed_since: Option<String>,
    /// Take goodhelp.toml and styles/ from the branch, tag or commit REF instead of from the folder, so that nobody can switch
    /// off the checks of their own contribution.
    #[arg(long, value_name = "REF")]
    config_from: Option<String>,
    /// Mend what one thing alone can mend, such as a slip in a name or a date that is written with slashes, and report what is
    /// left.
    #[arg(long)]
    fix: bool,
    /// With --fix: write nothing, and print what would change as a unified diff. What would be left goes to standard error.
    #[arg(long, requires = "fix", conflicts_with = "format")]
    dry_run: bool,
    /// Take for an error what may wait while a site is written and has to be done before it is released, such as what still
    /// waits for words of your own.
    #[arg(long)]
    release: bool,
    /// Ask whether links to other sites still answer. Good answers are kept for a week.
    #[arg(long)]
    external: bool,
    /// With --external: how long that may take, in seconds.
    #[arg(long, value_name = "SECONDS", default_value_t = 600, requires = "external")]
    external_limit: u64,
    /// With --external: ask addresses within a network of one's own too. For tests alone.
    #[arg(long, requires = "external", hide = true)]
    external_anywhere: bool,
}

#[derive(Debug, Clone, Copy, clap::ValueEnum)]
enum FormatName {
    /// For people.
    Human,
    /// For programs.
    Json,
    /// Annotations for GitHub's workflow log.
    Github,
    /// A summary to read on the web.
    Markdown,
    /// SARIF 2.1.0 for code scanning.
    Sarif,
}

pub(super) fn run(call: &Call, arguments: &Arguments) -> Result<u8> {
    let disk = disk(call, arguments)?;
    let (files, check) = prepared(call, arguments, &disk)?;
    let mut checked = check.run(files);
    if arguments.fix {
        checked = mend::mend(call, arguments, &disk, &check, checked)?;
    }
    checked.built.diagnostics.set_place(folder(&call.root), arguments.files_at.clone());
    let Checked { snapshot, built } = &checked;
    if arguments.dry_run {
        report::diagnostics(built, snapshot);
    } else {
        report::out(&diag::render(format(arguments.format), &built.diagnostics, snapshot, &built.private));
    }
    if !call.quiet {
        report::line(&report::counts(built).unwrap_or_else(|| "nothing is wrong".into()));
        let by_machine = checked.by_machine(arguments);
        if by_machine > 0 && !arguments.fix {
            report::line(&format!("`goodhelp check --fix` can mend {by_machine} of these"));
        }
    }
    Ok(if built.diagnostics.has_errors() { PROBLEMS } else { WELL })
}

/// The folder of the site. One without a configuration may get it from git.
fn disk(call: &Call, arguments: &Arguments) -> Result<Disk> {
    match arguments.config_from {
        Some(_) => {
            Disk::new(&call.root).with_context(|| format!("the folder {} cannot be opened", call.root.display()))
        }
        None => call.disk(),
    }
}

/// What is checked, and how.
fn prepared<'a>(call: &'a Call, arguments: &Arguments, disk: &Disk) -> Result<(Files, Check<'a>)> {
    let note = |text: &str| {
        if !call.quiet {
            report::line(text);
        }
    };
    let mut files = disk.files();
    let mut changed = None;
    if arguments.config_from.is_some() || arguments.changed_since.is_some() {
        let repository = Repository::around(disk.root())?;
        if let Some(name) = &arguments.config_from {
            judges::put_back(&mut files, &repository, name)?.iter().for_each(|line| note(line));
        }
        if let Some(name) = &arguments.changed_since {
            let paths = repository.differing(&repository.parting(&repository.commit(name)?)?)?;
            let count = report::plural(paths.len(), "changed file");
            note(&format!("{count}; of the others only errors are reported"));
            changed = Some(paths);
        }
    }
    let files = Arc::new(files);
    let date = arguments.date.unwrap_or_else(|| disk.today());
    let mut check = Check { core: call.core, date, changed, answers: None, release: arguments.release };
    if arguments.external {
        let asked = external::ask(arguments, &check.snapshot(files.clone()), check.changed.as_ref());
        note(&external::summary(&asked));
        check.answers = Some(Arc::new(asked.answers));
    }
    Ok((files, check))
}

/// The files of a site.
type Files = Arc<BTreeMap<FilePath, File>>;

/// All that a check depends on but the files of the site.
struct Check<'a> {
    core: &'a dyn Fn() -> Layer,
    date: jiff::civil::Date,
    /// The files that are reported on; none where all are.
    changed: Option<BTreeSet<FilePath>>,
    answers: Option<Arc<Answers>>,
    /// Whether the site is to be released.
    release: bool,
}

/// A site that was checked, with what is to be reported.
struct Checked {
    snapshot: Snapshot,
    built: Build,
}

impl Check<'_> {
    fn run(&self, files: Files) -> Checked {
        let snapshot = self.snapshot(files);
        let mut built = build(&snapshot, &mut Cache::none());
        if self.release {
            built.diagnostics.raise(|diagnostic| diagnostic.code.holds_up_release());
        }
        if let Some(changed) = &self.changed {
            built.diagnostics = changes::about(changed, &built.diagnostics);
        }
        Checked { snapshot, built }
    }

    fn snapshot(&self, files: Files) -> Snapshot {
        let snapshot = host::snapshot_of(files, self.core, self.date);
        match &self.answers {
            Some(answers) => snapshot.with_answers(answers.clone()),
            None => snapshot,
        }
    }
}

impl Checked {
    /// How many of the problems a machine can mend.
    fn by_machine(&self, arguments: &Arguments) -> usize {
        let own =
            self.built.diagnostics.iter().filter(|problem| mend::is_own(&self.snapshot, &problem.file, arguments));
        own.filter(|problem| !problem.edits.is_empty()).count()
    }
}

fn format(name: FormatName) -> Format {
    match name {
        FormatName::Human => Format::Human(report::style(std::io::stdout().is_terminal())),
        FormatName::Json => Format::Json,
        FormatName::Github => Format::Github,
        FormatName::Markdown => Format::Markdown,
        FormatName::Sarif => Format::Sarif,
    }
}

/// An address without a slash at its end.
fn web_address(text: &str) -> Result<String, String> {
    let url = url::Url::parse(text).map_err(|error| error.to_string())?;
    if !matches!(url.scheme(), "http" | "https") {
        return Err("it has to begin with https://".into());
    }
    Ok(url.as_str().trim_end_matches('/').to_string())
}

/// The folder of the site as seen from here, with a slash at its end; empty where it is here or elsewhere.
fn folder(root: &Path) -> String {
    let mut folder = String::new();
    for part in root.components() {
        match part {
            Component::CurDir => {}
            Component::Normal(name) => folder.extend([name.to_string_lossy().as_ref(), "/"]),
            _ => return String::new(),
        }
    }
    folder
}
