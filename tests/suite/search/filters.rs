//! Filters and counts.

use super::{ask, case_study, engine, filtered, own, urls};
use goodhelp::search::{Answer, Engine};

fn three() -> Engine {
    let text = |sectors: &str, people: &str| {
        case_study("Text", &format!("sectors: [{sectors}]\npeople: [{people}]\n"), "Same words.")
    };
    engine(&[
        ("case-studies/a.md", &text("digital", "women")),
        ("case-studies/b.md", &text("digital, education", "carers")),
        ("case-studies/c.md", &text("education", "carers, women")),
    ])
}

fn counts(answer: &Answer, facet: &str) -> Vec<(String, usize)> {
    let facet = answer.facets.iter().find(|known| known.name == facet).unwrap();
    facet.values.iter().map(|value| (value.id.clone(), value.count)).collect()
}

#[test]
fn values_of_one_facet_are_or_and_facets_are_and() {
    let engine = three();
    assert_eq!(filtered(&engine, "words", &[("sector", &["digital"])]).total, 2);
    assert_eq!(filtered(&engine, "words", &[("sector", &["digital", "education"])]).total, 3);
    let both = filtered(&engine, "words", &[("sector", &["digital"]), ("people", &["carers"])]);
    assert_eq!(urls(&both), ["/case-studies/b/"]);
    assert_eq!(filtered(&engine, "words", &[("sector", &["homelessness"])]).total, 0);
    // Without words everything is there to be filtered.
    assert_eq!(filtered(&engine, "", &[("people", &["women"])]).total, 2);
}

#[test]
fn counts_say_what_another_value_would_give() {
    let answer = filtered(&three(), "words", &[("sector", &["digital"]), ("people", &["carers"])]);
    let pairs = |pairs: &[(&str, usize)]| pairs.iter().map(|(id, count)| (id.to_string(), *count)).collect::<Vec<_>>();
    // The sectors of those for carers; the people of those that are digital.
    assert_eq!(counts(&answer, "sector"), pairs(&[("education", 2), ("digital", 1)]));
    assert_eq!(counts(&answer, "people"), pairs(&[("carers", 1), ("women", 1)]));
    assert_eq!(counts(&answer, "kind"), pairs(&[("case-study", 1)]));
}

#[test]
fn counts_are_what_the_filters_give() {
    let answer = ask(own(), "confidence");
    for facet in &answer.facets {
        for value in &facet.values {
            let found = filtered(own(), "confidence", &[(&facet.name, &[&value.id])]);
            assert_eq!(found.total, value.count, "{} {}", facet.name, value.id);
            assert!(!value.name.is_empty());
        }
    }
}

#[test]
fn fields_that_a_site_declares_are_facets() {
    let toml = "title = \"T\"\n\n[[extra]]\nkind = \"case-study\"\nname = \"ward\"\nlabel = \"Ward\"\ntype = \"text\"\nfacet = true\n";
    let text =
        |ward: &str| case_study("Text", &format!("sectors: [digital]\nextra: {{ ward: {ward} }}\n"), "Same words.");
    let engine = engine(&[
        ("goodhelp.toml", toml),
        ("case-studies/a.md", &text("North")),
        ("case-studies/b.md", &text("South")),
    ]);
    assert_eq!(urls(&filtered(&engine, "words", &[("extra-ward", &["North"])])), ["/case-studies/a/"]);
}
