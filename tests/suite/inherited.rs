//! What comes from where, what changed underneath, and notes on top of inherited pages.

use crate::site::{DATE, core, diagnostics, site};
use crate::sites::{page, text};
use goodhelp::build::{Cache, build};
use goodhelp::desk::{Origin, Underneath, inherited, records};
use goodhelp::render::Output;
use goodhelp::source::{File, FilePath, LayerKind, Snapshot};
use std::process::Command;

const CONFIG: (&str, &str) = (
    "goodhelp.toml",
    "title = \"T\"\ninherit = [\"handbook\", \"places\", \"sources\", \"pages/cookies\"]\nplace = \"rochdale\"\n",
);
const COOKIES: (&str, &str) = ("content/pages/cookies.md", "---\ntitle: Cookies\nsummary: None.\n---\n");

fn origin(snapshot: &Snapshot, path: &str) -> Option<Origin> {
    inherited(snapshot).into_iter().find(|piece| piece.path.as_str() == path).map(|piece| piece.from)
}

fn output(snapshot: &Snapshot) -> Output {
    let built = build(snapshot, &mut Cache::none());
    assert!(!built.diagnostics.has_errors(), "{}", diagnostics(snapshot));
    built.output
}

/// The same site above a core in which a text is another one.
fn upgraded(snapshot: &Snapshot, path: &str) -> Snapshot {
    let mut layers = snapshot.layers().to_vec();
    let files = std::sync::Arc::make_mut(&mut layers.iter_mut().find(|it| it.kind == LayerKind::Core).unwrap().files);
    let before = String::from_utf8(files[path].bytes().unwrap().to_vec()).unwrap();
    files.insert(FilePath::new(path), File::Bytes(format!("{before}\nA new sentence.\n").into_bytes().into()));
    Snapshot::new(layers, DATE)
}

#[test]
fn it_is_told_where_everything_comes_from() {
    let own = ("content/pages/help.md", "---\ntitle: Help\nsummary: Help.\n---\n");
    let snapshot = site(&[CONFIG, COOKIES, own]);
    assert_eq!(origin(&snapshot, "content/handbook/how-to-start.md"), Some(Origin::Core));
    assert_eq!(origin(&snapshot, "content/pages/help.md"), Some(Origin::Site));
    assert_eq!(origin(&snapshot, "content/pages/privacy.md"), Some(Origin::LeftOut));
    let by = FilePath::new(COOKIES.0);
    assert_eq!(origin(&snapshot, COOKIES.0), Some(Origin::Replaced { by, underneath: Underneath::NotNoted }));
    // A file in a folder of its own stands in place of the same text.
    let folder = site(&[CONFIG, ("content/pages/cookies/index.md", COOKIES.1)]);
    assert!(
        matches!(origin(&folder, COOKIES.0), Some(Origin::Replaced { by, .. }) if by.as_str() == "content/pages/cookies/index.md")
    );
}

#[test]
fn after_an_upgrade_a_replaced_file_that_changed_underneath_is_known() {
    let first = site(&[CONFIG, COOKIES]);
    let [(record, bytes)] = &records(&first, &|_| true)[..] else { panic!("there is one") };
    assert_eq!(record.as_str(), "inherited/content/pages/cookies.md");
    let noted = String::from_utf8(bytes.to_vec()).unwrap();
    let snapshot = site(&[CONFIG, COOKIES, (record.as_str(), &noted)]);
    assert!(matches!(origin(&snapshot, COOKIES.0), Some(Origin::Replaced { underneath: Underneath::Same, .. })));
    assert_eq!(records(&snapshot, &|_| true), []);
    assert!(!diagnostics(&snapshot).contains("changed-underneath"));
    let upgraded = upgraded(&snapshot, COOKIES.0);
    let Some(Origin::Replaced { underneath: Underneath::Changed { before, now }, .. }) = origin(&upgraded, COOKIES.0)
    else {
        panic!("it has changed")
    };
    assert_eq!(format!("{before}\nA new sentence.\n"), now);
    assert!(diagnostics(&upgraded).contains("changed-underneath"), "{}", diagnostics(&upgraded));
    // Who looks again notes the new text.
    let [(_, again)] = &records(&upgraded, &|path| path.as_str() == COOKIES.0)[..] else { panic!("there is one") };
    assert_eq!(String::from_utf8_lossy(again), now);
}

#[test]
fn a_note_stands_on_top_of_an_inherited_page() {
    let note = (
        "content/notes/handbook/how-to-start.md",
        "We began at [[commissioning-good-help|commissioning]].\n\n## Where\n\n| a | b |\n|---|---|\n| 1 | 2 |\n",
    );
    let with = site(&[CONFIG, note]);
    let without = site(&[CONFIG]);
    let (noted, plain) = (output(&with), output(&without));
    let address = "handbook/how-to-start/index.html";
    let chapter = page(&noted, address);
    assert_eq!(chapter.id("_note").unwrap().text, "In Rochdale");
    let html = text(&noted, address);
    let place = |words: &str| html.find(words).unwrap_or_else(|| panic!("{words} is not there"));
    assert!(place("We began at") < place("class=\"prose\">\n<p>") || place("We began at") < place("id=\"_sources"));
    assert!(html.contains("<h3 id=\"_note--where\">Where</h3>"), "{html}");
    // Nothing of the page itself is lost.
    let without_note = |html: &str| {
        let (before, rest) = html.split_once("<aside").unwrap();
        let (_, after) = rest.split_once("</aside>").unwrap();
        format!("{before}{}", after.trim_start())
    };
    assert_eq!(without_note(html).replace('\n', ""), text(&plain, address).replace('\n', ""));
    let whole = text(&noted, "handbook/print/index.html");
    assert!(
        whole.contains("<h3 id=\"how-to-start--_note\">In Rochdale</h3>") && whole.contains("We began at"),
        "{whole}"
    );
    // What the note links to knows of it.
    assert!(text(&noted, "handbook/commissioning-good-help/index.html").contains("/handbook/how-to-start/"));
}

#[test]
fn a_note_without_a_page_and_a_place_that_is_not_there_are_reported() {
    let config = CONFIG.1.replace("\"rochdale\"", "\"rochdal\"");
    let found =
        diagnostics(&site(&[("goodhelp.toml", &config), ("content/notes/handbook/how-to-begin.md", "Words.\n")]));
    assert!(found.contains("the site has no chapter `how-to-begin` that could carry this note"), "{found}");
    assert!(found.contains("there is no place `rochdal`") && found.contains("did you mean `rochdale`?"), "{found}");
    // What is wrong within a note is found like anywhere else.
    let found =
        diagnostics(&site(&[CONFIG, ("content/notes/handbook/how-to-start.md", "[[nowhere-at-all]] <b>x</b>\n")]));
    assert!(found.contains("leads nowhere") && found.contains("raw HTML"), "{found}");
}

/// A text that replaces one of the core begins as its copy, whose links may lead to what the site leaves out.
#[test]
fn a_copy_of_an_inherited_text_builds_at_once() {
    let path = "content/handbook/how-to-start.md";
    let copy = std::fs::read_to_string(crate::site::repository().join(path)).unwrap();
    assert!(copy.contains("[[contribute|") && copy.contains("[[the-help-i-get|"), "the copy links to what is left out");
    let config = "title = \"T\"\ninherit = [\"handbook\"]\n";
    let snapshot = site(&[("goodhelp.toml", config), (path, &copy)]);
    let html = text(&output(&snapshot), "handbook/how-to-start/index.html").to_string();
    assert!(html.contains("for others to use") && !html.contains("/contribute/"), "{html}");
    // What the core does not have either is a mistake.
    let wrong = copy.replace("[[contribute|", "[[contribut|");
    let found = diagnostics(&site(&[("goodhelp.toml", config), (path, &wrong)]));
    assert!(found.contains("`contribut` leads nowhere"), "{found}");
}

/// A build after a note changed is a clean build.
#[test]
fn a_changed_note_is_drawn_anew() {
    let mut cache = Cache::new();
    for words in ["One.", "Two.", "", "[[how-to-start]]"] {
        let snapshot = site(&[CONFIG, ("content/notes/handbook/how-to-start.md", words)]);
        let again = build(&snapshot, &mut cache);
        let clean = build(&snapshot, &mut Cache::none());
        assert_eq!(again.output, clean.output, "{words}");
    }
}

#[test]
fn the_command_replaces_lists_and_notes() {
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path();
    std::fs::write(root.join("goodhelp.toml"), CONFIG.1).unwrap();
    let run = |arguments: &[&str]| {
        let run =
            Command::new(env!("CARGO_BIN_EXE_goodhelp")).arg("--root").arg(root).args(arguments).output().unwrap();
        (run.status.code().unwrap(), String::from_utf8(run.stdout).unwrap(), String::from_utf8(run.stderr).unwrap())
    };
    assert_eq!(run(&["inherited", "--replace", "content/pages/cookies.md"]).0, 0);
    let copied = std::fs::read(root.join(COOKIES.0)).unwrap();
    assert_eq!(copied, core().files[COOKIES.0].bytes().unwrap().to_vec());
    // Never over what is there.
    assert_eq!(run(&["inherited", "--replace", "content/pages/cookies.md"]).0, 1);
    assert_eq!(run(&["inherited", "--replace", "../secret"]).0, 2);
    let listed = run(&["inherited"]).1;
    assert!(listed.contains("content/pages/cookies.md: nothing new underneath"), "{listed}");
    std::fs::write(root.join("inherited/content/pages/cookies.md"), "---\ntitle: Old\nsummary: Old.\n---\n").unwrap();
    let listed = run(&["inherited"]).1;
    assert!(
        listed.contains("CHANGED underneath") && listed.contains("-title: Old") && listed.contains("+title: Cookies"),
        "{listed}"
    );
    assert_eq!(run(&["inherited", "--seen"]).0, 0);
    assert!(run(&["inherited"]).1.contains("nothing new underneath"));
    let json: serde_json::Value = serde_json::from_str(&run(&["inherited", "--format", "json"]).1).unwrap();
    assert!(json.as_array().unwrap().len() > 40);
    assert!(core().files.contains_key(COOKIES.0));
}

/// A note about a story, and the record of a text that was replaced, tell of it too.
#[test]
fn a_withdrawn_story_leaves_no_note_and_no_record() {
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path();
    let write = |path: &str, text: &str| {
        std::fs::create_dir_all(root.join(path).parent().unwrap()).unwrap();
        std::fs::write(root.join(path), text).unwrap();
    };
    let story =
        "---\ntitle: Help desk\norganisation: A desk\nsummary: A desk.\ncompleteness: stub\nsectors: [digital]\n---\n";
    write("goodhelp.toml", "title = \"T\"\n");
    write("case-studies/help-desk.md", story);
    write("content/notes/case-studies/help-desk.md", "She lives here.\n");
    write("inherited/case-studies/help-desk.md", story);
    let run = Command::new(env!("CARGO_BIN_EXE_goodhelp"))
        .arg("--root")
        .arg(root)
        .args(["withdraw", "help-desk", "--yes", "--date", "2026-11-22"])
        .output()
        .unwrap();
    assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
    assert!(std::fs::read_to_string(root.join("case-studies/help-desk.md")).unwrap().contains("withdrawn"));
    assert!(!root.join("content/notes/case-studies/help-desk.md").exists());
    assert!(!root.join("inherited/case-studies/help-desk.md").exists());
}
