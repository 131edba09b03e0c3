//! Comments in a body that silence a check: `<!-- allow: code, because … -->`.

use crate::parse::allow::Allow;
use crate::source::Span;
use pulldown_cmark::{Event, Tag, TagEnd};
use std::ops::Range;

/// Finds the comments among the events of a body. One that stands alone is about the block after it: a paragraph, a heading,
/// a list, a table. One within a line is about that line.
pub(super) struct Comments<'a> {
    body: &'a str,
    /// Where the body stands in its file.
    offset: usize,
    depth: usize,
    /// Whether the block that is open is nothing but comments.
    open: bool,
    /// Comments that wait for the block after them, by number, with the depth at which it has to begin.
    waiting: Vec<(usize, usize)>,
    found: Vec<Allow>,
}

impl<'a> Comments<'a> {
    pub fn new(body: &'a str, offset: usize) -> Self {
        Comments { body, offset, depth: 0, open: false, waiting: Vec::new(), found: Vec::new() }
    }

    /// All comments, in order.
    pub fn found(self) -> Vec<Allow> {
        self.found
    }

    /// Looks at the next event; says whether it belongs to such a comment and is nothing else.
    pub fn take(&mut self, event: &Event, range: &Range<usize>) -> bool {
        match event {
            Event::Start(Tag::HtmlBlock) if self.block(range) => {
                self.open = true;
                self.depth += 1;
                true
            }
            Event::Start(_) => {
                self.begin(range.clone());
                self.depth += 1;
                false
            }
            Event::End(end) => {
                self.depth = self.depth.saturating_sub(1);
                let depth = self.depth;
                self.waiting.retain(|(_, at)| *at <= depth);
                *end == TagEnd::HtmlBlock && std::mem::take(&mut self.open)
            }
            Event::Html(_) if self.open => true,
            Event::InlineHtml(_) => self.within_line(range),
            _ => {
                self.begin(self.line(range));
                false
            }
        }
    }

    /// What waits for a block at this depth is about this one.
    fn begin(&mut self, range: Range<usize>) {
        let about = Span::from(range).shifted(self.offset);
        let (found, depth) = (&mut self.found, self.depth);
        self.waiting.retain(|(number, at)| {
            if *at == depth {
                found[*number].about = about;
            }
            *at != depth
        });
    }

    /// Takes a block of HTML, if it is nothing but such comments.
    fn block(&mut self, range: &Range<usize>) -> bool {
        let mut allows = Vec::new();
        let mut rest = self.body[range.clone()].trim();
        while !rest.is_empty() {
            let Some((allow, after)) = self.comment(rest) else { return false };
            allows.push(allow);
            rest = after.trim_start();
        }
        for allow in allows {
            self.waiting.push((self.found.len(), self.depth));
            self.found.push(allow);
        }
        true
    }

    fn within_line(&mut self, range: &Range<usize>) -> bool {
        let line = self.line(range);
        self.begin(line.clone());
        let comment = self.comment(&self.body[range.clone()]).filter(|(_, rest)| rest.is_empty());
        let Some((allow, _)) = comment else { return false };
        self.found.push(Allow { about: Span::from(line).shifted(self.offset), ..allow });
        true
    }

    /// The comment at the start of a part of the body, and what stands behind it.
    fn comment<'t>(&self, part: &'t str) -> Option<(Allow, &'t str)> {
        let (words, rest) = part.strip_prefix("<!--")?.split_once("-->")?;
        let start = part.as_ptr() as usize - self.body.as_ptr() as usize;
        let span = Span::new(start, start + part.len() - rest.len()).shifted(self.offset);
        Some((Allow::read(words, span)?, rest))
    }

    /// The whole lines that a place is in.
    fn line(&self, range: &Range<usize>) -> Range<usize> {
        let start = self.body[..range.start].rfind('\n').map_or(0, |newline| newline + 1);
        let end = self.body[range.end..].find('\n').map_or(self.body.len(), |newline| range.end + newline);
        start..end
    }
}
