//! A reference to a consent record is private: no format of a message shows it, whatever is wrong with the file.

use crate::site::{rendered, site, site_of_files};
use goodhelp::diag::{Format, Style};
use goodhelp::source::Snapshot;

const FORMATS: [Format; 5] =
    [Format::Human(Style::Plain), Format::Json, Format::Github, Format::Markdown, Format::Sarif];

/// What a format shows; Markdown without the backslashes that keep text from meaning anything.
fn shown_as(snapshot: &Snapshot, format: Format) -> String {
    let text = rendered(snapshot, format);
    if format == Format::Markdown { text.replace('\\', "") } else { text }
}

const PREFIX: &str = "ZX-";

/// Every way in which a file can be wrong around the reference: `SECRET` stands for it.
const FILES: &[(&str, &str)] = &[
    (
        "good, with a mistake on the same line",
        "consent: { reference: SECRET, scope: [website], expires: 2028-02-30, naming: name }",
    ),
    ("in quotes", "consent: { reference: \"SECRET\", scope: [], expires: 2028-01-31, naming: pseudonym }"),
    ("in single quotes", "consent: { 'reference': 'SECRET', scope: [], expires: 2028-01-31, naming: pseudonym }"),
    ("over several lines", "consent:\n  reference: >\n    a long\n    SECRET\n  scope: nowhere"),
    ("twice", "consent:\n  reference: AB-1\n  reference: SECRET\n  scope: [website]"),
    ("a number", "consent: { reference: [SECRET], scope: 5 }"),
    ("fields of its own", "consent: { reference: { number: SECRET }, scope: 5 }"),
    (
        "too long",
        "consent: { reference: SECRET xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx }",
    ),
    ("a slip in the name", "consent: { refrence: SECRET, scope: [website] }"),
    ("a slip in the name over lines", "consent:\n  referense: SECRET\n  scope: [website]"),
    ("no fields at all", "consent: SECRET"),
    ("in a list", "consent: [SECRET, website]"),
    ("in a list of fields", "consent: [{ reference: SECRET }]"),
    ("outside of consent", "reference: SECRET"),
    (
        "mentioned elsewhere",
        "consent: { reference: SECRET, scope: [website], expires: 2028-01-31, naming: pseudonym }\naliases: [SECRET]\nfoo: SECRET",
    ),
    ("a part of another one", "consent: { reference: SECRET, reference: ZX- }\nfoo: SECRET"),
    ("broken before it", "title: a: b\nconsent: { reference: SECRET }"),
    ("broken on its line", "consent: { reference: SECRET, scope: [website, expires: 2028-01-31 }"),
    ("broken after it", "consent: { reference: SECRET }\nfoo: [SECRET"),
    ("broken, in quotes", "consent: { \"reference\": \"SECRET, scope: [website] }"),
    ("broken, over several lines", "consent:\n  reference: >\n    a long\n    SECRET: x\n  scope: *nowhere"),
    ("broken, on the next line", "consent:\n  reference:\n    SECRET\n   scope: x"),
    ("broken, with a slip in the name", "consent: { refrence: SECRET, scope: [website }"),
    ("broken, with a slip over lines", "consent:\n\trefrence: SECRET\n  scope: x"),
    ("an anchor", "consent: { reference: &x SECRET }"),
    ("a tag", "consent: { reference: !secret SECRET }"),
    ("an alias", "consent: { reference: *SECRET }"),
    ("in capitals", "Consent: { Reference: SECRET }"),
    ("a name for a list", "consent: { ? reference : SECRET, scope: x }"),
];

type Change = fn(&str) -> String;

#[test]
fn no_format_shows_it() {
    // Each has a reference of its own, so that what one file gives away is not blanked because of another.
    let secrets: Vec<String> = (0..FILES.len()).map(|number| format!("{PREFIX}{}", 4711 + number * 100)).collect();
    let written = FILES.iter().zip(&secrets).map(|((_, fields), secret)| {
        let fields = fields.replace("SECRET", secret);
        format!("---\ntitle: A story\nsummary: Its people agreed.\npersons: consented\n{fields}\n---\n\nWords.\n")
    });
    let good: Vec<String> = written.collect();
    let ways: [(&str, Change); 7] = [
        ("as it is", |text| text.to_string()),
        ("with an open fence", |text| text.replace("\n---\n\nWords.\n", "\n")),
        ("without a fence", |text| text.replacen("---\n", "", 1)),
        // The first line is what is shown of a file without front matter.
        ("on the first line", |text| text.replace("---\n", "").replace('\n', " ")),
        ("with a control character", |text| text.replace("reference", "\u{7}reference")),
        ("with a control character in it", |text| text.replace(PREFIX, &format!("{PREFIX}\u{7}"))),
        ("with Windows line ends", |text| format!("\u{feff}{}", text.replace('\n', "\r\n"))),
    ];
    for (how, change) in ways {
        let texts: Vec<(String, String)> =
            good.iter().enumerate().map(|(number, text)| (path(number), change(text))).collect();
        let texts: Vec<(&str, &str)> = texts.iter().map(|(path, text)| (path.as_str(), text.as_str())).collect();
        assert_hidden(&site(&texts), &secrets, how);
    }
    let bytes: Vec<(String, Vec<u8>)> = good
        .iter()
        .enumerate()
        .map(|(number, text)| {
            (
                path(number),
                text.replace("consent:", "consent: # caf\u{1}\n ")
                    .bytes()
                    .map(|b| if b == 1 { 0xe9 } else { b })
                    .collect(),
            )
        })
        .collect();
    let snapshot = site_of_files(bytes.iter().map(|(path, bytes)| (path.as_str(), bytes.as_slice().into())));
    assert_hidden(&snapshot, &secrets, "in an old encoding");
}

fn path(number: usize) -> String {
    format!("content/stories/story-{number}.md")
}

fn assert_hidden(snapshot: &Snapshot, secrets: &[String], how: &str) {
    for format in FORMATS {
        let text = shown_as(snapshot, format);
        for (number, secret) in secrets.iter().enumerate() {
            let what = FILES[number].0;
            assert!(text.contains(&format!("/story-{number}.md")), "{what} {how}: nothing is wrong");
            let digits = secret.trim_start_matches(PREFIX);
            let shown: Vec<&str> = text.lines().filter(|line| line.contains(digits)).collect();
            assert!(shown.is_empty(), "{what} {how} as {format:?}: {shown:#?}");
        }
    }
}

/// Personal data in a text, with a mistake beside it whose extract would show it.
const PERSONAL: [&str; 7] = [
    "NHS number 943 476 5919",
    "AB 12 34 56 C",
    "born on 5 May 1980",
    "07700 900123",
    "jo.bloggs@example.org",
    "12 Acacia Avenue",
    "Jo Notherown",
];

/// Ways in which a file can have a value on the line of a mistake: `VALUE` stands for it.
const MISTAKES: [&str; 5] = [
    "---\ntitle: Jo\nsummary: Jo, VALUE.\nFRONT\n---\n\nVALUE [[nowhere]]\n",
    "---\ntitle: Jo\nsummary: Jo, VALUE.\nFRONT\n---\n\n#### VALUE\n\nVALUE <b>x</b>\n",
    "---\ntitle: Jo: VALUE\nFRONT\n---\n",
    "VALUE\n",
    "---\ntitle: Jo\nsummary: VALUE {\nFRONT\n---\n\nVALUE \u{7}\n",
];

#[test]
fn no_format_shows_personal_data() {
    let front = "persons: consented\nconsent: { reference: R-1, scope: [website], expires: 2030-01-01, naming: pseudonym }\n\
                 sources: [good-and-bad-help-2018]";
    for (number, mistake) in MISTAKES.iter().enumerate() {
        for value in PERSONAL {
            // What is a name can only be told where the consent can be read.
            if number > 0 && value == "Jo Notherown" {
                continue;
            }
            let text = mistake.replace("FRONT", front).replace("VALUE", value);
            let snapshot = site(&[
                ("content/stories/jo.md", &text),
                ("content/sources/good-and-bad-help-2018.md", "---\ntitle: Good and bad help\ntype: report\n---\n"),
            ]);
            let secret = value.trim_start_matches("NHS number ").trim_start_matches("born on ");
            for format in FORMATS {
                let shown = shown_as(&snapshot, format);
                assert!(shown.contains("stories/jo.md"), "{number}, {value}: nothing is wrong");
                assert!(!shown.contains(secret), "{number}, {value} as {format:?}: {shown}");
            }
        }
    }
}
