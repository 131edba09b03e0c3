//! `goodhelp review`

use super::report::FormatName;
use super::{Call, WELL, report};
use crate::build::{self, Cache, Linked};
use crate::desk::{self, Duty, Matter};
use crate::diag::{Diagnostics, Severity};
use crate::host::{Disk, Host};
use crate::model::Kind;
use crate::model::field::Date;
use crate::parse::Document;
use crate::source::Snapshot;
use anyhow::{Result, bail};
use serde_json::{Map, Value, json};
use std::fmt::Write;
use std::sync::Arc;

#[derive(Debug, clap::Args)]
pub(super) struct Arguments {
    /// One text: its id, its folder and id (`stories/a-new-start`) or its file.
    #[arg(value_name = "ID", required_if_eq("still_true", "true"))]
    id: Option<String>,
    /// Note in the text that it was read again and is still true.
    #[arg(long)]
    still_true: bool,
    /// The translation in this language, and not the original.
    #[arg(long, value_name = "TAG", requires = "still_true")]
    lang: Option<String>,
    /// The day on which to decide what is due, and that is noted; today where it is not given.
    #[arg(long, value_name = "DATE")]
    date: Option<jiff::civil::Date>,
    /// How far to look ahead; 30 days where it is not given.
    #[arg(long, value_name = "DATE")]
    by: Option<jiff::civil::Date>,
    /// Only what this person or team keeps true, or promised.
    #[arg(long, value_name = "NAME")]
    steward: Option<String>,
    /// How to write the list.
    #[arg(long, value_enum, default_value = "human")]
    format: FormatName,
}

pub(super) fn run(call: &Call, arguments: &Arguments) -> Result<u8> {
    let disk = call.disk()?;
    let snapshot = call.snapshot(&disk, arguments.date);
    if let (true, Some(id)) = (arguments.still_true, &arguments.id) {
        return still_true(call, &disk, &snapshot, id, arguments);
    }
    let day = Date(snapshot.date());
    let by = arguments.by.map_or_else(|| desk::ahead(day), Date);
    let mut diagnostics = Diagnostics::default();
    let Linked { site, .. } = build::linked(&snapshot, &Cache::without_suggestions(), &mut diagnostics, &|_| {});
    let mut duties = desk::duties(&site, by);
    if let Some(name) = &arguments.steward {
        duties
            .retain(|duty| duty.steward.as_ref().is_some_and(|steward| steward.to_lowercase() == name.to_lowercase()));
    }
    if let Some(name) = &arguments.id {
        let (kind, id) = desk::named(&desk::read(&snapshot, &mut Diagnostics::default()), name, &Kind::ALL)?;
        duties.retain(|duty| duty.kind == kind && duty.id == id);
    }
    match arguments.format {
        FormatName::Json => report::out(&format!("{:#}\n", json(&duties, day, by))),
        FormatName::Human => report::out(&human(&duties)),
    }
    let errors = diagnostics.count(Severity::Error);
    if errors > 0 {
        let errors = report::plural(errors, "error");
        report::line(&format!(
            "{errors} in the content: a text that cannot be read is not in this list; see goodhelp check"
        ));
    }
    Ok(WELL)
}

fn still_true(call: &Call, disk: &Disk, snapshot: &Snapshot, name: &str, arguments: &Arguments) -> Result<u8> {
    let documents = desk::read(snapshot, &mut Diagnostics::default());
    let (kind, id) = desk::named(&documents, name, &Kind::ALL)?;
    let is_in_language = |document: &Document| match &arguments.lang {
        Some(language) => document.language == *language,
        None => !document.is_translation,
    };
    let is_it = |document: &&Arc<Document>| {
        document.kind == kind && document.id == id && !document.note && is_in_language(document)
    };
    // The core may have the same in another language, below the same name.
    let Some(document) = documents.documents.iter().filter(is_it).max_by_key(|document| document.layer) else {
        let language = arguments.lang.as_deref().unwrap_or_default();
        bail!(
            "{}/{id} has no text in the language {language}\nhelp: leave --lang out for the original",
            kind.segment()
        );
    };
    let day = Date(arguments.date.unwrap_or_else(|| disk.today()));
    let (change, next) = desk::still_true(document, day)?;
    disk.change(std::slice::from_ref(&change))?;
    if !call.quiet {
        report::line(&format!("{}: read again on {day}, and to be read again by {next}", change.path));
    }
    Ok(WELL)
}

/// How many there are of each sort, of those that there are.
fn counts(duties: &[Duty]) -> impl Iterator<Item = (Matter, usize)> {
    let count = |matter: Matter| (matter, duties.iter().filter(|duty| duty.matter == matter).count());
    Matter::ALL.into_iter().map(count).filter(|(_, count)| *count > 0)
}

/// `{ date, by, counts: { matter: number }, duties: [{ matter, day, steward, kind, id, language, title, file, part }] }`, where
/// `part` is `{ id, what }` of a commitment, or null.
fn json(duties: &[Duty], day: Date, by: Date) -> Value {
    let counts: Map<String, Value> =
        counts(duties).map(|(matter, count)| (matter.name().into(), count.into())).collect();
    let duty = |duty: &Duty| {
        let Duty { steward, matter, day, kind, id, language, title, path, part } = duty;
        json!({
            "matter": matter, "day": day, "steward": steward, "kind": kind, "id": id, "language": language, "title": title,
            "file": path, "part": part,
        })
    };
    json!({ "date": day, "by": by, "counts": counts, "duties": duties.iter().map(duty).collect::<Vec<_>>() })
}

fn human(duties: &[Duty]) -> String {
    if duties.is_empty() {
        return "Nothing is due.\n".into();
    }
    let mut text = String::new();
    for group in duties.chunk_by(|one, next| one.steward == next.steward) {
        let steward = group[0].steward.as_deref().unwrap_or("Nobody looks after these");
        let _ = writeln!(text, "{} ({})", harmless(steward), group.len());
        for Duty { matter, day, path, title, part, .. } in group {
            let day = day.map_or_else(String::new, |day| day.to_string());
            let about = part.as_ref().map_or(title, |part| &part.what);
            let _ = writeln!(text, "  {:<27} {day:<10}  {path}  {}", words(*matter), harmless(about));
        }
        text.push('\n');
    }
    let counts: Vec<String> = counts(duties).map(|(matter, count)| format!("{count} {}", words(matter))).collect();
    let _ = writeln!(text, "{}", counts.join(", "));
    text
}

fn words(matter: Matter) -> &'static str {
    match matter {
        Matter::ConsentExpired => "with consent that has ended",
        Matter::ConsentEnds => "with consent that ends",
        Matter::CommitmentLate => "promised and late",
        Matter::CommitmentDue => "promised for soon",
        Matter::ReviewOverdue => "late to be read again",
        Matter::ReviewDue => "to be read again",
        Matter::Unsourced => "without a source",
        Matter::Stub => "still a stub",
        Matter::Partial => "filled in partly",
    }
}

/// A title may have characters that a terminal obeys.
fn harmless(text: &str) -> String {
    text.chars().map(|c| if c.is_control() { '\u{fffd}' } else { c }).collect()
}
