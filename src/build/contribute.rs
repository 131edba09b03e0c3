//! The files that the form for writers needs.

use crate::contribute::Surroundings;
use crate::render::{Content, Output};
use crate::site::{SURROUNDINGS, Site};
use crate::source::Snapshot;
use crate::view::Pages;

/// What a text is checked against, and the texts that can be improved; nothing where nobody writes on this site.
pub(super) fn files(site: &Site, snapshot: &Snapshot, pages: &Pages) -> Output {
    let surroundings =
        pages.surroundings(snapshot).map(|json| (SURROUNDINGS.to_string(), Content::from(json.into_bytes())));
    let texts = Surroundings::texts(site).map(|(path, bytes)| (path, Content::from(bytes)));
    surroundings.into_iter().chain(texts).collect()
}
