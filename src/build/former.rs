//! What the last good build saw and drew, and whether the next one may take it over.

use crate::render::{Hash, Kept};
use crate::site::{Changes, Site};
use crate::view::Seen;
use std::sync::Arc;

/// The last good build.
pub(super) struct Former {
    /// The hash of all that pages depend on besides the entries of the site.
    pub context: Hash,
    pub site: Arc<Site>,
    pub seen: Seen,
    pub kept: Kept,
}

impl Former {
    /// What changed since this build; `None` where everything may be different.
    pub fn changes(&self, site: &Site, context: &Hash) -> Option<Changes> {
        if self.context == *context { site.changes_since(&self.site) } else { None }
    }
}
