//! National Insurance numbers: two letters, six digits and a letter. They have no check digit, but some letters and pairs are
//! never given out; examples in guidance begin with one of these (`QQ`) and are nobody's.

use super::{pattern, stands_alone};
use regex::Regex;
use std::ops::Range;
use std::sync::LazyLock;

static NUMBER: LazyLock<Regex> = LazyLock::new(|| {
    pattern(r"(?i)\b[ABCEGHJ-PRSTW-Z][ABCEGHJ-NPRSTW-Z][ -]?[0-9]{2}[ -]?[0-9]{2}[ -]?[0-9]{2}[ -]?[A-D]\b")
});

/// Pairs of letters that no number begins with.
const NEVER: [&str; 7] = ["BG", "GB", "KN", "NK", "NT", "TN", "ZZ"];

/// Where National Insurance numbers stand.
pub(super) fn find(text: &str) -> Vec<Range<usize>> {
    let is_given_out = |range: &Range<usize>| {
        let pair = &text[range.start..range.start + 2];
        !NEVER.iter().any(|never| never.eq_ignore_ascii_case(pair))
    };
    let places = NUMBER.find_iter(text).map(|found| found.range());
    places.filter(|range| is_given_out(range) && stands_alone(text, range)).collect()
}

#[cfg(test)]
mod tests {
    use super::find;

    fn found(text: &str) -> Vec<&str> {
        find(text).into_iter().map(|range| &text[range]).collect()
    }

    #[test]
    fn letters_and_pairs_that_are_never_given_out_are_nobodys() {
        assert_eq!(found("AB 12 34 56 C, ab123456d."), ["AB 12 34 56 C", "ab123456d"]);
        assert_eq!(
            found("QQ 12 34 56 C, GB123456A, ZZ 12 34 56 A, AO123456B, DA123456A, AB123456E, AB12345C"),
            [""; 0]
        );
    }

    #[test]
    fn parts_of_longer_codes_are_none() {
        assert_eq!(found("xAB123456C, AB123456CD, /AB123456C, AB123456C/2"), [""; 0]);
    }
}
