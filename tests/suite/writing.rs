//! What a browser says of a text while it is written is what the terminal says of the file before pages are drawn, but for
//! what the checks of whole sites find.

use crate::diagnostics::{CASES, case};
use crate::site::{DATE, repository};
use crate::sites::snapshot;
use goodhelp::build::{Cache, linked};
use goodhelp::checks::whole;
use goodhelp::contribute::{Filled, Surroundings, Writing};
use goodhelp::diag::{Diagnostics, Format, render};
use goodhelp::site::Site;
use goodhelp::source::{Change, File, FilePath, LayerKind, Snapshot};
use std::collections::BTreeSet;

#[test]
fn every_fixture_is_judged_alike() {
    let site = snapshot(&repository().join("tests/sites/kinds"));
    let cache = Cache::new();
    let mut found = Diagnostics::default();
    let base = linked(&site, &cache, &mut found, &|_| {});
    let mut writing = Writing::new(published(&base.site, &site), DATE);
    let (mut judged, mut met) = (0, BTreeSet::new());
    for snapshot in CASES.iter().map(|name| case(name)).chain([snapshot(&repository().join("tests/sites/microsite"))]) {
        for (path, text) in texts(&snapshot) {
            let change = Change { path: path.clone(), before: None, after: Some(text.as_bytes().into()) };
            let with = site.with(&[change]);
            let mut all = Diagnostics::default();
            let terminal = linked(&with, &cache, &mut all, &|_| {});
            let own = all.only(|it| it.file == path && !whole::CODES.contains(&it.code)).sorted();
            met.extend(own.iter().map(|it| it.code));
            let terminal = render(Format::Json, &own, &with, &terminal.private);
            let checked = writing.check(&path, &text);
            let browser = render(Format::Json, &checked.diagnostics, &checked.snapshot, &checked.private);
            assert!(browser == terminal, "{path}: in the browser\n{browser}\nin the terminal\n{terminal}");
            judged += 1;
        }
    }
    assert!(judged > 100, "only {judged} texts were compared");
    assert!(met.len() > 40, "only {} different codes were met: {met:?}", met.len());
}

#[test]
fn texts_of_whole_sites_are_judged_alike() {
    for name in ["kinds", "microsite"] {
        let site = snapshot(&repository().join("tests/sites").join(name));
        let mut all = Diagnostics::default();
        let terminal = linked(&site, &Cache::none(), &mut all, &|_| {});
        for (path, text) in texts(&site) {
            // As if it were new: nothing that is published says anything of it.
            let without = site.with(&[Change { path: path.clone(), before: None, after: None }]);
            let mut others = Diagnostics::default();
            let base = linked(&without, &Cache::without_suggestions(), &mut others, &|_| {});
            // A broken site is not published, and nor is what a text would be checked against.
            if others.has_errors() {
                continue;
            }
            let checked = Writing::new(published(&base.site, &without), DATE).check(&path, &text);
            let browser = render(Format::Json, &checked.diagnostics, &checked.snapshot, &checked.private);
            let own = all.only(|it| it.file == path && !whole::CODES.contains(&it.code)).sorted();
            let terminal = render(Format::Json, &own, &site, &terminal.private);
            assert!(browser == terminal, "{path}: in the browser\n{browser}\nin the terminal\n{terminal}");
        }
    }
}

/// What a site publishes of itself, as it comes back from its file.
fn published(site: &Site, snapshot: &Snapshot) -> Surroundings {
    let json = serde_json::to_string(&Surroundings::of(site, snapshot, &[])).unwrap();
    serde_json::from_str(&json).unwrap()
}

/// The site's own Markdown files.
fn texts(snapshot: &Snapshot) -> Vec<(FilePath, String)> {
    let site = snapshot.layers().iter().find(|layer| layer.kind == LayerKind::Site).unwrap();
    let texts = site.files.iter().filter(|(path, _)| path.as_str().ends_with(".md"));
    let text = |file: &File| String::from_utf8(file.bytes()?.to_vec()).ok();
    texts.filter_map(|(path, file)| Some((path.clone(), text(file)?))).collect()
}

#[test]
fn a_form_made_of_a_file_is_the_file_again() {
    let whole = snapshot(&repository().join("tests/sites/kinds"));
    let mut site = Diagnostics::default();
    let linked = linked(&whole, &Cache::none(), &mut site, &|_| {});
    let extra = &linked.site.config().extra;
    let mut compared = 0;
    for document in linked.site.documents().filter(|it| it.layer == LayerKind::Site && !it.is_translation) {
        if document.path.name() == "index.md" {
            continue;
        }
        let filled = Filled::read(&document.path, document.text()).unwrap();
        let file = filled.file(extra);
        let again = Filled::read(&file.path, &file.text).unwrap();
        assert_eq!(again.front, filled.front, "{}", document.path);
        let trimmed = |parts: &[String]| parts.iter().map(|part| part.trim().to_string()).collect::<Vec<_>>();
        assert_eq!(trimmed(&again.parts), trimmed(&filled.parts), "{}", document.path);
        assert_eq!(file.path, document.path);
        compared += 1;
    }
    assert!(compared > 8, "{compared}");
}

#[test]
fn surroundings_keep_what_the_site_keeps_back() {
    let whole = snapshot(&repository().join("tests/sites/kinds"));
    let mut found = Diagnostics::default();
    let linked = linked(&whole, &Cache::none(), &mut found, &|_| {});
    let published = serde_json::to_string(&Surroundings::of(&linked.site, &whole, &[])).unwrap();
    for document in linked.site.documents() {
        for (_, value) in &document.private {
            assert!(!published.contains(value.as_str()), "a private value of {} is published", document.path);
        }
    }
    for document in linked.site.withheld() {
        assert!(!published.contains(document.path.as_str()), "{} is named", document.path);
    }
    for (path, text) in Surroundings::texts(&linked.site) {
        let text = String::from_utf8(text.to_vec()).unwrap();
        assert!(!text.contains("consent") && !text.contains("published_in"), "{path} tells a story");
    }
}

#[test]
fn what_a_form_is_told_stands_at_its_question() {
    let whole = snapshot(&repository().join("tests/sites/kinds"));
    let linked = linked(&whole, &Cache::none(), &mut Diagnostics::default(), &|_| {});
    let mut writing = Writing::new(Surroundings::of(&linked.site, &whole, &[]), DATE);
    let form = serde_json::json!({
        "kind": "case-study",
        "front": {
            "title": "Kitchen Table Club",
            "organisation": "Kitchen Table",
            "summary": "People cook and talk together.",
            "completeness": "stub",
            "sectors": ["homelesness"],
            "persons": "consented",
        },
        "parts": ["We empower people who come.\n", "", "", "", "", ""],
    });
    let told = writing.tell(&serde_json::from_value(form).unwrap());
    assert_eq!(told.file.path.as_str(), "case-studies/kitchen-table-club.md");
    assert!(told.tells, "it tells somebody's story");
    let of = |code: &str| told.problems.iter().find(|it| it.record["code"] == code).unwrap_or_else(|| panic!("{code}"));
    assert_eq!(of("unknown-id").field, Some(vec!["sectors".into(), 0.into()]));
    assert_eq!(of("ground-missing").field, Some(vec!["persons".into()]));
    let language = of("language");
    assert_eq!((language.part, language.field.as_ref(), language.excerpt.as_deref()), (Some(0), None, Some("empower")));
    let empty = writing.tell(&serde_json::from_value(serde_json::json!({ "kind": "place" })).unwrap());
    assert_eq!(
        empty.problems.iter().find(|it| it.record["code"] == "missing-field").unwrap().field,
        Some(vec!["name".into()])
    );
}
