//! Decides what belongs to the site: layers, what is inherited, translations, and stories without a ground.

use super::{Entry, EntryId, Site, Text};
use crate::diag::{Code, Diagnostic, Diagnostics};
use crate::model::common::{ConsentScope, Persons};
use crate::model::{FrontMatter, Kind};
use crate::parse::{Document, Documents};
use crate::source::{LayerKind, Span};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

type Key = (Kind, String);

/// The entries of a site, not yet linked.
pub(super) fn select(documents: &Documents, date: jiff::civil::Date, diagnostics: &mut Diagnostics) -> Site {
    let config = &documents.settings.config;
    let languages: Vec<Option<&str>> =
        config.languages.iter().enumerate().map(|(number, language)| (number > 0).then(|| language.as_str())).collect();
    let rules = config.inherit.as_deref().unwrap_or_default();

    let mut broken = BTreeSet::new();
    let mut withheld = BTreeSet::new();
    let mut chosen: BTreeMap<Key, BTreeMap<Option<&str>, &Arc<Document>>> = BTreeMap::new();
    for document in &documents.documents {
        let Some(front) = &document.front else {
            broken.insert(key(document));
            continue;
        };
        if document.layer == LayerKind::Core && !is_inherited(rules, document, front) {
            continue;
        }
        if let Some(problem) = no_ground(document, front, date) {
            withheld.insert(key(document));
            diagnostics.push(problem);
            continue;
        }
        let texts = chosen.entry(key(document)).or_default();
        match texts.get(&document.language.as_deref()) {
            Some(other) if other.layer == document.layer => diagnostics.push(duplicate(document, other)),
            Some(other) if other.layer > document.layer => {}
            _ => {
                texts.insert(document.language.as_deref(), document);
            }
        }
    }

    let mut site = Site {
        settings: documents.settings.clone(),
        date,
        entries: Vec::with_capacity(chosen.len()),
        numbers: BTreeMap::new(),
        withheld,
        broken,
    };
    for ((kind, id), texts) in chosen {
        if !texts.contains_key(&None) {
            if !site.withheld.contains(&(kind, id.clone())) && !site.broken.contains(&(kind, id.clone())) {
                diagnostics.extend(texts.values().map(|document| without_original(document)));
            }
            continue;
        }
        let text = |document: &&Arc<Document>| Text {
            document: Arc::clone(document),
            links: Vec::new(),
            pictures: Vec::new(),
        };
        let texts = languages.iter().map(|language| texts.get(language).map(text)).collect();
        site.numbers.entry(kind).or_default().insert(id.clone(), EntryId(site.entries.len() as u32));
        site.entries.push(Entry { kind, id, texts, backlinks: Vec::new(), related: Vec::new() });
    }
    site
}

fn key(document: &Document) -> Key {
    (document.kind, document.id.clone())
}

/// Whether a rule of `inherit` takes this document: a folder, one entry or a choice by a field.
fn is_inherited(rules: &[String], document: &Document, front: &FrontMatter) -> bool {
    rules.iter().any(|rule| {
        let (target, choice) =
            rule.split_once('?').map_or((rule.as_str(), None), |(target, choice)| (target, Some(choice)));
        let (segment, id) = target.split_once('/').map_or((target, None), |(segment, id)| (segment, Some(id)));
        segment == document.kind.segment()
            && id.is_none_or(|id| id == document.id)
            && choice.is_none_or(|choice| has_value(front, choice))
    })
}

fn has_value(front: &FrontMatter, choice: &str) -> bool {
    let Some((field, value)) = choice.split_once('=') else { return false };
    match (front, field) {
        (FrontMatter::CaseStudy(it), "sector") => it.sectors.iter().any(|sector| sector.as_str() == value),
        (FrontMatter::CaseStudy(it), "place") => it.places.iter().any(|place| place.as_str() == value),
        (FrontMatter::CaseStudy(it), "characteristic") => it.characteristics.iter().any(|c| c.as_str() == value),
        (FrontMatter::Story(it), "place") => it.places.iter().any(|place| place.as_str() == value),
        (FrontMatter::Story(it), "characteristic") => it.characteristics.iter().any(|c| c.as_str() == value),
        _ => false,
    }
}

/// Why a person's story is kept off the site, if it is. A consent that was given here does not cover a site that
/// inherits the story, unless its scope says `partners`.
fn no_ground(document: &Document, front: &FrontMatter, date: jiff::civil::Date) -> Option<Diagnostic> {
    let (Some(Persons::Consented), Some(consent), _) = front.persons()? else { return None };
    let span = |field: &str| -> Span {
        let tree = document.tree.as_ref();
        tree.map_or(Span::default(), |tree| tree.at(["consent", field]).span)
    };
    if consent.expires.0 < date {
        let message =
            format!("the consent for this story ended on {}, so the story is kept off the site", consent.expires);
        return Some(
            Diagnostic::new(Code::ConsentExpired, &document.path, span("expires"), message)
                .help("ask the person again and give the new date, or withdraw the story"),
        );
    }
    let needed = if document.layer == LayerKind::Core { ConsentScope::Partners } else { ConsentScope::Website };
    (!consent.scope.contains(&needed)).then(|| {
        let message = "the consent for this story does not cover this website, so the story is kept off it";
        Diagnostic::new(Code::ConsentScope, &document.path, span("scope"), message)
            .help("if the person agrees, add `website` to the scope (`partners` for sites that inherit it)")
    })
}

fn duplicate(document: &Document, other: &Document) -> Diagnostic {
    let message = format!("the {} `{}` has two files", document.kind, document.id);
    Diagnostic::new(Code::DuplicateId, &document.path, Span::default(), message)
        .label(&other.path, Span::default(), "the other one")
        .help("an id belongs to one text: rename one of the files")
}

fn without_original(document: &Document) -> Diagnostic {
    let message = format!("there is no {} `{}` that this file could translate", document.kind, document.id);
    Diagnostic::new(Code::TranslationWithoutOriginal, &document.path, None, message).help(format!(
        "add `{}/{}.md`, or check the spelling of this file's name",
        document.kind.folder(),
        document.id
    ))
}
