//! What mends a problem by machine.

use super::Diagnostic;
use crate::source::Span;

/// A place of a diagnostic's file and the text that belongs there.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Edit {
    /// The place; of no length where something is put in between.
    pub span: Span,
    /// What belongs there; nothing where it is to be taken out.
    pub text: String,
}

impl Edit {
    /// A text for a place.
    pub fn new(span: Span, text: impl Into<String>) -> Edit {
        Edit { span, text: text.into() }
    }

    /// Edits that put a text on both sides of a place.
    pub fn around(span: Span, before: &str, after: &str) -> Vec<Edit> {
        let (start, end) = (span.start as usize, span.end as usize);
        vec![Edit::new(Span::new(start, start), before), Edit::new(Span::new(end, end), after)]
    }

    /// The edit that puts a text in place of another, which stands exactly once within a span of `text`.
    pub fn once(text: &str, within: Span, old: &str, new: &str) -> Option<Edit> {
        let part = text.get(within.range())?;
        let mut found = part.match_indices(old);
        let (at, _) = found.next().filter(|_| !old.is_empty() && found.next().is_none())?;
        Some(Edit::new(Span::new(at, at + old.len()).shifted(within.start as usize), new))
    }
}

/// A text as the edits of some diagnostics about it make it, and how many of these it mends. What touches what another one
/// mends is left for the next time. None where nothing changes.
pub fn mended<'a>(text: &str, diagnostics: impl IntoIterator<Item = &'a Diagnostic>) -> Option<(String, usize)> {
    let mut chosen: Vec<&Edit> = Vec::new();
    let mut count = 0;
    for diagnostic in diagnostics {
        let edits = &diagnostic.edits;
        let fits = |edit: &Edit| text.get(edit.span.range()).is_some_and(|old| old != edit.text);
        let is_free = |edit: &Edit| chosen.iter().all(|other| !touch(edit.span, other.span));
        if !edits.is_empty() && edits.iter().all(|edit| fits(edit) && is_free(edit)) {
            chosen.extend(edits.iter());
            count += 1;
        }
    }
    // From the end to the start, so that the places of the others hold.
    chosen.sort_by_key(|edit| std::cmp::Reverse(edit.span));
    let mut mended = text.to_string();
    for edit in chosen {
        mended.replace_range(edit.span.range(), &edit.text);
    }
    (count > 0).then_some((mended, count))
}

fn touch(one: Span, other: Span) -> bool {
    one.start <= other.end && other.start <= one.end
}

#[cfg(test)]
mod tests {
    use super::{Edit, mended};
    use crate::diag::{Code, Diagnostic};
    use crate::source::{FilePath, Span};

    fn problem(edits: impl IntoIterator<Item = Edit>) -> Diagnostic {
        Diagnostic::new(Code::BadValue, &FilePath::new("a.md"), None, "wrong").edits(edits)
    }

    #[test]
    fn edits_hold_their_places_and_never_meet() {
        let first = problem([Edit::new(Span::new(0, 3), "first")]);
        let touching = problem([Edit::new(Span::new(3, 4), "-")]);
        let last = problem(Edit::around(Span::new(8, 13), "“", "”"));
        let all = [&first, &touching, &last];
        assert_eq!(mended("one two three", all), Some(("first two “three”".to_string(), 2)));
    }

    #[test]
    fn what_does_not_fit_the_text_is_left_alone() {
        let outside = problem([Edit::new(Span::new(2, 9), "x")]);
        let within_a_character = problem([Edit::new(Span::new(1, 2), "x")]);
        let same = problem([Edit::new(Span::new(0, 2), "ŵ")]);
        assert_eq!(mended("ŵ a", [&outside, &within_a_character, &same]), None);
        assert_eq!(Edit::once("one one", Span::new(0, 7), "one", "two"), None);
    }
}
