//! Links a site anew where little of it changed: after most changes only the links of one text may lead elsewhere.

use super::{Entry, EntryId, Likeness, Site, Text, link, links};
use crate::diag::{Diagnostic, Diagnostics};
use crate::parse::{Document, Documents};
use crate::source::{FilePath, Snapshot};
use sha2::{Digest, Sha256};
use std::collections::BTreeSet;
use std::sync::Arc;

/// Joins documents to sites, one after another.
#[derive(Default)]
pub struct Linker {
    likeness: Likeness,
    last: Option<Last>,
}

/// The last site, with what it was linked from.
struct Last {
    documents: Documents,
    files: [u8; 32],
    site: Arc<Site>,
    diagnostics: Vec<Arc<Diagnostic>>,
}

/// Which documents are others than before.
type Changed<'a> = Vec<(&'a Arc<Document>, &'a Arc<Document>)>;

impl Linker {
    /// The site of these documents. Its value and what is said about it depend on them and the snapshot alone; what was
    /// linked before saves time.
    pub fn link(&mut self, documents: Documents, snapshot: &Snapshot, diagnostics: &mut Diagnostics) -> Arc<Site> {
        let files = files(snapshot);
        let mut found = Diagnostics::default();
        let last = self.last.take();
        let site = last.as_ref().and_then(|last| last.relinked(&documents, &files, snapshot, &mut found));
        let site = site.unwrap_or_else(|| {
            found = Diagnostics::default();
            Arc::new(link(&documents, snapshot, &mut self.likeness, &mut found))
        });
        let found: Vec<Arc<Diagnostic>> = found.into_iter().collect();
        diagnostics.extend(found.iter().cloned());
        self.last = Some(Last { documents, files, site: site.clone(), diagnostics: found });
        site
    }
}

impl Last {
    /// The same site with other bodies of some texts, and everything that is wrong with how it is linked; `None` where more
    /// than that may differ.
    fn relinked(
        &self,
        documents: &Documents,
        files: &[u8; 32],
        snapshot: &Snapshot,
        diagnostics: &mut Diagnostics,
    ) -> Option<Arc<Site>> {
        let may_be_kept = snapshot.date() == self.site.date
            && *documents.settings == *self.documents.settings
            && *files == self.files;
        let changed = changed(&self.documents.documents, &documents.documents).filter(|_| may_be_kept)?;
        // What was wrong with them may be right now.
        let is_changed = |path: &FilePath| changed.iter().any(|(_, now)| now.path == *path);
        if self.diagnostics.iter().any(|diagnostic| is_changed(&diagnostic.file)) {
            return None;
        }
        diagnostics.extend(self.diagnostics.iter().cloned());
        let mut site = Site::clone(&self.site);
        site.settings = documents.settings.clone();
        for (then, now) in changed {
            relink(&mut site, then, now, snapshot, diagnostics);
        }
        Some(Arc::new(site))
    }
}

/// The documents that are others, where nothing but bodies differs and every place in them that others may link to is
/// still there.
fn changed<'a>(former: &'a [Arc<Document>], documents: &'a [Arc<Document>]) -> Option<Changed<'a>> {
    if former.len() != documents.len() {
        return None;
    }
    let pairs = former.iter().zip(documents).filter(|(then, now)| !Arc::ptr_eq(then, now));
    pairs.map(|(then, now)| differ_in_body(then, now).then_some((then, now))).collect()
}

fn differ_in_body(then: &Document, now: &Document) -> bool {
    fn front(document: &Document) -> Option<&[u8]> {
        document.front.as_ref().and_then(|_| document.bytes.get(..document.markdown.span.start as usize))
    }
    fn anchors(document: &Document) -> impl Iterator<Item = &str> {
        document.markdown.headings.iter().map(|heading| heading.id.as_str())
    }
    then.path == now.path
        && then.layer == now.layer
        && front(then).is_some()
        && front(then) == front(now)
        && anchors(then).eq(anchors(now))
        && then.references == now.references
        && then.readings == now.readings
}

/// Puts a document in the place of another one.
fn relink(
    site: &mut Site,
    then: &Arc<Document>,
    now: &Arc<Document>,
    snapshot: &Snapshot,
    diagnostics: &mut Diagnostics,
) {
    let Some(number) = site.find(now.kind, &now.id) else { return };
    let texts = &site.entries[number.index()].texts;
    let is_its = |text: &Option<Text>| text.as_ref().is_some_and(|text| Arc::ptr_eq(&text.document, then));
    // Another layer may have another document for it.
    let Some(language) = texts.iter().position(is_its) else { return };
    let linked = |site: &Site| {
        let mut linked = BTreeSet::new();
        links::linked_from(site, &site.entries[number.index()], |to| _ = linked.insert(to));
        linked
    };
    let before = linked(site);
    let text = Text { document: now.clone(), links: Vec::new(), pictures: Vec::new() };
    let (links, pictures) = links::of_text(site, &text, language, snapshot, diagnostics);
    site.entry_mut(number).texts[language] = Some(Text { links, pictures, ..text });
    let after = linked(site);
    for to in before.symmetric_difference(&after).filter(|to| **to != number) {
        set_backlink(site.entry_mut(*to), number, after.contains(to));
    }
}

/// Adds or takes away one of an entry's backlinks, which are in the order of entries.
fn set_backlink(entry: &mut Entry, from: EntryId, is_there: bool) {
    match (entry.backlinks.binary_search(&from), is_there) {
        (Err(place), true) => entry.backlinks.insert(place, from),
        (Ok(place), false) => _ = entry.backlinks.remove(place),
        _ => {}
    }
}

/// The hash of which files there are, and of which of them could be read: what pictures may stand for.
fn files(snapshot: &Snapshot) -> [u8; 32] {
    let mut hash = Sha256::new();
    for layer in snapshot.layers() {
        for (path, file) in &*layer.files {
            hash.update(path.as_str());
            // UTF-8 does not have the first byte, so that no path goes on in the next one.
            hash.update([0xff, file.bytes().is_some().into()]);
        }
        hash.update([0xfe]);
    }
    hash.finalize().into()
}
