//! Where other files say again what a story says.
//!
//! Words are compared, and not sentences: lines are broken elsewhere, and who takes a sentence over may change its end.

use super::withdraw::Place;
use crate::parse::{Document, Node, Value};
use regex::Regex;
use std::collections::HashSet;
use std::sync::LazyLock;

/// How many words in the same order are no chance.
const RUN: usize = 7;
/// Where links lead: ids are made of words, and many texts lead to the same.
static TARGETS: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"\[\[[^\]|]*(?:\||\]\])|\]\([^)]*\)").expect("a constant pattern can be read"));

/// What may be said again of a story.
pub(super) struct Story {
    /// Every run of words.
    runs: HashSet<Vec<String>>,
    titles: Vec<Vec<String>>,
    /// The names of people in it. Of a single word the capital counts: there is a Grace, and there is grace.
    names: Vec<Vec<String>>,
}

/// A word of a text.
struct Word<'t> {
    at: usize,
    written: &'t str,
}

impl Story {
    /// A story of these texts: in one language each.
    pub fn new(told: &[&Document]) -> Story {
        let mut story = Story { runs: HashSet::new(), titles: Vec::new(), names: Vec::new() };
        for document in told.iter().filter(|document| document.withdrawn.is_none()) {
            match document.tree() {
                Some(tree) => {
                    let title = tree.get("title").and_then(Node::text).map(lower).filter(|title| title.len() > 1);
                    story.titles.extend(title);
                    let people = tree.get("people").map(Node::list).unwrap_or_default();
                    let names = people.iter().filter_map(|person| person.get("name")?.text());
                    story.names.extend(names.filter(|name| name.chars().count() > 2).map(written));
                    story.add_texts(&tree);
                    story.add(&TARGETS.replace_all(document.body(), " "));
                }
                None => story.add(document.text()),
            }
        }
        story
    }

    /// The places of a text that have something of the story, as bytes; one for each row of words.
    pub fn repeated_in(&self, text: &str) -> Vec<(usize, Place)> {
        let words: Vec<Word> = words(text).collect();
        let lower: Vec<String> = words.iter().map(|word| word.written.to_lowercase()).collect();
        let mut found = Vec::new();
        let mut is_within = false;
        for (number, run) in lower.windows(RUN).enumerate() {
            let is_repeated = self.runs.contains(run);
            if is_repeated && !is_within {
                found.push((words[number].at, Place::Words));
            }
            is_within = is_repeated;
        }
        for (number, word) in words.iter().enumerate() {
            if self.titles.iter().any(|title| lower[number..].starts_with(title)) {
                found.push((word.at, Place::Title));
            }
            let is_here = |name: &Vec<String>| {
                words.len() - number >= name.len() && name.iter().zip(&words[number..]).all(|(a, b)| a == b.written)
            };
            if self.names.iter().any(is_here) {
                found.push((word.at, Place::Name));
            }
        }
        found
    }

    /// Every text in a front matter, by itself.
    fn add_texts(&mut self, node: &Node) {
        match &node.value {
            // An id is one word.
            Value::Text(text) if text.contains(char::is_whitespace) => self.add(text),
            Value::List(nodes) => nodes.iter().for_each(|node| self.add_texts(node)),
            Value::Map(entries) => entries.iter().for_each(|entry| self.add_texts(&entry.node)),
            _ => {}
        }
    }

    fn add(&mut self, text: &str) {
        self.runs.extend(lower(text).windows(RUN).map(<[String]>::to_vec));
    }
}

fn words(text: &str) -> impl Iterator<Item = Word<'_>> {
    let start = text.as_ptr() as usize;
    let parts = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    parts.map(move |written| Word { at: written.as_ptr() as usize - start, written })
}

fn lower(text: &str) -> Vec<String> {
    words(text).map(|word| word.written.to_lowercase()).collect()
}

fn written(text: &str) -> Vec<String> {
    words(text).map(|word| word.written.to_string()).collect()
}
