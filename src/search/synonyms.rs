//! Words that mean the same: the glossary's terms with their other words.

use super::about::About;
use super::words::{Analyser, Word, is_stop_word};
use std::collections::HashMap;

/// The longest wording that is looked for, in words.
const MOST_WORDS: usize = 6;

/// The groups, found by their wordings.
pub(super) struct Synonyms {
    /// Each group's wordings as stems, the proper one first.
    groups: Vec<Vec<Vec<String>>>,
    by_wording: HashMap<String, Vec<usize>>,
}

/// A wording of a question that has others.
pub(super) struct Found<'a> {
    /// How many words of the question it is.
    pub length: usize,
    /// The other wordings as stems.
    pub others: Vec<(&'a [String], Kinship)>,
}

/// How near another wording is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kinship {
    /// The proper one for what was asked.
    Proper,
    /// Another one for the proper one, which was asked.
    Other,
    /// Another one for something that was not the proper one either.
    Distant,
}

impl Synonyms {
    /// Reads the groups of a site.
    pub fn new(about: &About, analyser: &mut Analyser) -> Synonyms {
        let mut synonyms = Synonyms { groups: Vec::new(), by_wording: HashMap::new() };
        for group in &about.synonyms {
            let number = synonyms.groups.len();
            let mut wordings: Vec<Vec<String>> = Vec::new();
            for wording in group {
                let stems: Vec<String> =
                    parts(analyser.words(wording)).map(|word| analyser.stem(&word.folded)).collect();
                if !stems.is_empty() && stems.len() <= MOST_WORDS && !wordings.contains(&stems) {
                    wordings.push(stems);
                }
            }
            for wording in &wordings {
                synonyms.by_wording.entry(wording.join(" ")).or_default().push(number);
            }
            synonyms.groups.push(wordings);
        }
        synonyms
    }

    /// The longest wording with which these stems begin, if any.
    pub fn find<'a>(&'a self, stems: &[String]) -> Option<Found<'a>> {
        (1..=MOST_WORDS.min(stems.len())).rev().find_map(|length| {
            let groups = self.by_wording.get(&stems[..length].join(" "))?;
            if length == 1 && is_stop_word(&stems[0]) {
                return None;
            }
            let asked = &stems[..length];
            let mut others = Vec::new();
            for group in groups.iter().map(|group| &self.groups[*group]) {
                let is_proper = group.first().is_some_and(|proper| proper == asked);
                for (place, wording) in group.iter().enumerate().filter(|(_, wording)| *wording != asked) {
                    let kinship = match (place, is_proper) {
                        (0, _) => Kinship::Proper,
                        (_, true) => Kinship::Other,
                        (_, false) => Kinship::Distant,
                    };
                    others.push((wording.as_slice(), kinship));
                }
            }
            Some(Found { length, others })
        })
    }
}

/// Words without the compounds that they are parts of.
pub(super) fn parts(words: Vec<Word>) -> impl Iterator<Item = Word> {
    words.into_iter().filter(|word| word.length == 1)
}
