//! The words of an index.

use crate::search::schema::{Fields, TEXTS};
use crate::search::words::{Analyser, is_stemmed};
use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use tantivy::query::FuzzyTermQuery;
use tantivy::schema::{Field, Term};
use tantivy::{InvertedIndexReader, SegmentReader};

/// How many words with the same beginning are looked at.
const MAX_BEGINNINGS: u64 = 400;
/// How many terms are remembered with their frequencies.
const MAX_KNOWN: usize = 4096;

/// The words of an index, with how often each is there.
pub(super) struct Dictionary {
    texts: Vec<(Field, Arc<InvertedIndexReader>)>,
    vocabulary: (Field, Arc<InvertedIndexReader>),
    stemmed: bool,
    unstemmed: bool,
    /// What was looked up before: each look costs a block of the index.
    known: Mutex<HashMap<String, Frequencies>>,
}

/// In how many documents a term is, for each of [`TEXTS`].
pub(super) type Frequencies = [u32; TEXTS.len()];

impl Dictionary {
    /// Opens the dictionaries of a segment whose texts are in these languages.
    pub fn open(segment: &SegmentReader, fields: &Fields, languages: &[String]) -> tantivy::Result<Dictionary> {
        let open = |field: &Field| Ok((*field, segment.inverted_index(*field)?));
        Ok(Dictionary {
            texts: fields.texts.iter().map(open).collect::<tantivy::Result<_>>()?,
            vocabulary: open(&fields.vocabulary)?,
            stemmed: languages.iter().any(|language| is_stemmed(language)),
            unstemmed: languages.iter().any(|language| !is_stemmed(language)),
            known: Mutex::default(),
        })
    }

    /// The terms that a folded word may have become: one for stemmed languages, one for the others.
    pub fn terms(&self, folded: &str, analyser: &Analyser) -> Vec<String> {
        let mut terms = Vec::new();
        terms.extend(self.stemmed.then(|| analyser.stem(folded)));
        terms.extend(self.unstemmed.then(|| folded.to_string()));
        terms.dedup();
        terms
    }

    /// In how many documents a term is, in the field where it is in most.
    pub fn frequency(&self, term: &str) -> tantivy::Result<u32> {
        Ok(self.frequencies(term)?.into_iter().max().unwrap_or(0))
    }

    /// In how many documents a term is, for each of [`TEXTS`].
    pub fn frequencies(&self, term: &str) -> tantivy::Result<Frequencies> {
        if let Some(known) = self.lock().get(term) {
            return Ok(*known);
        }
        let mut frequencies = Frequencies::default();
        for (frequency, (field, index)) in frequencies.iter_mut().zip(&self.texts) {
            *frequency = index.doc_freq(&Term::from_field_text(*field, term))?;
        }
        let mut known = self.lock();
        if known.len() >= MAX_KNOWN {
            known.clear();
        }
        known.insert(term.to_string(), frequencies);
        Ok(frequencies)
    }

    fn lock(&self) -> MutexGuard<'_, HashMap<String, Frequencies>> {
        // Whatever a thread that panicked left behind is still true.
        self.known.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Words that begin like this one, but for itself, in the order of the alphabet.
    pub fn beginning_with(&self, folded: &str) -> tantivy::Result<Vec<String>> {
        let range = self.vocabulary.1.terms().range().ge(folded.as_bytes()).limit(MAX_BEGINNINGS);
        let mut words = range.into_stream()?;
        let mut found = Vec::new();
        while words.advance() && words.key().starts_with(folded.as_bytes()) {
            if words.key() != folded.as_bytes() {
                found.extend(String::from_utf8(words.key().to_vec()));
            }
        }
        Ok(found)
    }

    /// Whether there is a word, just so.
    pub fn has(&self, folded: &str) -> tantivy::Result<bool> {
        Ok(self.vocabulary.1.doc_freq(&Term::from_field_text(self.vocabulary.0, folded))? > 0)
    }

    /// Words that differ from this one by at most so many slips; a swap of neighbours is one.
    pub fn near(&self, folded: &str, slips: u8) -> tantivy::Result<Vec<String>> {
        let term = Term::from_field_text(self.vocabulary.0, folded);
        let automaton = FuzzyTermQuery::new(term, slips, true).automaton()?;
        let mut words = self.vocabulary.1.terms().search(automaton).into_stream()?;
        let mut found = Vec::new();
        while words.advance() {
            found.extend(String::from_utf8(words.key().to_vec()));
        }
        Ok(found)
    }
}
