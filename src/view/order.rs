//! The order of entries in lists, for one language.

use super::Words;
use crate::model::case_study::Completeness;
use crate::model::{FrontMatter, Kind};
use crate::site::{EntryId, Reads, Site};
use icu_collator::CollatorBorrowed;
use icu_collator::options::CollatorOptions;
use icu_locale_core::Locale;
use std::collections::BTreeMap;

/// Facets by which case studies are listed, with the field of `content/facets.yaml` and the part of the address.
pub(super) const FACETS: [(&str, &str); 3] =
    [("sectors", "sectors"), ("people", "people"), ("sources_of_confidence", "sources-of-confidence")];

/// The entries of each kind in their order, and the case studies of each value of a facet.
pub(super) struct Order {
    kinds: BTreeMap<Kind, Vec<EntryId>>,
    stubs: Vec<EntryId>,
    facets: BTreeMap<(&'static str, String), Vec<EntryId>>,
}

impl Order {
    /// The order of a site in a language. Case studies are those that say something; stubs stand apart.
    pub fn new(site: &Site, language: usize, words: &Words) -> Order {
        let collator = collator(words.tag(language));
        let mut kinds: BTreeMap<Kind, Vec<EntryId>> = BTreeMap::new();
        for (number, entry) in site.entries() {
            kinds.entry(entry.kind).or_default().push(number);
        }
        let tag = words.tag(language);
        let title = |number: &EntryId| site.entry(*number).title(language, tag);
        let part = |id: &str| site.facets().parts.iter().position(|part| part.id.as_str() == id);
        let rank = |number: &EntryId| match site.entry(*number).first().front() {
            FrontMatter::Characteristic(it) => (0, u16::from(it.number)),
            FrontMatter::Chapter(it) => (part(it.part.as_str()).unwrap_or(usize::MAX), it.order),
            FrontMatter::Page(it) => (0, it.order.unwrap_or(u16::MAX)),
            FrontMatter::Checklist(it) => (it.for_what as usize, 0),
            FrontMatter::Tool(it) => (it.tool as usize, 0),
            _ => (0, 0),
        };
        for entries in kinds.values_mut() {
            entries.sort_by(|a, b| {
                rank(a).cmp(&rank(b)).then_with(|| collate(&collator, title(a), title(b))).then(a.cmp(b))
            });
        }
        let all = kinds.remove(&Kind::CaseStudy).unwrap_or_default();
        let (stubs, described): (Vec<EntryId>, Vec<EntryId>) =
            all.into_iter().partition(|number| is_stub(site, *number));
        let mut facets: BTreeMap<(&'static str, String), Vec<EntryId>> = BTreeMap::new();
        for number in &described {
            if let FrontMatter::CaseStudy(it) = site.entry(*number).first().front() {
                let mut add = |facet, id: &str| facets.entry((facet, id.to_string())).or_default().push(*number);
                it.sectors.iter().for_each(|id| add("sectors", id.as_str()));
                it.people.iter().for_each(|id| add("people", id.as_str()));
                it.sources_of_confidence.iter().for_each(|id| add("sources_of_confidence", id.as_str()));
                it.places.iter().for_each(|id| add("places", id.as_str()));
                it.characteristics.iter().for_each(|id| add("characteristics", id.as_str()));
                it.practices.iter().for_each(|id| add("practices", id.as_str()));
            }
        }
        facets.values_mut().for_each(|entries| entries.dedup());
        kinds.insert(Kind::CaseStudy, described);
        Order { kinds, stubs, facets }
    }

    /// The entries of a kind; of case studies those that say something.
    pub fn of_kind(&self, kind: Kind) -> &[EntryId] {
        Reads::note(|reads| reads.order = true);
        self.kinds.get(&kind).map_or(&[], Vec::as_slice)
    }

    /// Case studies that wait for someone who knows them.
    pub fn stubs(&self) -> &[EntryId] {
        Reads::note(|reads| reads.order = true);
        &self.stubs
    }

    /// The case studies of a value of a facet; `places`, `characteristics` and `practices` count as facets too.
    pub fn with(&self, facet: &'static str, id: &str) -> &[EntryId] {
        Reads::note(|reads| reads.order = true);
        self.facets.get(&(facet, id.to_string())).map_or(&[], Vec::as_slice)
    }

    /// The entries before and after one in its kind's order.
    pub fn neighbours(&self, kind: Kind, number: EntryId) -> (Option<EntryId>, Option<EntryId>) {
        let entries = self.of_kind(kind);
        let position = entries.iter().position(|entry| *entry == number);
        position.map_or((None, None), |position| {
            (position.checked_sub(1).map(|before| entries[before]), entries.get(position + 1).copied())
        })
    }
}

fn is_stub(site: &Site, number: EntryId) -> bool {
    matches!(site.entry(number).first().front(), FrontMatter::CaseStudy(it) if it.completeness == Completeness::Stub)
}

/// The letters of the Welsh alphabet that are written with two characters.
const WELSH_PAIRS: [&str; 8] = ["ch", "dd", "ff", "ng", "ll", "ph", "rh", "th"];

/// The first letter of a title, as the alphabet of a language has it: in Welsh `Ll` is one. `#` where there is none.
pub(super) fn first_letter(title: &str, tag: &str) -> String {
    let letters: Vec<char> = title.chars().filter(|c| c.is_alphanumeric()).take(2).collect();
    let [first, second] = letters[..] else {
        return letters.first().map_or("#".into(), |c| c.to_uppercase().collect());
    };
    let pair: String = [first, second].iter().flat_map(|c| c.to_lowercase()).collect();
    let is_pair = tag.split('-').next() == Some("cy") && WELSH_PAIRS.contains(&pair.as_str());
    first.to_uppercase().chain(second.to_lowercase().filter(|_| is_pair)).collect()
}

fn collator(tag: &str) -> Option<CollatorBorrowed<'static>> {
    let locale: Locale = tag.parse().ok()?;
    CollatorBorrowed::try_new((&locale).into(), CollatorOptions::default()).ok()
}

fn collate(collator: &Option<CollatorBorrowed>, a: &str, b: &str) -> std::cmp::Ordering {
    match collator {
        Some(collator) => collator.compare(a, b),
        None => a.cmp(b),
    }
}
