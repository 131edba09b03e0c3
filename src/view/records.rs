//! What a site has, as data, for others to use.

use super::cards::id_of;
use super::feed::may_be_handed_on;
use super::viewer::Viewer;
use crate::model::Kind;
use crate::site::EntryId;
use rayon::prelude::*;
use serde_json::{Map, Value, json};

/// An entry as data.
#[derive(Debug, Clone, PartialEq)]
pub struct Record {
    /// Its id.
    pub id: String,
    /// Its full address.
    pub canonical: String,
    /// Its front matter, without the consent, with its licence and the addresses of its translations.
    pub fields: Map<String, Value>,
}

impl Viewer<'_> {
    /// The kinds of which the site has something, but for pages of its own: those are about the site alone.
    pub fn recorded(&self) -> Vec<Kind> {
        let kinds = Kind::ALL.into_iter().filter(|kind| *kind != Kind::Page);
        // There is always a list of case studies: others ask for it by its name.
        kinds.filter(|kind| *kind == Kind::CaseStudy || !self.order.of_kind(*kind).is_empty()).collect()
    }

    /// Every entry of a kind that may be handed on, with stubs, in the order of ids.
    pub fn records(&self, kind: Kind) -> impl IndexedParallelIterator<Item = Option<Record>> {
        let mut numbers: Vec<EntryId> = self.order.of_kind(kind).to_vec();
        if kind == Kind::CaseStudy {
            numbers.extend(self.order.stubs());
        }
        numbers.sort();
        numbers.into_par_iter().map(|number| self.record(number))
    }

    fn record(&self, number: EntryId) -> Option<Record> {
        let entry = self.site.entry(number);
        let front = entry.first().front();
        if !may_be_handed_on(front) {
            return None;
        }
        let Ok(Value::Object(mut fields)) = serde_json::to_value(front) else { return None };
        fields.remove("consent");
        fields.retain(|_, value| !value.is_null());
        let licence = front.licence().unwrap_or(self.site.config().licence);
        fields.insert("licence".into(), id_of(&licence).into());
        // The first language need not be said.
        if entry.original > 0 {
            fields.insert("language".into(), self.words.tag(entry.original).into());
        }
        let translations: Map<String, Value> = (0..entry.texts.len())
            .filter(|language| *language != entry.original && entry.texts[*language].is_some())
            .map(|language| {
                let address = self.canonical_of(&self.localised(&entry.address(), language));
                (self.words.tag(language).to_string(), address.into())
            })
            .collect();
        if !translations.is_empty() {
            fields.insert("translations".into(), translations.into());
        }
        let canonical = self.canonical_of(&self.localised(&entry.address(), entry.original));
        Some(Record { id: entry.id.clone(), canonical, fields })
    }

    /// What the site is, what it has for machines, and what of it was withdrawn.
    pub fn site_record(&self) -> Value {
        let config = self.site.config();
        let languages: Vec<&str> = self.site.languages().collect();
        let at = |address: &str| self.canonical_of(address);
        let kind = |kind: Kind| {
            let name = kind.segment();
            let count = self.records(kind).flatten_iter().count();
            let (json, csv) = (at(&format!("/data/{name}.json")), at(&format!("/data/{name}.csv")));
            json!({ "kind": kind.name(), "entries": count, "json": json, "csv": csv })
        };
        let feed = |(language, tag): (usize, &&str)| {
            let file = |name: &str| at(&self.localised(name, language));
            json!({ "language": tag, "json": file("/feed.json"), "atom": file("/feed.xml") })
        };
        let words =
            |(language, tag): (usize, &&str)| json!({ "language": tag, "reviewed": self.words.is_reviewed(language) });
        json!({
            "title": config.title,
            "description": config.description,
            "url": at("/"),
            "languages": languages,
            "nation": config.nation.as_ref().map(id_of),
            "licence": { "id": id_of(&config.licence), "name": config.licence.name(), "url": config.licence.url() },
            "contact": config.contact.as_ref().map(|address| address.as_str()),
            "generator": format!("goodhelp {}", env!("CARGO_PKG_VERSION")),
            "words": languages.iter().enumerate().map(words).collect::<Vec<_>>(),
            "data": self.recorded().into_iter().map(kind).collect::<Vec<_>>(),
            "feeds": languages.iter().enumerate().map(feed).collect::<Vec<_>>(),
            "withdrawn": self.withdrawn_records(),
        })
    }

    /// What was withdrawn: whoever has a copy takes it down too.
    pub fn withdrawn_records(&self) -> Vec<Value> {
        let record = |(kind, id): (Kind, &str)| json!({ "kind": kind.name(), "id": id, "url": self.canonical_of(&kind.address(id)) });
        self.site.withdrawn().map(record).collect()
    }
}
