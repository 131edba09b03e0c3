//! The outline of a Markdown body: its headings, links, pictures, figures and raw HTML, each with its place.
//!
//! The text itself is parsed again when HTML is written: that is cheaper than keeping every event, and the n-th link of
//! the text is the n-th link of the outline.

mod comments;
mod outline;

pub use outline::{Surroundings, outline};

use super::allow::Allow;
use crate::source::Span;
use pulldown_cmark::{Event, Options, Parser};
use std::ops::Range;

/// What is in a Markdown body.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Markdown {
    /// Where the body stands in its file.
    pub span: Span,
    /// Headings, in order.
    pub headings: Vec<Heading>,
    /// Links, in order.
    pub links: Vec<Link>,
    /// Pictures, in order.
    pub pictures: Vec<Picture>,
    /// Figures, in order.
    pub figures: Vec<Figure>,
    /// How many tables there are.
    pub tables: usize,
    /// Raw HTML.
    pub html: Vec<Span>,
    /// Comments that silence a check: they are no raw HTML.
    pub allows: Vec<Allow>,
    /// Names of fenced blocks that may be a figure's name with a slip: the name, the place and the figure's name.
    pub slips: Vec<(String, Span, String)>,
}

/// A heading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Heading {
    /// 1 to 6.
    pub level: u8,
    /// Its words without markup.
    pub text: String,
    /// Its anchor.
    pub id: String,
    /// Whether the author wrote the anchor.
    pub explicit: bool,
    /// Its place.
    pub span: Span,
}

/// A link.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// Where it leads, as written.
    pub target: String,
    /// How it is written.
    pub form: LinkForm,
    /// Whether it has no words.
    pub empty: bool,
    /// Its place.
    pub span: Span,
}

/// How a link is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LinkForm {
    /// `[words](target)` or by reference.
    Inline,
    /// `[[id]]`: its words are the title of what it leads to.
    Wiki,
    /// `[[id|words]]`.
    WikiWithWords,
    /// `<https://…>`.
    Address,
    /// `<a@b.org>`.
    Email,
}

/// A picture.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    /// The file, as written.
    pub target: String,
    /// Its alternative text.
    pub alternative: String,
    /// Whether it is marked as decorative.
    pub decorative: bool,
    /// Its place.
    pub span: Span,
}

/// A figure: a fenced block whose YAML a template draws.
#[derive(Debug, Clone, PartialEq)]
pub struct Figure {
    /// The name of its template.
    pub name: String,
    /// Its data; `null` where it is broken.
    pub data: serde_json::Value,
    /// Its place.
    pub span: Span,
}

/// The events of a Markdown text, with their places in it. CommonMark with the extensions that the handbook uses.
pub fn events(text: &str) -> impl Iterator<Item = (Event<'_>, Range<usize>)> {
    Parser::new_ext(text, extensions()).into_offset_iter()
}

fn extensions() -> Options {
    Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_DEFINITION_LIST
        | Options::ENABLE_HEADING_ATTRIBUTES
        | Options::ENABLE_GFM
        | Options::ENABLE_WIKILINKS
}

/// The name of a fenced block: the first word of its info string.
pub fn fence_name(info: &str) -> &str {
    info.split_whitespace().next().unwrap_or_default()
}
