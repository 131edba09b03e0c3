//! Other people's words: what stands in quotation marks.

use std::ops::Range;

/// The places of quotations in a text, with their marks. A quotation in curly marks that has no end runs to the end of the
/// text: one of several paragraphs is closed in the last of them alone.
pub(super) fn quotations(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut from = 0;
    while let Some((start, mark)) = opening(text, from) {
        let inside = start + mark.len_utf8();
        let end = match mark {
            '“' => text[inside..].find('”').map(|at| inside + at + '”'.len_utf8()).unwrap_or(text.len()),
            '‘' => match closing_single(text, inside) {
                Some(end) => end,
                // It was an apostrophe.
                None => {
                    from = inside;
                    continue;
                }
            },
            _ => match text[inside..].find('"') {
                Some(at) => inside + at + 1,
                None => break,
            },
        };
        found.push(start..end);
        from = end;
    }
    found
}

/// The next opening mark. A straight one opens only where a word begins: elsewhere it stands for inches.
fn opening(text: &str, from: usize) -> Option<(usize, char)> {
    text[from..].char_indices().map(|(at, c)| (from + at, c)).find(|(at, c)| match c {
        '“' => true,
        '‘' | '"' => !text[..*at].ends_with(char::is_alphanumeric),
        _ => false,
    })
}

/// The end of a quotation in single marks: one that no letter follows, because that would be an apostrophe.
fn closing_single(text: &str, from: usize) -> Option<usize> {
    let ends = text[from..].match_indices('’').map(|(at, mark)| from + at + mark.len());
    ends.into_iter().find(|end| !text[*end..].starts_with(char::is_alphanumeric))
}

#[cfg(test)]
mod tests {
    use super::quotations;

    fn quoted(text: &str) -> Vec<&str> {
        quotations(text).into_iter().map(|range| &text[range]).collect()
    }

    #[test]
    fn each_sort_of_marks_is_known() {
        assert_eq!(quoted("She said “service users” and “cases”."), ["“service users”", "“cases”"]);
        assert_eq!(quoted("He said \"the poor\" twice."), ["\"the poor\""]);
        assert_eq!(quoted("They call it ‘Jo’s empowerment’ here."), ["‘Jo’s empowerment’"]);
    }

    #[test]
    fn apostrophes_and_inches_are_no_quotations() {
        assert_eq!(quoted("Jo’s 5\" ruler and the people’s claimant"), [""; 0]);
        assert_eq!(quoted("a lone \" stays"), [""; 0]);
    }

    #[test]
    fn a_quotation_of_several_paragraphs_has_no_end_in_the_first() {
        assert_eq!(quoted("“We empower them."), ["“We empower them."]);
    }
}
