//! What waits for a translator.

use super::blocks::blocks;
use super::mark::mark;
use super::unit::{Unit, needs_translation, units};
use crate::parse::Document;
use crate::site::{Entry, Site};
use std::collections::BTreeMap;

/// A text that waits for a translator.
pub struct Pending<'a> {
    /// The first text.
    pub document: &'a Document,
    /// The number of its language.
    pub original: usize,
    /// Its translation, where there is one.
    pub former: Option<&'a Document>,
    /// Why it waits.
    pub why: Why,
    /// Its parts, each with what the translation has for it.
    pub parts: Vec<(Unit, Option<String>)>,
}

/// Why a text waits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// It was not translated.
    Untranslated,
    /// It changed since.
    Changed,
    /// Nothing is known to have changed.
    Translated,
}

/// The texts that wait for a language, by its number, of those that are wanted; with `all`, those that do not wait too.
pub fn pending<'a>(
    site: &'a Site,
    language: usize,
    all: bool,
    is_wanted: &dyn Fn(&Document) -> bool,
) -> Vec<Pending<'a>> {
    let wanted = site.entries().filter(|(_, entry)| is_wanted(&entry.first().document));
    let entries = wanted.filter_map(|(_, entry)| of_entry(site, entry, language));
    entries.filter(|pending| all || pending.why != Why::Translated).collect()
}

fn of_entry<'a>(site: &'a Site, entry: &'a Entry, language: usize) -> Option<Pending<'a>> {
    let document = &*entry.first().document;
    if language == entry.original || !needs_translation(document) {
        return None;
    }
    let former = entry.texts.get(language)?.as_ref().map(|text| &*text.document);
    let why = match former {
        None => Why::Untranslated,
        Some(former) if is_outdated(document, former, site) => Why::Changed,
        Some(_) => Why::Translated,
    };
    let units = units(document, &site.config().extra);
    let mut known = former.map(|former| known(document, former, site)).unwrap_or_default();
    let parts = units.into_iter().map(|unit| {
        let own = known.remove(&unit.place);
        (unit, own)
    });
    Some(Pending { document, original: entry.original, former, why, parts: parts.collect() })
}

/// Whether a first text has changed since it was translated, as far as the translation says what it translates: by the mark
/// of a version, or by the days on which somebody read each of them last.
pub(crate) fn is_outdated(document: &Document, translation: &Document, site: &Site) -> bool {
    if let Some(translated) = &translation.translation.translates {
        return *translated != mark(document, &site.config().extra);
    }
    let reviewed = |document: &Document| document.front.as_ref().and_then(|front| front.review().0);
    matches!((reviewed(document), reviewed(translation)), (Some(first), Some(own)) if own < first)
}

/// What a translation has for the parts of the first text, by their places: fields by their names, blocks of the body where
/// both have the same ones.
fn known(document: &Document, translation: &Document, site: &Site) -> BTreeMap<String, String> {
    let shapes = |document: &Document| blocks(document).into_iter().map(|block| block.shape).collect::<Vec<_>>();
    let is_alike = shapes(document) == shapes(translation);
    let units = units(translation, &site.config().extra).into_iter();
    let units = units.filter(|unit| is_alike || !unit.place.starts_with("body/"));
    units.map(|unit| (unit.place, unit.text)).collect()
}
