//! The names that a site knows: a word within one of them is nobody's choice.

use super::finding::{Finding, Words};
use crate::model::FrontMatter;
use crate::site::Site;
use std::borrow::Cow;
use std::collections::HashMap;

/// Names by each of their words.
pub(super) struct Names<'a> {
    by_word: HashMap<&'a str, Vec<Cow<'a, str>>>,
}

impl<'a> Names<'a> {
    /// The names of a site: of services, organisations, places, publications and people.
    pub fn new(site: &'a Site) -> Names<'a> {
        let mut names = Names { by_word: HashMap::new() };
        names.add(&site.config().title);
        for (_, entry) in site.entries() {
            for text in entry.texts.iter().flatten() {
                names.add_all(text.front());
            }
        }
        names
    }

    fn add_all(&mut self, front: &'a FrontMatter) {
        match front {
            FrontMatter::CaseStudy(it) => {
                self.add(&it.title);
                self.add(&it.organisation);
                it.contributors.iter().for_each(|name| self.add(&name.0));
                it.steward.iter().for_each(|name| self.add(name));
            }
            FrontMatter::Story(it) => {
                it.organisation.iter().for_each(|name| self.add(name));
                it.people.iter().filter_map(|person| person.name.as_deref()).for_each(|name| self.add(name));
            }
            FrontMatter::Strategy(it) => {
                it.organisation.iter().for_each(|name| self.add(name));
                it.involved.iter().for_each(|group| self.add(&group.who));
            }
            FrontMatter::Source(it) => {
                self.add(&it.title);
                it.authors.iter().for_each(|name| self.add(&name.0));
                it.publisher.iter().chain(&it.within).for_each(|name| self.add(name));
            }
            FrontMatter::Place(it) => {
                self.add(&it.name);
                it.authority.iter().chain(&it.region).for_each(|name| self.add(name));
            }
            FrontMatter::Term(it) => it.person.iter().for_each(|name| self.add(name)),
            FrontMatter::Characteristic(_)
            | FrontMatter::Chapter(_)
            | FrontMatter::Checklist(_)
            | FrontMatter::Page(_) => {}
        }
    }

    /// Adds a name, and the short one that stands in brackets behind it or before it.
    fn add(&mut self, name: &'a str) {
        self.add_one(name);
        if name.contains('(') {
            name.split(['(', ')']).for_each(|part| self.add_one(part.trim()));
        }
    }

    /// What has no capital letter is no name.
    fn add_one(&mut self, name: &'a str) {
        if name.contains(char::is_uppercase) {
            for word in words(name) {
                self.by_word.entry(word).or_default().push(plain(name));
            }
        }
    }

    /// Whether the words of a finding stand within a name.
    pub fn has(&self, finding: &Finding) -> bool {
        finding.words.as_ref().is_some_and(|it| self.has_words(it) || is_written_like_a_name(it))
    }

    fn has_words(&self, Words { found, before, after, .. }: &Words) -> bool {
        let (found, before, after) = (&*plain(found), &*plain(before), &*plain(after));
        let names = words(found).next().and_then(|word| self.by_word.get(word));
        names.into_iter().flatten().any(|name| {
            name.match_indices(found).any(|(at, _)| {
                let (left, right) = (&name[..at], &name[at + found.len()..]);
                let letter = char::is_alphanumeric;
                let outside = |rest: Option<&str>, at_end: bool| {
                    rest.is_some_and(|rest| !if at_end { rest.ends_with(letter) } else { rest.starts_with(letter) })
                };
                outside(before.strip_suffix(left), true) && outside(after.strip_prefix(right), false)
            })
        })
    }
}

/// Whether words look like a part of a name that the site does not know: they and the word beside them have capital letters
/// that are not those of a sentence's first word.
fn is_written_like_a_name(Words { found, before, after, in_heading }: &Words) -> bool {
    let is_capital = |word: &str| word.starts_with(char::is_uppercase) && word.contains(char::is_lowercase);
    let begins_sentence = |before: &str| {
        before.trim_end().is_empty() || before.trim_end().ends_with(['.', '?', '!', ':', '(', '“', '‘', '"', '\''])
    };
    let mut own = words(found);
    let first_is_capital = own.next().is_some_and(is_capital);
    let is_capital_here = first_is_capital && (!begins_sentence(before) || own.any(is_capital));
    let next_is_capital = || after.strip_prefix(' ').is_some_and(|it| it.split(' ').next().is_some_and(is_capital));
    let previous_is_capital = || {
        let Some(before) = before.strip_suffix(' ') else { return false };
        let (sentence, previous) = before.rsplit_once(' ').unwrap_or(("", before));
        is_capital(previous) && previous.ends_with(char::is_alphanumeric) && !begins_sentence(sentence)
    };
    !in_heading && is_capital_here && (next_is_capital() || previous_is_capital())
}

/// A text with one sort of apostrophe.
fn plain(text: &str) -> Cow<'_, str> {
    if text.contains('\'') { text.replace('\'', "’").into() } else { text.into() }
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty())
}
