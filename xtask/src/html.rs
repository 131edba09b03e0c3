//! Whether pages are valid HTML, asked of the Nu Html Checker (the W3C's own).
//!
//! An error counts and a warning counts; what the checker merely remarks ("info") does not. Its own `--Werror` counts
//! remarks too, so its messages are read here instead of its exit code. A check that cannot fail is worth nothing, so
//! before the pages it must find what is wrong in `tests/html/broken.html` and `tests/html/warned.html`.

use std::path::{Path, PathBuf};

use crate::process::{command, root};
use crate::{files, npm};

/// One start of Java reads so many pages: few starts, and a command line that every system takes.
const PAGES_AT_ONCE: usize = 500;

/// Fails when a page in one of the folders is invalid, and prints each message with its place.
pub fn check(folders: &[PathBuf]) -> Result<(), String> {
    npm::install(&package())?;
    prove_that_it_can_fail()?;
    let mut pages = Vec::new();
    for folder in folders {
        let found = pages_below(folder)?;
        if found.is_empty() {
            return Err(format!("{} has no page", folder.display()));
        }
        pages.extend(found);
    }
    let problems = problems(&pages)?;
    for problem in &problems {
        println!("{problem}");
    }
    match problems.len() {
        0 => println!("{} pages are valid", pages.len()),
        count => return Err(format!("{count} errors or warnings in {} pages, see above", pages.len())),
    }
    Ok(())
}

fn prove_that_it_can_fail() -> Result<(), String> {
    let wrong = [("broken.html", ": error: "), ("warned.html", ": info warning: ")];
    let found = problems(&wrong.map(|(name, _)| package().join(name)))?;
    match wrong.iter().find(|(name, kind)| !found.iter().any(|line| line.contains(name) && line.contains(kind))) {
        Some((name, _)) => {
            Err(format!("the checker finds nothing in tests/html/{name}, so it would find nothing anywhere"))
        }
        None => Ok(()),
    }
}

fn pages_below(folder: &Path) -> Result<Vec<PathBuf>, String> {
    let mut pages = files::below(folder)?;
    pages.retain(|path| path.extension().is_some_and(|extension| extension == "html"));
    Ok(pages)
}

/// The checker's errors and warnings about these pages.
fn problems(pages: &[PathBuf]) -> Result<Vec<String>, String> {
    let mut problems = Vec::new();
    for pages in pages.chunks(PAGES_AT_ONCE) {
        let mut java = command("java");
        // It names each page that it reads on standard output (`--verbose`), and writes its messages to the other.
        java.arg("-jar").arg(checker()).args(["--asciiquotes", "--skip-non-html", "--verbose"]).args(pages);
        let output = java.output().map_err(|error| format!("cannot start java: {error}"))?;
        let messages = String::from_utf8_lossy(&output.stderr);
        // It ends well even when a file is not there: only the count tells that every page was read.
        let read = String::from_utf8_lossy(&output.stdout).lines().count();
        if read != pages.len() {
            return Err(format!("the checker read {read} of {} pages ({}):\n{messages}", pages.len(), output.status));
        }
        let inside = format!("file:{}/", root().display());
        problems.extend(messages.lines().filter(|line| is_problem(line)).map(|line| line.replace(&inside, "")));
    }
    Ok(problems)
}

/// A line reads `"file:…":3.5-3.9: error: …`, the place may be missing. What is not plainly a remark is a problem: the
/// checker's own troubles (a file that it cannot read, too little memory) have other shapes.
fn is_problem(line: &str) -> bool {
    let after_name = line.split_once("\":").filter(|_| line.starts_with('"')).map_or(line, |(_, rest)| rest);
    let message = after_name.trim_start_matches(|c: char| c.is_ascii_digit() || ".-: ".contains(c));
    // A page read from disk has no origin, so the checker takes everything of its own site for something foreign. What
    // the policy lets through is seen in a browser.
    let about_policy = message.contains("violates Content Security Policy (meta tag)");
    !message.is_empty() && !message.starts_with("info: ") && !about_policy
}

fn package() -> PathBuf {
    root().join("tests/html")
}

fn checker() -> PathBuf {
    package().join("node_modules/vnu-jar/build/dist/vnu.jar")
}

#[cfg(test)]
mod tests {
    use super::is_problem;

    #[test]
    fn errors_and_warnings_are_problems_and_remarks_are_not() {
        assert!(is_problem(r#""file:/a.html":1.38-1.38: error: Malformed byte sequence."#));
        assert!(is_problem(r#""file:/a.html": error: End of file seen."#));
        assert!(is_problem(r#""file:/a.html":2.74-2.82: info warning: Section lacks heading."#));
        assert!(!is_problem(r#""file:/a.html":2.20-2.43: info: Trailing slash on void elements."#));
        assert!(!is_problem(r#""file:/a.html":2.20-2.43: info: The attribute "a": it does nothing."#));
        assert!(!is_problem(
            r#""file:/a.html":9.1-9.9: info warning: Link violates Content Security Policy (meta tag)"#
        ));
    }

    #[test]
    fn what_the_checker_says_of_itself_is_a_problem() {
        assert!(is_problem("java.lang.OutOfMemoryError: Java heap space"));
        assert!(!is_problem(""));
    }
}
