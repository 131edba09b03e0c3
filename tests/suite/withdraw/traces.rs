//! After a story was withdrawn, no sentence of it is in any file of a fresh build, nor found by its search.

use crate::site::{DATE, repository};
use crate::sites::{handbook, snapshot};
use goodhelp::build::{Cache, build};
use goodhelp::desk::{read, withdrawal};
use goodhelp::diag::{Code, Diagnostics};
use goodhelp::model::Kind;
use goodhelp::model::field::Date;
use goodhelp::render::Output;
use goodhelp::search::{Engine, Question};
use goodhelp::source::{LayerKind, Snapshot};
use regex_lite::Regex;
use std::collections::BTreeSet;

/// What is withdrawn: a story to which much leads, one that others repeat, and a case study with figures.
const WITHDRAWN: [(Kind, &str); 3] =
    [(Kind::Story, "andy-at-the-drop-in"), (Kind::Story, "jane-stops-drinking"), (Kind::CaseStudy, "groundswell")];
/// Fewer words than this say nothing that others do not say too.
const FEWEST_WORDS: usize = 5;

#[test]
fn no_sentence_of_a_withdrawn_story_is_left_in_a_build() {
    let before = snapshot(&repository());
    let mut after = before.clone();
    for (kind, id) in WITHDRAWN {
        let documents = read(&after, &mut Diagnostics::default());
        let withdrawal = withdrawal(&documents, &after, kind, id, Date(DATE));
        assert!(!withdrawal.changes.is_empty() && !withdrawal.mentions.is_empty(), "{id}");
        after = after.with(&withdrawal.changes);
    }
    let sentences = sentences(&before, &after);
    assert!(sentences.len() > 60, "{} sentences are looked for", sentences.len());
    // They can be found at all.
    let found = found(&sentences, handbook());
    assert!(found.len() > sentences.len() / 2, "{} of {} were there", found.len(), sentences.len());

    let built = build(&after, &mut Cache::without_suggestions());
    let others: Vec<Code> =
        built.diagnostics.iter().map(|it| it.code).filter(|code| *code != Code::WithdrawnLink).collect();
    assert_eq!(others, [], "withdrawing breaks nothing");
    assert_eq!(self::found(&sentences, &built.output), BTreeSet::new());
    for (kind, id) in WITHDRAWN {
        let page = built.output.get(&format!("{}/{id}/index.html", kind.segment())).expect("its address answers");
        assert!(String::from_utf8_lossy(&page.bytes()).contains("This story was withdrawn"));
    }
}

/// What the withdrawn texts say and no other source does: stretches of plain words.
fn sentences(before: &Snapshot, after: &Snapshot) -> BTreeSet<String> {
    let text = |snapshot: &Snapshot, is_wanted: &dyn Fn(&str) -> bool| -> Vec<String> {
        let own = snapshot.layers().iter().find(|layer| layer.kind == LayerKind::Site).unwrap();
        let files = own.files.iter().filter(|(path, _)| is_wanted(path.as_str()));
        files.filter_map(|(_, file)| String::from_utf8(file.bytes()?.to_vec()).ok()).collect()
    };
    let is_withdrawn = |path: &str| WITHDRAWN.iter().any(|(kind, id)| path == format!("{}/{id}.md", kind.folder()));
    let left = beginnings(&text(after, &|path| path.ends_with(".md")).join("\n"));
    let stretches = text(before, &is_withdrawn).join("\n");
    let stretches = stretches.split(|c: char| !(c.is_alphanumeric() || " ’".contains(c))).map(words);
    stretches
        .filter(|stretch| stretch.split(' ').count() >= FEWEST_WORDS && !left.contains(&beginnings(stretch)))
        .collect()
}

/// Those of these sentences that stand in a file of an output, or that its search finds.
fn found(sentences: &BTreeSet<String>, output: &Output) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for (_, content) in output {
        let Ok(text) = String::from_utf8(content.bytes().to_vec()) else { continue };
        let text = words(&text);
        found.extend(sentences.iter().filter(|sentence| text.contains(sentence.as_str())).cloned());
    }
    let index = output.iter().find(|(path, _)| path.starts_with("search/index.")).expect("there is an index").1;
    let engine = Engine::open(index.shared()).unwrap();
    let is_found = |sentence: &&String| engine.ask(&Question::new(format!("\"{sentence}\""))).unwrap().total > 0;
    found.extend(sentences.iter().filter(is_found).cloned());
    found
}

/// The first letters of each word that readers see: what is said elsewhere in another tense is found by the search too.
fn beginnings(text: &str) -> String {
    let id = Regex::new(r"\[\[[^\]|]*\|").unwrap();
    words(&id.replace_all(text, ""))
        .split(' ')
        .map(|word| word.chars().take(3).collect::<String>())
        .collect::<Vec<_>>()
        .join(" ")
}

/// A text as its words alone, so that line ends and signs make no difference.
fn words(text: &str) -> String {
    let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(str::to_lowercase).collect::<Vec<_>>().join(" ")
}
