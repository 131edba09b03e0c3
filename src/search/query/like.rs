//! Texts that are like another one.
//!
//! The words that say most about a text are looked for in the others. Tantivy's own more-like-this takes them in the
//! order of a hash map, so that the last bits of a score change from run to run; this one does not.

use super::dictionary::Dictionary;
use crate::search::schema::Fields;
use crate::search::words::{Analyser, is_stop_word};
use std::collections::BTreeMap;
use tantivy::query::{BooleanQuery, BoostQuery, DisjunctionMaxQuery, Occur, Query, TermQuery};
use tantivy::schema::{IndexRecordOption, Term};

/// How many words describe a text.
const MOST_TERMS: usize = 25;
/// Words in fewer documents than this are no help, those in more than this share of them say nothing.
const MIN_DOCUMENTS: u32 = 2;
const MAX_SHARE: f64 = 0.3;

/// The query for texts like these of one document, without the document itself, which has this id.
pub(super) fn like(
    id: &str,
    texts: &[&str],
    documents: u64,
    dictionary: &Dictionary,
    fields: &Fields,
    analyser: &mut Analyser,
) -> tantivy::Result<Box<dyn Query>> {
    let mut frequencies: BTreeMap<String, u32> = BTreeMap::new();
    for text in texts {
        for word in analyser.words(text).into_iter().filter(|word| !is_stop_word(&word.folded) && word.folded.len() > 2)
        {
            for term in dictionary.terms(&word.folded, analyser) {
                *frequencies.entry(term).or_default() += 1;
            }
        }
    }
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
        let query = |field| {
            let query = TermQuery::new(Term::from_field_text(field, term), IndexRecordOption::WithFreqs);
            Box::new(BoostQuery::new(Box::new(query), weight / most)) as Box<dyn Query>
        };
        let queries = fields.texts.iter().map(|field| query(*field)).collect();
        clauses.push((Occur::Should, Box::new(DisjunctionMaxQuery::new(queries))));
    }
    let itself = TermQuery::new(Term::from_field_text(fields.ids, id), IndexRecordOption::Basic);
    clauses.push((Occur::MustNot, Box::new(itself)));
    Ok(Box::new(BooleanQuery::new(clauses)))
}
