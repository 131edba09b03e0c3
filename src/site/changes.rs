//! What differs between a site and the one that it was before, and what a page reads of it.

use super::{Entry, EntryId, Site, Text};
use crate::parse::Document;
use std::cell::RefCell;
use std::sync::Arc;

/// What differs between two sites that have the same entries.
#[derive(Debug)]
pub struct Changes {
    /// Whether each entry differs, by its number.
    entries: Vec<bool>,
    /// Whether the front matter of any of them does.
    fronts: bool,
}

/// What was read of a site while something was made.
#[derive(Debug, Clone, Default)]
pub struct Reads {
    /// The entries that were looked at.
    pub entries: Vec<EntryId>,
    /// The entries whose cards were.
    pub cards: Vec<EntryId>,
    /// Whether the order of entries was.
    pub order: bool,
    /// Whether all entries were gone through.
    pub everything: bool,
    /// Whether the front matter of any entries was, and no more of them.
    pub fronts: bool,
}

thread_local! {
    static READS: RefCell<Option<Reads>> = const { RefCell::new(None) };
}

impl Reads {
    /// Makes something on this thread alone, and notes what it reads of a site.
    pub fn of<T>(make: impl FnOnce() -> T) -> (T, Reads) {
        let outer = READS.replace(Some(Reads::default()));
        let made = make();
        let mut reads = READS.replace(outer).unwrap_or_default();
        for numbers in [&mut reads.entries, &mut reads.cards] {
            numbers.sort_unstable();
            numbers.dedup();
            numbers.shrink_to_fit();
        }
        (made, reads)
    }

    /// Makes something on this thread alone that reads nothing of entries but front matter, of as many as it likes.
    pub fn of_fronts<T>(make: impl FnOnce() -> T) -> T {
        let (made, reads) = Reads::of(make);
        Reads::note(|noted| {
            noted.fronts = true;
            noted.order |= reads.order;
            noted.cards.extend(reads.cards);
        });
        made
    }

    /// Notes that something is read, if anybody wants to know.
    pub fn note(note: impl FnOnce(&mut Reads)) {
        READS.with_borrow_mut(|reads| {
            if let Some(reads) = reads {
                note(reads);
            }
        });
    }
}

impl Changes {
    /// Whether an entry differs.
    pub fn entry(&self, number: EntryId) -> bool {
        self.entries[number.index()]
    }

    /// Whether the front matter of any entry differs.
    pub fn fronts(&self) -> bool {
        self.fronts
    }
}

impl Site {
    /// What differs from a former site that was read with the same settings; `None` where it has other entries.
    pub fn changes_since(&self, former: &Site) -> Option<Changes> {
        let same = self.date == former.date
            && self.withdrawn == former.withdrawn
            && self.withheld().map(is_it).eq(former.withheld().map(is_it))
            && self.entries.len() == former.entries.len()
            && self.entries.iter().zip(&former.entries).all(is_same_name);
        if !same {
            return None;
        }
        let pairs = || self.entries.iter().zip(&former.entries);
        let entries: Vec<bool> = pairs().map(|(now, then)| !is_same(now, then)).collect();
        let fronts = pairs().zip(&entries).any(|((now, then), differs)| *differs && !has_same_front(now, then));
        Some(Changes { entries, fronts })
    }
}

/// What tells a text that is on no page from another.
fn is_it(document: &Document) -> (&str, &[u8]) {
    (document.path.as_str(), &document.bytes)
}

fn is_same_name((now, then): (&Arc<Entry>, &Arc<Entry>)) -> bool {
    Arc::ptr_eq(now, then) || (now.kind == then.kind && now.id == then.id && now.original == then.original)
}

fn is_same(now: &Arc<Entry>, then: &Arc<Entry>) -> bool {
    if Arc::ptr_eq(now, then) {
        return true;
    }
    let text = |(now, then): (&Option<Text>, &Option<Text>)| match (now, then) {
        (None, None) => true,
        (Some(now), Some(then)) => {
            Arc::ptr_eq(&now.document, &then.document) && now.links == then.links && now.pictures == then.pictures
        }
        _ => false,
    };
    now.texts.len() == then.texts.len()
        && now.texts.iter().zip(&then.texts).all(text)
        && now.notes.len() == then.notes.len()
        && now.notes.iter().zip(&then.notes).all(text)
        && now.backlinks == then.backlinks
        && now.related == then.related
}

fn has_same_front(now: &Entry, then: &Entry) -> bool {
    let front = |text: &Option<Text>| {
        let document = &text.as_ref()?.document;
        let own = document.bytes.get(..document.markdown.span.start as usize)?.to_vec();
        Some((document.layer, own, document.readings.clone()))
    };
    now.texts.len() == then.texts.len()
        && now.texts.iter().zip(&then.texts).all(|(now, then)| {
            now.is_some() == then.is_some() && (now.is_none() || (front(now).is_some() && front(now) == front(then)))
        })
}
