//! A figure has a source. It has one where its section links to a source of the text, to a footnote or to another site; where
//! the front matter has it beside a source, such as an outcome; and where the whole text rests on one source.

use crate::diag::{Code, Diagnostic, Diagnostics};
use crate::model::common::Basis;
use crate::model::field::is_id;
use crate::model::{FrontMatter, Kind};
use crate::parse::markdown::events;
use crate::parse::{Document, Entry, Node, Reference, Value};
use crate::source::Span;
use pulldown_cmark::{Event, Tag, TagEnd};
use regex::Regex;
use std::collections::BTreeSet;
use std::ops::Range;
use std::sync::LazyLock;

static FIGURE: LazyLock<Regex> = LazyLock::new(|| {
    let number = "(?:one|two|three|four|five|six|seven|eight|nine|ten|[0-9]{1,3})";
    let many = "(?:two|three|four|five|six|seven|eight|nine|ten|twenty|a hundred|[0-9]{1,4})";
    let figures = [
        r"[£€$] ?[0-9][0-9.,]*[0-9]?(?: ?(?:million|billion|bn|m|k)\b)?".to_string(),
        r"\b[0-9][0-9.,]* ?(?:%|per ?cent\b)".to_string(),
        format!(r"\b{number} per ?cent\b"),
        format!(r"\b{number} (?:in|out of)(?: every)? {many}\b"),
    ];
    Regex::new(&format!("(?i){}", figures.join("|"))).expect("a constant pattern can be read")
});

pub(super) fn check(document: &Document, diagnostics: &mut Diagnostics) {
    if !makes_claims(document) || !FIGURE.is_match(document.body()) {
        return;
    }
    // What somebody wrote in place of an id, such as “our own survey”, is a source to nobody.
    let is_source = |it: &&Reference| it.to == Kind::Source.name() && is_id(&it.id);
    let sources: BTreeSet<&str> = document.references.iter().filter(is_source).map(|it| it.id.as_str()).collect();
    if sources.len() == 1 {
        return;
    }
    let mut reader = Reader { sections: vec![Section::default()], sources };
    for (event, range) in events(document.body()) {
        reader.read(event, range, document.body());
    }
    let mut in_front = BTreeSet::new();
    if let Some(tree) = document.tree() {
        with_a_source(&tree, &mut in_front);
    }
    let offset = document.markdown.span.start as usize;
    let with_source = || reader.sections.iter().filter(|it| it.has_source).flat_map(|it| &it.figures);
    let known: BTreeSet<&str> = with_source().map(|range| &document.body()[range.clone()]).collect();
    let mut said = BTreeSet::new();
    for range in reader.sections.iter().filter(|it| !it.has_source).flat_map(|it| &it.figures) {
        let figure = &document.body()[range.clone()];
        if known.contains(figure) || in_front.contains(figure) || !said.insert(figure) {
            continue;
        }
        let span = Span::from(range.clone()).shifted(offset);
        diagnostics.push(
            Diagnostic::new(Code::UnsourcedFigure, &document.path, span, "this figure has no source").help(
                "link to where it is printed, `[[its-source|…]]`, and name that in `sources`; or give it in the front matter \
                 under `outcomes`, with its source",
            ),
        );
    }
}

/// The figures of all records below the top that name their source. A title or a summary names none.
fn with_a_source(node: &Node, found: &mut BTreeSet<String>) {
    match &node.value {
        Value::Map(entries) => {
            for Entry { node, .. } in entries {
                let parts = if node.list().is_empty() { std::slice::from_ref(node) } else { node.list() };
                for part in parts {
                    if ["source", "sources"].iter().any(|name| part.get(name).is_some_and(names_one)) {
                        figures(part, found);
                    }
                    with_a_source(part, found);
                }
            }
        }
        Value::List(nodes) => nodes.iter().for_each(|node| with_a_source(node, found)),
        _ => {}
    }
}

/// Whether ids stand there.
fn names_one(node: &Node) -> bool {
    node.text().is_some_and(is_id) || node.list().iter().any(|node| node.text().is_some_and(is_id))
}

fn figures(node: &Node, found: &mut BTreeSet<String>) {
    match &node.value {
        Value::Map(entries) => entries.iter().for_each(|entry| figures(&entry.node, found)),
        Value::List(nodes) => nodes.iter().for_each(|node| figures(node, found)),
        Value::Text(text) => found.extend(FIGURE.find_iter(text).map(|it| it.as_str().to_string())),
        _ => {}
    }
}

/// Pages are about the site, checklists, tools and the handbook's own suggestions ask for something.
fn makes_claims(document: &Document) -> bool {
    match &document.front {
        Some(FrontMatter::Chapter(it)) => it.basis != Some(Basis::Handbook),
        Some(_) => !matches!(document.kind, Kind::Page | Kind::Checklist | Kind::Tool | Kind::Source | Kind::Place),
        None => false,
    }
}

/// What stands between two headings.
#[derive(Default)]
struct Section {
    figures: Vec<Range<usize>>,
    has_source: bool,
}

struct Reader<'a> {
    /// The last one is being read.
    sections: Vec<Section>,
    sources: BTreeSet<&'a str>,
}

impl Reader<'_> {
    fn read(&mut self, event: Event, range: Range<usize>, body: &str) {
        if let Event::Start(Tag::Heading { .. }) = event {
            self.sections.push(Section::default());
        }
        let Some(section) = self.sections.last_mut() else { return };
        match event {
            Event::Start(Tag::Link { dest_url, .. }) => section.has_source |= is_source(&self.sources, &dest_url),
            Event::FootnoteReference(_) => section.has_source = true,
            // Code has its text in events of this sort too, but is no claim: its figures have no end of their own.
            Event::Text(_) => {
                let text = body.get(range.clone()).unwrap_or_default();
                section
                    .figures
                    .extend(FIGURE.find_iter(text).map(|it| range.start + it.start()..range.start + it.end()));
            }
            Event::End(TagEnd::CodeBlock) => section.figures.retain(|it| !range.contains(&it.start)),
            _ => {}
        }
    }
}

fn is_source(sources: &BTreeSet<&str>, target: &str) -> bool {
    let path = target.split('#').next().unwrap_or_default();
    let id = path.trim_end_matches("/index.md").trim_end_matches(".md").rsplit('/').next().unwrap_or_default();
    target.starts_with("https://") || target.starts_with("http://") || sources.contains(id)
}
