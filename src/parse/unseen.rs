//! Fields that say something else than they seem to: with a space that is none to a parser, or with a `#` that cuts a value
//! off.

use super::slip::{Line, Slip, is_name, lines};
use super::tree::{Node, Value};
use crate::diag::Edit;
use crate::source::Span;

/// A space that is none to a parser, where one belongs: before a name, or behind its colon. Word processors and web pages
/// put such spaces there so that a line does not break.
pub(super) fn odd_space(text: &str) -> Option<Slip> {
    let mut edits = lines(text).filter_map(odd_space_of).peekable();
    let span = edits.peek()?.span;
    let message = "a space of a word processor stands where an ordinary space belongs";
    let mut slip = Slip::new(span, message, "delete it and type an ordinary space; the two look the same");
    slip.edits = edits.collect();
    Some(slip)
}

fn odd_space_of(line: Line) -> Option<Edit> {
    let odd = |c: char| c.is_whitespace() && !c.is_ascii();
    let at = match line.text.strip_prefix(odd) {
        Some(_) => 0,
        None => {
            let (name, value) = line.text.split_once(':')?;
            (is_name(name) && value.starts_with(odd)).then_some(name.len() + 1)?
        }
    };
    let part = &line.text[at..];
    let run = part.len() - part.trim_start_matches(|c: char| odd(c) || c == ' ').len();
    let spaces = " ".repeat(part[..run].chars().count());
    Some(Edit::new(Span::new(line.start + at, line.start + at + run), spaces))
}

/// A value of a tree that is cut off at a `#`, as in `title: Our #1 café`: the rest is a comment to a parser.
pub(super) fn cut_value(text: &str, tree: &Node) -> Option<Slip> {
    let Value::Map(entries) = &tree.value else { return None };
    entries.iter().find_map(|entry| {
        let end = match &entry.node.value {
            Value::Null => entry.key_span.range().end,
            Value::Text(_) if !text.get(entry.node.span.range())?.starts_with(['"', '\'', '|', '>']) => {
                entry.node.span.range().end
            }
            _ => return None,
        };
        let rest = text.get(end..)?.lines().next()?;
        let space = rest.strip_prefix(':').unwrap_or(rest);
        let words = space.trim_start();
        // `# a note` is a comment that somebody meant.
        let is_cut = words.len() < space.len()
            && words.strip_prefix('#').is_some_and(|words| words.starts_with(char::is_alphanumeric));
        let start = end + rest.len() - words.len();
        is_cut.then(|| {
            Slip::new(
                Span::new(start, start + words.trim_end().len()),
                "what begins with `#` is left out, as a note",
                "put the whole value in quotation marks; where it is a note, put a space behind the `#`",
            )
        })
    })
}
