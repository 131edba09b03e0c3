//! What is new, for feeds.

use super::cards::id_of;
use super::viewer::Viewer;
use crate::model::common::Persons;
use crate::model::{FrontMatter, Kind};
use crate::site::{Entry, EntryId, Text};
use serde_json::json;

/// How many pages a feed has.
const MOST: usize = 20;
/// How many pieces of news it has besides.
const MOST_NEWS: usize = 10;

/// The feed of one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Feed {
    /// The title.
    pub title: String,
    /// The tag of the language.
    pub language: String,
    /// The address of the folder in which its files are, with a slash at both ends.
    pub address: String,
    /// The full address of that folder, which is that of the home page.
    pub canonical: String,
    /// The full address of what says what the site is and has.
    pub site: String,
    /// The licence of texts that name none of their own, by its identifier.
    pub licence: String,
    /// What was withdrawn.
    pub withdrawn: Vec<serde_json::Value>,
    /// The entries, the newest first.
    pub items: Vec<FeedItem>,
}

/// One entry of a feed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FeedItem {
    /// The title.
    pub title: String,
    /// The full address; also its id.
    pub canonical: String,
    /// One sentence.
    pub summary: String,
    /// The day of the last review, or that of news, as `2026-11-22`.
    pub reviewed: String,
    /// Who wrote it.
    pub authors: Vec<String>,
    /// What it is, for sites of this kind.
    pub about: serde_json::Value,
}

impl Viewer<'_> {
    /// Case studies, stories and chapters by the day of their last review, and what strategies tell of how they go. What tells a
    /// person's story is not handed on.
    pub fn feed(&self) -> Feed {
        let mut items: Vec<(String, EntryId, &Text)> = Vec::new();
        for kind in [Kind::CaseStudy, Kind::Story, Kind::Chapter] {
            for number in self.order.of_kind(kind) {
                let Some(Some(text)) = self.site.entry(*number).texts.get(self.language) else { continue };
                if let (Some(reviewed), true) = (text.front().review().0, may_be_handed_on(text.front())) {
                    items.push((reviewed.to_string(), *number, text));
                }
            }
        }
        let item = |(reviewed, number, text): (String, EntryId, &Text)| {
            let entry = self.site.entry(number);
            let authors = match text.front() {
                FrontMatter::CaseStudy(it) => it.contributors.iter().map(|name| name.0.clone()).collect(),
                _ => Vec::new(),
            };
            let item = FeedItem {
                title: self.title(entry),
                canonical: self.canonical_of(&self.localised(&entry.address(), self.language)),
                summary: text.front().summary().unwrap_or_default().to_string(),
                reviewed,
                authors,
                about: self.about(entry, text.front()),
            };
            (number, item)
        };
        // Each has its own room: a handbook that was read again on one day would leave none for news.
        let pages = newest(items.into_iter().map(item).collect(), MOST);
        let news = newest(self.news().collect(), MOST_NEWS);
        let items = newest(pages.into_iter().chain(news).collect(), MOST + MOST_NEWS);
        let address = self.localised("/", self.language);
        Feed {
            title: self.site_title().to_string(),
            language: self.tag().to_string(),
            canonical: self.canonical_of(&address),
            address,
            site: self.canonical_of("/data/site.json"),
            licence: id_of(&self.site.config().licence),
            withdrawn: self.withdrawn_records(),
            items: items.into_iter().map(|(_, item)| item).collect(),
        }
    }

    /// What an entry is, in words that every such site has.
    pub(super) fn about(&self, entry: &Entry, front: &FrontMatter) -> serde_json::Value {
        let licence = front.licence().unwrap_or(self.site.config().licence);
        let mut about = json!({ "kind": entry.kind.name(), "id": entry.id, "licence": id_of(&licence) });
        if let FrontMatter::CaseStudy(it) = front {
            about["completeness"] = id_of(&it.completeness).into();
            about["organisation"] = it.organisation.as_str().into();
            about["sectors"] = json!(it.sectors);
            about["characteristics"] = json!(it.characteristics);
            about["places"] = json!(it.places);
            about["evidence"] = it.evidence.as_ref().map(|evidence| id_of(&evidence.basis)).into();
        }
        about
    }
}

/// The newest of them, the newest first; of one day in the order of entries.
fn newest(mut items: Vec<(EntryId, FeedItem)>, most: usize) -> Vec<(EntryId, FeedItem)> {
    items.sort_by(|(a, one), (b, other)| other.reviewed.cmp(&one.reviewed).then(a.cmp(b)));
    items.truncate(most);
    items
}

/// Whether a text may leave the site in feeds and data. One that tells somebody's story may not, on whatever ground: what was
/// fetched cannot be taken back when they change their mind.
pub(super) fn may_be_handed_on(front: &FrontMatter) -> bool {
    front.persons().is_none_or(|(persons, ..)| persons.is_none_or(|persons| persons == Persons::None))
}
