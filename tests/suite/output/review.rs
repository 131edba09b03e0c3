//! What stands at the foot of a text, and what an example asks for.

use super::output;
use super::tiny::{BASE, texts, tiny};
use crate::html::Page;
use crate::sites::page;

fn about(page: &Page) -> String {
    let section = page.elements.iter().find(|it| it.get("aria-labelledby") == Some("_about")).unwrap();
    section.text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn a_text_says_how_to_reuse_and_cite_it() {
    let about = about(&page(tiny(), "case-studies/alpha/index.html"));
    assert!(about.contains("You may use this text under Creative Commons Attribution 4.0 International"), "{about}");
    let cited = format!("<!-- x. Tiny & <small>. Checked on 1 October 2026. {BASE}/case-studies/alpha/");
    assert!(about.contains(&cited), "{about}");
    assert!(about.contains("you want it taken down? Write to us: tiny@tiny.example"), "{about}");
}

#[test]
fn kinds_without_a_licence_of_their_own_have_that_of_the_site() {
    let config = "title = \"T\"\nbase_url = \"https://tiny.example/a/b/\"\nlanguages = [\"en-GB\", \"cy\"]\nlicence = \"OGL-UK-3.0\"\n";
    let output = output(&super::with(texts(), "goodhelp.toml", config));
    assert!(about(&page(&output, "handbook/first/index.html")).contains("Open Government Licence 3.0"));
    assert!(about(&page(&output, "case-studies/alpha/index.html")).contains("Creative Commons Attribution"));
}

#[test]
fn a_late_review_is_said_on_any_kind() {
    let late = "---\ntitle: First\nsummary: S.\npart: ideas\norder: 1\nreviewed: 2025-01-01\nreview_by: 2026-11-21\n---\n\n## One thing\n";
    let on_time = late.replace("2026-11-21", "2026-11-22");
    let said = |text: &str| {
        let output = output(&super::with(texts(), "content/handbook/first.md", text));
        about(&page(&output, "handbook/first/index.html")).contains("This check is late")
    };
    // What refers to an anchor of the chapter is of no interest here.
    let late = format!("{late}\n### Lambs {{#lambs}}\n");
    assert!(said(&late));
    assert!(!said(&on_time));
}

#[test]
fn a_partial_example_asks_for_what_is_missing() {
    let beta = page(tiny(), "case-studies/beta/index.html");
    let missing = beta.elements.iter().find(|it| it.get("aria-labelledby") == Some("_missing")).unwrap();
    let items: Vec<&str> = beta.within(missing).iter().filter(|it| it.name == "li").map(|it| &*it.text).collect();
    assert_eq!(
        items,
        [
            "where the help happens",
            "who gives the help",
            "what changed, with a figure or a finding",
            "what it costs or saves",
            "what got in the way",
            "what others might adapt",
        ]
    );
    assert!(beta.id("_barriers").is_some());
    assert!(beta.all("a").any(|link| link.get("href") == Some("#_missing")));
}

#[test]
fn an_example_that_tells_what_got_in_the_way_is_not_asked_for_it() {
    let told = "---\ntitle: Beta\norganisation: Beta\nsummary: Another one.\ncompleteness: partial\nsectors: [one]\n\
                persons: none\n---\n\n## What got in the way\n\nRain.\n";
    let output = output(&super::with(texts(), "case-studies/beta.md", told));
    let beta = page(&output, "case-studies/beta/index.html");
    assert!(beta.id("_barriers").is_none());
    let missing = beta.elements.iter().find(|it| it.get("aria-labelledby") == Some("_missing")).unwrap();
    assert!(!missing.text.contains("what got in the way"));
}

#[test]
fn ways_to_start_stand_on_the_home_page_in_their_order() {
    let start = |title: &str, order: u8| {
        format!("---\ntitle: {title}\nsummary: I begin here.\nmenu: start\norder: {order}\n---\n")
    };
    let (leaders, residents) = (start("Leaders", 2), start("Residents", 1));
    let mut files = texts();
    files.push(("content/pages/for-leaders.md", &leaders));
    files.push(("content/pages/for-residents.md", &residents));
    let output = output(&files);
    let home = page(&output, "index.html");
    let section = home.elements.iter().find(|it| it.get("aria-labelledby") == Some("_starts")).unwrap();
    let hrefs: Vec<&str> = home.within(section).iter().filter_map(|it| it.get("href")).collect();
    assert_eq!(hrefs, ["/a/b/for-residents/", "/a/b/for-leaders/"]);
    let linked_from_the_foot = home.all("footer").any(|foot| foot.text.contains("Leaders"));
    assert!(!linked_from_the_foot);
}
