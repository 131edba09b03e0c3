//! What is said of a place that a rule found.

use super::run::Found;
use super::style::Rule;
use super::text::Part;
use crate::diag::{Code, Diagnostic};
use crate::parse::Document;
use std::ops::Range;
use std::sync::Arc;

/// How much text before and behind a place is kept, to tell whether it is part of a name; in bytes.
const AROUND: usize = 80;

/// One finding.
#[derive(Debug)]
pub struct Finding {
    /// What is said.
    pub(super) diagnostic: Arc<Diagnostic>,
    /// The number of the rule among all.
    pub(super) number: usize,
    /// How often the rule speaks in one file.
    pub(super) limit: usize,
    /// How many more the rule found behind this one that are not kept.
    pub(super) more: usize,
    /// The words that it is about; none where it is about no words.
    pub(super) words: Option<Words>,
}

/// Words that were found, with what stands around them. There may be very many: all is in one text.
#[derive(Debug)]
pub(super) struct Words {
    text: Box<str>,
    found: Range<u32>,
    /// Whether they stand in a heading, in which each word may have a capital letter.
    pub in_heading: bool,
}

impl Words {
    /// The words themselves.
    pub fn found(&self) -> &str {
        &self.text[self.found.start as usize..self.found.end as usize]
    }

    /// What stands before them.
    pub fn before(&self) -> &str {
        &self.text[..self.found.start as usize]
    }

    /// What stands behind them.
    pub fn after(&self) -> &str {
        &self.text[self.found.end as usize..]
    }
}

/// What is said of a place.
pub(super) fn of_place(document: &Document, number: usize, rule: &Rule, found: &Found) -> Finding {
    let text = found.block.placed.text();
    let words = found.about_words.then(|| {
        let start = boundary(text, found.range.start.saturating_sub(AROUND));
        let end = boundary(text, (found.range.end + AROUND).min(text.len()));
        Words {
            text: text[start..end].into(),
            found: (found.range.start - start) as u32..(found.range.end - start) as u32,
            in_heading: matches!(found.block.part, Part::Heading(_)),
        }
    });
    let span = found.block.placed.span(&found.range);
    let mut diagnostic = diagnostic(document, rule, &found.words);
    diagnostic.span = Some(span);
    if let Some(why) = &found.why {
        let question = diagnostic.help.unwrap_or_default();
        diagnostic.help = Some(format!("{why} {question}").trim().to_string());
    }
    Finding { diagnostic: diagnostic.into(), number, limit: rule.limit, more: 0, words }
}

/// What is said of a whole text, at its title.
pub(super) fn of_metric(document: &Document, number: usize, rule: &Rule, value: f64) -> Finding {
    let mut diagnostic = diagnostic(document, rule, &[format!("{value:.2}")]);
    diagnostic.span = Some(document.field_span("title"));
    Finding { diagnostic: diagnostic.into(), number, limit: rule.limit, more: 0, words: None }
}

/// The first sentence of a rule's message says what is there; the rest is what to think about.
fn diagnostic(document: &Document, rule: &Rule, words: &[String]) -> Diagnostic {
    let (what, rest) = first_sentence(rule.message.trim());
    let mut next = 0;
    let what = filled(what.trim_end_matches('.'), words, &mut next);
    let mut help = filled(rest, words, &mut next);
    if let Some(link) = &rule.link {
        help = format!("{help} see {link}").trim().to_string();
    }
    let message = format!("{what} ({})", rule.name);
    let mut diagnostic = Diagnostic::new(Code::Language, &document.path, None, message);
    diagnostic.severity = rule.severity;
    diagnostic.maybe_help((!help.is_empty()).then_some(help))
}

/// A message in two: a stop within a number or an address ends nothing.
fn first_sentence(message: &str) -> (&str, &str) {
    let mut ends = message.match_indices(['.', '?', '!']).map(|(at, _)| at + 1);
    let end = ends.find(|end| message[*end..].starts_with(char::is_whitespace));
    message.split_at(end.unwrap_or(message.len()))
}

/// A message with words in its places: `%s` takes the next one, `%[2]s` the second; `%d` is a number's name for `%s`.
fn filled(message: &str, words: &[String], next: &mut usize) -> String {
    let mut filled = String::new();
    let mut rest = message;
    while let Some(at) = rest.find('%') {
        filled.push_str(&rest[..at]);
        let sign = &rest[at..];
        let numbered = sign.strip_prefix("%[").and_then(|it| it.split_once("]s"));
        let numbered =
            numbered.and_then(|(number, after)| Some((number.parse::<usize>().ok()?.checked_sub(1)?, after)));
        let one = sign.strip_prefix("%s").or(sign.strip_prefix("%d"));
        let (word, after) = match (numbered, one, sign.strip_prefix("%%")) {
            (Some((number, after)), ..) => (words.get(number).map(String::as_str), after),
            (_, Some(after), _) => {
                *next += 1;
                (words.get(*next - 1).map(String::as_str), after)
            }
            (.., Some(after)) => (Some("%"), after),
            _ => (Some("%"), &sign[1..]),
        };
        filled.push_str(word.unwrap_or_default());
        rest = after;
    }
    filled.push_str(rest);
    filled.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn boundary(text: &str, mut at: usize) -> usize {
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

#[cfg(test)]
mod tests {
    use super::{filled, first_sentence};

    #[test]
    fn words_take_their_places_in_a_message() {
        let words = ["people".to_string(), "users".to_string()];
        let filled = |message: &str, words: &[String]| filled(message, words, &mut 0);
        assert_eq!(filled("‘%[2]s’ … ‘%[1]s’", &words), "‘users’ … ‘people’");
        assert_eq!(filled("'%s', not '%s': 100 %, 100%%", &words), "'people', not 'users': 100 %, 100%");
        assert_eq!(filled("%d %s %s %[0]s %[9]s %[", &words[..1]), "people %[0]s %[");
    }

    #[test]
    fn a_message_has_a_first_sentence() {
        assert_eq!(first_sentence("More than 15.0. Why?"), ("More than 15.0.", " Why?"));
        assert_eq!(first_sentence("Is it so"), ("Is it so", ""));
    }
}
