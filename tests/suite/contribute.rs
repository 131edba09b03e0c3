//! Forms: they ask for every field, and what is written in them comes back.

use crate::program::goodhelp;
use crate::site::{core, repository, site};
use fluent_bundle::{FluentArgs, FluentValue};
use goodhelp::build::{Cache, linked};
use goodhelp::contribute::{Answers, Form, Imported, Reading, Vocabulary, Words, read_form, read_table, write_form};
use goodhelp::diag::{Code, Diagnostics};
use goodhelp::model::{Kind, case_study::CaseStudy};
use goodhelp::parse::{Schemas, content_path, parse_yaml, split_front_matter};
use goodhelp::source::{FilePath, Layer, LayerKind, Snapshot};
use goodhelp::view;
use proptest::prelude::*;
use serde_json::{Value, json};
use std::fs;
use std::process::Output;
use std::sync::LazyLock;
use tempfile::TempDir;

const CONTACT: Option<&str> = Some("editors@handbook.example");

/// The handbook, as those who read forms know it.
struct Handbook {
    words: view::Words,
    vocabulary: Vocabulary,
    schemas: Schemas,
}

static HANDBOOK: LazyLock<Handbook> = LazyLock::new(|| {
    let files = (*core().files).clone();
    let snapshot = Snapshot::new(vec![Layer::new(LayerKind::Site, files)], crate::site::DATE);
    let site = linked(&snapshot, &Cache::none(), &mut Diagnostics::default(), &|_| {}).site;
    let (words, problems) = view::Words::new(&snapshot, &["en-GB", "cy"]);
    assert_eq!(problems, Vec::new());
    Handbook { words, vocabulary: Vocabulary::of(&site), schemas: Schemas::new(&[]) }
});

fn words(language: usize) -> Box<Words<'static>> {
    Box::new(move |id, arguments| {
        let arguments: FluentArgs = arguments.iter().map(|(name, value)| (*name, FluentValue::from(*value))).collect();
        HANDBOOK.words.get(language, id, Some(&arguments))
    })
}

fn form(kind: Kind, language: usize, answers: Option<Answers>) -> String {
    let words = words(language);
    write_form(&Form { kind, extra: &[], vocabulary: &HANDBOOK.vocabulary, contact: CONTACT, words: &words }, answers)
}

fn reading<T>(then: impl FnOnce(&Reading) -> T) -> T {
    let languages = [words(0), words(1)];
    let languages: Vec<&Words> = languages.iter().map(|words| &**words).collect();
    let Handbook { vocabulary, schemas, .. } = &*HANDBOOK;
    let vocabulary = &vocabulary.clone().with_answers(&languages);
    then(&Reading { extra: &[], schemas, contact: CONTACT, vocabulary, languages: &languages })
}

fn read(text: &str) -> Imported {
    reading(|reading| read_form(&FilePath::new("form.txt"), text, None, reading))
}

/// The front matter of a file as values, and its text.
fn parts(text: &str) -> (Value, String) {
    let file = FilePath::new("a.md");
    let fence = split_front_matter(&file, text).unwrap();
    let yaml = &text[fence.yaml.range()];
    let front = parse_yaml(&file, yaml, 0).unwrap_or_else(|problem| panic!("{problem:?}\n{yaml}")).to_json();
    (front, text[fence.body.range()].trim().to_string())
}

fn front(imported: &Imported) -> Value {
    parts(imported.text.as_deref().unwrap()).0
}

fn messages(imported: &Imported) -> Vec<String> {
    imported.problems.iter().map(|problem| format!("{}: {}", problem.code, problem.message)).collect()
}

/// What is empty says nothing: in a form it is not there.
fn without_empty(value: &Value) -> Value {
    match value {
        Value::Object(fields) => {
            let kept = fields.iter().map(|(name, value)| (name.clone(), without_empty(value)));
            kept.filter(|(_, value)| !matches!(value, Value::Array(each) if each.is_empty()))
                .filter(|(_, value)| !matches!(value, Value::Object(each) if each.is_empty()))
                .collect()
        }
        Value::Array(values) => values.iter().map(without_empty).collect(),
        value => value.clone(),
    }
}

/// A file's form with its answers reads back to the same front matter and, but for the order of sections, the same text.
fn comes_back(kind: Kind, id: &str, text: &str, language: usize) {
    let (expected, body) = parts(text);
    let filled = form(kind, language, Some(Answers { id, front: &expected, body: &body }));
    let imported = read(&filled);
    assert_eq!(imported.kind, kind);
    let (found, text) = parts(imported.text.as_deref().unwrap_or_else(|| panic!("{id}: {:?}", messages(&imported))));
    assert_eq!(found, without_empty(&expected), "{kind} {id}");
    let (left, right) = (sorted(&text), sorted(&body));
    assert_eq!(left, right, "{kind} {id}");
    let wrong: Vec<String> = messages(&imported).into_iter().filter(|it| !it.starts_with("unknown-id")).collect();
    assert_eq!(wrong, Vec::<String>::new(), "{kind} {id}");
    assert_eq!(imported.id.as_deref(), Some(id));
}

fn sorted(text: &str) -> Vec<&str> {
    // The heading of a section in which nothing stands does not come back.
    let says =
        |line: &&str| !line.is_empty() && !line.strip_prefix("## ").is_some_and(|it| CaseStudy::SECTIONS.contains(&it));
    let mut lines: Vec<&str> = text.lines().map(str::trim_end).filter(says).collect();
    lines.sort_unstable();
    lines
}

#[test]
fn forms_filled_from_the_examples_come_back() {
    for kind in Kind::ALL {
        let text = fs::read_to_string(repository().join(format!("src/model/examples/{kind}.md"))).unwrap();
        for language in [0, 1] {
            comes_back(kind, "an-example", &text, language);
        }
    }
}

#[test]
fn forms_filled_from_the_handbook_come_back() {
    let core = core();
    let mut count = 0;
    for (path, file) in core.files.iter() {
        let Some(content) = content_path(path).filter(|content| content.language.is_none()) else { continue };
        let text = String::from_utf8(file.bytes().unwrap().to_vec()).unwrap();
        comes_back(content.kind, &content.id, &text, 0);
        count += 1;
    }
    assert!(count > 200, "{count} were read");
}

/// Each question has a name of its own in each language, and no line is so long that a mail program would break it.
#[test]
fn forms_are_plain_text_for_mail() {
    for (kind, language) in Kind::ALL.into_iter().flat_map(|kind| [(kind, 0), (kind, 1)]) {
        let text = form(kind, language, None);
        let long: Vec<&str> = text.lines().filter(|line| line.chars().count() > 74).collect();
        assert_eq!(long, Vec::<&str>::new(), "{kind}");
        let asks = |line: &&str| line.starts_with(|c: char| c.is_ascii_digit());
        let labels: Vec<&str> = text.lines().filter(asks).map(|line| line.split_once(' ').unwrap().1).collect();
        let mut unique = labels.clone();
        unique.sort_unstable();
        unique.dedup();
        assert_eq!(unique.len(), labels.len(), "{kind}: {labels:?}");
        let imported = read(&text);
        let left = messages(&imported).into_iter().find(|message| message.contains("no question"));
        assert_eq!((imported.kind, left), (kind, None), "an empty form has nothing that is lost");
    }
}

#[test]
fn a_site_publishes_its_forms_in_every_language() {
    let config = "title = \"A\"\nbase_url = \"https://a.example/\"\nlanguages = [\"en-GB\", \"cy\"]\n";
    let page = "---\ntitle: Contribute\nsummary: How to take part.\n---\n\nWrite to us.\n";
    let built = goodhelp::build::build(
        &site(&[("goodhelp.toml", config), ("content/pages/contribute.md", page)]),
        &mut Cache::none(),
    );
    let text = |path: &str| String::from_utf8(built.output[path].bytes().to_vec()).unwrap();
    for kind in Kind::ALL {
        let english = text(&format!("contribute/{kind}/form.txt"));
        assert!(english.contains("leave out what you do not know"), "{english}");
        assert!(text(&format!("cy/contribute/{kind}/form.txt")).contains("gadewch allan"));
        let guide = text(&format!("contribute/{kind}/index.html"));
        assert!(guide.contains("href=\"form.txt\""), "{guide}");
        // What fields are is said in English alone, in a frame of the reader's language.
        let framed = text(&format!("cy/contribute/{kind}/index.html"));
        assert!(framed.contains("id=\"_untranslated\"") && framed.contains("<div lang=\"en-GB\">"), "{framed}");
    }
    let page = text("contribute/index.html");
    assert!(
        page.contains("href=\"/contribute/case-study/\"") && page.contains("href=\"/contribute/case-study/form.txt\"")
    );
    // The way to the form comes before the text, in every language.
    for path in ["contribute/index.html", "cy/contribute/index.html"] {
        let page = text(path);
        let way =
            page.find("<a class=\"button\" href=\"/contribute/case-study/\">").unwrap_or_else(|| panic!("{page}"));
        assert!(way < page.find("id=\"_guides\"").unwrap(), "{page}");
    }
    assert!(page.contains("Tell us about an example</a>") && page.contains("Explain a word</a>"), "{page}");
    // The list of all fields is folded away, below the form.
    let guide = text("contribute/case-study/index.html");
    assert!(guide.find("id=\"_writing\"") < guide.find("<details class=\"fields\">"), "{guide}");
    let without = goodhelp::build::build(&site(&[("goodhelp.toml", config)]), &mut Cache::none());
    assert!(!without.output.keys().any(|path| path.contains("form.txt")));
}

/// As it comes by e-mail: quoted, with Windows line ends, odd spaces, a greeting and a signature; in an order of its own.
#[test]
fn what_mail_does_to_a_form_is_no_matter() {
    let text = "\u{feff}Dear editors,\r\nhere it is.\r\n\r\n\
                > 3.1 Outcomes 1 – Claim:\r\n>\r\n> Fewer people\r\n> waited\r\n>\r\n\
                > 3.2 Outcomes 1 – Source: Good and Bad Help\r\n\
                > 1.2 Organisation (needed):\r\n> # Who runs it.\r\n> # At most 120 characters.\r\nThe\u{a0}Trust\r\n\r\n\r\n\
                > 1.1 TITLE (needed):\r\n> Kitchen table “CV”\r\n\
                > 2.1 sectors:\r\n> • “Homelessness”\r\n>  -\u{a0}digital\r\n\
                > 1.3 Summary:\r\nOne sentence\r\nover two lines.\r\n\
                > 4.2 Lessons:\r\n> - Begin\r\n>   early.\r\n> - Ask.\r\n\
                > 5.1 What they do:\r\n> First.\r\n>\r\n> > A quotation.\r\n> > Its end.\r\n>\r\n> Cost: it varies.\r\n\
                --\r\nJane\r\n";
    let imported = read(text);
    let source = front(&imported)["outcomes"][0]["source"].clone();
    assert_eq!(
        front(&imported),
        json!({
            "title": "Kitchen table “CV”", "organisation": "The Trust", "summary": "One sentence over two lines.",
            "completeness": "partial", "sectors": ["homelessness", "digital"],
            "outcomes": [{ "claim": "Fewer people waited", "source": source }], "lessons": ["Begin early.", "Ask."],
        })
    );
    assert_eq!(imported.id.as_deref(), Some("kitchen-table-cv"));
    let text = imported.text.as_deref().unwrap();
    assert!(text.ends_with("## What they do\n\nFirst.\n\n> A quotation.\n> Its end.\n\nCost: it varies.\n"), "{text}");
    assert!(text.contains("#  | Dear editors,\n#  | here it is.\n---\n"), "{text}");
    let left: Vec<_> = imported.problems.iter().filter(|it| it.code == Code::UnknownField).collect();
    assert_eq!(left.len(), 1, "{:?}", messages(&imported));
    assert_eq!(notes(&imported), ["a signature was left out (2 lines)"]);
}

fn notes(imported: &Imported) -> Vec<&str> {
    imported.notes.iter().map(|(_, note)| note.as_str()).collect()
}

/// Who sent a form to whom is nobody's business.
#[test]
fn the_head_of_an_email_is_left_out() {
    let imported = read(
        "From: Sandra Hill <sandra@trust.example>\nSent: 03 April 2024 10:12\nTo: editors\nSubject: our example\n\n\
         1.1 Title (needed):\nWalks\n1.2 Organisation: Trust\n1.3 Summary: We walk.\n2.1 Sectors: Digital\n\
         6.1 What they do:\nTo: whom it may concern.\n\n-- \nSandra Hill\n07700 900123\n",
    );
    assert_eq!(messages(&imported), Vec::<String>::new());
    assert_eq!(
        notes(&imported),
        ["the head of an e-mail was left out (4 lines)", "a signature was left out (3 lines)"]
    );
    let text = imported.text.as_deref().unwrap();
    assert!(text.ends_with("## What they do\n\nTo: whom it may concern.\n"), "{text}");
    assert!(!text.contains("Sandra") && !text.contains("our example"), "{text}");
}

/// What is no answer to a question about people may be a name: it is neither shown nor kept.
#[test]
fn what_is_no_answer_about_people_is_left_out() {
    for question in ["Persons", "Published in", "Consent", "Consent – Scope", "Consent – Naming"] {
        let imported = read(&format!("Title: A\n{question}: Margaret Ackroyd, 54 agreed\n"));
        let said = messages(&imported).concat();
        assert!(said.contains("this is no answer to “") && said.contains("left out"), "{question}: {said}");
        assert!(!said.contains("Margaret"), "{said}");
        assert!(!imported.text.as_deref().unwrap().contains("Margaret"), "{:?}", imported.text);
        assert!(imported.private.iter().any(|(_, value)| value.contains("Margaret")), "{:?}", imported.private);
    }
    let twice = read("Title: A\nPersons: none\nPersons: published\n");
    assert!(!twice.text.as_deref().unwrap().contains("published"), "{:?}", twice.text);
}

/// A day that could be another one says how it was read.
#[test]
fn a_day_that_could_be_another_one_is_told() {
    let imported = read("Title: A\nReviewed: 3/4/2024\n");
    assert_eq!(front(&imported)["reviewed"], "2024-04-03");
    assert_eq!(notes(&imported).len(), 1);
    assert!(
        notes(&imported)[0].ends_with(": 3/4/2024 is read as 3 April 2024, with the day first"),
        "{:?}",
        notes(&imported)
    );
    assert!(notes(&read("Title: A\nReviewed: 23/4/2024\n")).is_empty());
}

/// Without numbers every name at the start of a line is a question.
#[test]
fn a_form_can_be_written_by_hand() {
    let imported = read(
        "Title: Walks\nOrganisation: Trust\nSummary: We walk.\nSectors: digital; homelessness\nWebsite: https://walks.example/\n",
    );
    assert_eq!(messages(&imported), Vec::<String>::new());
    let (front, website) = (front(&imported), json!({ "url": "https://walks.example/" }));
    assert_eq!((&front["sectors"], &front["website"]), (&json!(["digital", "homelessness"]), &website));
    assert_eq!(front["completeness"], "stub");
}

#[test]
fn what_is_wrong_is_said_at_once_at_its_place() {
    let text = "Title: A\nTitle: B\nSectors: homelesness\nReviewed: last March\nStatus: running\nColour: blue\n";
    let imported = read(text);
    let said = |code: Code| imported.problems.iter().find(|it| it.code == code).unwrap();
    assert_eq!(&text[said(Code::DuplicateKey).span.unwrap().range()], "Title: B");
    assert_eq!(said(Code::UnknownId).help.as_deref(), Some("did you mean `Homelessness`?"));
    assert_eq!(&text[said(Code::BadDate).span.unwrap().range()], "Reviewed: last March");
    assert_eq!(&text[said(Code::UnknownValue).span.unwrap().range()], "Status: running\nColour: blue");
    assert!(
        imported.problems.iter().filter(|it| it.code == Code::MissingField).count() >= 2,
        "{:?}",
        messages(&imported)
    );
    assert!(imported.text.unwrap().contains("#  | B\n"));
}

#[test]
fn days_are_understood_as_people_write_them() {
    for said in ["2026-11-22", "22/11/2026", "22.11.2026", "22 November 2026", "“22 Nov 2026”"] {
        assert_eq!(front(&read(&format!("Title: A\nReviewed: {said}\n")))["reviewed"], "2026-11-22", "{said}");
    }
}

/// The reference of a consent is in the file and in no message.
#[test]
fn a_consent_keeps_its_reference_to_itself() {
    let text = "Title: A\nPersons: consented\nConsent – Reference: R-12345\nConsent – Scope: website\nConsent – Expires: soon\n";
    let imported = read(text);
    assert_eq!(front(&imported)["consent"]["reference"], "R-12345");
    assert!(imported.private.iter().any(|(span, value)| value == "R-12345" && text[span.range()].contains("R-12345")));
    assert!(!messages(&imported).concat().contains("R-12345"));
}

#[test]
fn a_table_has_an_entry_in_each_row() {
    let text = "\u{feff}Title,organisation,Summary (needed),Sectors,outcomes.1.claim,What they do,Colour\r\n\
                Walks,Trust,We walk.,\"Homelessness, digital\",,\"One.\r\n\r\nTwo.\",blue\r\n\r\n\
                =HYPERLINK(\"x\"),Trust,We do.,digital,,,\r\n,Nobody,,,,,\r\n";
    let (rows, problems) = reading(|reading| read_table(&FilePath::new("t.csv"), text, Kind::CaseStudy, reading));
    assert_eq!(problems.len(), 1, "{problems:?}");
    assert_eq!(&text[problems[0].span.unwrap().range()], "Colour");
    assert_eq!(rows.len(), 3);
    let first = rows[0].imported.text.as_deref().unwrap();
    assert_eq!(parts(first).0["sectors"], json!(["homelessness", "digital"]));
    assert!(first.ends_with("## What they do\n\nOne.\n\nTwo.\n") && first.contains("#  | Colour: blue\n"), "{first}");
    assert_eq!(front(&rows[1].imported)["title"], "=HYPERLINK(\"x\")");
    assert_eq!(rows[2].imported.id, None);
    assert!(messages(&rows[2].imported).iter().any(|it| it.contains("no name to make a file of")));
    assert_eq!(&text[rows[2].span.range()], ",Nobody,,,,,");
}

/// What is somebody's own is named at its place and never repeated; a column for reaching an organisation may have it.
#[test]
fn personal_data_in_a_table_is_reported_at_its_cell() {
    let text = "Title,Organisation,Summary,Helpline,Notes\n\
                One,Help,\"Ring Jo on 07700 900123, or write to jo.bloggs@example.org\",07700 900124,editors@handbook.example\n\
                Two,Help,AB 12 34 56 C,943 476 5919,jo.bloggs@example.org\n";
    let (rows, _) = reading(|reading| read_table(&FilePath::new("t.csv"), text, Kind::CaseStudy, reading));
    let found = |row: usize| -> Vec<(Code, &str)> {
        let codes = [Code::Telephone, Code::Email, Code::NhsNumber, Code::InsuranceNumber];
        let problems = rows[row].imported.problems.iter().filter(|it| codes.contains(&it.code));
        problems.map(|it| (it.code, &text[it.span.unwrap().range()])).collect()
    };
    assert_eq!(found(0), [(Code::Telephone, "07700 900123"), (Code::Email, "jo.bloggs@example.org")]);
    assert_eq!(
        found(1),
        [
            (Code::InsuranceNumber, "AB 12 34 56 C"),
            (Code::NhsNumber, "943 476 5919"),
            (Code::Email, "jo.bloggs@example.org")
        ]
    );
    let folder = TempDir::new().unwrap();
    fs::write(folder.path().join("goodhelp.toml"), "title = \"T\"\n").unwrap();
    fs::write(folder.path().join("t.csv"), text).unwrap();
    let table = folder.path().join("t.csv");
    let run = goodhelp(folder.path(), &["import", table.to_str().unwrap()]);
    let said = format!("{}{}", String::from_utf8_lossy(&run.stdout), String::from_utf8_lossy(&run.stderr));
    assert_eq!(run.status.code(), Some(1), "{said}");
    assert!(said.contains("t.csv:2:") && said.contains("t.csv:3:") && said.contains("NHS number"), "{said}");
    for value in ["07700", "900123", "bloggs", "AB 12", "476 5919"] {
        assert!(!said.contains(value), "{value}: {said}");
    }
}

#[test]
fn hostile_texts_are_refused() {
    let long = "a".repeat(2 << 20);
    let columns = "Title,".repeat(100_000);
    let nul = "Title: a\0b\n";
    let questions = "1.1 Title: a\n".repeat(20_000);
    let deep = format!("{} Title: a\n", ">".repeat(100_000));
    let numbers = "Outcomes 999999999999999999999999 – Claim: a\nOutcomes 0 – Claim: b\n9.9.9. ): x\n";
    for text in [&long, &columns, nul, &questions, &deep, numbers, "", "\u{feff}", "\"", "\"a\n\",,\"b", ":", "1.1 :"] {
        let imported = read(text);
        assert!(!imported.problems.is_empty(), "{:.40}", text);
        let (rows, problems) = reading(|reading| read_table(&FilePath::new("t.csv"), text, Kind::CaseStudy, reading));
        assert!(!problems.is_empty() || rows.iter().all(|row| !row.imported.problems.is_empty()), "{:.40}", text);
    }
    assert!(read(&long).text.is_none() && read(nul).text.is_none());
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(64) })]

    /// Whatever is written, nothing panics, and the file that comes of it can be read.
    #[test]
    fn no_text_breaks_the_reader(pieces in prop::collection::vec(piece(), 0..30)) {
        let text = pieces.concat();
        let imported = read(&text);
        if let Some(text) = &imported.text {
            parts(text);
        }
        reading(|reading| {
            for row in read_table(&FilePath::new("t.csv"), &text, Kind::Story, reading).0 {
                row.imported.text.iter().for_each(|text| _ = parts(text));
            }
        });
    }
}

/// Parts of forms and of what is none.
fn piece() -> impl Strategy<Value = String> {
    let known = [
        "\n",
        "> ",
        "1.1 ",
        "Title: ",
        "Outcomes 2 – Claim: ",
        "# ",
        "- ",
        "• ",
        "== x ==\n",
        "--\n",
        "\r\n",
        ",",
        "\"",
        ";",
        "---\n",
        "\u{a0}",
        "“",
        "Consent – Reference: ",
        "Kind: story\n",
        "Text:\n",
        "```\n",
        "Evidence – Level: 3\n",
        "null",
        "yes",
    ];
    prop_oneof![4 => prop::sample::select(known.to_vec()).prop_map(str::to_string), 1 => any::<String>()]
}

fn said(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

#[test]
fn import_writes_files_and_never_over_others() {
    let folder = TempDir::new().unwrap();
    fs::write(folder.path().join("goodhelp.toml"), "title = \"Test\"\n").unwrap();
    let form = folder.path().join("form.txt");
    fs::write(&form, "Title: Walks\nOrganisation: Trust\nSummary: We walk.\nSectors: Digital\n").unwrap();
    let form = form.to_str().unwrap();
    let path = folder.path().join("case-studies/walks.md");
    let dry = goodhelp(folder.path(), &["import", form, "--dry-run"]);
    assert_eq!((dry.status.code(), said(&dry)), (Some(0), "case-studies/walks.md would be written\n".into()));
    assert!(!path.exists());
    assert_eq!(goodhelp(folder.path(), &["import", form]).status.code(), Some(0));
    assert!(fs::read_to_string(&path).unwrap().contains("sectors:\n- digital\n"));
    let again = goodhelp(folder.path(), &["import", form]);
    assert_eq!(again.status.code(), Some(1));
    assert!(said(&again).contains("case-studies/walks.md is there already"), "{}", said(&again));
    fs::write(&path, "mine").unwrap();
    let replaced = goodhelp(folder.path(), &["import", form, "--replace"]);
    assert_eq!(replaced.status.code(), Some(0), "{}", said(&replaced));
    assert!(fs::read_to_string(&path).unwrap().contains("title: Walks"));
    assert_eq!(goodhelp(folder.path(), &["check"]).status.code(), Some(0));
    let nowhere = goodhelp(folder.path(), &["import", "nowhere.txt"]);
    assert_eq!(nowhere.status.code(), Some(2), "{}", said(&nowhere));
}

/// A story of a person needs its ground, wherever the file comes from; what is wrong stands at its place in the form.
#[test]
fn import_says_what_is_wrong() {
    let folder = TempDir::new().unwrap();
    fs::write(folder.path().join("goodhelp.toml"), "title = \"Test\"\n").unwrap();
    let form = folder.path().join("form.txt");
    let text = "Title: Walks\nOrganisation: Trust\nSummary: We walk.\nSectors: Digital\nPersons: consented\n\
                Consent – Reference: R-98765\nWhat they do: We walk.\nReviewed: never\n";
    fs::write(&form, text).unwrap();
    let run = goodhelp(folder.path(), &["import", form.to_str().unwrap(), "--dry-run"]);
    assert_eq!(run.status.code(), Some(1));
    assert!(said(&run).contains("form.txt:8:1"), "{}", said(&run));
    assert!(said(&run).contains("missing-field"), "{}", said(&run));
    assert!(!said(&run).contains("R-98765"), "{}", said(&run));
    let mail = "From: sandra@trust.example\n\n1.1 Title: Walks\n6.1 Reviewed: 3/4/2024\n5.1 Persons: Margaret Ackroyd agreed\n";
    fs::write(&form, mail).unwrap();
    let run = goodhelp(folder.path(), &["import", form.to_str().unwrap()]);
    assert!(said(&run).contains("form.txt:1: the head of an e-mail was left out (1 line)\n"), "{}", said(&run));
    assert!(said(&run).contains("form.txt:4: “"), "{}", said(&run));
    assert!(said(&run).contains("this is no answer to “"), "{}", said(&run));
    let written = fs::read_to_string(folder.path().join("case-studies/walks.md")).unwrap();
    for private in ["sandra@", "Margaret", "Ackroyd"] {
        assert!(!said(&run).contains(private) && !written.contains(private), "{private}: {}", said(&run));
    }
}
