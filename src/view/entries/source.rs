//! The page of a source.

use super::{Subject, id_of, website};
use crate::model::Kind;
use crate::model::source::Source;
use crate::view::viewer::Viewer;
use crate::view::{Content, SourcePage};

impl Viewer<'_> {
    pub(super) fn source(&self, subject: &Subject, it: &Source) -> Content {
        Content::Source(Box::new(SourcePage {
            source_type: id_of(&it.source_type),
            authors: it.authors.iter().map(|author| author.0.clone()).collect(),
            year: it.year.map(|year| year.0),
            publisher: it.publisher.clone(),
            within: it.within.clone(),
            pages: it.pages.clone(),
            website: it.website.as_ref().map(website),
            cited_in: it.cited_in.as_ref().and_then(|id| self.source_link(id)),
            endnote: it.endnote,
            backlinks: self.backlinks(subject.entry, &Kind::ALL),
            extra: self.extra(Kind::Source, subject.text.front()),
            body: self.body(subject.text),
        }))
    }
}
