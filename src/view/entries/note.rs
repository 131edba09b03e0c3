//! The note that a site puts on top of a page.

use crate::model::Kind;
use crate::site::Entry;
use crate::view::body::Placement;
use crate::view::viewer::Viewer;
use crate::view::{Note, Page};
use fluent_bundle::FluentValue;

impl Viewer<'_> {
    /// The note on the page of an entry, in this language.
    pub(in crate::view) fn note(&self, entry: &Entry) -> Option<Note> {
        let tables = entry.texts.get(self.language)?.as_ref()?.document.markdown.tables;
        self.placed_note(entry, &Placement::below("_note", tables))
    }

    /// The note in this language on a page that is seen in a frame.
    pub(in crate::view) fn framing_note(&self, page: &Page) -> Option<Note> {
        let entry = self.site.entry(self.site.find(Kind::from_name(page.template)?, page.id.as_deref()?)?);
        let note = self.placed_note(entry, &Placement::below("_note", entry.first().document.markdown.tables))?;
        Some(Note { language: Some(self.tag().to_string()), ..note })
    }

    /// The same among the texts of others.
    pub(in crate::view) fn placed_note(&self, entry: &Entry, placement: &Placement) -> Option<Note> {
        let text = entry.notes.get(self.language)?.as_ref()?;
        let place = self.site.config().place.as_ref().and_then(|place| self.site.find(Kind::Place, place.as_str()));
        let heading = match place {
            Some(number) => {
                let name = self.title(self.site.entry(number));
                self.word_with("note-heading", &[("place", FluentValue::from(name))])
            }
            None => self.word("note-heading-plain"),
        };
        Some(Note { heading, language: None, body: self.placed_body(text, placement) })
    }
}
