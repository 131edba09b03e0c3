//! `goodhelp withdraw`: what it changes, what it says, and that it changes all of it or nothing.

use crate::program::{goodhelp, text, write};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use tempfile::TempDir;

const FOLDER: &str = "content/stories/a-new-start";

fn site() -> TempDir {
    let folder = TempDir::new().unwrap();
    let root = folder.path();
    let config = "title = \"T\"\nbase_url = \"https://t.example/\"\nlanguages = [\"en-GB\", \"cy\"]\n";
    write(root, "goodhelp.toml", config);
    write(root, "content/sources/a-report.md", "---\ntitle: A report\ntype: report\n---\n");
    let story = |title: &str, body: &str| {
        format!(
            "---\ntitle: {title}\nsummary: {title} in short.\npersons: published\npublished_in: a-report\n\
             people: [{{ name: Griselda, role: neighbour }}]\nsources: [a-report]\n---\n\n{body}\n"
        )
    };
    let body = "She walked along the canal every day\nuntil the wagtails knew her.\n\n![Two](two.png) ![One](one.png)";
    write(root, &format!("{FOLDER}/index.md"), &story("A turn of the tide", body));
    write(root, &format!("{FOLDER}/index.cy.md"), &story("Tro ar fyd", "Cerddodd hi bob dydd."));
    for name in ["one.png", "two.png", "unused.png"] {
        fs::write(root.join(FOLDER).join(name), picture()).unwrap();
    }
    write(
        root,
        "content/pages/other.md",
        "---\ntitle: Other\nsummary: A page.\n---\n\nRead [[a-new-start|about her]]. She walked along the\n\
         canal every day, it says. It is about Griselda.\n\nGriselda again, and again\nGriselda.\n\n![Two](../stories/a-new-start/two.png)\n",
    );
    write(
        root,
        "content/pages/words.md",
        "---\ntitle: Words\nsummary: A page.\n---\n\nOne says: *she walked along the canal\nevery day until* then.\n",
    );
    write(root, "content/pages/plain.md", "---\ntitle: Plain\nsummary: Nothing of it.\n---\n\nShe walked on.\n");
    folder
}

fn picture() -> Vec<u8> {
    let mut bytes = std::io::Cursor::new(Vec::new());
    image::RgbImage::from_pixel(6, 4, image::Rgb([9, 10, 20])).write_to(&mut bytes, image::ImageFormat::Png).unwrap();
    bytes.into_inner()
}

/// Every file below a folder.
fn files(root: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut files = BTreeMap::new();
    for entry in walkdir::WalkDir::new(root).into_iter().map(Result::unwrap).filter(|it| !it.file_type().is_dir()) {
        let path = entry.path().strip_prefix(root).unwrap().to_str().unwrap().to_string();
        files.insert(path, fs::read(entry.path()).unwrap_or_default());
    }
    files
}

#[test]
fn it_clears_the_files_and_says_what_remains() {
    let site = site();
    let run = goodhelp(site.path(), &["withdraw", "a-new-start", "--yes", "--date", "2026-11-22"]);
    assert_eq!(run.status.code(), Some(0), "{}", text(&run.stderr));
    let said = text(&run.stdout);
    let plan = said.split("\nWhat this program").next().unwrap();
    assert_eq!(
        plan,
        "content/stories/a-new-start/index.md: will say that the story was withdrawn, and nothing else\n\
         content/stories/a-new-start/index.cy.md: will be deleted\n\
         content/stories/a-new-start/one.png: will be deleted\n\
         content/stories/a-new-start/unused.png: will be deleted\n\
         content/stories/a-new-start/two.png: stays, because content/pages/other.md shows it too\n\
         \n\
         Other files have something of it. Please mend them yourself:\n\
         content/pages/other.md:6:6: leads to it\n\
         content/pages/other.md:7:39: may name somebody in it, as 2 more of its lines do\n\
         content/pages/words.md:6:12: has words of it\n"
    );
    for word in ["history of the repository", "Search engines", "Feed readers", "goodhelp build"] {
        assert!(said.contains(word), "{said}");
    }
    assert!(!said.contains("Griselda") && !text(&run.stderr).contains("Griselda"));
    assert!(text(&run.stderr).contains("stories/a-new-start was withdrawn: 4 files changed"), "{}", text(&run.stderr));

    let left = files(site.path());
    let tombstone = text(&left[&format!("{FOLDER}/index.md")]);
    assert_eq!(
        tombstone,
        "---\n# Please keep this file. It keeps the story off every site, and its address taken.\n\
         title: A story that was withdrawn\nwithdrawn: 2026-11-22\n---\n"
    );
    let below: Vec<&String> = left.keys().filter(|path| path.starts_with(FOLDER)).collect();
    assert_eq!(below, ["content/stories/a-new-start/index.md", "content/stories/a-new-start/two.png"]);
    assert!(!left.keys().any(|path| path.contains("goodhelp-change")), "{:?}", left.keys());
    let check = goodhelp(site.path(), &["check"]);
    assert_eq!(check.status.code(), Some(0), "{}", text(&check.stdout));
    assert!(text(&check.stdout).contains("warning[withdrawn-link]"), "{}", text(&check.stdout));
}

#[test]
fn it_is_done_once() {
    let site = site();
    assert!(goodhelp(site.path(), &["withdraw", "a-new-start", "--yes", "--date", "2026-11-22"]).status.success());
    let before = files(site.path());
    let run = goodhelp(site.path(), &["withdraw", "stories/a-new-start", "--yes"]);
    assert_eq!(run.status.code(), Some(0));
    assert!(text(&run.stderr).contains("was withdrawn before"), "{}", text(&run.stderr));
    assert_eq!(files(site.path()), before);
}

#[test]
fn nothing_is_changed_by_a_dry_run_or_without_a_word() {
    let site = site();
    let before = files(site.path());
    let dry = goodhelp(site.path(), &["withdraw", "a-new-start", "--dry-run"]);
    assert_eq!(dry.status.code(), Some(0));
    assert!(text(&dry.stdout).contains("index.cy.md: will be deleted"), "{}", text(&dry.stdout));
    let unasked = goodhelp(site.path(), &["withdraw", "a-new-start"]);
    assert_eq!(unasked.status.code(), Some(2));
    assert!(text(&unasked.stderr).contains("say --yes"), "{}", text(&unasked.stderr));
    assert_eq!(files(site.path()), before);
}

#[test]
fn a_name_that_is_not_meant_is_said() {
    let site = site();
    write(site.path(), "content/pages/a-new-life.md", "---\ntitle: New\nsummary: A page.\n---\n");
    for (name, said) in [
        ("a-new-stat", "did you mean a-new-start?"),
        ("a-new-life", "a-new-life is a page"),
        ("case-studies/a-new-start", "there is no text"),
        ("nowhere/a-new-start", "there is no text"),
    ] {
        let run = goodhelp(site.path(), &["withdraw", name, "--yes"]);
        assert_eq!(run.status.code(), Some(2), "{name}");
        assert!(text(&run.stderr).contains(said), "{name}: {}", text(&run.stderr));
    }
    let study = "---\ntitle: One\norganisation: One\nsummary: One.\ncompleteness: stub\nsectors: [digital]\n---\n";
    write(site.path(), "case-studies/a-new-start.md", study);
    let several = goodhelp(site.path(), &["withdraw", "a-new-start", "--yes"]);
    assert!(text(&several.stderr).contains("case-studies/a-new-start or stories/a-new-start"));
    let one = goodhelp(site.path(), &["withdraw", "case-studies/a-new-start", "--yes"]);
    assert_eq!(one.status.code(), Some(0), "{}", text(&one.stderr));
    assert!(site.path().join(FOLDER).join("one.png").exists(), "the story of the same name is as it was");
}

/// A story that cannot be read any more can be taken out all the same, and so can a translation in a language that the site
/// does not have.
#[test]
fn what_is_broken_is_cleared_too() {
    let site = site();
    write(site.path(), &format!("{FOLDER}/index.md"), "---\ntitle: [\n---\n\nShe walked.\n");
    write(site.path(), &format!("{FOLDER}/index.gd.md"), "---\ntitle: Gaelic\n---\n");
    let run = goodhelp(site.path(), &["withdraw", "a-new-start", "--yes"]);
    assert_eq!(run.status.code(), Some(0), "{}", text(&run.stderr));
    let left = files(site.path());
    assert!(text(&left[&format!("{FOLDER}/index.md")]).contains("withdrawn: "));
    assert!(!left.keys().any(|path| path.ends_with(".gd.md") || path.ends_with(".cy.md")), "{:?}", left.keys());
}

#[cfg(unix)]
#[test]
fn all_files_are_changed_or_none() {
    let site = site();
    // Behind a link the words would stay where they are.
    let translation = site.path().join(FOLDER).join("index.cy.md");
    fs::rename(&translation, site.path().join("content/pages/hidden.cy.txt")).unwrap();
    std::os::unix::fs::symlink("../../pages/hidden.cy.txt", &translation).unwrap();
    let before = files(site.path());
    let run = goodhelp(site.path(), &["withdraw", "a-new-start", "--yes"]);
    assert_eq!(run.status.code(), Some(2), "{}", text(&run.stdout));
    assert!(text(&run.stderr).contains("is a symbolic link"), "{}", text(&run.stderr));
    assert_eq!(files(site.path()), before);

    fs::create_dir(site.path().join(".goodhelp-change")).unwrap();
    let run = goodhelp(site.path(), &["withdraw", "a-new-start", "--yes"]);
    assert_eq!(run.status.code(), Some(2));
    assert!(text(&run.stderr).contains("interrupted"), "{}", text(&run.stderr));
    assert_eq!(files(site.path()), before);
}

/// A story of the handbook is taken off a site that inherits it by a file of the site's own.
#[test]
fn an_inherited_story_is_taken_off_this_site() {
    let site = TempDir::new().unwrap();
    let config =
        "title = \"T\"\ninherit = [\"stories\", \"sources\", \"characteristics\", \"places\", \"case-studies\"]\n";
    write(site.path(), "goodhelp.toml", config);
    let run = goodhelp(site.path(), &["withdraw", "doug-the-gp", "--yes", "--date", "2026-11-22"]);
    assert_eq!(run.status.code(), Some(0), "{}", text(&run.stderr));
    assert!(text(&run.stdout).contains("tell the core's editors"), "{}", text(&run.stdout));
    assert!(site.path().join("content/stories/doug-the-gp.md").is_file());
    assert!(goodhelp(site.path(), &["build"]).status.success());
    let page = fs::read_to_string(site.path().join("public/stories/doug-the-gp/index.html")).unwrap();
    assert!(page.contains("This story was withdrawn"), "{page}");
}
