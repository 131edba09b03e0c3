//! Words are written in small letters: in capitals all words have the same shape, and some screen readers spell them out.

use crate::diag::{Code, Diagnostic, Diagnostics};
use crate::parse::Document;
use crate::parse::markdown::events;
use crate::source::Span;
use pulldown_cmark::{Event, Tag, TagEnd};
use regex::Regex;
use std::ops::Range;
use std::sync::LazyLock;

static CAPITALS: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"\b\p{Lu}+(?:['’]\p{Lu}+)?(?:,? \p{Lu}+(?:['’]\p{Lu}+)?){2,}\b")
        .expect("a constant pattern can be read")
});

pub(super) fn check(document: &Document, diagnostics: &mut Diagnostics) {
    if !CAPITALS.is_match(document.text()) {
        return;
    }
    let mut places = Vec::new();
    if let Some(yaml) = document.yaml {
        let text = document.text().get(yaml.range()).unwrap_or_default();
        places.extend(shouted(text, yaml.range().start));
    }
    let offset = document.markdown.span.start as usize;
    let mut in_code = false;
    for (event, range) in events(document.body()) {
        match event {
            Event::Start(Tag::CodeBlock(_)) => in_code = true,
            Event::End(TagEnd::CodeBlock) => in_code = false,
            Event::Text(_) if !in_code => {
                let text = document.body().get(range.clone()).unwrap_or_default();
                places.extend(shouted(text, offset + range.start));
            }
            _ => {}
        }
    }
    for range in places {
        diagnostics.push(
            Diagnostic::new(Code::AllCapitals, &document.path, Span::from(range), "these words are in capital letters")
                .help("write them in small letters; for weight, set a word in `**bold**`"),
        );
    }
}

/// Three words and more, at least two of them of four letters and more: a list of short forms is none of shouting.
fn shouted(text: &str, offset: usize) -> impl Iterator<Item = Range<usize>> {
    let is_long = |word: &&str| word.chars().filter(|c| c.is_alphabetic()).count() >= 4;
    let places = CAPITALS.find_iter(text).filter(move |it| it.as_str().split(' ').filter(is_long).count() >= 2);
    places.map(move |it| offset + it.start()..offset + it.end())
}

#[cfg(test)]
mod tests {
    use super::shouted;

    #[test]
    fn short_forms_in_a_row_are_not_shouted() {
        let found = |text: &str| shouted(text, 0).count();
        assert_eq!(found("PLEASE DO NOT SHOUT, and I MEAN WHAT I SAY"), 2);
        assert_eq!(found("NHS, RNIB, BBC and GP. A B C. THE NHS IN GB. Read THIS NOW"), 0);
    }
}
