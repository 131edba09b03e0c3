//! From documents to the bytes of a bundle. The same documents give the same bytes.

use super::describe::{Described, Document};
use crate::search::about::About;
use crate::search::bundle;
use crate::search::directory::META;
use crate::search::schema::{Fields, schema};
use crate::search::words::{Analyser, Word, is_stemmed};
use sha2::{Digest, Sha256};
use std::collections::HashMap;
use std::path::Path;
use tantivy::directory::RamDirectory;
use tantivy::schema::{Field, Schema};
use tantivy::tokenizer::{PreTokenizedString, Token};
use tantivy::{Directory, Index, IndexBuilder, IndexSettings, SingleSegmentIndexWriter, TantivyDocument};

/// The memory that tantivy may use before it would begin a second segment, which this writer never does.
const MEMORY: usize = 100_000_000;
/// How many bytes of stored texts are compressed together: a result needs one such block.
const STORE_BLOCK: usize = 4096;
/// The files of a segment by their endings, which are the names of their sections.
const FILES: [&str; 6] = ["fast", "fieldnorm", "idx", "pos", "store", "term"];
/// The name of the only segment, instead of tantivy's random one.
const SEGMENT: &str = "00000000-0000-4000-8000-000000000000";
/// How many words lie between two texts of one field, so that no phrase goes over the gap.
const GAP: usize = 16;

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
    let mut writer = writer(schema, directory.clone())?;
    let mut texts = Texts { analyser: Analyser::new(), stems: HashMap::new() };
    for document in &described.documents {
        writer.add_document(texts.document(document, &fields))?;
    }
    let index = writer.finalize()?;
    bundled(&index, &directory, &described.about)
}

fn writer(schema: Schema, directory: RamDirectory) -> tantivy::Result<SingleSegmentIndexWriter> {
    let settings = IndexSettings {
        docstore_blocksize: STORE_BLOCK,
        docstore_compress_dedicated_thread: false,
        ..IndexSettings::default()
    };
    IndexBuilder::new().schema(schema).settings(settings).single_segment_index_writer(directory, MEMORY)
}

/// Tantivy's files under names of our own, with what is said of the site.
fn bundled(index: &Index, directory: &RamDirectory, about: &About) -> tantivy::Result<Vec<u8>> {
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
    let mut sections: Vec<(&str, &[u8])> = vec![("about", &about), (META, &meta)];
    sections.extend(files.iter().map(|(name, bytes)| (*name, bytes.as_slice())));
    Ok(bundle::write(&sections))
}

/// Makes tantivy's documents.
struct Texts {
    analyser: Analyser,
    /// The words that the vocabulary has already, with their stems: a word is stemmed once.
    stems: HashMap<String, String>,
}

impl Texts {
    fn document(&mut self, document: &Document, fields: &Fields) -> TantivyDocument {
        let mut new = TantivyDocument::new();
        let mut unseen = Vec::new();
        // An organisation that is called like what it does is no other name.
        let organisation = document.organisation.iter().filter(|name| **name != document.title);
        let names: Vec<String> = organisation.chain(&document.names).cloned().collect();
        let about = document.for_whom.iter().chain(&document.about);
        let about: Vec<String> = about.chain(&document.labels).cloned().collect();
        let texts: [&[String]; 6] = [
            std::slice::from_ref(&document.title),
            &names,
            std::slice::from_ref(&document.summary),
            &document.headings,
            &about,
            std::slice::from_ref(&document.body),
        ];
        for (field, texts) in fields.texts.iter().zip(texts) {
            let text = self.tokens(texts, &document.language, &mut unseen);
            new.add_pre_tokenized_text(*field, text);
        }
        new.add_pre_tokenized_text(fields.vocabulary, vocabulary(unseen));
        for id in &document.ids {
            new.add_text(fields.ids, id);
        }
        new.add_text(fields.ids, &document.url);
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
            add_facet(&mut new, *field, document.facets.get(name).map_or(&[], Vec::as_slice));
        }
        new.add_u64(fields.stub, document.stub.into());
        new.add_u64(fields.reviewed, document.reviewed);
        new.add_u64(fields.evidence, document.evidence);
        new
    }

    /// The terms of the texts of a field. `unseen` gets the words that the vocabulary lacks.
    fn tokens(&mut self, texts: &[String], language: &str, unseen: &mut Vec<String>) -> PreTokenizedString {
        let mut tokens = Vec::new();
        let mut first = 0;
        for text in texts {
            for Word { folded, range, position, length } in self.analyser.words(text) {
                if !self.stems.contains_key(&folded) {
                    self.stems.insert(folded.clone(), self.analyser.stem(&folded));
                    unseen.push(folded.clone());
                }
                let stem = self.stems.get(&folded).filter(|_| is_stemmed(language));
                let term = stem.cloned().unwrap_or(folded);
                tokens.push(Token {
                    offset_from: range.start,
                    offset_to: range.end,
                    position: first + position,
                    text: term,
                    position_length: length,
                });
            }
            first = tokens.last().map_or(0, |token| token.position + GAP);
        }
        PreTokenizedString { text: String::new(), tokens }
    }
}

fn vocabulary(words: Vec<String>) -> PreTokenizedString {
    let token = |(position, text)| Token { position, text, ..Token::default() };
    PreTokenizedString { text: String::new(), tokens: words.into_iter().enumerate().map(token).collect() }
}

fn add_facet(document: &mut TantivyDocument, field: Field, values: &[String]) {
    for value in values {
        document.add_text(field, value);
    }
}
