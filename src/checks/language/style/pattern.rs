//! The patterns of a rule, within fixed limits: a style may come from anybody.
//!
//! What needs no look-around runs in one automaton, in a time that grows with the text alone. What does runs by trying, and
//! gives up after so many tries.

use super::category;
use super::trying::Trying;
use std::ops::Range;

/// The longest pattern, in bytes.
pub(super) const LONGEST: usize = 2_000;
/// The largest automaton, in bytes.
pub(super) const LARGEST: usize = 4 << 20;
/// How deep groups may stand in each other.
const DEEPEST: u32 = 40;
/// How many places are found in one text.
const MOST_PLACES: usize = 100_000;

/// How patterns are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in super::super) struct Reading {
    /// Whether capital letters are small ones.
    pub ignore_case: bool,
    /// Whether they begin and end where words do.
    pub words: bool,
}

/// Alternatives, each with a number.
#[derive(Debug)]
pub(in super::super) struct Pattern {
    parts: Vec<Part>,
    words: bool,
}

#[derive(Debug)]
enum Part {
    /// Many alternatives; the numbers that they have.
    Plain(regex::Regex, Vec<usize>),
    /// One alternative with look-around.
    Trying(Trying, usize),
}

/// A place that a pattern found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in super::super) struct Place {
    /// Where in the text.
    pub range: Range<usize>,
    /// The number of the alternative.
    pub number: usize,
}

/// A pattern gave up.
#[derive(Debug)]
pub(in super::super) struct GaveUp;

impl Pattern {
    /// Reads alternatives.
    ///
    /// # Errors
    /// The numbers of those that cannot be read, with the reason.
    pub fn new(alternatives: &[&str], reading: Reading) -> Result<Pattern, Vec<(usize, String)>> {
        let mut problems = Vec::new();
        let (mut together, mut parts) = (Vec::new(), Vec::new());
        for (number, text) in alternatives.iter().enumerate() {
            if text.len() > LONGEST {
                problems.push((number, format!("a pattern may have {LONGEST} bytes")));
            } else if let Some(name) = category::unknown(text) {
                let categories = "only general categories are read, for instance `\\p{L}` and `\\p{Lu}`";
                problems.push((number, format!("`{name}` is no general category of characters: {categories}")));
            } else if Trying::is_needed(text) {
                match Trying::new(text, reading) {
                    Ok(trying) => parts.push(Part::Trying(trying, number)),
                    Err(why) => problems.push((number, why)),
                }
            } else {
                together.push(number);
            }
        }
        match plain(alternatives, &together, reading) {
            Ok(regex) => parts.push(Part::Plain(regex, together)),
            // Which of them is it? Where each is good by itself, they are too much together.
            Err(why) => {
                let alone = |number: &usize| Some((*number, plain(alternatives, &[*number], reading).err()?));
                let before = problems.len();
                problems.extend(together.iter().filter_map(alone));
                if problems.len() == before {
                    problems.push((together[0], why));
                }
            }
        }
        if problems.is_empty() { Ok(Pattern { parts, words: reading.words }) } else { Err(problems) }
    }

    /// Every place in a text, in order; of places that overlap the first.
    ///
    /// # Errors
    /// Where a pattern goes back too often.
    pub fn find(&self, text: &str) -> Result<Vec<Place>, GaveUp> {
        let mut places = Vec::new();
        for part in &self.parts {
            match part {
                Part::Plain(regex, numbers) => {
                    for found in regex.find_iter(text).take(MOST_PLACES).filter(|it| self.is_good(text, &it.range())) {
                        places.push(Place { range: found.range(), number: alternative(regex, numbers, text, &found) });
                    }
                }
                Part::Trying(trying, number) => {
                    let found = trying.find(text)?.into_iter().filter(|range| self.is_good(text, range));
                    places.extend(found.map(|range| Place { range, number: *number }));
                }
            }
        }
        if self.parts.len() > 1 {
            places.sort_by_key(|place| (place.range.start, place.number));
            let mut end = 0;
            places.retain(|place| {
                let keeps = place.range.start >= end;
                end = if keeps { place.range.end } else { end };
                keeps
            });
        }
        Ok(places)
    }

    /// The texts of the groups of each place, without the whole.
    ///
    /// # Errors
    /// Where a pattern goes back too often.
    pub fn groups(&self, text: &str) -> Result<Vec<String>, GaveUp> {
        let mut groups = Vec::new();
        for part in &self.parts {
            match part {
                Part::Plain(regex, _) => {
                    // The first two groups are the whole and the alternative.
                    let found = regex.captures_iter(text).take(MOST_PLACES);
                    groups.extend(found.flat_map(|it| {
                        it.iter().skip(2).flatten().map(|group| group.as_str().to_string()).collect::<Vec<_>>()
                    }));
                }
                Part::Trying(trying, _) => groups.extend(trying.groups(text)?),
            }
        }
        Ok(groups)
    }

    /// Whether a pattern has groups.
    pub fn has_groups(&self) -> bool {
        self.parts.iter().any(|part| match part {
            Part::Plain(regex, numbers) => regex.captures_len() > 1 + numbers.len(),
            Part::Trying(trying, _) => trying.has_groups(),
        })
    }

    /// Places of no length say nothing. The borders of words in the patterns are those of English letters, which are much
    /// faster to find: here others count too.
    fn is_good(&self, text: &str, range: &Range<usize>) -> bool {
        let (before, found, after) = (&text[..range.start], &text[range.clone()], &text[range.end..]);
        let letter = char::is_alphanumeric;
        let inside = |left: &str, right: &str| left.ends_with(letter) && right.starts_with(letter);
        !found.is_empty() && !(self.words && (inside(before, found) || inside(found, after)))
    }
}

/// One automaton for these alternatives.
fn plain(alternatives: &[&str], numbers: &[usize], reading: Reading) -> Result<regex::Regex, String> {
    if numbers.is_empty() {
        // Finds nothing.
        return regex::Regex::new(r"[^\s\S]").map_err(|error| error.to_string());
    }
    let border = if reading.words { r"(?-u:\b)" } else { "" };
    let groups: Vec<String> =
        numbers.iter().map(|number| format!("(?P<a{number}>{})", alternatives[*number])).collect();
    regex::RegexBuilder::new(&format!("{border}(?:{}){border}", groups.join("|")))
        .case_insensitive(reading.ignore_case)
        .multi_line(true)
        .size_limit(LARGEST)
        .dfa_size_limit(LARGEST)
        .nest_limit(DEEPEST)
        .build()
        .map_err(|error| last_line(&error.to_string()))
}

/// The last line of a message of the library, which says what is wrong; those above show the pattern.
pub(super) fn last_line(message: &str) -> String {
    let line = message.lines().last().unwrap_or_default().trim();
    let line = line.strip_prefix("error: ").unwrap_or(line);
    // The position is that in a longer pattern, of which nobody knows.
    line.rsplit_once(": ").filter(|_| line.contains("at position")).map_or(line, |(_, what)| what).to_string()
}

/// Which alternative it was.
fn alternative(regex: &regex::Regex, numbers: &[usize], text: &str, found: &regex::Match) -> usize {
    if let [only] = numbers {
        return *only;
    }
    let groups = regex.captures_at(text, found.start());
    let is_it = |number: &&usize| groups.as_ref().is_some_and(|groups| groups.name(&format!("a{number}")).is_some());
    numbers.iter().find(is_it).copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    const WORDS: Reading = Reading { ignore_case: true, words: true };

    fn found(alternatives: &[&str], text: &str) -> Vec<(String, usize)> {
        let places = Pattern::new(alternatives, WORDS).unwrap().find(text).unwrap();
        places.into_iter().map(|place| (text[place.range].to_string(), place.number)).collect()
    }

    #[test]
    fn alternatives_are_told_apart_with_and_without_look_around() {
        let patterns = ["the poor(?! (?:box|law))", "cases?", "poor"];
        let text = "Cases of the poor law and the poor; caseload, élcase";
        let expected = [("Cases", 1), ("poor", 2), ("the poor", 0)];
        assert_eq!(found(&patterns, text), expected.map(|(text, number)| (text.to_string(), number)));
    }

    #[test]
    fn sets_that_a_browser_does_not_know_are_refused_everywhere() {
        for pattern in [r"the \p{Greek}+", r"(?<!\p{Alphabetic})x"] {
            let [(1, why)] = &Pattern::new(&["good", pattern], WORDS).unwrap_err()[..] else { panic!("{pattern}") };
            assert!(why.contains("is no general category of characters"), "{why}");
        }
        assert_eq!(found(&[r"\p{L}+", r"9(?! \p{Nd})"], "law 9"), [("law".into(), 0), ("9".into(), 1)]);
    }

    #[test]
    fn what_would_fill_the_memory_is_refused() {
        for bomb in ["((a{1000}){1000}){1000}", "(?<=((a{900}){900}){900}b?)c", &"(".repeat(500), &"x".repeat(3_000)] {
            assert_eq!(Pattern::new(&["good", bomb], WORDS).unwrap_err()[0].0, 1, "{bomb:.20}");
        }
    }
}
