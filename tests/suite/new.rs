//! `goodhelp new`: a file of every kind starts from the definition of its fields, and nothing is overwritten.

use crate::program::goodhelp;
use goodhelp::contribute::{Field, Shape, Vocabulary, fields, start};
use goodhelp::model::Kind;
use goodhelp::parse::{Node, parse_yaml};
use goodhelp::source::FilePath;
use serde_json::Map;
use std::fs;
use std::io::{Read, Write};
use std::path::Path;
use std::process::{Command, Output, Stdio};
use tempfile::TempDir;

const CONFIG: &str =
    "title = \"Test\"\nlanguages = [\"en-GB\", \"cy\"]\ninherit = [\"characteristics\", \"sources\"]\n";

fn site() -> TempDir {
    let folder = TempDir::new().unwrap();
    fs::write(folder.path().join("goodhelp.toml"), CONFIG).unwrap();
    folder
}

fn said(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

fn files(folder: &Path) -> Vec<String> {
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    let names = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap());
    names.collect()
}

/// What only its author can choose.
fn chosen(kind: Kind) -> &'static [&'static str] {
    match kind {
        Kind::CaseStudy => &["--sectors", "digital"],
        Kind::Chapter => &["--part", "why"],
        Kind::Checklist => &["--for", "conversation"],
        Kind::Story => &["--persons", "none", "--sources", "age-uk-undated"],
        _ => &[],
    }
}

/// What a new file waits for is marked in it; the checks name that, and have nothing to add.
#[test]
fn a_new_file_of_every_kind_is_good() {
    let site = site();
    for kind in Kind::ALL {
        let id = format!("first-{kind}");
        let run = goodhelp(site.path(), &[&["new", kind.name(), &id][..], chosen(kind)].concat());
        assert_eq!(run.status.code(), Some(0), "{kind}: {}", said(&run));
        let path = site.path().join(kind.folder()).join(format!("{id}.md"));
        let text = fs::read_to_string(&path).unwrap();
        assert!(text.contains(&format!("First {}", kind.name().replace('-', " "))), "{text}");
        assert_eq!(files(path.parent().unwrap()), [format!("{id}.md")], "nothing is left beside it");
    }
    let check = goodhelp(site.path(), &["check"]);
    let found = String::from_utf8(check.stdout).unwrap();
    // Which licence a text has is for its authors to say, and a new text is in one language.
    let others =
        found.lines().filter(|line| ["error[", "warning[", "suggestion["].iter().any(|start| line.starts_with(start)));
    let expected = ["missing-licence", "untranslated", "to-do"].map(|code| format!("suggestion[{code}]"));
    let others: Vec<&str> = others.filter(|line| !expected.iter().any(|start| line.starts_with(start))).collect();
    assert_eq!((check.status.code(), others), (Some(0), Vec::new()), "{found}");
    for said in [" who runs it\n", " one sentence that says what it is, ", " change this, nobody has said it yet.\n"] {
        assert!(found.contains(said), "{said}: {found}");
    }
    assert_eq!(goodhelp(site.path(), &["check", "--release"]).status.code(), Some(1), "a release waits for it");
}

/// What is for somebody to choose is chosen by nobody else: without a terminal the program says what to write.
#[test]
fn nothing_is_chosen_by_itself() {
    let site = site();
    let run = goodhelp(site.path(), &["new", "case-study", "cv"]);
    assert_eq!(run.status.code(), Some(2), "{}", said(&run));
    assert!(said(&run).contains("a new case-study needs --sectors, which only you can choose"), "{}", said(&run));
    assert!(said(&run).contains("--sectors takes one or more of children-and-young-people, "), "{}", said(&run));
    let run = goodhelp(site.path(), &["new", "story", "walks"]);
    assert!(said(&run).contains("--persons takes one of none, published, consented"), "{}", said(&run));
    assert!(said(&run).contains("--sources takes an id, for instance "), "{}", said(&run));
    assert_eq!(files(site.path()), ["goodhelp.toml"]);
}

/// At a terminal the same is asked until something was chosen; what is written may wait.
#[cfg(target_os = "linux")]
#[test]
fn at_a_terminal_it_asks_until_something_is_chosen() {
    let site = site();
    let call = format!("{} --root {} new case-study", env!("CARGO_BIN_EXE_goodhelp"), site.path().display());
    let mut script = Command::new("timeout");
    script.args(["60", "script", "--quiet", "--return", "--command", &call, "/dev/null"]).env("TERM", "xterm");
    let mut run = script.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    let (mut keys, mut screen) = (run.stdin.take().unwrap(), run.stdout.take().unwrap());
    let mut shown = String::new();
    for (question, answer) in [
        ("What is it called", "Kitchen Table CV\r"),
        ("Its id", "\r"),
        ("Who runs it?", "\r"),
        ("in one sentence?", "\r"),
        ("How much do you tell?", "\r"),
        ("Which fields of work", "\r"),
        ("Nothing was chosen: move to one", "\x1b[B"),
        (">", " "),
        (">", "\r"),
    ] {
        let mut news = String::new();
        while !news.contains(question) {
            let mut bytes = [0; 4096];
            let count = screen.read(&mut bytes).unwrap();
            assert_ne!(count, 0, "it ends before it asks for {question}: {shown}{news}");
            news.push_str(&String::from_utf8_lossy(&bytes[..count]));
        }
        shown.push_str(&news);
        keys.write_all(answer.as_bytes()).unwrap();
    }
    screen.read_to_string(&mut shown).unwrap();
    assert_eq!(run.wait().unwrap().code(), Some(0), "{shown}");
    let text = fs::read_to_string(site.path().join("case-studies/kitchen-table-cv.md")).unwrap();
    assert!(text.contains("\ntitle: Kitchen Table CV\n"), "{text}");
    assert!(text.contains("\norganisation: \"[to do: who runs it]\"\n"), "{text}");
    assert_eq!(text.lines().filter(|line| line.starts_with("sectors:")).count(), 1, "{text}");
    assert!(!text.contains("\nsectors: []"), "{text}");
}

/// A name becomes an id, and the title of the file; without either the program says what to write.
#[test]
fn a_name_is_as_good_as_an_id() {
    let site = site();
    let run = goodhelp(site.path(), &["new", "case-study", "Kitchen Table CV", "--sectors", "digital"]);
    assert_eq!(run.status.code(), Some(0), "{}", said(&run));
    assert!(said(&run).contains("its id is `kitchen-table-cv`, made of “Kitchen Table CV”"), "{}", said(&run));
    assert!(
        said(&run).contains("look for “to do” in it: organisation, summary are still to be written"),
        "{}",
        said(&run)
    );
    let text = fs::read_to_string(site.path().join("case-studies/kitchen-table-cv.md")).unwrap();
    assert!(text.contains("\ntitle: Kitchen Table CV\n"), "{text}");
    let run = goodhelp(site.path(), &["new", "case-study"]);
    assert_eq!(run.status.code(), Some(2), "{}", said(&run));
    let help =
        "a new case-study needs a name\nhelp: write it behind the kind, in quotation marks: `goodhelp new case-study";
    assert!(said(&run).contains(help), "{}", said(&run));
}

/// Every field of the definition is there, with the fields below it: taking the marks away gives YAML that names them all.
#[test]
fn a_new_file_names_every_field() {
    for kind in Kind::ALL {
        let fields = fields(kind, &[]);
        let text = start(kind, &fields, &Map::new(), &Vocabulary::default());
        let yaml: String = text.lines().filter(|line| *line != "---").map(|line| uncommented(line) + "\n").collect();
        let tree = parse_yaml(&FilePath::new("a.md"), &yaml, 0).unwrap_or_else(|problem| panic!("{problem:?}\n{yaml}"));
        named(&fields, &tree, kind.name());
    }
}

fn uncommented(line: &str) -> String {
    let prose = line.strip_prefix("# ").is_some_and(|rest| !rest.starts_with(' '));
    if prose { String::new() } else { line.strip_prefix('#').unwrap_or(line).to_string() }
}

fn named(fields: &[Field], tree: &Node, path: &str) {
    for field in fields {
        let path = format!("{path}/{}", field.name);
        let node = tree.get(&field.name).unwrap_or_else(|| panic!("{path} is not there"));
        match &field.shape {
            Shape::Record(inner) => named(inner, node, &path),
            Shape::List(each, _) => {
                if let Shape::Record(inner) = &**each {
                    named(inner, &node.list()[0], &path);
                }
            }
            _ => {}
        }
    }
}

#[test]
fn what_is_known_is_given_by_flags() {
    let site = site();
    let run = goodhelp(
        site.path(),
        &[
            "new",
            "case-study",
            "cv",
            "--title",
            "Kitchen: a table",
            "--summary",
            "\"Yes\", we say.",
            "--sectors",
            "Homelessness, digital",
        ],
    );
    assert_eq!(run.status.code(), Some(0), "{}", said(&run));
    let text = fs::read_to_string(site.path().join("case-studies/cv.md")).unwrap();
    let yaml = parse_yaml(&FilePath::new("a.md"), text.split("---\n").nth(1).unwrap(), 0).unwrap();
    assert_eq!(yaml.get("title").unwrap().text(), Some("Kitchen: a table"));
    assert_eq!(yaml.get("summary").unwrap().text(), Some("\"Yes\", we say."));
    assert_eq!(yaml.get("sectors").unwrap().to_json(), serde_json::json!(["homelessness", "digital"]));
    let wrong = goodhelp(site.path(), &["new", "place", "here", "--sectors", "digital"]);
    assert_eq!(wrong.status.code(), Some(2));
    assert!(said(&wrong).contains("a place starts without `sectors`\nhelp: there are --name"), "{}", said(&wrong));
}

/// A value that cannot be is refused with its place, and no file is left.
#[test]
fn a_wrong_value_writes_nothing() {
    let site = site();
    let run =
        goodhelp(site.path(), &["new", "case-study", "one", "--sectors", "digital", "--completeness", "finished"]);
    assert_eq!(run.status.code(), Some(1), "{}", said(&run));
    assert!(said(&run).contains("case-studies/one.md:"), "{}", said(&run));
    assert!(said(&run).ends_with("nothing was written\n"), "{}", said(&run));
    assert!(!site.path().join("case-studies/one.md").exists());
}

#[test]
fn pictures_and_translations_have_their_places() {
    let site = site();
    for (arguments, path) in [
        (&["new", "case-study", "walks", "--pictures", "--sectors", "digital"][..], "case-studies/walks/index.md"),
        (&["new", "case-study", "walks", "--lang", "cy"], "case-studies/walks/index.cy.md"),
        (&["new", "place", "here", "--lang", "en-GB"], "content/places/here.md"),
    ] {
        let run = goodhelp(site.path(), arguments);
        assert_eq!(run.status.code(), Some(0), "{}", said(&run));
        assert!(site.path().join(path).is_file(), "{path}");
    }
    let run = goodhelp(site.path(), &["new", "place", "there", "--lang", "cy"]);
    assert_eq!(run.status.code(), Some(1), "a translation of nothing");
    assert!(said(&run).contains("translation-without-original"), "{}", said(&run));
    let run = goodhelp(site.path(), &["new", "place", "there", "--lang", "fr"]);
    assert_eq!(run.status.code(), Some(2));
    assert!(said(&run).contains("the site has no language `fr`"), "{}", said(&run));
}

#[test]
fn nothing_is_overwritten() {
    let site = site();
    assert!(goodhelp(site.path(), &["new", "page", "about"]).status.success());
    let path = site.path().join("content/pages/about.md");
    fs::write(&path, "mine").unwrap();
    for arguments in [&["new", "page", "about"][..], &["new", "page", "about", "--pictures"]] {
        let run = goodhelp(site.path(), arguments);
        assert_eq!(run.status.code(), Some(1));
        assert!(said(&run).starts_with("content/pages/about.md is there already"), "{}", said(&run));
    }
    assert_eq!(fs::read_to_string(&path).unwrap(), "mine");
    assert_eq!(files(path.parent().unwrap()), ["about.md"]);
}

/// A name that no file may have is refused in the words that `check` has for such a file.
#[test]
fn an_id_is_a_file_name() {
    let site = site();
    for (id, problem) in [
        ("../Walks", "`../Walks` cannot become an address"),
        ("???", "`???` cannot become an address"),
        ("../../escape", "`../../escape` cannot become an address"),
        ("", "`` cannot become an address"),
    ] {
        let run = goodhelp(site.path(), &["new", "case-study", id]);
        assert_eq!(run.status.code(), Some(2), "{id}: {}", said(&run));
        assert!(said(&run).contains(problem), "{}", said(&run));
        assert!(said(&run).contains("use lower-case letters, digits and single hyphens"), "{}", said(&run));
    }
    let run = goodhelp(site.path(), &["new", "page", "search"]);
    assert_eq!(run.status.code(), Some(1));
    assert!(said(&run).contains("error[reserved-name]"), "{}", said(&run));
    let run = goodhelp(site.path(), &["new", "case-studdy", "a"]);
    assert_eq!(run.status.code(), Some(2));
    assert!(said(&run).contains("did you mean case-study?"), "{}", said(&run));
    assert_eq!(files(site.path()), ["goodhelp.toml"]);
}

#[test]
fn outside_a_site_it_says_so() {
    let empty = TempDir::new().unwrap();
    let run = goodhelp(empty.path(), &["new", "page", "about"]);
    assert_eq!(run.status.code(), Some(2));
    assert!(said(&run).contains("it has no goodhelp.toml"), "{}", said(&run));
    assert_eq!(files(empty.path()), Vec::<String>::new());
}

/// What lies outside the site is not written to through a link.
#[cfg(unix)]
#[test]
fn links_out_of_the_site_are_not_followed() {
    let (site, outside) = (site(), TempDir::new().unwrap());
    std::os::unix::fs::symlink(outside.path(), site.path().join("case-studies")).unwrap();
    let run = goodhelp(site.path(), &["new", "case-study", "one", "--sectors", "digital"]);
    assert_eq!(run.status.code(), Some(2), "{}", said(&run));
    assert!(said(&run).contains("symbolic link"), "{}", said(&run));
    assert_eq!(files(outside.path()), Vec::<String>::new());
}
