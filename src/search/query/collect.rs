//! What a query finds: filtered, counted and put in order.

use super::columns::{Columns, FacetColumn};
use super::question::{Filters, Matching, Question, Sort};
use crate::search::schema::Fields;
use std::cmp::Reverse;
use std::collections::BTreeMap;
use tantivy::columnar::Column;
use tantivy::query::{EnableScoring, Query};
use tantivy::schema::Field;
use tantivy::{DocId, Searcher, SegmentReader};

/// Scores are compared after rounding to this part of one, so that the last bits of a sum decide nothing.
const ROUNDING: f32 = 100.0;
/// Kinds that are looked for more or less often than others, with how much they count.
const KIND_WEIGHTS: [(&str, f32); 5] =
    [("case-study", 1.2), ("page", 0.9), ("place", 0.9), ("source", 0.4), ("term", 0.75)];

/// What was found.
#[derive(Debug, Default)]
pub(super) struct Collected {
    /// How many documents there are.
    pub total: usize,
    /// All of them, in the order of the index.
    pub all: Vec<DocId>,
    /// Those that were asked for, in order, with their scores.
    pub found: Vec<(DocId, f32)>,
    /// The values of each facet, in the order of the facets, with how many documents have each.
    pub counts: Vec<Vec<(String, usize)>>,
}

/// What is known before the first document is looked at.
pub(super) struct Collector<'a> {
    pub searcher: &'a Searcher,
    pub fields: &'a Fields,
    pub columns: &'a Columns,
    pub question: &'a Question,
    /// A document to leave out.
    pub without: Option<DocId>,
}

impl Collector<'_> {
    /// Documents in the order of the question, those of `first` before others, set by set. A facet's own filter does not
    /// bear on its counts, so that a reader sees what another value would give.
    pub fn collect(&self, query: &dyn Query, first: &[Vec<DocId>]) -> tantivy::Result<Collected> {
        let Some(segment) = self.searcher.segment_readers().first() else { return Ok(Collected::default()) };
        let Collector { fields, columns, question, .. } = self;
        let mut facets: Vec<Counter> = columns.facets().map(|facet| Counter::new(facet, &question.filters)).collect();
        let weights: Vec<f32> = columns.facets().next().map_or(Vec::new(), |kinds| weights(kinds, question.matching));
        let stubs = numbers_of(segment, fields.stub)?;
        let order = Order::read(segment, fields, question.sort)?;
        let mut all = Vec::new();
        let mut best = Best::new(question.offset.saturating_add(question.limit));
        let weight = query.weight(EnableScoring::enabled_from_searcher(self.searcher))?;
        weight.for_each(segment, &mut |document, score| {
            if self.without == Some(document) {
                return;
            }
            let mut refusing = (0..facets.len()).filter(|number| !facets[*number].keeps(document));
            let (refused, again) = (refusing.next(), refusing.next());
            match (refused, again) {
                (None, _) => facets.iter_mut().for_each(|facet| facet.count(document)),
                (Some(only), None) => facets[only].count(document),
                _ => {}
            }
            if refused.is_none() {
                let kind = facets.first().map_or(0, |kinds| kinds.facet.set(document));
                let score = (score * weights.get(kind).unwrap_or(&1.0) * ROUNDING).round();
                // No score of a text is near the end of what a number holds.
                let place = first.iter().position(|set| set.binary_search(&document).is_ok()).unwrap_or(first.len());
                let is_stub = stubs.first(document).is_some_and(|stub| stub > 0);
                let key = (is_stub, Reverse(order.key(document)), place, Reverse(score as i64), document);
                best.offer(key, score / ROUNDING);
                all.push(document);
            }
        })?;
        best.narrow();
        Ok(Collected {
            total: all.len(),
            found: (best.found.iter().skip(question.offset))
                .map(|((_, _, _, _, document), score)| (*document, *score))
                .collect(),
            all,
            counts: facets.iter().map(Counter::values).collect(),
        })
    }
}

/// What a document is put in order by, the smallest first: whether it is a stub, what the question sorts by, how many of
/// its words are there, the score, and the place in the index.
type Key = (bool, Reverse<u64>, usize, Reverse<i64>, DocId);

/// The first documents in their order. Of thousands few are wanted: most are refused by one look at the last of those.
struct Best {
    most: usize,
    found: Vec<(Key, f32)>,
    /// The last of the first ones so far, if there are so many.
    last: Option<Key>,
}

impl Best {
    fn new(most: usize) -> Best {
        Best { most, found: Vec::new(), last: None }
    }

    fn offer(&mut self, key: Key, score: f32) {
        if self.last.is_none_or(|last| key < last) {
            self.found.push((key, score));
            if self.found.len() >= self.most.saturating_mul(2).max(64) {
                self.narrow();
            }
        }
    }

    /// Puts them in order and lets go of those that are too many.
    fn narrow(&mut self) {
        self.found.sort_unstable_by_key(|(key, _)| *key);
        self.found.truncate(self.most);
        self.last = self.found.last().filter(|_| self.found.len() == self.most).map(|(key, _)| *key);
    }
}

/// A facet with the filter on it.
struct Counter<'a> {
    facet: &'a FacetColumn,
    /// For each set of values whether it is kept; none where nothing is asked of the facet.
    kept: Option<Vec<bool>>,
    counts: Vec<usize>,
}

impl Counter<'_> {
    fn new<'a>(facet: &'a FacetColumn, filters: &Filters) -> Counter<'a> {
        let filter = filters.get(&facet.name).filter(|values| !values.is_empty());
        let kept = filter.map(|values| facet.sets().map(|set| set.iter().any(|id| values.contains(id))).collect());
        Counter { facet, kept, counts: vec![0; facet.sets().len()] }
    }

    fn keeps(&self, document: DocId) -> bool {
        self.kept.as_ref().is_none_or(|kept| kept.get(self.facet.set(document)).is_some_and(|kept| *kept))
    }

    fn count(&mut self, document: DocId) {
        if let Some(count) = self.counts.get_mut(self.facet.set(document)) {
            *count += 1;
        }
    }

    /// The values that are there, the most frequent first.
    fn values(&self) -> Vec<(String, usize)> {
        let mut values: BTreeMap<&String, usize> = BTreeMap::new();
        for (set, count) in self.facet.sets().zip(&self.counts).filter(|(_, count)| **count > 0) {
            set.iter().for_each(|id| *values.entry(id).or_default() += count);
        }
        let mut values: Vec<(String, usize)> = values.into_iter().map(|(id, count)| (id.clone(), count)).collect();
        values.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
        values
    }
}

/// How much each kind counts, by the numbers of the sets of kinds.
fn weights(kinds: &FacetColumn, matching: Matching) -> Vec<f32> {
    let weight = |set: &[String]| {
        let known = KIND_WEIGHTS.iter().find(|(kind, _)| set.iter().any(|id| id == kind));
        known.filter(|_| matching == Matching::Full).map_or(1.0, |(_, weight)| *weight)
    };
    kinds.sets().map(weight).collect()
}

/// What comes before the score.
struct Order(Option<Column<u64>>);

impl Order {
    fn read(segment: &SegmentReader, fields: &Fields, sort: Sort) -> tantivy::Result<Order> {
        let field = match sort {
            Sort::Relevance => return Ok(Order(None)),
            Sort::Reviewed => fields.reviewed,
            Sort::Evidence => fields.evidence,
        };
        Ok(Order(Some(numbers_of(segment, field)?)))
    }

    fn key(&self, document: DocId) -> u64 {
        self.0.as_ref().and_then(|column| column.first(document)).unwrap_or(0)
    }
}

fn numbers_of(segment: &SegmentReader, field: Field) -> tantivy::Result<Column<u64>> {
    segment.fast_fields().u64(segment.schema().get_field_name(field))
}
