//! What is left of a text that was withdrawn: a file that says so and nothing else, and keeps the address taken for ever.

use super::front::Fence;
use super::text::text_of;
use super::tree::Node;
use super::{parse_yaml, split_front_matter};
use crate::diag::{Code, Diagnostic};
use crate::model::Kind;
use crate::model::field::{Date, format_problem};
use crate::source::{FilePath, LineColumn, line_column};

/// The field that makes a file a tombstone.
const FIELD: &str = "withdrawn";
/// Titles that say nothing of the story, by the beginning of the language's tag; the first one for all other languages.
const TITLES: [(&str, &str); 2] = [("en", "A story that was withdrawn"), ("cy", "Stori a dynnwyd yn ôl")];
/// Why the file is there.
const COMMENT: &str = "# Please keep this file. It keeps the story off every site, and its address taken.";

/// What is left of a text that was withdrawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tombstone {
    /// The day on which it was withdrawn; none where the file says none that is in the calendar.
    pub day: Option<Date>,
    /// Whether something of the text is still in the file.
    pub has_remains: bool,
}

/// The text of a tombstone in a language, by its tag.
pub fn tombstone(language: &str, day: Date) -> String {
    let own = TITLES.iter().find(|(start, _)| language.split('-').next() == Some(*start));
    let (_, title) = own.unwrap_or(&TITLES[0]);
    format!("---\n{COMMENT}\ntitle: {title}\n{FIELD}: {day}\n---\n")
}

/// Whether a file of this kind is a tombstone.
pub fn is_tombstone(path: &FilePath, bytes: &[u8], kind: Kind) -> bool {
    let tree = || {
        let text = text_of(path, bytes).ok()?;
        let fence = split_front_matter(path, text).ok()?;
        parse_yaml(path, &text[fence.yaml.range()], 0).ok()
    };
    kind.tells_of_people() && tree().is_some_and(|tree| tree.entry(FIELD).is_some())
}

/// The tombstone that a file is, with what is wrong with it; none where it is an ordinary text.
pub(super) fn read(
    path: &FilePath,
    kind: Kind,
    text: &str,
    fence: Fence,
    tree: &Node,
) -> Option<(Tombstone, Vec<Diagnostic>)> {
    let field = tree.entry(FIELD).filter(|_| kind.tells_of_people())?;
    let mut problems = Vec::new();
    let day = field.node.text().filter(|text| format_problem("date", text).is_none());
    let day = day.and_then(|text| text.parse().ok());
    if day.is_none() {
        let message = format!("`{FIELD}` is no date of the calendar");
        let help = "write the day on which the story was withdrawn, for instance `2026-11-22`";
        problems.push(Diagnostic::new(Code::BadDate, path, field.key_span, message).help(help));
    }
    let remains = remains(text, fence);
    if let Some(LineColumn { line, .. }) = remains {
        // What is there is not shown: it may be what the person wanted to be gone.
        let message = format!("this story was withdrawn, and line {line} of its file still has something of it");
        problems.push(
            Diagnostic::new(Code::WithdrawnRemains, path, field.key_span, message)
                .help("no page shows it; run `goodhelp withdraw` with the name of the story to clear the file"),
        );
    }
    Some((Tombstone { day, has_remains: remains.is_some() }, problems))
}

/// The place of the first line that is none of a tombstone's own.
fn remains(text: &str, fence: Fence) -> Option<LineColumn> {
    let mut at = fence.yaml.start as usize;
    for line in text[fence.yaml.range()].split_inclusive('\n') {
        if !is_own(line.trim()) {
            return Some(line_column(text, at));
        }
        at += line.len();
    }
    let body = &text[fence.body.range()];
    let start = body.find(|c: char| !c.is_whitespace())?;
    Some(line_column(text, fence.body.start as usize + start))
}

fn is_own(line: &str) -> bool {
    let is_title = |title: &str| TITLES.iter().any(|(_, own)| *own == title.trim().trim_matches(['"', '\'']));
    match line.split_once(':') {
        _ if line.is_empty() || line == COMMENT => true,
        Some(("title", title)) => is_title(title),
        // What is no day there is reported as that.
        Some((FIELD, _)) => true,
        _ => false,
    }
}
