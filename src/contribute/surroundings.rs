//! What a text is checked against while it is written in a browser: the rest of its site, as small as it can be.

use super::field::fields;
use super::label::Words;
use super::said::Said;
use crate::model::Kind;
use crate::model::common::Persons;
use crate::model::config::ExtraField;
use crate::parse::write_yaml as yaml;
use crate::parse::{Document, PUBLISHED_CONFIG, PUBLISHED_LEFT_OUT, config_json};
use crate::site::Site;
use crate::source::{File, FilePath, Layer, LayerKind, Snapshot};
use serde::{Deserialize, Serialize};
use serde_json::Value as Json;
use std::collections::BTreeMap;
use std::fmt::Write;
use std::sync::Arc;

/// The fields that checks of other texts look at, beside those without which a text is broken: names of people and
/// organisations, former addresses, and what can be referred to.
const LOOKED_AT: [&str; 15] = [
    "aliases",
    "also",
    "authority",
    "authors",
    "contributors",
    "extra",
    "instead",
    "involved",
    "name",
    "organisation",
    "person",
    "practices",
    "publisher",
    "region",
    "within",
];
/// The folders and files that are needed whole.
const WHOLE: [&str; 2] = ["content/facets.yaml", "styles/"];
/// The folders of which the names of files are needed.
const NAMES: [&str; 3] = ["themes/figures/", "content/", "case-studies/"];

/// The rest of a site, such as it may be published: of texts that tell about people nothing but what the site shows of
/// them, and nothing of what the site keeps back.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct Surroundings {
    core: Files,
    site: Files,
    /// What case studies are like, by their paths: the values that near duplicates have in common.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    sketches: BTreeMap<String, Arc<[u32]>>,
    /// What the core has and the site does not take over, as `segment/id`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    left_out: Vec<String>,
    /// The words of forms in each language of the site, the first one first.
    words: Vec<Said>,
}

/// The texts of files by their paths; an empty one where the name alone is needed.
type Files = BTreeMap<String, String>;

impl Surroundings {
    /// What is published of a site that was read from these files, and of which no check found an error.
    pub fn of(site: &Site, snapshot: &Snapshot, languages: &[&Words]) -> Surroundings {
        let words = languages.iter().map(|words| Said::of(words, &site.config().extra)).collect();
        let left_out = site.left_out().map(|(kind, id)| format!("{}/{id}", kind.segment())).collect();
        let mut all = Surroundings { words, left_out, ..Surroundings::default() };
        if let Some(config) = config_json(snapshot) {
            all.site.insert(PUBLISHED_CONFIG.into(), config.to_string());
        }
        for (path, (layer, file)) in snapshot.files() {
            let is_whole = WHOLE.iter().any(|whole| path.as_str().starts_with(whole));
            let is_text = path.as_str().ends_with(".md");
            if is_whole && let Some(text) = file.bytes().and_then(|bytes| std::str::from_utf8(bytes).ok()) {
                all.files(layer).insert(path.to_string(), text.to_string());
            } else if !is_text && NAMES.iter().any(|folder| path.as_str().starts_with(folder)) {
                all.files(layer).insert(path.to_string(), String::new());
            }
        }
        for document in site.documents().filter(|document| document.front.is_some()) {
            all.files(document.layer).insert(document.path.to_string(), outline(document, &site.config().extra));
            if let Some(sketch) = document.sketch.get().filter(|sketch| !sketch.is_empty()) {
                all.sketches.insert(document.path.to_string(), sketch.clone());
            }
        }
        all
    }

    /// The words of forms, by language.
    pub fn words(&self) -> &[Said] {
        &self.words
    }

    /// What case studies are like, by their paths.
    pub fn sketch(&self, path: &FilePath) -> Option<&Arc<[u32]>> {
        self.sketches.get(path.as_str())
    }

    /// The same as a site to be read, on a day.
    pub fn snapshot(&self, date: jiff::civil::Date) -> Snapshot {
        let layer = |kind, files: &Files| {
            let files = files.iter().map(|(path, text)| (FilePath::new(path), File::Bytes(text.as_bytes().into())));
            Layer::new(kind, files)
        };
        let mut site = self.site.clone();
        site.insert(PUBLISHED_LEFT_OUT.into(), serde_json::json!(self.left_out).to_string());
        Snapshot::new(vec![layer(LayerKind::Core, &self.core), layer(LayerKind::Site, &site)], date)
    }

    /// The texts that can be improved: the file beside the page of each, and its bytes.
    pub fn texts(site: &Site) -> impl Iterator<Item = (String, Arc<[u8]>)> {
        let language = site.checks_language();
        language.into_iter().flat_map(move |language| {
            site.entries().filter_map(move |(_, entry)| {
                let document = &entry.texts.get(language)?.as_ref()?.document;
                let address = entry.address();
                is_handed_out(document).then(|| (format!("{}text.md", &address[1..]), document.bytes.clone()))
            })
        })
    }

    fn files(&mut self, layer: LayerKind) -> &mut Files {
        match layer {
            LayerKind::Core => &mut self.core,
            LayerKind::Site => &mut self.site,
        }
    }
}

/// Whether anybody may have the file of a text as it is: one of the site's own that tells nobody's story and has nothing in
/// it that no message may show.
pub fn is_handed_out(document: &Document) -> bool {
    let ground = document.front.as_ref().and_then(|front| front.persons());
    let tells = ground.is_some_and(|(persons, consent, source)| {
        persons.is_some_and(|persons| persons != Persons::None) || consent.is_some() || source.is_some()
    });
    document.layer == LayerKind::Site
        && !document.is_translation
        && document.front.is_some()
        && !tells
        && document.private.is_empty()
        && document.personal.is_empty()
}

/// What others look at of a text: some fields, and the headings that links may lead to.
fn outline(document: &Document, extra: &[ExtraField]) -> String {
    let front = serde_json::to_value(&document.front).unwrap_or_default();
    let mut text = format!("---\n{}---\n", yaml(&looked_at(document.kind, extra, front)));
    for heading in &document.markdown.headings {
        let marks = "#".repeat(heading.level.into());
        let words: String = heading.text.split(['{', '}', '<', '>', '`', '[', ']', '*', '_', '\\', '&', '#']).collect();
        let _ = write!(text, "\n{marks} {} {{#{}}}\n", words.trim(), heading.id);
    }
    // Of a characteristic the practices are there; what else has anchors of its own is not.
    let anchors = document.front.iter().filter(|_| document.kind != Kind::Characteristic).flat_map(|it| it.anchors());
    for anchor in anchors {
        let _ = write!(text, "\n## {anchor} {{#{anchor}}}\n");
    }
    text
}

fn looked_at(kind: Kind, extra: &[ExtraField], front: Json) -> Json {
    let Json::Object(mut all) = front else { return Json::Null };
    let fields = fields(kind, extra);
    let is_needed = |name: &str| fields.iter().any(|field| field.name == name && field.needed && !field.private);
    // Stories name their people, as their pages do.
    let is_looked_at = |name: &str| LOOKED_AT.contains(&name) || (name == "people" && kind == Kind::Story);
    all.retain(|name, value| (is_needed(name) || is_looked_at(name)) && !value.is_null());
    // The ground on which a story is told is nobody's business here; that it is told was decided.
    if let Some(persons) = all.get_mut("persons") {
        *persons = "none".into();
    }
    Json::Object(all)
}
