//! What a browser needs to search: scripts, suggestions, and where everything is.

use super::tiny::{texts, tiny};
use super::{output, pages, with};
use crate::sites::{handbook, microsite, page, text};
use goodhelp::render::Output;
use serde_json::Value;

const MOST: usize = 60_000;

fn json(output: &Output, path: &str) -> Value {
    serde_json::from_str(text(output, path)).unwrap()
}

/// The file of an output that a link of the site leads to.
fn linked<'a>(output: &'a Output, base: &str, href: &Value) -> &'a str {
    let path = href.as_str().unwrap().strip_prefix(base).unwrap();
    output.get_key_value(path).unwrap_or_else(|| panic!("there is no {path}")).0
}

fn suggestions(output: &Output, base: &str, language: &str) -> Value {
    let href = json(output, "search/search.json")["suggestions"][language].clone();
    json(output, linked(output, base, &href))
}

fn urls(suggestions: &Value) -> Vec<&str> {
    suggestions["entries"].as_array().unwrap().iter().map(|entry| entry["url"].as_str().unwrap()).collect()
}

#[test]
fn one_file_of_a_fixed_name_says_where_the_others_are() {
    for (output, base, languages) in [
        (tiny(), "/a/b/", vec!["en-GB", "cy"]),
        (handbook(), "/", vec!["en-GB"]),
        (microsite(), "/good-help/", vec!["en-GB", "cy"]),
    ] {
        let map = json(output, "search/search.json");
        assert_eq!(map["format"], 1);
        assert_eq!(map["languages"], serde_json::json!(languages));
        let index = linked(output, base, &map["index"]["href"]);
        assert_eq!(map["index"]["bytes"], output[index].length());
        assert_eq!(map["suggestions"].as_object().unwrap().len(), languages.len());
        for language in languages {
            assert!(
                linked(output, base, &map["suggestions"][language])
                    .starts_with(&format!("search/suggestions.{language}."))
            );
        }
    }
}

/// A page whose bytes change when the text of another page does could not be kept by anybody.
#[test]
fn no_page_names_the_index_or_the_suggestions() {
    for (path, _) in pages(tiny()) {
        let html = text(tiny(), path);
        assert!(!html.contains("search/index.") && !html.contains("search/suggestions."), "{path}");
    }
}

#[test]
fn suggestions_lead_to_pages_and_to_the_practices_on_them() {
    for (output, base) in [(tiny(), "/a/b/"), (handbook(), "/"), (microsite(), "/good-help/")] {
        for language in json(output, "search/search.json")["languages"].as_array().unwrap() {
            let suggestions = suggestions(output, base, language.as_str().unwrap());
            assert!(urls(&suggestions).len() > 10);
            for url in urls(&suggestions) {
                let (address, anchor) = url.split_once('#').unwrap_or((url, ""));
                let path = format!("{}index.html", address.strip_prefix(base).unwrap());
                assert!(output.contains_key(&path), "{url}");
                assert!(anchor.is_empty() || page(output, &path).id(anchor).is_some(), "{url}");
            }
        }
    }
}

#[test]
fn what_most_texts_link_to_comes_first_and_sources_come_last() {
    let suggestions = suggestions(handbook(), "/", "en-GB");
    let entries = suggestions["entries"].as_array().unwrap();
    let first = entries.iter().take(20).filter(|entry| entry["kind"] == "characteristic").count();
    assert!(first >= 5, "{:?}", &entries[..20]);
    let first_source = entries.iter().position(|entry| entry["kind"] == "source").unwrap();
    assert!(entries[first_source..].iter().all(|entry| entry["kind"] == "source"));
}

#[test]
fn other_names_are_suggested_as_well() {
    let suggestions = suggestions(tiny(), "/a/b/", "cy");
    let of = |url: &str| suggestions["entries"].as_array().unwrap().iter().find(|entry| entry["url"] == url).unwrap();
    assert_eq!(of("/a/b/places/ynys/")["title"], "Yr Ynys");
    assert_eq!(of("/a/b/places/ynys/")["also"], serde_json::json!(["The Isle"]));
    assert_eq!(of("/a/b/places/ynys/")["language"], "en-GB");
    assert_eq!(of("/a/b/cy/case-studies/beta/")["title"], "Beta yn Gymraeg");
    assert_eq!(of("/a/b/cy/case-studies/beta/").get("language"), None);
    assert_eq!(suggestions["words"]["kind-practice"], "Arfer");
    assert_eq!(suggestions["words"]["search-options"]["1"], "Un awgrym");
}

#[test]
fn however_large_a_site_is_its_suggestions_are_small() {
    let place = |number: usize| {
        (format!("content/places/place-{number}.md"), format!("---\nname: A place of the number {number}\n---\n"))
    };
    let places: Vec<(String, String)> = (0..1500).map(place).collect();
    let places = places.iter().map(|(path, text)| (path.as_str(), text.as_str()));
    let output = output(&texts().into_iter().chain(places).collect::<Vec<_>>());
    let found = suggestions(&output, "/a/b/", "en-GB");
    assert!(urls(&found).len() < 1000);
    // What is linked to stays, what nobody links to goes.
    assert!(urls(&found).contains(&"/a/b/places/ynys/"));
    for path in output.keys().filter(|path| path.starts_with("search/suggestions.")) {
        assert!(output[path].length() <= MOST, "{path}: {}", output[path].length());
        assert!(output[path].length() > MOST - 500, "{path}: {}", output[path].length());
    }
}

/// Scripts name each other by relative addresses.
#[test]
fn scripts_stand_in_one_folder_whose_name_changes_with_any_of_them() {
    let folder = |output: &Output| {
        let script = output.keys().find(|path| path.ends_with("/search/box.js")).unwrap();
        script.strip_suffix("/search/box.js").unwrap().to_string()
    };
    let own = folder(tiny());
    assert!(own.starts_with("assets/scripts."), "{own}");
    assert!(tiny().contains_key(&format!("{own}/search/worker.js")));
    let script = "themes/assets/scripts/search/merge.js";
    let other = output(&with(texts(), script, "export function merge() {}\n"));
    assert_ne!(folder(&other), own);
    assert!(other.contains_key(&format!("{}/search/merge.js", folder(&other))));
}

#[test]
fn every_page_has_one_box_which_leads_to_the_search_page_of_its_language() {
    for (path, page) in pages(tiny()) {
        if text(tiny(), path).contains("http-equiv=\"refresh\"") {
            continue;
        }
        let boxes: Vec<_> = page.with("form", "role", "search").collect();
        assert_eq!(boxes.len(), 1, "{path}");
        let expected = if path.starts_with("cy/") { "/a/b/cy/search/" } else { "/a/b/search/" };
        assert_eq!(boxes[0].get("action"), Some(expected), "{path}");
        assert_eq!(page.with("input", "name", "q").count(), 1, "{path}");
    }
}

#[test]
fn the_search_page_leads_everywhere_without_a_script_and_no_search_engine_lists_it() {
    let page = page(tiny(), "search/index.html");
    let links: Vec<&str> = page.elements.iter().filter_map(|element| element.get("href")).collect();
    for link in ["/a/b/case-studies/", "/a/b/sectors/one/", "/a/b/characteristics/trust/", "/a/b/places/ynys/"] {
        assert!(links.contains(&link), "{link}");
    }
    assert_eq!(page.only("meta", "name", "robots").get("content"), Some("noindex"));
    assert!(!text(tiny(), "sitemap.xml").contains("/search/"));
}
