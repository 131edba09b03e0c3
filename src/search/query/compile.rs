//! From words to tantivy's queries.

use super::dictionary::Dictionary;
use super::expand::{Expanded, Sought};
use super::question::Parsed;
use crate::search::schema::{Fields, PARTS};
use crate::search::words::{Analyser, Word, is_stop_word};
use tantivy::query::{
    AllQuery, BooleanQuery, BoostQuery, ConstScoreQuery, DisjunctionMaxQuery, EmptyQuery, Occur, PhraseQuery, Query,
    TermQuery,
};
use tantivy::schema::{IndexRecordOption, Term};

/// How much the other fields add to the one that fits best.
const TIE_BREAKER: f32 = 0.2;
/// How much it adds that words of a question stand side by side in a text.
const NEIGHBOURS: f32 = 0.7;
/// How many words may stand between two neighbours.
const SLOP: u32 = 1;

/// What is needed to compile a question.
pub(super) struct Compiler<'a> {
    pub dictionary: &'a Dictionary,
    pub analyser: &'a Analyser,
    pub fields: &'a Fields,
}

impl Compiler<'_> {
    /// The query for a question of which at least `required` of the free words have to be found, or all that are not
    /// common where those are fewer.
    pub fn compile(&self, parsed: &Parsed, expanded: &Expanded, required: usize) -> tantivy::Result<Box<dyn Query>> {
        let mut clauses: Vec<(Occur, Box<dyn Query>)> = Vec::new();
        if !parsed.words.is_empty() {
            let all = expanded.sought.iter().collect::<Vec<_>>();
            let words: Box<dyn Query> = match all.len() {
                0 if parsed.phrases.is_empty() => Box::new(EmptyQuery),
                0 => Box::new(AllQuery),
                _ => self.union(&all, 1)?,
            };
            if required > 1 {
                // Enough of the words, or enough of those that say something: either will do.
                let telling: Vec<&Sought> = all.iter().copied().filter(|sought| !sought.is_common).collect();
                let mut ways = vec![self.union(&all, required)?];
                if !telling.is_empty() && telling.len() < all.len() {
                    ways.push(self.union(&telling, telling.len().min(required))?);
                }
                let enough = ConstScoreQuery::new(Box::new(BooleanQuery::union(ways)), 0.0);
                clauses.push((Occur::Must, Box::new(enough)));
            }
            clauses.push((Occur::Must, words));
            clauses.extend(self.neighbours(&parsed.words)?.into_iter().map(|query| (Occur::Should, query)));
        }
        for phrase in &parsed.phrases {
            clauses.push((Occur::Must, self.phrase(phrase)?));
        }
        if clauses.is_empty() {
            clauses.push((Occur::Must, Box::new(AllQuery)));
        }
        for without in &parsed.without {
            clauses.push((Occur::MustNot, self.phrase(without)?));
        }
        Ok(Box::new(BooleanQuery::new(clauses)))
    }

    /// The plain BM25 of all words, whichever field they are in.
    pub fn plain(&self, words: &[Word]) -> Box<dyn Query> {
        let term = |part: usize, word: &Word| {
            let term = self.fields.term(&self.analyser.stem(&word.folded), part);
            Box::new(TermQuery::new(term, IndexRecordOption::WithFreqs)) as Box<dyn Query>
        };
        let terms = words.iter().flat_map(|word| (0..PARTS.len()).map(move |part| term(part, word)));
        Box::new(BooleanQuery::union(terms.collect()))
    }

    /// Documents with at least so many of these words.
    fn union(&self, all: &[&Sought], required: usize) -> tantivy::Result<Box<dyn Query>> {
        let words = all.iter().map(|sought| self.sought(sought)).collect::<tantivy::Result<_>>()?;
        Ok(Box::new(BooleanQuery::union_with_minimum_required_clauses(words, required)))
    }

    /// Documents with any wording of a word, scored by the one that fits best.
    fn sought(&self, sought: &Sought) -> tantivy::Result<Box<dyn Query>> {
        let mut queries = Vec::new();
        for (wording, weight) in &sought.wordings {
            queries.extend(self.everywhere(wording, *weight, 0)?);
        }
        Ok(Box::new(DisjunctionMaxQuery::with_tie_breaker(queries, TIE_BREAKER)))
    }

    /// A word, or several in a row, in every part that has them.
    fn everywhere(&self, terms: &[String], weight: f32, slop: u32) -> tantivy::Result<Vec<Box<dyn Query>>> {
        let mut queries: Vec<Box<dyn Query>> = Vec::new();
        let found = terms.iter().map(|term| self.dictionary.frequencies(term)).collect::<tantivy::Result<Vec<_>>>()?;
        for (part, (_, boost)) in PARTS.into_iter().enumerate() {
            if !found.iter().all(|frequencies| frequencies[part] > 0) {
                continue;
            }
            let term = |word: &String| self.fields.term(word, part);
            let terms: Vec<Term> = terms.iter().map(term).collect();
            // Tantivy adds up how rare all words of a phrase are; a wording of several words is worth no more than one.
            let weight = weight / terms.len() as f32;
            let query: Box<dyn Query> = match terms.as_slice() {
                [] => continue,
                [term] => Box::new(TermQuery::new(term.clone(), IndexRecordOption::WithFreqs)),
                _ => {
                    let mut phrase = PhraseQuery::new(terms);
                    phrase.set_slop(slop);
                    Box::new(phrase)
                }
            };
            queries.push(Box::new(BoostQuery::new(query, boost * weight)));
        }
        Ok(queries)
    }

    /// Words in a row, in any field: every language in which they may be written.
    fn phrase(&self, words: &[Word]) -> tantivy::Result<Box<dyn Query>> {
        let stems: Vec<String> = words.iter().map(|word| self.analyser.stem(&word.folded)).collect();
        let folded: Vec<String> = words.iter().map(|word| word.folded.clone()).collect();
        let mut queries = self.everywhere(&stems, 1.0, 0)?;
        if folded != stems {
            queries.extend(self.everywhere(&folded, 1.0, 0)?);
        }
        Ok(Box::new(DisjunctionMaxQuery::with_tie_breaker(queries, TIE_BREAKER)))
    }

    /// Neighbours in the question that are neighbours in a text.
    fn neighbours(&self, words: &[Word]) -> tantivy::Result<Vec<Box<dyn Query>>> {
        let told: Vec<&Word> = words.iter().filter(|word| !is_stop_word(&word.folded)).collect();
        let mut queries: Vec<Box<dyn Query>> = Vec::new();
        for pair in told.windows(2) {
            let terms: Vec<String> = pair.iter().map(|word| self.analyser.stem(&word.folded)).collect();
            let pair = self.everywhere(&terms, NEIGHBOURS, SLOP)?;
            if !pair.is_empty() {
                queries.push(Box::new(DisjunctionMaxQuery::with_tie_breaker(pair, TIE_BREAKER)));
            }
        }
        Ok(queries)
    }
}
