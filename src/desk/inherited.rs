//! What of a site comes from the core, what stands in place of it, and what has changed underneath since somebody looked.

use super::read;
use crate::diag::Diagnostics;
use crate::model::Kind;
use crate::parse::{CONFIG, Document, Documents, note_of, record_path};
use crate::site::is_inherited;
use crate::source::{File, FilePath, Layer, LayerKind, Snapshot};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// Folders of the theme and of the rules of language: a file of the site stands in place of the core's.
const BESIDE_TEXTS: [&str; 4] = ["themes/templates/", "themes/figures/", "themes/assets/", "styles/"];

/// Where a text or another file of a site comes from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Piece {
    /// The path: of the core's file where there is one.
    pub path: FilePath,
    /// The kind of a text; none for files of the theme.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kind: Option<Kind>,
    /// Where it comes from.
    pub from: Origin,
    /// Whether the site has put a note on top of it.
    pub noted: bool,
}

/// Where something comes from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Origin {
    /// The core, as it is.
    Core,
    /// The site alone.
    Site,
    /// The site, in place of the core's.
    Replaced {
        /// The site's file.
        by: FilePath,
        /// What lies underneath.
        underneath: Underneath,
    },
    /// The core has it, and the site leaves it out.
    LeftOut,
}

/// What lies underneath a file of the site.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Underneath {
    /// The same as when somebody last looked.
    Same,
    /// Nobody noted what it was.
    NotNoted,
    /// Something else than when somebody last looked.
    Changed {
        /// What it was.
        before: String,
        /// What it is.
        now: String,
    },
}

/// Everything that a site consists of, in the order of paths.
pub fn inherited(snapshot: &Snapshot) -> Vec<Piece> {
    let Some((core, site)) = layers(snapshot) else { return Vec::new() };
    let own = read(snapshot, &mut Diagnostics::default());
    let cores = cores(core, site, snapshot);
    let rules = own.settings.config.inherit.as_deref().unwrap_or_default();
    let key = |document: &Document| (document.kind, document.id.clone(), document.language.clone());
    let own_texts = || own.documents.iter().filter(|it| it.layer == LayerKind::Site && !it.note);
    let by_key: BTreeMap<_, &FilePath> = own_texts().map(|document| (key(document), &document.path)).collect();
    // A text of the site's own in its first language stands for the core's in whatever language.
    let originals = own_texts().filter(|document| !document.is_translation);
    let by_name: BTreeMap<_, &FilePath> = originals.map(|it| ((it.kind, it.id.clone()), &it.path)).collect();
    let replacing_of = |document: &Document| {
        let original = || by_name.get(&(document.kind, document.id.clone())).filter(|_| !document.is_translation);
        by_key.get(&key(document)).or_else(original)
    };
    let noted: BTreeSet<(Kind, String)> = site.files.keys().filter_map(note_of).map(|it| (it.kind, it.id)).collect();
    let mut pieces = Vec::new();
    let mut replacing = BTreeSet::new();
    for document in cores.documents.iter().filter(|it| it.layer == LayerKind::Core && it.withdrawn.is_none()) {
        let from = match replacing_of(document) {
            _ if !is_inherited(rules, document) => Origin::LeftOut,
            Some(by) => {
                replacing.insert((*by).clone());
                Origin::Replaced { by: (*by).clone(), underneath: underneath(&document.path, core, site) }
            }
            None => Origin::Core,
        };
        let noted = noted.contains(&(document.kind, document.id.clone())) && from != Origin::LeftOut;
        pieces.push(Piece { path: document.path.clone(), kind: Some(document.kind), from, noted });
    }
    for document in own_texts().filter(|document| !replacing.contains(&document.path)) {
        let noted = noted.contains(&(document.kind, document.id.clone()));
        // What stands at the path of something that is left out is listed once, as the site's own.
        pieces.retain(|piece| piece.path != document.path || piece.from != Origin::LeftOut);
        pieces.push(Piece { path: document.path.clone(), kind: Some(document.kind), from: Origin::Site, noted });
    }
    for path in site.files.keys().filter(|path| BESIDE_TEXTS.iter().any(|folder| path.as_str().starts_with(folder))) {
        let from = match core.files.contains_key(path) {
            true => Origin::Replaced { by: path.clone(), underneath: underneath(path, core, site) },
            false => Origin::Site,
        };
        pieces.push(Piece { path: path.clone(), kind: None, from, noted: false });
    }
    pieces.sort_by(|one, other| one.path.cmp(&other.path));
    pieces
}

/// The records that a site is to have of what lies underneath its own files: of some, by their paths, or of all. Each is
/// given with the bytes to write.
pub fn records(snapshot: &Snapshot, wanted: &dyn Fn(&FilePath) -> bool) -> Vec<(FilePath, Arc<[u8]>)> {
    let Some((core, _)) = layers(snapshot) else { return Vec::new() };
    let replaced = inherited(snapshot).into_iter().filter_map(|piece| match piece.from {
        Origin::Replaced { by, underneath } if underneath != Underneath::Same => Some((piece.path, by)),
        _ => None,
    });
    let wanted = replaced.filter(|(path, by)| wanted(path) || wanted(by));
    wanted.filter_map(|(path, _)| Some((record_path(&path), core.files.get(&path)?.bytes()?.clone()))).collect()
}

/// Where in a site a file of the core is to be changed: at the same path, or, where the site's first language is another one than
/// that of the text, with the text's language in its name.
pub fn replacement_of(snapshot: &Snapshot, path: &FilePath) -> FilePath {
    let documents = read(snapshot, &mut Diagnostics::default());
    let is_it = |it: &&Arc<Document>| it.layer == LayerKind::Core && it.path == *path && !it.is_translation;
    let first = documents.settings.config.languages.first();
    match documents.documents.iter().find(is_it).filter(|it| first.is_some_and(|first| first.as_str() != it.language)) {
        Some(text) => FilePath::new(&format!("{}.{}.md", path.as_str().trim_end_matches(".md"), text.language)),
        None => path.clone(),
    }
}

fn layers(snapshot: &Snapshot) -> Option<(&Layer, &Layer)> {
    let layer = |kind| snapshot.layers().iter().find(|layer| layer.kind == kind);
    Some((layer(LayerKind::Core)?, layer(LayerKind::Site)?))
}

/// The texts of the core as this site would read them, also those that it replaces.
fn cores(core: &Layer, site: &Layer, snapshot: &Snapshot) -> Documents {
    let config = site.files.get(CONFIG).map(|file| (FilePath::new(CONFIG), file.clone()));
    let layers = vec![core.clone(), Layer::new(LayerKind::Site, config)];
    read(&Snapshot::new(layers, snapshot.date()), &mut Diagnostics::default())
}

fn underneath(path: &FilePath, core: &Layer, site: &Layer) -> Underneath {
    let text = |file: &File| file.bytes().map(|bytes| String::from_utf8_lossy(bytes).into_owned()).unwrap_or_default();
    match (site.files.get(&record_path(path)), core.files.get(path)) {
        (None, _) | (_, None) => Underneath::NotNoted,
        (Some(before), Some(now)) if before == now => Underneath::Same,
        (Some(before), Some(now)) => Underneath::Changed { before: text(before), now: text(now) },
    }
}
