//! The options of `goodhelp check`, and those that `goodhelp preview` shares with it, from the outside.

mod changed_since;
mod config_from;
mod external;
mod fix;
mod preview;

use crate::program::{text, write};
use std::path::Path;
use std::process::{Command, Output};
use tempfile::TempDir;

const CONFIG: &str = "title = \"Test\"\nbase_url = \"https://council.example/\"\nlicence = \"CC-BY-4.0\"\n";

/// A site of these texts.
fn site(texts: &[(&str, &str)]) -> TempDir {
    let folder = TempDir::new().unwrap();
    write(folder.path(), "goodhelp.toml", CONFIG);
    for (path, text) in texts {
        write(folder.path(), path, text);
    }
    folder
}

/// The same as the first commit of a repository, of which `main` is the branch.
fn repository(texts: &[(&str, &str)]) -> TempDir {
    let folder = site(texts);
    git(folder.path(), &["init", "--quiet", "--initial-branch=main"]);
    commit(folder.path());
    folder
}

/// A page with a body.
fn page(body: &str) -> String {
    format!("---\ntitle: Help\nsummary: Where to find help.\n---\n\n{body}\n")
}

fn commit(root: &Path) {
    git(root, &["add", "--all"]);
    git(root, &["commit", "--quiet", "--allow-empty", "--message=x"]);
}

fn git(root: &Path, arguments: &[&str]) {
    let person = ["-c", "user.name=A", "-c", "user.email=a@council.example", "-c", "commit.gpgsign=false"];
    let run = Command::new("git").args(person).args(arguments).current_dir(root).output().unwrap();
    assert!(run.status.success(), "git {arguments:?}: {}", text(&run.stderr));
}

/// What `goodhelp check` says of a site.
fn check(root: &Path, arguments: &[&str]) -> Output {
    program(root, arguments).output().unwrap()
}

fn program(root: &Path, arguments: &[&str]) -> Command {
    let mut program = Command::new(env!("CARGO_BIN_EXE_goodhelp"));
    program.arg("check").arg("--root").arg(root).args(arguments);
    program
}

/// The code of every problem that was written as JSON, with its file.
fn found(run: &Output) -> Vec<(String, String)> {
    let all: Vec<serde_json::Value> = serde_json::from_slice(&run.stdout).expect("JSON");
    let text = |value: &serde_json::Value| value.as_str().unwrap().to_string();
    all.iter().map(|problem| (text(&problem["code"]), text(&problem["file"]))).collect()
}

fn codes(run: &Output) -> Vec<String> {
    found(run).into_iter().map(|(code, _)| code).collect()
}
