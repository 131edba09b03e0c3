//! Texts in Welsh beside English ones.

use super::{ask, case_study, engine, filtered, urls};
use goodhelp::search::Engine;

fn bilingual() -> Engine {
    engine(&[
        ("goodhelp.toml", "title = \"T\"\nbase_url = \"https://example.org/town/\"\nlanguages = [\"en-GB\", \"cy\"]\n"),
        ("case-studies/tea.md", &case_study("Tea room", "sectors: [digital]\n", "Meeting neighbours over tea.")),
        (
            "case-studies/tea.cy.md",
            &case_study("Ystafell de", "sectors: [digital]\n", "Cwrdd â chymdogion dros de. Tŷ’r gymuned."),
        ),
        ("case-studies/walk.md", &case_study("Walks", "sectors: [digital]\n", "Walking with neighbours.")),
    ])
}

#[test]
fn each_language_has_its_own_text_at_its_own_address() {
    let engine = bilingual();
    assert_eq!(urls(&ask(&engine, "cymuned gymuned")), ["/town/cy/case-studies/tea/"]);
    assert_eq!(urls(&ask(&engine, "tea")), ["/town/case-studies/tea/"]);
    assert_eq!(filtered(&engine, "", &[("language", &["cy"])]).total, 1);
    assert_eq!(filtered(&engine, "", &[("language", &["en-GB"])]).total, 2);
}

#[test]
fn welsh_is_folded_but_not_stemmed_as_english() {
    let engine = bilingual();
    for words in ["ty'r", "tŷ’r", "TYR"] {
        assert_eq!(urls(&ask(&engine, words)), ["/town/cy/case-studies/tea/"], "{words}");
    }
    // An English stemmer would make `chymdogion` of other words as well.
    assert_eq!(urls(&ask(&engine, "chymdogion")), ["/town/cy/case-studies/tea/"]);
    assert_eq!(urls(&filtered(&engine, "neighbour", &[("language", &["cy"])])), Vec::<&str>::new());
}

#[test]
fn names_of_facets_are_in_the_language_that_is_asked_for() {
    let answer = filtered(&bilingual(), "", &[("language", &["cy"])]);
    let sector = answer.facets.iter().find(|facet| facet.name == "sector").unwrap();
    assert_eq!(sector.values[0].name, "Digidol");
}
