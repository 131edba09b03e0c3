//! Every check teaches: the example in its file that is to be reported is, and the one that is fine has nothing wrong.

use crate::site::{Content, diagnostics, problems, repository, site, site_of_files};
use goodhelp::build::{Cache, build};
use goodhelp::diag::{Code, ExampleContent, ExampleFile, Format, Severity, Style, render};
use goodhelp::source::{Answer, Answers, File, Snapshot};

const FORMATS: [Format; 5] =
    [Format::Human(Style::Plain), Format::Json, Format::Github, Format::Markdown, Format::Sarif];

#[test]
fn every_check_has_a_file_and_every_file_a_check() {
    let files = std::fs::read_dir(repository().join("src/diag/checks")).unwrap();
    let mut found: Vec<String> = files.map(|file| file.unwrap().file_name().into_string().unwrap()).collect();
    let mut expected: Vec<String> = Code::ALL.iter().map(|code| format!("{code}.md")).collect();
    found.sort();
    expected.sort();
    assert_eq!(found, expected);
}

#[test]
fn every_check_says_what_why_and_what_to_do() {
    for code in Code::ALL {
        assert!(code.summary().ends_with('.'), "{code}: {}", code.summary());
        assert!(code.reason().len() > 40 && code.advice().len() > 10, "{code} says too little");
        assert!(!code.reported().is_empty() && !code.fine().is_empty(), "{code} lacks an example");
    }
}

#[test]
fn what_is_to_be_reported_is() {
    let silent = Code::ALL.iter().filter(|code| {
        let example = example(&code.reported());
        !problems(&example).iter().any(|problem| problem.code == **code)
    });
    assert_eq!(silent.collect::<Vec<_>>(), [&Code::UnreadableFile; 0]);
}

#[test]
fn what_is_fine_has_nothing_wrong() {
    for code in Code::ALL {
        assert_eq!(diagnostics(&example(&code.fine())), "", "the example of {code} that is fine");
    }
}

/// Reading ages are those of `readability.rs`; these texts are for everyone who writes, at any age.
#[test]
fn every_reason_is_easy_to_read() {
    let all: String = Code::ALL.iter().map(|code| format!("{} ", code.reason().replace('`', ""))).collect();
    let age = textstat::flesch_kincaid_grade(&all) + 5.0;
    assert!(age <= 12.0, "the reasons need a reading age of {age:.1}");
}

/// A site with a page `contribute` has a page about each check, and every format says where.
#[test]
fn every_diagnostic_links_to_its_page() {
    let config = ("goodhelp.toml", "title = \"A site\"\nbase_url = \"https://council.example/help/\"\n");
    let contribute = ("content/pages/contribute.md", "---\ntitle: Take part\nsummary: How to take part.\n---\n");
    let good = build(&site(&[config, contribute]), &mut Cache::none());
    for code in Code::ALL {
        assert!(good.output.contains_key(&format!("contribute/checks/{code}/index.html")), "{code} has no page");
    }
    assert!(good.output.contains_key("contribute/checks/index.html"));

    let broken = ("content/pages/help.md", "---\ntitle: Help\nsummary: Help.\n---\n\n[[nowhere]]\n");
    let snapshot = site(&[config, contribute, broken]);
    let built = build(&snapshot, &mut Cache::none());
    let address = "https://council.example/help/contribute/checks/unknown-link/";
    for format in FORMATS {
        let text = render(format, &built.diagnostics, &snapshot, &built.private);
        assert!(text.contains(address), "{format:?}: {text}");
    }
    // A site without that page has none of these pages, and nothing links to them.
    let snapshot = site(&[config, broken]);
    let built = build(&snapshot, &mut Cache::none());
    for format in FORMATS {
        assert!(!render(format, &built.diagnostics, &snapshot, &built.private).contains("/contribute/"));
    }
}

/// What keeps people safe, or the site whole, stays an error whatever a site says.
#[test]
fn what_holds_firm_cannot_be_lowered() {
    for code in Code::ALL.iter().filter(|code| !code.may_be_silenced()) {
        let config = format!("title = \"A site\"\n[checks]\n{code} = \"off\"\n");
        let found = problems(&site(&[("goodhelp.toml", &config)]));
        assert!(found.iter().any(|problem| problem.code == Code::FirmCheck), "{code} was lowered");
    }
}

#[test]
fn a_site_says_how_bad_a_check_is() {
    let page = ("content/pages/help.md", "---\ntitle: Help\nsummary: Help.\n---\n\n#### Deep\n");
    let levels = [("error", Some(Severity::Error)), ("suggestion", Some(Severity::Suggestion)), ("off", None)];
    for (level, expected) in levels {
        let config = format!("title = \"A site\"\n[checks]\nheading-order = \"{level}\"\n");
        let found = problems(&site(&[("goodhelp.toml", &config), page]));
        assert_eq!(found.iter().map(|problem| problem.severity).next(), expected, "{level}");
    }
}

/// A suggestion that a site takes for an error stops a build that does not ask for suggestions.
#[test]
fn a_raised_suggestion_is_looked_for() {
    let page = ("content/pages/help.md", "---\ntitle: Help\nsummary: Help.\n---\n\nWe talk to service users.\n");
    let raised = ("goodhelp.toml", "title = \"A site\"\n[checks]\nlanguage = \"error\"\n");
    assert!(build(&site(&[page, raised]), &mut Cache::without_suggestions()).diagnostics.has_errors());
    // Where nobody looks for suggestions, nobody knows that a comment silences none.
    let allowed = page_of("<!-- allow: language, because it is quoted -->\n\nCome in.");
    let allowed = site(&[("content/pages/help.md", &allowed)]);
    assert!(build(&allowed, &mut Cache::without_suggestions()).diagnostics.is_empty());
    assert_eq!(problems(&allowed).iter().map(|problem| problem.code).collect::<Vec<_>>(), [Code::AllowUnused]);
}

/// A comment is no part of the page.
#[test]
fn comments_are_not_published() {
    let page = page_of("<!-- allow: heading-order, because of a leaflet -->\n\n#### Deep");
    for config in ["title = \"A site\"\n", "title = \"A site\"\nraw_html = true\n"] {
        let built = build(&site(&[("goodhelp.toml", config), ("content/pages/help.md", &page)]), &mut Cache::none());
        let html = built.output.get("help/index.html").map(|content| content.bytes().into_owned()).unwrap();
        assert!(!String::from_utf8(html).unwrap().contains("leaflet"), "{config}");
    }
}

/// A build after an edit says what a clean one says.
#[test]
fn comments_count_after_every_edit() {
    let with = |body: &str| site(&[("content/pages/help.md", &page_of(body))]);
    let comment = "<!-- allow: heading-order, because of a leaflet -->";
    let bodies = [
        "#### Deep".to_string(),
        format!("{comment}\n\n#### Deep"),
        format!("{comment}\n\n## Deep"),
        format!("{comment}\n\nWords.\n\n#### Deep"),
        "<!-- allow: heading-order -->\n\n#### Deep".to_string(),
        "#### Deep <!-- allow: heading-order, because of a leaflet -->".to_string(),
        "<!-- allow: raw-html, because we like it -->\n\n<b>Words</b>".to_string(),
    ];
    let mut cache = Cache::new();
    for body in bodies.iter().chain(bodies.iter().rev()) {
        let snapshot = with(body);
        assert_eq!(build(&snapshot, &mut cache).diagnostics, problems(&snapshot), "{body}");
    }
}

/// A page with a body.
fn page_of(body: &str) -> String {
    format!("---\ntitle: Help\nsummary: Help.\n---\n\n{body}\n")
}

/// The site of an example, with what other sites answer in it.
fn example(files: &[ExampleFile]) -> Snapshot {
    let (others, files): (Vec<_>, Vec<_>) = files.iter().partition(|file| file.path.starts_with("https://"));
    let site = site_of_files(files.into_iter().map(|file: &ExampleFile| {
        let content = match file.content {
            ExampleContent::Text(text) => text.into(),
            ExampleContent::Described(words) => described(words),
        };
        (file.path, content)
    }));
    let answers: Answers = others.into_iter().map(|file| (file.path.to_string(), answered(file.content))).collect();
    if answers.is_empty() { site } else { site.with_answers(answers.into()) }
}

/// What another site answers in an example.
fn answered(content: ExampleContent) -> Answer {
    match content {
        ExampleContent::Described("an address that answers well") => Answer::Well,
        ExampleContent::Described("an address that answers with 404") => Answer::Status(404),
        ExampleContent::Described(words) => match words.strip_prefix("an address that has moved to ") {
            Some(address) => Answer::Moved(address.into()),
            None => panic!("nobody knows what answers {words}"),
        },
        ExampleContent::Text(_) => panic!("another site answers in words"),
    }
}

/// What cannot be written down in an example.
fn described(words: &str) -> Content {
    let page = |summary: &[u8]| {
        let text = [b"---\ntitle: Help\nsummary: ".as_slice(), summary, b"\n---\n"].concat();
        Content::from(text.as_slice())
    };
    match words {
        "a file that the system refuses to read" => Content(File::Unreadable("Permission denied".into())),
        "a symbolic link that leaves the site" => Content(File::BadLink),
        "a text of 2 MiB" => Content(File::TooLarge(2 << 20)),
        "a text that was saved in an old encoding" => page(b"Caf\xe9"),
        "a text with a sign that turns words round" => page("Read \u{202e}backwards\u{202c}.".as_bytes()),
        "a photograph" => {
            let path = repository().join("tests/sites/microsite/case-studies/afon-repair-shed/bench.jpg");
            Content::from(std::fs::read(path).unwrap().as_slice())
        }
        "a picture that moves" => Content::from(crate::diagnostics::gif(2).as_slice()),
        "a picture of 10000 by 10000 pixels" => Content::from(crate::diagnostics::png(10_000, 10_000).as_slice()),
        other => panic!("nobody knows how to make {other}"),
    }
}
