//! What still waits for the words of whoever keeps the site: `[to do: …]` in a text, `<!-- to do: … -->` beside it, `# to do: …`
//! in front matter, in the configuration and among the facts of the accessibility statement.

use crate::diag::{Code, Diagnostic, Diagnostics};
use crate::parse::markdown::events;
use crate::parse::{ACCESSIBILITY, CONFIG, Document};
use crate::site::Site;
use crate::source::{FilePath, LayerKind, Snapshot, Span};
use pulldown_cmark::{Event, Tag, TagEnd};
use regex::Regex;
use std::borrow::Cow;
use std::ops::Range;
use std::sync::LazyLock;

/// A mark in a text, or in a value of front matter.
static IN_TEXT: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"(?is)\[to do:[^\[\]]{0,1000}\]|<!--\s*to do:.{0,1000}?-->"));
/// A comment in YAML or TOML.
static IN_FIELDS: LazyLock<Regex> = LazyLock::new(|| pattern(r"(?im)(?:^|\s)(#\s*to do:[^\r\n]*)"));

fn pattern(text: &str) -> Regex {
    Regex::new(text).expect("a pattern of this file")
}

/// Whether a piece of a text is such marks and nothing else.
pub fn is_mark(text: &str) -> bool {
    let rest = without_marks(text);
    rest.len() < text.len() && rest.trim().is_empty()
}

/// A text without its marks.
pub(super) fn without_marks(text: &str) -> Cow<'_, str> {
    IN_TEXT.replace_all(text, "")
}

pub(super) fn check(site: &Site, snapshot: &Snapshot, diagnostics: &mut Diagnostics) {
    for path in [CONFIG, ACCESSIBILITY] {
        if let Some((LayerKind::Site, file)) = snapshot.get(path)
            && let Some(text) = file.bytes().and_then(|bytes| std::str::from_utf8(bytes).ok())
        {
            let comments = IN_FIELDS.captures_iter(text).filter_map(|found| Some(found.get(1)?.range()));
            let mut marks: Vec<Range<usize>> = comments.collect();
            if path == ACCESSIBILITY {
                marks.extend(IN_TEXT.find_iter(text).map(|found| found.range()));
                marks.sort_by_key(|mark| mark.start);
            }
            diagnostics.extend(marks.into_iter().map(|mark| problem(&FilePath::new(path), text, mark)));
        }
    }
    // Nobody can write here what the core waits for.
    for document in site.all_documents().filter(|document| document.layer == LayerKind::Site) {
        // Few texts have a mark, and this is asked of all of them.
        if !has_mark(document.text()) {
            continue;
        }
        diagnostics.extend(marks(document).into_iter().map(|mark| problem(&document.path, document.text(), mark)));
    }
}

fn has_mark(text: &str) -> bool {
    let bytes = text.as_bytes();
    bytes.windows(6).any(|part| part.eq_ignore_ascii_case(b"to do:"))
}

fn marks(document: &Document) -> Vec<Range<usize>> {
    let text = document.text();
    let body = document.markdown.span.range();
    let code = code(document.body(), body.start);
    let mut found: Vec<Range<usize>> = IN_TEXT.find_iter(text).map(|found| found.range()).collect();
    // A bracket behind a backslash is meant as a bracket.
    found.retain(|mark| !text[..mark.start].ends_with('\\'));
    found.retain(|mark| !code.iter().any(|code| code.start <= mark.start && mark.end <= code.end));
    let fields = document.yaml.map_or("", |yaml| text.get(yaml.range()).unwrap_or_default());
    let offset = document.yaml.map_or(0, |yaml| yaml.start as usize);
    let comments = IN_FIELDS.captures_iter(fields).filter_map(|found| Some(found.get(1)?.range()));
    found.extend(comments.map(|mark| mark.start + offset..mark.end + offset));
    found.sort_by_key(|mark| mark.start);
    found
}

/// Where a body shows code: what stands there is an example.
fn code(body: &str, offset: usize) -> Vec<Range<usize>> {
    let mut places = Vec::new();
    let mut open = None;
    for (event, range) in events(body) {
        match event {
            Event::Start(Tag::CodeBlock(_)) => open = Some(range.start),
            Event::End(TagEnd::CodeBlock) => places.extend(open.take().map(|start| start..range.end)),
            Event::Code(_) => places.push(range),
            _ => {}
        }
    }
    places.into_iter().map(|place| place.start + offset..place.end + offset).collect()
}

fn problem(file: &FilePath, text: &str, mark: Range<usize>) -> Diagnostic {
    let words = text.get(mark.clone()).unwrap_or_default();
    let words = words.trim_start_matches(['[', '<', '!', '-', '#', ' ']).trim_end_matches([']', '-', '>', ' ', '\r']);
    let words = words.get("to do:".len()..).unwrap_or_default().split_whitespace().collect::<Vec<_>>().join(" ");
    let said =
        if words.is_empty() { "something is still to be written here".into() } else { format!("to do: {words}") };
    Diagnostic::new(Code::ToDo, file, Span::from(mark), said)
        .help("write it and take the mark out; `goodhelp check --release` fails while there is one")
}

#[cfg(test)]
mod tests {
    use super::is_mark;

    #[test]
    fn a_mark_is_told_from_other_words() {
        for mark in
            ["[to do: who?]", "<!-- to do: a\nb -->", "<!--TO DO:-->\n<!-- to do: x -->\n", "[To do: x] [to do: y]"]
        {
            assert!(is_mark(mark), "{mark}");
        }
        for other in ["", "[todo]", "<!-- note -->", "<!-- to do: x --> and <b>", "[to do: no end", "to do: x"] {
            assert!(!is_mark(other), "{other}");
        }
    }
}
