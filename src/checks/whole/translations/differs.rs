//! Whether a translation says what the first text says, as far as one can tell without either language: the same fields, the
//! same blocks in the same order, the same figures and the same links.

use crate::checks::to_do::is_mark;
use crate::diag::{Code, Diagnostic, Diagnostics};
use crate::parse::markdown::events;
use crate::parse::{Document, Node};
use crate::site::{Site, Target, Text};
use crate::source::Span;
use crate::translation::{Block, Fields, blocks};
use pulldown_cmark::{Event, Tag, TagEnd};
use serde_json::Value as Json;

/// Fields of which each language has its own, and what no message may show.
const OWN: [&str; 7] = ["aliases", "consent", "contributors", "reviewed", "review_by", "steward", "licence"];

pub(super) fn check(site: &Site, first_text: &Text, own_text: &Text, diagnostics: &mut Diagnostics) {
    let (original, translation) = (&*first_text.document, &*own_text.document);
    let (Some(first), Some(own)) = (original.tree(), translation.tree()) else { return };
    fields(site, original, translation, &first, &own, diagnostics);
    let (first, own) = (blocks(original), blocks(translation));
    if let Some(problem) = structure(original, translation, &first, &own) {
        return diagnostics.push(problem);
    }
    for (first, own) in first.iter().zip(&own) {
        figures(original, translation, first.span, own.span, diagnostics);
        links(site, (first_text, first.span), (own_text, own.span), diagnostics);
    }
}

fn report(translation: &Document, span: Span, message: String, original: &Document, there: Span) -> Diagnostic {
    let problem = Diagnostic::new(Code::TranslationDiffers, &translation.path, span, message)
        .help("both languages are to say the same: mend the one that is wrong");
    // The core has the first text at the same path, where the file of the site is shown.
    match original.path == translation.path {
        true => problem,
        false => problem.label(&original.path, there, "the first text has this"),
    }
}

fn fields(
    site: &Site,
    original: &Document,
    translation: &Document,
    first: &Node,
    own: &Node,
    diagnostics: &mut Diagnostics,
) {
    let fields = Fields::of(original.kind, &site.config().extra);
    let (there, mut here) = (masked(first, &fields), masked(own, &fields));
    // Words that are still to be translated have no figures yet, and are reported as such.
    let waiting = fields.texts(own).into_iter().filter(|(_, node)| node.text().is_some_and(is_mark));
    for (path, _) in waiting {
        let path = format!("/{path}");
        if let (Some(value), Some(figures)) = (here.pointer_mut(&path), there.pointer(&path)) {
            value.clone_from(figures);
        }
    }
    let mut missing: Vec<&str> = Vec::new();
    for (name, value) in there.as_object().into_iter().flatten() {
        if OWN.contains(&name.as_str()) || here.get(name) == Some(value) {
            continue;
        }
        let Some(entry) = own.entry(name) else {
            missing.push(name);
            continue;
        };
        let at = first.entry(name).map(|entry| entry.key_span).unwrap_or_default();
        let message = format!("`{name}` is not the same as in the first text");
        diagnostics.push(report(translation, entry.key_span, message, original, at));
    }
    if let Some(at) = missing.first().and_then(|name| first.entry(name)).map(|entry| entry.key_span) {
        let named: Vec<String> = missing.iter().map(|name| format!("`{name}`")).collect();
        let message = format!("fields of the first text are missing: {}", named.join(", "));
        diagnostics.push(report(translation, translation.field_span("title"), message, original, at));
    }
    for name in here.as_object().into_iter().flatten().map(|(name, _)| name) {
        let is_known =
            OWN.contains(&name.as_str()) || crate::model::translation::Translation::FIELDS.contains(&name.as_str());
        if !is_known && there.get(name).is_none() {
            let span = own.entry(name).map(|entry| entry.key_span).unwrap_or_default();
            let message = format!("the first text has no `{name}`");
            diagnostics.push(report(translation, span, message, original, original.field_span("title")));
        }
    }
}

/// The values of front matter with the figures of each text in the place of its words.
fn masked(tree: &Node, fields: &Fields) -> Json {
    let mut json = tree.to_json();
    for (path, node) in fields.texts(tree) {
        if let Some(value) = json.pointer_mut(&format!("/{path}")) {
            *value = figures_of(node.text().unwrap_or_default()).into();
        }
    }
    json
}

fn structure(original: &Document, translation: &Document, first: &[Block], own: &[Block]) -> Option<Diagnostic> {
    let number = first.iter().zip(own).position(|(first, own)| first.shape != own.shape);
    let end = |document: &Document| Span::new(document.text().trim_end().len(), document.text().trim_end().len());
    let (span, there, message) = match number {
        Some(number) => {
            let message = format!("here is a {}, and in the first text a {}", own[number].shape, first[number].shape);
            (own[number].span, first[number].span, message)
        }
        None if first.len() > own.len() => {
            (end(translation), first[own.len()].span, "the text ends before the first text does".to_string())
        }
        None if own.len() > first.len() => {
            (own[first.len()].span, end(original), "this goes on where the first text has ended".to_string())
        }
        None => return None,
    };
    Some(report(translation, line_of(translation, span), message, original, line_of(original, there)))
}

/// The first line of a place.
fn line_of(document: &Document, span: Span) -> Span {
    let text = document.text().get(span.range()).unwrap_or_default();
    Span::new(span.start as usize, span.start as usize + text.lines().next().map_or(0, str::len))
}

fn figures(original: &Document, translation: &Document, first: Span, own: Span, diagnostics: &mut Diagnostics) {
    let of =
        |document: &Document, span: Span| figures_of(&words(document.text().get(span.range()).unwrap_or_default()));
    let (there, here) = (of(original, first), of(translation, own));
    if there != here {
        let said = |figures: &[String]| if figures.is_empty() { "no figure".into() } else { figures.join(", ") };
        let message = format!("the figures differ: {} here, {} in the first text", said(&here), said(&there));
        let (own, first) = (line_of(translation, own), line_of(original, first));
        diagnostics.push(report(translation, own, message, original, first));
    }
}

/// The words of a block without where its links lead and without anchors.
fn words(block: &str) -> String {
    let (mut words, mut in_address) = (String::new(), false);
    for (event, _) in events(block) {
        match event {
            Event::Start(Tag::Link { link_type, .. }) => {
                in_address = matches!(
                    link_type,
                    pulldown_cmark::LinkType::Autolink | pulldown_cmark::LinkType::WikiLink { has_pothole: false }
                );
            }
            Event::End(TagEnd::Link) => in_address = false,
            Event::Text(text) | Event::Code(text) if !in_address => words.push_str(&text),
            Event::Start(_) | Event::End(_) | Event::SoftBreak | Event::HardBreak => words.push(' '),
            _ => {}
        }
    }
    words
}

/// The figures in a text, smallest first: rows of digits with what belongs to them.
fn figures_of(text: &str) -> Vec<String> {
    let is_part = |c: char| c.is_ascii_digit() || matches!(c, '.' | ',' | '£' | '%');
    let rows = text.split(|c: char| !is_part(c));
    let rows = rows.map(|row| row.trim_matches(['.', ','])).filter(|row| row.contains(|c: char| c.is_ascii_digit()));
    let mut rows: Vec<String> = rows.map(str::to_string).collect();
    rows.sort();
    rows
}

fn links(site: &Site, first: (&Text, Span), own: (&Text, Span), diagnostics: &mut Diagnostics) {
    let (original, translation) = (&*first.0.document, &*own.0.document);
    let (there, here) = (links_within(site, first), links_within(site, own));
    let lacks = |links: &[(String, Span)], target: &str| !links.iter().any(|(other, _)| other == target);
    for (target, span) in here.iter().filter(|(target, _)| lacks(&there, target)) {
        let message = format!("the first text has no link to {target} here");
        diagnostics.push(report(translation, *span, message, original, line_of(original, first.1)));
    }
    for (target, span) in there.iter().filter(|(target, _)| lacks(&here, target)) {
        let message = format!("the link to {target} is missing here");
        diagnostics.push(report(translation, line_of(translation, own.1), message, original, *span));
    }
}

/// Where the links of a block lead, whatever part of the page, and where they stand. Some lead nowhere, which is reported
/// already.
fn links_within(site: &Site, (text, block): (&Text, Span)) -> Vec<(String, Span)> {
    let links = text.document.markdown.links.iter().zip(&text.links);
    let inside = links.filter(|(link, _)| block.start <= link.span.start && link.span.end <= block.end);
    let named = inside.filter_map(|(link, target)| {
        let name = match target {
            Target::Entry(number, _) => format!("`{}`", site.entry(*number).id),
            Target::List(kind) => format!("the list of `{}`", kind.segment()),
            Target::Outside(address) => format!("`{address}`"),
            Target::Here(_) | Target::LeftOut | Target::Withdrawn => return None,
        };
        Some((name, link.span))
    });
    named.collect()
}
