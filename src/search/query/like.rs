//! Texts that are like another one.
//!
//! The words that say most about a text are looked for in the others. Tantivy's own more-like-this takes them in the
//! order of a hash map, so that the last bits of a score change from run to run; this one does not.

use super::dictionary::Dictionary;
use crate::search::schema::{Fields, PARTS};
use crate::search::words::{Analyser, is_stop_word};
use std::collections::BTreeMap;
use tantivy::query::{BooleanQuery, BoostQuery, DisjunctionMaxQuery, Occur, Query, TermQuery};
use tantivy::schema::IndexRecordOption;

/// How many words describe a text.
const MOST_TERMS: usize = 25;
/// Words in fewer documents than this are no help, those in more than this share of them say nothing.
const MIN_DOCUMENTS: u32 = 2;
const MAX_SHARE: f64 = 0.3;

/// The query for texts like these of one document, which is among what it finds.
pub(super) fn like(
    texts: &[String],
    documents: u64,
    dictionary: &Dictionary,
    fields: &Fields,
) -> tantivy::Result<Box<dyn Query>> {
    let mut analyser = Analyser::new();
    let mut frequencies: BTreeMap<String, u32> = BTreeMap::new();
    for text in texts {
        for word in analyser.words(text).into_iter().filter(|word| !is_stop_word(&word.folded) && word.folded.len() > 2)
        {
            for term in dictionary.terms(&word.folded, &analyser) {
                *frequencies.entry(term).or_default() += 1;
            }
        }
    }
    dictionary.prepare(frequencies.keys().map(String::as_str), None)?;
    let mut terms: Vec<(f32, String)> = Vec::new();
    for (term, count) in frequencies {
        let found = dictionary.frequency(&term)?;
        if found >= MIN_DOCUMENTS && f64::from(found) <= documents as f64 * MAX_SHARE + 1.0 {
            let rarity = (documents as f32 / found as f32).ln_1p();
            terms.push(((count as f32).sqrt() * rarity, term));
        }
    }
    terms.sort_by(|a, b| b.0.total_cmp(&a.0).then_with(|| a.1.cmp(&b.1)));
    terms.truncate(MOST_TERMS);
    let most = terms.first().map_or(1.0, |(weight, _)| *weight);
    let mut clauses: Vec<(Occur, Box<dyn Query>)> = Vec::new();
    for (weight, term) in &terms {
        let query = |part| {
            let query = TermQuery::new(fields.term(term, part), IndexRecordOption::WithFreqs);
            Box::new(BoostQuery::new(Box::new(query), weight / most)) as Box<dyn Query>
        };
        let queries = (0..PARTS.len()).map(query).collect();
        clauses.push((Occur::Should, Box::new(DisjunctionMaxQuery::new(queries))));
    }
    Ok(Box::new(BooleanQuery::new(clauses)))
}
