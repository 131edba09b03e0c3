//! Postal addresses: full postcodes of the United Kingdom, and a house's number with its street.

use super::{matches, pattern, stands_alone};
use regex::Regex;
use std::ops::Range;
use std::sync::LazyLock;

/// As the Royal Mail writes them: the letters that do not stand in some places are left out.
static POSTCODE: LazyLock<Regex> = LazyLock::new(|| {
    let outward = "(?:[A-PR-UWYZ][0-9][0-9A-HJKPSTUW]?|[A-PR-UWYZ][A-HK-Y][0-9][0-9ABEHMNPRVWXY]?)";
    pattern(&format!(r"\b{outward} ?[0-9][ABD-HJLNP-UW-Z]{{2}}\b"))
});

static STREET: LazyLock<Regex> = LazyLock::new(|| {
    let kinds =
        "Street|St|Road|Rd|Avenue|Ave|Lane|Close|Drive|Crescent|Terrace|Gardens|Grove|Court|Row|Square|Walk|Mews|Way";
    pattern(&format!(
        r"\b(?:Flat [0-9]{{1,3}}[A-Za-z]?,? )?[0-9]{{1,3}}[A-Za-z]?,? (?:\p{{Lu}}[\p{{Ll}}'’-]+ ){{1,3}}(?:{kinds})\b"
    ))
});

/// Where postal addresses stand.
pub(super) fn find(text: &str) -> Vec<Range<usize>> {
    let mut places = matches(&STREET, text);
    places.extend(matches(&POSTCODE, text));
    places.retain(|range| stands_alone(text, range));
    places
}

#[cfg(test)]
mod tests {
    use super::find;

    fn found(text: &str) -> Vec<&str> {
        find(text).into_iter().map(|range| &text[range]).collect()
    }

    #[test]
    fn streets_and_postcodes_are_found() {
        let text = "Flat 2, 12a Acacia Avenue, London SW1A 2AA, or 7 St John’s Road, M1 1AE";
        assert_eq!(found(text), ["Flat 2, 12a Acacia Avenue", "7 St John’s Road", "SW1A 2AA", "M1 1AE"]);
    }

    #[test]
    fn codes_years_and_areas_are_left_alone() {
        assert_eq!(found("E08000005, SW1A, in 2018 Baker Street, page 12 of A Street, M25 3CI, QA1 1AA"), [""; 0]);
    }
}
