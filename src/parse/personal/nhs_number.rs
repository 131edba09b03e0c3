//! Numbers of the National Health Service: ten digits, the last of which is made of the others by modulus 11. The numbers
//! of Scotland (CHI) and Northern Ireland are built in the same way.

use super::{before, digits, pattern, stands_alone};
use regex::Regex;
use std::ops::Range;
use std::sync::LazyLock;

static NUMBER: LazyLock<Regex> = LazyLock::new(|| pattern(r"\b(?:\d{3}[ -]\d{3}[ -]\d{4}|\d{10})\b"));

/// Where NHS numbers stand.
pub(super) fn find(text: &str) -> Vec<Range<usize>> {
    let places = NUMBER.find_iter(text).map(|found| found.range());
    places.filter(|range| stands_alone(text, range) && is_number(text, range)).collect()
}

fn is_number(text: &str, range: &Range<usize>) -> bool {
    let number = &text[range.clone()];
    let digits = digits(number);
    if !has_check_digit(&digits) {
        return false;
    }
    let before = before(text, range.start, 40).to_lowercase();
    let last = |words: &[&str]| words.iter().filter_map(|word| before.rfind(*word)).max();
    let (person, book) = (last(&["nhs", "chi ", "h&c", "hospital", "patient"]), last(&["isbn"]));
    // Books are about hospitals too: of several words the nearest says what the number is.
    if book > person {
        return false;
    }
    // Every eleventh number has a digit that fits: a book's number has one always, a count of seconds by chance. Without
    // gaps only numbers of the ranges that are in use are taken, unless the words say what it is.
    let is_in_use = match digits.first() {
        Some(0) => false,
        Some(4 | 6 | 7 | 9) => true,
        _ => number.len() > digits.len(),
    };
    person.is_some() || is_in_use
}

fn has_check_digit(digits: &[u32]) -> bool {
    let Some((last, others)) = digits.split_last().filter(|(_, others)| others.len() == 9) else { return false };
    let sum: u32 = others.iter().zip((2..=10).rev()).map(|(digit, weight)| digit * weight).sum();
    // A remainder that asks for the digit ten is never given out.
    others.iter().any(|digit| digit != last) && (11 - sum % 11) % 11 == *last
}

#[cfg(test)]
mod tests {
    use super::find;

    fn found(text: &str) -> Vec<&str> {
        find(text).into_iter().map(|range| &text[range]).collect()
    }

    #[test]
    fn the_check_digit_decides() {
        assert_eq!(found("943 476 5919, 943-476-5919, 9434765919."), ["943 476 5919", "943-476-5919", "9434765919"]);
        assert_eq!(found("943 476 5918, 9434765910, 444 444 4444, 0000000000"), [""; 0]);
    }

    #[test]
    fn other_numbers_of_ten_digits_are_left_alone() {
        assert_eq!(
            found("ISBN 9434765919, £9434765919, 9434765919.5, 1-9434765919, +9434765919, 94347659190"),
            [""; 0]
        );
        assert_eq!(found("x9434765919, 9434765919x, shop/9434765919/reviews, ?q=9434765919"), [""; 0]);
        assert_eq!(found("2003 and 1010101013"), [""; 0]);
        assert_eq!(found("CHI 0101010109"), ["0101010109"]);
    }

    #[test]
    fn the_nearest_word_says_whose_number_it_is() {
        assert_eq!(found("A patient’s guide to the NHS, ISBN 9434765919; ISBN-10: 9434765919"), [""; 0]);
        assert_eq!(found("The book has an ISBN. The NHS number is 943 476 5919."), ["943 476 5919"]);
    }
}
