//! From the words of a question to all terms that may stand for each: the word itself, longer words that begin like it,
//! words that it may be a slip for, and synonyms.

use super::dictionary::Dictionary;
use super::question::Parsed;
use crate::search::synonyms::{Kinship, Synonyms};
use crate::search::words::{Analyser, Word, is_stop_word};
use std::collections::BTreeSet;
use std::ops::Range;

/// How many longer words stand for an unfinished one.
const MOST_BEGINNINGS: usize = 12;
/// How many words stand for a misspelt one.
const MOST_SLIPS: usize = 6;
/// How many wordings stand for one word.
const MOST_WORDINGS: usize = 40;
/// How much a wording counts that is not the word itself.
const BEGINNING: f32 = 0.8;
const SLIP: f32 = 0.8;
const SPLIT: f32 = 0.9;
/// The proper word for one of its other words.
const PROPER_SYNONYM: f32 = 0.6;
/// One of the other words for the proper one.
const OTHER_SYNONYM: f32 = 0.4;
/// One of the other words for another of them: both may be kinds of the same thing without being the same.
const DISTANT_SYNONYM: f32 = 0.15;
/// A word in more than this share of the texts is common: a text is not left out because it lacks one.
const COMMON: f64 = 0.1;

/// One word of a question with everything that may stand for it.
#[derive(Debug, Default)]
pub(super) struct Sought {
    /// Terms, or several in a row, with how much each counts: 1 for the word itself.
    pub wordings: Vec<(Vec<String>, f32)>,
    /// Whether so many texts have it that it says little.
    pub is_common: bool,
}

/// The words of a question, ready to be looked for.
#[derive(Debug, Default)]
pub(super) struct Expanded {
    /// Those that the index has anything for.
    pub sought: Vec<Sought>,
    /// Words that are in no text, with what was probably meant.
    pub corrections: Vec<(Range<usize>, String)>,
}

/// What is needed to expand words.
pub(super) struct Expander<'a> {
    pub dictionary: &'a Dictionary,
    pub analyser: &'a Analyser,
    pub synonyms: &'a Synonyms,
    /// Whether the last word may be unfinished.
    pub typing: bool,
    /// How many texts there are.
    pub documents: u64,
}

impl Expander<'_> {
    /// Expands the free words of a question.
    pub fn expand(&self, parsed: &Parsed) -> tantivy::Result<Expanded> {
        self.prepare(parsed)?;
        let mut expanded = Expanded::default();
        let only_stop_words = parsed.words.iter().all(|word| is_stop_word(&word.folded));
        let last = parsed.words.len().saturating_sub(1);
        // For each word of the question the number of what is sought for it.
        let mut numbers: Vec<Option<usize>> = Vec::new();
        for (place, word) in parsed.words.iter().enumerate() {
            let unfinished = self.typing && place == last;
            if is_stop_word(&word.folded) && !only_stop_words && !unfinished {
                numbers.push(None);
                continue;
            }
            numbers.push(Some(expanded.sought.len()));
            let (sought, correction) = self.word(word, unfinished)?;
            expanded.sought.push(sought);
            expanded.corrections.extend(correction.map(|correction| (word.range.clone(), correction)));
        }
        self.compounds(parsed, &numbers, &mut expanded)?;
        self.add_synonyms(parsed, &numbers, &mut expanded);
        expanded.sought.retain(|sought| !sought.wordings.is_empty());
        // What means the same as a correction was not known before.
        let wordings = expanded.sought.iter().flat_map(|sought| &sought.wordings);
        self.dictionary.prepare(wordings.flat_map(|(wording, _)| wording).map(String::as_str), None)?;
        Ok(expanded)
    }

    /// Looks up at once what has to be looked up whatever else is found: the words, and what means the same.
    fn prepare(&self, parsed: &Parsed) -> tantivy::Result<()> {
        let stems: Vec<String> = parsed.words.iter().map(|word| self.analyser.stem(&word.folded)).collect();
        let synonyms = (0..stems.len()).filter_map(|place| self.synonyms.find(&stems[place..]));
        let synonyms = synonyms.flat_map(|found| found.others).flat_map(|(wording, _)| wording.iter().cloned());
        let written = parsed.words.iter().filter(|word| !is_stop_word(&word.folded)).chain(&parsed.compounds);
        let phrases = parsed.phrases.iter().chain(&parsed.without).flatten();
        let written = written.chain(phrases).flat_map(|word| self.dictionary.terms(&word.folded, self.analyser));
        let all: BTreeSet<String> = written.chain(synonyms).collect();
        let unfinished = parsed.words.last().filter(|_| self.typing).map(|word| word.folded.as_str());
        self.dictionary.prepare(all.iter().map(String::as_str), unfinished)
    }

    /// What stands for a word, and a correction where it is in no text.
    fn word(&self, word: &Word, unfinished: bool) -> tantivy::Result<(Sought, Option<String>)> {
        let mut sought = Sought::default();
        for term in self.dictionary.terms(&word.folded, self.analyser) {
            let frequency = self.dictionary.frequency(&term)?;
            if frequency > 0 {
                sought.add(vec![term], 1.0);
                sought.is_common |= f64::from(frequency) > self.documents as f64 * COMMON;
            }
        }
        let length = word.folded.chars().count();
        if (sought.wordings.is_empty() || unfinished) && length >= 2 {
            let longer = self.dictionary.beginning_with(&word.folded)?;
            for (_, term) in self.most_frequent(longer, MOST_BEGINNINGS)? {
                sought.add(vec![term], BEGINNING);
            }
        }
        if !sought.wordings.is_empty() || length < 4 {
            return Ok((sought, None));
        }
        self.dictionary.prepare_slips(&word.folded)?;
        self.split(&word.folded, &mut sought)?;
        let most = if length < 8 { 1 } else { 2 };
        let mut correction = None;
        for slips in 1..=most {
            let near = self.dictionary.near(&word.folded, slips)?;
            let near = near.into_iter().filter(|near| near.chars().next().is_some_and(|c| !c.is_numeric()));
            let near = self.most_frequent(near.collect(), MOST_SLIPS)?;
            if let Some((best, _)) = near.first() {
                correction = Some(best.clone());
                for (_, term) in near {
                    sought.add(vec![term], SLIP / f32::from(slips));
                }
                break;
            }
        }
        Ok((sought, correction))
    }

    /// Two words that were written as one.
    fn split(&self, folded: &str, sought: &mut Sought) -> tantivy::Result<()> {
        let mut pairs = Vec::new();
        for (at, _) in folded.char_indices().skip(3) {
            let (one, other) = folded.split_at(at);
            if other.len() >= 3 && self.dictionary.has(one)? {
                pairs.push((one, other));
            }
        }
        self.dictionary.prepare_words(pairs.iter().map(|(_, other)| *other))?;
        for (one, other) in pairs {
            if self.dictionary.has(other)? {
                sought.add(vec![self.analyser.stem(one), self.analyser.stem(other)], SPLIT);
            }
        }
        Ok(())
    }

    /// The most frequent of these words, with a term of each; no term twice.
    fn most_frequent(&self, words: Vec<String>, most: usize) -> tantivy::Result<Vec<(String, String)>> {
        let mut found: Vec<(u32, String, String)> = Vec::new();
        let terms: BTreeSet<String> =
            words.iter().flat_map(|word| self.dictionary.terms(word, self.analyser)).collect();
        self.dictionary.prepare(terms.iter().map(String::as_str), None)?;
        for word in words {
            for term in self.dictionary.terms(&word, self.analyser) {
                let frequency = self.dictionary.frequency(&term)?;
                if frequency > 0 && !found.iter().any(|(_, _, known)| *known == term) {
                    found.push((frequency, word.clone(), term));
                }
            }
        }
        found.sort_by(|a, b| b.0.cmp(&a.0).then_with(|| a.1.cmp(&b.1)));
        Ok(found.into_iter().take(most).map(|(_, word, term)| (word, term)).collect())
    }

    /// A compound stands for each of its parts.
    fn compounds(&self, parsed: &Parsed, numbers: &[Option<usize>], expanded: &mut Expanded) -> tantivy::Result<()> {
        for compound in &parsed.compounds {
            for term in self.dictionary.terms(&compound.folded, self.analyser) {
                if self.dictionary.frequency(&term)? == 0 {
                    continue;
                }
                for place in compound.position..compound.position + compound.length {
                    if let Some(Some(number)) = numbers.get(place) {
                        expanded.sought[*number].add(vec![term.clone()], 1.0);
                    }
                }
                expanded.corrections.retain(|(range, _)| !compound.range.contains(&range.start));
            }
        }
        Ok(())
    }

    fn add_synonyms(&self, parsed: &Parsed, numbers: &[Option<usize>], expanded: &mut Expanded) {
        let corrected = |word: &Word| expanded.corrections.iter().find(|(range, _)| *range == word.range);
        let stem = |word: &Word| self.analyser.stem(corrected(word).map_or(&word.folded, |(_, meant)| meant));
        let stems: Vec<String> = parsed.words.iter().map(stem).collect();
        let as_asked: Vec<String> = parsed.words.iter().map(|word| self.analyser.stem(&word.folded)).collect();
        let mut place = 0;
        while place < stems.len() {
            let Some(found) = self.synonyms.find(&stems[place..]) else {
                place += 1;
                continue;
            };
            let covered = place..place + found.length;
            let sought: Vec<usize> = numbers[covered.clone()].iter().flatten().copied().collect();
            for (wording, kinship) in &found.others {
                let weight = match kinship {
                    Kinship::Proper => PROPER_SYNONYM,
                    Kinship::Other => OTHER_SYNONYM,
                    Kinship::Distant => DISTANT_SYNONYM,
                };
                let weight = weight / sought.len().max(1) as f32;
                for number in &sought {
                    expanded.sought[*number].add(wording.to_vec(), weight);
                }
            }
            if stems[covered.clone()] == as_asked[covered.clone()] {
                // What is known as another word needs no correction.
                let range = parsed.words[covered.start].range.start..parsed.words[covered.end - 1].range.end;
                expanded.corrections.retain(|(corrected, _)| !range.contains(&corrected.start));
            }
            place = covered.end;
        }
    }
}

impl Sought {
    fn add(&mut self, wording: Vec<String>, weight: f32) {
        let is_new = !self.wordings.iter().any(|(known, _)| *known == wording);
        if is_new && self.wordings.len() < MOST_WORDINGS {
            self.wordings.push((wording, weight));
        }
    }
}
