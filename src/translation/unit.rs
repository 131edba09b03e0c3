//! The parts of a text that are translated one by one.

use super::blocks::blocks;
use super::fields::Fields;
use crate::model::Kind;
use crate::model::config::ExtraField;
use crate::parse::Document;
use crate::source::Span;

/// A part of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unit {
    /// Which part it is: the path of a field (`outcomes/0/claim`), or the number of a block of the body, from 1 (`body/3`).
    pub place: String,
    /// What is written there; Markdown in the body.
    pub text: String,
    /// Where it stands in its file.
    pub span: Span,
}

/// All parts of a document that have words, in order.
pub fn units(document: &Document, extra: &[ExtraField]) -> Vec<Unit> {
    let tree = document.tree();
    let fields = Fields::of(document.kind, extra);
    let front = tree.as_ref().map(|tree| fields.texts(tree)).unwrap_or_default();
    let front = front.into_iter().map(|(place, node)| {
        let text = node.text().unwrap_or_default().to_string();
        Unit { place, text, span: node.span }
    });
    let body = blocks(document).into_iter().enumerate().filter(|(_, block)| block.has_words);
    let body = body.map(|(number, block)| Unit {
        place: format!("body/{}", number + 1),
        text: document.text().get(block.span.range()).unwrap_or_default().to_string(),
        span: block.span,
    });
    front.chain(body).collect()
}

/// Whether somebody has to put a text into other languages: a place has its Welsh name in its own file, and a source is called
/// what it is called.
pub fn needs_translation(document: &Document) -> bool {
    !matches!(document.kind, Kind::Place | Kind::Source) || !document.body().trim().is_empty()
}
