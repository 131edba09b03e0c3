//! The page of a chapter.

use super::{Subject, id_of};
use crate::model::Kind;
use crate::model::chapter::Chapter;
use crate::view::viewer::Viewer;
use crate::view::{ChapterPage, Content};

impl Viewer<'_> {
    pub(super) fn chapter(&self, subject: &Subject, it: &Chapter) -> Content {
        let (previous, next) = self.order.neighbours(Kind::Chapter, subject.number);
        Content::Chapter(Box::new(ChapterPage {
            summary: it.summary.clone(),
            part: self.facet_name("parts", it.part.as_str()),
            basis: it.basis.as_ref().map(id_of),
            previous: previous.map(|number| self.entry_link(number)),
            next: next.map(|number| self.entry_link(number)),
            outcomes: self.outcomes(&it.outcomes),
            sources: self.sources(&it.sources),
            backlinks: self.backlinks(subject.entry, &[Kind::Chapter, Kind::Story, Kind::CaseStudy, Kind::Term]),
            extra: self.extra(Kind::Chapter, subject.text.front()),
            body: self.body(subject.text),
        }))
    }
}
