//! The text of a Markdown body, block by block.

use super::fields::values;
use super::{Block, HOLE, Part, Placed, Text};
use crate::parse::markdown::{events, fence_name};
use crate::parse::{Document, parse_yaml};
use crate::source::Span;
use pulldown_cmark::{CodeBlockKind, Event, LinkType, Tag, TagEnd};
use std::ops::Range;

/// Adds the text of a document's body.
pub(super) fn read(document: &Document, text: &mut Text) {
    let offset = document.markdown.span.start as usize;
    let mut reader = Reader { document, offset, text, around: Vec::new(), open: Vec::new(), silent: 0, fence: None };
    for (event, range) in events(document.body()) {
        reader.read(event, range);
    }
    reader.end_block();
}

struct Reader<'a> {
    document: &'a Document,
    /// Where the body begins in the file.
    offset: usize,
    text: &'a mut Text,
    /// The parts that what is read stands in, the outermost first.
    around: Vec<Part>,
    /// The blocks that are being read: pictures stand in the middle of others.
    open: Vec<(Part, Placed)>,
    /// How many links without words of their own what is read stands in.
    silent: usize,
    /// The figure or the code that is being read.
    fence: Option<Fence>,
}

/// A fenced block: where its content stands, if it is a figure.
struct Fence {
    is_figure: bool,
    content: Option<Range<usize>>,
}

impl Reader<'_> {
    fn read(&mut self, event: Event, range: Range<usize>) {
        if let Some(fence) = &mut self.fence {
            match event {
                Event::Text(_) => {
                    let content = fence.content.get_or_insert(range.clone());
                    content.end = range.end;
                }
                Event::End(TagEnd::CodeBlock) => self.end_fence(),
                _ => {}
            }
            return;
        }
        match event {
            Event::Start(tag) => self.start(tag, range),
            Event::End(tag) => self.end(tag),
            Event::Text(words) if self.silent == 0 => self.words(&words, range),
            Event::Code(_) | Event::InlineHtml(_) => self.hole(range),
            Event::SoftBreak | Event::HardBreak => self.words(" ", range),
            _ => {}
        }
    }

    fn start(&mut self, tag: Tag, range: Range<usize>) {
        match tag {
            Tag::Heading { level, .. } => self.enter(Part::Heading(level as u8)),
            Tag::List(_) => self.text.lists += 1,
            Tag::Item => self.enter(Part::List),
            Tag::BlockQuote(None) => {
                self.text.block_quotes += 1;
                self.enter(Part::BlockQuote);
            }
            // A note is set like a quotation and is none.
            Tag::BlockQuote(Some(_)) => self.enter(Part::Paragraph),
            Tag::TableHead => self.enter(Part::TableHeader),
            Tag::TableRow => self.enter(Part::TableCell),
            Tag::Link { link_type, .. } if has_no_words(link_type) => {
                self.hole(range);
                self.silent += 1;
            }
            Tag::Image { .. } => self.open.push((Part::Alt, Placed::default())),
            Tag::CodeBlock(kind) => {
                self.end_block();
                let name = if let CodeBlockKind::Fenced(info) = &kind { fence_name(info) } else { "" };
                let is_figure = self.document.markdown.figures.iter().any(|figure| figure.name == name);
                self.text.code_blocks += usize::from(!is_figure);
                self.fence = Some(Fence { is_figure, content: None });
            }
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Heading(_) | TagEnd::Item | TagEnd::BlockQuote(_) | TagEnd::TableHead | TagEnd::TableRow => {
                self.end_block();
                self.around.pop();
            }
            TagEnd::Paragraph
            | TagEnd::TableCell
            | TagEnd::DefinitionListTitle
            | TagEnd::DefinitionListDefinition
            | TagEnd::FootnoteDefinition => self.end_block(),
            TagEnd::Link => self.silent = self.silent.saturating_sub(1),
            TagEnd::Image => {
                if let Some((part, placed)) = self.open.pop() {
                    self.add(part, placed);
                }
            }
            _ => {}
        }
    }

    fn enter(&mut self, part: Part) {
        self.end_block();
        self.around.push(part);
    }

    /// The data of a figure is read by people as the words of the drawing.
    fn end_fence(&mut self) {
        let Some(Fence { is_figure: true, content: Some(range) }) = self.fence.take() else { return };
        let body = self.document.body();
        if let Ok(node) = parse_yaml(&self.document.path, &body[range.clone()], self.offset + range.start) {
            values(self.document, &node, &mut self.text.blocks);
        }
    }

    fn words(&mut self, words: &str, range: Range<usize>) {
        let verbatim = self.document.body().get(range.clone()) == Some(words);
        self.push(words, range, verbatim);
    }

    fn hole(&mut self, range: Range<usize>) {
        self.push(HOLE.encode_utf8(&mut [0; 4]), range, false);
    }

    fn push(&mut self, words: &str, range: Range<usize>, verbatim: bool) {
        if self.open.is_empty() {
            self.open.push((self.part(), Placed::default()));
        }
        if let Some((_, placed)) = self.open.last_mut() {
            placed.push(words, Span::from(range).shifted(self.offset), verbatim);
        }
    }

    /// What words are here: a quotation whatever is in it, else the innermost part.
    fn part(&self) -> Part {
        let quoted = self.around.contains(&Part::BlockQuote).then_some(Part::BlockQuote);
        quoted.or(self.around.last().copied()).unwrap_or(Part::Paragraph)
    }

    fn end_block(&mut self) {
        for (part, placed) in std::mem::take(&mut self.open) {
            self.add(part, placed);
        }
    }

    fn add(&mut self, part: Part, placed: Placed) {
        if placed.text().chars().any(char::is_alphanumeric) {
            self.text.blocks.push(Block::new(part, placed));
        }
    }
}

/// Links whose words are an address or an id.
fn has_no_words(link: LinkType) -> bool {
    matches!(link, LinkType::Autolink | LinkType::Email | LinkType::WikiLink { has_pothole: false })
}
