//! A page of its own.

use super::Subject;
use crate::model::Kind;
use crate::model::page::Page;
use crate::site::CONTRIBUTE;
use crate::view::viewer::Viewer;
use crate::view::{Content, TextPage};

impl Viewer<'_> {
    pub(super) fn text_page(&self, subject: &Subject, it: &Page) -> Content {
        Content::Text(Box::new(TextPage {
            summary: it.summary.clone(),
            sources: self.sources(&it.sources),
            extra: self.extra(Kind::Page, subject.text.front()),
            checks: self.checks_link().filter(|_| subject.entry.id == CONTRIBUTE),
            guides: if subject.entry.id == CONTRIBUTE { self.guide_links() } else { Vec::new() },
            form: None,
            body: self.body(subject.text),
        }))
    }
}
