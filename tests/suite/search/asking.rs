//! How words are read and what they find.

use super::{ask, case_study, engine, own, urls};
use goodhelp::search::{Engine, Question, Sort};

const DIGITAL: &str = "sectors: [digital]\n";

/// A few texts in which every word is known.
fn small() -> Engine {
    let term =
        "---\ntitle: Homelessness\ndefinition: To have no home.\nalso: [rough sleeper, sleeping rough, hostel]\n---\n";
    engine(&[
        ("content/glossary/homelessness.md", term),
        (
            "case-studies/bikes.md",
            &case_study("Bike workshop", DIGITAL, "Young people repair bicycles. It is safe to fail here."),
        ),
        ("case-studies/homes.md", &case_study("Home first", DIGITAL, "A home for people who face homelessness.")),
        (
            "case-studies/cafe.md",
            &case_study("Café Élan", DIGITAL, "Co-production over tea. Fail to be safe, they say."),
        ),
        ("case-studies/camel.md", &case_study("HealthUnlocked", DIGITAL, "An online meeting place.")),
    ])
}

fn first(words: &str) -> String {
    let answer = ask(&small(), words);
    answer.hits.first().map(|hit| hit.url.clone()).unwrap_or_default()
}

#[test]
fn words_are_stemmed_and_folded() {
    assert_eq!(first("repairing"), "/case-studies/bikes/");
    assert_eq!(first("cafe elan"), "/case-studies/cafe/");
    assert_eq!(first("CAFÉ"), "/case-studies/cafe/");
    // With the accent as a mark of its own.
    assert_eq!(first("cafe\u{301}"), "/case-studies/cafe/");
}

#[test]
fn compounds_are_found_whole_and_in_parts() {
    for words in ["co-production", "coproduction", "co production", "production"] {
        assert_eq!(first(words), "/case-studies/cafe/", "{words}");
    }
    for words in ["HealthUnlocked", "healthunlocked", "health unlocked"] {
        assert_eq!(first(words), "/case-studies/camel/", "{words}");
    }
}

#[test]
fn synonyms_find_what_the_glossary_says() {
    let answer = ask(&small(), "rough sleeper");
    assert_eq!(urls(&answer), ["/glossary/homelessness/", "/case-studies/homes/"]);
    assert_eq!(answer.did_you_mean, None);
    assert!(urls(&ask(own(), "jobless")).contains(&"/glossary/looking-for-work/"));
}

#[test]
fn slips_are_forgiven_and_said() {
    for (wrong, meant) in
        [("bycicles", "bicycles"), ("repiar", "repair"), ("workshp", "workshop"), ("homelesness", "homelessness")]
    {
        let answer = ask(&small(), wrong);
        assert!(answer.total > 0, "{wrong} finds nothing");
        assert_eq!(answer.did_you_mean.as_deref(), Some(meant), "{wrong}");
    }
    // A word that is there is taken at its word.
    assert_eq!(ask(&small(), "home").did_you_mean, None);
    // Three letters are too few to guess.
    assert_eq!(ask(&small(), "tae").total, 0);
    let answer = ask(&small(), "yuong poeple repair");
    assert_eq!(answer.did_you_mean.as_deref(), Some("young people repair"));
}

#[test]
fn phrases_stand_in_order() {
    assert_eq!(urls(&ask(&small(), "\"safe to fail\"")), ["/case-studies/bikes/"]);
    assert_eq!(urls(&ask(&small(), "“fail to be safe”")), ["/case-studies/cafe/"]);
    assert_eq!(ask(&small(), "\"people young\"").total, 0);
    // Nothing closes it, so it goes to the end.
    assert_eq!(urls(&ask(&small(), "\"safe to fail")), ["/case-studies/bikes/"]);
}

#[test]
fn words_can_be_left_out() {
    assert_eq!(urls(&ask(&small(), "safe -bicycles")), ["/case-studies/cafe/"]);
    assert_eq!(urls(&ask(&small(), "safe -\"safe to fail\"")), ["/case-studies/cafe/"]);
    assert!(!urls(&ask(&small(), "-safe")).contains(&"/case-studies/cafe/"));
    assert_eq!(ask(&small(), "-safe").total, 3);
}

#[test]
fn the_last_word_may_be_unfinished() {
    let engine = small();
    let typed = |words: &str| engine.ask(&Question { typing: true, ..Question::new(words) }).unwrap();
    assert_eq!(urls(&typed("bike wor")), ["/case-studies/bikes/"]);
    assert_eq!(urls(&typed("hom")).len(), 2);
    // A word that is no other's beginning may be one that nobody finished, in the terminal as well.
    assert_eq!(first("bicyc"), "/case-studies/bikes/");
}

#[test]
fn practices_are_found_at_their_anchors() {
    assert_eq!(urls(&ask(own(), "safe to fail"))[0], "/characteristics/enabling-conversations/#safe-to-fail");
}

#[test]
fn stubs_come_after_everything_that_has_something_to_say() {
    for sort in [Sort::Relevance, Sort::Reviewed, Sort::Evidence] {
        for words in ["digital", "health and wellbeing", "report", ""] {
            let answer = own().ask(&Question { sort, limit: 10_000, ..Question::new(words) }).unwrap();
            let stubs = stub_urls();
            let is_stub: Vec<bool> = answer.hits.iter().map(|hit| stubs.contains(&hit.url)).collect();
            let first = is_stub.iter().position(|stub| *stub).unwrap_or(is_stub.len());
            assert!(is_stub[first..].iter().all(|stub| *stub), "{words} by {sort:?}");
        }
    }
}

fn stub_urls() -> Vec<String> {
    let stubs = super::filtered(own(), "", &[("completeness", &["stub"])]);
    assert!(stubs.total > 30);
    let all = Question {
        limit: 1000,
        filters: [("completeness".to_string(), vec!["stub".to_string()])].into(),
        ..Question::new("")
    };
    own().ask(&all).unwrap().hits.into_iter().map(|hit| hit.url).collect()
}

#[test]
fn the_newest_review_comes_first_where_that_is_asked() {
    let read = |day: &str| case_study("Read again", &format!("{DIGITAL}reviewed: {day}\n"), "Same words.");
    let engine = engine(&[
        ("case-studies/a.md", &case_study("Never read", DIGITAL, "Same words.")),
        ("case-studies/b.md", &read("2024-05-01")),
        ("case-studies/c.md", &read("2026-05-01")),
    ]);
    let answer = engine.ask(&Question { sort: Sort::Reviewed, ..Question::new("words") }).unwrap();
    assert_eq!(urls(&answer), ["/case-studies/c/", "/case-studies/b/", "/case-studies/a/"]);
}

#[test]
fn the_surest_evidence_comes_first_where_that_is_asked() {
    let with = |evidence: &str| case_study("Text", &format!("{DIGITAL}evidence: {evidence}\n"), "Same words.");
    let engine = engine(&[
        ("case-studies/a.md", &with("{ basis: own-figures }")),
        ("case-studies/b.md", &with("{ basis: independent }")),
        ("case-studies/c.md", &with("{ basis: own-evaluation, level: 2, note: So they say. }")),
        ("case-studies/d.md", &case_study("Text", DIGITAL, "Same words.")),
    ]);
    let answer = engine.ask(&Question { sort: Sort::Evidence, ..Question::new("words") }).unwrap();
    assert_eq!(urls(&answer), ["/case-studies/c/", "/case-studies/b/", "/case-studies/a/", "/case-studies/d/"]);
}

#[test]
fn extracts_show_why_something_was_found() {
    let answer = ask(&small(), "bicycles");
    let extract = &answer.hits[0].extract;
    let marked: Vec<&str> = extract.marks.iter().map(|mark| &extract.text[mark.clone()]).collect();
    assert_eq!(marked, ["bicycles"]);
    for words in
        ["help for prison leavers to find work", "rough sleeper", "HIV", "\"peer mentors\"", "elderly in somerset"]
    {
        for hit in &ask(own(), words).hits {
            let extract = &hit.extract;
            assert!(extract.text.len() <= 240, "{words}: {}", extract.text);
            assert!(!extract.text.contains('\n'));
            let whole: String = extract.stretches().iter().map(|(text, _)| *text).collect();
            assert_eq!(whole, extract.text);
        }
    }
}

#[test]
fn results_can_be_taken_page_by_page() {
    let page = |offset| own().ask(&Question { limit: 5, offset, ..Question::new("confidence") }).unwrap();
    let (first, second) = (page(0), page(5));
    let ten = own().ask(&Question { limit: 10, ..Question::new("confidence") }).unwrap();
    assert_eq!([urls(&first), urls(&second)].concat(), urls(&ten));
    assert_eq!(first.total, ten.total);
}

#[test]
fn texts_like_another_one_are_found() {
    let answer = own().like("groundswell", &Question::new("")).unwrap();
    assert!(!urls(&answer).contains(&"/case-studies/groundswell/"));
    let near = [
        "/glossary/homelessness/",
        "/characteristics/scaffolding/",
        "/case-studies/rochdale-drop-in/",
        "/glossary/advocacy/",
    ];
    assert!(urls(&answer).iter().any(|url| near.contains(url)), "{:?}", urls(&answer));
    for name in ["case-studies/groundswell", "/case-studies/groundswell/"] {
        assert_eq!(urls(&own().like(name, &Question::new("")).unwrap()), urls(&answer), "{name}");
    }
    assert!(own().like("no-such-thing", &Question::new("")).is_err());
}
