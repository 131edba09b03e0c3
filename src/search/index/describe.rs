//! What the index holds of a site: one document for each entry in each language that it has a text in.

use super::front::{self, Front};
use super::plain;
use crate::model::case_study::Completeness;
use crate::model::characteristic::{Characteristic, Practice};
use crate::model::config::ExtraType;
use crate::model::evidence::Evidence;
use crate::model::{FrontMatter, Kind};
use crate::search::about::{About, FacetAbout, ValueAbout};
use crate::search::schema::{FACETS, own_facet};
use crate::search::words::is_stemmed;
use crate::site::{Entry, Site, Text};
use rayon::prelude::*;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

/// Everything that an index is made of.
pub(super) struct Described<'s> {
    /// What is said once.
    pub about: About,
    /// The texts, in the order of their addresses.
    pub texts: Vec<Of<'s>>,
}

/// What the index holds of one text or practice.
#[derive(Debug, Default, Serialize)]
pub(super) struct Document {
    /// The address on the site, with its base path.
    pub url: String,
    /// The id with its folder.
    pub id: String,
    pub language: String,
    pub title: String,
    /// Who does it.
    pub organisation: Option<String>,
    /// Other names: a term's other words, a place's name in Welsh.
    pub names: Vec<String>,
    pub summary: String,
    pub headings: Vec<String>,
    /// Whom it is for.
    pub for_whom: Option<String>,
    /// What else is said of it: where, by whom.
    pub about: Vec<String>,
    /// Words for what it is that no page shows: its kind and the ids of its facets, which are words as well.
    pub labels: Vec<String>,
    pub body: String,
    /// The values of each facet, by its name.
    pub facets: BTreeMap<String, Vec<String>>,
    pub stub: bool,
    /// `20261122`; 0 where nobody has read it again.
    pub reviewed: u64,
    pub evidence: u64,
}

/// Reads a site.
pub(super) fn describe(site: &Site) -> Described<'_> {
    let languages: Vec<&str> = site.languages().collect();
    let mut texts: Vec<Of> = site.entries().flat_map(|(_, entry)| of_entry(site, entry, &languages)).collect();
    texts.sort_by_cached_key(|of| of.url(&of.entry.address()));
    Described { about: about(site, languages.iter().map(|language| language.to_string()).collect(), &texts), texts }
}

/// The texts of an entry, one for each language that it has.
fn of_entry<'s>(site: &'s Site, entry: &'s Entry, languages: &[&'s str]) -> Vec<Of<'s>> {
    let texts = entry.texts.iter().zip(languages).enumerate();
    texts
        .filter_map(|(number, (text, language))| Some(Of { site, entry, text: text.as_ref()?, number, language }))
        .collect()
}

/// A text with where it stands.
pub(super) struct Of<'s> {
    pub site: &'s Site,
    entry: &'s Entry,
    text: &'s Text,
    number: usize,
    pub language: &'s str,
}

impl Of<'_> {
    /// The documents of the text: itself and each of its practices, in the order of their addresses.
    pub fn documents(&self) -> Vec<Document> {
        let mut documents = vec![self.document()];
        if let FrontMatter::Characteristic(characteristic) = self.text.front() {
            documents.extend(self.practices().iter().map(|practice| self.practice(characteristic, practice)));
            documents.sort_by(|a, b| a.url.cmp(&b.url));
        }
        documents
    }

    fn practices(&self) -> &[Practice] {
        match self.text.front() {
            FrontMatter::Characteristic(characteristic) => &characteristic.practices,
            _ => &[],
        }
    }

    fn document(&self) -> Document {
        let entry = self.entry;
        let front = self.text.front();
        let Front { organisation, names, for_whom, about, words } = front::front(self, front);
        // What the site itself says of it comes first, as on the page.
        let texts = || self.note().into_iter().chain([self.text]);
        let bodies = texts().map(|text| plain::plain(self.site, text, self.number));
        let body = bodies.chain([words.join("\n")]).collect::<Vec<_>>().join("\n");
        let headings = texts().flat_map(|text| &text.document.markdown.headings);
        let mut document = Document {
            url: self.url(&entry.address()),
            id: format!("{}/{}", entry.kind.segment(), entry.id),
            language: self.language.to_string(),
            title: front.title().to_string(),
            organisation,
            names,
            summary: front.summary().unwrap_or_default().to_string(),
            headings: headings.map(|heading| heading.text.clone()).collect(),
            for_whom,
            about,
            body: body.trim().to_string(),
            stub: matches!(front, FrontMatter::CaseStudy(it) if it.completeness == Completeness::Stub),
            reviewed: front.review().0.map_or(0, |date| number(date.0)),
            ..Document::default()
        };
        if let FrontMatter::CaseStudy(it) = front {
            document.evidence = it.evidence.as_ref().map_or(0, evidence_rank);
        }
        document.facets = self.facets();
        document.labels = self.labels(&document.facets);
        document
    }

    /// The note that the site put on its page, in its language.
    fn note(&self) -> Option<&Text> {
        self.entry.notes.get(self.number)?.as_ref()
    }

    /// The values of its facets, by their names.
    fn facets(&self) -> BTreeMap<String, Vec<String>> {
        let front = self.text.front();
        let mut facets = front::facets(front);
        facets.insert("kind".to_string(), vec![self.entry.kind.name().to_string()]);
        facets.insert("language".to_string(), vec![self.language.to_string()]);
        for field in self.site.config().extra.iter().filter(|field| field.facet && field.kind == self.entry.kind) {
            if let Some(value) = front.extra().get(&field.name) {
                facets.insert(own_facet(&field.name), front::texts_of(value));
            }
        }
        facets
    }

    /// A practice, at its anchor on the page of its characteristic.
    fn practice(&self, characteristic: &Characteristic, practice: &Practice) -> Document {
        let guidance =
            [&practice.try_it, &practice.prompt].into_iter().flatten().map(|guidance| guidance.text.as_str());
        Document {
            url: format!("{}#{}", self.url(&self.entry.address()), practice.id),
            id: format!("{}/{}/{}", self.entry.kind.segment(), self.entry.id, practice.id),
            language: self.language.to_string(),
            title: practice.name.clone(),
            summary: practice.what.clone(),
            about: vec![characteristic.title.clone()],
            body: guidance.collect::<Vec<_>>().join("\n"),
            reviewed: characteristic.reviewed.map_or(0, |date| number(date.0)),
            facets: self.facets_of_practices(),
            ..Document::default()
        }
    }

    fn facets_of_practices(&self) -> BTreeMap<String, Vec<String>> {
        let values = [("kind", "practice"), ("characteristic", &self.entry.id), ("language", self.language)];
        values.map(|(name, value)| (name.to_string(), vec![value.to_string()])).into()
    }

    /// Ids are English, so they are words of English texts only.
    fn labels(&self, facets: &BTreeMap<String, Vec<String>>) -> Vec<String> {
        if !is_stemmed(self.language) {
            return Vec::new();
        }
        let named = ["sector", "people", "setting", "delivered-by"].into_iter().filter_map(|facet| facets.get(facet));
        std::iter::once(self.entry.kind.name()).chain(named.flatten().map(String::as_str)).map(str::to_string).collect()
    }

    fn url(&self, address: &str) -> String {
        url(self.site, self.number, address)
    }
}

/// The address of a text in a language, by the language's number, with the base path.
pub(super) fn url(site: &Site, number: usize, address: &str) -> String {
    format!("{}{}", site.config().base_path(), site.address_in(number, address).trim_start_matches('/'))
}

fn number(date: jiff::civil::Date) -> u64 {
    // Dates of the common era only.
    (date.year().max(0) as u64 * 100 + date.month() as u64) * 100 + date.day() as u64
}

/// A level that someone gave comes before all that nobody rated; those are ordered by who looked.
fn evidence_rank(evidence: &Evidence) -> u64 {
    let basis = 4 - (evidence.basis as u64).min(4);
    u64::from(evidence.level.number().unwrap_or(0)) * 10 + basis
}

fn about(site: &Site, languages: Vec<String>, texts: &[Of]) -> About {
    let mut facets: Vec<FacetAbout> = FACETS
        .iter()
        .map(|name| FacetAbout {
            name: name.to_string(),
            own: false,
            values: values(site, &languages, name),
            others: Vec::new(),
        })
        .collect();
    let used = used(texts);
    let none = BTreeSet::new();
    for facet in facets.iter_mut().filter(|facet| facet.values.is_empty()) {
        let ids = used.get(&facet.name).unwrap_or(&none);
        facet.values = ids.iter().map(|id| ValueAbout { id: id.to_string(), names: BTreeMap::new() }).collect();
    }
    for field in site.config().extra.iter().filter(|field| field.facet) {
        let name = own_facet(&field.name);
        if facets.iter().any(|facet| facet.name == name) || matches!(field.field_type, ExtraType::Date) {
            continue;
        }
        facets.push(FacetAbout { name, own: true, values: Vec::new(), others: Vec::new() });
    }
    for facet in &mut facets {
        let found = used.get(&facet.name).unwrap_or(&none);
        let known: BTreeSet<String> = facet.values.iter().map(|value| value.id.clone()).collect();
        facet.others = found.difference(&known).cloned().collect();
    }
    About {
        languages,
        folders: Kind::ALL.map(|kind| kind.segment().to_string()).to_vec(),
        facets,
        synonyms: synonyms(site),
    }
}

/// The values of each facet that any document has.
fn used(texts: &[Of]) -> Used {
    let add = |mut used: Used, of: &Of| {
        let practices = of.practices().first().map(|_| of.facets_of_practices());
        for (name, values) in of.facets().into_iter().chain(practices.into_iter().flatten()) {
            used.entry(name).or_default().extend(values);
        }
        used
    };
    texts.par_iter().fold(Used::new, add).reduce(Used::new, |mut one, other| {
        other.into_iter().for_each(|(name, values)| one.entry(name).or_default().extend(values));
        one
    })
}

type Used = BTreeMap<String, BTreeSet<String>>;

/// The values that have names of their own.
fn values(site: &Site, languages: &[String], facet: &str) -> Vec<ValueAbout> {
    let list = match facet {
        "sector" => "sectors",
        "delivered-by" => "delivered_by",
        "source-of-confidence" => "sources_of_confidence",
        "characteristic" => return titles(site, languages, Kind::Characteristic),
        "place" => return titles(site, languages, Kind::Place),
        other => other,
    };
    let value = |value: &crate::model::facets::Facet| ValueAbout {
        id: value.id.to_string(),
        names: languages.iter().map(|language| (language.clone(), value.name_in(language).to_string())).collect(),
    };
    site.facets().list(list).iter().map(value).collect()
}

fn titles(site: &Site, languages: &[String], kind: Kind) -> Vec<ValueAbout> {
    let value = |entry: &Entry| ValueAbout {
        id: entry.id.clone(),
        names: (languages.iter().enumerate())
            .map(|(number, language)| (language.clone(), entry.title(number, language).to_string()))
            .collect(),
    };
    site.of_kind(kind).map(|(_, entry)| value(entry)).collect()
}

/// Each term of the glossary with its other words, in every language.
fn synonyms(site: &Site) -> Vec<Vec<String>> {
    let terms = site.of_kind(Kind::Term).flat_map(|(_, entry)| entry.texts.iter().flatten());
    let group = |text: &Text| match text.front() {
        FrontMatter::Term(term) if !term.also.is_empty() => {
            Some(std::iter::once(term.title.clone()).chain(term.also.iter().map(|also| also.0.clone())).collect())
        }
        _ => None,
    };
    terms.filter_map(group).collect()
}
