//! What a query finds: filtered, counted and put in order.

use super::question::{Filters, Matching, Question, Sort};
use crate::search::schema::Fields;
use std::cmp::Reverse;
use std::collections::HashSet;
use tantivy::columnar::{Column, StrColumn};
use tantivy::query::{EnableScoring, Query};
use tantivy::schema::Field;
use tantivy::{DocId, Searcher, SegmentReader};

/// Scores are compared after rounding to this part of one, so that the last bits of a sum decide nothing.
const ROUNDING: f32 = 1000.0;
/// Kinds that are looked for more or less often than others, with how much they count.
const KIND_WEIGHTS: [(&str, f32); 5] =
    [("case-study", 1.2), ("page", 0.9), ("place", 0.9), ("source", 0.4), ("term", 0.75)];

/// What was found.
#[derive(Debug, Default)]
pub(super) struct Collected {
    /// How many documents there are.
    pub total: usize,
    /// All of them.
    pub all: HashSet<DocId>,
    /// Those that were asked for, in order, with their scores.
    pub found: Vec<(DocId, f32)>,
    /// The values of each facet, in the order of the facets, with how many documents have each.
    pub counts: Vec<Vec<(String, usize)>>,
}

/// A facet with the filter on it.
struct Facet {
    column: Option<StrColumn>,
    /// The numbers of the values to keep; none where nothing is asked of it.
    kept: Option<Vec<u64>>,
    counts: Vec<usize>,
}

/// Documents in the order of the question, those of `first` before others, set by set. A facet's own filter does not bear on its counts, so that a reader sees what
/// another value would give.
pub(super) fn collect(
    searcher: &Searcher,
    fields: &Fields,
    query: &dyn Query,
    question: &Question,
    first: &[HashSet<DocId>],
) -> tantivy::Result<Collected> {
    let Some(segment) = searcher.segment_readers().first() else { return Ok(Collected::default()) };
    let mut facets = facets(segment, fields, &question.filters)?;
    let weights = KindWeights::read(&facets, question.matching)?;
    let stubs = numbers_of(segment, fields.stub)?;
    let order = Order::read(segment, fields, question.sort)?;
    let mut ranked = Vec::new();
    let mut ords: Vec<Vec<u64>> = vec![Vec::new(); facets.len()];
    let weight = query.weight(EnableScoring::enabled_from_searcher(searcher))?;
    weight.for_each(segment, &mut |document, score| {
        let mut refused = None;
        let mut refusals = 0;
        for (number, (facet, ords)) in facets.iter().zip(&mut ords).enumerate() {
            ords.clear();
            ords.extend(facet.column.iter().flat_map(|column| column.term_ords(document)));
            if facet.kept.as_ref().is_some_and(|kept| !ords.iter().any(|ord| kept.contains(ord))) {
                refusals += 1;
                refused = Some(number);
            }
        }
        if refusals > 1 {
            return;
        }
        for (number, (facet, ords)) in facets.iter_mut().zip(&ords).enumerate() {
            if refused.is_none_or(|refused| refused == number) {
                ords.iter().filter_map(|ord| usize::try_from(*ord).ok()).for_each(|ord| facet.count(ord));
            }
        }
        if refused.is_none() {
            let score = (score * weights.of(ords.first().map_or(&[], Vec::as_slice)) * ROUNDING).round();
            // No score of a text is near the end of what a number holds.
            let place = first.iter().position(|set| set.contains(&document)).unwrap_or(first.len());
            let key = (is_stub(&stubs, document), Reverse(order.key(document)), place, Reverse(score as i64), document);
            ranked.push((key, score / ROUNDING));
        }
    })?;
    ranked.sort_unstable_by_key(|(key, _)| *key);
    Ok(Collected {
        total: ranked.len(),
        found: (ranked.iter().skip(question.offset).take(question.limit))
            .map(|((_, _, _, _, document), score)| (*document, *score))
            .collect(),
        all: ranked.iter().map(|((_, _, _, _, document), _)| *document).collect(),
        counts: facets.iter().map(Facet::values).collect::<tantivy::Result<_>>()?,
    })
}

fn facets(segment: &SegmentReader, fields: &Fields, filters: &Filters) -> tantivy::Result<Vec<Facet>> {
    let open = |(name, field): &(String, Field)| {
        let column = segment.fast_fields().str(segment.schema().get_field_name(*field))?;
        let kept = match filters.get(name).filter(|values| !values.is_empty()) {
            Some(values) => Some(numbers(column.as_ref(), values)?),
            None => None,
        };
        let counts = vec![0; column.as_ref().map_or(0, |column| column.num_terms())];
        Ok(Facet { column, kept, counts })
    };
    fields.facets.iter().map(open).collect()
}

/// The numbers of values; a value that no document has is none.
fn numbers(column: Option<&StrColumn>, values: &[String]) -> tantivy::Result<Vec<u64>> {
    let mut numbers = Vec::new();
    for value in values {
        if let Some(column) = column {
            numbers.extend(column.dictionary().term_ord(value.as_bytes())?);
        }
    }
    Ok(numbers)
}

impl Facet {
    fn count(&mut self, ord: usize) {
        if let Some(count) = self.counts.get_mut(ord) {
            *count += 1;
        }
    }

    /// The values that are there, the most frequent first.
    fn values(&self) -> tantivy::Result<Vec<(String, usize)>> {
        let mut values = Vec::new();
        for (ord, count) in self.counts.iter().enumerate().filter(|(_, count)| **count > 0) {
            let mut value = String::new();
            if let Some(column) = &self.column {
                column.ord_to_str(ord as u64, &mut value)?;
            }
            values.push((value, *count));
        }
        values.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
        Ok(values)
    }
}

/// How much each kind counts, by the numbers of kinds.
struct KindWeights(Vec<(u64, f32)>);

impl KindWeights {
    fn read(facets: &[Facet], matching: Matching) -> tantivy::Result<KindWeights> {
        let mut weights = Vec::new();
        if let (Matching::Full, Some(Facet { column: Some(column), .. })) = (matching, facets.first()) {
            for (kind, weight) in KIND_WEIGHTS {
                let number = column.dictionary().term_ord(kind.as_bytes())?;
                weights.extend(number.map(|number| (number, weight)));
            }
        }
        Ok(KindWeights(weights))
    }

    fn of(&self, kinds: &[u64]) -> f32 {
        self.0.iter().find(|(kind, _)| kinds.contains(kind)).map_or(1.0, |(_, weight)| *weight)
    }
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

fn is_stub(stubs: &Column<u64>, document: DocId) -> bool {
    stubs.first(document).is_some_and(|stub| stub > 0)
}
