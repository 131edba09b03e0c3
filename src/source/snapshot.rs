//! All the bytes that a build sees.

use super::{Answers, Change, FilePath};
use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::Arc;

/// The largest text file that is read, in bytes.
pub const MAX_TEXT_BYTES: u64 = 1 << 20;
/// The largest picture or other asset that is read, in bytes.
pub const MAX_PICTURE_BYTES: u64 = 24 << 20;

/// One file, or the reason why it was not read. Reasons travel as values so that a stage can report them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum File {
    /// Its bytes.
    Bytes(Arc<[u8]>),
    /// It is larger than the limit; its size in bytes.
    TooLarge(u64),
    /// The system would not read it; what the system said.
    Unreadable(String),
    /// A symbolic link that leaves the site, points at a folder or at nothing.
    BadLink,
}

impl File {
    /// Its bytes, if it was read.
    pub fn bytes(&self) -> Option<&Arc<[u8]>> {
        match self {
            File::Bytes(bytes) => Some(bytes),
            _ => None,
        }
    }
}

/// Which layer a file comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum LayerKind {
    /// What the program brings along: the theme and the shared handbook.
    Core,
    /// The site's own files.
    Site,
}

/// One layer of files.
#[derive(Debug, Clone)]
pub struct Layer {
    /// Which one.
    pub kind: LayerKind,
    /// Its files, shared between the snapshots of one server.
    pub files: Arc<BTreeMap<FilePath, File>>,
}

impl Layer {
    /// A layer of files.
    pub fn new(kind: LayerKind, files: impl IntoIterator<Item = (FilePath, File)>) -> Self {
        Layer { kind, files: Arc::new(files.into_iter().collect()) }
    }
}

/// Everything that a build depends on: ordered layers of files and a date. The higher layer wins at the same path.
#[derive(Debug, Clone)]
pub struct Snapshot {
    layers: Vec<Layer>,
    date: jiff::civil::Date,
    answers: Option<Arc<Answers>>,
}

impl Snapshot {
    /// A snapshot of layers, the lowest first, on a day.
    pub fn new(layers: Vec<Layer>, date: jiff::civil::Date) -> Self {
        Snapshot { layers, date, answers: None }
    }

    /// The same with what other sites answered.
    pub fn with_answers(self, answers: Arc<Answers>) -> Self {
        Snapshot { answers: Some(answers), ..self }
    }

    /// A site alone, from texts by path.
    pub fn of_texts<'a>(texts: impl IntoIterator<Item = (&'a str, &'a str)>, date: jiff::civil::Date) -> Self {
        let files = texts.into_iter().map(|(path, text)| (FilePath::new(path), File::Bytes(text.as_bytes().into())));
        Snapshot::new(vec![Layer::new(LayerKind::Site, files)], date)
    }

    /// The same after some changes of the site's own files.
    pub fn with(&self, changes: &[Change]) -> Snapshot {
        let mut layers = self.layers.clone();
        if let Some(site) = layers.iter_mut().find(|layer| layer.kind == LayerKind::Site) {
            let files = Arc::make_mut(&mut site.files);
            for Change { path, after, .. } in changes {
                match after {
                    Some(bytes) => files.insert(path.clone(), File::Bytes(bytes.clone())),
                    None => files.remove(path),
                };
            }
        }
        Snapshot::new(layers, self.date)
    }

    /// The day on which the build decides what has expired or is due.
    pub fn date(&self) -> jiff::civil::Date {
        self.date
    }

    /// What other sites answered; none where nobody asked.
    pub fn answers(&self) -> Option<&Answers> {
        self.answers.as_deref()
    }

    /// The layers, the lowest first.
    pub fn layers(&self) -> &[Layer] {
        &self.layers
    }

    /// The file at a path in the highest layer that has one.
    pub fn get(&self, path: &str) -> Option<(LayerKind, &File)> {
        self.layers.iter().rev().find_map(|layer| layer.files.get(path).map(|file| (layer.kind, file)))
    }

    /// The files that are seen from above, in the order of their paths.
    pub fn files(&self) -> BTreeMap<&FilePath, (LayerKind, &File)> {
        let each =
            self.layers.iter().flat_map(|layer| layer.files.iter().map(|(path, file)| (path, (layer.kind, file))));
        each.collect()
    }

    /// The text at a path, for showing extracts.
    pub fn text(&self, path: &str) -> Option<Cow<'_, str>> {
        let bytes = self.get(path)?.1.bytes()?;
        Some(shown_text(bytes))
    }
}

/// Bytes as text for showing extracts: those that are not UTF-8 are replaced one by one, so that offsets hold.
pub fn shown_text(bytes: &[u8]) -> Cow<'_, str> {
    if let Ok(text) = std::str::from_utf8(bytes) {
        return Cow::Borrowed(text);
    }
    let mut text = String::with_capacity(bytes.len());
    for chunk in bytes.utf8_chunks() {
        text.push_str(chunk.valid());
        text.extend(chunk.invalid().iter().map(|_| '?'));
    }
    Cow::Owned(text)
}
