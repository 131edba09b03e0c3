//! The names that a site knows: a word within one of them is nobody's choice.

use super::finding::{Finding, Words};
use crate::model::FrontMatter;
use crate::site::Site;
use foldhash::fast::FixedState;
use std::borrow::Cow;
use std::collections::HashMap;
use std::hash::{BuildHasher, Hash, Hasher};

/// Names by each of their words.
pub(super) struct Names {
    names: Vec<Box<str>>,
    by_word: HashMap<Box<str>, Vec<u32>, FixedState>,
}

/// A sum over the names of a site, which tells whether they are those of another build.
pub(super) fn sum_of_names(site: &Site) -> u64 {
    let mut sum = FixedState::default().build_hasher();
    each_name(site, |name| name.hash(&mut sum));
    sum.finish()
}

/// Tells the names of a site: of services, organisations, places, publications and people.
fn each_name<'a>(site: &'a Site, mut tell: impl FnMut(&'a str)) {
    site.languages().for_each(|tag| tell(site.config().title_in(tag)));
    for (_, entry) in site.entries() {
        for text in entry.texts.iter().flatten() {
            tell_all(text.front(), &mut tell);
        }
    }
}

fn tell_all<'a>(front: &'a FrontMatter, tell: &mut impl FnMut(&'a str)) {
    match front {
        FrontMatter::CaseStudy(it) => {
            tell(&it.title);
            tell(&it.organisation);
            it.contributors.iter().for_each(|name| tell(&name.0));
            it.steward.iter().for_each(|name| tell(name));
        }
        FrontMatter::Story(it) => {
            it.organisation.iter().for_each(|name| tell(name));
            it.people.iter().filter_map(|person| person.name.as_deref()).for_each(tell);
        }
        FrontMatter::Strategy(it) => {
            it.organisation.iter().for_each(|name| tell(name));
            it.involved.iter().for_each(|group| tell(&group.who));
        }
        FrontMatter::Source(it) => {
            tell(&it.title);
            it.authors.iter().for_each(|name| tell(&name.0));
            it.publisher.iter().chain(&it.within).for_each(|name| tell(name));
        }
        FrontMatter::Place(it) => {
            tell(&it.name);
            it.authority.iter().chain(&it.region).for_each(|name| tell(name));
        }
        FrontMatter::Term(it) => it.person.iter().for_each(|name| tell(name)),
        FrontMatter::Characteristic(_)
        | FrontMatter::Chapter(_)
        | FrontMatter::Checklist(_)
        | FrontMatter::Tool(_)
        | FrontMatter::Page(_) => {}
    }
}

impl Names {
    /// The names of a site.
    pub fn new(site: &Site) -> Names {
        let mut names = Names { names: Vec::new(), by_word: HashMap::default() };
        each_name(site, |name| names.add(name));
        names
    }

    /// Adds a name, and the short one that stands in brackets behind it or before it.
    fn add(&mut self, name: &str) {
        self.add_one(name);
        if name.contains('(') {
            name.split(['(', ')']).for_each(|part| self.add_one(part.trim()));
        }
    }

    /// What has no capital letter is no name.
    fn add_one(&mut self, name: &str) {
        if !name.contains(char::is_uppercase) {
            return;
        }
        let number = self.names.len() as u32;
        self.names.push(plain(name).into());
        for word in words(name) {
            match self.by_word.get_mut(word) {
                Some(numbers) => numbers.push(number),
                None => _ = self.by_word.insert(word.into(), vec![number]),
            }
        }
    }

    /// Whether the words of a finding stand within a name.
    pub fn has(&self, finding: &Finding) -> bool {
        finding.words.as_ref().is_some_and(|it| self.has_words(it) || is_written_like_a_name(it))
    }

    fn has_words(&self, it: &Words) -> bool {
        let (found, before, after) = (&*plain(it.found()), &*plain(it.before()), &*plain(it.after()));
        let names = words(found).next().and_then(|word| self.by_word.get(word));
        names.into_iter().flatten().any(|number| {
            let name = &self.names[*number as usize];
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
fn is_written_like_a_name(it: &Words) -> bool {
    let (found, before, after) = (it.found(), it.before(), it.after());
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
    !it.in_heading && is_capital_here && (next_is_capital() || previous_is_capital())
}

/// A text with one sort of apostrophe.
fn plain(text: &str) -> Cow<'_, str> {
    if text.contains('\'') { text.replace('\'', "’").into() } else { text.into() }
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty())
}
