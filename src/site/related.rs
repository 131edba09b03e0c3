//! Case studies that are like each other.

use super::{EntryId, Site};
use crate::model::case_study::{CaseStudy, Completeness};
use crate::model::{FrontMatter, Kind};
use crate::parse::Document;
use std::cmp::Reverse;
use std::collections::HashMap;
use std::sync::Arc;

/// How many related examples an entry has at most.
const MOST: usize = 4;
/// How many neighbours in each list of examples with a shared field are compared. Up to twice as many examples every
/// one is compared; past that the nearest by id, so that the work for one page does not grow with the site.
const NEIGHBOURS: usize = 48;

/// Which case studies were found alike, with what they were compared by.
#[derive(Default)]
pub struct Likeness {
    described: Vec<(EntryId, Vec<Feature>)>,
    weights: Vec<u32>,
    related: Vec<Vec<EntryId>>,
    /// The documents that this was found from.
    documents: Vec<(EntryId, Arc<Document>)>,
}

impl Likeness {
    /// Sets the related examples of every case study: those that share most characteristics, sectors, people and places.
    /// Stubs neither have any nor are any. They are compared only where anything of that is new.
    pub(super) fn relate(&mut self, site: &mut Site) {
        let documents: Vec<(EntryId, Arc<Document>)> =
            site.of_kind(Kind::CaseStudy).map(|(number, entry)| (number, entry.first().document.clone())).collect();
        let is_same = self.documents.len() == documents.len()
            && self
                .documents
                .iter()
                .zip(&documents)
                .all(|(then, now)| then.0 == now.0 && is_described_alike(then, now));
        if !is_same {
            self.describe(site);
        }
        self.documents = documents;
        for ((number, _), related) in self.described.iter().zip(&self.related) {
            site.entry_mut(*number).related.clone_from(related);
        }
    }

    fn describe(&mut self, site: &Site) {
        let mut numbers = Features::default();
        let described: Vec<(EntryId, Vec<Feature>)> = site
            .of_kind(Kind::CaseStudy)
            .filter_map(|(number, entry)| match entry.first().front() {
                FrontMatter::CaseStudy(it) if it.completeness != Completeness::Stub => Some((number, numbers.of(it))),
                _ => None,
            })
            .collect();
        if described != self.described || numbers.weights != self.weights {
            self.related = compare(&described, &numbers);
            self.described = described;
            self.weights = numbers.weights;
        }
    }
}

/// Whether two documents say the same in all fields that are compared.
fn is_described_alike((_, then): &(EntryId, Arc<Document>), (_, now): &(EntryId, Arc<Document>)) -> bool {
    let fields = |document: &Document| match &document.front {
        Some(FrontMatter::CaseStudy(it)) => Some((
            it.completeness == Completeness::Stub,
            it.characteristics.iter().map(|id| id.as_str().to_string()).collect::<Vec<_>>(),
            it.people.iter().map(|id| id.as_str().to_string()).collect::<Vec<_>>(),
            it.sectors.iter().map(|id| id.as_str().to_string()).collect::<Vec<_>>(),
            it.places.iter().map(|id| id.as_str().to_string()).collect::<Vec<_>>(),
        )),
        _ => None,
    };
    Arc::ptr_eq(then, now) || fields(then) == fields(now)
}

/// The examples that are most like each one, in the same order.
fn compare(described: &[(EntryId, Vec<Feature>)], numbers: &Features) -> Vec<Vec<EntryId>> {
    let mut lists: Vec<Vec<usize>> = vec![Vec::new(); numbers.weights.len()];
    for (position, (_, features)) in described.iter().enumerate() {
        for feature in features {
            lists[*feature].push(position);
        }
    }
    // What a value that the example has weighs, 0 for one that it has not; and which examples were compared with it.
    let mut weights = vec![0; numbers.weights.len()];
    let mut compared_with = vec![usize::MAX; described.len()];
    let mut best: Vec<(Reverse<u32>, usize)> = Vec::new();
    let mut related = Vec::with_capacity(described.len());
    for (position, (_, features)) in described.iter().enumerate() {
        features.iter().for_each(|feature| weights[*feature] = numbers.weights[*feature]);
        compared_with[position] = position;
        best.clear();
        for feature in features {
            let list = &lists[*feature];
            let own = list.partition_point(|other| *other < position);
            for other in &list[own.saturating_sub(NEIGHBOURS)..(own + NEIGHBOURS + 1).min(list.len())] {
                if compared_with[*other] != position {
                    compared_with[*other] = position;
                    let shared = described[*other].1.iter().map(|feature| weights[*feature]).sum();
                    best.push((Reverse(shared), *other));
                }
            }
        }
        if best.len() > MOST {
            best.select_nth_unstable(MOST);
            best.truncate(MOST);
        }
        best.sort_unstable();
        related.push(best.iter().map(|(_, other)| described[*other].0).collect());
        features.iter().for_each(|feature| weights[*feature] = 0);
    }
    related
}

/// The number of a field's value.
type Feature = usize;

/// Numbers for the values of fields, with their weights: what says most about whether an example fits another place.
#[derive(Default)]
struct Features {
    numbers: HashMap<(&'static str, String), Feature>,
    weights: Vec<u32>,
}

impl Features {
    /// The features of a case study, in ascending order.
    fn of(&mut self, it: &CaseStudy) -> Vec<Feature> {
        let characteristics = it.characteristics.iter().map(|id| (3, "characteristic", id.as_str()));
        let people = it.people.iter().map(|id| (3, "people", id.as_str()));
        let sectors = it.sectors.iter().map(|id| (2, "sector", id.as_str()));
        let places = it.places.iter().map(|id| (2, "place", id.as_str())).filter(|(_, _, id)| *id != "uk");
        let all = characteristics.chain(people).chain(sectors).chain(places);
        let mut features: Vec<Feature> = all.map(|(weight, field, id)| self.number(weight, field, id)).collect();
        features.sort_unstable();
        features.dedup();
        features
    }

    fn number(&mut self, weight: u32, field: &'static str, id: &str) -> Feature {
        let next = self.weights.len();
        let number = *self.numbers.entry((field, id.to_string())).or_insert(next);
        if number == next {
            self.weights.push(weight);
        }
        number
    }
}
