//! The files for machines: sitemap, feeds, data, headers and manifest; the forms, which are plain text too; and what the scripts
//! of pages fetch.

mod data;
mod feeds;
mod headers;
mod manifest;
mod sitemap;
mod strategies;

pub use headers::{FOR_EVER, UNCHANGING, header_fields};
pub use manifest::{MANIFEST, Manifest};

use super::{Content, Listed};
use crate::view::Pages;

/// All of them but the manifest, which comes last.
pub(super) fn files(pages: &Pages, listed: &[&Listed]) -> Vec<(String, Content)> {
    let mut files: Vec<(String, String)> = Vec::new();
    files.extend(sitemap::sitemap(listed, &pages.base_address()));
    files.push((
        "robots.txt".into(),
        format!("User-agent: *\nAllow: /\nSitemap: {}/sitemap.xml\n", pages.base_address()),
    ));
    for feed in &pages.feeds() {
        let folder = feed.address.trim_start_matches('/');
        files.push((format!("{folder}feed.xml"), feeds::atom(feed)));
        files.push((format!("{folder}feed.json"), feeds::json(feed)));
    }
    files.extend(pages.forms());
    files.extend(pages.finder_files());
    for kind in pages.recorded() {
        let (json, csv) = data::files(pages.records(kind));
        files.push((format!("data/{}.json", kind.segment()), json));
        files.push((format!("data/{}.csv", kind.segment()), csv));
    }
    files.extend(strategies::files(&pages.strategies()));
    files.push(("data/site.json".into(), format!("{:#}\n", pages.site_record())));
    files.push(("_headers".into(), headers::headers()));
    files.push(("_redirects".into(), pages.with_addresses(headers::redirects)));
    // A host that runs Jekyll on what it is given would leave out names with an underscore.
    files.push((".nojekyll".into(), String::new()));
    files.into_iter().map(|(path, text)| (path, text.into_bytes().into())).collect()
}
