//! From documents to the bytes of a bundle. The same documents give the same bytes.

use super::describe::{Described, Document};
use super::terms::Tokenizers;
use crate::search::about::{About, FacetAbout};
use crate::search::bundle::{self, Bundle};
use crate::search::directory::{META, WORDS};
use crate::search::facets::set_of;
use crate::search::query::Engine;
use crate::search::schema::{Fields, schema};
use crate::search::words::Analyser;
use sha2::{Digest, Sha256};
use std::collections::HashMap;
use std::path::Path;
use std::sync::Arc;
use tantivy::directory::RamDirectory;
use tantivy::schema::Schema;
use tantivy::tokenizer::TokenizerManager;
use tantivy::{Directory, Index, IndexBuilder, IndexSettings, SingleSegmentIndexWriter, TantivyDocument};
use tantivy_sstable::{Dictionary, VoidSSTable};

/// The memory that tantivy may use before it would begin a second segment, which this writer never does.
const MEMORY: usize = 100_000_000;
/// How many bytes of stored texts are compressed together: a result needs one such block.
const STORE_BLOCK: usize = 4096;
/// The files of a segment by their endings, which are the names of their sections.
const FILES: [&str; 6] = ["fast", "fieldnorm", "idx", "pos", "store", "term"];
/// The name of the only segment, instead of tantivy's random one.
const SEGMENT: &str = "00000000-0000-4000-8000-000000000000";

/// The bytes of the index.
///
/// # Panics
/// Never, as long as there is memory: nothing else can fail where nothing is written to a disk.
pub fn index(described: &Described) -> Vec<u8> {
    write(described).expect("an index in memory can always be written")
}

/// The path of an index in the output, with the hash of its content in its name.
pub fn file_name(bytes: &[u8]) -> String {
    let digest: String = Sha256::digest(bytes).iter().take(5).map(|byte| format!("{byte:02x}")).collect();
    format!("search/index.{digest}.bin")
}

fn write(described: &Described) -> tantivy::Result<Vec<u8>> {
    let (schema, fields) = schema(described.about.own_facets());
    let directory = RamDirectory::create();
    let tokenizers = Tokenizers::default();
    let mut writer = writer(schema, directory.clone(), &tokenizers)?;
    let mut analyser = Analyser::new();
    let numbers = Numbers::new(&described.about);
    for document in &described.documents {
        tokenizers.read(document, &mut analyser);
        writer.add_document(new_document(document, &fields, &numbers))?;
    }
    let index = writer.finalize()?;
    bundled(&index, &directory, &described.about, &words(&analyser)?)
}

fn writer(schema: Schema, directory: RamDirectory, read: &Tokenizers) -> tantivy::Result<SingleSegmentIndexWriter> {
    let settings = IndexSettings {
        docstore_blocksize: STORE_BLOCK,
        docstore_compress_dedicated_thread: false,
        ..IndexSettings::default()
    };
    let tokenizers = TokenizerManager::default();
    read.named().for_each(|(name, terms)| tokenizers.register(name, terms));
    let builder = IndexBuilder::new().schema(schema).settings(settings).tokenizers(tokenizers);
    builder.single_segment_index_writer(directory, MEMORY)
}

/// Every word as it is written, once: for beginnings and slips.
fn words(analyser: &Analyser) -> tantivy::Result<Vec<u8>> {
    let mut writer = Dictionary::<VoidSSTable>::builder(Vec::new())?;
    for word in analyser.vocabulary() {
        writer.insert(word, &())?;
    }
    Ok(writer.finish()?)
}

/// Tantivy's files under names of our own, with what is said of the site.
fn bundled(index: &Index, directory: &RamDirectory, about: &About, words: &[u8]) -> tantivy::Result<Vec<u8>> {
    let mut meta: serde_json::Value = serde_json::from_slice(&directory.atomic_read(Path::new(META))?)?;
    let mut files = Vec::new();
    for segment in index.searchable_segment_ids()? {
        if let Some(id) = meta.pointer_mut("/segments/0/segment_id") {
            *id = SEGMENT.into();
        }
        for ending in FILES {
            let path = format!("{}.{ending}", segment.uuid_string());
            files.push((ending, directory.atomic_read(Path::new(&path))?));
        }
    }
    let about = serde_json::to_vec(about)?;
    let meta = serde_json::to_vec(&meta)?;
    let mut sections: Vec<(&str, &[u8])> = vec![("about", &about), (META, &meta), (WORDS, words)];
    sections.extend(files.iter().map(|(name, bytes)| (*name, bytes.as_slice())));
    // What an engine reads before it can answer anything comes first in the file.
    let unordered: Arc<[u8]> = bundle::write(&sections, &[]).into();
    let first = Bundle::open(Arc::new(unordered)).ok().and_then(|bundle| {
        Engine::ready(bundle.clone()).ok()?;
        Some(bundle.kept())
    });
    Ok(bundle::write(&sections, &first.unwrap_or_default()))
}

/// The numbers of the values of each facet.
struct Numbers<'a>(HashMap<&'a str, HashMap<&'a str, usize>>);

impl Numbers<'_> {
    fn new(about: &About) -> Numbers<'_> {
        fn numbers(facet: &FacetAbout) -> (&str, HashMap<&str, usize>) {
            (&facet.name, facet.ids().enumerate().map(|(number, id)| (id, number)).collect())
        }
        Numbers(about.facets.iter().map(numbers).collect())
    }

    /// How a column says that a text has these values.
    fn set(&self, facet: &str, values: &[String]) -> String {
        let numbers = self.0.get(facet);
        set_of(values.iter().filter_map(|value| numbers?.get(value.as_str()).copied()))
    }
}

fn new_document(document: &Document, fields: &Fields, numbers: &Numbers) -> TantivyDocument {
    let mut new = TantivyDocument::new();
    fields.texts.iter().for_each(|field| new.add_text(*field, ""));
    new.add_text(fields.id, &document.id);
    let about: Vec<&str> = document.names.iter().chain(&document.about).map(String::as_str).collect();
    let about = about.join(" · ");
    let shown = [
        Some(&document.url),
        Some(&document.title),
        Some(&document.summary),
        document.organisation.as_ref(),
        document.for_whom.as_ref(),
        Some(&about),
        Some(&document.body),
    ];
    for (field, text) in fields.shown.iter().zip(shown) {
        if let Some(text) = text.filter(|text| !text.is_empty()) {
            new.add_text(*field, text);
        }
    }
    for (name, field) in &fields.facets {
        // A set that is empty as well: a column in which every text has a value takes less room.
        new.add_text(*field, numbers.set(name, document.facets.get(name).map_or(&[], Vec::as_slice)));
    }
    new.add_u64(fields.stub, document.stub.into());
    new.add_u64(fields.reviewed, document.reviewed);
    new.add_u64(fields.evidence, document.evidence);
    new
}
