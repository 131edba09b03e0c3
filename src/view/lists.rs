//! The home page, the lists of each kind, and the lists by facet.

use super::cards::id_of;
use super::entries::Subject;
use super::order::FACETS;
use super::page::{CardHash, Link, Page, Pager, PagerLink};
use super::viewer::{Draft, Viewer};
use super::{Content, FacetLink, FacetPage, Group, HomePage, ListPage};
use crate::model::{FrontMatter, Kind};
use crate::site::EntryId;
use fluent_bundle::FluentValue;
use std::collections::BTreeSet;

/// How many entries a page of a list has.
const PER_PAGE: usize = 24;
/// How many examples the home page shows.
const HOME_EXAMPLES: usize = 6;

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

/// Which lists there are.
#[derive(Debug, Clone, Copy)]
pub(super) enum ListTask {
    Home,
    Kind(Kind),
    Stubs,
    /// A field of `content/facets.yaml` and the part of its address.
    Facet(&'static str, &'static str),
}

impl Viewer<'_> {
    /// The home page and every list.
    pub fn lists(&self) -> Vec<ListTask> {
        let kinds = Kind::ALL.into_iter().filter(|kind| *kind != Kind::Page).map(ListTask::Kind);
        let facets = FACETS.into_iter().map(|(facet, address)| ListTask::Facet(facet, address));
        [ListTask::Home, ListTask::Stubs].into_iter().chain(kinds).chain(facets).collect()
    }

    /// The pages of a list.
    pub fn list_pages(&self, task: ListTask) -> Vec<Page> {
        match task {
            ListTask::Home => vec![self.home()],
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
        }
    }

    fn home(&self) -> Page {
        let content = HomePage {
            characteristics: self.cards(self.order.of_kind(Kind::Characteristic)),
            examples: self.cards(&self.various()),
            chapters: self.cards(self.order.of_kind(Kind::Chapter)),
            stories: self.cards(self.order.of_kind(Kind::Story)),
            checklists: self.cards(self.order.of_kind(Kind::Checklist)),
            case_studies: self.order.of_kind(Kind::CaseStudy).len(),
        };
        let config = self.site.config();
        self.page(Draft {
            template: "home",
            id: None,
            address: "/".into(),
            title: config.title.clone(),
            description: if config.description.is_empty() {
                self.word("home-summary")
            } else {
                config.description.clone()
            },
            languages: self.all_languages(),
            trail: Vec::new(),
            reviewed: None,
            sensitive: false,
            edit_href: None,
            unlisted: false,
            content: Content::Home(Box::new(content)),
        })
    }

    /// A few case studies, each of another sector, those with most to say first.
    fn various(&self) -> Vec<EntryId> {
        let mut candidates: Vec<(std::cmp::Reverse<usize>, EntryId, &str)> = Vec::new();
        for number in self.order.of_kind(Kind::CaseStudy) {
            let entry = self.site.entry(*number);
            if let FrontMatter::CaseStudy(it) = entry.first().front()
                && !it.sensitive
            {
                let says = it.outcomes.len() * 2 + usize::from(it.evidence.is_some()) + it.practices.len();
                let sector = it.sectors.first().map_or("", |sector| sector.as_str());
                candidates.push((std::cmp::Reverse(says), *number, sector));
            }
        }
        candidates.sort();
        let mut sectors = BTreeSet::new();
        let (first, rest): (Vec<_>, Vec<_>) =
            candidates.into_iter().partition(|(_, _, sector)| sectors.insert(*sector));
        first.into_iter().chain(rest).take(HOME_EXAMPLES).map(|(_, number, _)| number).collect()
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
    fn groups(&self, kind: Kind) -> Vec<Group> {
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
                let letter = title.chars().find(|c| c.is_alphanumeric());
                letter.map_or_else(|| "#".into(), |letter| letter.to_uppercase().to_string())
            }
        }
    }

    fn all_facets(&self) -> Vec<FacetPage> {
        let mut facets: Vec<FacetPage> =
            FACETS.into_iter().map(|(facet, address)| self.facet(facet, address)).collect();
        facets.push(self.entry_facet(Kind::Characteristic, "characteristics"));
        facets.push(self.entry_facet(Kind::Place, "places"));
        facets.retain(|facet| !facet.values.is_empty());
        facets
    }

    fn facet(&self, facet: &'static str, address: &'static str) -> FacetPage {
        let value = |value: &crate::model::facets::Facet| {
            let count = self.order.with(facet, value.id.as_str()).len();
            let text = value.name_in(self.tag()).to_string();
            (count > 0).then(|| FacetLink { text, href: self.href(&format!("/{address}/{}/", value.id)), count })
        };
        let values = self.site.facets().list(facet).iter().filter_map(value).collect();
        FacetPage { facet: address, href: self.href(&format!("/{address}/")), values }
    }

    fn entry_facet(&self, kind: Kind, facet: &'static str) -> FacetPage {
        let value = |number: &EntryId| {
            let entry = self.site.entry(*number);
            let count = self.order.with(facet, &entry.id).len();
            (count > 0).then(|| FacetLink { text: self.title(entry), href: self.entry_href(entry), count })
        };
        let values = self.order.of_kind(kind).iter().filter_map(value).collect();
        FacetPage { facet, href: self.href(&format!("/{}/", kind.segment())), values }
    }

    /// The list of a facet's values, and the case studies of each of them.
    fn facet_pages(&self, facet: &'static str, address: &'static str) -> Vec<Page> {
        let index = self.facet(facet, address);
        let mut pages = vec![self.page(Draft {
            template: "facet",
            id: None,
            address: format!("/{address}/"),
            title: self.word(&format!("list-{address}")),
            description: self.word(&format!("list-{address}-summary")),
            languages: self.all_languages(),
            trail: vec![self.home_link(), self.list_link("case-studies")],
            reviewed: None,
            sensitive: false,
            edit_href: None,
            unlisted: false,
            content: Content::Facet(Box::new(index)),
        })];
        for value in self.site.facets().list(facet) {
            let name = value.name_in(self.tag());
            let description = self.word_with("facet-summary", &[("name", FluentValue::from(name))]);
            pages.extend(self.paged(List {
                list: address,
                address: format!("/{address}/{}/", value.id),
                title: name.to_string(),
                description,
                trail: vec![self.home_link(), self.list_link("case-studies"), self.list_link(address)],
                entries: self.order.with(facet, value.id.as_str()),
                facets: Vec::new(),
                stubs: 0,
            }));
        }
        pages
    }

    /// A list cut into pages; an empty one has one page that says so.
    fn paged(&self, list: List) -> Vec<Page> {
        let pages = list.entries.len().div_ceil(PER_PAGE).max(1);
        let page = |number: usize| {
            let cards = self.cards(part(list.entries, number));
            let group = Group { heading: None, anchor: None, cards };
            let pager = self.pager(&list.address, number, list.entries.len());
            self.list_page(&list, vec![group], pager, &page_suffix(number))
        };
        (1..=pages).map(page).collect()
    }

    fn list_page(&self, list: &List, groups: Vec<Group>, pager: Option<Pager>, suffix: &str) -> Page {
        let first = suffix.is_empty();
        let mut trail = list.trail.clone();
        let mut title = list.title.clone();
        if let (false, Some(pager)) = (first, &pager) {
            trail.push(Link { text: list.title.clone(), href: self.href(&list.address), language: None });
            title = self.page_title(&list.title, pager);
        }
        self.page(Draft {
            template: "list",
            id: None,
            address: format!("{}{suffix}", list.address),
            title,
            description: list.description.clone(),
            languages: self.all_languages(),
            trail,
            reviewed: None,
            sensitive: false,
            edit_href: None,
            unlisted: false,
            content: Content::List(Box::new(ListPage {
                list: list.list,
                groups,
                pager,
                facets: if first { list.facets.clone() } else { Vec::new() },
                stubs: list.stubs,
                stubs_href: (list.stubs > 0).then(|| self.href("/case-studies/stubs/")),
            })),
        })
    }

    fn page_title(&self, title: &str, pager: &Pager) -> String {
        let arguments = [
            ("title", FluentValue::from(title)),
            ("number", FluentValue::from(pager.number)),
            ("pages", FluentValue::from(pager.pages)),
        ];
        self.word_with("list-page", &arguments)
    }

    /// An entry's page with its first examples, and plain lists of the further ones below its address.
    pub(super) fn pages_with_examples(
        &self,
        subject: &Subject,
        examples: &[EntryId],
        content: impl Fn(Vec<CardHash>, Option<Pager>) -> Content,
    ) -> Vec<Page> {
        let address = subject.entry.address();
        let first = content(self.cards(part(examples, 1)), self.pager(&address, 1, examples.len()));
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
            let pager = self.pager(&address, number, examples.len());
            pages.push(self.list_page(&list, vec![group], pager, &page_suffix(number)));
        }
        pages
    }

    fn pager(&self, address: &str, number: usize, total: usize) -> Option<Pager> {
        let pages = total.div_ceil(PER_PAGE);
        if pages < 2 {
            return None;
        }
        let href = |number: usize| self.href(&format!("{address}{}", page_suffix(number)));
        let near = |page: &usize| *page == 1 || *page == pages || page.abs_diff(number) <= 1;
        let mut links: Vec<Option<PagerLink>> = Vec::new();
        let mut last = 0;
        for page in (1..=pages).filter(near) {
            if page > last + 1 {
                links.push(None);
            }
            links.push(Some(PagerLink { number: page, href: href(page), current: page == number }));
            last = page;
        }
        Some(Pager {
            number,
            pages,
            total,
            previous: (number > 1).then(|| href(number - 1)),
            next: (number < pages).then(|| href(number + 1)),
            links,
        })
    }
}

fn part(entries: &[EntryId], number: usize) -> &[EntryId] {
    entries.chunks(PER_PAGE).nth(number - 1).unwrap_or_default()
}

fn page_suffix(number: usize) -> String {
    if number == 1 { String::new() } else { format!("page/{number}/") }
}
