//! Comments that silence a check at one place, with a reason: `allow: code, because …`.

use super::tree::{Node, Value};
use crate::source::Span;

/// One such comment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Allow {
    /// The name of the check, as written.
    pub code: String,
    /// Whether it says why.
    pub has_reason: bool,
    /// Where it stands.
    pub span: Span,
    /// What it is about: what a check reports there is silenced.
    pub about: Span,
}

impl Allow {
    /// What a comment at `span` says, whose words are given without the signs around it; none where it is another comment.
    /// It is about nothing yet.
    pub(super) fn read(words: &str, span: Span) -> Option<Allow> {
        let rest = words.trim().strip_prefix("allow:")?;
        let (code, reason) = rest.split_once(',').unwrap_or((rest, ""));
        let reason = reason.trim_start().strip_prefix("because").unwrap_or_default();
        let has_reason = reason.starts_with(char::is_whitespace) && reason.chars().any(char::is_alphanumeric);
        let about = Span { start: span.end, end: span.end };
        Some(Allow { code: code.trim().to_string(), has_reason, span, about })
    }
}

/// The comments in a front matter. Each has a line of its own and is about the field below it.
pub(super) fn in_front_matter(text: &str, yaml: Span, tree: &Node) -> Vec<Allow> {
    let mut found = Vec::new();
    let mut lines = lines(text, yaml);
    while let Some((start, line)) = lines.next() {
        let Some(words) = line.trim().strip_prefix('#') else { continue };
        let start = start + indentation(line);
        let span = Span::new(start, start + line.trim().len());
        if let Some(allow) = Allow::read(words, span).filter(|_| !stands_in_text(tree, span)) {
            let about = field(lines.clone()).unwrap_or(allow.about);
            found.push(Allow { about, ..allow });
        }
    }
    found
}

/// The lines of a front matter with the bytes of the file at which they start.
fn lines(text: &str, yaml: Span) -> impl Iterator<Item = (usize, &str)> + Clone {
    let mut offset = yaml.start as usize;
    text[yaml.range()].split_inclusive('\n').map(move |line| {
        let at = offset;
        offset += line.len();
        (at, line)
    })
}

/// The first field of these lines, with the lines that belong to it: they are indented further, or items of its list.
fn field<'a>(lines: impl Iterator<Item = (usize, &'a str)>) -> Option<Span> {
    let mut lines = lines.skip_while(|(_, line)| line.trim().is_empty() || line.trim().starts_with('#'));
    let (start, first) = lines.next()?;
    let own = indentation(first);
    let is_item = |line: &str| line.trim_start().starts_with("- ");
    let below = lines.take_while(|(_, line)| {
        let deeper = indentation(line) > own || (indentation(line) == own && is_item(line) && !is_item(first));
        line.trim().is_empty() || deeper
    });
    let end = below.last().map_or(start + first.len(), |(at, line)| at + line.len());
    Some(Span::new(start, end))
}

fn indentation(line: &str) -> usize {
    line.len() - line.trim_start().len()
}

/// Whether a line that looks like a comment is part of a text of several lines.
fn stands_in_text(tree: &Node, comment: Span) -> bool {
    match &tree.value {
        Value::Text(_) => tree.span.start <= comment.start && comment.end <= tree.span.end,
        Value::List(nodes) => nodes.iter().any(|node| stands_in_text(node, comment)),
        Value::Map(entries) => entries.iter().any(|entry| stands_in_text(&entry.node, comment)),
        _ => false,
    }
}
