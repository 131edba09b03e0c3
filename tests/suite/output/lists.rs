//! Lists with further pages, related examples and what the home page shows.

use super::output;
use super::tiny::{BASE, texts, tiny};
use crate::html::{Element, Page};
use crate::sites::{page, text};
use goodhelp::render::Output;
use std::collections::BTreeSet;
use std::sync::LazyLock;

const MANY: usize = 60;

/// The tiny site with many more examples.
fn many() -> &'static Output {
    static OUTPUT: LazyLock<Output> = LazyLock::new(|| {
        let files: Vec<(String, String)> = (1..=MANY)
            .map(|number| {
                let text = format!(
                    "---\ntitle: Example {number}\norganisation: One\nsummary: Short.\ncompleteness: partial\n\
                     sectors: [one]\npeople: [all]\nplaces: [ynys]\ncharacteristics: [trust]\npersons: none\n---\n"
                );
                (format!("case-studies/example-{number}.md"), text)
            })
            .collect();
        let files = files.iter().map(|(path, text)| (path.as_str(), text.as_str()));
        output(&texts().into_iter().chain(files).collect::<Vec<_>>())
    });
    &OUTPUT
}

fn examples(page: &Page) -> Vec<String> {
    let main = page.id("_main").unwrap();
    let links = page.within(main).iter().filter_map(|element| element.get("href"));
    let ids = links.filter_map(|href| href.strip_prefix("/a/b/case-studies/")?.strip_suffix('/'));
    ids.filter(|id| !id.is_empty() && *id != "stubs" && !id.starts_with("page/")).map(str::to_string).collect()
}

#[test]
fn a_long_list_is_cut_into_pages_that_hold_everything_once() {
    for list in ["case-studies", "sectors/one", "people/all", "characteristics/trust", "places/ynys"] {
        let mut seen: Vec<String> = Vec::new();
        for number in 1..=3 {
            let path =
                if number == 1 { format!("{list}/index.html") } else { format!("{list}/page/{number}/index.html") };
            let page = page(many(), &path);
            let found: BTreeSet<String> = examples(&page).into_iter().collect();
            assert!(found.len() <= 26, "{path}: {}", found.len());
            seen.extend(found);
            let previous = (number > 1).then(|| match number - 1 {
                1 => format!("/a/b/{list}/"),
                other => format!("/a/b/{list}/page/{other}/"),
            });
            let next = (number < 3).then(|| format!("/a/b/{list}/page/{}/", number + 1));
            for (rel, href) in [("prev", previous), ("next", next)] {
                let link = page.with("a", "rel", rel).next().and_then(|link| link.get("href"));
                assert_eq!(link, href.as_deref(), "{path}");
            }
        }
        let unique: BTreeSet<&String> = seen.iter().collect();
        // The example of the characteristic stands on its page besides the list.
        assert!(seen.len() - unique.len() <= 1, "{list}");
        assert_eq!(unique.len(), MANY + 2, "{list}");
        assert!(!many().contains_key(&format!("{list}/page/1/index.html")));
        assert!(!many().contains_key(&format!("{list}/page/4/index.html")));
    }
}

#[test]
fn pages_of_a_list_have_titles_and_addresses_of_their_own() {
    let titles: BTreeSet<String> = ["index.html", "page/2/index.html", "page/3/index.html"]
        .map(|path| page(many(), &format!("case-studies/{path}")).text("h1").to_string())
        .into();
    assert_eq!(titles.len(), 3);
    let second = page(many(), "case-studies/page/2/index.html");
    assert_eq!(second.only("link", "rel", "canonical").get("href").unwrap(), format!("{BASE}/case-studies/page/2/"));
    assert!(text(many(), "sitemap.xml").contains("<loc>https://tiny.example/a/b/case-studies/page/2/</loc>"));
    assert!(many().contains_key("cy/case-studies/page/2/index.html"));
}

#[test]
fn a_short_list_has_one_page() {
    assert!(!tiny().keys().any(|path| path.contains("/page/")));
}

#[test]
fn a_feed_holds_the_newest_only() {
    let feed: serde_json::Value = serde_json::from_str(text(many(), "feed.json")).unwrap();
    let titles: Vec<&str> =
        feed["items"].as_array().unwrap().iter().filter_map(|item| item["title"].as_str()).collect();
    assert_eq!(titles[..2], ["Beta", "Alpha </script><script>alert(1)</script> & \"quoted\" 'too' <!-- x"]);
}

/// A stub is found where stubs are listed, and nowhere else.
#[test]
fn a_stub_stands_apart() {
    let linking: Vec<&str> = super::pages(tiny())
        .filter(|(_, page)| page.elements.iter().any(|it| it.get("href") == Some("/a/b/case-studies/gamma/")))
        .map(|(path, _)| path)
        .collect();
    assert_eq!(linking, ["case-studies/stubs/index.html", "cy/case-studies/gamma/index.html"]);
    let stub = page(tiny(), "case-studies/gamma/index.html");
    assert_eq!(examples(&stub), [""; 0]);
}

/// Where a link leads; symbols have an address too.
fn link(element: &Element) -> Option<&str> {
    element.get("href").filter(|_| element.name == "a")
}

#[test]
fn an_example_is_related_to_those_that_share_something() {
    let alpha = page(tiny(), "case-studies/alpha/index.html");
    let related = alpha.elements.iter().find(|it| it.get("aria-labelledby") == Some("_related")).unwrap();
    let links: Vec<&str> = alpha.within(related).iter().filter_map(link).collect();
    assert_eq!(links, ["/a/b/case-studies/beta/", "/a/b/search/?like=case-studies/alpha&kind=case-study"]);
}

#[test]
fn equally_related_examples_come_in_the_order_of_their_ids() {
    let page = page(many(), "case-studies/example-30/index.html");
    let related = page.elements.iter().find(|it| it.get("aria-labelledby") == Some("_related")).unwrap();
    let links: Vec<&str> = page.within(related).iter().filter_map(link).collect();
    assert_eq!(
        links,
        [
            "/a/b/case-studies/alpha/",
            "/a/b/case-studies/beta/",
            "/a/b/case-studies/example-1/",
            "/a/b/case-studies/example-10/",
            "/a/b/search/?like=case-studies/example-30&kind=case-study",
        ]
    );
}
