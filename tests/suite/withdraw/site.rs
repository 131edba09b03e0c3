//! A site in which a story was withdrawn, and sites that inherit from it.

use crate::site::{DATE, core, problems, site};
use crate::sites::{page, text};
use goodhelp::build::{Build, Cache, build};
use goodhelp::diag::Code;
use goodhelp::render::Output;
use goodhelp::source::{File, FilePath, Layer, LayerKind, Snapshot};

const CONFIG: (&str, &str) = (
    "goodhelp.toml",
    "title = \"T\"\nbase_url = \"https://t.example/\"\nlanguages = [\"en-GB\", \"cy\"]\ncontact = \"hello@t.example\"\n",
);
const TOMBSTONE: &str = "---\ntitle: A story that was withdrawn\nwithdrawn: 2026-11-01\n---\n";
const SOURCE: (&str, &str) = ("content/sources/a-report.md", "---\ntitle: A report\ntype: report\n---\n");

fn built(snapshot: &Snapshot) -> Build {
    let built = build(snapshot, &mut Cache::without_suggestions());
    assert!(!built.diagnostics.has_errors(), "{:#?}", built.diagnostics);
    built
}

fn story(title: &str, body: &str) -> String {
    format!(
        "---\ntitle: {title}\nsummary: What happened.\npersons: published\npublished_in: a-report\n\
         sources: [a-report]\nreviewed: 2026-11-20\n---\n\n{body}\n"
    )
}

fn with_tombstone() -> Output {
    let linking = story("Linking", "See [[gone]] and [[stories/gone|that one]].");
    built(&site(&[
        CONFIG,
        SOURCE,
        ("content/stories/gone.md", TOMBSTONE),
        ("content/stories/gone.cy.md", &story("WOMBAT", "WOMBATS dug.")),
        ("content/stories/linking.md", &linking),
    ]))
    .output
}

#[test]
fn its_address_says_that_it_was_withdrawn_and_nothing_else() {
    let output = with_tombstone();
    let english = page(&output, "stories/gone/index.html");
    assert_eq!(english.text("h1"), "This story was withdrawn");
    assert_eq!(english.only("meta", "name", "robots").get("content"), Some("noindex"));
    let said: Vec<&str> = english.text("main").lines().filter(|line| !line.trim().is_empty()).collect();
    assert_eq!(said, ["This story was withdrawn", "It is not on this site any more."]);
    let welsh = page(&output, "cy/stories/gone/index.html");
    assert_eq!(welsh.text("h1"), "Tynnwyd y stori hon yn ôl");
}

#[test]
fn it_is_in_no_list_feed_map_or_file_of_data() {
    let output = with_tombstone();
    let names: Vec<&str> = output
        .iter()
        .filter(|(_, content)| String::from_utf8_lossy(&content.bytes()).contains("stories/gone"))
        .map(|(path, _)| path.as_str())
        .collect();
    // Whoever has a copy is told by its address alone that it was withdrawn.
    let told = ["cy/feed.json", "data/site.json", "feed.json"];
    let (told_by, names): (Vec<&str>, Vec<&str>) = names.into_iter().partition(|path| told.contains(path));
    assert_eq!(told_by, told);
    assert_eq!(names, ["cy/stories/gone/index.html", "manifest.json", "stories/gone/index.html"]);
    for (path, content) in &output {
        assert!(!String::from_utf8_lossy(&content.bytes()).to_lowercase().contains("wombat"), "{path}");
    }
}

#[test]
fn what_led_to_it_is_plain_words() {
    let linking = text(&with_tombstone(), "stories/linking/index.html").to_string();
    assert!(linking.contains("<p>See a story that was withdrawn and that one.</p>"), "{linking}");
}

#[test]
fn its_address_stays_taken() {
    let alias = story("Another", "Words.").replace("reviewed:", "aliases: [/stories/gone/]\nreviewed:");
    let found = problems(&site(&[
        CONFIG,
        SOURCE,
        ("content/stories/gone.md", TOMBSTONE),
        ("content/stories/another.md", &alias),
    ]));
    assert!(found.iter().any(|problem| problem.code == Code::AddressCollision), "{found:#?}");
    let again = problems(&site(&[
        CONFIG,
        SOURCE,
        ("content/stories/gone.md", TOMBSTONE),
        ("content/stories/gone/index.md", &story("Again", "Words.")),
    ]));
    assert!(again.iter().any(|problem| problem.code == Code::DuplicateId), "{again:#?}");
}

/// The handbook, with one of its stories withdrawn, below a site.
fn inheriting(config: &str, own: &[(&str, &str)]) -> Snapshot {
    let file = |text: &str| File::Bytes(text.as_bytes().into());
    let mut files = (*core().files).clone();
    files.insert(FilePath::new("content/stories/doug-the-gp.md"), file(TOMBSTONE));
    let config = ("goodhelp.toml", config);
    let own = own.iter().chain([&config]).map(|(path, text)| (FilePath::new(path), file(text)));
    Snapshot::new(vec![Layer::new(LayerKind::Core, files), Layer::new(LayerKind::Site, own)], DATE)
}

fn config(inherit: &str) -> String {
    format!(
        "title = \"Town\"\nbase_url = \"https://town.example/\"\ninherit = [\"sources\", \"characteristics\", \"places\", {inherit}]\n"
    )
}

#[test]
fn sites_that_inherit_lose_it_and_are_built_all_the_same() {
    for (inherit, has_page) in [
        ("\"stories\"", true),
        ("\"stories/doug-the-gp\"", true),
        ("\"stories?characteristic=no-such-one\"", false),
        ("\"handbook\"", false),
    ] {
        let config = config(inherit);
        let output = built(&inheriting(&config, &[])).output;
        let page = output.get("stories/doug-the-gp/index.html");
        assert_eq!(page.is_some(), has_page, "{inherit}");
        let told = output.iter().filter(|(_, content)| String::from_utf8_lossy(&content.bytes()).contains("Doug"));
        let told: Vec<&String> = told.map(|(path, _)| path).collect();
        assert!(!told.iter().any(|path| path.starts_with("stories/doug-the-gp")), "{inherit}: {told:?}");
    }
}

#[test]
fn a_copy_of_its_own_is_kept_off_too() {
    let config = config("\"stories\"");
    let copy = story("Quolls", "QUOLLS everywhere.").replace("a-report", "good-and-bad-help-2018");
    for path in ["content/stories/doug-the-gp.md", "content/stories/doug-the-gp/index.md"] {
        let built = built(&inheriting(&config, &[(path, &copy)]));
        let about: Vec<Code> =
            built.diagnostics.iter().filter(|it| it.file.as_str() == path).map(|it| it.code).collect();
        assert_eq!(about, [Code::WithdrawnRemains], "{path}");
        for (name, content) in &built.output {
            assert!(!String::from_utf8_lossy(&content.bytes()).to_lowercase().contains("quolls"), "{path}: {name}");
        }
    }
}

/// What is only half cleared by hand is off the site, and no message shows what is left of it.
#[test]
fn what_is_left_in_a_file_is_shown_nowhere() {
    let left = story("Numbats", "NUMBATS dig.").replace("title:", "withdrawn: 2026-11-01\ntitle:");
    let snapshot = site(&[CONFIG, SOURCE, ("content/stories/gone.md", &left)]);
    let built = built(&snapshot);
    let said = crate::site::diagnostics(&snapshot);
    assert!(said.contains("warning[withdrawn-remains]") && said.contains("line 3"), "{said}");
    assert!(!said.to_lowercase().contains("numbats"), "{said}");
    for (path, content) in &built.output {
        assert!(!String::from_utf8_lossy(&content.bytes()).to_lowercase().contains("numbats"), "{path}");
    }
}
