//! `--changed-since`: what somebody who changed some files wants to know, and nothing less.

use super::{check, commit, found, git, page, repository, text, write};
use std::fs;

const SINCE: [&str; 4] = ["--format", "json", "--changed-since", "main"];

fn pair(code: &str, file: &str) -> (String, String) {
    (code.into(), file.into())
}

#[test]
fn what_did_not_change_is_left_alone() {
    let vague = page("[Click here](other.md).");
    let folder = repository(&[("content/pages/help.md", &vague), ("content/pages/other.md", &page("Words."))]);
    let root = folder.path();
    assert_eq!(found(&check(root, &["--format", "json"])), [pair("vague-link", "content/pages/help.md")]);
    assert_eq!(found(&check(root, &SINCE)), []);
    // Changed and not committed, or new and unknown to git; then committed.
    git(root, &["switch", "--quiet", "--create", "mine"]);
    write(root, "content/pages/other.md", &page("[Click here](help.md)."));
    write(root, "content/pages/new.md", &page("[Click here](help.md)."));
    let expected = [pair("vague-link", "content/pages/new.md"), pair("vague-link", "content/pages/other.md")];
    assert_eq!(found(&check(root, &SINCE)), expected);
    git(root, &["add", "content/pages/new.md"]);
    assert_eq!(found(&check(root, &SINCE)), expected);
    commit(root);
    assert_eq!(found(&check(root, &SINCE)), expected);
}

/// The branch went on in the meantime: what it changed is nobody's here.
#[test]
fn the_place_where_the_work_left_counts() {
    let folder = repository(&[("content/pages/help.md", &page("Words."))]);
    let root = folder.path();
    git(root, &["switch", "--quiet", "--create", "mine"]);
    git(root, &["switch", "--quiet", "main"]);
    write(root, "content/pages/theirs.md", &page("[Click here](help.md)."));
    commit(root);
    git(root, &["switch", "--quiet", "mine"]);
    write(root, "content/pages/mine.md", &page("[Click here](help.md)."));
    assert_eq!(found(&check(root, &SINCE)), [pair("vague-link", "content/pages/mine.md")]);
}

#[test]
fn what_a_change_breaks_elsewhere_is_reported() {
    let folder =
        repository(&[("content/pages/help.md", &page("See [[other]].")), ("content/pages/other.md", &page("Words."))]);
    let root = folder.path();
    fs::remove_file(root.join("content/pages/other.md")).unwrap();
    let run = check(root, &SINCE);
    assert_eq!(run.status.code(), Some(1));
    assert_eq!(found(&run), [pair("unknown-link", "content/pages/help.md")]);
    assert!(text(&run.stderr).contains("1 changed file;"), "{}", text(&run.stderr));
}

#[test]
fn histories_with_nothing_in_common_are_a_wrong_call() {
    let folder = repository(&[]);
    let root = folder.path();
    git(root, &["switch", "--quiet", "--orphan", "mine"]);
    write(root, "goodhelp.toml", super::CONFIG);
    // Else it would be the same commit.
    write(root, "content/pages/help.md", &page("Words."));
    commit(root);
    let run = check(root, &SINCE);
    assert_eq!(run.status.code(), Some(2));
    assert!(text(&run.stderr).contains("have no commit in common"), "{}", text(&run.stderr));
}

/// A hook of git runs the check with the names of its own folders around it.
#[test]
fn a_hook_may_ask_too() {
    let folder = repository(&[("content/pages/help.md", &page("[Click here](help.md)."))]);
    let other = repository(&[]);
    write(folder.path(), "content/pages/help.md", &page("[Click here](help.md). More."));
    let mut program = super::program(folder.path(), &SINCE);
    let run = program.env("GIT_DIR", other.path().join(".git")).env("GIT_INDEX_FILE", "nowhere").output().unwrap();
    assert_eq!(found(&run), [pair("vague-link", "content/pages/help.md")]);
}
