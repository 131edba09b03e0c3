//! `goodhelp preview --changed-since`: the pages that a contribution changes.

use super::{commit, git, page, repository, text, write};
use std::fs;
use std::path::Path;
use std::process::{Command, Output};

fn preview(root: &Path, since: &str) -> Output {
    let mut program = Command::new(env!("CARGO_BIN_EXE_goodhelp"));
    let out = root.join("preview.html");
    program.arg("preview").arg("--root").arg(root).args(["--changed-since", since, "--out"]).arg(out).output().unwrap()
}

#[test]
fn it_shows_what_changed() {
    let folder = repository(&[("content/pages/one.md", &page("One.")), ("content/pages/two.md", &page("Two."))]);
    let root = folder.path();
    let run = preview(root, "main");
    assert_eq!((run.status.code(), text(&run.stderr)), (Some(0), "nothing has changed\n".into()));
    assert!(!root.join("preview.html").exists());

    git(root, &["switch", "--quiet", "--create=work"]);
    write(root, "content/pages/two.md", &page("Two, changed."));
    commit(root);
    write(root, "content/pages/three.md", &page("Three."));
    let run = preview(root, "main");
    assert_eq!(run.status.code(), Some(0), "{}", text(&run.stderr));
    let html = fs::read_to_string(root.join("preview.html")).unwrap();
    assert!(html.contains("Two, changed.") && html.contains("Three.") && !html.contains("<p>One.</p>"));
    assert_eq!(html.matches("class=\"preview-page").count(), 2);

    let run = preview(root, "--output=x");
    assert_eq!(run.status.code(), Some(2), "{}", text(&run.stderr));
}
