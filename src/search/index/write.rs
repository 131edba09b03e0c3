//! From documents to the bytes of a bundle. The same documents give the same bytes.

use super::describe::{Described, describe};
use super::segments::{Segment, Segments};
use crate::render::{Hash, hash};
use crate::search::bundle::Sections;
use crate::search::directory::{META, WORDS};
use crate::search::query::Engine;
use crate::site::Site;
use sha2::{Digest, Sha256};
use std::path::Path;
use std::sync::Arc;
use tantivy::directory::RamDirectory;
use tantivy::indexer::merge_indices;
use tantivy::{Directory, Index};
use tantivy_sstable::{Dictionary, VoidSSTable};

/// The files of a segment by their endings, which are the names of their sections.
const FILES: [&str; 6] = ["fast", "fieldnorm", "idx", "pos", "store", "term"];
/// The name of the only segment, instead of tantivy's random one.
const SEGMENT: &str = "00000000-0000-4000-8000-000000000000";

/// Makes the index of a site again and again, from what it has of the last one.
#[derive(Default)]
pub struct Indexer {
    segments: Segments,
    /// The hash of all that the last one was made of.
    key: Option<Hash>,
    bytes: Arc<[u8]>,
}

impl Indexer {
    /// One that keeps what it needs to make the next index quickly; the default one makes a single index.
    pub fn new() -> Indexer {
        Indexer { segments: Segments::kept(), ..Indexer::default() }
    }

    /// The bytes of a site's index.
    ///
    /// # Panics
    /// Never, as long as there is memory: nothing else can fail where nothing is written to a disk.
    pub fn index(&mut self, site: &Site) -> Arc<[u8]> {
        self.update(&describe(site)).expect("an index in memory can always be written");
        self.bytes()
    }

    /// The bytes of the index that was made last; none before the first one.
    pub fn bytes(&self) -> Arc<[u8]> {
        self.bytes.clone()
    }

    fn update(&mut self, described: &Described) -> tantivy::Result<()> {
        let segments = self.segments.of(described)?;
        let about = serde_json::to_vec(&described.about)?;
        let keys = segments.iter().flat_map(|(key, _)| key).copied().collect::<Vec<u8>>();
        let key = hash(&[&about, &keys]);
        if !self.segments.keeps() || self.key != Some(key) {
            let segments: Vec<&Segment> = segments.iter().map(|(_, segment)| &**segment).collect();
            let sections = sections(&segments, &about)?;
            // What an engine reads before it can answer anything comes first in the file.
            let first = sections.read_by(|bundle| drop(Engine::ready(bundle)));
            let bytes = sections.write(&first);
            drop(sections);
            self.bytes = bytes.into();
            self.key = Some(key);
        }
        Ok(())
    }
}

/// The path of an index in the output, with the hash of its content in its name.
pub fn file_name(bytes: &[u8]) -> String {
    let digest: String = Sha256::digest(bytes).iter().take(5).map(|byte| format!("{byte:02x}")).collect();
    format!("search/index.{digest}.bin")
}

fn sections(segments: &[&Segment], about: &[u8]) -> tantivy::Result<Sections> {
    let words = words(segments)?;
    if let [only] = segments {
        return sections_of(&only.index, &only.directory, about, &words);
    }
    let directory = RamDirectory::create();
    let indices: Vec<Index> = segments.iter().map(|segment| segment.index.clone()).collect();
    let index = merge_indices(&indices, directory.clone())?;
    sections_of(&index, &directory, about, &words)
}

/// Every word as it is written, once: for beginnings and slips.
fn words(segments: &[&Segment]) -> tantivy::Result<Vec<u8>> {
    let mut words: Vec<&String> = segments.iter().flat_map(|segment| &segment.words).collect();
    // A sort that finds the stretches that are in order already.
    words.sort();
    words.dedup();
    let mut writer = Dictionary::<VoidSSTable>::builder(Vec::new())?;
    for word in words {
        writer.insert(word, &())?;
    }
    Ok(writer.finish()?)
}

/// Tantivy's files under names of our own, with what is said of the site.
fn sections_of(index: &Index, directory: &RamDirectory, about: &[u8], words: &[u8]) -> tantivy::Result<Sections> {
    let mut meta: serde_json::Value = serde_json::from_slice(&directory.atomic_read(Path::new(META))?)?;
    let mut files = Vec::new();
    for segment in index.searchable_segment_ids()? {
        if let Some(id) = meta.pointer_mut("/segments/0/segment_id") {
            *id = SEGMENT.into();
        }
        // What was put together, with random names.
        meta.as_object_mut().map(|meta| meta.remove("payload"));
        for ending in FILES {
            let path = format!("{}.{ending}", segment.uuid_string());
            files.push((ending, directory.open_read(Path::new(&path))?.read_bytes()?));
        }
    }
    let meta = serde_json::to_vec(&meta)?;
    let mut sections: Vec<(&str, &[u8])> = vec![("about", about), (META, &meta), (WORDS, words)];
    sections.extend(files.iter().map(|(name, bytes)| (*name, bytes.as_slice())));
    Ok(Sections::new(&sections))
}
