//! Nothing runs that is not the site's own, and nothing points outside the path of its address.

use super::tiny::{BASE, tiny};
use super::{output, pages, with};
use crate::sites::{handbook, microsite, page, text};
use goodhelp::render::Output;
use std::collections::BTreeSet;

fn policy_of_header(output: &Output) -> String {
    let headers = text(output, "_headers");
    assert!(headers.starts_with("/*\n"), "the first rule is for every file");
    let policy = headers.lines().find_map(|line| line.strip_prefix("  Content-Security-Policy: "));
    policy.unwrap().to_string()
}

#[test]
fn the_policy_is_strict() {
    let policy = policy_of_header(tiny());
    for forbidden in ["unsafe-inline", "'unsafe-eval", "unsafe-hashes", "*", "http:", "https:", "data:", "blob:"] {
        assert!(!policy.contains(forbidden), "{forbidden} in {policy}");
    }
    for part in [
        "default-src 'none'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
        // The search is WebAssembly in a worker. Nothing else is let in for it.
        "script-src 'self' 'wasm-unsafe-eval'",
        "worker-src 'self'",
        "style-src 'self'",
    ] {
        assert!(policy.split("; ").any(|directive| directive == part), "{part} in {policy}");
    }
}

/// GitHub Pages ignores `_headers`, so that each page has the policy itself: before anything that it is about.
#[test]
fn every_page_has_the_policy_of_the_headers() {
    for output in [tiny(), microsite(), handbook()] {
        // A `meta` element cannot say who may frame the page.
        let expected = policy_of_header(output).replace("; frame-ancestors 'none'", "");
        for (path, page) in pages(output) {
            let policy = page.only("meta", "http-equiv", "Content-Security-Policy");
            assert_eq!(policy.get("content").unwrap(), expected, "{path}");
            let before = &page.elements[..policy.inside.start];
            let names: Vec<&str> = before.iter().map(|element| element.name.as_str()).collect();
            assert_eq!(names, ["html", "head", "meta"], "{path}");
        }
    }
}

#[test]
fn no_page_needs_what_the_policy_forbids() {
    for output in [tiny(), microsite(), handbook()] {
        for (path, page) in pages(output) {
            for element in &page.elements {
                assert!(element.name != "style" && element.get("style").is_none(), "{path}: {element:?}");
                let acts = element.attributes.keys().any(|name| name.starts_with("on"));
                assert!(!acts, "{path}: {element:?}");
                let is_data =
                    element.get("type").is_some_and(|it| ["application/json", "application/ld+json"].contains(&it));
                let runs = element.name == "script" && !is_data;
                assert!(!runs || element.get("src").is_some_and(|src| src.starts_with('/')), "{path}: {element:?}");
                assert!(!["iframe", "object", "embed", "base"].contains(&element.name.as_str()), "{path}: {element:?}");
                if let Some(href) = element.get("href").or(element.get("src")) {
                    assert!(!href.trim().to_lowercase().starts_with("javascript:"), "{path}: {href}");
                }
            }
        }
    }
}

#[test]
fn ids_are_unique_and_every_page_has_one_main_heading() {
    for output in [tiny(), microsite(), handbook()] {
        for (path, page) in pages(output) {
            let mut ids = BTreeSet::new();
            for id in page.elements.iter().filter_map(|element| element.get("id")) {
                assert!(!id.is_empty() && !id.contains(char::is_whitespace), "{path}: {id:?}");
                assert!(ids.insert(id), "{path}: {id} stands twice");
            }
            assert_eq!(page.all("h1").count(), 1, "{path}");
            assert!(!page.text("h1").trim().is_empty(), "{path}");
            let trail = page.all("nav").find(|nav| nav.get("class").is_some_and(|class| class.contains("trail")));
            if let Some(trail) = trail {
                let links: Vec<&str> = page.within(trail).iter().filter_map(|it| it.get("href")).collect();
                let unique: BTreeSet<&&str> = links.iter().collect();
                assert_eq!(unique.len(), links.len(), "{path}: {links:?}");
            }
        }
    }
}

/// A site may stand anywhere below a host: no file names an address outside its path.
#[test]
fn nothing_points_outside_the_path_of_the_base_address() {
    for (path, content) in tiny() {
        let bytes = content.bytes();
        let Ok(text) = std::str::from_utf8(&bytes) else { continue };
        // In JSON-LD the signs of addresses are not escaped, so that plain text is enough.
        for (at, host) in text.match_indices("https://tiny.example") {
            let rest = &text[at + host.len()..];
            assert!(rest.starts_with("/a/b/"), "{path}: {}", &text[at..(at + 60).min(text.len())]);
        }
        if path.ends_with(".html") {
            for element in page(tiny(), path).elements {
                let refresh = element.get("content").and_then(|content| content.split_once("url="));
                let refresh = refresh.filter(|_| element.get("http-equiv").is_some()).map(|(_, url)| url);
                let addresses = ["href", "src", "action", "srcset"].iter().filter_map(|name| element.get(name));
                for address in addresses.chain(refresh) {
                    let inside = address.starts_with("/a/b/") || address.starts_with('#');
                    assert!(
                        inside || address.starts_with("https://") || address.starts_with("mailto:"),
                        "{path}: {address}"
                    );
                }
            }
        }
    }
    assert!(text(tiny(), "robots.txt").contains(&format!("Sitemap: {BASE}/sitemap.xml")));
}

#[test]
fn a_base_address_with_or_without_its_slash_and_with_a_query_gives_the_same_site() {
    let config = |address: &str| {
        let (_, text) = super::tiny::texts()[0];
        text.replace("https://tiny.example/a/b/", address)
    };
    for address in ["https://tiny.example/a/b", "https://tiny.example/a/b/?x=1#y"] {
        let config = config(address);
        assert_eq!(&output(&with(super::tiny::texts(), "goodhelp.toml", &config)), tiny(), "{address}");
    }
}

#[test]
fn raw_html_that_a_site_allows_cannot_run() {
    let chapter = "---\ntitle: First\nsummary: S.\npart: ideas\norder: 1\n---\n\n\
        <div class=\"x\" style=\"color:red\" onclick=\"x()\">kept <b>bold</b></div>\n\n\
        <script>alert(1)</script>\n\n<a href=\"javascript:alert(1)\">a</a> <img src=x onerror=alert(1)> <iframe src=\"https://x.example\"></iframe>\n\n\
        ## One thing\n\n### Lambs {#lambs}\n";
    let config = super::tiny::texts()[0].1.to_string() + "raw_html = true\n";
    let bare = with(with(super::tiny::texts(), "content/handbook/first.md", chapter), "goodhelp.toml", &config);
    let output = output(&with(bare, "themes/templates/chapter.html", "{{ body | safe }}"));
    let html = text(&output, "handbook/first/index.html");
    assert!(html.contains("kept <b>bold</b>"), "{html}");
    for forbidden in ["<script", "onclick", "onerror", "style=", "javascript:", "<iframe"] {
        assert!(!html.contains(forbidden), "{forbidden} in {html}");
    }
}
