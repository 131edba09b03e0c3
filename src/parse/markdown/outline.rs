//! Reads the outline of a body.

use super::comments::Comments;
use super::{Figure, Heading, Link, LinkForm, Markdown, Picture, events, fence_name};
use crate::diag::{Code, Diagnostic, did_you_mean};
use crate::parse::check::{Reference, Schemas};
use crate::parse::mend::is_field;
use crate::parse::yaml::{empty_map, parse_yaml};
use crate::source::{FilePath, Span};
use pulldown_cmark::{CodeBlockKind, Event, LinkType, Tag, TagEnd};
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

/// What an outline needs to know of the site.
pub struct Surroundings<'a> {
    /// The file.
    pub file: &'a FilePath,
    /// The schemas of the figures.
    pub schemas: &'a Schemas,
    /// The names of all figures that the theme can draw.
    pub figures: &'a BTreeSet<String>,
    /// Anchors of the page that come from fields.
    pub anchors: &'a [&'a str],
}

/// The outline of the body that stands at `span` of `text`, with the references in its figures.
pub fn outline(
    text: &str,
    span: Span,
    around: &Surroundings,
    diagnostics: &mut Vec<Diagnostic>,
) -> (Markdown, Vec<Reference>) {
    let body = &text[span.range()];
    let mut reader = Reader {
        around,
        body,
        offset: span.start as usize,
        taken: around.anchors.iter().map(|anchor| anchor.to_string()).collect(),
        numbers: BTreeMap::new(),
        markdown: Markdown { span, ..Markdown::default() },
        references: Vec::new(),
        open: Vec::new(),
        diagnostics,
    };
    let mut comments = Comments::new(body, span.start as usize);
    for (event, range) in events(body) {
        if !comments.take(&event, &range) {
            reader.read(event, range);
        }
    }
    reader.markdown.allows = comments.found();
    (reader.markdown, reader.references)
}

struct Reader<'a> {
    around: &'a Surroundings<'a>,
    body: &'a str,
    offset: usize,
    taken: BTreeSet<String>,
    /// The highest number that was tried behind the words of an anchor: thousands of headings may have the same words.
    numbers: BTreeMap<String, usize>,
    markdown: Markdown,
    references: Vec<Reference>,
    /// Headings, links and pictures whose words are being read.
    open: Vec<Open>,
    diagnostics: &'a mut Vec<Diagnostic>,
}

struct Open {
    what: Opened,
    words: String,
}

enum Opened {
    Heading { level: u8, id: Option<String>, span: Span },
    Link(usize),
    Picture(usize),
    Figure { name: String, first: Option<usize>, last: usize, span: Span },
}

impl Reader<'_> {
    fn read(&mut self, event: Event, range: Range<usize>) {
        let span = Span::from(range.clone()).shifted(self.offset);
        match event {
            Event::Start(Tag::Heading { level, id, .. }) => {
                // Without the end of its line.
                let words = self.body[range.clone()].trim_end();
                let span = Span::from(range.start..range.start + words.len()).shifted(self.offset);
                let id = id.map(|id| id.to_string());
                self.begin(Opened::Heading { level: level as u8, id, span });
            }
            Event::Start(Tag::Link { link_type, dest_url, .. }) => {
                let form = match link_type {
                    LinkType::WikiLink { has_pothole: true } => LinkForm::WikiWithWords,
                    LinkType::WikiLink { has_pothole: false } => LinkForm::Wiki,
                    LinkType::Autolink => LinkForm::Address,
                    LinkType::Email => LinkForm::Email,
                    _ => LinkForm::Inline,
                };
                self.begin(Opened::Link(self.markdown.links.len()));
                self.markdown.links.push(Link { target: dest_url.to_string(), form, empty: true, span });
            }
            Event::Start(Tag::Image { link_type, dest_url, title, .. }) => {
                let bare = link_type == LinkType::WikiLink { has_pothole: false };
                self.begin(Opened::Picture(self.markdown.pictures.len()));
                self.markdown.pictures.push(Picture {
                    target: dest_url.to_string(),
                    // `![[picture.jpg]]` has the file's name for words: that is no alternative text.
                    alternative: if bare { "\u{0}".into() } else { String::new() },
                    decorative: title.trim() == "decorative",
                    span,
                });
            }
            Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(info))) => self.begin_fence(fence_name(&info), span),
            Event::End(TagEnd::Heading(_) | TagEnd::Link | TagEnd::Image | TagEnd::CodeBlock) => self.end(),
            Event::Text(words) | Event::Code(words) => self.words(&words, &range),
            Event::SoftBreak | Event::HardBreak => self.words(" ", &range),
            Event::Start(Tag::Table(_)) => self.markdown.tables += 1,
            Event::Rule => self.second_front_matter(range),
            Event::Html(_) | Event::InlineHtml(_) => self.html(span),
            _ => {}
        }
    }

    fn begin(&mut self, what: Opened) {
        self.open.push(Open { what, words: String::new() });
    }

    fn begin_fence(&mut self, name: &str, span: Span) {
        if self.around.figures.contains(name) {
            return self.begin(Opened::Figure { name: name.into(), first: None, last: 0, span });
        }
        if let Some(near) = did_you_mean(name, self.around.figures.iter().map(String::as_str)) {
            let line = self.body[span.range().start - self.offset..].lines().next().map_or(0, str::len);
            let line = Span::new(span.start as usize, span.start as usize + line);
            self.markdown.slips.push((name.to_string(), line, near.to_string()));
        }
    }

    fn words(&mut self, words: &str, range: &Range<usize>) {
        for open in &mut self.open {
            open.words.push_str(words);
            if let Opened::Figure { first, last, .. } = &mut open.what {
                first.get_or_insert(range.start);
                *last = range.end;
            }
        }
    }

    /// Reports a rule with fields below it: somebody put two texts into one file.
    fn second_front_matter(&mut self, rule: Range<usize>) {
        let rule = rule.start..rule.start + self.body[rule].trim_end().len();
        let below = self.body[rule.end..].lines().skip(1).take(2);
        if &self.body[rule.clone()] != "---" || below.filter(|line| is_field(line)).count() < 2 {
            return;
        }
        let span = Span::from(rule).shifted(self.offset);
        self.diagnostics.push(
            Diagnostic::new(Code::YamlForbidden, self.around.file, span, "the fields of another text start here")
                .help("give each text a file of its own, and move what follows from this line on to it"),
        );
    }

    fn html(&mut self, span: Span) {
        match self.markdown.html.last_mut() {
            // A block of HTML comes line by line.
            Some(last) if last.end == span.start => last.end = span.end,
            _ => self.markdown.html.push(span),
        }
    }

    fn end(&mut self) {
        // The end of a fenced block that is no figure has nothing open.
        let Some(Open { what, words }) = self.open.pop() else { return };
        match what {
            Opened::Heading { level, id, span } => {
                let explicit = id.is_some();
                let id = id.unwrap_or_else(|| self.free_anchor(&words));
                self.taken.insert(id.clone());
                self.markdown.headings.push(Heading { level, text: words.trim().to_string(), id, explicit, span });
            }
            Opened::Link(number) => {
                let link = &mut self.markdown.links[number];
                let has_picture = self.markdown.pictures.iter().any(|picture| {
                    !picture.alternative.trim().is_empty()
                        && picture.span.start >= link.span.start
                        && picture.span.end <= link.span.end
                });
                link.empty = words.trim().is_empty() && !has_picture;
            }
            Opened::Picture(number) => {
                let alternative = &mut self.markdown.pictures[number].alternative;
                let bare = alternative == "\u{0}";
                *alternative = if bare { String::new() } else { words.trim().to_string() };
            }
            Opened::Figure { name, first, last, span } => self.figure(name, first.map(|first| first..last), span),
        }
    }

    fn figure(&mut self, name: String, range: Option<Range<usize>>, span: Span) {
        let file = self.around.file;
        let range = range.unwrap_or(span.range().start - self.offset..span.range().start - self.offset);
        let at = Span::from(range.clone()).shifted(self.offset);
        let mut data = serde_json::Value::Null;
        match parse_yaml(file, &self.body[range], at.start as usize) {
            Ok(node) => {
                let node = if node.to_json().is_null() { empty_map(span) } else { node };
                match self.around.schemas.figure(&name) {
                    Some(schema) => {
                        let (json, problems) = schema.check(file, &node);
                        self.references.extend(schema.find(&node).references);
                        if problems.is_empty() {
                            data = json;
                        }
                        self.diagnostics.extend(problems);
                    }
                    None => data = node.to_json(),
                }
            }
            Err(problem) => self.diagnostics.push(problem),
        }
        self.markdown.figures.push(Figure { name, data, span });
    }

    /// An anchor made of words, with a number where it is taken: lower case, hyphens for spaces, as GitHub does it.
    fn free_anchor(&mut self, words: &str) -> String {
        let kept = words.trim().to_lowercase();
        let kept: String = kept.chars().filter(|c| c.is_alphanumeric() || c.is_whitespace() || *c == '-').collect();
        let slug = kept
            .split(|c: char| c.is_whitespace() || c == '-')
            .filter(|word| !word.is_empty())
            .collect::<Vec<_>>()
            .join("-");
        let slug = if slug.is_empty() { "section".to_string() } else { slug };
        if !self.taken.contains(&slug) {
            return slug;
        }
        let number = self.numbers.entry(slug.clone()).or_insert(1);
        loop {
            *number += 1;
            let numbered = format!("{slug}-{number}");
            if !self.taken.contains(&numbered) {
                return numbered;
            }
        }
    }
}
