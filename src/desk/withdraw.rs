//! What has to be done so that nothing of a story is left in the files of a site.

use super::repeats::Story;
use crate::diag::{Code, Diagnostics};
use crate::model::Kind;
use crate::model::field::Date;
use crate::parse::{Document, Documents, content_path, note_of, record_of, tombstone};
use crate::site::Linker;
use crate::source::{Change, File, FilePath, Layer, LayerKind, Snapshot};
use percent_encoding::percent_decode_str;
use std::collections::{BTreeMap, BTreeSet};

/// How a story is taken out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Withdrawal {
    /// What becomes of files; nothing where the story was withdrawn before.
    pub changes: Vec<Change>,
    /// Pictures of the story that stay, each with a text that shows it as well.
    pub kept: Vec<(FilePath, FilePath)>,
    /// What an editor has to look at, in the order of files and places.
    pub mentions: Vec<Mention>,
    /// Whether the text comes from the core, which goes on telling it elsewhere.
    pub is_inherited: bool,
}

/// A place in another file that has something of the story.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Mention {
    /// The file.
    pub file: FilePath,
    /// The byte at which it begins.
    pub at: usize,
    /// What is there.
    pub what: Place,
    /// How many such places it stands for: of names in a file only the first is told.
    pub count: usize,
}

/// What a place has of a story, what tells most of it first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    /// A link, or its id in a field.
    Link,
    /// Some words in the same order.
    Words,
    /// Its title.
    Title,
    /// The name of somebody in it.
    Name,
}

/// How the story of this kind and id is taken out of a site on a day. The site has a text of that kind and id.
pub fn withdrawal(documents: &Documents, snapshot: &Snapshot, kind: Kind, id: &str, day: Date) -> Withdrawal {
    let own = own_files(snapshot);
    // Notes about it, and what was kept of the text that a file replaced, tell of it too.
    let is_told_in = |path: &FilePath| {
        let path = record_of(path).unwrap_or_else(|| path.clone());
        content_path(&path).or_else(|| note_of(&path)).is_some_and(|it| it.kind == kind && it.id == id)
    };
    let told: Vec<&Document> =
        documents.documents.iter().map(|it| &**it).filter(|it| it.kind == kind && it.id == id).collect();
    let is_inherited = told.iter().any(|document| document.layer == LayerKind::Core);
    let place =
        told.iter().find(|document| !document.is_translation && !document.note).map(|document| document.path.clone());
    let place = place.unwrap_or_else(|| FilePath::new(&format!("{}/{id}.md", kind.folder())));

    let mut changes = Vec::new();
    let former = told.iter().find_map(|document| document.withdrawn.filter(|_| document.path == place));
    let is_clear = former.is_some_and(|former| !former.has_remains) && own.files.contains_key(&place);
    if !is_clear {
        let first = documents.settings.config.languages.first().map_or("", |language| language.as_str());
        let day = former.and_then(|former| former.day).unwrap_or(day);
        let after = tombstone(first, day).into_bytes();
        changes.push(Change { path: place.clone(), before: bytes(own, &place), after: Some(after.into()) });
    }
    let mut kept = Vec::new();
    let others = own.files.keys().filter(|path| is_told_in(path) && **path != place);
    let mut gone: BTreeSet<FilePath> = others.cloned().collect();
    let shown = shown_by_others(documents, kind, id);
    for picture in pictures(&told, own, kind, id).into_iter().filter(|path| !is_told_in(path)) {
        match shown.get(&picture) {
            Some(by) => kept.push((picture, by.clone())),
            None => _ = gone.insert(picture),
        }
    }
    changes.extend(gone.into_iter().map(|path| Change { before: bytes(own, &path), path, after: None }));

    let after = snapshot.with(&changes);
    let links = new_links(snapshot, &after);
    let story = Story::new(&told);
    let mut mentions = Vec::new();
    for (path, file) in own_files(&after).files.iter().filter(|(path, _)| !is_told_in(path)) {
        let Some(Ok(text)) = file.bytes().map(|bytes| std::str::from_utf8(bytes)) else { continue };
        let links = links.iter().filter(|(file, _)| file == path).map(|(_, at)| (*at, Place::Link));
        let places = links.chain(story.repeated_in(text)).collect();
        mentions.extend(told_once(text, places).map(|(at, what, count)| Mention {
            file: path.clone(),
            at,
            what,
            count,
        }));
    }
    Withdrawal { changes, kept, mentions, is_inherited }
}

/// The site's own files.
fn own_files(snapshot: &Snapshot) -> &Layer {
    let own = snapshot.layers().iter().find(|layer| layer.kind == LayerKind::Site);
    own.expect("a snapshot has a layer of the site's own files")
}

fn bytes(own: &Layer, path: &FilePath) -> Option<std::sync::Arc<[u8]>> {
    own.files.get(path).and_then(File::bytes).cloned()
}

/// The files that belong to a story besides its texts: those in its own folder, and the pictures that it shows.
fn pictures(told: &[&Document], own: &Layer, kind: Kind, id: &str) -> BTreeSet<FilePath> {
    let folder = format!("{}/{id}/", kind.folder());
    let beside = own.files.keys().filter(|path| path.as_str().starts_with(&folder)).cloned();
    let is_content =
        |path: &FilePath| path.as_str().starts_with("content/") || path.as_str().starts_with("case-studies/");
    let shown = told.iter().flat_map(|document| shown_in(document));
    beside.chain(shown.filter(|path| own.files.contains_key(path) && is_content(path))).collect()
}

/// The pictures of all other texts, each with one of these.
fn shown_by_others(documents: &Documents, kind: Kind, id: &str) -> BTreeMap<FilePath, FilePath> {
    let others = documents.documents.iter().filter(|document| document.kind != kind || document.id != id);
    others.flat_map(|document| shown_in(document).map(|path| (path, document.path.clone()))).collect()
}

fn shown_in(document: &Document) -> impl Iterator<Item = FilePath> {
    let targets =
        document.markdown.pictures.iter().map(|picture| percent_decode_str(&picture.target).decode_utf8_lossy());
    targets.filter_map(|target| document.path.join(&target))
}

/// The places of a text for someone who goes through it: one on each line, and of names only the first, with their number.
fn told_once(text: &str, mut places: Vec<(usize, Place)>) -> impl Iterator<Item = (usize, Place, usize)> {
    let line_of = |at: usize| text[..at].bytes().filter(|byte| *byte == b'\n').count();
    places.sort();
    let mut lines: BTreeMap<usize, (usize, Place)> = BTreeMap::new();
    for (at, what) in places {
        let known = lines.entry(line_of(at)).or_insert((at, what));
        if what < known.1 {
            *known = (at, what);
        }
    }
    let names = lines.values().filter(|(_, what)| *what == Place::Name).count();
    let mut has_name = false;
    lines.into_values().filter_map(move |(at, what)| match what {
        Place::Name if std::mem::replace(&mut has_name, true) => None,
        Place::Name => Some((at, what, names)),
        _ => Some((at, what, 1)),
    })
}

/// The links that lead to something withdrawn after a change and did not before: files and places in them.
fn new_links(before: &Snapshot, after: &Snapshot) -> BTreeSet<(FilePath, usize)> {
    let links = |snapshot: &Snapshot| {
        let mut diagnostics = Diagnostics::default();
        let documents = super::read(snapshot, &mut diagnostics);
        Linker::default().link(documents, snapshot, &mut diagnostics);
        let links = diagnostics.iter().filter(|diagnostic| diagnostic.code == Code::WithdrawnLink);
        let places = links.map(|it| (it.file.clone(), it.span.map_or(0, |span| span.start as usize)));
        places.collect::<BTreeSet<(FilePath, usize)>>()
    };
    &links(after) - &links(before)
}
