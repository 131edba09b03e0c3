//! The site as a whole: what belongs to it, what refers to what, and where everything stands.

mod addresses;
mod changes;
mod links;
mod references;
mod related;
mod relink;
mod select;
mod slugs;

use crate::diag::{Code, Diagnostics, PrivateSpans};
use crate::model::config::Config;
use crate::model::facets::Facets;
use crate::model::{FrontMatter, Kind};
use crate::parse::{ContentPath, Document, Documents, Settings};
use crate::source::{FilePath, LayerKind, Snapshot};
use related::Likeness;
use slugs::Slugs;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::Arc;

pub use addresses::{Alias, RESERVED, SHEET, aliases};
pub use changes::{Changes, Reads};
pub use relink::Linker;
pub use select::is_inherited;

/// The id of the page that says how to take part.
pub const CONTRIBUTE: &str = "contribute";
/// The id of the page that says how to have one's story taken down.
pub const TAKE_DOWN: &str = "take-my-story-down";
/// The address of the list of checks, in the site's first language.
pub const CHECKS: &str = "/contribute/checks/";
/// The address below which each kind has its field guide and its form.
pub const GUIDES: &str = "/contribute/";
/// The file with what a text is checked against while it is written in a browser.
pub const SURROUNDINGS: &str = "contribute/site.json";

/// The number of an entry within a [`Site`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EntryId(u32);

impl EntryId {
    /// The place of the entry among all entries.
    pub fn index(self) -> usize {
        self.0 as usize
    }
}

/// One entry: a document with its translations.
#[derive(Debug, Clone)]
pub struct Entry {
    /// Its kind.
    pub kind: Kind,
    /// Its id.
    pub id: String,
    /// Its text in each of the site's languages, in their order; that in the language of `original` is always there.
    pub texts: Vec<Option<Text>>,
    /// The number of the language in which it was first written: readers of a language that has no text get this one.
    pub original: usize,
    /// What the site puts on top of its page, in each of the site's languages.
    pub notes: Vec<Option<Text>>,
    /// What links to it, in the order of kinds and ids.
    pub backlinks: Vec<EntryId>,
    /// Case studies that are like it, the most alike first.
    pub related: Vec<EntryId>,
}

/// The text of an entry in one language.
#[derive(Debug, Clone)]
pub struct Text {
    /// The document.
    pub document: Arc<Document>,
    /// Where each link of the body leads, in order.
    pub links: Vec<Target>,
    /// The file of each picture of the body, in order; none where there is no such file.
    pub pictures: Vec<Option<FilePath>>,
}

/// Where a link leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Target {
    /// To an entry, perhaps to an anchor on its page.
    Entry(EntryId, Option<String>),
    /// To an anchor on the same page.
    Here(String),
    /// To the list of a kind.
    List(Kind),
    /// To another site, a mail program or a telephone.
    Outside(String),
    /// To something that this site leaves out: the words stay, the link does not.
    LeftOut,
    /// To a story that was withdrawn: the author's own words stay, and nothing else.
    Withdrawn,
}

/// Everything that a site consists of.
#[derive(Debug, Clone)]
pub struct Site {
    settings: Arc<Settings>,
    date: jiff::civil::Date,
    /// Shared with the sites before and after this one, where they are the same.
    entries: Vec<Arc<Entry>>,
    /// The numbers of the languages in which entries were first written.
    originals: Vec<usize>,
    numbers: Arc<BTreeMap<Kind, HashMap<String, EntryId>>>,
    slugs: Arc<Slugs>,
    /// What the core has and the site does not take over.
    left_out: BTreeSet<(Kind, String)>,
    withheld: BTreeSet<(Kind, String)>,
    /// The texts of what is withheld.
    withheld_texts: Vec<Arc<Document>>,
    /// What was withdrawn, and whether it has a page here that says so.
    withdrawn: BTreeMap<(Kind, String), bool>,
    broken: BTreeSet<(Kind, String)>,
    /// Texts of the site's own files whose front matter is broken: no entries, but checked like all others, so that
    /// everything that is wrong with a file is said at once.
    placeholders: Vec<Text>,
}

/// Joins documents to a site: ids, references, links, backlinks, related examples. `likeness` keeps what was found alike,
/// for the next time.
fn link(documents: &Documents, snapshot: &Snapshot, likeness: &mut Likeness, diagnostics: &mut Diagnostics) -> Site {
    let mut site = select::select(documents, snapshot, diagnostics);
    site.slugs = Arc::new(Slugs::of(&site));
    addresses::check(&site, diagnostics);
    references::check(&site, snapshot, diagnostics);
    links::resolve(&mut site, snapshot, diagnostics);
    links::backlinks(&mut site);
    likeness.relate(&mut site);
    site
}

/// The private places of all documents.
pub fn private_spans(documents: &Documents) -> PrivateSpans {
    let mut private = PrivateSpans::default();
    let each = documents.documents.iter().zip(documents.documents.iter().skip(1).map(Some).chain([None]));
    // What the core has beside a text of the site at the same path is shown nowhere: of that path it is the site's file.
    let shown = each.filter(|(document, next)| next.is_none_or(|next| next.path != document.path));
    for document in shown.map(|(document, _)| document) {
        for (span, value) in &document.private {
            private.add(&document.path, *span, value);
        }
        // What looks like a full name may be that of an organisation.
        for personal in document.personal.iter().filter(|it| it.code != Code::LikelyName) {
            let value = document.text().get(personal.span.range()).unwrap_or_default();
            private.add(&document.path, personal.span, value);
        }
        for readings in &document.readings {
            let text = std::str::from_utf8(&readings.bytes).unwrap_or_default();
            for personal in readings.personal.iter().filter(|it| it.code != Code::LikelyName) {
                private.add(&readings.file, personal.span, text.get(personal.span.range()).unwrap_or_default());
            }
        }
    }
    private
}

impl Site {
    /// The configuration.
    pub fn config(&self) -> &Config {
        &self.settings.config
    }

    /// The configuration, the controlled lists, and all else that is said once for the whole site.
    pub fn settings(&self) -> &Settings {
        &self.settings
    }

    /// The controlled lists.
    pub fn facets(&self) -> &Facets {
        &self.settings.facets
    }

    /// The day on which the site decides what has expired or is due.
    pub fn date(&self) -> jiff::civil::Date {
        self.date
    }

    /// The languages, the first one first.
    pub fn languages(&self) -> impl Iterator<Item = &str> {
        self.settings.config.languages.iter().map(|language| language.as_str())
    }

    /// The numbers of the languages in which entries were first written, in ascending order; the site's first language is one
    /// of them. What is there in one of these alone is shown to readers of the others too.
    pub fn originals(&self) -> &[usize] {
        &self.originals
    }

    /// The number of the language in which readers of others see what is there in these languages, by their numbers; none
    /// where they do not see it.
    pub fn original_of(&self, languages: &[usize]) -> Option<usize> {
        self.originals.iter().copied().find(|original| languages.contains(original))
    }

    /// The number of the language in which the site has pages about checks, which are in English; none where it has no page
    /// `contribute`, to which they belong.
    pub fn checks_language(&self) -> Option<usize> {
        self.find(Kind::Page, CONTRIBUTE)?;
        self.languages().position(|tag| tag == "en" || tag.starts_with("en-"))
    }

    /// The full address of the list of checks, where the site has one and says where it is published.
    pub fn checks_address(&self) -> Option<String> {
        if self.config().base_url == Config::default().base_url {
            return None;
        }
        let language = self.checks_language()?;
        Some(format!("{}{}", self.config().base_address(), self.address_in(language, CHECKS)))
    }

    /// The address of a page in a language, by the language's number, from its address in the first one.
    pub fn address_in(&self, language: usize, address: &str) -> String {
        let own = self.slugs.own(language, address);
        match self.languages().nth(language).filter(|_| language > 0) {
            Some(tag) => format!("/{tag}{own}"),
            None => own.into_owned(),
        }
    }

    /// The address of the page that a content file has, from what its path says.
    pub fn address_of(&self, content: &ContentPath) -> String {
        let tag = content.language.as_deref();
        let language = tag.and_then(|tag| self.languages().position(|known| known == tag)).unwrap_or(0);
        self.address_in(language, &content.kind.address(&content.id))
    }

    /// All entries, in the order of kinds and ids.
    pub fn entries(&self) -> impl Iterator<Item = (EntryId, &Entry)> {
        Reads::note(|reads| reads.everything = true);
        self.entries.iter().enumerate().map(|(number, entry)| (EntryId(number as u32), &**entry))
    }

    /// The entries of a kind, in the order of ids.
    pub fn of_kind(&self, kind: Kind) -> impl Iterator<Item = (EntryId, &Entry)> {
        self.entries().filter(move |(_, entry)| entry.kind == kind)
    }

    /// One entry.
    pub fn entry(&self, id: EntryId) -> &Entry {
        Reads::note(|reads| reads.entries.push(id));
        &self.entries[id.index()]
    }

    /// One entry, to be changed in this site alone.
    fn entry_mut(&mut self, id: EntryId) -> &mut Entry {
        Arc::make_mut(&mut self.entries[id.index()])
    }

    /// The number of the entry of a kind and id.
    pub fn find(&self, kind: Kind, id: &str) -> Option<EntryId> {
        self.numbers.get(&kind)?.get(id).copied()
    }

    /// The documents of what is published, and those whose front matter is broken.
    pub fn documents(&self) -> impl Iterator<Item = &Document> {
        Reads::note(|reads| reads.everything = true);
        let texts = self.entries.iter().flat_map(|entry| entry.texts.iter().chain(&entry.notes).flatten());
        texts.chain(&self.placeholders).map(|text| &*text.document)
    }

    /// Every document to check. Those that are kept off the site are among them: whoever reads the folder reads them.
    pub fn all_documents(&self) -> impl Iterator<Item = &Document> {
        self.documents().chain(self.withheld())
    }

    /// The texts that are kept off the site because a consent does not cover them.
    pub fn withheld(&self) -> impl Iterator<Item = &Document> {
        self.withheld_texts.iter().map(|document| &**document)
    }

    /// The kinds and ids of what was withdrawn and has a page that says so.
    pub fn withdrawn(&self) -> impl Iterator<Item = (Kind, &str)> {
        let shown = self.withdrawn.iter().filter(|(_, has_page)| **has_page);
        shown.map(|((kind, id), _)| (*kind, id.as_str()))
    }

    /// Whether the entry of a kind and id was withdrawn.
    fn was_withdrawn(&self, kind: Kind, id: &str) -> bool {
        self.withdrawn.contains_key(&(kind, id.to_string()))
    }

    /// The kinds and ids of what the core has and the site neither takes over nor has itself.
    pub fn left_out(&self) -> impl Iterator<Item = (Kind, &str)> {
        let keys = self.left_out.iter().map(|(kind, id)| (*kind, id.as_str()));
        keys.filter(|(kind, id)| self.find(*kind, id).is_none())
    }

    /// Whether the core has the entry of a kind and id, and the site does not take it over.
    fn is_left_out(&self, kind: Kind, id: &str) -> bool {
        self.left_out.contains(&(kind, id.to_string())) && self.find(kind, id).is_none()
    }

    /// Whether a missing entry is no mistake: it is kept off the site, or its file is broken and reported already, or
    /// what refers to it comes from the core, of which a site may leave out anything.
    fn may_be_missing(&self, from: &Document, kind: Kind, id: &str) -> bool {
        let key = (kind, id.to_string());
        from.layer == LayerKind::Core || self.withheld.contains(&key) || self.broken.contains(&key)
    }
}

impl Entry {
    /// The text as it was first written.
    ///
    /// # Panics
    /// Never: an entry without one is not made.
    pub fn first(&self) -> &Text {
        self.texts[self.original].as_ref().expect("select makes no entry without the text that was first written")
    }

    /// The text in a language, by its number, else as it was first written; with the number of its language.
    pub fn text(&self, language: usize) -> (&Text, usize) {
        match self.texts.get(language) {
            Some(Some(text)) => (text, language),
            _ => (self.first(), self.original),
        }
    }

    /// The title in a language, by its number and tag; of a place, its Welsh name in Welsh.
    pub fn title(&self, language: usize, tag: &str) -> &str {
        match self.text(language).0.front() {
            FrontMatter::Place(place) if tag.starts_with("cy") => place.welsh_name.as_ref().unwrap_or(&place.name),
            front => front.title(),
        }
    }

    /// The address in the first language.
    pub fn address(&self) -> String {
        self.kind.address(&self.id)
    }
}

impl Text {
    /// The front matter.
    ///
    /// # Panics
    /// Never: a document without one is not made into a text.
    pub fn front(&self) -> &FrontMatter {
        self.document.front.as_ref().expect("select makes no text of a document without front matter")
    }

    /// The anchors of the page: those of fields, then those of headings.
    pub fn anchors(&self) -> impl Iterator<Item = &str> {
        let fields = self.document.front.as_ref().map(FrontMatter::anchors).unwrap_or_default();
        fields.into_iter().chain(self.document.markdown.headings.iter().map(|heading| heading.id.as_str()))
    }

    /// Whether the page has an anchor.
    pub fn has_anchor(&self, anchor: &str) -> bool {
        self.anchors().any(|known| known == anchor)
    }
}
