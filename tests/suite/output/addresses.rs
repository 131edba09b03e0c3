//! Every address of the design exists.

use super::tiny::{BASE, tiny};
use crate::sites::page;

const ADDRESSES: [&str; 54] = [
    "",
    "case-studies/",
    "case-studies/alpha/",
    "case-studies/stubs/",
    "case-studies/gamma/",
    "characteristics/",
    "characteristics/trust/",
    "stories/",
    "stories/story/",
    "handbook/",
    "handbook/first/",
    "checklists/",
    "checklists/check/",
    "strategy/",
    "strategy/plan/",
    "strategy/plan/on-a-page/",
    "glossary/",
    "glossary/trust-term/",
    "sources/",
    "sources/report/",
    "sectors/",
    "sectors/one/",
    "people/",
    "people/all/",
    "places/",
    "places/ynys/",
    "sources-of-confidence/",
    "sources-of-confidence/achieving/",
    "about/",
    "cy/",
    "cy/about/",
    "cy/case-studies/",
    "cy/case-studies/beta/",
    "cy/people/all/",
    "cy/404.html",
    "cy/feed.xml",
    "cy/feed.json",
    "feed.xml",
    "feed.json",
    "sitemap.xml",
    "robots.txt",
    "404.html",
    "manifest.json",
    "_headers",
    ".nojekyll",
    "_redirects",
    "data/site.json",
    "data/case-studies.json",
    "data/case-studies.csv",
    "data/strategies.json",
    "data/measures.csv",
    "data/measures/plan/count.csv",
    "old/alpha/",
    "who/",
];

#[test]
fn every_address_of_the_design_exists() {
    for address in ADDRESSES {
        let path = goodhelp::render::file_of(address);
        assert!(tiny().contains_key(&path), "{path}");
    }
}

#[test]
fn what_is_not_translated_has_a_page_that_says_so() {
    for (id, is_framed) in [("alpha", true), ("beta", false), ("gamma", true)] {
        let page = page(tiny(), &format!("cy/case-studies/{id}/index.html"));
        assert_eq!(page.id("_untranslated").is_some(), is_framed, "{id}");
    }
}

#[test]
fn an_alias_sends_the_reader_on() {
    for (alias, to) in [("old/alpha", "case-studies/alpha"), ("who", "about")] {
        let page = page(tiny(), &format!("{alias}/index.html"));
        let refresh = page.only("meta", "http-equiv", "refresh").get("content").unwrap();
        assert_eq!(refresh, format!("0; url=/a/b/{to}/"));
        assert_eq!(page.only("link", "rel", "canonical").get("href").unwrap(), format!("{BASE}/{to}/"));
        assert_eq!(page.only("meta", "name", "robots").get("content"), Some("noindex"));
        // Where the refresh is switched off, a link is left.
        assert_eq!(page.with("a", "href", &format!("/a/b/{to}/")).count(), 1);
    }
}

#[test]
fn the_page_for_missing_addresses_works_from_everywhere() {
    let page = page(tiny(), "404.html");
    assert_eq!(page.only("meta", "name", "robots").get("content"), Some("noindex"));
    assert!(page.with("a", "href", "/a/b/").count() >= 1);
    // A server shows it at any address, so nothing in it may be relative to its own.
    for element in &page.elements {
        for address in ["href", "src"].iter().filter_map(|name| element.get(name)) {
            let absolute = address.starts_with("/a/b/") || address.contains(':') || address.starts_with('#');
            assert!(absolute, "{address}");
        }
    }
}
