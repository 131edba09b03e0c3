//! For people: like the compiler's messages.

use super::{Style, Texts, harmless};
use crate::diag::{Diagnostic, Severity};
use crate::source::{FilePath, Span};
use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};

/// How many lines of a long span are shown.
const LONGEST_EXTRACT: usize = 6;

pub(super) fn render(style: Style, diagnostics: &[Diagnostic], texts: &mut Texts) -> String {
    let renderer = match style {
        Style::Coloured => Renderer::styled(),
        Style::Plain => Renderer::plain(),
    };
    diagnostics.iter().map(|diagnostic| one(&renderer, diagnostic, texts) + "\n\n").collect()
}

fn one(renderer: &Renderer, diagnostic: &Diagnostic, texts: &mut Texts) -> String {
    let level = match diagnostic.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Suggestion => Level::INFO.with_name("suggestion"),
    };
    let message = harmless(&diagnostic.message);
    let mut group = Group::with_title(level.primary_title(message.as_str()).id(diagnostic.code.name()));
    let place = diagnostic.span.map(|span| (&diagnostic.file, span, ""));
    let others = diagnostic.labels.iter().map(|label| (&label.file, label.span, label.text.as_str()));
    let mut extracts: Vec<Extract> = Vec::new();
    for (number, (file, span, text)) in place.into_iter().chain(others).enumerate() {
        let primary = number == 0 && diagnostic.span.is_some();
        match extracts.iter_mut().find(|extract| &extract.file == file) {
            Some(extract) => extract.marks.push((span, harmless(text), primary)),
            None => extracts.push(Extract {
                file: file.clone(),
                text: shown(texts.get(file)),
                marks: vec![(span, harmless(text), primary)],
            }),
        }
    }
    if diagnostic.span.is_none() {
        group = group.element(Origin::path(diagnostic.file.as_str()));
    }
    for extract in &extracts {
        let mut snippet = Snippet::source(extract.text.as_str()).path(extract.file.as_str());
        for (span, text, primary) in &extract.marks {
            let kind = if *primary { AnnotationKind::Primary } else { AnnotationKind::Context };
            let mut mark = kind.span(within(&extract.text, *span));
            if !text.is_empty() {
                mark = mark.label(text.as_str());
            }
            snippet = snippet.annotation(mark);
        }
        group = group.element(snippet);
    }
    let help = diagnostic.help.as_deref().map(harmless);
    if let Some(help) = &help {
        group = group.element(Level::HELP.message(help.as_str()));
    }
    renderer.render(&[group])
}

struct Extract {
    file: FilePath,
    text: String,
    marks: Vec<(Span, String, bool)>,
}

/// The text with every control character replaced by as many bytes, so that offsets hold.
fn shown(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\n' | '\t' | '\r' => shown.push(c),
            c if c.is_control() => shown.extend(std::iter::repeat_n('?', c.len_utf8())),
            c => shown.push(c),
        }
    }
    shown
}

/// A range inside the text, on character boundaries and of a few lines at most.
fn within(text: &str, span: Span) -> std::ops::Range<usize> {
    let boundary = |mut offset: usize| {
        offset = offset.min(text.len());
        while !text.is_char_boundary(offset) {
            offset -= 1;
        }
        offset
    };
    let start = boundary(span.start as usize);
    let end = boundary(span.end as usize).max(start);
    let cut = text[start..end].match_indices('\n').nth(LONGEST_EXTRACT - 1).map_or(end, |(newline, _)| start + newline);
    start..cut
}
