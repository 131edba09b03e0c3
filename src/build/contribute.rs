//! The files that the form for writers needs.

use crate::contribute::Surroundings;
use crate::render::Output;
use crate::site::{SURROUNDINGS, Site};
use crate::source::Snapshot;
use crate::view::Pages;

/// What a text is checked against, and the texts that can be improved; nothing where nobody writes on this site.
pub(super) fn files(site: &Site, snapshot: &Snapshot, pages: &Pages) -> Output {
    let surroundings = pages.surroundings(snapshot).map(|json| (SURROUNDINGS.to_string(), json.into_bytes().into()));
    let texts = Surroundings::texts(site).map(|(path, bytes)| (path, bytes.into()));
    surroundings.into_iter().chain(texts).collect()
}
