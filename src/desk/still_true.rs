//! Notes in a text that it was read again and is still true, and changes nothing else in its file.

use crate::model::Kind;
use crate::model::field::Date;
use crate::parse::{Document, Fence, Node, Value, parse_yaml, split_front_matter};
use crate::source::{Change, FilePath, LayerKind};
use jiff::ToSpan;
use std::fmt;
use std::ops::Range;

const REVIEWED: &str = "reviewed";
const REVIEW_BY: &str = "review_by";

/// Why nothing can be noted in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NotMarked {
    /// Its front matter has mistakes.
    Broken(FilePath),
    /// It was withdrawn.
    Withdrawn(FilePath),
    /// It comes from the core, whose editors read it.
    Inherited(FilePath),
    /// Texts of its kind name no days of review.
    NoReview(Kind),
    /// Its front matter is written in a way that cannot be changed line by line.
    ByHand(FilePath),
}

impl fmt::Display for NotMarked {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            NotMarked::Broken(path) => {
                write!(f, "the front matter of {path} has mistakes\nhelp: goodhelp check says what is wrong")
            }
            NotMarked::Withdrawn(path) => write!(f, "{path} was withdrawn: nothing is left to be read"),
            NotMarked::Inherited(path) => write!(f, "{path} comes from the core, whose editors read it again"),
            NotMarked::NoReview(kind) => write!(f, "a {kind} names no day of review"),
            NotMarked::ByHand(path) => write!(
                f,
                "the front matter of {path} is written in a way that this program cannot change without touching more\nhelp: \
                 set {REVIEWED} and {REVIEW_BY} by hand"
            ),
        }
    }
}

impl std::error::Error for NotMarked {}

/// The change of a text's file that says that it was read again on a day, with the day by which it is read the next time:
/// as long afterwards as the last time, or a year where that was not said.
///
/// # Errors
/// Where the file cannot be changed so, and in nothing else.
pub fn still_true(document: &Document, day: Date) -> Result<(Change, Date), NotMarked> {
    let path = || document.path.clone();
    if document.layer == LayerKind::Core {
        return Err(NotMarked::Inherited(path()));
    }
    if document.withdrawn.is_some() {
        return Err(NotMarked::Withdrawn(path()));
    }
    if matches!(document.kind, Kind::Place | Kind::Source) {
        return Err(NotMarked::NoReview(document.kind));
    }
    let front = document.front.as_ref().ok_or_else(|| NotMarked::Broken(path()))?;
    let tree = document.tree().ok_or_else(|| NotMarked::Broken(path()))?;
    let next = next(front.review(), day).ok_or_else(|| NotMarked::ByHand(path()))?;
    let text = changed(document, &tree, day, next).ok_or_else(|| NotMarked::ByHand(path()))?;
    let after = Some(text.into_bytes().into());
    Ok((Change { path: path(), before: Some(document.bytes.clone()), after }, next))
}

fn next((reviewed, review_by): (Option<Date>, Option<Date>), day: Date) -> Option<Date> {
    let before = reviewed.zip(review_by).filter(|(reviewed, review_by)| reviewed < review_by);
    let distance = match before {
        Some((reviewed, review_by)) => reviewed.0.until(review_by.0).ok()?,
        None => 1.year(),
    };
    day.0.checked_add(distance).ok().map(Date)
}

/// The text with both days; none where that would change what else it says.
fn changed(document: &Document, tree: &Node, day: Date, next: Date) -> Option<String> {
    let text = document.text();
    let yaml = document.yaml?;
    let end = if text[..yaml.range().start].ends_with("\r\n") { "\r\n" } else { "\n" };
    let mut edits: Vec<(Range<usize>, String)> = Vec::new();
    let mut added = String::new();
    for (field, day) in [(REVIEWED, day), (REVIEW_BY, next)] {
        match tree.entry(field) {
            Some(entry) if entry.node.value == Value::Null => {
                let key_end = entry.key_span.range().end;
                let at = key_end + text.get(key_end..)?.find(':')? + 1;
                edits.push((at..at, format!(" {day}")));
            }
            Some(entry) => {
                let range = entry.node.span.range();
                let written = text.get(range.clone())?;
                let quote = written.chars().next().filter(|c| matches!(c, '"' | '\''));
                let quote = quote.map(String::from).unwrap_or_default();
                edits.push((range, format!("{quote}{day}{quote}")));
            }
            None => added.push_str(&format!("{field}: {day}{end}")),
        }
    }
    edits.push((yaml.range().end..yaml.range().end, added));
    edits.sort_by_key(|(range, _)| range.start);
    let mut changed = text.to_string();
    for (range, words) in edits.iter().rev() {
        changed.replace_range(range.clone(), words);
    }
    let mut expected = tree.to_json();
    for (field, day) in [(REVIEWED, day), (REVIEW_BY, next)] {
        expected.as_object_mut()?.insert(field.to_string(), day.to_string().into());
    }
    let Fence { yaml, body } = split_front_matter(&document.path, &changed).ok()?;
    let found = parse_yaml(&document.path, &changed[yaml.range()], 0).ok()?;
    let is_same = found.to_json() == expected && changed[body.range()] == *document.body();
    is_same.then_some(changed)
}
