//! What is said of a place that a rule found.

use super::run::Found;
use super::style::Rule;
use crate::diag::{Code, Diagnostic};
use crate::parse::Document;
use std::cmp::Reverse;

/// How much text before and behind a place is kept, to tell whether it is part of a name; in bytes.
const AROUND: usize = 120;

/// One finding.
#[derive(Debug)]
pub struct Finding {
    /// What is said.
    pub(super) diagnostic: Diagnostic,
    /// The name of the rule.
    pub(super) rule: String,
    /// The number of the rule among all.
    number: usize,
    /// The words that were found, with what stands before and behind; none where it is about no words.
    pub(super) words: Option<[String; 3]>,
}

impl Finding {
    /// Says that there are more like it.
    pub(super) fn and_more(&mut self, more: usize) {
        let help = self.diagnostic.help.take().unwrap_or_default();
        self.diagnostic.help = Some(format!("{help} (and {more} more like it in this file)").trim().to_string());
    }
}

/// What is said of a place.
pub(super) fn of_place(document: &Document, number: usize, rule: &Rule, found: &Found) -> Finding {
    let text = found.block.placed.text();
    let words = found.about_words.then(|| {
        let start = boundary(text, found.range.start.saturating_sub(AROUND));
        let end = boundary(text, (found.range.end + AROUND).min(text.len()));
        [start..found.range.start, found.range.clone(), found.range.end..end].map(|range| text[range].to_string())
    });
    let span = found.block.placed.span(&found.range);
    let mut diagnostic = diagnostic(document, rule, &found.words);
    diagnostic.span = Some(span);
    if let Some(why) = &found.why {
        let question = diagnostic.help.unwrap_or_default();
        diagnostic.help = Some(format!("{why} {question}").trim().to_string());
    }
    Finding { diagnostic, rule: rule.name.clone(), number, words }
}

/// What is said of a whole text, at its title.
pub(super) fn of_metric(document: &Document, number: usize, rule: &Rule, value: f64) -> Finding {
    let mut diagnostic = diagnostic(document, rule, &[format!("{value:.2}")]);
    diagnostic.span = Some(document.field_span("title"));
    Finding { diagnostic, rule: rule.name.clone(), number, words: None }
}

/// Of findings about the same words keeps one: the gravest, else the one about the most words, else the first.
pub(super) fn once_each(mut findings: Vec<&Finding>) -> Vec<&Finding> {
    findings.sort_by_key(|it| {
        let span = it.diagnostic.span.unwrap_or_default();
        (it.diagnostic.severity, Reverse(span.range().len()), it.number, span.start)
    });
    let mut kept: Vec<&Finding> = Vec::with_capacity(findings.len());
    for finding in findings {
        let (Some(span), Some(_)) = (finding.diagnostic.span, &finding.words) else {
            kept.push(finding);
            continue;
        };
        let overlaps = |other: &&Finding| {
            let Some(other) = other.diagnostic.span.filter(|_| other.words.is_some()) else { return false };
            other.start < span.end && span.start < other.end
        };
        if !kept.iter().any(overlaps) {
            kept.push(finding);
        }
    }
    kept
}

/// The first sentence of a rule's message says what is there; the rest is what to think about.
fn diagnostic(document: &Document, rule: &Rule, words: &[String]) -> Diagnostic {
    let said = filled(rule.message.trim(), words);
    let ends = said.match_indices(['.', '?', '!']).map(|(at, _)| at + 1);
    // A stop within a number ends nothing.
    let end = ends.into_iter().find(|end| said[*end..].starts_with(' ')).unwrap_or(said.len());
    let (what, rest) = said.split_at(end);
    let message = format!("{} ({})", what.trim_end_matches('.'), rule.name);
    let mut diagnostic = Diagnostic::new(Code::Language, &document.path, None, message);
    diagnostic.severity = rule.severity;
    let link = rule.link.as_deref().map(|link| format!("see {link}"));
    let rest: Vec<&str> =
        [rest.trim(), link.as_deref().unwrap_or_default()].into_iter().filter(|it| !it.is_empty()).collect();
    diagnostic.maybe_help((!rest.is_empty()).then(|| rest.join(" ")))
}

/// A message with words in its places: `%s` takes the next one, `%[2]s` the second.
fn filled(message: &str, words: &[String]) -> String {
    let mut filled = String::new();
    let mut rest = message;
    let mut next = 0;
    while let Some(at) = rest.find('%') {
        filled.push_str(&rest[..at]);
        let sign = &rest[at..];
        let numbered = sign.strip_prefix("%[").and_then(|it| it.split_once("]s"));
        let numbered =
            numbered.and_then(|(number, after)| Some((number.parse::<usize>().ok()?.checked_sub(1)?, after)));
        let (word, after) = match (numbered, sign.strip_prefix("%s"), sign.strip_prefix("%%")) {
            (Some((number, after)), ..) => (words.get(number).map(String::as_str), after),
            (_, Some(after), _) => {
                next += 1;
                (words.get(next - 1).map(String::as_str), after)
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
    use super::filled;

    #[test]
    fn words_take_their_places_in_a_message() {
        let words = ["people".to_string(), "users".to_string()];
        assert_eq!(filled("‘%[2]s’ … ‘%[1]s’", &words), "‘users’ … ‘people’");
        assert_eq!(filled("'%s', not '%s': 100 %, 100%%", &words), "'people', not 'users': 100 %, 100%");
        assert_eq!(filled("%s %s %s %[0]s %[9]s %[", &words[..1]), "people %[0]s %[");
    }
}
