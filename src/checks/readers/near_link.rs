//! What was meant to be a link or a picture is one: with a slip in its brackets, readers see the brackets.

use crate::diag::{Code, Diagnostic, Diagnostics, Edit};
use crate::model::id::id_of;
use crate::parse::Document;
use crate::parse::markdown::events;
use crate::source::Span;
use pulldown_cmark::{Event, Tag, TagEnd};
use regex::{Captures, Regex};
use std::ops::Range;
use std::sync::LazyLock;

/// `[words] (address)`.
static APART: LazyLock<Regex> = LazyLock::new(|| {
    pattern(r"!?\[[^\[\]\n]{2,}\]([ \t]+)\((?:(?:https?://|www\.)[^\s()]+|[^\s()]+\.(?i:md|png|jpe?g|webp|gif))\)")
});
/// `(words)[address]`.
static SWAPPED: LazyLock<Regex> = LazyLock::new(|| pattern(r"\([^()\n]+\)\[(?:https?://|www\.)[^\[\]\n]+\]"));
/// `[words](the name of a file.pdf)`.
static SPACES: LazyLock<Regex> =
    LazyLock::new(|| pattern(r#"(!?)\[[^\[\]\n]*\]\(([^()\n<>"]+ [^()\n<>"]*)\.([A-Za-z]{2,5})\)"#));

pub(super) fn check(document: &Document, diagnostics: &mut Diagnostics) {
    let body = document.body();
    let is_candidate = |pattern: &LazyLock<Regex>| pattern.is_match(body);
    if !is_candidate(&APART) && !is_candidate(&SWAPPED) && !is_candidate(&SPACES) {
        return;
    }
    let words = plain_words(body);
    let offset = document.markdown.span.start as usize;
    let is_plain = |at: usize| {
        let before = words.partition_point(|range| range.start <= at);
        before.checked_sub(1).is_some_and(|last| words[last].contains(&at))
    };
    let mut report = |found: Range<usize>, code, message: &str, help: String, edit: Option<Edit>| {
        if is_plain(found.start) {
            let span = Span::from(found).shifted(offset);
            diagnostics.push(Diagnostic::new(code, &document.path, span, message).help(help).edits(edit));
        }
    };
    for found in APART.captures_iter(body) {
        let gap = found.get(1).map(|gap| Span::from(gap.range()).shifted(offset));
        let help = "take the space out between `]` and `(`".to_string();
        let message = "this is no link, because of the space in it";
        report(range(&found), Code::UnknownLink, message, help, gap.map(|gap| Edit::new(gap, "")));
    }
    for found in SWAPPED.captures_iter(body) {
        let help = "put the words in square brackets and the address behind them in round ones: `[words](https://…)`";
        report(range(&found), Code::UnknownLink, "this is no link: its brackets are swapped", help.into(), None);
    }
    for found in SPACES.captures_iter(body) {
        let (name, ending) = (id_of(&found[2]), &found[3].to_lowercase());
        let help = format!("give the file a name without spaces, for instance `{name}.{ending}`, and write that here");
        let (code, message) = match &found[1] {
            "!" => (Code::MissingPicture, "this is no picture, because of the spaces in the file's name"),
            _ => (Code::UnknownLink, "this is no link, because of the spaces in the file's name"),
        };
        report(range(&found), code, message, help, None);
    }
}

fn range(found: &Captures) -> Range<usize> {
    found.get(0).map_or(0..0, |whole| whole.range())
}

/// Where words stand that are neither code nor a link.
fn plain_words(body: &str) -> Vec<Range<usize>> {
    let mut left_out = 0;
    let mut words = Vec::new();
    for (event, range) in events(body) {
        match event {
            Event::Start(Tag::CodeBlock(_) | Tag::Link { .. } | Tag::Image { .. }) => left_out += 1,
            Event::End(TagEnd::CodeBlock | TagEnd::Link | TagEnd::Image) => left_out -= 1,
            Event::Text(_) if left_out == 0 => words.push(range),
            _ => {}
        }
    }
    words
}

fn pattern(text: &str) -> Regex {
    Regex::new(text).expect("a constant pattern can be read")
}
