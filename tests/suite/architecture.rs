//! The code keeps the order of its modules, and the documents tell the truth about the paths that they name.

use regex_lite::Regex;
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// The modules in the order of the design: each uses only those before it.
const ORDER: [&str; 21] = [
    "source",
    "diag",
    "model",
    "parse",
    "brand",
    "html",
    "site",
    "desk",
    "translation",
    "checks",
    "contribute",
    "start",
    "view",
    "render",
    "search",
    "build",
    "preview",
    "hosting",
    "host",
    "serve",
    "cli",
];

#[test]
fn modules_use_only_those_before_them() {
    let names = Regex::new(r"\bcrate::\{?([a-z_]+)").unwrap();
    let mut wrong = Vec::new();
    let mut seen = BTreeSet::new();
    for file in rust_files(&root().join("src")) {
        let relative = file.strip_prefix(root().join("src")).unwrap();
        let Some(own) = relative.components().next().and_then(|part| part.as_os_str().to_str()) else { continue };
        let Some(rank) = rank(own) else { continue };
        seen.insert(own.to_string());
        for used in used_modules(&fs::read_to_string(&file).unwrap(), &names) {
            match self::rank(&used) {
                Some(other) if other <= rank => {}
                Some(_) => wrong.push(format!("{}: {own} uses {used}, which comes after it", relative.display())),
                None => wrong.push(format!("{}: {used} is not in the order", relative.display())),
            }
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
    assert_eq!(seen.len(), ORDER.len(), "every module of the order is there");
}

/// `crate::a::b` and `use crate::{a, b::c}`.
fn used_modules(text: &str, names: &Regex) -> BTreeSet<String> {
    let mut used: BTreeSet<String> = names.captures_iter(text).map(|found| found[1].to_string()).collect();
    let groups = Regex::new(r"use crate::\{([^;]*)\};").unwrap();
    for group in groups.captures_iter(text) {
        let mut depth = 0;
        let flat: String = group[1]
            .chars()
            .filter(|c| {
                depth += i32::from(*c == '{') - i32::from(*c == '}');
                depth == 0 && *c != '}'
            })
            .collect();
        used.extend(flat.split(',').filter_map(|part| part.trim().split("::").next()).map(str::to_string));
    }
    used.retain(|name| !name.is_empty());
    used
}

fn rank(module: &str) -> Option<usize> {
    ORDER.iter().position(|name| *name == module)
}

#[test]
fn every_path_in_the_documents_exists() {
    let path = Regex::new(r"[`(]((?:\.?[a-zA-Z][\w.-]*/)+[\w.-]*|[A-Z]+[\w-]*\.md|[\w-]+\.toml)[`)]").unwrap();
    let mut missing = Vec::new();
    let mut count = 0;
    for document in ["ARCHITECTURE.md", "README.md", "CONTRIBUTING.md"] {
        let text = fs::read_to_string(root().join(document)).unwrap();
        for found in path.captures_iter(&text) {
            let named = &found[1];
            // What a build makes, and what a site may have, is not part of the repository.
            if ["public/", "core/", "target/", "inherited/", "content/notes/"]
                .iter()
                .any(|made| named.starts_with(made))
            {
                continue;
            }
            count += 1;
            // An entry is named as `inherit` names it, without its ending.
            if !root().join(named).exists() && !root().join(format!("{named}.md")).exists() {
                missing.push(format!("{document}: {named}"));
            }
        }
    }
    assert_eq!(missing, Vec::<String>::new());
    assert!(count > 40, "the documents name paths ({count} were found)");
}

#[test]
fn files_stay_small() {
    let long: Vec<String> = rust_files(&root().join("src"))
        .into_iter()
        .filter(|file| fs::read_to_string(file).unwrap().lines().count() > 500)
        .map(|file| file.display().to_string())
        .collect();
    assert_eq!(long, Vec::<String>::new(), "past 500 lines, look for the second idea");
}

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn rust_files(folder: &Path) -> Vec<PathBuf> {
    files(folder).into_iter().filter(|file| file.extension().is_some_and(|extension| extension == "rs")).collect()
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let mut entries: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    entries.sort();
    entries.into_iter().flat_map(|entry| if entry.is_dir() { files(&entry) } else { vec![entry] }).collect()
}

/// Every word that a reader sees comes from the files of words, so that each can be translated and replaced.
#[test]
fn templates_have_no_words_of_their_own() {
    let code = Regex::new(r"(?s)\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}").unwrap();
    let read = Regex::new(r#"(?s)\b(?:aria-label|alt|title|placeholder|aria-description)="([^"]*)""#).unwrap();
    let tag = Regex::new(r"(?s)<[^>]*>").unwrap();
    let mut wrong = Vec::new();
    let mut count = 0;
    for folder in ["themes/templates", "themes/figures"] {
        // The gallery is for those who design: its samples are no words of the site.
        let files = files(&root().join(folder)).into_iter().filter(|file| !file.ends_with("gallery.html"));
        for file in files {
            count += 1;
            let text = fs::read_to_string(&file).unwrap();
            let text = code.replace_all(&text, "");
            // An attribute that a template keeps for later use, outside any tag.
            let text = text.replace(" lang=\"\"", "");
            let attributes = read.captures_iter(&text).map(|found| found[1].to_string());
            let between = tag.replace_all(&text, " ");
            let between = between.split_whitespace().map(str::to_string);
            for word in attributes.chain(between).filter(|word| word.chars().any(char::is_alphabetic)) {
                wrong.push(format!("{}: {word}", file.strip_prefix(root()).unwrap().display()));
            }
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
    assert!(count > 20, "there are templates ({count} were read)");
}
