//! The glossary's pairs of words, as one rule: what a term says to leave, with what it says to use and why.
//!
//! Made from the site's own glossary each time, so that a new pair is a rule at once and has its own reason. The file
//! `styles/GoodHelp/SayInstead.yml` says the same to Vale, which knows no glossary.

use super::run::Found;
use super::style::{Kind, Pattern, Reading, Rule, Scope, Swap};
use crate::diag::Severity;
use crate::model::{FrontMatter, Kind as ContentKind};
use crate::parse::Document;
use crate::site::Site;
use crate::source::{FilePath, Span};
use std::collections::BTreeMap;

/// The language that rules are for unless they say another.
pub(super) const ENGLISH: &str = "en";

/// A pair of words from a term.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Pair {
    say: String,
    not: String,
    why: String,
    /// The path of the term.
    term: FilePath,
    /// The tag of its language.
    language: String,
}

/// The pairs of a site's glossary, in the order of the terms.
pub(super) fn pairs(site: &Site) -> Vec<Pair> {
    let mut pairs = Vec::new();
    for (_, entry) in site.of_kind(ContentKind::Term) {
        for text in entry.texts.iter().flatten() {
            let FrontMatter::Term(term) = text.front() else { continue };
            pairs.extend(term.instead.iter().map(|pair| Pair {
                say: pair.say.clone(),
                not: pair.not.clone(),
                why: pair.why.clone(),
                term: text.document.path.clone(),
                language: text.document.language.clone(),
            }));
        }
    }
    pairs
}

/// All pairs as rules, for the language of their terms.
pub(super) fn rules(pairs: &[Pair]) -> impl Iterator<Item = Rule> {
    let mut by_language: BTreeMap<&str, Vec<&Pair>> = BTreeMap::new();
    for pair in pairs {
        by_language.entry(primary(&pair.language)).or_default().push(pair);
    }
    let rules = |(language, pairs): (&str, Vec<&Pair>)| -> Vec<Rule> {
        let style = if language == ENGLISH { "Glossary".to_string() } else { format!("Glossary-{language}") };
        rules_of(&format!("{style}.SayInstead"), &pairs)
    };
    by_language.into_iter().flat_map(rules).collect::<Vec<_>>().into_iter()
}

/// A language without its country.
pub(super) fn primary(language: &str) -> &str {
    language.split('-').next().unwrap_or_default()
}

/// One rule of all pairs, or several where they are too many for one pattern.
fn rules_of(name: &str, pairs: &[&Pair]) -> Vec<Rule> {
    let patterns: Vec<String> = pairs.iter().map(|pair| pattern(&pair.not)).collect();
    let patterns: Vec<&str> = patterns.iter().map(String::as_str).collect();
    match Pattern::new(&patterns, Reading { ignore_case: true, words: true }) {
        Ok(pattern) => vec![rule(name, pairs, pattern)],
        Err(_) => {
            let (some, others) = pairs.split_at(pairs.len() / 2);
            // Escaped words always make a pattern by themselves.
            if some.is_empty() {
                Vec::new()
            } else {
                rules_of(name, some).into_iter().chain(rules_of(name, others)).collect()
            }
        }
    }
}

fn rule(name: &str, pairs: &[&Pair], pattern: Pattern) -> Rule {
    let swaps = pairs.iter().map(|pair| Swap { say: pair.say.clone(), why: Some(pair.why.clone()) }).collect();
    Rule {
        name: name.into(),
        file: pairs.first().map_or_else(|| FilePath::new(""), |pair| pair.term.clone()),
        span: Span::default(),
        severity: Severity::Suggestion,
        message: "“%[2]s” could be “%[1]s”. What would the people it is about say?".into(),
        link: None,
        limit: 10,
        scopes: Scope::new("text").into_iter().collect(),
        exceptions: None,
        kind: Kind::Substitution { pattern, swaps, capitalize: false },
    }
}

/// A pattern for words: with or without a hyphen or an `s` at the end. “The poor” is meant of people, so nothing that could
/// be poor may follow.
fn pattern(words: &str) -> String {
    const WHAT_FOLLOWS_PEOPLE: &str = r"(?=\W*$|\s*[.,;:!?)–—]|\s+(?:and|are|at|be|by|can|do|from|get|had|have|how|if|in|is|must|need|of|on|or|say|so|than|that|to|want|was|were|what|when|who|will|with)\b)";
    let words = words.trim().trim_end_matches(['.', '?', '!', '…']).trim();
    let parts: Vec<String> = words.split([' ', '-']).filter(|it| !it.is_empty()).map(regex::escape).collect();
    let joined = parts.join(r"[\s-]+");
    let label = parts.len() == 2 && parts[0].eq_ignore_ascii_case("the");
    match joined.strip_suffix('s') {
        _ if label => format!("{joined}{WHAT_FOLLOWS_PEOPLE}"),
        Some(singular) if !singular.ends_with('s') => format!("{singular}s?"),
        _ if joined.ends_with(|c: char| c.is_alphabetic() && c != 's') => format!("{joined}s?"),
        _ => joined,
    }
}

/// The words that a term is about, in small letters.
pub(super) fn own_words(document: &Document) -> Vec<String> {
    let Some(FrontMatter::Term(term)) = &document.front else { return Vec::new() };
    let also = term.also.iter().map(|it| it.0.as_str());
    let not = term.instead.iter().map(|pair| pair.not.as_str());
    std::iter::once(term.title.as_str()).chain(also).chain(not).map(str::to_lowercase).collect()
}

/// Whether what was found is one of these, or a part of one.
pub(super) fn is_own(own: &[String], found: &Found) -> bool {
    let words = found.block.placed.text()[found.range.clone()].to_lowercase();
    let stem = words.trim_end_matches('s');
    own.iter().any(|own| own.contains(stem) || words.contains(own.trim_end_matches('s')))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pairs_that_are_too_many_for_one_pattern_are_looked_for_by_several() {
        let pair = |number| Pair {
            say: "say".into(),
            not: format!("{}{number}", "k".repeat(117)),
            why: "why".into(),
            term: FilePath::new("content/glossary/a.md"),
            language: "en-GB".into(),
        };
        let pairs: Vec<Pair> = (0..300).map(pair).collect();
        let rules: Vec<Rule> = rules(&pairs).collect();
        let finds = |rule: &Rule, not: &str| match &rule.kind {
            Kind::Substitution { pattern, .. } => !pattern.find(not).unwrap().is_empty(),
            _ => false,
        };
        assert!(rules.len() > 1);
        assert!(pairs.iter().all(|pair| rules.iter().any(|rule| finds(rule, &pair.not))));
    }
}
