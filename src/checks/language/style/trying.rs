//! A pattern with look-around or a back-reference, which is tried place by place.

use super::pattern::{LARGEST, last_line};
use super::{GaveUp, Reading};
use fancy_regex::RegexInput;
use std::ops::Range;

/// How often it may repeat a part by a number, all numbers multiplied.
const MOST_REPEATS: u64 = 1_000;
/// How often it may go back in one search.
const MOST_TRIES: usize = 50_000;
/// How much text it searches at once, in bytes.
const STRETCH: usize = 4_000;
/// How far beyond that it sees, in bytes.
const AROUND: usize = 500;

/// A pattern that is tried.
#[derive(Debug)]
pub(super) struct Trying(fancy_regex::Regex);

impl Trying {
    /// Whether a pattern has to be tried. One that only looks like it is found all the same, only slower.
    pub fn is_needed(pattern: &str) -> bool {
        let pairs = || pattern.as_bytes().windows(2);
        let refers_back = || pairs().any(|pair| pair[0] == b'\\' && (b'1'..=b'9').contains(&pair[1]));
        ["(?=", "(?!", "(?<=", "(?<!", "(?>", "\\k<"].iter().any(|sign| pattern.contains(sign)) || refers_back()
    }

    /// Reads a pattern.
    ///
    /// # Errors
    /// Why it cannot be read.
    pub fn new(pattern: &str, reading: Reading) -> Result<Trying, String> {
        if repeats(pattern) > MOST_REPEATS {
            return Err("a pattern with look-around may not repeat its parts so often".into());
        }
        let border = if reading.words { r"\b" } else { "" };
        let regex = fancy_regex::RegexBuilder::new(&format!("{border}(?:{pattern}){border}"))
            .case_insensitive(reading.ignore_case)
            .multi_line(true)
            .backtrack_limit(MOST_TRIES)
            .delegate_size_limit(LARGEST)
            .delegate_dfa_size_limit(LARGEST)
            .build();
        regex.map(Trying).map_err(|error| last_line(&error.to_string()))
    }

    /// Every place in a text, in order.
    ///
    /// # Errors
    /// Where it goes back too often.
    pub fn find(&self, text: &str) -> Result<Vec<Range<usize>>, GaveUp> {
        let mut places: Vec<Range<usize>> = Vec::new();
        for stretch in stretches(text) {
            let from = places.last().map_or(0, |last| last.end);
            let Some((seen, input)) = stretch.input(text, from) else { continue };
            for found in self.0.find_iter_input(input) {
                let found = found.map_err(|_| GaveUp)?.range();
                let range = seen + found.start..seen + found.end;
                if range.start >= stretch.own.end {
                    break;
                }
                places.push(range);
            }
        }
        Ok(places)
    }

    /// The texts of the groups of each place.
    ///
    /// # Errors
    /// Where it goes back too often.
    pub fn groups(&self, text: &str) -> Result<Vec<String>, GaveUp> {
        let mut groups = Vec::new();
        let mut from = 0;
        for stretch in stretches(text) {
            let Some((seen, input)) = stretch.input(text, from) else { continue };
            for found in self.0.captures_iter_input(input) {
                let found = found.map_err(|_| GaveUp)?;
                let Some(whole) = found.get(0).filter(|it| seen + it.start() < stretch.own.end) else { break };
                from = seen + whole.end();
                groups.extend(found.iter().skip(1).flatten().map(|group| group.as_str().to_string()));
            }
        }
        Ok(groups)
    }

    /// Whether it has groups.
    pub fn has_groups(&self) -> bool {
        self.0.captures_len() > 1
    }
}

/// The numbers in braces, multiplied.
fn repeats(pattern: &str) -> u64 {
    let braces = pattern.split('{').skip(1).filter_map(|rest| rest.split_once('}'));
    let numbers =
        braces.filter_map(|(inside, _)| inside.split(',').filter_map(|number| number.trim().parse().ok()).max());
    numbers.fold(1u64, |product, number: u64| product.saturating_mul(number.max(1)))
}

/// A part of a text.
struct Stretch {
    /// Where a place in it begins.
    own: Range<usize>,
    /// What can be seen from there, and where a place may end.
    seen: Range<usize>,
}

impl Stretch {
    /// What to search for places from a byte of the text on, with where it begins; nothing where no place is left.
    fn input<'t>(&self, text: &'t str, from: usize) -> Option<(usize, RegexInput<'t, str>)> {
        let from = from.max(self.own.start);
        let seen = &text[self.seen.clone()];
        let input = || RegexInput::new(seen).range(from - self.seen.start..seen.len());
        (from < self.own.end).then(|| (self.seen.start, input()))
    }
}

/// A text in stretches.
fn stretches(text: &str) -> impl Iterator<Item = Stretch> {
    let boundary = |at: usize| text.floor_char_boundary(at.min(text.len()));
    let mut start = 0;
    std::iter::from_fn(move || {
        let end = boundary(start + STRETCH);
        let own = start..end;
        start = end;
        let seen = boundary(own.start.saturating_sub(AROUND))..boundary(own.end + AROUND);
        (!own.is_empty()).then_some(Stretch { own, seen })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn trying(pattern: &str) -> Trying {
        Trying::new(pattern, Reading { ignore_case: false, words: false }).unwrap()
    }

    fn places(pattern: &str, text: &str) -> Vec<(usize, usize)> {
        trying(pattern).find(text).unwrap().into_iter().map(|place| (place.start, place.end)).collect()
    }

    #[test]
    fn what_goes_back_too_often_is_given_up() {
        assert!(trying("(?=(a+)+$)b|(?:a|a)*(?!a)c(?=d)").find(&"a".repeat(3_000)).is_err());
    }

    /// A text is searched in stretches; wherever one ends, what stands around it is seen.
    #[test]
    fn a_long_text_is_searched_as_if_it_were_one() {
        for (pattern, word) in [("(?<=not )good(?= \\w)", "not good at"), ("(g)oo(d)(?= at)", "xgood at")] {
            for before in STRETCH - 20..STRETCH + 20 {
                let text = format!("{}ŵ {word} all", "-".repeat(before));
                let at = text.find("good").unwrap();
                assert_eq!(places(pattern, &text), [(at, at + 4)], "{before}");
            }
        }
        let text = format!("{}so good", "-".repeat(STRETCH - 5));
        assert_eq!(trying("(s)o (?=g)(g)ood").groups(&text).unwrap(), ["s", "g"]);
        assert_eq!(places("(?=.)-+", &text), [(0, STRETCH - 5)]);
        assert_eq!(places("(?=.)-{1,9}", &text).len(), (STRETCH - 5).div_ceil(9));
    }
}
