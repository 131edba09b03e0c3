//! The tasks of this repository that are more than one command: `cargo xtask test`, `cargo xtask bench`.
//!
//! A program instead of shell scripts, so that CI and every developer run the same steps, and so that the steps are
//! checked by the compiler like the rest.
#![allow(clippy::disallowed_methods, reason = "the rule keeps the library pure; this program works on the disk")]

mod bench;
mod browser;
mod files;
mod html;
mod install;
mod npm;
mod process;
mod test;
mod web;

use std::process::ExitCode;

const USAGE: &str = "\
Usage: cargo xtask TASK

test [--only STEP[,STEP]]
    Everything that CI does, in this order; stops at the first step that fails. What a step needs and the machine
    lacks is installed first (Debian's packages, npm's, rustup's components).
{steps}
    --only runs the named steps alone, in the same order: `--only site,html` makes the site anew and checks its pages.

bench build [--sizes 100,1000,10000] [--runs 5] [--binary FILE]
    Builds made-up sites of these sizes with goodhelp and with Hugo, copies goodhelp's output with `cp -r` as the
    floor, and writes what each cost to target/bench/build.md. Needs a quiet machine.
    --binary measures this program instead of a fresh release build.

bench check [--sizes 100,1000,10000] [--runs 5] [--binary FILE]
    Checks this handbook and made-up sites of these sizes with goodhelp, markdownlint and remark, has Chromium check a text
    at each keystroke as the form for writers does, and writes times, memory and bytes to target/bench/check.md. Needs a
    quiet machine.

bench search [--sizes 100,1000,10000] [--runs 3] [--binary FILE]
    Asks this handbook and made-up sites of these sizes questions in Chromium, with goodhelp's search and with Pagefind,
    and writes bytes, times, what making the index cost and whether the right answers came first to
    target/bench/search.md. Needs a quiet machine.

bench serve [--sizes 100,1000,10000] [--runs 5] [--binary FILE]
    Changes one page of made-up sites of these sizes while `goodhelp serve` and `hugo server` show them, in turns, and
    writes how long each takes until the new bytes are served, and its memory, to target/bench/serve.md. Needs a quiet
    machine.

web [engine] [checks]
    Builds the search (engine) and the checks as WebAssembly modules into themes/assets/scripts, with built-from.txt in
    web/search and web/checks, which say what they were made of; without a name, those that are not of what is there now.
    Needed after a change of what these files name; the step `engine` of the tests says so.

Exit code: 0 all well, 1 a step failed, 2 the call itself was wrong.";

/// Why a task ended early.
pub enum Failure {
    /// The call itself was wrong: the usage helps.
    Call(String),
    /// A step found something or could not be done: the usage would only hide the message.
    Work(String),
}

impl From<String> for Failure {
    fn from(message: String) -> Self {
        Failure::Work(message)
    }
}

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match dispatch(&words) {
        Ok(()) => ExitCode::SUCCESS,
        Err(Failure::Work(message)) => {
            eprintln!("cargo xtask {}: {message}", words.join(" "));
            ExitCode::FAILURE
        }
        Err(Failure::Call(message)) => {
            eprintln!("cargo xtask: {message}\n\n{}", usage());
            ExitCode::from(2)
        }
    }
}

fn dispatch(words: &[&str]) -> Result<(), Failure> {
    match words {
        ["help" | "--help" | "-h", ..] | [.., "--help" | "-h"] => {
            println!("{}", usage());
            Ok(())
        }
        ["test", options @ ..] => test::run(options),
        ["bench", words @ ..] => bench::run(words),
        ["web", options @ ..] => web::run(options),
        [] => Err(Failure::Call("which task?".into())),
        _ => Err(Failure::Call(format!("there is no task `{}`", words.join(" ")))),
    }
}

fn usage() -> String {
    USAGE.replace("{steps}", &test::steps_in_words())
}
