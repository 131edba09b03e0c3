//! What was seen of a site, for the next time that it is seen.

use super::cards::Cards;
use super::order::Order;
use crate::site::{Changes, Reads};
use std::sync::Arc;

/// What was seen of a site.
pub struct Seen(pub(super) Vec<SeenLanguage>);

/// What was seen in one view.
pub(super) struct SeenLanguage {
    pub order: Arc<Order>,
    pub cards: Arc<Cards>,
    pub has_register: bool,
}

/// What differs between what is seen and what was seen before.
pub struct Differences<'a> {
    pub(super) changes: &'a Changes,
    /// For each view: whether the order is another one, and which cards are; none where no card is.
    pub(super) views: Vec<(bool, Option<Vec<bool>>)>,
}

impl Differences<'_> {
    /// Whether any front matter differs.
    pub fn fronts(&self) -> bool {
        self.changes.fronts()
    }

    /// Whether what was made in a view, by its number, from these parts of the site would be another thing now.
    pub fn concern(&self, reads: &Reads, view: usize) -> bool {
        let Some((order, cards)) = self.views.get(view) else { return true };
        reads.everything
            || (reads.order && *order)
            || (reads.fronts && self.changes.fronts())
            || reads.entries.iter().any(|number| self.changes.entry(*number))
            || cards.as_ref().is_some_and(|cards| {
                reads.cards.iter().any(|number| cards.get(number.index()).is_none_or(|differs| *differs))
            })
    }
}
