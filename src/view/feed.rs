//! What is new, for feeds.

use super::viewer::Viewer;
use crate::model::{FrontMatter, Kind};
use crate::site::{EntryId, Text};

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
}

impl Viewer<'_> {
    /// Case studies, stories and chapters by the day of their last review, and what strategies tell of how they go. A story that a person agreed to have told on
    /// this website alone is not handed on.
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
            };
            (number, item)
        };
        // Each has its own room: a handbook that was read again on one day would leave none for news.
        let pages = newest(items.into_iter().map(item).collect(), MOST);
        let news = newest(self.news().collect(), MOST_NEWS);
        let items = newest(pages.into_iter().chain(news).collect(), MOST + MOST_NEWS);
        let address = self.localised("/", self.language);
        Feed {
            title: self.site.config().title.clone(),
            language: self.tag().to_string(),
            canonical: self.canonical_of(&address),
            address,
            items: items.into_iter().map(|(_, item)| item).collect(),
        }
    }
}

/// The newest of them, the newest first; of one day in the order of entries.
fn newest(mut items: Vec<(EntryId, FeedItem)>, most: usize) -> Vec<(EntryId, FeedItem)> {
    items.sort_by(|(a, one), (b, other)| other.reviewed.cmp(&one.reviewed).then(a.cmp(b)));
    items.truncate(most);
    items
}

/// Whether a text may leave the site in feeds and data: a story told with consent only if its scope says `partners`.
pub(super) fn may_be_handed_on(front: &FrontMatter) -> bool {
    use crate::model::common::{ConsentScope, Persons};
    match front.persons() {
        Some((Some(Persons::Consented), Some(consent), _)) => consent.scope.contains(&ConsentScope::Partners),
        _ => true,
    }
}
