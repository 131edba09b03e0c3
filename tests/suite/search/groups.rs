//! A site of so many texts that they are indexed in groups.

use super::{ask, case_study, urls};
use crate::site::site;
use goodhelp::build::{Cache, linked};
use goodhelp::diag::Diagnostics;
use goodhelp::search::{Engine, Indexer, Question};
use goodhelp::site::Site;
use std::sync::Arc;

/// More than two groups.
const TEXTS: usize = 4100;

/// The site, in which one text has other words than all others.
fn large(changed: usize, words: &str) -> Arc<Site> {
    let text = |number: usize| {
        let body =
            if number == changed { words.to_string() } else { format!("Some words, and {} of them.", number % 50) };
        (
            format!("case-studies/text-{number:04}.md"),
            case_study(&format!("Text {number}"), "sectors: [digital]\n", &body),
        )
    };
    let texts: Vec<(String, String)> = (0..TEXTS).map(text).collect();
    let texts: Vec<(&str, &str)> = texts.iter().map(|(path, text)| (path.as_str(), text.as_str())).collect();
    linked(&site(&texts), &Cache::none(), &mut Diagnostics::default(), &|_| {}).site
}

#[test]
fn every_group_is_found_and_a_changed_one_gives_the_index_of_a_clean_build() {
    let (before, after) = (large(2500, "Wombats came."), large(2500, "Numbats stayed."));
    let mut indexer = Indexer::new();
    let first = indexer.index(&before);
    assert_eq!(first, Indexer::default().index(&before));
    let second = indexer.index(&after);
    assert_eq!(second, Indexer::default().index(&after));
    assert_eq!(first, indexer.index(&before));

    let (first, second) = (Engine::open(first).unwrap(), Engine::open(second).unwrap());
    let all = first.ask(&Question { limit: 10_000, ..Question::new("words") }).unwrap();
    assert_eq!(all.hits.len(), TEXTS - 1);
    for number in [0, 999, 1000, 1999, 2000, 3999, 4000, TEXTS - 1] {
        let answer = ask(&first, &format!("\"text {number}\""));
        assert_eq!(urls(&answer)[0], format!("/case-studies/text-{number:04}/"));
    }
    assert_eq!(urls(&ask(&first, "wombats")), ["/case-studies/text-2500/"]);
    assert_eq!(ask(&second, "wombats").total, 0);
    assert_eq!(urls(&ask(&second, "numbats")), ["/case-studies/text-2500/"]);
}
