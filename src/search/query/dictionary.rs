//! The words of an index.

use crate::search::schema::Fields;
use crate::search::words::{Analyser, is_stemmed};
use std::sync::Arc;
use tantivy::query::FuzzyTermQuery;
use tantivy::schema::{Field, Term};
use tantivy::{InvertedIndexReader, SegmentReader};

/// How many words with the same beginning are looked at.
const MAX_BEGINNINGS: u64 = 400;

/// The words of an index, with how often each is there.
pub(super) struct Dictionary {
    texts: Vec<(Field, Arc<InvertedIndexReader>)>,
    vocabulary: (Field, Arc<InvertedIndexReader>),
    stemmed: bool,
    unstemmed: bool,
}

impl Dictionary {
    /// Opens the dictionaries of a segment whose texts are in these languages.
    pub fn open(segment: &SegmentReader, fields: &Fields, languages: &[String]) -> tantivy::Result<Dictionary> {
        let open = |field: &Field| Ok((*field, segment.inverted_index(*field)?));
        Ok(Dictionary {
            texts: fields.texts.iter().map(open).collect::<tantivy::Result<_>>()?,
            vocabulary: open(&fields.vocabulary)?,
            stemmed: languages.iter().any(|language| is_stemmed(language)),
            unstemmed: languages.iter().any(|language| !is_stemmed(language)),
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
        let mut most = 0;
        for (field, _) in &self.texts {
            most = most.max(self.frequency_in(*field, term)?);
        }
        Ok(most)
    }

    /// In how many documents a term is in a field.
    pub fn frequency_in(&self, field: Field, term: &str) -> tantivy::Result<u32> {
        match self.texts.iter().find(|(known, _)| *known == field) {
            Some((_, index)) => Ok(index.doc_freq(&Term::from_field_text(field, term))?),
            None => Ok(0),
        }
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
