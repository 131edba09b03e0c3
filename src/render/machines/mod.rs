//! The files for machines: sitemap, feeds, data, headers and manifest.

mod data;
mod feeds;
mod headers;
mod manifest;
mod sitemap;

pub use manifest::Manifest;

use super::{Cache, Listed, hash};
use crate::view::Pages;
use std::sync::Arc;

/// All of them but the manifest, which comes last.
pub(super) fn files(pages: &Pages, listed: &[&Listed], cache: &dyn Cache) -> Vec<(String, Arc<[u8]>)> {
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
    files.push(("_headers".into(), headers::headers()));
    // A host that runs Jekyll on what it is given would leave out names with an underscore.
    files.push((".nojekyll".into(), String::new()));
    let files = files.into_iter().map(|(path, text)| (path, text.into_bytes().into()));
    files.chain(records(pages, cache)).collect()
}

/// The case studies as data.
fn records(pages: &Pages, cache: &dyn Cache) -> [(String, Arc<[u8]>); 2] {
    let key = if cache.keeps() { pages.records_key() } else { Default::default() };
    let mut written = None;
    let mut file = |name: &str, choose: fn(&(String, String)) -> &String| {
        let bytes = cache.bytes(&|| hash(&[b"data", name.as_bytes(), &key]), &mut || {
            let written = written.get_or_insert_with(|| data::files(pages.records()));
            Some(choose(written).as_bytes().into())
        });
        (format!("data/case-studies.{name}"), bytes.unwrap_or_default())
    };
    [file("json", |(json, _)| json), file("csv", |(_, csv)| csv)]
}
