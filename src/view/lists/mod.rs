//! The home page, the lists of each kind, and what else belongs to no single entry.

mod checks;
mod facets;
mod guides;
mod handbook;
mod home;
mod pager;
mod register;
mod review;
mod search;

use super::cards::id_of;
use super::entries::Subject;
use super::order::{FACETS, first_letter};
use super::page::{CardHash, Link, Page, Pager};
use super::viewer::{Draft, Viewer};
use super::{Content, FacetPage, Group, ListPage};
use crate::model::{FrontMatter, Kind};
use crate::site::{EntryId, Reads};
use fluent_bundle::FluentValue;
use handbook::WHOLE;
use pager::page_suffix;
pub(super) use register::REGISTER;
pub(super) use search::SEARCH;

/// How many entries a page of a list has.
const PER_PAGE: usize = 24;

/// A list before it is cut into pages.
struct List<'a> {
    list: &'static str,
    address: String,
    title: String,
    description: String,
    trail: Vec<Link>,
    entries: &'a [EntryId],
    facets: Vec<FacetPage>,
    stubs: usize,
}

/// The pages that belong to no single entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum ListTask {
    Home,
    Kind(Kind),
    Stubs,
    /// A field of `content/facets.yaml` and the part of its address.
    Facet(&'static str, &'static str),
    Register,
    Review,
    WholeHandbook,
    Search,
    Checks,
    Guides,
    Gallery,
}

impl Viewer<'_> {
    /// The home page and every list.
    pub fn lists(&self) -> Vec<ListTask> {
        let kinds = Kind::ALL.into_iter().filter(|kind| *kind != Kind::Page).map(ListTask::Kind);
        let facets = FACETS.into_iter().map(|(facet, address)| ListTask::Facet(facet, address));
        let own = [ListTask::Home, ListTask::Stubs, ListTask::Register, ListTask::WholeHandbook];
        let pages = [ListTask::Review, ListTask::Search, ListTask::Checks, ListTask::Guides, ListTask::Gallery];
        let own = own.into_iter().chain(pages);
        own.chain(kinds).chain(facets).collect()
    }

    /// The lists that are not there in every language, and so may be seen in a frame.
    pub fn framed_lists(&self) -> [ListTask; 3] {
        [ListTask::WholeHandbook, ListTask::Checks, ListTask::Guides]
    }

    /// The pages of a list.
    pub fn list_pages(&self, task: ListTask) -> Vec<Page> {
        match task {
            ListTask::Home => vec![Reads::of_fronts(|| self.home())],
            ListTask::Kind(kind) => self.kind_list(kind),
            ListTask::Stubs if self.order.stubs().is_empty() => Vec::new(),
            ListTask::Stubs => self.paged(List {
                list: "stubs",
                address: "/case-studies/stubs/".into(),
                title: self.word("list-stubs"),
                description: self.word("list-stubs-summary"),
                trail: vec![self.home_link(), self.list_link("case-studies")],
                entries: self.order.stubs(),
                facets: Vec::new(),
                stubs: 0,
            }),
            ListTask::Facet(facet, address) => self.facet_pages(facet, address),
            ListTask::Register => Reads::of_fronts(|| self.register_pages()),
            ListTask::Review => Reads::of_fronts(|| self.review_pages()),
            ListTask::WholeHandbook if self.is_elsewhere() => Vec::new(),
            ListTask::WholeHandbook => self.whole_handbook().into_iter().collect(),
            ListTask::Search => vec![self.search()],
            ListTask::Checks => self.check_pages(),
            ListTask::Guides => self.guide_pages(),
            ListTask::Gallery => vec![self.gallery()],
        }
    }

    /// Whether this is a frame in which the whole handbook does not belong: it is there in the frame's own language, or is seen
    /// in a frame around another one.
    fn is_elsewhere(&self) -> bool {
        let languages = self.languages_with_chapters();
        let is_seen_here = || self.site.original_of(&languages) == Some(self.language);
        self.place != self.language && (languages.contains(&self.place) || !is_seen_here())
    }

    fn kind_list(&self, kind: Kind) -> Vec<Page> {
        let segment = kind.segment();
        let list = List {
            list: segment,
            address: format!("/{segment}/"),
            title: self.word(&format!("list-{segment}")),
            description: self.word(&format!("list-{segment}-summary")),
            trail: vec![self.home_link()],
            entries: self.order.of_kind(kind),
            facets: if kind == Kind::CaseStudy { self.all_facets() } else { Vec::new() },
            stubs: if kind == Kind::CaseStudy { self.order.stubs().len() } else { 0 },
        };
        match kind {
            Kind::Chapter | Kind::Term | Kind::Place | Kind::Source => {
                let groups = self.groups(kind);
                vec![self.list_page(&list, groups, None, "")]
            }
            _ => self.paged(list),
        }
    }

    /// Chapters by part, places by nation, terms and sources by their first letter.
    pub(super) fn groups(&self, kind: Kind) -> Vec<Group> {
        let mut groups: Vec<Group> = Vec::new();
        let mut numbers: Vec<EntryId> = self.order.of_kind(kind).to_vec();
        // The order within a group stays; a place whose nation is not said comes last.
        numbers.sort_by_key(|number| match self.site.entry(*number).first().front() {
            FrontMatter::Place(it) => it.nation.map_or((true, None), |nation| (false, Some(nation))),
            _ => (false, None),
        });
        let entries = numbers.into_iter().map(|number| (self.heading(kind, number), number));
        for (heading, number) in entries {
            let card = self.card(number);
            match groups.iter_mut().find(|group| group.heading.as_deref() == Some(heading.as_str())) {
                Some(group) => group.cards.push(card),
                None => {
                    let anchor = Some(format!("_group-{}", groups.len() + 1));
                    groups.push(Group { heading: Some(heading), anchor, cards: vec![card] });
                }
            }
        }
        groups
    }

    fn heading(&self, kind: Kind, number: EntryId) -> String {
        match self.site.entry(number).first().front() {
            FrontMatter::Chapter(it) => self.facet_name("parts", it.part.as_str()),
            FrontMatter::Place(it) => match &it.nation {
                Some(nation) => self.word(&format!("nation-{}", id_of(nation))),
                None => self.word("nation-unknown"),
            },
            front => {
                let title =
                    if kind == Kind::Term { self.title(self.site.entry(number)) } else { front.title().to_string() };
                first_letter(&title, self.tag())
            }
        }
    }

    /// A list cut into pages; an empty one has one page that says so.
    fn paged(&self, list: List) -> Vec<Page> {
        let pages = list.entries.len().div_ceil(PER_PAGE).max(1);
        let page = |number: usize| {
            let cards = self.cards(part(list.entries, number));
            let group = Group { heading: None, anchor: None, cards };
            let pager = self.pager(&list.address, number, list.entries.len(), PER_PAGE);
            self.list_page(&list, vec![group], pager, &page_suffix(number))
        };
        (1..=pages).map(page).collect()
    }

    fn list_page(&self, list: &List, groups: Vec<Group>, pager: Option<Pager>, suffix: &str) -> Page {
        let first = suffix.is_empty();
        let mut trail = list.trail.clone();
        let mut title = list.title.clone();
        if let (false, Some(pager)) = (first, &pager) {
            trail.push(Link { text: list.title.clone(), href: self.href(&list.address), language: None, id: None });
            title = self.page_title(&list.title, pager);
        }
        let content = Content::List(Box::new(ListPage {
            list: list.list,
            groups,
            pager,
            facets: if first { list.facets.clone() } else { Vec::new() },
            stubs: list.stubs,
            stubs_href: (list.stubs > 0).then(|| self.href("/case-studies/stubs/")),
            whole_href: (list.list == Kind::Chapter.segment()
                && self.languages_with_chapters().contains(&self.language))
            .then(|| self.href(WHOLE)),
        }));
        let draft = self.draft("list", &format!("{}{suffix}", list.address), title, content);
        self.page(Draft { description: list.description.clone(), trail, ..draft })
    }

    /// An entry's page with its first examples, and plain lists of the further ones below its address.
    pub(super) fn pages_with_examples(
        &self,
        subject: &Subject,
        examples: &[EntryId],
        content: impl Fn(Vec<CardHash>, Option<Pager>) -> Content,
    ) -> Vec<Page> {
        let address = subject.entry.address();
        let first = content(self.cards(part(examples, 1)), self.pager(&address, 1, examples.len(), PER_PAGE));
        let mut pages = vec![self.page(self.entry_draft(subject, first))];
        let title = self.title(subject.entry);
        for number in 2..=examples.len().div_ceil(PER_PAGE) {
            let list = List {
                list: subject.entry.kind.segment(),
                address: address.clone(),
                title: title.clone(),
                description: self.word_with("facet-summary", &[("name", FluentValue::from(title.as_str()))]),
                trail: vec![self.home_link(), self.list_link(subject.entry.kind.segment())],
                entries: examples,
                facets: Vec::new(),
                stubs: 0,
            };
            let group = Group { heading: None, anchor: None, cards: self.cards(part(examples, number)) };
            let pager = self.pager(&address, number, examples.len(), PER_PAGE);
            pages.push(self.list_page(&list, vec![group], pager, &page_suffix(number)));
        }
        pages
    }
}

fn part(entries: &[EntryId], number: usize) -> &[EntryId] {
    entries.chunks(PER_PAGE).nth(number - 1).unwrap_or_default()
}
