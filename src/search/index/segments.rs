//! Texts in groups, each indexed on its own: processors share the work, and a change makes one group anew.

use super::describe::{Described, Document, Of};
use super::terms::Tokenizers;
use crate::render::{Hash, hash};
use crate::search::about::{About, FacetAbout};
use crate::search::facets::set_of;
use crate::search::schema::{Fields, schema};
use crate::search::words::Analyser;
use rayon::prelude::*;
use std::collections::HashMap;
use std::sync::Arc;
use tantivy::directory::RamDirectory;
use tantivy::tokenizer::TokenizerManager;
use tantivy::{Index, IndexBuilder, IndexSettings, TantivyDocument};

/// How many texts a group has. Fewer of them take longer to put together than a smaller one takes less to make.
const GROUP: usize = 1000;
/// The memory that tantivy may use before it would begin a second segment, which this writer never does.
const MEMORY: usize = 100_000_000;
/// How many bytes of stored texts are compressed together: a result needs one such block.
const STORE_BLOCK: usize = 4096;

/// The groups of the index that was made last, by the hash of all that they were made of.
#[derive(Default)]
pub(super) struct Segments {
    keeps: bool,
    known: HashMap<Hash, Arc<Segment>>,
}

/// What is indexed of a group of texts.
pub(super) struct Segment {
    pub index: Index,
    pub directory: RamDirectory,
    /// Every word as it is written, once, in the order of the alphabet.
    pub words: Vec<String>,
}

impl Segments {
    /// Segments that are kept for the next time.
    pub fn kept() -> Segments {
        Segments { keeps: true, ..Segments::default() }
    }

    /// Whether they are kept.
    pub fn keeps(&self) -> bool {
        self.keeps
    }

    /// The segments of all texts with their hashes, in their order; made are those that were not kept the last time. There
    /// is at least one.
    pub fn of(&mut self, described: &Described) -> tantivy::Result<Vec<(Hash, Arc<Segment>)>> {
        let facets = serde_json::to_vec(&described.about.facets).unwrap_or_default();
        let numbers = Numbers::new(&described.about);
        let groups: Vec<&[Of]> = match described.texts.as_slice() {
            [] => vec![&[]],
            texts => texts.chunks(GROUP).collect(),
        };
        let segment = |group: &&[Of]| {
            // Of a large site there are never all in memory.
            let documents: Vec<Document> = group.iter().flat_map(Of::documents).collect();
            let key = || hash(&[&facets, &serde_json::to_vec(&documents).unwrap_or_default()]);
            let key = if self.keeps { key() } else { Hash::default() };
            let segment = match self.known.get(&key) {
                Some(known) => known.clone(),
                None => Arc::new(Segment::of(&documents, &described.about, &numbers)?),
            };
            Ok((key, segment))
        };
        let segments: Vec<(Hash, Arc<Segment>)> = groups.par_iter().map(segment).collect::<tantivy::Result<_>>()?;
        if self.keeps {
            self.known = segments.iter().cloned().collect();
        }
        Ok(segments)
    }
}

impl Segment {
    fn of(documents: &[Document], about: &About, numbers: &Numbers) -> tantivy::Result<Segment> {
        let (schema, fields) = schema(about.own_facets());
        let directory = RamDirectory::create();
        let tokenizers = Tokenizers::default();
        let manager = TokenizerManager::default();
        tokenizers.named().for_each(|(name, terms)| manager.register(name, terms));
        let settings = IndexSettings {
            docstore_blocksize: STORE_BLOCK,
            docstore_compress_dedicated_thread: false,
            ..IndexSettings::default()
        };
        let builder = IndexBuilder::new().schema(schema).settings(settings).tokenizers(manager);
        let mut writer = builder.single_segment_index_writer(directory.clone(), MEMORY)?;
        let mut analyser = Analyser::new();
        for document in documents {
            tokenizers.read(document, &mut analyser);
            writer.add_document(new_document(document, &fields, numbers))?;
        }
        let words = analyser.vocabulary().into_iter().map(str::to_string).collect();
        Ok(Segment { index: writer.finalize()?, directory, words })
    }
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
