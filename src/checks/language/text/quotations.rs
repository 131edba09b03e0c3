//! Other people's words: what stands in quotation marks.

use std::ops::Range;

/// The places of quotations in a text, with their marks. A quotation in curly marks that has no end runs to the end of the
/// text: one of several paragraphs is closed in the last of them alone.
pub(super) fn quotations(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut marks = vec!['“', '‘', '"', '\''];
    let mut from = 0;
    while let Some((start, mark)) = opening(text, from, &marks) {
        from = start + mark.len_utf8();
        let end = match mark {
            '“' => text[from..].find('”').map(|at| from + at + '”'.len_utf8()).or(Some(text.len())),
            '"' => text[from..].find('"').map(|at| from + at + 1),
            '‘' => closing_single(text, from, '’'),
            _ => closing_single(text, from, '\''),
        };
        match end {
            Some(end) => {
                found.push(start..end);
                from = end;
            }
            // It stands alone, or is an apostrophe; and further down there is no end either.
            None => marks.retain(|other| *other != mark),
        }
    }
    found
}

/// The next opening mark. A straight one opens only where a word begins: elsewhere it stands for inches, or is an apostrophe.
fn opening(text: &str, from: usize, marks: &[char]) -> Option<(usize, char)> {
    text[from..].char_indices().map(|(at, c)| (from + at, c)).filter(|(_, c)| marks.contains(c)).find(|(at, c)| {
        let (before, after) = (&text[..*at], &text[at + c.len_utf8()..]);
        match c {
            '“' => true,
            '\'' => !before.ends_with(char::is_alphanumeric) && after.starts_with(char::is_alphabetic),
            _ => !before.ends_with(char::is_alphanumeric),
        }
    })
}

/// The end of a quotation in single marks: one that no letter follows, because that would be an apostrophe.
fn closing_single(text: &str, from: usize, mark: char) -> Option<usize> {
    let ends = text[from..].match_indices(mark).map(|(at, mark)| from + at + mark.len());
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
        assert_eq!(quoted("They call it 'Jo's empowerment' here."), ["'Jo's empowerment'"]);
    }

    #[test]
    fn apostrophes_and_inches_are_no_quotations() {
        assert_eq!(quoted("Jo’s 5\" ruler and the people’s claimant"), [""; 0]);
        assert_eq!(quoted("Jo's people's claimant, in the '90s and the claimants' hall"), [""; 0]);
        assert_eq!(quoted("a lone \" stays, and “so does this”"), ["“so does this”"]);
    }

    #[test]
    fn a_quotation_of_several_paragraphs_has_no_end_in_the_first() {
        assert_eq!(quoted("“We empower them."), ["“We empower them."]);
    }
}
