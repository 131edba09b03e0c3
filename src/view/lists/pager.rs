//! Lists cut into pages.

use crate::view::page::{Pager, PagerLink};
use crate::view::viewer::Viewer;
use fluent_bundle::FluentValue;

impl Viewer<'_> {
    /// Where one is on page `number` of a list at an address, which has `total` entries, so many on each page.
    pub(super) fn pager(&self, address: &str, number: usize, total: usize, per_page: usize) -> Option<Pager> {
        let pages = total.div_ceil(per_page);
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

    /// The title of a further page of a list.
    pub(super) fn page_title(&self, title: &str, pager: &Pager) -> String {
        let arguments = [
            ("title", FluentValue::from(title)),
            ("number", FluentValue::from(pager.number)),
            ("pages", FluentValue::from(pager.pages)),
        ];
        self.word_with("list-page", &arguments)
    }
}

/// What page `number` adds to the address of a list.
pub(super) fn page_suffix(number: usize) -> String {
    if number == 1 { String::new() } else { format!("page/{number}/") }
}
