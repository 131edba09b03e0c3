//! A page of its own.

use super::Subject;
use crate::model::Kind;
use crate::model::page::Page;
use crate::site::CONTRIBUTE;
use crate::source::LayerKind;
use crate::view::page::Body;
use crate::view::viewer::Viewer;
use crate::view::{Content, TextPage};

/// The id of the page that is made of the facts of the accessibility statement, where there are any.
const STATEMENT: &str = "accessibility";

impl Viewer<'_> {
    pub(super) fn text_page(&self, subject: &Subject, it: &Page) -> Content {
        let statement = if subject.entry.id == STATEMENT { self.accessibility() } else { None };
        Content::Text(Box::new(TextPage {
            summary: it.summary.clone(),
            sources: self.sources(&it.sources),
            extra: self.extra(Kind::Page, subject.text.front()),
            checks: self.checks_link().filter(|_| subject.entry.id == CONTRIBUTE),
            guides: if subject.entry.id == CONTRIBUTE { self.guide_links() } else { Vec::new() },
            form: None,
            // What the core's page says of its own site is not true of this one.
            body: if statement.is_some() && subject.text.document.layer == LayerKind::Core {
                Body::default()
            } else {
                self.body(subject.text)
            },
            statement,
        }))
    }
}
