//! Telephone numbers of the United Kingdom that may be somebody's own: of a place (01, 02), a mobile or pager (07), or one
//! that goes with its owner (055, 056). Numbers for organisations (03), freephone and service numbers are nobody's home.

use super::{digits, pattern, stands_alone};
use regex::Regex;
use std::ops::Range;
use std::sync::LazyLock;

static NUMBER: LazyLock<Regex> = LazyLock::new(|| {
    pattern(r"(?:(?:\+|\b00)44[ .()-]{0,2}(?:\(0\)[ .-]?)?|\(0|\b0)(?:[ .()-]{0,2}[0-9]){8,9}[0-9]?\b")
});

/// Where telephone numbers stand; mobile ones alone where numbers of places are expected.
pub(super) fn find(text: &str, with_places: bool) -> Vec<Range<usize>> {
    let places = NUMBER.find_iter(text).map(|found| found.range());
    places.filter(|range| stands_alone(text, range) && is_own(&text[range.clone()], with_places)).collect()
}

fn is_own(number: &str, with_places: bool) -> bool {
    let digits = digits(number);
    let national = match digits.as_slice() {
        [0, 0, 4, 4, rest @ ..] => rest,
        [4, 4, rest @ ..] if number.starts_with('+') => rest,
        rest => rest,
    };
    // `+44 (0) 20 …` has the nought of the number within the country too.
    match national.strip_prefix(&[0]).unwrap_or(national) {
        // No code of a place begins with 010: that is a date.
        rest @ [1, 1..=9, ..] => with_places && matches!(rest.len(), 9 | 10),
        rest @ [2, ..] | rest @ [5, 5 | 6, ..] => with_places && rest.len() == 10,
        rest @ [7, ..] => rest.len() == 10,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::find;

    fn found(text: &str) -> Vec<&str> {
        find(text, true).into_iter().map(|range| &text[range]).collect()
    }

    #[test]
    fn each_way_of_writing_is_known() {
        let text = "07700 900123; (020) 7946 0123; +44 (0)20 7946 0123; 0044 7700 900123; 01632 96012; 01632-960123.";
        let numbers = [
            "07700 900123",
            "(020) 7946 0123",
            "+44 (0)20 7946 0123",
            "0044 7700 900123",
            "01632 96012",
            "01632-960123",
        ];
        assert_eq!(found(text), numbers);
    }

    #[test]
    fn numbers_of_organisations_dates_and_codes_are_left_alone() {
        assert_eq!(found("0300 123 1234, 0800 555 1234, 116 123, 111, 0845 123 1234"), [""; 0]);
        assert_eq!(found("01-02-2023 10:00, 02.02.2023 11, £07700900123, 0020852316654747, 0.77009001234"), [""; 0]);
    }

    #[test]
    fn a_mobile_number_may_be_somebodys_on_any_page() {
        let text = "01632 960123 and 07700 900123";
        let found: Vec<&str> = find(text, false).into_iter().map(|range| &text[range]).collect();
        assert_eq!(found, ["07700 900123"]);
    }
}
