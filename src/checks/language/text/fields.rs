//! The sentences of the front matter, and of the data of figures: values of several words, but for names and for what
//! others wrote.

use super::{Block, Part, Placed, Text};
use crate::model::Kind;
use crate::parse::{Document, Node, Value};

/// Fields that hold names, other people's words, or words that are talked about.
const NAMES: [&str; 19] = [
    "also",
    "authority",
    "authors",
    "consent",
    "contributors",
    "figure",
    "instead",
    "naming",
    "organisation",
    "owner",
    "pages",
    "person",
    "publisher",
    "region",
    "running",
    "steward",
    "website",
    "welsh_name",
    "within",
];

/// Adds the text of a document's front matter.
pub(super) fn read(document: &Document, text: &mut Text) {
    if document.kind != Kind::Source
        && let Some(tree) = document.tree()
    {
        values(document, &tree, &mut text.blocks);
    }
}

/// Adds the values of several words in a tree.
pub(super) fn values(document: &Document, node: &Node, blocks: &mut Vec<Block>) {
    match &node.value {
        Value::Text(text) if is_free_text(text) => {
            let source = document.text().get(node.span.range()).unwrap_or_default();
            blocks.push(Block::new(Part::Paragraph, placed(text, source, node)));
        }
        Value::List(nodes) => nodes.iter().for_each(|node| values(document, node, blocks)),
        Value::Map(entries) => {
            for entry in entries.iter().filter(|entry| !is_name(document.kind, &entry.key)) {
                let before = blocks.len();
                values(document, &entry.node, blocks);
                if entry.key == "title" {
                    blocks[before..].iter_mut().for_each(|block| block.part = Part::Heading(1));
                }
            }
        }
        _ => {}
    }
}

/// Whether a value is written for readers: ids, dates and addresses have no spaces.
fn is_free_text(text: &str) -> bool {
    text.split_whitespace().nth(1).is_some()
}

fn is_name(kind: Kind, field: &str) -> bool {
    NAMES.contains(&field)
        || match field {
            "title" => matches!(kind, Kind::CaseStudy | Kind::Term),
            "name" => matches!(kind, Kind::Story | Kind::Place),
            _ => false,
        }
}

/// A value with the places of its letters in the file, whatever the quotation marks, escapes and folded lines that it is
/// written with.
fn placed(text: &str, source: &str, node: &Node) -> Placed {
    let start = node.span.start as usize;
    if let Some(at) = source.find(text) {
        return Placed::verbatim(text, start + at);
    }
    aligned(text, source, start).unwrap_or_else(|| {
        let mut placed = Placed::default();
        placed.push(text, node.span, false);
        placed
    })
}

/// Finds the letters of a value one after the other in its source; nothing where one is not there.
fn aligned(text: &str, source: &str, start: usize) -> Option<Placed> {
    let mut placed = Placed::default();
    let mut at = 0;
    for part in text.split_inclusive([' ', '\n', '\'', '"', '\\']) {
        let (word, sign) = part.split_at(part.trim_end_matches([' ', '\n', '\'', '"', '\\']).len());
        let found = at + source.get(at..)?.find(word)?;
        at = found + word.len();
        placed.push(word, crate::source::Span::new(start + found, start + at), true);
        // White space that was folded, and signs that are written twice or behind a backslash.
        let rest = &source[at..];
        let length = rest.len() - rest.trim_start_matches([' ', '\n', '\r', '\t', '\'', '"', '\\']).len();
        placed.push(sign, crate::source::Span::new(start + at, start + at + length), false);
        at += length;
    }
    Some(placed)
}
