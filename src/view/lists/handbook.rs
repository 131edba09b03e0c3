//! The whole handbook on one page, for printing and for reading in one go.

use crate::model::{FrontMatter, Kind};
use crate::site::EntryId;
use crate::view::body::Placement;
use crate::view::page::Page;
use crate::view::viewer::{Draft, Viewer};
use crate::view::{Content, HandbookPage, HandbookPart, PlacedChapter};

/// Its address.
pub(super) const WHOLE: &str = "/handbook/print/";

impl Viewer<'_> {
    /// The whole handbook, part by part; none where there is no chapter in this language.
    pub(super) fn whole_handbook(&self) -> Option<Page> {
        let mut parts: Vec<HandbookPart> = Vec::new();
        let mut tables = 0;
        for number in self.order.of_kind(Kind::Chapter) {
            let Some((part, chapter)) = self.placed_chapter(*number, &mut tables) else { continue };
            match parts.last_mut().filter(|last| last.name == part) {
                Some(last) => last.chapters.push(chapter),
                None => parts.push(HandbookPart { name: part, chapters: vec![chapter] }),
            }
        }
        let content = Content::Handbook(Box::new(HandbookPage { parts: (!parts.is_empty()).then_some(parts)? }));
        let draft = self.draft("handbook", WHOLE, self.word("handbook-whole"), content);
        Some(self.page(Draft {
            languages: self.languages_with_chapters(),
            description: self.word("handbook-whole-summary"),
            trail: vec![self.home_link(), self.list_link(Kind::Chapter.segment())],
            ..draft
        }))
    }

    /// The numbers of the languages that have a chapter of their own.
    pub(super) fn languages_with_chapters(&self) -> Vec<usize> {
        let has = |language: &usize| {
            let mut chapters = self.order.of_kind(Kind::Chapter).iter();
            chapters.any(|number| self.site.entry(*number).texts.get(*language).is_some_and(Option::is_some))
        };
        (0..self.words.count()).filter(has).collect()
    }

    /// A chapter with the name of its part; anchors are those of its own page with the chapter's id before them.
    fn placed_chapter(&self, number: EntryId, tables: &mut usize) -> Option<(String, PlacedChapter)> {
        let entry = self.site.entry(number);
        let text = entry.texts.get(self.language)?.as_ref()?;
        let FrontMatter::Chapter(it) = text.front() else { return None };
        let body = self.placed_body(text, &Placement::below(&entry.id, *tables));
        *tables += text.document.markdown.tables;
        let note = self.placed_note(entry, &Placement::below(&format!("{}--_note", entry.id), *tables));
        let of_note = entry.notes.get(self.language).and_then(Option::as_ref);
        *tables += of_note.map_or(0, |note| note.document.markdown.tables);
        let chapter = PlacedChapter {
            id: entry.id.clone(),
            title: self.title(entry),
            href: self.entry_href(entry),
            summary: it.summary.clone(),
            basis: it.basis.as_ref().map(crate::view::cards::id_of),
            body,
            note,
        };
        Some((self.facet_name("parts", it.part.as_str()), chapter))
    }
}
