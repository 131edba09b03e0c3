//! What the index holds of a text to show it.

use crate::model::Kind;
use crate::search::bundle::Bundle;
use crate::search::schema::Fields;
use tantivy::query::{EnableScoring, Query, TermQuery};
use tantivy::schema::document::Value;
use tantivy::schema::{Field, IndexRecordOption, Term};
use tantivy::{DocAddress, DocId, Searcher, TantivyDocument};

/// What is shown of a document.
pub(super) struct Shown {
    pub url: String,
    pub title: String,
    pub summary: String,
    pub organisation: String,
    pub for_whom: String,
    /// Other names, and what else is said of it.
    others: String,
    pub body: String,
}

impl Shown {
    /// Everything that is said of it besides title, summary and text, on one line.
    pub fn about(&self) -> String {
        let organisation = Some(&self.organisation).filter(|name| **name != self.title);
        let said = organisation.into_iter().chain([&self.for_whom, &self.others]);
        said.map(String::as_str).filter(|said| !said.is_empty()).collect::<Vec<_>>().join(" · ")
    }
}

/// The texts of an index.
pub(super) struct Documents<'a> {
    pub bundle: &'a Bundle,
    pub searcher: &'a Searcher,
    pub fields: &'a Fields,
}

impl Documents<'_> {
    /// What is shown of these documents, in their order.
    pub fn shown(&self, documents: &[DocId]) -> tantivy::Result<Vec<Shown>> {
        self.bundle.gather(|| documents.iter().for_each(|document| drop(self.read(*document))))?;
        documents.iter().map(|document| self.read(*document)).collect()
    }

    /// The text that is named by its address, by its id with its folder, or by its id alone.
    pub fn find(&self, name: &str) -> tantivy::Result<Option<DocId>> {
        let id = name.trim_matches('/').replace("/#", "/");
        let in_folder = Kind::ALL.into_iter().map(|kind| format!("{}/{id}", kind.segment()));
        // An address has more before the folder: the base path, a language.
        let ends = id.match_indices('/').map(|(at, _)| id[at + 1..].to_string());
        for id in std::iter::once(id.clone()).chain(in_folder).chain(ends) {
            let found = self.with_id(&id)?;
            let Some(first) = found.first() else { continue };
            // The same text in other languages has the same id.
            let shown = if found.len() > 1 { self.shown(&found)? } else { Vec::new() };
            let exact = found.iter().zip(&shown).find(|(_, shown)| shown.url == name);
            return Ok(Some(exact.map_or(*first, |(document, _)| *document)));
        }
        Ok(None)
    }

    fn with_id(&self, id: &str) -> tantivy::Result<Vec<DocId>> {
        let term = Term::from_field_text(self.fields.id, id);
        let query: Box<dyn Query> = Box::new(TermQuery::new(term, IndexRecordOption::Basic));
        let weight = query.weight(EnableScoring::disabled_from_searcher(self.searcher))?;
        let mut found = Vec::new();
        weight
            .for_each_no_score(self.searcher.segment_reader(0), &mut |documents| found.extend_from_slice(documents))?;
        Ok(found)
    }

    fn read(&self, document: DocId) -> tantivy::Result<Shown> {
        let document: TantivyDocument = self.searcher.doc(DocAddress::new(0, document))?;
        let text =
            |field: Field| document.get_first(field).and_then(|value| value.as_str()).unwrap_or_default().to_string();
        let [url, title, summary, organisation, for_whom, others, body] = self.fields.shown.map(text);
        Ok(Shown { url, title, summary, organisation, for_whom, others, body })
    }
}
