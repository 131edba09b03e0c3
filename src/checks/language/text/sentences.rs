//! Where sentences begin and end. A full stop, question mark or exclamation mark ends one if white space and no small
//! letter follow; known short forms do not.

use std::ops::Range;

/// Short forms after which a sentence goes on.
const SHORT_FORMS: [&str; 13] =
    ["e.g.", "i.e.", "etc.", "cf.", "vs.", "Dr.", "Mr.", "Mrs.", "Ms.", "Prof.", "Rev.", "St.", "No."];

/// The sentences of a text, without the space between them.
pub(super) fn sentences(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut start = 0;
    for (at, _) in text.match_indices(['.', '?', '!']) {
        let rest = text[at + 1..].trim_start_matches(['.', '?', '!', '”', '’', '"', ')', ']']);
        let end = text.len() - rest.len();
        let next = rest.trim_start();
        let ends = next.len() < rest.len() && !next.starts_with(char::is_lowercase);
        let short = SHORT_FORMS.iter().any(|form| text[start..=at].ends_with(form));
        if end > start && ends && !short {
            push(text, start..end, &mut found);
            start = text.len() - next.len();
        }
    }
    push(text, start..text.len(), &mut found);
    found
}

fn push(text: &str, range: Range<usize>, found: &mut Vec<Range<usize>>) {
    let end = range.start + text[range.clone()].trim_end().len();
    if range.start < end {
        found.push(range.start..end);
    }
}

#[cfg(test)]
mod tests {
    use super::sentences;

    #[test]
    fn short_forms_and_figures_end_no_sentence() {
        let text = "Ask Dr. Jones. It costs £2.43, e.g. Monday to Friday … and more! “Is it so?” Yes";
        let found: Vec<&str> = sentences(text).into_iter().map(|range| &text[range]).collect();
        assert_eq!(
            found,
            ["Ask Dr. Jones.", "It costs £2.43, e.g. Monday to Friday … and more!", "“Is it so?”", "Yes"]
        );
        assert_eq!(sentences(" . ").len(), 1);
        assert!(sentences("").is_empty());
    }
}
