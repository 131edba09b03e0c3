//! What is in the index, and that it is the same whoever makes it.

use super::{ask, bundle, case_study, engine, own, urls};
use crate::output::tiny::texts;
use crate::site::{self, DATE, site};
use crate::sites::{clean, handbook, unfinished};
use goodhelp::render::file_of;
use goodhelp::search::{Indexer, Question};
use goodhelp::source::{Layer, LayerKind, Snapshot};

#[test]
fn the_same_site_gives_the_same_bytes_whatever_the_threads() {
    let expected = bundle(&unfinished(&site(&texts())).output);
    for threads in [1, 3] {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
        let again = pool.install(|| bundle(&unfinished(&site(&texts())).output));
        assert_eq!(again, expected, "with {threads} threads");
    }
}

#[test]
fn every_result_has_an_address_that_exists() {
    let answer = own().ask(&Question { limit: 10_000, ..Question::new("") }).unwrap();
    assert!(answer.total > 300, "{} texts", answer.total);
    assert_eq!(answer.hits.len(), answer.total);
    for hit in &answer.hits {
        let (address, anchor) = hit.url.split_once('#').map_or((hit.url.as_str(), None), |(a, b)| (a, Some(b)));
        let page = handbook().get(&file_of(address)).unwrap_or_else(|| panic!("{} leads nowhere", hit.url));
        if let Some(anchor) = anchor {
            let text = String::from_utf8_lossy(&page.bytes()).into_owned();
            assert!(
                text.contains(&format!("id=\"{anchor}\"")) || text.contains(&format!("id={anchor}")),
                "{}",
                hit.url
            );
        }
    }
}

#[test]
fn every_entry_and_every_practice_is_found() {
    let kinds = own().ask(&Question { limit: 0, ..Question::new("") }).unwrap();
    let kinds = &kinds.facets.iter().find(|facet| facet.name == "kind").unwrap().values;
    let count = |id: &str| kinds.iter().find(|kind| kind.id == id).map_or(0, |kind| kind.count);
    assert_eq!((count("practice"), count("characteristic")), (30, 7));
    assert!(count("case-study") > 90 && count("term") > 100 && count("source") > 50 && count("place") > 20);
}

/// What a site says of a page in a note is found with the page, in the note's language.
#[test]
fn a_note_is_found_with_its_page() {
    let page = |words: &str| format!("---\ntitle: How to start\nsummary: First steps.\n---\n\n{words}\n");
    let (english, welsh) = (page("Ask one question."), page("Gofynnwch un cwestiwn."));
    let texts = [
        ("goodhelp.toml", "title = \"T\"\nbase_url = \"https://t.example/\"\nlanguages = [\"en-GB\", \"cy\"]\n"),
        ("content/pages/start-here.md", &english),
        ("content/pages/start-here.cy.md", &welsh),
        ("content/pages/other.md", "---\ntitle: Other\nsummary: Another page.\n---\n"),
        ("content/notes/pages/start-here.md", "We met a kingfisher, see [[other]].\n\n## Otters\n\nTwo of them.\n"),
        ("content/notes/pages/start-here.cy.md", "Gwelsom las y dorlan.\n"),
    ];
    let engine = engine(&texts);
    for words in ["kingfisher", "otters", "kingfisher question"] {
        assert_eq!(urls(&ask(&engine, words))[0], "/start-here/", "{words}");
    }
    assert_eq!(urls(&ask(&engine, "dorlan")), ["/cy/start-here/"]);
    assert!(ask(&engine, "kingfisher").hits[0].extract.text.contains("kingfisher"));
    // Where the note goes, so does what it was found by.
    let without = self::engine(&texts[..4]);
    assert_eq!(urls(&ask(&without, "kingfisher")), [""; 0]);
}

#[test]
fn a_withheld_story_is_not_in_the_index() {
    let fields =
        "sectors: [digital]\nconsent: { reference: R-1, scope: [website], expires: 2020-01-31, naming: pseudonym }\n";
    let text = case_study("Xylophones", fields, "Marimba players.").replace("persons: none", "persons: consented");
    let snapshot = site(&[
        ("case-studies/gone.md", &text),
        ("case-studies/here.md", &case_study("Here", "sectors: [digital]\n", "Drums.")),
    ]);
    let built = goodhelp::build::build(&snapshot, &mut goodhelp::build::Cache::none());
    assert!(!built.diagnostics.has_errors());
    let bytes = bundle(&built.output);
    for word in ["xylophon", "marimba", "R-1"] {
        assert!(!contains(&bytes, word), "the index holds {word}");
    }
    let engine = goodhelp::search::Engine::open(bytes).unwrap();
    assert_eq!(urls(&ask(&engine, "drums")), ["/case-studies/here/"]);
}

#[test]
fn the_reference_of_a_consent_is_not_in_the_index() {
    let fields = "sectors: [digital]\nconsent: { reference: ZEBRA-77, scope: [website], expires: 2030-01-31, naming: pseudonym }\n";
    let text = case_study("Told", fields, "A story.").replace("persons: none", "persons: consented");
    let bytes = bundle(&clean(&site(&[("case-studies/told.md", &text)])).output);
    assert!(!contains(&bytes, "zebra") && !contains(&bytes, "ZEBRA"));
}

#[test]
fn what_is_drawn_is_what_is_found() {
    let body = "See [[other]] and `code`, **bold**, a table:\n\n| one | two |\n|---|---|\n| left | right |\n\n```timeline\ntitle: Numbats\nmoments: [{ when: Then, what: Wombats came. }]\n```\n";
    let engine = engine(&[
        ("case-studies/first.md", &case_study("First", "sectors: [digital]\n", body)),
        ("case-studies/other.md", &case_study("Quokka", "sectors: [digital]\n", "Nothing.")),
    ]);
    // A link by an id reads as the title of what it leads to.
    assert_eq!(ask(&engine, "quokka").total, 2);
    assert_eq!(urls(&ask(&engine, "numbats wombats"))[0], "/case-studies/first/");
    assert_eq!(urls(&ask(&engine, "bold code right")), ["/case-studies/first/"]);
}

#[test]
fn a_site_without_entries_has_an_index_that_finds_nothing() {
    let engine = engine(&[("goodhelp.toml", "title = \"Empty\"\n")]);
    assert_eq!(ask(&engine, "anything").total, 0);
    assert_eq!(ask(&engine, "").total, 0);
}

#[test]
fn an_index_is_made_of_the_site_alone() {
    let layers = vec![Layer { kind: LayerKind::Site, files: site::core().files }];
    let snapshot = Snapshot::new(layers, DATE);
    let mut diagnostics = goodhelp::diag::Diagnostics::default();
    let linked = goodhelp::build::linked(&snapshot, &goodhelp::build::Cache::none(), &mut diagnostics, &|_| {});
    let one = Indexer::default().index(&linked.site);
    let other = Indexer::default().index(&linked.site);
    assert_eq!(one, other);
}

fn contains(bytes: &[u8], text: &str) -> bool {
    bytes.windows(text.len()).any(|window| window == text.as_bytes())
}
