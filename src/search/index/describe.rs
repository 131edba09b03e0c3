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
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

/// Everything that an index is made of.
#[derive(Debug, Serialize)]
pub struct Described {
    /// What is said once.
    pub about: About,
    /// The documents, in the order of their addresses.
    pub(super) documents: Vec<Document>,
}

/// What the index holds of one text.
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
pub fn describe(site: &Site) -> Described {
    let languages: Vec<String> = site.languages().map(str::to_string).collect();
    let entries: Vec<&Entry> = site.entries().map(|(_, entry)| entry).collect();
    let mut documents: Vec<Document> =
        entries.into_par_iter().flat_map_iter(|entry| of_entry(site, entry, &languages)).collect();
    documents.sort_by(|a, b| a.url.cmp(&b.url));
    Described { about: about(site, languages, &documents), documents }
}

/// The documents of an entry: one for each text, and one for each of its practices.
fn of_entry(site: &Site, entry: &Entry, languages: &[String]) -> Vec<Document> {
    let mut documents = Vec::new();
    for (number, language) in languages.iter().enumerate() {
        if let Some(Some(text)) = entry.texts.get(number) {
            let of = Of { site, entry, text, number, language };
            documents.push(of.document());
            if let FrontMatter::Characteristic(characteristic) = text.front() {
                documents.extend(characteristic.practices.iter().map(|practice| of.practice(characteristic, practice)));
            }
        }
    }
    documents
}

/// A text with where it stands.
pub(super) struct Of<'a> {
    pub site: &'a Site,
    entry: &'a Entry,
    text: &'a Text,
    number: usize,
    pub language: &'a str,
}

impl Of<'_> {
    fn document(&self) -> Document {
        let entry = self.entry;
        let front = self.text.front();
        let Front { organisation, names, for_whom, about, words } = front::front(self, front);
        let body = [plain::plain(self.site, self.text, self.number), words.join("\n")].join("\n");
        let mut document = Document {
            url: self.url(&entry.address()),
            id: format!("{}/{}", entry.kind.segment(), entry.id),
            language: self.language.to_string(),
            title: front.title().to_string(),
            organisation,
            names,
            summary: front.summary().unwrap_or_default().to_string(),
            headings: self.text.document.markdown.headings.iter().map(|heading| heading.text.clone()).collect(),
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
        document.facets = front::facets(front);
        document.labels = self.labels(&document.facets);
        document.facet("kind", [entry.kind.name()]);
        document.facet("language", [self.language]);
        for field in self.site.config().extra.iter().filter(|field| field.facet && field.kind == entry.kind) {
            if let Some(value) = front.extra().get(&field.name) {
                document.facet(&own_facet(&field.name), front::texts_of(value).iter().map(String::as_str));
            }
        }
        document
    }

    /// A practice, at its anchor on the page of its characteristic.
    fn practice(&self, characteristic: &Characteristic, practice: &Practice) -> Document {
        let guidance =
            [&practice.try_it, &practice.prompt].into_iter().flatten().map(|guidance| guidance.text.as_str());
        let mut document = Document {
            url: format!("{}#{}", self.url(&self.entry.address()), practice.id),
            id: format!("{}/{}/{}", self.entry.kind.segment(), self.entry.id, practice.id),
            language: self.language.to_string(),
            title: practice.name.clone(),
            summary: practice.what.clone(),
            about: vec![characteristic.title.clone()],
            body: guidance.collect::<Vec<_>>().join("\n"),
            reviewed: characteristic.reviewed.map_or(0, |date| number(date.0)),
            ..Document::default()
        };
        document.facet("kind", ["practice"]);
        document.facet("characteristic", [self.entry.id.as_str()]);
        document.facet("language", [self.language]);
        document
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
        url(self.site, self.number, self.language, address)
    }
}

/// The address of a text in a language, by the language's number and tag, with the base path.
pub(super) fn url(site: &Site, number: usize, language: &str, address: &str) -> String {
    let base = site.config().base_path();
    let address = address.trim_start_matches('/');
    if number == 0 { format!("{base}{address}") } else { format!("{base}{language}/{address}") }
}

impl Document {
    fn facet<'i>(&mut self, name: &str, values: impl IntoIterator<Item = &'i str>) {
        self.facets.insert(name.to_string(), values.into_iter().map(str::to_string).collect());
    }
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

fn about(site: &Site, languages: Vec<String>, documents: &[Document]) -> About {
    let mut facets: Vec<FacetAbout> = FACETS
        .iter()
        .map(|name| FacetAbout {
            name: name.to_string(),
            own: false,
            values: values(site, &languages, name),
            others: Vec::new(),
        })
        .collect();
    let used = used(documents);
    let none = BTreeSet::new();
    for facet in facets.iter_mut().filter(|facet| facet.values.is_empty()) {
        let ids = used.get(facet.name.as_str()).unwrap_or(&none);
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
        let found = used.get(facet.name.as_str()).unwrap_or(&none);
        let known: BTreeSet<&str> = facet.values.iter().map(|value| value.id.as_str()).collect();
        let others = found.difference(&known).map(|id| id.to_string()).collect();
        facet.others = others;
    }
    About {
        languages,
        folders: Kind::ALL.map(|kind| kind.segment().to_string()).to_vec(),
        facets,
        synonyms: synonyms(site),
    }
}

/// The values of each facet that any document has.
fn used(documents: &[Document]) -> HashMap<&str, BTreeSet<&str>> {
    let mut used: HashMap<&str, HashSet<&str>> = HashMap::new();
    for (name, values) in documents.iter().flat_map(|document| &document.facets) {
        used.entry(name).or_default().extend(values.iter().map(String::as_str));
    }
    used.into_iter().map(|(name, values)| (name, values.into_iter().collect())).collect()
}

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
            .map(|(number, language)| (language.clone(), front::title(entry, number, language).to_string()))
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
