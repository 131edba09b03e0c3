//! The editors' list, on sites that want it: a page that nothing leads to and that search engines leave out.

use super::pager::page_suffix;
use crate::desk::{self, Duty, Matter};
use crate::model::field::Date;
use crate::view::page::{Link, Page};
use crate::view::viewer::{Draft, Viewer};
use crate::view::{Content, ReviewCount, ReviewGroup, ReviewPage, ReviewRow};

/// The last part of its address.
const REVIEW: &str = "review";
/// How many rows a page has.
const ROWS_PER_PAGE: usize = 100;

impl Viewer<'_> {
    /// The pages of the list; none where the site does not want it. What is kept off the site is not named there either.
    pub(super) fn review_pages(&self) -> Vec<Page> {
        if !self.site.config().review_page {
            return Vec::new();
        }
        let by = desk::ahead(Date(self.site.date()));
        let (kept_off, duties): (Vec<Duty>, Vec<Duty>) =
            desk::duties(self.site, by).into_iter().partition(|duty| duty.matter == Matter::ConsentExpired);
        let count = |matter: Matter| {
            let count = duties.iter().filter(|duty| duty.matter == matter).count();
            ReviewCount { matter: matter.name(), count }
        };
        let counts: Vec<ReviewCount> = Matter::ALL.into_iter().map(count).filter(|it| it.count > 0).collect();
        let address = format!("/{REVIEW}/");
        let page = |number: usize| {
            let rows = duties.chunks(ROWS_PER_PAGE).nth(number - 1).unwrap_or_default();
            let groups = rows.chunk_by(|one, next| one.steward == next.steward).map(|duties| self.review_group(duties));
            let pager = self.pager(&address, number, duties.len(), ROWS_PER_PAGE);
            let mut title = self.word("list-review");
            let mut trail = vec![self.home_link()];
            if let (true, Some(pager)) = (number > 1, &pager) {
                trail.push(self.list_link(REVIEW));
                title = self.page_title(&title, pager);
            }
            let content =
                ReviewPage { groups: groups.collect(), counts: counts.clone(), kept_off: kept_off.len(), pager };
            let address = format!("{address}{}", page_suffix(number));
            let draft = self.draft("review", &address, title, Content::Review(Box::new(content)));
            self.page(Draft { description: self.word("list-review-summary"), trail, unlisted: true, ..draft })
        };
        (1..=duties.len().div_ceil(ROWS_PER_PAGE).max(1)).map(page).collect()
    }

    fn review_group(&self, duties: &[Duty]) -> ReviewGroup {
        let row = |duty: &Duty| ReviewRow {
            matter: duty.matter.name(),
            is_past: duty.matter.is_past(),
            // The day on which a consent ends is nobody else's business.
            day: duty.day.filter(|_| duty.matter != Matter::ConsentEnds).map(|day| day.to_string()),
            about: self.duty_link(duty),
            within: duty.part.as_ref().map(|_| duty.title.clone()),
        };
        ReviewGroup { steward: duties[0].steward.clone(), rows: duties.iter().map(row).collect() }
    }

    fn duty_link(&self, duty: &Duty) -> Link {
        let own = duty.language.as_deref();
        let language = own.and_then(|own| self.site.languages().position(|tag| tag == own)).unwrap_or(0);
        let href = self.href_of(&self.localised(&duty.kind.address(&duty.id), language));
        let (text, href) = match &duty.part {
            Some(part) => (part.what.clone(), format!("{href}#{}", part.id)),
            None => (duty.title.clone(), href),
        };
        Link {
            text,
            href,
            language: (language != self.language).then(|| self.words.tag(language).to_string()),
            id: Some(duty.id.clone()),
        }
    }
}
