//! Cards: what a list shows of an entry.

use super::page::{Card, CardHash};
use super::viewer::Viewer;
use crate::model::{FrontMatter, Kind};
use crate::site::{Changes, EntryId, Reads};
use rayon::prelude::*;
use sha2::{Digest, Sha256};
use std::sync::Arc;

/// The cards of a language.
#[derive(Default)]
pub(super) struct Cards {
    /// The card of each entry, by the entry's number.
    pub all: Vec<(CardHash, Arc<Card>)>,
    /// What each of them was made from.
    reads: Vec<Arc<Reads>>,
}

impl Viewer<'_> {
    /// The card of every entry, in the order of their numbers, with what each was made from; taken over from a former time
    /// where that is the same.
    pub(super) fn make_cards(&self, former: Option<(&Changes, &Cards)>) -> Cards {
        let numbers: Vec<EntryId> = self.site.entries().map(|(number, _)| number).collect();
        let named = |number: EntryId| {
            if let Some((changes, cards)) = former
                && let (Some(card), Some(reads)) = (cards.all.get(number.index()), cards.reads.get(number.index()))
                && !reads.entries.iter().any(|number| changes.entry(*number))
            {
                return (card.clone(), reads.clone());
            }
            let (card, reads) = Reads::of(|| self.make_card(number));
            let digest = Sha256::digest(serde_json::to_vec(&card).unwrap_or_default());
            let hash: String = digest.iter().take(8).map(|byte| format!("{byte:02x}")).collect();
            ((CardHash(hash.into()), Arc::new(card)), Arc::new(reads))
        };
        let (all, reads) = numbers.into_par_iter().map(named).unzip();
        Cards { all, reads }
    }

    /// The card of an entry, by its hash.
    pub fn card(&self, number: EntryId) -> CardHash {
        Reads::note(|reads| reads.cards.push(number));
        self.cards.all[number.index()].0.clone()
    }

    /// The cards of entries, in the same order.
    pub fn cards(&self, numbers: &[EntryId]) -> Vec<CardHash> {
        numbers.iter().map(|number| self.card(*number)).collect()
    }

    fn make_card(&self, number: EntryId) -> Card {
        let entry = self.site.entry(number);
        let (text, _) = entry.text(self.language);
        let front = text.front();
        let mut card = Card {
            kind: entry.kind,
            id: entry.id.clone(),
            title: self.title(entry),
            href: self.entry_href(entry),
            language: self.other_language(entry),
            summary: front.summary().map(str::to_string),
            organisation: None,
            for_whom: None,
            places: Vec::new(),
            sectors: Vec::new(),
            evidence: None,
            completeness: None,
            number: None,
        };
        match front {
            FrontMatter::CaseStudy(it) => {
                card.organisation = (it.organisation != it.title).then(|| it.organisation.clone());
                card.for_whom.clone_from(&it.for_whom);
                card.places = self.place_names(it.places.iter().map(|id| id.as_str()));
                card.sectors = it.sectors.iter().map(|id| self.facet_name("sectors", id.as_str())).collect();
                card.evidence = it.evidence.as_ref().map(|evidence| id_of(&evidence.basis));
                card.completeness = Some(id_of(&it.completeness));
            }
            FrontMatter::Story(it) => {
                card.organisation.clone_from(&it.organisation);
                card.places = self.place_names(it.places.iter().map(|id| id.as_str()));
            }
            FrontMatter::Characteristic(it) => card.number = Some(u16::from(it.number)),
            FrontMatter::Place(it) => {
                let about = [it.region.clone(), it.authority.clone()];
                card.summary = about.into_iter().flatten().find(|name| *name != card.title);
            }
            FrontMatter::Source(it) => {
                let authors: Vec<&str> = it.authors.iter().map(|author| author.0.as_str()).collect();
                card.organisation = (!authors.is_empty()).then(|| authors.join(", ")).or_else(|| it.publisher.clone());
                card.number = it.year.map(|year| year.0);
            }
            _ => {}
        }
        card
    }

    /// The name of a value of a facet.
    pub fn facet_name(&self, facet: &str, id: &str) -> String {
        self.site.facets().find(facet, id).map_or_else(|| id.to_string(), |value| value.name_in(self.tag()).to_string())
    }

    fn place_names<'i>(&self, ids: impl Iterator<Item = &'i str>) -> Vec<String> {
        self.links_to(Kind::Place, ids).into_iter().map(|link| link.text).collect()
    }
}

/// The id of a value of an enumeration, as front matter has it.
pub(super) fn id_of<T: serde::Serialize>(value: &T) -> String {
    match serde_json::to_value(value) {
        Ok(serde_json::Value::String(id)) => id,
        _ => String::new(),
    }
}
