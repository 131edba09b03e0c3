//! The home page.

use crate::model::page::Menu;
use crate::model::{FrontMatter, Kind};
use crate::site::EntryId;
use crate::source::LayerKind;
use crate::view::entries::strategy::sheet_address;
use crate::view::page::{Link, Page};
use crate::view::viewer::{Draft, Viewer};
use crate::view::{Content, HomePage, HomeStrategy};
use std::collections::BTreeSet;

/// How many examples the home page shows.
const HOME_EXAMPLES: usize = 6;
/// How many stories the home page shows.
const HOME_STORIES: usize = 3;
/// The term whose chapter tells of the cycle of action.
const CYCLE: &str = "cycle-of-action";

impl Viewer<'_> {
    /// The home page.
    pub(super) fn home(&self) -> Page {
        let content = HomePage {
            cycle: self.first_about_the_cycle(),
            strategies: self.home_strategies(),
            starts: self.cards(&self.pages_in(Menu::Start)),
            characteristics: self.cards(self.order.of_kind(Kind::Characteristic)),
            examples: self.cards(&self.various()),
            parts: self.groups(Kind::Chapter),
            stories: self.cards(&self.telling_stories()),
            tools: self.cards(self.order.of_kind(Kind::Tool)),
            checklists: self.cards(self.order.of_kind(Kind::Checklist)),
            case_studies: self.order.of_kind(Kind::CaseStudy).len(),
            all_stories: self.order.of_kind(Kind::Story).len(),
        };
        let config = self.site.config();
        let description = config.description_in(self.tag()).map_or_else(|| self.word("home-summary"), str::to_string);
        let draft = self.draft("home", "/", self.site_title().to_string(), Content::Home(Box::new(content)));
        self.page(Draft { description, trail: Vec::new(), ..draft })
    }

    /// A site that is about a place begins with what that place has set out to do.
    fn home_strategies(&self) -> Vec<HomeStrategy> {
        if self.site.config().place.is_none() {
            return Vec::new();
        }
        let strategy = |number: &EntryId| {
            let entry = self.site.entry(*number);
            let text = entry.text(self.language).0;
            match text.front() {
                FrontMatter::Strategy(it) if text.document.layer == LayerKind::Site => Some(HomeStrategy {
                    about: self.entry_link(*number),
                    vision: it.vision.clone(),
                    on_a_page: self.href(&sheet_address(&entry.address())),
                }),
                _ => None,
            }
        };
        self.order.of_kind(Kind::Strategy).iter().filter_map(strategy).collect()
    }

    /// A few case studies, each of another sector, those with most to say first. The site's own come before those that it
    /// inherits.
    fn various(&self) -> Vec<EntryId> {
        let inherits = self.site.config().inherit.as_ref().is_some_and(|rules| !rules.is_empty());
        let mut own = Vec::new();
        let mut candidates: Vec<(std::cmp::Reverse<usize>, EntryId, &str)> = Vec::new();
        for number in self.order.of_kind(Kind::CaseStudy) {
            let entry = self.site.entry(*number);
            if let FrontMatter::CaseStudy(it) = entry.first().front()
                && !it.sensitive
            {
                let says = it.outcomes.len() * 2 + usize::from(it.evidence.is_some()) + it.practices.len();
                let sector = it.sectors.first().map_or("", |sector| sector.as_str());
                let is_own = inherits && entry.first().document.layer == LayerKind::Site;
                let list = if is_own { &mut own } else { &mut candidates };
                list.push((std::cmp::Reverse(says), *number, sector));
            }
        }
        own.sort();
        candidates.sort();
        let mut sectors: BTreeSet<&str> = own.iter().map(|(_, _, sector)| *sector).collect();
        let (first, rest): (Vec<_>, Vec<_>) =
            candidates.into_iter().partition(|(_, _, sector)| sectors.insert(*sector));
        let all = own.into_iter().chain(first).chain(rest);
        all.take(HOME_EXAMPLES).map(|(_, number, _)| number).collect()
    }

    /// A few stories, those with most to say first.
    fn telling_stories(&self) -> Vec<EntryId> {
        let says = |number: &EntryId| match self.site.entry(*number).first().front() {
            FrontMatter::Story(it) => it.timeline.len() + it.lessons.len() + it.people.len() + it.sources.len(),
            _ => 0,
        };
        let mut stories = self.order.of_kind(Kind::Story).to_vec();
        stories.sort_by_key(|number| std::cmp::Reverse(says(number)));
        stories.truncate(HOME_STORIES);
        stories
    }

    /// Where the cycle of action is told: the chapter of its term, else the term.
    fn first_about_the_cycle(&self) -> Option<Link> {
        let number = self.site.find(Kind::Term, CYCLE)?;
        let FrontMatter::Term(term) = self.site.entry(number).first().front() else { return None };
        let chapter = term.chapter.as_ref().and_then(|id| self.link_to(Kind::Chapter, id.as_str()));
        Some(chapter.unwrap_or_else(|| self.entry_link(number)))
    }
}
