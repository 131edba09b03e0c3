//! What stands in the head of a page for search engines and other sites.

use super::pages;
use super::tiny::{BASE, tiny};
use crate::html::Page;
use crate::sites::page;
use serde_json::Value;

const TITLE: &str = "Alpha </script><script>alert(1)</script> & \"quoted\" 'too' <!-- x";

fn json_ld(page: &Page) -> Option<Value> {
    let scripts: Vec<_> = page.with("script", "type", "application/ld+json").collect();
    assert!(scripts.len() < 2);
    scripts.first().map(|script| serde_json::from_str(&script.text).unwrap())
}

#[test]
fn json_ld_of_every_page_parses() {
    let mut described = 0;
    for (path, page) in pages(tiny()) {
        let unlisted = page.with("meta", "name", "robots").count() == 1;
        let Some(data) = json_ld(&page) else {
            // A frame is about a page that is described elsewhere.
            assert!(unlisted || page.id("_untranslated").is_some(), "{path}");
            continue;
        };
        assert_eq!(data["@context"], "https://schema.org");
        let main = &data["@graph"][0];
        assert_eq!(main["url"], page.only("link", "rel", "canonical").get("href").unwrap(), "{path}");
        assert_eq!(main["name"].as_str().unwrap().trim(), page.text("h1").trim(), "{path}");
        described += 1;
    }
    assert!(described > 40);
}

#[test]
fn a_title_cannot_leave_the_script_that_describes_it() {
    let page = page(tiny(), "case-studies/alpha/index.html");
    assert_eq!(json_ld(&page).unwrap()["@graph"][0]["name"], TITLE);
    assert_eq!(page.text("h1"), TITLE);
    for (path, page) in pages(tiny()) {
        const DATA: [Option<&str>; 2] = [Some("application/ld+json"), Some("application/json")];
        let running = page.all("script").filter(|script| !DATA.contains(&script.get("type")));
        assert!(running.filter(|script| script.get("src").is_none()).count() == 0, "{path}");
        assert_eq!(page.comments, 0, "{path}");
    }
}

#[test]
fn open_graph_says_what_the_page_says() {
    for (path, page) in pages(tiny()) {
        if page.with("meta", "http-equiv", "refresh").count() == 1 {
            continue;
        }
        let property = |name: &str| page.only("meta", "property", name).get("content").unwrap();
        assert_eq!(property("og:title").trim(), page.text("h1").trim(), "{path}");
        assert_eq!(property("og:url"), page.only("link", "rel", "canonical").get("href").unwrap(), "{path}");
        assert_eq!(property("og:site_name"), "Tiny & <small>");
        assert_eq!(property("og:description"), page.only("meta", "name", "description").get("content").unwrap());
        let is_welsh = path.starts_with("cy/") && page.id("_untranslated").is_none();
        assert_eq!(property("og:locale"), if is_welsh { "cy_GB" } else { "en_GB" }, "{path}");
        assert!(["website", "article"].contains(&property("og:type")));
    }
}

#[test]
fn the_canonical_address_is_the_pages_own() {
    for (path, page) in pages(tiny()) {
        if page.with("meta", "http-equiv", "refresh").count() == 1 {
            continue;
        }
        let mut address = path.strip_suffix("index.html").unwrap_or(path);
        if page.id("_untranslated").is_some() {
            address = address.strip_prefix("cy/").unwrap();
        }
        assert_eq!(page.only("link", "rel", "canonical").get("href").unwrap(), format!("{BASE}/{address}"));
    }
}

#[test]
fn translations_name_each_other() {
    let alternates = |path: &str| -> Vec<(String, String)> {
        let page = page(tiny(), path);
        let links = page.with("link", "rel", "alternate").filter(|link| link.get("hreflang").is_some());
        links.map(|link| (link.get("hreflang").unwrap().into(), link.get("href").unwrap().into())).collect()
    };
    let both: Vec<(String, String)> = [("en-GB", "case-studies/beta/"), ("cy", "cy/case-studies/beta/")]
        .map(|(language, address)| (language.to_string(), format!("{BASE}/{address}")))
        .into();
    let mut welsh = alternates("cy/case-studies/beta/index.html");
    welsh.reverse();
    assert_eq!(alternates("case-studies/beta/index.html"), both);
    assert_eq!(welsh, both);
    assert_eq!(alternates("case-studies/alpha/index.html"), []);
    assert_eq!(alternates("index.html").len(), 2);
}

#[test]
fn a_page_says_its_language() {
    for (path, page) in pages(tiny()) {
        let language = page.all("html").next().unwrap().get("lang").unwrap();
        assert_eq!(language, if path.starts_with("cy/") { "cy" } else { "en-GB" }, "{path}");
    }
    assert!(page(tiny(), "cy/places/index.html").all("a").any(|link| link.text == "Yr Ynys"));
}

/// A screen reader reads an English title on a Welsh page as English.
#[test]
fn words_in_another_language_say_so() {
    let welsh = page(tiny(), "cy/case-studies/beta/index.html");
    let links: Vec<_> = welsh.with("a", "href", "/a/b/cy/case-studies/alpha/").collect();
    assert!(links.len() > 1);
    for link in links {
        assert_eq!(welsh.language(link), Some("en-GB"), "{link:?}");
    }
    // The author's own words are Welsh, and only what they lead to is English.
    let shed = page(crate::sites::microsite(), "cy/case-studies/afon-repair-shed/index.html");
    let link = shed.all("a").find(|link| link.text == "y cylch gweithredu").unwrap();
    assert_eq!((shed.language(link), link.get("hreflang")), (Some("cy"), Some("en-GB")));
}
