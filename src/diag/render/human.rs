//! For people: like the compiler's messages.

use super::{Style, Text, Texts, harmless, steers, to_do};
use crate::diag::{Code, Diagnostic, Severity};
use crate::source::{FilePath, Span};
use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};
use std::ops::Range;

/// How many lines of a long place are shown.
const LONGEST_MARK: usize = 6;
/// How many bytes an extract may have. Of a longer line the place alone is said; places further apart get an extract
/// each. Else a file with one huge line and thousands of problems would take minutes.
const LONGEST_EXTRACT: usize = 16_000;

pub(super) fn render(style: Style, diagnostics: &[Diagnostic], texts: &mut Texts) -> String {
    let renderer = match style {
        Style::Coloured => Renderer::styled(),
        Style::Plain => Renderer::plain(),
    };
    let (to_do, others): (Vec<&Diagnostic>, Vec<&Diagnostic>) = diagnostics.iter().partition(|it| is_to_do(it));
    let others: String = others.iter().map(|diagnostic| one(&renderer, diagnostic, texts) + "\n\n").collect();
    others + &to_do::list(&renderer, &to_do, texts)
}

/// Whether something waits for words and holds up nothing yet. A new site has dozens of these: each in full would hide what is
/// wrong.
fn is_to_do(diagnostic: &Diagnostic) -> bool {
    diagnostic.code == Code::ToDo && diagnostic.severity == Severity::Suggestion
}

fn one(renderer: &Renderer, diagnostic: &Diagnostic, texts: &mut Texts) -> String {
    let level = match diagnostic.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Suggestion => Level::INFO.with_name("suggestion"),
    };
    let mut group = Group::with_title(level.primary_title(&diagnostic.message).id(diagnostic.code.name()));
    if diagnostic.span.is_none() {
        group = group.element(Origin::path(harmless(diagnostic.file.as_str())));
    }
    for extract in extracts(diagnostic, texts) {
        let path = harmless(extract.file.as_str());
        if extract.range.len() > LONGEST_EXTRACT {
            let (at, _) = texts.position(&extract.file, extract.marks[0].span);
            group = group.element(Origin::path(path).line(at.line).char_column(at.column));
            continue;
        }
        let text = texts.get(&extract.file);
        let first = text.line(extract.range.start) + 1;
        let text = shown(&text.text[extract.range.clone()]);
        let marks = extract.marks.iter().map(|mark| {
            let kind = if mark.primary { AnnotationKind::Primary } else { AnnotationKind::Context };
            let range = within(&text, mark.span, extract.range.start);
            kind.span(range).label((!mark.text.is_empty()).then(|| mark.text.clone()))
        });
        let marks: Vec<_> = marks.collect();
        group = group.element(Snippet::source(text).path(path).line_start(first).annotations(marks));
    }
    if let Some(help) = &diagnostic.help {
        group = group.element(Level::HELP.message(help));
    }
    if let Some(page) = texts.page_about(diagnostic.code) {
        group = group.element(Level::NOTE.with_name("more").message(page));
    }
    renderer.render(&[group])
}

/// Lines of one file with the places in them.
struct Extract {
    file: FilePath,
    /// Bytes of the file.
    range: Range<usize>,
    marks: Vec<Mark>,
}

struct Mark {
    span: Span,
    text: String,
    primary: bool,
}

/// The extracts of a diagnostic, the one with the place itself first. Places near each other share one.
fn extracts(diagnostic: &Diagnostic, texts: &mut Texts) -> Vec<Extract> {
    let place = diagnostic.span.map(|span| (&diagnostic.file, Mark { span, text: String::new(), primary: true }));
    let others = diagnostic
        .labels
        .iter()
        .map(|label| (&label.file, Mark { span: label.span, text: label.text.clone(), primary: false }));
    let mut extracts: Vec<Extract> = Vec::new();
    for (file, mark) in place.into_iter().chain(others) {
        let range = lines(texts.get(file), mark.span);
        let near = extracts.iter_mut().find_map(|extract| {
            let joined = extract.range.start.min(range.start)..extract.range.end.max(range.end);
            (&extract.file == file && joined.len() <= LONGEST_EXTRACT).then_some((extract, joined))
        });
        match near {
            Some((extract, joined)) => {
                extract.range = joined;
                extract.marks.push(mark);
            }
            None => extracts.push(Extract { file: file.clone(), range, marks: vec![mark] }),
        }
    }
    extracts
}

/// The bytes of the lines that a place is in.
fn lines(text: &Text, span: Span) -> Range<usize> {
    let first = text.line(span.start as usize);
    // A place that ends with a newline ends in that line.
    let last = text.line((span.end as usize).saturating_sub(1).max(span.start as usize)).min(first + LONGEST_MARK - 1);
    let start = text.lines[first];
    let end = text.lines.get(last + 1).map_or(text.text.len(), |next| next - 1);
    // Neither a byte order mark nor the first half of a Windows line end is part of the line.
    let start = end - text.text[start..end].trim_start_matches('\u{feff}').len();
    start..start + text.text[start..end].trim_end_matches('\r').len()
}

/// A place in the file as a range of the extract that starts at byte `start` of it, of a few lines at most.
fn within(text: &str, span: Span, start: usize) -> Range<usize> {
    let from = boundary(text, (span.start as usize).saturating_sub(start));
    let to = boundary(text, (span.end as usize).saturating_sub(start)).max(from);
    let cut = text[from..to].match_indices('\n').nth(LONGEST_MARK - 1).map_or(to, |(newline, _)| from + newline);
    from..cut
}

fn boundary(text: &str, offset: usize) -> usize {
    let mut offset = offset.min(text.len());
    while !text.is_char_boundary(offset) {
        offset -= 1;
    }
    offset
}

/// The text with every character that a terminal obeys replaced by as many bytes, so that offsets hold.
fn shown(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    let mut rest = text.chars().peekable();
    while let Some(c) = rest.next() {
        match c {
            '\n' | '\t' => shown.push(c),
            '\r' if matches!(rest.peek(), None | Some('\n')) => shown.push(' '),
            c if steers(c) => shown.extend(std::iter::repeat_n('?', c.len_utf8())),
            c => shown.push(c),
        }
    }
    shown
}
