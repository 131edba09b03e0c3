//! Plain text that knows where each part of it stands in its file.

use crate::source::Span;
use std::ops::Range;

/// Text without markup, with the places of its parts.
#[derive(Default)]
pub(in super::super) struct Placed {
    text: String,
    pieces: Vec<Piece>,
}

struct Piece {
    /// Where it begins in the text.
    at: usize,
    /// Where it stands in the file.
    source: Span,
    /// Whether it stands there letter by letter.
    verbatim: bool,
}

impl Placed {
    /// Text that stands in the file as it is, from a byte on.
    pub fn verbatim(text: &str, start: usize) -> Placed {
        let mut placed = Placed::default();
        placed.push(text, Span::new(start, start + text.len()), true);
        placed
    }

    /// Adds text that stands at a place, letter by letter or written otherwise.
    pub fn push(&mut self, text: &str, source: Span, verbatim: bool) {
        if !text.is_empty() {
            let verbatim = verbatim && source.range().len() == text.len();
            self.pieces.push(Piece { at: self.text.len(), source, verbatim });
            self.text.push_str(text);
        }
    }

    /// Adds another text as a paragraph of its own.
    pub fn append(&mut self, other: &Placed) {
        let at = self.text.len();
        let pieces = other.pieces.iter().map(|piece| Piece { at: at + piece.at, ..*piece });
        self.pieces.extend(pieces);
        self.text.push_str(&other.text);
        if let Some(last) = other.pieces.last() {
            self.push("\n\n", Span { start: last.source.end, end: last.source.end }, false);
        }
    }

    /// The text.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Where a part of the text stands in the file.
    pub fn span(&self, range: &Range<usize>) -> Span {
        let Some(first) = self.piece(range.start) else { return Span::default() };
        let last = self.piece(range.end.saturating_sub(1).max(range.start)).unwrap_or(first);
        let offset = |piece: &Piece, at: usize| piece.source.start as usize + (at - piece.at);
        let start = if first.verbatim { offset(first, range.start) } else { first.source.start as usize };
        let end = if last.verbatim { offset(last, range.end) } else { last.source.end as usize };
        Span::new(start, end)
    }

    /// The piece that a byte of the text is in.
    fn piece(&self, at: usize) -> Option<&Piece> {
        let number = self.pieces.partition_point(|piece| piece.at <= at);
        self.pieces.get(number.saturating_sub(1))
    }
}
