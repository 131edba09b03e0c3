//! Asking an index. Needs neither disk nor threads, so that a browser runs the same code as the terminal.

mod answer;
mod collect;
mod compile;
mod dictionary;
mod expand;
mod extract;
mod like;
mod question;

pub use answer::{Answer, FacetCount, FacetCounts, Hit};
pub use extract::Extract;
pub use question::{Filters, Matching, Question, Sort};

use super::about::About;
use super::bundle::{Bundle, BundleError};
use super::directory::BundleDirectory;
use super::schema::{Fields, schema};
use super::synonyms::Synonyms;
use super::words::Analyser;
use collect::{Collected, collect};
use compile::Compiler;
use dictionary::Dictionary;
use expand::{Expanded, Expander};
use extract::{Terms, extract};
use question::{Parsed, parse};
use std::fmt;
use std::ops::Range;
use std::sync::Arc;
use tantivy::query::{Query, TermQuery};
use tantivy::schema::document::Value;
use tantivy::schema::{Field, IndexRecordOption, Term};
use tantivy::{DocAddress, DocId, Index, ReloadPolicy, Searcher, TantivyDocument};

/// With fewer results than this, fewer of the words have to be there.
const ENOUGH: usize = 10;
/// How much rather an extract shows a sentence than a list of names.
const LISTED: f32 = 0.7;

/// An index that is open.
pub struct Engine {
    about: About,
    fields: Fields,
    searcher: Searcher,
    dictionary: Dictionary,
    synonyms: Synonyms,
}

/// Why there is no answer. No question is a reason.
#[derive(Debug)]
pub enum SearchError {
    /// The index cannot be read.
    Bundle(BundleError),
    /// There is no text with this id to be like.
    NoSuchEntry(String),
    /// The index contradicts itself; what tantivy says of it.
    Index(tantivy::TantivyError),
}

impl fmt::Display for SearchError {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            SearchError::Bundle(error) => error.fmt(f),
            SearchError::NoSuchEntry(id) => write!(f, "the index has no text `{id}`"),
            SearchError::Index(error) => write!(f, "the search index cannot be used: {error}"),
        }
    }
}

impl std::error::Error for SearchError {}

impl From<tantivy::TantivyError> for SearchError {
    fn from(error: tantivy::TantivyError) -> Self {
        SearchError::Index(error)
    }
}

impl Engine {
    /// Opens a bundle, after checking every byte of it.
    ///
    /// # Errors
    /// Where it is no bundle, is damaged, or was written by another version of the program.
    pub fn open(bytes: Arc<[u8]>) -> Result<Engine, SearchError> {
        let bundle = Bundle::read(bytes).map_err(SearchError::Bundle)?;
        let other_format = || SearchError::Bundle(BundleError::OtherFormat);
        let about = bundle.section("about").and_then(|about| serde_json::from_slice::<About>(about).ok());
        let about = about.ok_or_else(other_format)?;
        let (schema, fields) = schema(about.own_facets());
        let index = Index::open(BundleDirectory(bundle))?;
        if index.schema() != schema {
            return Err(other_format());
        }
        let reader = index.reader_builder().reload_policy(ReloadPolicy::Manual).doc_store_cache_num_blocks(16);
        let searcher = reader.try_into()?.searcher();
        let segment = searcher.segment_readers().first().ok_or_else(other_format)?;
        let dictionary = Dictionary::open(segment, &fields, &about.languages)?;
        let synonyms = Synonyms::new(&about, &mut Analyser::new());
        Ok(Engine { about, fields, searcher, dictionary, synonyms })
    }

    /// What the index says of its site.
    pub fn about(&self) -> &About {
        &self.about
    }

    /// Answers a question.
    ///
    /// # Errors
    /// Only where the index contradicts itself.
    pub fn ask(&self, question: &Question) -> Result<Answer, SearchError> {
        let mut analyser = Analyser::new();
        let parsed = parse(&question.words, &mut analyser);
        let compiler = Compiler { dictionary: &self.dictionary, analyser: &analyser, fields: &self.fields };
        if question.matching == Matching::Plain {
            let collected = collect(&self.searcher, &self.fields, &*compiler.plain(&parsed.words), question, &[])?;
            return self.answer(question, &collected, &Terms::new(), None);
        }
        let expander = Expander {
            dictionary: &self.dictionary,
            analyser: &analyser,
            synonyms: &self.synonyms,
            typing: question.typing,
            documents: self.searcher.num_docs(),
        };
        let expanded = expander.expand(&parsed)?;
        let mut required = required(expanded.sought.len());
        // With more of the words comes before with fewer.
        let mut first = Vec::new();
        let collected = loop {
            let query = compiler.compile(&parsed, &expanded, required)?;
            let collected = collect(&self.searcher, &self.fields, &*query, question, &first)?;
            if collected.total >= ENOUGH || required <= 1 {
                break collected;
            }
            first.push(collected.all);
            required -= 1;
        };
        let meant = meant(&question.words, &expanded.corrections);
        self.answer(question, &collected, &terms(&parsed, &expanded, &analyser), meant)
    }

    /// Texts like another one, which is named by its id, by its id with its folder, or by its address. The words of the
    /// question are left out of account.
    ///
    /// # Errors
    /// Where there is no such text, or the index contradicts itself.
    pub fn like(&self, id: &str, question: &Question) -> Result<Answer, SearchError> {
        let document = self.find(id)?.ok_or_else(|| SearchError::NoSuchEntry(id.to_string()))?;
        let [url, title, summary, about, body] = self.shown(document)?;
        let texts = [title.as_str(), &title, &summary, &about, &body];
        let (documents, mut analyser) = (self.searcher.num_docs(), Analyser::new());
        let query = like::like(&url, &texts, documents, &self.dictionary, &self.fields, &mut analyser)?;
        let collected = collect(&self.searcher, &self.fields, &*query, question, &[])?;
        self.answer(question, &collected, &Terms::new(), None)
    }

    /// The text of an id.
    fn find(&self, id: &str) -> tantivy::Result<Option<DocId>> {
        let segment = self.searcher.segment_reader(0);
        let term = Term::from_field_text(self.fields.ids, id.trim_matches('/'));
        let address = Term::from_field_text(self.fields.ids, id);
        for term in [address, term] {
            let query: Box<dyn Query> = Box::new(TermQuery::new(term, IndexRecordOption::Basic));
            let mut found = None;
            let weight = query.weight(tantivy::query::EnableScoring::disabled_from_searcher(&self.searcher))?;
            weight.for_each_no_score(segment, &mut |documents| found = found.or(documents.first().copied()))?;
            if found.is_some() {
                return Ok(found);
            }
        }
        Ok(None)
    }

    fn answer(
        &self,
        question: &Question,
        collected: &Collected,
        terms: &Terms,
        did_you_mean: Option<String>,
    ) -> Result<Answer, SearchError> {
        let mut analyser = Analyser::new();
        let mut hits = Vec::new();
        for (document, score) in &collected.found {
            let [url, title, summary, about, body] = self.shown(*document)?;
            let extract = extract(&[(&summary, 1.0), (&body, 1.0), (&about, LISTED)], terms, &mut analyser);
            let (kind, language) = (self.facet("kind", *document)?, self.facet("language", *document)?);
            hits.push(Hit { url, title, kind, language, score: *score, summary, extract });
        }
        let language =
            question.filters.get("language").and_then(|languages| languages.first()).map_or("", String::as_str);
        let facets = self.fields.facets.iter().zip(&collected.counts).map(|((name, _), values)| FacetCounts {
            name: name.clone(),
            values: (values.iter())
                .map(|(id, count)| FacetCount {
                    id: id.clone(),
                    name: self.about.name(name, id, language).to_string(),
                    count: *count,
                })
                .collect(),
        });
        Ok(Answer { total: collected.total, hits, facets: facets.collect(), did_you_mean })
    }

    /// What is shown of a document: address, title, summary, who and where, and the text.
    fn shown(&self, document: DocId) -> tantivy::Result<[String; 5]> {
        let document: TantivyDocument = self.searcher.doc(DocAddress::new(0, document))?;
        let text =
            |field: Field| document.get_first(field).and_then(|value| value.as_str()).unwrap_or_default().to_string();
        Ok(self.fields.shown.map(text))
    }

    fn facet(&self, name: &str, document: DocId) -> tantivy::Result<String> {
        let mut value = String::new();
        if let Some(column) = self.searcher.segment_reader(0).fast_fields().str(&format!("facet-{name}"))?
            && let Some(ord) = column.term_ords(document).next()
        {
            column.ord_to_str(ord, &mut value)?;
        }
        Ok(value)
    }
}

/// How many of the words of a question a text has to have: all of two, most of more.
fn required(words: usize) -> usize {
    match words {
        0..=2 => words,
        3..=4 => words - 1,
        _ => words.div_ceil(2),
    }
}

/// The terms to mark in extracts, with how much each counts.
fn terms(parsed: &Parsed, expanded: &Expanded, analyser: &Analyser) -> Terms {
    let mut terms = Terms::new();
    let mut add = |term: String, weight: f32| {
        let known = terms.entry(term).or_insert(weight);
        *known = known.max(weight);
    };
    for word in parsed.phrases.iter().flatten() {
        add(analyser.stem(&word.folded), 1.0);
        add(word.folded.clone(), 1.0);
    }
    for (wording, weight) in expanded.sought.iter().flat_map(|sought| &sought.wordings) {
        for term in wording.iter().filter(|term| wording.len() == 1 || !super::words::is_stop_word(term)) {
            add(term.clone(), weight / wording.len() as f32);
        }
    }
    terms
}

/// A question with its corrections.
fn meant(question: &str, corrections: &[(Range<usize>, String)]) -> Option<String> {
    let mut meant = String::new();
    let mut at = 0;
    for (range, word) in corrections {
        meant.push_str(question.get(at..range.start)?);
        meant.push_str(word);
        at = range.end;
    }
    meant.push_str(question.get(at..)?);
    (!corrections.is_empty()).then_some(meant)
}
