//! The blocks of a Markdown body: paragraphs, headings, lists, tables and fences at its top level.

use crate::parse::Document;
use crate::parse::markdown::events;
use crate::source::Span;
use pulldown_cmark::{CodeBlockKind, Event, Tag};

/// A block of a body.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Block {
    /// Where it stands in its file, without the line's end.
    pub span: Span,
    /// What it is, in a word or two: two translations of one another have the same in the same order.
    pub shape: String,
    /// Whether it has words: a rule, a comment or an empty fence has none.
    pub has_words: bool,
}

/// The blocks of a document's body, in order.
pub fn blocks(document: &Document) -> Vec<Block> {
    let (body, offset) = (document.body(), document.markdown.span.start as usize);
    let (mut blocks, mut depth) = (Vec::<Block>::new(), 0usize);
    for (event, range) in events(body) {
        let text = body.get(range.clone()).unwrap_or_default();
        let span = Span::new(range.start, range.start + text.trim_end().len()).shifted(offset);
        match &event {
            Event::Start(tag) => {
                if depth == 0 {
                    blocks.push(Block { span, shape: shape(tag), has_words: false });
                }
                depth += 1;
            }
            Event::End(_) => depth = depth.saturating_sub(1),
            Event::Rule if depth == 0 => blocks.push(Block { span, shape: "rule".into(), has_words: false }),
            Event::Text(words) | Event::Code(words) if !words.trim().is_empty() => {
                if let Some(block) = blocks.last_mut() {
                    block.has_words = true;
                }
            }
            _ => {}
        }
    }
    blocks
}

/// What a block is, for people.
fn shape(tag: &Tag) -> String {
    match tag {
        Tag::Paragraph => "paragraph".into(),
        Tag::Heading { level, .. } => format!("heading of level {}", *level as u8),
        Tag::BlockQuote(_) => "quotation".into(),
        Tag::CodeBlock(CodeBlockKind::Fenced(info)) => {
            format!("block `{}`", info.split_whitespace().next().unwrap_or("text"))
        }
        Tag::CodeBlock(CodeBlockKind::Indented) => "block of code".into(),
        Tag::HtmlBlock => "piece of HTML".into(),
        Tag::List(Some(_)) => "numbered list".into(),
        Tag::List(None) => "list".into(),
        Tag::FootnoteDefinition(_) => "footnote".into(),
        Tag::DefinitionList => "list of definitions".into(),
        Tag::Table(_) => "table".into(),
        _ => "block".into(),
    }
}
