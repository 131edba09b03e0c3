//! Dates of birth: a day of the calendar behind words that say what it is. A year alone tells nobody's birthday.

use super::{before, pattern};
use regex::Regex;
use std::ops::Range;
use std::sync::LazyLock;

static BIRTH: LazyLock<Regex> = LazyLock::new(|| {
    let said = r"\b(?:(?:born|date[ _-]of[ _-]birth|birth[ _-]?da(?:te|y))\b|d\.?o\.?b\b\.?)";
    let month = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*";
    let day = "(?:the )?[0-9]{1,2}(?:st|nd|rd|th)?";
    let dates = [
        format!("{day}(?: of)?[ -]{month}[ ,-]+[0-9]{{2,4}}"),
        format!("{month} {day},? [0-9]{{4}}"),
        "[0-9]{1,2}[/.-][0-9]{1,2}[/.-][0-9]{2,4}".to_string(),
        "[0-9]{4}-[0-9]{2}-[0-9]{2}".to_string(),
    ];
    pattern(&format!(r"(?i){said}[^.!?\n0-9]{{0,24}}?\b(?P<date>{})\b", dates.join("|")))
});

/// What is born without being a person.
const THINGS: [&str; 13] = [
    "it",
    "idea",
    "project",
    "programme",
    "service",
    "charity",
    "club",
    "movement",
    "group",
    "scheme",
    "network",
    "campaign",
    "company",
];

/// Where dates of birth stand.
pub(super) fn find(text: &str) -> Vec<Range<usize>> {
    let of_person =
        BIRTH.captures_iter(text).filter(|found| !found.get(0).is_some_and(|it| is_of_thing(text, it.start())));
    of_person.filter_map(|found| Some(found.name("date")?.range())).collect()
}

/// Whether the words before say that a thing was born.
fn is_of_thing(text: &str, at: usize) -> bool {
    let sentence = before(text, at, 40).rsplit(['.', '\n']).next().unwrap_or_default().to_lowercase();
    let mut words = sentence.split_whitespace().rev().skip_while(|word| matches!(*word, "was" | "is" | "being"));
    words.next().is_some_and(|word| THINGS.contains(&word))
}

#[cfg(test)]
mod tests {
    use super::find;

    fn found(text: &str) -> Vec<&str> {
        find(text).into_iter().map(|range| &text[range]).collect()
    }

    #[test]
    fn days_behind_the_words_are_found() {
        let text = "She was born on 5 May 1980. DOB: 05/05/80. D.O.B. 5.5.1980\ndate_of_birth: 1980-05-05\n\
                    Jo (born the 5th of May, 1980) and his birthday, May 5, 1980";
        let dates = ["5 May 1980", "05/05/80", "5.5.1980", "1980-05-05", "the 5th of May, 1980", "May 5, 1980"];
        assert_eq!(found(text), dates);
    }

    #[test]
    fn years_other_days_and_things_are_left_alone() {
        assert_eq!(found("Born in 1980. They met on 5 May 1980. It was born. On 5 May 1980 they met."), [""; 0]);
        assert_eq!(found("The club was born on 5 May 1980. The idea, born on 5 May, grew."), [""; 0]);
    }
}
