//! Asking an index. Needs neither disk nor threads, so that a browser runs the same code as the terminal.

mod answer;
mod collect;
mod compile;
mod dictionary;
mod expand;
mod extract;
mod like;
mod question;

pub use answer::{Answer, FacetCount, FacetCounts, FacetValue, Hit, SHOWN_FACETS};
pub use extract::Extract;
pub use question::{Filters, Matching, Question, Sort};

use super::about::About;
use super::bundle::{Bundle, BundleError};
use super::directory::BundleDirectory;
use super::schema::{Fields, schema};
use super::source::Source;
use super::synonyms::Synonyms;
use super::words::Analyser;
use collect::{Collected, collect};
use compile::Compiler;
use dictionary::Dictionary;
use expand::{Expanded, Expander};
use extract::{Terms, extract};
use question::{Parsed, parse};
use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;
use std::{fmt, io};
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
    /// A part of the index could not be had. The same question may be asked again.
    Source(io::Error),
    /// There is no text with this id to be like.
    NoSuchEntry(String),
    /// The index contradicts itself; what tantivy says of it.
    Index(tantivy::TantivyError),
}

impl fmt::Display for SearchError {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            SearchError::Bundle(error) => error.fmt(f),
            SearchError::Source(error) => write!(f, "the search index could not be fetched: {error}"),
            SearchError::NoSuchEntry(id) => write!(f, "the index has no text `{id}`"),
            SearchError::Index(error) => write!(f, "the search index cannot be used: {error}"),
        }
    }
}

impl SearchError {
    /// What kind of error it is, for programs: `network` where asking again may help, `damaged`, `no-entry`, else
    /// `other`.
    pub fn code(&self) -> &'static str {
        match self {
            SearchError::Source(_) => "network",
            SearchError::Bundle(BundleError::NoBundle | BundleError::Damaged) => "damaged",
            SearchError::NoSuchEntry(_) => "no-entry",
            SearchError::Bundle(BundleError::OtherFormat) | SearchError::Index(_) => "other",
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

    /// Opens a bundle of which only the parts are read that questions need.
    ///
    /// # Errors
    /// As for [`Engine::open`], and where the source fails.
    pub fn open_from(source: Arc<dyn Source>) -> Result<Engine, SearchError> {
        let bytes = source.read(0..source.length()).map_err(SearchError::Source)?;
        Engine::open(bytes.into())
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
        let shown = self.shown(document)?;
        let (url, about) = (shown.url.clone(), shown.about());
        let texts = [shown.title.as_str(), &shown.title, &shown.summary, &about, &shown.body];
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
        let asked = question.filters.get("language").and_then(|languages| languages.first());
        let mut hits = Vec::new();
        for (document, score) in &collected.found {
            let shown = self.shown(*document)?;
            let texts = [(shown.summary.as_str(), 1.0), (&shown.body, 1.0), (&shown.about(), LISTED)];
            let extract = extract(&texts, terms, &mut analyser);
            let language = self.values("language", *document)?.pop().unwrap_or_default();
            hits.push(Hit {
                kind: self.values("kind", *document)?.pop().unwrap_or_default(),
                score: *score,
                facets: self.named(*document, asked.unwrap_or(&language))?,
                url: shown.url,
                title: shown.title,
                summary: shown.summary,
                organisation: shown.organisation,
                for_whom: shown.for_whom,
                language,
                extract,
            });
        }
        let language = asked.map_or("", String::as_str);
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

    /// What is shown of a document.
    fn shown(&self, document: DocId) -> tantivy::Result<Shown> {
        let document: TantivyDocument = self.searcher.doc(DocAddress::new(0, document))?;
        let text =
            |field: Field| document.get_first(field).and_then(|value| value.as_str()).unwrap_or_default().to_string();
        let [url, title, summary, organisation, for_whom, others, body] = self.fields.shown.map(text);
        Ok(Shown { url, title, summary, organisation, for_whom, others, body })
    }

    /// The values of the facets that results show, with their names.
    fn named(&self, document: DocId, language: &str) -> tantivy::Result<BTreeMap<String, Vec<FacetValue>>> {
        let values = |facet: &str| -> tantivy::Result<(String, Vec<FacetValue>)> {
            let named = |id: String| FacetValue { name: self.about.name(facet, &id, language).to_string(), id };
            Ok((facet.to_string(), self.values(facet, document)?.into_iter().map(named).collect()))
        };
        SHOWN_FACETS.into_iter().map(values).collect()
    }

    /// A document's values of a facet.
    fn values(&self, name: &str, document: DocId) -> tantivy::Result<Vec<String>> {
        let mut values = Vec::new();
        if let Some(column) = self.searcher.segment_reader(0).fast_fields().str(&format!("facet-{name}"))? {
            for ord in column.term_ords(document) {
                let mut value = String::new();
                column.ord_to_str(ord, &mut value)?;
                values.push(value);
            }
        }
        Ok(values)
    }
}

/// What is shown of a document.
struct Shown {
    url: String,
    title: String,
    summary: String,
    organisation: String,
    for_whom: String,
    /// Other names, and what else is said of it.
    others: String,
    body: String,
}

impl Shown {
    /// Everything that is said of it besides title, summary and text, on one line.
    fn about(&self) -> String {
        let organisation = Some(&self.organisation).filter(|name| **name != self.title);
        let said = organisation.into_iter().chain([&self.for_whom, &self.others]);
        said.map(String::as_str).filter(|said| !said.is_empty()).collect::<Vec<_>>().join(" · ")
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
