//! The words of an index.

use crate::search::bundle::Bundle;
use crate::search::directory::{WORDS, section};
use crate::search::schema::{Fields, PARTS, part_of, term_of, text_of};
use crate::search::words::{Analyser, is_stemmed};
use std::collections::HashMap;
use std::io;
use std::ops::Bound;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use tantivy::directory::{CompositeFile, FileSlice};
use tantivy::index::SegmentComponent;
use tantivy::postings::TermInfo;
use tantivy::query::{FuzzyTermQuery, Query};
use tantivy::schema::{Field, IndexRecordOption, Term};
use tantivy::{Index, InvertedIndexReader, SegmentReader};
use tantivy_sstable::VoidSSTable;

/// How many words with the same beginning are looked at.
const MAX_BEGINNINGS: u64 = 400;
/// How many words are remembered.
const MAX_KNOWN: usize = 4096;
/// With more bytes of words than this, only those are looked at for slips that begin with the same letter: people seldom
/// get the first one wrong, and all others would have to be fetched.
const ANY_LETTER: u64 = 128 * 1024;

/// The words of an index, with how often each is there.
pub(super) struct Dictionary {
    bundle: Bundle,
    texts: Vec<Text>,
    /// Every word as it is written.
    words: tantivy_sstable::Dictionary<VoidSSTable>,
    stemmed: bool,
    unstemmed: bool,
    /// What was looked up before: each look costs a block of the index.
    known: Mutex<HashMap<String, Infos>>,
}

/// One of the [`TEXTS`](crate::search::schema::TEXTS).
struct Text {
    field: Field,
    index: Arc<InvertedIndexReader>,
    /// Where the words stand in the texts.
    positions: Option<FileSlice>,
    /// The first and the last of its parts.
    parts: (usize, usize),
}

/// What the index says of a word, for each of [`PARTS`].
type Infos = [Option<TermInfo>; PARTS.len()];

/// In how many documents a word is, for each of [`PARTS`].
pub(super) type Frequencies = [u32; PARTS.len()];

impl Dictionary {
    /// Opens the dictionaries of an index whose texts are in these languages.
    pub fn open(
        bundle: &Bundle,
        index: &Index,
        segment: &SegmentReader,
        fields: &Fields,
        languages: &[String],
    ) -> tantivy::Result<Dictionary> {
        let mut texts = Vec::new();
        for segment_file in index.searchable_segments()? {
            let positions = CompositeFile::open(&segment_file.open_read(SegmentComponent::Positions)?)?;
            for (number, field) in fields.texts.into_iter().enumerate() {
                let parts: Vec<usize> = (0..PARTS.len()).filter(|part| text_of(*part) == number).collect();
                texts.push(Text {
                    field,
                    index: segment.inverted_index(field)?,
                    positions: positions.open_read(field),
                    parts: parts.first().copied().zip(parts.last().copied()).unwrap_or_default(),
                });
            }
        }
        let words = section(bundle, WORDS).ok_or_else(|| io::Error::from(io::ErrorKind::NotFound))?;
        Ok(Dictionary {
            bundle: bundle.clone(),
            texts,
            words: tantivy_sstable::Dictionary::open(words)?,
            stemmed: languages.iter().any(|language| is_stemmed(language)),
            unstemmed: languages.iter().any(|language| !is_stemmed(language)),
            known: Mutex::default(),
        })
    }

    /// The stems that a folded word may have become: one for stemmed languages, one for the others.
    pub fn terms(&self, folded: &str, analyser: &Analyser) -> Vec<String> {
        let mut terms = Vec::new();
        terms.extend(self.stemmed.then(|| analyser.stem(folded)));
        terms.extend(self.unstemmed.then(|| folded.to_string()));
        terms.dedup();
        terms
    }

    /// Looks these words up in one go, and those that begin like an unfinished one.
    pub fn prepare<'a>(
        &self,
        words: impl IntoIterator<Item = &'a str>,
        unfinished: Option<&str>,
    ) -> tantivy::Result<()> {
        let work = || {
            words.into_iter().for_each(|word| drop(self.infos(word)));
            unfinished.into_iter().for_each(|word| drop(self.beginning_with(word)));
        };
        Ok(self.bundle.gather(work)?)
    }

    /// Reads in one go where [`Dictionary::near`] looks.
    pub fn prepare_slips(&self, folded: &str) -> tantivy::Result<()> {
        let (first, next) = self.near_range(folded);
        let range = (Bound::Included(first.as_slice()), Bound::Excluded(next.as_slice()));
        Ok(self.bundle.gather(|| drop(self.words.file_slice_for_range(range, None).read_bytes()))?)
    }

    /// Reads in one go where [`Dictionary::has`] looks.
    pub fn prepare_words<'a>(&self, words: impl IntoIterator<Item = &'a str>) -> tantivy::Result<()> {
        Ok(self.bundle.gather(|| words.into_iter().for_each(|word| drop(self.words.term_ord(word))))?)
    }

    /// Fetches in one go what a query reads.
    pub fn fetch(&self, query: &dyn Query) -> tantivy::Result<()> {
        let mut terms: Vec<(String, usize, bool)> = Vec::new();
        query.query_terms(&mut |term, with_positions| {
            if self.texts.iter().any(|text| text.field == term.field())
                && let Some(text) = term.value().as_str()
                && let Some(mark) = text.chars().next_back()
                && let Some(part) = part_of(mark)
            {
                terms.push((text[..text.len() - 1].to_string(), part, with_positions));
            }
        });
        let touch = |(word, part, positions): &(String, usize, bool)| drop(self.touch(word, *part, *positions));
        Ok(self.bundle.gather(|| terms.iter().for_each(touch))?)
    }

    fn touch(&self, word: &str, part: usize, with_positions: bool) -> io::Result<()> {
        let Some(info) = &self.infos(word)?[part] else { return Ok(()) };
        let Some(text) = self.texts.get(text_of(part)) else { return Ok(()) };
        if let Some(positions) = text.positions.as_ref().filter(|_| with_positions) {
            // Whether they are there already says the list of what is missing.
            drop(positions.slice(info.positions_range.clone()).read_bytes());
        }
        text.index.read_block_postings_from_terminfo(info, IndexRecordOption::Basic).map(drop)
    }

    /// In how many documents a word is, in the part where it is in most.
    pub fn frequency(&self, word: &str) -> tantivy::Result<u32> {
        Ok(self.frequencies(word)?.into_iter().max().unwrap_or(0))
    }

    /// In how many documents a word is, for each of [`PARTS`].
    pub fn frequencies(&self, word: &str) -> tantivy::Result<Frequencies> {
        Ok(self.infos(word)?.map(|info| info.map_or(0, |info| info.doc_freq)))
    }

    fn infos(&self, word: &str) -> io::Result<Infos> {
        if let Some(known) = self.lock().get(word) {
            return Ok(known.clone());
        }
        let mut infos = Infos::default();
        // Each field is tried, so that all are noted where none is there yet.
        let looks: Vec<io::Result<()>> = self.texts.iter().map(|text| text.look(word, &mut infos)).collect();
        looks.into_iter().collect::<io::Result<()>>()?;
        let mut known = self.lock();
        if known.len() >= MAX_KNOWN {
            known.clear();
        }
        known.insert(word.to_string(), infos.clone());
        Ok(infos)
    }

    fn lock(&self) -> MutexGuard<'_, HashMap<String, Infos>> {
        // Whatever a thread that panicked left behind is still true.
        self.known.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Words that begin like this one, but for itself, in the order of the alphabet.
    pub fn beginning_with(&self, folded: &str) -> tantivy::Result<Vec<String>> {
        let range = self.words.range().ge(folded.as_bytes()).limit(MAX_BEGINNINGS);
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
        Ok(self.words.term_ord(folded)?.is_some())
    }

    /// Words that differ from this one by at most so many slips; a swap of neighbours is one.
    pub fn near(&self, folded: &str, slips: u8) -> tantivy::Result<Vec<String>> {
        let automaton =
            FuzzyTermQuery::new(Term::from_field_text(Field::from_field_id(0), folded), slips, true).automaton()?;
        let (first, next) = self.near_range(folded);
        let mut words = self.words.search(automaton).ge(&first).lt(&next).into_stream()?;
        let mut found = Vec::new();
        while words.advance() {
            found.extend(String::from_utf8(words.key().to_vec()));
        }
        Ok(found)
    }

    /// The words between which one is looked for that was meant by this one.
    fn near_range(&self, folded: &str) -> (Vec<u8>, Vec<u8>) {
        if self.words.num_bytes().get_bytes() <= ANY_LETTER {
            return (Vec::new(), vec![u8::MAX]);
        }
        let first = folded.chars().take(1).collect::<String>().into_bytes();
        let mut next = first.clone();
        // No byte of a text is the highest one.
        next.iter_mut().last().into_iter().for_each(|last| *last += 1);
        (first, next)
    }
}

impl Text {
    /// Looks a word up in all parts.
    fn look(&self, word: &str, infos: &mut Infos) -> io::Result<()> {
        let (first, last) = self.parts;
        let range = self.index.terms().range().ge(term_of(word, first)).le(term_of(word, last));
        let mut terms = range.into_stream()?;
        while terms.advance() {
            let mark = terms.key().last().map(|mark| char::from(*mark));
            if let Some(part) = mark.and_then(part_of) {
                infos[part] = Some(terms.value().clone());
            }
        }
        Ok(())
    }
}
