//! No question is an error, and each is answered at once.

use super::own;
use goodhelp::search::{Question, Sort};
use proptest::prelude::*;
use std::time::{Duration, Instant};

/// Long for a machine that does other things as well; an endless search takes longer.
const AT_ONCE: Duration = Duration::from_secs(5);

fn answered(words: &str) {
    for typing in [false, true] {
        let start = Instant::now();
        let answer = own().ask(&Question { typing, ..Question::new(words) });
        let shown: String = words.chars().take(60).collect();
        let answer = answer.unwrap_or_else(|error| panic!("{shown:?}: {error}"));
        assert!(start.elapsed() < AT_ONCE, "{shown:?} took {:?}", start.elapsed());
        for hit in &answer.hits {
            let extract = &hit.extract;
            assert!(extract.marks.iter().all(|mark| extract.text.get(mark.clone()).is_some()), "{shown:?}");
            assert!(extract.marks.windows(2).all(|pair| pair[0].end <= pair[1].start), "{shown:?}");
        }
    }
}

#[test]
fn hostile_questions_are_answered() {
    let long = "homlessnes ".repeat(1000);
    let letters = "x".repeat(10_000);
    let hyphens = "a-".repeat(5000);
    let quotes = "\"".repeat(10_000);
    let minus = "-a ".repeat(3333);
    let marks = "e\u{301}".repeat(5000);
    let stop = "the of and to ".repeat(700);
    for words in [
        "",
        " ",
        "-",
        "--",
        "\"",
        "\"\"",
        "-\"",
        "-\"\"",
        "“”",
        "'",
        "’s",
        "- -",
        "\"-\"",
        "a",
        "-a",
        "?!.,;:",
        "#",
        "*",
        "hel*",
        "(a|b)+$",
        "[a-z]{1,1000}",
        "\\",
        "^.*$",
        "title:help",
        "a AND b OR NOT c",
        "../../etc/passwd",
        "<script>alert(1)</script>",
        "\0",
        "\u{1}\u{2}\u{7f}",
        "\u{202e}pleh doog",
        "مساعدة",
        "עזרה טובה",
        "良い助け",
        "🙂",
        "👩‍👩‍👧",
        "ŵŷ",
        "ﬁre",
        "İstanbul",
        &long,
        &letters,
        &hyphens,
        &quotes,
        &minus,
        &marks,
        &stop,
    ] {
        answered(words);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

    #[test]
    fn any_question_is_answered(words in "\\PC{0,80}") {
        answered(&words);
    }

    #[test]
    fn any_mixture_of_words_and_signs_is_answered(words in "([-\" ]|help|homeles|the|“|’|co-){0,30}") {
        answered(&words);
    }
}

#[test]
fn strange_filters_find_nothing() {
    for (facet, value) in [("sector", "no-such-sector"), ("no-such-facet", "x"), ("sector", ""), ("", "")] {
        let filters = [(facet.to_string(), vec![value.to_string()])].into();
        let answer = own().ask(&Question { filters, sort: Sort::Evidence, ..Question::new("help") }).unwrap();
        assert!(answer.total == 0 || !["sector"].contains(&facet), "{facet}={value}");
    }
}
