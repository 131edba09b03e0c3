//! Asking an index. Needs neither disk nor threads, so that a browser runs the same code as the terminal.

mod answer;
mod collect;
mod columns;
mod compile;
mod dictionary;
mod documents;
mod expand;
mod extract;
mod like;
mod question;

pub use answer::{Answer, FacetCount, FacetCounts, FacetValue, Hit, SHOWN_FACETS};
pub use extract::Extract;
pub use question::{Filters, Matching, Question, Sort};

use super::about::About;
use super::bundle::{Bundle, BundleError, ReadError, Source};
use super::directory::BundleDirectory;
use super::schema::{Fields, schema};
use super::synonyms::Synonyms;
use super::words::Analyser;
use collect::{Collected, Collector};
use columns::Columns;
use compile::Compiler;
use dictionary::Dictionary;
use documents::Documents;
use expand::{Expanded, Expander};
use extract::{Terms, extract};
use like::like;
use question::{Parsed, parse};
use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::{Arc, Mutex, PoisonError};
use std::{fmt, io};
use tantivy::query::Query;
use tantivy::{DocId, Index, ReloadPolicy, Searcher};

/// With fewer results than this, fewer of the words have to be there.
const ENOUGH: usize = 10;
/// How much rather an extract shows a sentence than a list of names.
const LISTED: f32 = 0.7;

/// How many words are remembered between questions.
const MOST_WORDS: usize = 50_000;

/// An index that is open.
pub struct Engine {
    bundle: Bundle,
    about: About,
    fields: Fields,
    searcher: Searcher,
    dictionary: Dictionary,
    columns: Columns,
    synonyms: Synonyms,
    /// What the texts that are shown are read with; it knows most of their words from the questions before.
    analyser: Mutex<Analyser>,
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

impl From<ReadError> for SearchError {
    fn from(error: ReadError) -> Self {
        match error {
            ReadError::Bundle(error) => SearchError::Bundle(error),
            ReadError::Source(error) => SearchError::Source(error),
        }
    }
}

impl From<io::Error> for SearchError {
    fn from(error: io::Error) -> Self {
        SearchError::Index(error.into())
    }
}

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
        Engine::of(Bundle::read(&bytes).map_err(SearchError::Bundle)?)
    }

    /// Opens a bundle of which only the parts are read that questions need.
    ///
    /// # Errors
    /// As for [`Engine::open`], and where the source fails.
    pub fn open_from(source: Arc<dyn Source>) -> Result<Engine, SearchError> {
        let bundle = Bundle::open(source)?;
        bundle.clone().guarded(|| Engine::of(bundle))
    }

    fn of(bundle: Bundle) -> Result<Engine, SearchError> {
        let other_format = || SearchError::Bundle(BundleError::OtherFormat);
        let about = bundle.section("about")?;
        let about = about.as_deref().and_then(|about| std::str::from_utf8(about).ok());
        let about = about.and_then(|about| serde_json::from_str::<About>(about).ok());
        let about = about.ok_or_else(other_format)?;
        let (schema, fields) = schema(about.own_facets());
        let index = Index::open(BundleDirectory(bundle.clone()))?;
        if index.schema() != schema {
            return Err(other_format());
        }
        let reader = index.reader_builder().reload_policy(ReloadPolicy::Manual).doc_store_cache_num_blocks(16);
        let searcher = reader.try_into()?.searcher();
        let segment = searcher.segment_readers().first().ok_or_else(other_format)?;
        let dictionary = Dictionary::open(&bundle, &index, segment, &fields, &about.languages)?;
        let columns = Columns::open(segment, &fields, &about)?;
        let mut analyser = Analyser::new();
        let synonyms = Synonyms::new(&about, &mut analyser);
        let analyser = Mutex::new(analyser);
        Ok(Engine { bundle, about, fields, searcher, dictionary, columns, synonyms, analyser })
    }

    /// Opens a bundle and reads what every question reads, which a writer puts first.
    #[cfg(feature = "native")]
    pub(super) fn ready(bundle: Bundle) -> Result<Engine, SearchError> {
        let engine = Engine::of(bundle)?;
        let everything = Question { limit: 0, ..Question::default() };
        engine.ask(&everything)?;
        for field in engine.fields.texts {
            engine.searcher.segment_reader(0).get_fieldnorms_reader(field)?;
        }
        Ok(engine)
    }

    /// What the index says of its site.
    pub fn about(&self) -> &About {
        &self.about
    }

    /// Answers a question.
    ///
    /// # Errors
    /// Where the index contradicts itself, or a part of it cannot be read.
    pub fn ask(&self, question: &Question) -> Result<Answer, SearchError> {
        self.bundle.guarded(|| self.asked(question))
    }

    fn asked(&self, question: &Question) -> Result<Answer, SearchError> {
        let mut analyser = Analyser::new();
        let parsed = parse(&question.words, &mut analyser);
        let compiler = Compiler { dictionary: &self.dictionary, analyser: &analyser, fields: &self.fields };
        let collector = self.collector(question, None);
        if question.matching == Matching::Plain {
            let collected = self.collect(&collector, &*compiler.plain(&parsed.words), &[])?;
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
            let collected = self.collect(&collector, &*query, &first)?;
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
    /// Where there is no such text, and as for [`Engine::ask`].
    pub fn like(&self, id: &str, question: &Question) -> Result<Answer, SearchError> {
        self.bundle.guarded(|| self.liked(id, question))
    }

    fn liked(&self, id: &str, question: &Question) -> Result<Answer, SearchError> {
        let documents = self.documents();
        let document = documents.find(id)?.ok_or_else(|| SearchError::NoSuchEntry(id.to_string()))?;
        let shown = documents.shown(&[document])?;
        let texts: Vec<String> = (shown.into_iter())
            .flat_map(|shown| [shown.title.clone(), shown.about(), shown.title, shown.summary, shown.body])
            .collect();
        let query = like(&texts, self.searcher.num_docs(), &self.dictionary, &self.fields)?;
        let collected = self.collect(&self.collector(question, Some(document)), &*query, &[])?;
        self.answer(question, &collected, &Terms::new(), None)
    }

    fn documents(&self) -> Documents<'_> {
        let Engine { bundle, searcher, fields, about, .. } = self;
        Documents { bundle, searcher, fields, folders: &about.folders }
    }

    fn collector<'a>(&'a self, question: &'a Question, without: Option<DocId>) -> Collector<'a> {
        Collector { searcher: &self.searcher, fields: &self.fields, columns: &self.columns, question, without }
    }

    fn collect(&self, collector: &Collector, query: &dyn Query, first: &[Vec<DocId>]) -> tantivy::Result<Collected> {
        self.dictionary.fetch(query)?;
        collector.collect(query, first)
    }

    fn answer(
        &self,
        question: &Question,
        collected: &Collected,
        terms: &Terms,
        did_you_mean: Option<String>,
    ) -> Result<Answer, SearchError> {
        let mut analyser = self.analyser.lock().unwrap_or_else(PoisonError::into_inner);
        let asked = question.filters.get("language").and_then(|languages| languages.first());
        let mut hits = Vec::new();
        let found: Vec<DocId> = collected.found.iter().map(|(document, _)| *document).collect();
        for ((document, score), shown) in collected.found.iter().zip(self.documents().shown(&found)?) {
            let texts = [(shown.summary.as_str(), 1.0), (&shown.body, 1.0), (&shown.about(), LISTED)];
            let extract = extract(&texts, terms, &mut analyser);
            let first = |facet: &str| self.columns.values(facet, *document).first().cloned().unwrap_or_default();
            let language = first("language");
            hits.push(Hit {
                kind: first("kind"),
                score: *score,
                facets: self.named(*document, asked.unwrap_or(&language)),
                url: shown.url,
                title: shown.title,
                summary: shown.summary,
                organisation: shown.organisation,
                for_whom: shown.for_whom,
                language,
                extract,
            });
        }
        if analyser.remembers() > MOST_WORDS {
            *analyser = Analyser::new();
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

    /// The values of the facets that results show, with their names.
    fn named(&self, document: DocId, language: &str) -> BTreeMap<String, Vec<FacetValue>> {
        let named = |facet: &str, id: &String| FacetValue {
            id: id.clone(),
            name: self.about.name(facet, id, language).to_string(),
        };
        let values = |facet: &str| self.columns.values(facet, document).iter().map(|id| named(facet, id)).collect();
        SHOWN_FACETS.into_iter().map(|facet| (facet.to_string(), values(facet))).collect()
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
