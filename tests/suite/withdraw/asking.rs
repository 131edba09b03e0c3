//! People can find out how to have their story taken down, from wherever a story is told.

use crate::site::site;
use crate::sites::{handbook, page, text};
use goodhelp::build::{Cache, build};

const HREF: &str = "/take-my-story-down/";

fn leads_there(html: &crate::html::Page, section: &str) -> bool {
    let section = html.elements.iter().find(|it| it.get("aria-labelledby") == Some(section)).unwrap();
    html.within(section).iter().any(|it| it.get("href") == Some(HREF))
}

#[test]
fn every_page_that_tells_of_a_person_leads_to_the_page_that_says_how() {
    let told = ["stories/andy-at-the-drop-in", "stories/doug-the-gp", "case-studies/rochdale-drop-in"];
    for path in told {
        assert!(leads_there(&page(handbook(), &format!("{path}/index.html")), "_about"), "{path}");
    }
    // What tells of nobody does not ask.
    assert!(!leads_there(&page(handbook(), "handbook/five-enablers/index.html"), "_about"));
    // The foot of every page leads there.
    assert!(leads_there(&page(handbook(), "handbook/five-enablers/index.html"), "_site"));
}

#[test]
fn the_page_says_whom_to_write_to() {
    let html = text(handbook(), "take-my-story-down/index.html");
    let notice = "<div class=\"notice notice-ask\"><p>Write to us: <a href=\"mailto:editors@goodhelp.example\">";
    assert_eq!(html.matches(notice).count(), 1, "{html}");
    // No other page has it.
    assert!(!text(handbook(), "privacy/index.html").contains(notice));
}

#[test]
fn a_site_without_such_a_page_leads_nowhere() {
    let story = "---\ntitle: S\nsummary: S.\npersons: published\npublished_in: a\nsources: [a]\n---\n";
    let source = "---\ntitle: A\ntype: report\n---\n";
    let built = build(
        &site(&[("content/stories/s.md", story), ("content/sources/a.md", source)]),
        &mut Cache::without_suggestions(),
    );
    let html = text(&built.output, "stories/s/index.html");
    assert!(!html.contains("take-my-story-down") && !html.contains("Is this story about you?"), "{html}");
}
