//! The evidence register: every figure on the site in one table.

use super::pager::page_suffix;
use crate::model::evidence::{Evidence, Figure, Money, Outcome};
use crate::model::{FrontMatter, Kind};
use crate::site::EntryId;
use crate::view::cards::id_of;
use crate::view::page::{Link, Page};
use crate::view::viewer::{Draft, Viewer};
use crate::view::{Content, RegisterPage, RegisterRow};

/// The last part of the register's address.
pub(in crate::view) const REGISTER: &str = "evidence";
/// How many rows a page has: a table can be longer than a list of cards.
const ROWS_PER_PAGE: usize = 100;
/// The kinds whose figures it shows, in this order.
const KINDS: [Kind; 3] = [Kind::CaseStudy, Kind::Chapter, Kind::Story];

impl Viewer<'_> {
    /// Whether there is anything to show.
    pub(in crate::view) fn has_figures(&self) -> bool {
        self.entries_with_figures().any(|number| !self.rows(number).is_empty())
    }

    /// The pages of the register; none where the site has no figures.
    pub(super) fn register_pages(&self) -> Vec<Page> {
        let rows: Vec<RegisterRow> = self.entries_with_figures().flat_map(|number| self.rows(number)).collect();
        let address = format!("/{REGISTER}/");
        let page = |(index, chunk): (usize, &[RegisterRow])| {
            let number = index + 1;
            let pager = self.pager(&address, number, rows.len(), ROWS_PER_PAGE);
            let mut title = self.word("list-evidence");
            let mut trail = vec![self.home_link()];
            if let (true, Some(pager)) = (number > 1, &pager) {
                trail.push(self.list_link(REGISTER));
                title = self.page_title(&title, pager);
            }
            let content = RegisterPage { rows: chunk.to_vec(), total: rows.len(), pager };
            let address = format!("{address}{}", page_suffix(number));
            let draft = self.draft("register", &address, title, Content::Register(Box::new(content)));
            self.page(Draft { description: self.word("list-evidence-summary"), trail, ..draft })
        };
        rows.chunks(ROWS_PER_PAGE).enumerate().map(page).collect()
    }

    fn entries_with_figures(&self) -> impl Iterator<Item = EntryId> {
        KINDS.into_iter().flat_map(|kind| self.order.of_kind(kind)).copied()
    }

    /// The figures of an entry: what changed, then how many it reaches, what it costs and what it saves.
    fn rows(&self, number: EntryId) -> Vec<RegisterRow> {
        let entry = self.site.entry(number);
        match entry.text(self.language).0.front() {
            FrontMatter::CaseStudy(it) => {
                let about = || self.entry_link(number);
                let evidence = it.evidence.as_ref();
                let outcomes = it.outcomes.iter().map(|outcome| self.outcome_row(about(), outcome, evidence));
                let reach = it.reach.iter().map(|reach| self.figure_row(about(), "reach", reach, evidence));
                let cost = it.cost.iter().map(|cost| self.money_row(about(), "cost", cost, evidence));
                let savings = it.savings.iter().map(|savings| self.money_row(about(), "savings", savings, evidence));
                outcomes.chain(reach).chain(cost).chain(savings).collect()
            }
            FrontMatter::Chapter(it) => self.outcome_rows(number, &it.outcomes),
            FrontMatter::Story(it) => self.outcome_rows(number, &it.outcomes),
            _ => Vec::new(),
        }
    }

    fn outcome_rows(&self, number: EntryId, outcomes: &[Outcome]) -> Vec<RegisterRow> {
        outcomes.iter().map(|outcome| self.outcome_row(self.entry_link(number), outcome, None)).collect()
    }

    fn outcome_row(&self, about: Link, outcome: &Outcome, evidence: Option<&Evidence>) -> RegisterRow {
        RegisterRow {
            about,
            sort: "outcome",
            claim: Some(outcome.claim.clone()),
            figure: outcome.figure.clone(),
            year: outcome.year.map(|year| year.0),
            basis: outcome.basis.or(evidence.map(|evidence| evidence.basis)).as_ref().map(id_of),
            level: evidence.and_then(|evidence| evidence.level.number()),
            reported_by: outcome.reported_by.as_ref().map(id_of),
            compared_with: outcome.compared_with.clone(),
            caution: outcome.caution.clone(),
            source: self.source_link(&outcome.source),
        }
    }

    fn figure_row(&self, about: Link, sort: &'static str, figure: &Figure, evidence: Option<&Evidence>) -> RegisterRow {
        RegisterRow {
            about,
            sort,
            claim: None,
            figure: Some(figure.figure.clone()),
            year: figure.year.map(|year| year.0),
            basis: evidence.map(|evidence| id_of(&evidence.basis)),
            level: evidence.and_then(|evidence| evidence.level.number()),
            reported_by: None,
            compared_with: None,
            caution: figure.caution.clone(),
            source: self.source_link(&figure.source),
        }
    }

    fn money_row(&self, about: Link, sort: &'static str, money: &Money, evidence: Option<&Evidence>) -> RegisterRow {
        let Money { figure, price_year, source, caution } = money.clone();
        self.figure_row(about, sort, &Figure { figure, year: price_year, source, caution }, evidence)
    }
}
