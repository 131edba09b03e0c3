//! What people are told is wrong with a site, as reviewable snapshots. A case is a file of `cases/`: a line that says
//! what it shows, then the files of a small site, each below a line `-- path --`.

use crate::site::{Content, diagnostics, problems, rendered, repository, site, site_of_files};
use goodhelp::diag::{Code, Format, Severity};
use goodhelp::source::{Answer, File, Snapshot};
use std::collections::BTreeSet;
use std::sync::Arc;

/// One test a case, so that each fails by itself.
macro_rules! cases {
    ($($case:ident)*) => {
        $(#[test] fn $case() { insta::assert_snapshot!(diagnostics(&case(stringify!($case)))); })*
        pub const CASES: &[&str] = &[$(stringify!($case)),*];
    };
}

cases! {
    accessibility_facts accessibility_statement addresses comma_in_value configuration configuration_slip configuration_syntax configuration_values extra_fields facets facets_syntax fences figures
    files front_matter language language_rules languages links nothing_inherited people persons readers readings silencing strategy strategy_promises strategy_units template text theme
    to_do tools translations truth underneath withdrawn yaml
}

/// What no text file can hold.
const MADE: [fn() -> Snapshot; 4] = [unreadable_files, pictures, bytes, other_sites];

/// Codes that no case brings about, with the reason.
const NOT_SHOWN: &[(Code, &str)] = &[];

#[test]
fn every_file_of_cases_is_a_test() {
    let files = std::fs::read_dir(repository().join("tests/suite/cases")).unwrap();
    let names = files.map(|file| file.unwrap().file_name().into_string().unwrap());
    let found: BTreeSet<String> = names.map(|name| name.trim_end_matches(".txt").replace('-', "_")).collect();
    assert_eq!(found, CASES.iter().map(|case| case.to_string()).collect());
}

#[test]
fn every_code_is_shown() {
    let cases = CASES.iter().map(|name| case(name)).chain(MADE.iter().map(|make| make()));
    let mut shown: BTreeSet<Code> = cases.flat_map(|snapshot| codes(&snapshot)).collect();
    for (code, reason) in NOT_SHOWN {
        assert!(shown.insert(*code), "{code} is shown, although it is listed as not shown: {reason}");
    }
    let missing: Vec<&Code> = Code::ALL.iter().filter(|code| !shown.contains(code)).collect();
    assert!(missing.is_empty(), "no case shows {missing:?}");
}

#[test]
fn files_that_were_not_read() {
    insta::assert_snapshot!(diagnostics(&unreadable_files()));
}

#[test]
fn pictures_that_cannot_be_shown() {
    insta::assert_snapshot!(diagnostics(&pictures()));
}

#[test]
fn what_other_sites_answer() {
    insta::assert_snapshot!(diagnostics(&other_sites()));
}

#[test]
fn bytes_that_are_no_text() {
    insta::assert_snapshot!(diagnostics(&bytes()));
}

#[test]
fn byte_order_marks_and_windows_line_ends_are_accepted() {
    let text =
        "\u{feff}---\r\ntitle: Help\r\nsummary: A page from Windows.\r\n---\r\n\r\n## A heading\r\n\r\nWords.\r\n";
    let config = "\u{feff}title = \"A site\"\r\n";
    let facets = "\u{feff}sectors:\r\n  - { id: digital, name: { en: Digital } }\r\n";
    let files = [("goodhelp.toml", config), ("content/pages/help.md", text), ("content/facets.yaml", facets)];
    assert_eq!(diagnostics(&site(&files)), "");
}

#[test]
fn places_are_right_behind_a_byte_order_mark_and_windows_line_ends() {
    let text =
        "\u{feff}---\r\ntitle: Cŵn\r\nsumary: A page.\r\nmenu: fŵter\r\n---\r\n\r\n[[nothing]]\r\n\r\n#### Ŵ\r\n";
    let page = site(&[("content/pages/help.md", text)]);
    insta::assert_snapshot!(diagnostics(&page));
    let unopened = site(&[("content/pages/help.md", "\u{feff}title: Help\r\n")]);
    insta::assert_snapshot!("no_fence_behind_a_byte_order_mark", diagnostics(&unopened));
}

#[test]
fn for_programs() {
    insta::assert_snapshot!("rich_case_as_json", rendered(&rich(), Format::Json));
    insta::assert_snapshot!("rich_case_for_github", rendered(&rich(), Format::Github));
}

#[test]
fn for_a_summary() {
    insta::assert_snapshot!("rich_case_as_markdown", rendered(&rich(), Format::Markdown));
    assert_eq!(rendered(&site(&[]), Format::Markdown), "## Nothing is wrong\n");
}

/// A host takes a megabyte: what matters most stands in it, and it says what has no room.
#[test]
fn a_summary_has_an_end() {
    let links: String = (0..12_000).map(|number| format!("[[nowhere-{number}]]\n\n")).collect();
    let long = format!("---\ntitle: Long\nsummary: Long.\n---\n\n{links}");
    let warned = "---\ntitle: Help\nsummary: Help.\n---\n\n[Click here](https://a.example)\n";
    let text = rendered(&site(&[("content/pages/a.md", warned), ("content/pages/long.md", &long)]), Format::Markdown);
    assert!(text.len() < 1 << 20, "{} bytes", text.len());
    assert!(text.ends_with("more. The log has all of them.\n"), "{}", &text[text.len() - 200..]);
    assert!(text.contains("nowhere\\-0") && !text.contains("pages\\/a\\.md"), "errors come first");
}

/// GitHub shows ten annotations of a severity.
#[test]
fn annotations_begin_with_errors() {
    let links: String = (0..12).map(|number| format!("[[nowhere-{number}]]\n\n")).collect();
    let long = format!("---\ntitle: Long\nsummary: Long.\n---\n\n[Click here](https://a.example)\n\n{links}");
    let text = rendered(&site(&[("content/pages/long.md", &long)]), Format::Github);
    let commands: Vec<&str> = text.lines().map(|line| line.split([' ', ':']).nth(2).unwrap()).collect();
    assert_eq!(commands[0], "notice", "{text}");
    assert!(text.contains("10 of 12 errors"), "{text}");
    assert_eq!(commands[1..13], ["error"; 12]);
    assert_eq!(commands[13..], ["warning"]);
}

/// The schema that `goodhelp schema diagnostics` prints stands in the documents, and what is written fits it.
#[test]
fn json_fits_its_published_schema() {
    let schema = goodhelp::model::schema::of_output::<goodhelp::diag::Records>();
    let path = repository().join("docs/diagnostics.schema.json");
    let expected = format!("{schema:#}\n");
    if std::env::var_os("UPDATE_DOCS").is_some() {
        std::fs::write(&path, &expected).unwrap();
    }
    let published = std::fs::read_to_string(&path).unwrap_or_default();
    assert_eq!(published, expected, "run with UPDATE_DOCS=1 to rewrite it");
    let validator = jsonschema::validator_for(&schema).unwrap();
    let mut problems = 0;
    let snapshots =
        CASES.iter().map(|name| case(name)).chain(MADE.iter().map(|make| make())).chain([rich(), site(&[])]);
    for snapshot in snapshots {
        let written: serde_json::Value = serde_json::from_str(&rendered(&snapshot, Format::Json)).unwrap();
        let wrong: Vec<String> =
            validator.iter_errors(&written).map(|error| format!("{}: {error}", error.instance_path())).collect();
        assert!(wrong.is_empty(), "{wrong:#?}");
        problems += written.as_array().unwrap().len();
    }
    assert!(problems > 100, "there was much to write ({problems} problems)");
    for wrong in [serde_json::json!({}), serde_json::json!([{ "code": "x" }]), serde_json::json!([1])] {
        assert!(!validator.is_valid(&wrong), "{wrong}");
    }
}

#[test]
fn for_code_scanning() {
    let text = rendered(&rich(), Format::Sarif);
    let mut log: serde_json::Value = serde_json::from_str(&text).unwrap();
    let schema = std::fs::read_to_string(repository().join("tests/suite/sarif-schema-2.1.0.json")).unwrap();
    // The published schema has a bracket too many here, so that this is no pattern.
    let schema = schema.replace("^[a-zA-Z]{2}|^[a-zA-Z]{2}-[a-zA-Z]{2}]?$", "^[a-zA-Z]{2}(-[a-zA-Z]{2})?$");
    let schema =
        jsonschema::options().should_validate_formats(true).build(&serde_json::from_str(&schema).unwrap()).unwrap();
    let wrong: Vec<String> =
        schema.iter_errors(&log).map(|error| format!("{}: {error}", error.instance_path())).collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
    let rules = log["runs"][0]["tool"]["driver"]["rules"].as_array_mut().unwrap();
    assert_eq!(rules.len(), Code::ALL.len());
    // All rules stand in docs/diagnostics.md too; one shows their form.
    rules.truncate(1);
    log["runs"][0]["tool"]["driver"]["version"] = "0.0.0".into();
    insta::assert_snapshot!("rich_case_as_sarif", format!("{log:#}"));
}

/// Nothing is published while there is an error; a warning does not stop it.
#[test]
fn errors_alone_stop_a_site() {
    let built = |name| goodhelp::build::build(&case(name), &mut goodhelp::build::Cache::none());
    assert!(built("links").output.is_empty());
    let warned = site(&[("content/plan.docx", "x")]);
    assert!(problems(&warned).iter().all(|problem| problem.severity == Severity::Warning));
    assert_eq!(problems(&warned).len(), 1);
    let built = goodhelp::build::build(&warned, &mut goodhelp::build::Cache::none());
    assert!(built.output.contains_key("index.html"));
}

/// A few problems of every shape: with and without a place, with other places, in several files.
fn rich() -> Snapshot {
    let twice = "---\ntitle: Twice\ndefinition: As {}.\n---\n";
    site(&[
        (
            "content/pages/help.md",
            "---\ntitle: Help\ntitle: Help again\nsumary: \"100 % of it, at: once\"\nmenu: fotter\n---\n\n#### Deep\n\n[[nowhere]]\n",
        ),
        ("content/pages/My page, 100%.md", "---\ntitle: Name\n---\n"),
        ("content/glossary/twice.md", twice),
        ("content/glossary/twice/index.md", twice),
        ("content/notes.txt", "Notes."),
        (
            "content/stories/long.md",
            "---\ntitle: A story\nsummary: Its people agreed.\nconsent:\n  reference: R-12\n  scope: website\nlessons:\n  - one\n  - 2\n---\n",
        ),
    ])
}

fn unreadable_files() -> Snapshot {
    site_of_files([
        ("content/pages/long.md", Content(File::TooLarge(10 << 20))),
        ("content/pages/forbidden.md", Content(File::Unreadable("Permission denied (os error 13)".into()))),
        ("content/pages/link.md", Content(File::BadLink)),
        ("content/pages/photo.jpg", Content(File::TooLarge(30 << 20))),
        ("content/facets.yaml", Content(File::Unreadable("Permission denied (os error 13)".into()))),
        ("goodhelp.toml", Content(File::BadLink)),
    ])
}

/// Every answer at one link, and one address at several places.
fn other_sites() -> Snapshot {
    let website = "website: { url: \"https://gone.example/page\", printed: 2020, accessed: 2026-01-31 }";
    let source = format!("---\ntitle: A source\ntype: web-page\nyear: 2020\n{website}\n---\n");
    let answers = [
        ("well", Answer::Well),
        ("moved", Answer::Moved("https://new.example/page".into())),
        ("closed", Answer::Closed(403)),
        ("gone", Answer::Status(410)),
        ("refused", Answer::Status(451)),
        ("trouble", Answer::Status(503)),
        ("no-host", Answer::NoHost),
        ("certificate", Answer::Certificate),
        ("too-long", Answer::TooLong),
        ("too-far", Answer::TooFar),
        ("private", Answer::Private),
        ("broken", Answer::Broken("the connection was refused".into())),
    ];
    let links: String =
        answers.iter().map(|(name, _)| format!("- [On {name}](https://{name}.example/page#part)\n")).collect();
    let body = format!(
        "{links}- <https://unasked.example/>\n\n<!-- allow: dead-link, because it is what we tell of -->\n\n\
         [The former page](https://gone.example/page).\n\n<!-- allow: dead-link, because it was gone -->\n\n\
         [The page](https://well.example/page).\n"
    );
    let page = format!("---\ntitle: Links\nsummary: To other sites.\n---\n\n{body}");
    let answers = answers.map(|(name, answer)| (format!("https://{name}.example/page"), answer));
    site(&[("content/pages/links.md", &page), ("content/sources/one.md", &source)])
        .with_answers(Arc::new(answers.into_iter().collect()))
}

fn bytes() -> Snapshot {
    let ten_megabytes = format!("---\ntitle: Long\nsummary: Long.\n---\n{}", "word ".repeat(2 << 20));
    let long_front = format!("---\ntitle: Long\n# {}\n---\n", "x".repeat(70_000));
    site_of_files([
        ("content/pages/latin.md", b"---\ntitle: Caf\xe9\nsummary: Saved in an old encoding.\n---\n".as_slice().into()),
        ("content/pages/cut.md", b"---\ntitle: Cut in the middle of a charact\xc3".as_slice().into()),
        ("content/pages/utf-16.md", b"\xff\xfe-\0-\0-\0\n\0".as_slice().into()),
        ("content/pages/ten-megabytes.md", ten_megabytes.as_str().into()),
        ("content/pages/long-front.md", long_front.as_str().into()),
        ("content/pages/mark-alone.md", "\u{feff}\n".into()),
        (
            "content/pages/nul.md",
            "---\ntitle: A \0 and a \u{1b}[31mred\nsummary: Nought.\n---\n\nA bell \u{7}.\n".into(),
        ),
        ("content/pages/bidi.md", "---\ntitle: Help\nsummary: Read \u{202e}backwards\u{202c}.\n---\n".into()),
        ("content/facets.yaml", b"sectors:\n  - { id: caf\xe9 }\n".as_slice().into()),
    ])
}

fn pictures() -> Snapshot {
    let page = "---\ntitle: Pictures\nsummary: Some that cannot be shown.\n---\n\n![a](text.png) ![b](cut.png) \
                ![c](huge.png) ![d](moving.gif) ![e](still.gif) ![f](drawing.bmp)\n";
    site_of_files([
        ("content/pages/pictures.md", page.into()),
        ("content/pages/text.png", "This is no picture.".into()),
        ("content/pages/cut.png", png(8, 8)[..40].into()),
        ("content/pages/huge.png", png(10_000, 10_000).as_slice().into()),
        ("content/pages/moving.gif", gif(2).as_slice().into()),
        ("content/pages/still.gif", gif(1).as_slice().into()),
        ("content/pages/drawing.bmp", "BM".into()),
    ])
}

/// The beginning of a PNG of this size: as much as says how large it is.
pub fn png(width: u32, height: u32) -> Vec<u8> {
    let mut header = b"IHDR".to_vec();
    header.extend(width.to_be_bytes());
    header.extend(height.to_be_bytes());
    header.extend([8, 2, 0, 0, 0]);
    let mut png = b"\x89PNG\r\n\x1a\n\0\0\0\x0d".to_vec();
    png.extend(&header);
    png.extend(crc(&header).to_be_bytes());
    png.extend(b"\0\0\0\0IDAT\x35\xaf\x06\x1e\0\0\0\0IEND\xaeB`\x82");
    png
}

/// The checksum of a PNG's chunk (PNG specification, annex D).
fn crc(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(u32::MAX, |crc, byte| {
        (0..8).fold(crc ^ u32::from(*byte), |crc, _| if crc & 1 == 1 { 0xedb8_8320 ^ (crc >> 1) } else { crc >> 1 })
    })
}

/// A GIF of one pixel with this many frames.
pub fn gif(frames: usize) -> Vec<u8> {
    let mut gif = b"GIF89a\x01\0\x01\0\x80\0\0\xff\xff\xff\0\0\0".to_vec();
    for _ in 0..frames {
        gif.extend(b"\x21\xf9\x04\0\x0a\0\0\0,\0\0\0\0\x01\0\x01\0\0\x02\x02D\x01\0");
    }
    gif.push(b';');
    gif
}

fn codes(snapshot: &Snapshot) -> Vec<Code> {
    problems(snapshot).iter().map(|problem| problem.code).collect()
}

/// The site of a case.
pub fn case(name: &str) -> Snapshot {
    let path = repository().join(format!("tests/suite/cases/{}.txt", name.replace('_', "-")));
    let text = std::fs::read_to_string(&path).unwrap();
    let mut files: Vec<(&str, String)> = Vec::new();
    for line in text.split_inclusive('\n') {
        match line.trim_end().strip_prefix("-- ").and_then(|line| line.strip_suffix(" --")) {
            Some(path) => files.push((path, String::new())),
            None => {
                if let Some((_, text)) = files.last_mut() {
                    text.push_str(line);
                }
            }
        }
    }
    let files: Vec<(&str, &str)> = files.iter().map(|(path, text)| (*path, text.as_str())).collect();
    site(&files)
}
