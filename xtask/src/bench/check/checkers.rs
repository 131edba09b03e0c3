//! The programs that check texts: goodhelp, and what is nearest to it among those that the registries have.

use std::path::{Path, PathBuf};
use std::process::Command;

use serde::de::IgnoredAny;
use serde_json::{Map, Value};

use super::texts::Texts;
use crate::files;
use crate::process::{command, root};

/// A program that says what is wrong with texts.
pub struct Checker {
    pub name: &'static str,
    /// With more files than this it takes too long, or more memory than Node.js gives it.
    pub most: usize,
    program: PathBuf,
    arguments: fn(&mut Command, &Texts),
    /// How many things it said, from what it printed.
    pub said: fn(&str) -> Result<usize, String>,
}

impl Checker {
    /// All of them, goodhelp first.
    pub fn all(goodhelp: &Path) -> [Checker; 3] {
        let program = |name: &str| folder().join("node_modules/.bin").join(name);
        [
            Checker {
                name: "goodhelp",
                most: usize::MAX,
                program: goodhelp.to_owned(),
                arguments: |call, texts| {
                    call.arg("--root").arg(&texts.root).args(["--quiet", "check", "--format", "json"]);
                },
                said: records,
            },
            Checker {
                name: "markdownlint",
                most: usize::MAX,
                program: program("markdownlint-cli2"),
                arguments: |call, texts| {
                    call.arg("--config").arg(folder().join("check.markdownlint-cli2.jsonc"));
                    call.args(texts.folders.iter().map(|folder| folder.join("**/*.md")));
                },
                said: |printed| counted(printed.lines().find(|line| line.starts_with("Summary:"))),
            },
            Checker {
                name: "remark",
                most: 2000,
                program: program("remark"),
                arguments: |call, texts| {
                    call.args(&texts.folders).args(["--ext", "md", "--no-stdout", "--quiet", "--no-color"]);
                    call.arg("--rc-path").arg(folder().join("remark.mjs"));
                },
                said: |printed| {
                    let last = printed.lines().rfind(|line| !line.trim().is_empty());
                    // It says nothing where nothing is wrong.
                    last.map_or(Ok(0), |line| counted(Some(line)))
                },
            },
        ]
    }

    /// The call that checks these texts.
    pub fn call(&self, texts: &Texts) -> Command {
        let mut call = command(&self.program);
        (self.arguments)(&mut call, texts);
        call
    }
}

/// Where the packages of the peers are named, and what they are told.
pub fn folder() -> PathBuf {
    root().join("bench/peers/check")
}

/// The packages with their versions, in words.
pub fn versions() -> Result<String, String> {
    let package = files::read_text(&folder().join("package.json"))?;
    let package: Value = serde_json::from_str(&package).map_err(|error| format!("the peers' package.json: {error}"))?;
    Ok(in_words(package["devDependencies"].as_object().unwrap_or(&Map::new())))
}

fn in_words(packages: &Map<String, Value>) -> String {
    let named = packages.iter().map(|(name, version)| format!("{name} {}", version.as_str().unwrap_or_default()));
    named.collect::<Vec<_>>().join(", ")
}

fn records(printed: &str) -> Result<usize, String> {
    let records: Vec<IgnoredAny> =
        serde_json::from_str(printed).map_err(|error| format!("goodhelp printed something else than JSON: {error}"))?;
    Ok(records.len())
}

/// The sum of the errors and warnings that a line like `1 error, 2 warnings` tells of.
fn counted(line: Option<&str>) -> Result<usize, String> {
    let line = line.ok_or("a peer did not say how much it found")?;
    let words: Vec<&str> = line.split_whitespace().collect();
    let counts: Vec<usize> = words
        .windows(2)
        .filter(|pair| pair[1].starts_with("error") || pair[1].starts_with("warning"))
        .filter_map(|pair| pair[0].trim_start_matches('(').parse().ok())
        .collect();
    if counts.is_empty() { Err(format!("a peer ended with `{line}`")) } else { Ok(counts.iter().sum()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(name: &str, printed: &str) -> Result<usize, String> {
        let checkers = Checker::all(Path::new("goodhelp"));
        let checker = checkers.iter().find(|checker| checker.name == name).unwrap();
        (checker.said)(printed)
    }

    #[test]
    fn goodhelp_says_as_much_as_its_list_is_long() {
        assert_eq!(said("goodhelp", "[]\n"), Ok(0));
        assert_eq!(said("goodhelp", r#"[{"code": "language"}, {"code": "no-summary"}]"#), Ok(2));
        assert!(said("goodhelp", "1 error").unwrap_err().starts_with("goodhelp printed something else"));
    }

    #[test]
    fn peers_say_it_in_their_summary() {
        let printed = "Finding: a/**/*.md\nSummary: 132 error(s)\na/b.md:33:13 warning MD060/table-column-style\n";
        assert_eq!(said("markdownlint", printed), Ok(132));
        assert!(said("markdownlint", "Finding: a/**/*.md\n").is_err());
        assert_eq!(said("remark", "a.md\n1:1-1:9 warning Unexpected heading\n\n⚠ 1215 warnings\n"), Ok(1215));
        assert_eq!(said("remark", "a.md\n\n3 messages (✖ 1 error, ⚠ 2 warnings)\n"), Ok(3));
        assert_eq!(said("remark", "\n"), Ok(0));
        assert_eq!(said("remark", "Killed\n").unwrap_err(), "a peer ended with `Killed`");
    }

    #[test]
    fn every_peer_is_named_with_its_version() {
        let versions = versions().unwrap();
        assert!(versions.contains("markdownlint-cli2 0.") && versions.contains("remark-cli 12."), "{versions}");
    }
}
