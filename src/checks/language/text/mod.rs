//! What there is to read in a document: plain text in pieces, each of which knows its part of the document and where it
//! stands in the file.

mod body;
mod fields;
mod placed;
mod quotations;
mod sentences;

pub(super) use placed::Placed;

use crate::parse::Document;
use std::ops::Range;
use std::sync::OnceLock;

/// What a rule cannot look into: code, pictures, the words of a link that has none of its own.
pub(super) const HOLE: char = '\u{fffc}';

/// The part of a document that a piece of text is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    /// A heading of this level; the title has the first.
    Heading(u8),
    /// A paragraph, or a field of the front matter.
    Paragraph,
    /// An item of a list.
    List,
    /// A quotation of whole paragraphs.
    BlockQuote,
    /// A cell of a table's head.
    TableHeader,
    /// Another cell.
    TableCell,
    /// The alternative text of a picture.
    Alt,
}

/// A piece of text: a paragraph, a heading, an item, a cell, a field.
pub(super) struct Block {
    /// The part of the document that it is.
    pub part: Part,
    /// The text with its places.
    pub placed: Placed,
    quotations: OnceLock<Vec<Range<usize>>>,
    sentences: OnceLock<Vec<Range<usize>>>,
}

impl Block {
    fn new(part: Part, placed: Placed) -> Block {
        Block { part, placed, quotations: OnceLock::new(), sentences: OnceLock::new() }
    }

    /// Whether a place stands in quotation marks.
    pub fn is_quoted(&self, range: &Range<usize>) -> bool {
        let quotations = self.quotations.get_or_init(|| quotations::quotations(self.placed.text()));
        let before = quotations.partition_point(|quoted| quoted.start <= range.start);
        before.checked_sub(1).is_some_and(|last| range.end <= quotations[last].end)
    }

    /// The sentences.
    pub fn sentences(&self) -> &[Range<usize>] {
        self.sentences.get_or_init(|| sentences::sentences(self.placed.text()))
    }
}

/// The text of a document.
pub(super) struct Text {
    /// The Markdown as it is written.
    pub raw: Block,
    /// The pieces, those of the front matter first.
    pub blocks: Vec<Block>,
    /// How many blocks of code there are.
    pub code_blocks: usize,
    /// How many lists there are.
    pub lists: usize,
    /// How many quotations of whole paragraphs there are.
    pub block_quotes: usize,
    summary: OnceLock<Block>,
}

impl Text {
    /// All paragraphs together.
    pub fn summary(&self) -> &Block {
        self.summary.get_or_init(|| {
            let mut placed = Placed::default();
            for block in self.blocks.iter().filter(|block| block.part == Part::Paragraph) {
                placed.append(&block.placed);
            }
            Block::new(Part::Paragraph, placed)
        })
    }
}

/// The text of a document.
pub(super) fn text(document: &Document) -> Text {
    let raw = Block {
        // Whatever is asked for there is meant as it stands.
        quotations: OnceLock::from(Vec::new()),
        ..Block::new(Part::Paragraph, Placed::verbatim(document.body(), document.markdown.span.start as usize))
    };
    let summary = OnceLock::new();
    let mut text = Text { raw, blocks: Vec::new(), code_blocks: 0, lists: 0, block_quotes: 0, summary };
    fields::read(document, &mut text);
    body::read(document, &mut text);
    text
}
