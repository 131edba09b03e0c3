//! Stories that people agreed to have told: what is kept off the site is nowhere, and what may be handed on is.

use super::tiny::{texts, tiny};
use crate::site::{rendered, site};
use crate::sites::text;
use goodhelp::build::{Cache, build};
use goodhelp::diag::{Code, Format, Style};
use goodhelp::render::Output;
use goodhelp::source::Snapshot;

fn story(title: &str, scope: &str, expires: &str) -> String {
    format!(
        "---\ntitle: {title}\norganisation: Somebody\nsummary: {title} of a person.\ncompleteness: partial\n\
         sectors: [one]\npeople: [all]\nplaces: [ynys]\ncharacteristics: [trust]\npersons: consented\n\
         consent: {{ reference: RECORD-{title}-77, scope: [{scope}], expires: {expires}, naming: pseudonym }}\n\
         reviewed: 2026-11-20\nreview_by: 2026-12-24\n---\n\nThe body of {title}.\n"
    )
}

fn texts_with_stories() -> Vec<(String, String)> {
    let stories = [
        ("kept", story("KEPTSTORY", "website", "2028-01-31")),
        ("shared", story("SHAREDSTORY", "website, partners", "2026-11-22")),
        ("expired", story("EXPIREDSTORY", "website, partners", "2026-11-21")),
        ("printed", story("PRINTEDSTORY", "print", "2028-01-31")),
    ];
    let stories = stories.map(|(id, text)| (format!("case-studies/{id}.md"), text));
    let linking = "---\ntitle: Linking\nsummary: Links to stories.\npart: ideas\norder: 2\n---\n\n\
        See [[expired|that one]], [another](../../case-studies/printed.md) and [[kept]].\n";
    let own = texts().into_iter().map(|(path, text)| (path.to_string(), text.to_string()));
    own.chain(stories).chain([("content/handbook/linking.md".to_string(), linking.to_string())]).collect()
}

fn snapshot() -> Snapshot {
    let texts = texts_with_stories();
    site(&texts.iter().map(|(path, text)| (path.as_str(), text.as_str())).collect::<Vec<_>>())
}

fn told() -> Output {
    let built = build(&snapshot(), &mut Cache::none());
    let codes = built.diagnostics.iter().map(|problem| problem.code);
    let of_no_matter = |code: &Code| crate::sites::UNFINISHED.contains(code) || *code == Code::Untranslated;
    let codes: Vec<Code> = codes.filter(|code| !of_no_matter(code)).collect();
    assert_eq!(codes, [Code::ConsentExpired, Code::ConsentScope]);
    built.output
}

fn files_with(output: &Output, words: &str) -> Vec<String> {
    let has = |bytes: &[u8]| bytes.windows(words.len()).any(|part| part == words.as_bytes());
    output
        .iter()
        .filter(|(path, content)| path.contains(&words.to_lowercase()) || has(&content.bytes()))
        .map(|(path, _)| path.clone())
        .collect()
}

#[test]
fn a_story_without_a_ground_is_nowhere() {
    let output = told();
    for (words, id) in [("EXPIREDSTORY", "expired"), ("PRINTEDSTORY", "printed")] {
        assert_eq!(files_with(&output, words), [""; 0]);
        assert_eq!(files_with(&output, &format!("case-studies/{id}")), [""; 0]);
    }
    // Words that linked to it stay; the link goes.
    let linking = text(&output, "handbook/linking/index.html");
    assert!(
        linking.contains("<p>See that one, another and <a href=\"/a/b/case-studies/kept/\">KEPTSTORY</a>.</p>"),
        "{linking}"
    );
}

#[test]
fn the_reference_to_a_record_is_in_no_byte_of_the_output() {
    let output = told();
    assert_eq!(files_with(&output, "RECORD-"), [""; 0]);
    assert!(!files_with(&output, "KEPTSTORY").is_empty());
}

#[test]
fn the_reference_to_a_record_is_in_no_message() {
    let snapshot = snapshot();
    for format in [
        Format::Human(Style::Coloured),
        Format::Human(Style::Plain),
        Format::Json,
        Format::Github,
        Format::Markdown,
        Format::Sarif,
    ] {
        let messages = rendered(&snapshot, format);
        assert!(messages.contains("consent"), "{messages}");
        assert!(!messages.contains("RECORD-"), "{messages}");
    }
}

/// Whoever fetched a feed has a copy that nobody can take back: what tells somebody's story is in none, on whatever ground.
#[test]
fn no_story_about_a_person_is_handed_on() {
    let published = "---\ntitle: PRINTEDLONGAGO\norganisation: Somebody\nsummary: In print.\ncompleteness: partial\n\
        sectors: [one]\npersons: published\npublished_in: report\nreviewed: 2026-11-20\n---\n\nThe body.\n";
    let mut texts = texts_with_stories();
    texts.push(("case-studies/public.md".into(), published.into()));
    let snapshot = site(&texts.iter().map(|(path, text)| (path.as_str(), text.as_str())).collect::<Vec<_>>());
    let output = build(&snapshot, &mut Cache::none()).output;
    let is_for_machines = |path: &str| path.contains("feed.") || path.starts_with("data/");
    for words in ["KEPTSTORY", "SHAREDSTORY", "PRINTEDLONGAGO"] {
        let handed_on: Vec<String> =
            files_with(&output, words).into_iter().filter(|path| is_for_machines(path)).collect();
        assert_eq!(handed_on, [""; 0], "{words}");
        assert!(!files_with(&output, words).is_empty(), "{words} is on the site");
    }
    assert!(output.keys().filter(|path| is_for_machines(path)).count() > 8);
    let output = told();
    assert!(output.contains_key("case-studies/kept/index.html"));
    assert!(output.contains_key("case-studies/shared/index.html"));
    let records: Vec<serde_json::Value> = serde_json::from_str(text(&output, "data/case-studies.json")).unwrap();
    assert!(records.iter().all(|record| record.get("consent").is_none()));
}

#[test]
fn a_day_later_the_next_story_is_gone() {
    let texts = texts_with_stories();
    let texts: Vec<_> = texts.iter().map(|(path, text)| (path.as_str(), text.as_str())).collect();
    let today = site(&texts);
    let tomorrow = Snapshot::new(today.layers().to_vec(), jiff::civil::date(2026, 11, 23));
    assert_eq!(files_with(&build(&tomorrow, &mut Cache::none()).output, "SHAREDSTORY"), [""; 0]);
}

/// Of the date a site shows nothing but what it decides.
#[test]
fn the_date_itself_is_not_shown() {
    let built = |day| build(&Snapshot::new(site(&texts()).layers().to_vec(), day), &mut Cache::none()).output;
    assert_eq!(&built(jiff::civil::date(2026, 12, 31)), tiny());
    // On the day after `review_by` the page of alpha says that it is due.
    let later = built(jiff::civil::date(2027, 10, 2));
    let changed: Vec<&str> =
        later.iter().filter(|(path, bytes)| tiny().get(*path) != Some(bytes)).map(|(path, _)| path.as_str()).collect();
    assert_eq!(changed, ["case-studies/alpha/index.html", "cy/case-studies/alpha/index.html", "manifest.json"]);
}
