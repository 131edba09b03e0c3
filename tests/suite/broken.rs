//! Contributions as people send them, each with a mistake that people make, a few with several and some with none. What is
//! said of each is in `tests/broken/expected.tsv`, which was written by hand before the program was asked: the check, the
//! line, and words that the advice has.
//!
//! A file of `tests/broken/` is a case study, a folder there has the files of a site. What no text file can hold is made here.

use crate::site::{Content, rendered, repository, site_of_files};
use goodhelp::build::{Build, Cache, build};
use goodhelp::diag::{Format, Style, render};
use goodhelp::source::Snapshot;
use serde_json::Value as Json;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

/// The site that is contributed to.
const CONFIG: &str = "title = \"A handbook\"\nlanguages = [\"en-GB\"]\ninherit = [\"characteristics\", \"places\", \
                      \"sources/good-and-bad-help-2018\", \"sources/how-we-did-it-rochdale-2023\"]\n";

const FORMATS: [Format; 5] =
    [Format::Human(Style::Plain), Format::Json, Format::Github, Format::Markdown, Format::Sarif];

/// What no message may repeat.
const PRIVATE: [(&str, &str); 13] = [
    ("whatsapp-paste-with-a-number", "900456"),
    ("mobile-number-in-the-text", "900123"),
    ("personal-e-mail-address", "bev.plumtree"),
    ("nhs-number", "943 476 5919"),
    ("national-insurance-number", "AB 12 34 56 C"),
    ("address-of-somebody", "Primrose"),
    ("address-of-somebody", "OL99"),
    ("date-of-birth", "1981"),
    ("full-name-behind-a-pseudonym", "Wintergreen"),
    ("full-name-behind-a-pseudonym", "RNR-2024-07"),
    ("consent-that-has-ended", "SEVEN-0815"),
    ("consent-for-print-alone", "WH-3344"),
    ("consent-with-several-slips", "SN-7781"),
];

/// A case study in which nothing is wrong.
const GOOD: &str = "---\ntitle: Café Croeso\norganisation: Tŷ Agored\nsummary: A café that is open to all.\n\
                    completeness: stub\nsectors: [community-development]\n---\n\nWords – and more.\n";

/// What no text file can hold, or none that anybody wants to read.
fn made() -> BTreeMap<&'static str, Vec<u8>> {
    let latin: Vec<u8> = GOOD.replace("Tŷ", "Ty").replace('–', "-").chars().map(|c| c as u8).collect();
    let utf_16 = "\u{feff}".encode_utf16().chain(GOOD.encode_utf16()).flat_map(u16::to_le_bytes).collect();
    let deep = |count: usize| "[".repeat(count) + "x" + &"]".repeat(count);
    let windows = GOOD.replace("Café Croeso", "“Croeso”").replace(['é', 'ŷ', '–'], "-");
    let windows = windows.chars().map(|c| match c {
        '“' => 0x93,
        '”' => 0x94,
        c => c as u8,
    });
    BTreeMap::from([
        ("made-utf-16", utf_16),
        ("made-latin-1", latin),
        ("made-windows-quotes", windows.collect()),
        ("made-nul-bytes", GOOD.replace("Café", "Caf\0").into()),
        ("made-windows-line-ends", GOOD.replace('\n', "\r\n").into()),
        ("made-byte-order-mark", format!("\u{feff}{GOOD}").into()),
        ("made-old-mac-line-ends", GOOD.replace('\n', "\r").into()),
        ("made-empty", Vec::new()),
        ("made-two-megabytes-in-one-line", (GOOD.to_string() + &"word ".repeat(400_000)).into()),
        ("made-half-a-megabyte-in-one-line", (GOOD.to_string() + &"word ".repeat(100_000)).into()),
        ("made-long-front-matter", GOOD.replace("summary: ", &format!("summary: {}", "word ".repeat(20_000))).into()),
        ("made-nested-brackets-in-a-field", GOOD.replace("[community-development]", &deep(10_000)).into()),
        ("made-nested-brackets-in-the-text", (GOOD.to_string() + &deep(10_000) + "\n").into()),
        ("made-nested-lists", (GOOD.to_string() + &"- ".repeat(10_000) + "x\n").into()),
    ])
}

#[test]
fn every_contribution_is_expected_and_every_expectation_has_one() {
    let entries = fs::read_dir(repository().join("tests/broken")).unwrap();
    let names = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let found: BTreeSet<String> =
        names.filter(|name| name != "expected.tsv").map(|name| name.replace(".md", "")).collect();
    let found: BTreeSet<String> = found.into_iter().chain(made().into_keys().map(str::to_string)).collect();
    let expected = expected();
    assert_eq!(found, expected.keys().cloned().collect());
    assert!(found.len() >= 64, "there are {} contributions", found.len());
    // It is no list of what the program happens to dislike.
    let right = expected.values().filter(|all| all.is_empty()).count();
    assert!(right >= 8, "{right} of the contributions are as they should be");
}

/// At the right line, with what to do, and with no error or warning that another one brings about.
#[test]
fn each_is_told_what_to_do() {
    let mut cache = Cache::new();
    let mut wrong = Vec::new();
    for (name, expected) in expected() {
        let snapshot = site_with(&[&name]);
        let built = build(&snapshot, &mut cache);
        let mut said = records(&built, &snapshot);
        for it in &expected {
            match said.iter().position(|record| it.is_said_by(record)) {
                Some(number) => drop(said.remove(number)),
                None => wrong.push(format!("{name}: nobody says {it:?}")),
            }
        }
        let more = said.iter().filter(|record| record["severity"] != "suggestion");
        wrong.extend(more.map(|record| format!("{name}: this is said too: {record:#}")));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_message_has_advice() {
    let mut cache = Cache::new();
    for name in expected().keys() {
        let built = build(&site_with(&[name]), &mut cache);
        for problem in built.diagnostics.iter() {
            assert!(problem.help.as_ref().is_some_and(|help| !help.is_empty()), "{name}: {problem:#?}");
        }
    }
}

#[test]
fn no_message_repeats_what_is_private() {
    for (name, secret) in PRIVATE {
        let snapshot = site_with(&[name]);
        for format in FORMATS {
            let shown = rendered(&snapshot, format).replace('\\', "");
            assert!(shown.contains(name) || shown.contains("/stories/"), "{name}: nothing is wrong");
            assert!(!shown.contains(secret), "{name} as {format:?}: {shown}");
        }
    }
}

/// In one site at once: what is wrong with one contribution hides nothing of another.
#[test]
fn all_at_once_are_all_reported() {
    let expected = expected();
    let names: Vec<&str> = expected.keys().map(String::as_str).collect();
    let snapshot = site_with(&names);
    let said = records(&build(&snapshot, &mut Cache::none()), &snapshot);
    let at = |code: &str, file: &str, line: Option<u64>| {
        said.iter()
            .filter(|it| it["code"] == code && it["file"] == file && it["start"]["line"].as_u64() == line)
            .count()
    };
    for it in expected.values().flatten() {
        let wanted = expected
            .values()
            .flatten()
            .filter(|other| (&other.file, other.line, &other.code) == (&it.file, it.line, &it.code));
        assert_eq!(at(&it.code, &it.file, it.line), wanted.count(), "{it:?}");
    }
    let errors = said.iter().filter(|it| it["severity"] != "suggestion").count();
    let suggested = expected.values().flatten().filter(|it| it.code == "all-capitals").count();
    assert_eq!(errors, expected.values().flatten().count() - suggested);
}

/// What is to be said of a contribution.
#[derive(Debug)]
struct Expected {
    file: String,
    line: Option<u64>,
    code: String,
    words: String,
}

impl Expected {
    fn is_said_by(&self, record: &Json) -> bool {
        record["file"] == self.file.as_str()
            && record["code"] == self.code.as_str()
            && record["start"]["line"].as_u64() == self.line
            && record["help"].as_str().is_some_and(|help| help.contains(&self.words))
    }
}

/// The table, by contribution. A line is that of the contribution's own file, or of a file of its folder: `path:line`. None
/// of them is of a whole file. A contribution that is as it should be has a row without a code.
fn expected() -> BTreeMap<String, Vec<Expected>> {
    let table = fs::read_to_string(repository().join("tests/broken/expected.tsv")).unwrap();
    let mut all: BTreeMap<String, Vec<Expected>> = BTreeMap::new();
    for row in table.lines().skip(1) {
        let [name, place, code, words] = row.split('\t').collect::<Vec<_>>()[..] else { panic!("{row}") };
        let expected = all.entry(name.to_string()).or_default();
        if code == "-" {
            continue;
        }
        let (file, line) = match place.split_once(':') {
            Some((file, line)) => (file.to_string(), line),
            None if place.contains('/') => (place.to_string(), "-"),
            None => (format!("case-studies/{name}.md"), place),
        };
        let (line, code, words) = (line.parse().ok(), code.to_string(), words.to_string());
        expected.push(Expected { file, line, code, words });
    }
    all
}

fn records(built: &Build, snapshot: &Snapshot) -> Vec<Json> {
    serde_json::from_str(&render(Format::Json, &built.diagnostics, snapshot, &built.private)).unwrap()
}

/// The site with these contributions.
fn site_with(names: &[&str]) -> Snapshot {
    let made = made();
    let mut files: Vec<(String, Vec<u8>)> = vec![("goodhelp.toml".into(), CONFIG.into())];
    for name in names {
        let place = repository().join("tests/broken").join(name);
        if let Some(bytes) = made.get(name) {
            files.push((format!("case-studies/{name}.md"), bytes.clone()));
        } else if place.is_dir() {
            read(&place, "", &mut files);
        } else {
            files.push((format!("case-studies/{name}.md"), fs::read(place.with_extension("md")).unwrap()));
        }
    }
    site_of_files(files.iter().map(|(path, bytes)| (path.as_str(), Content::from(bytes.as_slice()))))
}

fn read(folder: &Path, path: &str, files: &mut Vec<(String, Vec<u8>)>) {
    for entry in fs::read_dir(folder).unwrap() {
        let entry = entry.unwrap();
        let path = format!("{path}{}", entry.file_name().to_str().unwrap());
        if entry.file_type().unwrap().is_dir() {
            read(&entry.path(), &format!("{path}/"), files);
        } else {
            files.push((path, fs::read(entry.path()).unwrap()));
        }
    }
}
