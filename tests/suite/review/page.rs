//! The editors' page: only where a site wants it, and for nobody who searches.

use super::TEXTS;
use crate::site::site;
use crate::sites::{page, text};
use goodhelp::build::{Cache, build};
use goodhelp::render::Output;

fn output(wants: &str) -> Output {
    let config = format!("{}{wants}", TEXTS[0].1);
    let texts: Vec<(&str, &str)> =
        [("goodhelp.toml", config.as_str())].into_iter().chain(TEXTS[1..].to_vec()).collect();
    let built = build(&site(&texts), &mut Cache::without_suggestions());
    assert!(!built.diagnostics.has_errors(), "{:#?}", built.diagnostics);
    built.output
}

#[test]
fn a_site_that_does_not_ask_for_it_has_none() {
    let output = output("");
    assert!(
        !output.keys().any(|path| path.split('/').any(|part| part == "review")),
        "{:?}",
        output.keys().collect::<Vec<_>>()
    );
}

#[test]
fn it_lists_what_is_due_in_every_language_and_names_nothing_that_is_kept_off() {
    let output = output("review_page = true\n");
    for (path, title, late, kept_off) in [
        (
            "review/index.html",
            "For editors",
            "A promise is late since 21 November 2026 (Our plan)",
            "One story is kept off this site",
        ),
        ("cy/review/index.html", "I olygyddion", "Addewid yn hwyr ers 21 Tachwedd 2026 (Our plan)", "Cedwir un stori"),
    ] {
        let list = page(&output, path);
        assert_eq!(list.text("h1"), title);
        assert_eq!(list.only("meta", "name", "robots").get("content"), Some("noindex"));
        let main = list.text("main");
        for words in ["Ending", "Yn dod i ben", "Late", "Stub", "The library", "The door is open.", late, kept_off] {
            assert!(main.contains(words), "{words}: {main}");
        }
        assert!(!main.contains("ENDED") && !text(&output, path).contains("2026-12-01"), "{main}");
        let hrefs: Vec<&str> = list.all("a").filter_map(|link| link.get("href")).collect();
        assert!(hrefs.contains(&"/stories/ending/") && hrefs.contains(&"/cy/stories/ending/"), "{hrefs:?}");
        assert!(hrefs.contains(&"/strategy/our-plan/#first-talk"), "{hrefs:?}");
    }
}

#[test]
fn nothing_leads_to_it() {
    let output = output("review_page = true\n");
    // A module knows every address that a site can have.
    let texts = output.iter().filter(|(path, _)| !path.ends_with(".wasm"));
    let naming = texts.filter(|(_, content)| String::from_utf8_lossy(&content.bytes()).contains("/review/"));
    let naming: Vec<&str> = naming.map(|(path, _)| path.as_str()).collect();
    assert_eq!(naming, ["cy/review/index.html", "manifest.json", "review/index.html"]);
}
