//! Case studies that are like each other.

use super::{EntryId, Site};
use crate::model::case_study::{CaseStudy, Completeness};
use crate::model::{FrontMatter, Kind};
use std::collections::BTreeMap;

/// How many related examples an entry has at most.
const MOST: usize = 4;
/// How many neighbours in each list of examples with a shared field are compared. Up to twice as many examples every
/// one is compared; past that the nearest by id, so that the work for one page does not grow with the site.
const NEIGHBOURS: usize = 48;

/// Sets the related examples of every case study: those that share most characteristics, sectors, people and places.
/// Stubs neither have any nor are any.
pub(super) fn relate(site: &mut Site) {
    let described: Vec<(EntryId, Vec<Feature>)> = site
        .of_kind(Kind::CaseStudy)
        .filter_map(|(number, entry)| match entry.first().front() {
            FrontMatter::CaseStudy(it) if it.completeness != Completeness::Stub => Some((number, features(it))),
            _ => None,
        })
        .collect();
    let mut lists: BTreeMap<&Feature, Vec<usize>> = BTreeMap::new();
    for (position, (_, features)) in described.iter().enumerate() {
        for feature in features {
            lists.entry(feature).or_default().push(position);
        }
    }
    let mut related = Vec::with_capacity(described.len());
    for (position, (number, features)) in described.iter().enumerate() {
        let mut scores: BTreeMap<usize, u32> = BTreeMap::new();
        for feature in features {
            let list = &lists[feature];
            let own = list.partition_point(|other| *other < position);
            let near = own.saturating_sub(NEIGHBOURS)..(own + NEIGHBOURS + 1).min(list.len());
            for other in list[near].iter().filter(|other| **other != position) {
                scores.entry(*other).or_insert(0);
            }
        }
        for (other, score) in &mut scores {
            *score = shared(features, &described[*other].1);
        }
        let mut best: Vec<(std::cmp::Reverse<u32>, usize)> =
            scores.into_iter().map(|(other, score)| (std::cmp::Reverse(score), other)).collect();
        best.sort_unstable();
        related.push((*number, best.iter().take(MOST).map(|(_, other)| described[*other].0).collect::<Vec<_>>()));
    }
    for (number, entries) in related {
        site.entries[number.0 as usize].related = entries;
    }
}

/// A field's value with its weight: what says most about whether an example fits another place.
type Feature = (u32, &'static str, String);

fn features(it: &CaseStudy) -> Vec<Feature> {
    let characteristics = it.characteristics.iter().map(|id| (3, "characteristic", id.to_string()));
    let people = it.people.iter().map(|id| (3, "people", id.to_string()));
    let sectors = it.sectors.iter().map(|id| (2, "sector", id.to_string()));
    let places = it.places.iter().filter(|id| id.as_str() != "uk").map(|id| (2, "place", id.to_string()));
    let mut features: Vec<Feature> = characteristics.chain(people).chain(sectors).chain(places).collect();
    features.sort();
    features.dedup();
    features
}

fn shared(one: &[Feature], other: &[Feature]) -> u32 {
    one.iter().filter(|feature| other.binary_search(feature).is_ok()).map(|feature| feature.0).sum()
}
