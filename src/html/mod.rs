//! Writes the HTML of a Markdown text.
//!
//! CommonMark is written by `pulldown-cmark`; the events for headings, links, pictures, tables, task lists, footnotes,
//! alerts and figures are replaced on the way.

use crate::parse::markdown::{LinkForm, Markdown, events, fence_name};
use pulldown_cmark::{
    Alignment, BlockQuoteKind, CodeBlockKind, CowStr, Event, HeadingLevel, LinkType, Tag, TagEnd, html,
};
use pulldown_cmark_escape::{escape_href, escape_html};
use std::collections::BTreeMap;

/// Gives a word of the interface by its id and a number.
pub type Word<'a> = dyn Fn(&str, usize) -> String + 'a;

/// What a writer needs beside the text. Without an outline, links and pictures are written as they stand.
#[derive(Default)]
pub struct Setting<'a> {
    /// The outline of the text.
    pub markdown: Option<&'a Markdown>,
    /// Where each link of the outline leads, in order.
    pub links: &'a [Href],
    /// How each picture of the outline is shown, in order.
    pub pictures: &'a [Shown],
    /// Words of the interface, by id and number.
    pub words: Option<&'a Word<'a>>,
    /// Whether raw HTML is written; otherwise it is left out.
    pub raw_html: bool,
    /// What stands before every id, where several texts share a page.
    pub prefix: &'a str,
    /// How many levels deeper headings stand than they are written.
    pub deeper: u8,
    /// How many tables the page has before this text.
    pub tables: usize,
}

/// Where a link leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Href {
    /// The address; without one the words alone stay.
    pub href: Option<String>,
    /// The words of a link that has none of its own.
    pub title: Option<String>,
    /// The language of what it leads to, where it is not the page's.
    pub language: Option<String>,
}

/// How a picture is shown.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Shown {
    /// The address of the middle variant; a picture without one is left out.
    pub src: Option<String>,
    /// All variants with their widths.
    pub srcset: String,
    /// Its width in pixels.
    pub width: u32,
    /// Its height in pixels.
    pub height: u32,
}

/// The HTML of a text. A figure is written as an empty element `x-figure` with its number.
pub fn to_html(text: &str, setting: &Setting) -> String {
    let mut writer = Writer::new(setting);
    for (event, _) in events(text) {
        writer.take(event);
    }
    writer.finish(text.len())
}

struct Writer<'s, 'e> {
    setting: &'s Setting<'s>,
    out: Vec<Event<'e>>,
    headings: usize,
    links: usize,
    pictures: usize,
    figures: usize,
    tables: usize,
    /// Ends of links that are written, and of those whose words alone stay.
    link_ends: Vec<&'static str>,
    /// A link or picture whose own words are not written.
    skip: Option<TagEnd>,
    picture: Option<OpenPicture>,
    in_figure: bool,
    alignments: Vec<Alignment>,
    cell: usize,
    head: bool,
    footnotes: Footnotes<'e>,
    /// The start of a paragraph that may be nothing but a picture with a caption.
    paragraph: Option<usize>,
}

struct OpenPicture {
    alternative: String,
    title: String,
    decorative: bool,
}

#[derive(Default)]
struct Footnotes<'e> {
    numbers: BTreeMap<String, usize>,
    references: BTreeMap<usize, usize>,
    texts: BTreeMap<usize, Vec<Event<'e>>>,
    /// The number of the note that is being read, and what was written before it.
    open: Option<(usize, Vec<Event<'e>>)>,
}

impl<'e> Writer<'_, 'e> {
    fn new<'s>(setting: &'s Setting<'s>) -> Writer<'s, 'e> {
        Writer {
            setting,
            out: Vec::new(),
            headings: 0,
            links: 0,
            pictures: 0,
            figures: 0,
            tables: setting.tables,
            link_ends: Vec::new(),
            skip: None,
            picture: None,
            in_figure: false,
            alignments: Vec::new(),
            cell: 0,
            head: false,
            footnotes: Footnotes::default(),
            paragraph: None,
        }
    }

    fn finish(mut self, length: usize) -> String {
        let mut written = String::with_capacity(length * 3 / 2);
        html::push_html(&mut written, std::mem::take(&mut self.out).into_iter());
        if !self.footnotes.texts.is_empty() {
            self.write_footnotes(&mut written);
        }
        written
    }

    fn html(&mut self, html: impl Into<String>) {
        self.out.push(Event::InlineHtml(CowStr::from(html.into())));
    }

    fn block(&mut self, html: impl Into<String>) {
        self.out.push(Event::Html(CowStr::from(html.into())));
    }

    fn word(&self, id: &str, number: usize) -> String {
        self.setting.words.map_or_else(String::new, |words| words(id, number))
    }

    fn take(&mut self, event: Event<'e>) {
        if let Some(picture) = &mut self.picture {
            match event {
                Event::End(TagEnd::Image) => self.end_picture(),
                Event::Text(words) | Event::Code(words) => picture.alternative.push_str(&words),
                Event::SoftBreak | Event::HardBreak => picture.alternative.push(' '),
                _ => {}
            }
            return;
        }
        if self.in_figure {
            self.in_figure = event != Event::End(TagEnd::CodeBlock);
            return;
        }
        if let Some(end) = self.skip {
            if event != Event::End(end) {
                return;
            }
            self.skip = None;
        }
        match event {
            Event::Start(tag) => self.start(tag),
            Event::End(end) => self.end(end),
            Event::Html(_) | Event::InlineHtml(_) if !self.setting.raw_html => {}
            Event::FootnoteReference(label) => self.footnote_reference(&label),
            Event::TaskListMarker(done) if self.setting.words.is_some() => {
                let id = if done { "task-done" } else { "task-open" };
                let mark = if done { "☑" } else { "☐" };
                let word = escaped(&self.word(id, 0));
                self.html(format!(
                    "<span class=\"task-mark\" aria-hidden=\"true\">{mark}</span> <span class=\"hidden\">{word}</span> "
                ));
            }
            other => self.out.push(other),
        }
    }

    fn start(&mut self, tag: Tag<'e>) {
        match tag {
            Tag::Heading { level, id, classes, attrs } => {
                let outline = self.setting.markdown.and_then(|markdown| markdown.headings.get(self.headings));
                self.headings += 1;
                // Classes and other attributes of an author stay out: the theme's own would be open to them.
                let (classes, attrs) = if outline.is_some() { (Vec::new(), Vec::new()) } else { (classes, attrs) };
                let id = outline.map(|heading| CowStr::from(format!("{}{}", self.setting.prefix, heading.id))).or(id);
                let level = deeper(level, self.setting.deeper);
                self.out.push(Event::Start(Tag::Heading { level, id, classes, attrs }));
            }
            Tag::Link { link_type, dest_url, title, id } => self.start_link(link_type, dest_url, title, id),
            Tag::Image { dest_url, title, link_type, id } => {
                if self.setting.markdown.is_none() {
                    return self.out.push(Event::Start(Tag::Image { dest_url, title, link_type, id }));
                }
                let decorative = title.trim() == "decorative";
                let title = if decorative { String::new() } else { title.to_string() };
                self.picture = Some(OpenPicture { alternative: String::new(), title, decorative });
            }
            Tag::CodeBlock(CodeBlockKind::Fenced(info)) if self.is_figure(&info) => {
                let number = self.figures;
                self.figures += 1;
                self.in_figure = true;
                self.block(format!("<x-figure data-number=\"{number}\"></x-figure>\n"));
            }
            Tag::Table(alignments) => {
                self.tables += 1;
                let label = escaped(&self.word("table-label", self.tables));
                self.alignments = alignments;
                self.block(format!(
                    "<div class=\"table-scroll\" role=\"region\" tabindex=\"0\" aria-label=\"{label}\">\n<table>\n<thead>\n<tr>\n"
                ));
            }
            Tag::TableHead => {
                self.head = true;
                self.cell = 0;
            }
            Tag::TableRow => {
                self.cell = 0;
                self.block("<tr>\n");
            }
            Tag::TableCell => {
                let alignment = self.alignments.get(self.cell).copied().unwrap_or(Alignment::None);
                let class = match alignment {
                    Alignment::Right => " class=\"align-right\"",
                    Alignment::Center => " class=\"align-center\"",
                    Alignment::None | Alignment::Left => "",
                };
                self.cell += 1;
                self.block(if self.head { format!("<th scope=\"col\"{class}>") } else { format!("<td{class}>") });
            }
            Tag::BlockQuote(Some(kind)) => {
                let name = match kind {
                    BlockQuoteKind::Note => "note",
                    BlockQuoteKind::Tip => "tip",
                    BlockQuoteKind::Important => "important",
                    BlockQuoteKind::Warning => "warning",
                    BlockQuoteKind::Caution => "caution",
                };
                let title = escaped(&self.word(&format!("alert-{name}"), 0));
                self.block(format!(
                    "<div class=\"alert alert-{name}\" role=\"note\">\n<p class=\"alert-title\">{title}</p>\n"
                ));
            }
            Tag::FootnoteDefinition(label) => {
                let number = self.footnotes.number(&label);
                self.footnotes.open = Some((number, std::mem::take(&mut self.out)));
            }
            Tag::Paragraph => {
                self.paragraph = Some(self.out.len());
                self.out.push(Event::Start(Tag::Paragraph));
            }
            other => self.out.push(Event::Start(other)),
        }
    }

    fn end(&mut self, end: TagEnd) {
        match end {
            TagEnd::Link if self.setting.markdown.is_some() => {
                let end = self.link_ends.pop().unwrap_or_default();
                self.html(end);
            }
            TagEnd::Table => self.block("</tbody>\n</table>\n</div>\n"),
            TagEnd::TableHead => {
                self.head = false;
                self.block("</tr>\n</thead>\n<tbody>\n");
            }
            TagEnd::TableRow => self.block("</tr>\n"),
            TagEnd::TableCell => self.block(if self.head { "</th>\n" } else { "</td>\n" }),
            TagEnd::BlockQuote(Some(_)) => self.block("</div>\n"),
            TagEnd::FootnoteDefinition => {
                if let Some((number, before)) = self.footnotes.open.take() {
                    let note = std::mem::replace(&mut self.out, before);
                    self.footnotes.texts.insert(number, note);
                }
            }
            TagEnd::Paragraph => self.end_paragraph(),
            TagEnd::Heading(level) => {
                self.out.push(Event::End(TagEnd::Heading(deeper(level, self.setting.deeper))));
            }
            other => self.out.push(Event::End(other)),
        }
    }

    fn is_figure(&self, info: &str) -> bool {
        let Some(figure) = self.setting.markdown.and_then(|markdown| markdown.figures.get(self.figures)) else {
            return false;
        };
        figure.name == fence_name(info)
    }

    fn start_link(&mut self, link_type: LinkType, dest_url: CowStr<'e>, title: CowStr<'e>, id: CowStr<'e>) {
        let Some(markdown) = self.setting.markdown else {
            return self.out.push(Event::Start(Tag::Link { link_type, dest_url, title, id }));
        };
        let number = self.links;
        self.links += 1;
        let to = self.setting.links.get(number);
        let own_words = markdown.links.get(number).is_none_or(|link| link.form != LinkForm::Wiki);
        // A title that stands for the words is in the language of what it names; an author's words are the page's.
        let language = if own_words { "hreflang" } else { "lang" };
        match to.and_then(|to| to.href.as_ref()) {
            Some(href) => {
                let mut start = String::from("<a href=\"");
                let _ = escape_href(&mut start, href);
                start.push('"');
                if let Some(tag) = to.and_then(|to| to.language.as_ref()) {
                    start.push_str(&format!(" {language}=\"{}\"", escaped(tag)));
                }
                start.push('>');
                self.html(start);
                self.link_ends.push("</a>");
            }
            None => self.link_ends.push(""),
        }
        if let (false, Some(title)) = (own_words, to.and_then(|to| to.title.as_ref())) {
            self.out.push(Event::Text(CowStr::from(title.clone())));
            self.skip = Some(TagEnd::Link);
        }
    }

    fn end_picture(&mut self) {
        let Some(picture) = self.picture.take() else { return };
        let number = self.pictures;
        self.pictures += 1;
        let Some(shown) = self.setting.pictures.get(number) else { return };
        let Some(src) = &shown.src else { return };
        let alternative = if picture.decorative { String::new() } else { escaped(picture.alternative.trim()) };
        // The first picture of a text may be what a reader sees first.
        let loading = if number == 0 { "eager" } else { "lazy" };
        let image = format!(
            "<img src=\"{src}\" srcset=\"{srcset}\" sizes=\"(min-width: 48rem) 42rem, 100vw\" width=\"{width}\" \
             height=\"{height}\" alt=\"{alternative}\" loading=\"{loading}\" decoding=\"async\">",
            srcset = shown.srcset,
            width = shown.width,
            height = shown.height,
        );
        let caption = picture.title.trim();
        let alone = self.paragraph.is_some_and(|start| self.out.len() == start + 1);
        if caption.is_empty() || !alone {
            return self.html(image);
        }
        let caption = escaped(caption);
        self.block(format!("<figure class=\"picture\">{image}<figcaption>{caption}</figcaption></figure>\n"));
    }

    /// A paragraph that is nothing but a picture with a caption is no paragraph: a figure may not stand in one.
    fn end_paragraph(&mut self) {
        if let Some(start) = self.paragraph.take()
            && self.out.len() == start + 2
            && matches!(self.out.last(), Some(Event::Html(html)) if html.starts_with("<figure class=\"picture\">"))
        {
            self.out.remove(start);
            return;
        }
        self.out.push(Event::End(TagEnd::Paragraph));
    }

    fn footnote_reference(&mut self, label: &str) {
        let number = self.footnotes.number(label);
        let count = self.footnotes.references.entry(number).or_insert(0);
        *count += 1;
        let prefix = self.setting.prefix;
        let id = reference_id(prefix, number, *count);
        let label = escaped(&self.word("footnote", number));
        self.html(format!(
            "<sup><a href=\"#{prefix}_footnote-{number}\" id=\"{id}\" role=\"doc-noteref\" \
             aria-label=\"{label}\">{number}</a></sup>"
        ));
    }

    fn write_footnotes(&mut self, written: &mut String) {
        let title = escaped(&self.word("footnotes", 0));
        written
            .push_str(&format!("<section class=\"footnotes\" role=\"doc-endnotes\" aria-label=\"{title}\">\n<ol>\n"));
        for (number, note) in std::mem::take(&mut self.footnotes.texts) {
            let prefix = self.setting.prefix;
            written.push_str(&format!("<li id=\"{prefix}_footnote-{number}\" value=\"{number}\">\n"));
            html::push_html(written, note.into_iter());
            let count = self.footnotes.references.get(&number).copied().unwrap_or(0);
            for reference in 1..=count {
                let label = escaped(&self.word("footnotes-back", number));
                let id = reference_id(prefix, number, reference);
                written.push_str(&format!("<a href=\"#{id}\" role=\"doc-backlink\" aria-label=\"{label}\">↩</a>\n"));
            }
            written.push_str("</li>\n");
        }
        written.push_str("</ol>\n</section>\n");
    }
}

impl Footnotes<'_> {
    /// The number of a note: the order in which notes are first met.
    fn number(&mut self, label: &str) -> usize {
        let next = self.numbers.len() + 1;
        *self.numbers.entry(label.to_string()).or_insert(next)
    }
}

fn reference_id(prefix: &str, number: usize, count: usize) -> String {
    if count == 1 { format!("{prefix}_reference-{number}") } else { format!("{prefix}_reference-{number}-{count}") }
}

/// A heading's level, so many levels deeper; HTML has six.
fn deeper(level: HeadingLevel, by: u8) -> HeadingLevel {
    HeadingLevel::try_from(level as usize + usize::from(by)).unwrap_or(HeadingLevel::H6)
}

fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    // Writing to a string cannot fail.
    let _ = escape_html(&mut escaped, text);
    escaped
}
