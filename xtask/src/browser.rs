//! The built sites in a real browser: `tests/browser/` by topic, `tests/journeys/` by kind of user.
//!
//! The journeys come last and alone: they measure seconds, and other tests beside them would be measured too.

use std::path::{Path, PathBuf};

use crate::process::{command, root, run};
use crate::{files, npm};

/// Files of tests at a time, each with a browser of its own. CI has two cores.
const AT_ONCE: &str = "2";

/// Fails when a test fails; each prints what it found.
pub fn check() -> Result<(), String> {
    npm::install(&root().join("tests/browser"))?;
    run_tests(&tests_in("tests/browser", ".test.mjs")?, AT_ONCE)?;
    run_tests(&tests_in("tests/journeys", ".mjs")?, "1")
}

/// The theme's scripts without a browser: their types, and what is pure of them.
pub fn check_scripts() -> Result<(), String> {
    npm::install(&root().join("tests/browser"))?;
    // A worker has other globals than a page, and each worker its own.
    for project in ["jsconfig.json", "jsconfig.worker.json", "jsconfig.checks.json"] {
        let compiler = root().join("tests/browser/node_modules/.bin/tsc");
        run(command(compiler).arg("--project").arg(root().join("tests/scripts").join(project)))?;
    }
    run_tests(&tests_in("tests/scripts", ".test.mjs")?, AT_ONCE)
}

/// The built sites behind real web servers.
pub fn check_servers() -> Result<(), String> {
    run_tests(&tests_in("tests/server", ".test.mjs")?, "1")
}

fn run_tests(tests: &[PathBuf], at_once: &str) -> Result<(), String> {
    let mut node = command("node");
    node.args(["--test", "--test-reporter=spec", "--test-concurrency", at_once]);
    // Short names for the messages: the program runs in the root.
    node.args(tests.iter().map(|test| test.strip_prefix(root()).unwrap_or(test)));
    run(&mut node)
}

/// The files right in the folder whose names end like this.
fn tests_in(folder: &str, ending: &str) -> Result<Vec<PathBuf>, String> {
    let mut tests = files::entries(&root().join(folder))?;
    tests.retain(|path| name(path).ends_with(ending));
    tests.sort();
    if tests.is_empty() { Err(format!("{folder} has no tests")) } else { Ok(tests) }
}

fn name(path: &Path) -> &str {
    path.file_name().and_then(|name| name.to_str()).unwrap_or_default()
}
