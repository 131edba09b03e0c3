//! `cargo xtask test`: everything that CI does, so that what passes here passes there.

use std::path::PathBuf;
use std::time::{Duration, Instant};

use crate::Failure;
use crate::install::{self, APACHE, CHROMIUM, CLIPPY, JAVA, LIBERATION, NGINX, NPM, RUSTFMT, Tool};
use crate::process::{cargo, command, root, run as run_command, target};

/// One thing that can fail on its own.
struct Step {
    name: &'static str,
    /// One line, for the announcement and the usage.
    what: &'static str,
    needs: &'static [&'static Tool],
    run: fn() -> Result<(), String>,
}

/// The quick steps come first: a badly formatted line should not take ten minutes to find.
const STEPS: &[Step] = &[
    Step { name: "fmt", what: "cargo fmt --all --check", needs: &[&RUSTFMT], run: fmt },
    Step {
        name: "clippy",
        what: "cargo clippy --workspace --all-targets -- -D warnings",
        needs: &[&CLIPPY],
        run: clippy,
    },
    Step {
        name: "portable",
        what: "cargo clippy --lib --no-default-features, for the checks, the search and the start of a site: the library as a browser has it",
        needs: &[&CLIPPY],
        run: portable,
    },
    Step {
        name: "doc",
        what: "cargo doc --workspace --no-deps --document-private-items, warnings denied",
        needs: &[],
        run: doc,
    },
    Step {
        name: "engine",
        what: "the WebAssembly modules of the theme are those that their sources make (web/*/built-from.txt)",
        needs: &[],
        run: crate::web::check,
    },
    Step {
        name: "scripts",
        what: "the theme's scripts: their types, and tests/scripts",
        needs: &[&NPM],
        run: crate::browser::check_scripts,
    },
    Step { name: "test", what: "cargo test --workspace", needs: &[], run: tests },
    Step {
        name: "site",
        what: "goodhelp check and build: this repository into target/site, the sites in tests/sites into target",
        needs: &[],
        run: site,
    },
    Step { name: "html", what: "every built page through the Nu Html Checker", needs: &[&JAVA, &NPM], run: html },
    Step {
        name: "server",
        what: "the built sites behind nginx and Apache, as `goodhelp export server` tells them: tests/server",
        needs: &[&NPM, &NGINX, &APACHE],
        run: server,
    },
    Step {
        name: "browser",
        what: "the built sites in Chromium: tests/browser, then tests/journeys",
        needs: &[&NPM, &CHROMIUM, &LIBERATION],
        run: browser,
    },
];

pub fn run(options: &[&str]) -> Result<(), Failure> {
    let steps = selected(options).map_err(Failure::Call)?;
    let begun = Instant::now();
    let needs: Vec<&Tool> = steps.iter().flat_map(|step| step.needs).copied().collect();
    install::ensure(&needs)?;
    let mut times = vec![("install", begun.elapsed())];
    for step in steps {
        println!("==> {}: {}", step.name, step.what);
        let begun = Instant::now();
        let result = (step.run)();
        times.push((step.name, begun.elapsed()));
        if let Err(message) = result {
            print_times(&times);
            return Err(Failure::Work(format!("step `{}` failed: {message}", step.name)));
        }
    }
    print_times(&times);
    Ok(())
}

/// The lines of the usage that name the steps.
pub fn steps_in_words() -> String {
    STEPS.iter().map(|step| format!("        {:<10}{}", step.name, step.what)).collect::<Vec<_>>().join("\n")
}

fn selected(options: &[&str]) -> Result<Vec<&'static Step>, String> {
    let mut wanted: Vec<&str> = Vec::new();
    let mut options = options.iter();
    while let Some(option) = options.next() {
        if *option != "--only" {
            return Err(format!("`test` knows no option `{option}`"));
        }
        wanted.extend(options.next().ok_or("`--only` needs the name of a step")?.split(','));
    }
    if let Some(unknown) = wanted.iter().find(|name| STEPS.iter().all(|step| step.name != **name)) {
        let names: Vec<&str> = STEPS.iter().map(|step| step.name).collect();
        return Err(format!("there is no step `{unknown}`, only {}", names.join(", ")));
    }
    Ok(STEPS.iter().filter(|step| wanted.is_empty() || wanted.contains(&step.name)).collect())
}

fn print_times(times: &[(&str, Duration)]) {
    println!("==> times");
    for (name, time) in times {
        println!("    {name:<10}{:>7.1} s", time.as_secs_f64());
    }
}

fn fmt() -> Result<(), String> {
    run_command(&mut cargo(&["fmt", "--all", "--check"]))
}

fn clippy() -> Result<(), String> {
    run_command(&mut cargo(&["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"]))
}

/// What will run in a browser needs neither disk nor threads nor templates.
fn portable() -> Result<(), String> {
    for features in ["site", "search", "start"] {
        let arguments = ["clippy", "--package", "goodhelp", "--lib", "--no-default-features", "--features", features];
        run_command(cargo(&arguments).args(["--", "-D", "warnings"]))?;
    }
    Ok(())
}

fn doc() -> Result<(), String> {
    let arguments = ["doc", "--workspace", "--no-deps", "--document-private-items"];
    run_command(cargo(&arguments).env("RUSTDOCFLAGS", "-Dwarnings"))
}

fn tests() -> Result<(), String> {
    run_command(&mut cargo(&["test", "--workspace"]))
}

/// The built program used as a person uses it: on this repository, and on sites that inherit from it.
fn site() -> Result<(), String> {
    // All that the tests were built with and nothing else: other features of the libraries, such as those that the module
    // for browsers asks for, would have them compiled once more.
    let modules = ["--exclude", "goodhelp-web-checks", "--exclude", "goodhelp-web-search"];
    run_command(cargo(&["build", "--quiet", "--workspace", "--all-targets"]).args(modules))?;
    let program = target().join("debug/goodhelp");
    for site in SITES {
        let goodhelp = |task: &str| {
            let mut call = command(&program);
            call.arg("--root")
                .arg(root().join(site.source))
                .arg(task)
                .args(site.date.map(|date| ["--date", date]).iter().flatten());
            call
        };
        run_command(&mut goodhelp("check"))?;
        run_command(goodhelp("build").arg("--out").arg(site.folder()))?;
    }
    Ok(())
}

fn html() -> Result<(), String> {
    crate::html::check(&built_sites()?)
}

fn server() -> Result<(), String> {
    built_sites()?;
    crate::browser::check_servers()
}

fn browser() -> Result<(), String> {
    built_sites()?;
    crate::browser::check()
}

/// A site that the tests look at.
struct Site {
    /// Below the repository's root.
    source: &'static str,
    /// Below `target`.
    built: &'static str,
    /// The day to build it for, where its pages should be the same on every day.
    date: Option<&'static str>,
}

const SITES: &[Site] = &[
    Site { source: ".", built: "site", date: None },
    Site { source: "tests/sites/microsite", built: "microsite", date: None },
    Site { source: "examples/rochdale", built: "rochdale", date: Some("2026-11-22") },
    Site { source: "tests/sites/kinds", built: "kinds", date: Some("2026-11-22") },
    Site { source: "tests/sites/tools", built: "tools", date: Some("2026-11-22") },
    Site { source: "tests/sites/welsh", built: "welsh", date: Some("2026-11-22") },
];

impl Site {
    fn folder(&self) -> PathBuf {
        target().join(self.built)
    }
}

/// The folders that the step `site` has written.
fn built_sites() -> Result<Vec<PathBuf>, String> {
    let folders: Vec<PathBuf> = SITES.iter().map(Site::folder).collect();
    match folders.iter().find(|folder| !folder.exists()) {
        Some(folder) => Err(format!("{} is missing: run the step `site` first", folder.display())),
        None => Ok(folders),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(options: &[&str]) -> Result<Vec<&'static str>, String> {
        Ok(selected(options)?.iter().map(|step| step.name).collect())
    }

    #[test]
    fn without_a_choice_every_step_runs() {
        assert_eq!(names(&[]).unwrap().len(), STEPS.len());
    }

    #[test]
    fn chosen_steps_run_in_their_own_order() {
        assert_eq!(names(&["--only", "html,fmt"]).unwrap(), ["fmt", "html"]);
        assert_eq!(names(&["--only", "html", "--only", "site"]).unwrap(), ["site", "html"]);
    }

    #[test]
    fn a_wrong_call_says_what_there_is() {
        assert!(names(&["--only", "htlm"]).unwrap_err().contains("no step `htlm`, only fmt, clippy"));
        assert!(names(&["--only"]).is_err());
        assert!(names(&["--fast"]).is_err());
    }
}
