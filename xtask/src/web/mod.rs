//! `cargo xtask web`: parts of the program as WebAssembly modules, from `web/` into the theme.
//!
//! The modules are committed, so that nobody needs this to build a site. Their [`record`]s say what they were built from;
//! `cargo xtask test` compares the two and never builds WebAssembly itself.

mod module;
mod record;

use std::path::{Path, PathBuf};

use crate::install::{self, NPM, WEB_TOOLCHAIN};
use crate::process::{cargo, command, printed, root, run as run_command, target};
use crate::{Failure, files, npm};
use module::{MODULES, Module, ON_A_PAGE};
use record::Record;

/// Debian's compiler: its package has what WebAssembly needs, and its version is known.
const RUSTC: &str = "/usr/bin/rustc";
const CARGO: &str = "/usr/bin/cargo";
const LINKER: &str = "wasm-ld-19";
const TARGET: &str = "wasm32-unknown-unknown";
/// Texts that a module gives to people as they are.
const GIVEN: &str = "src/start/files/";
const WASM_OPT: [&str; 11] = [
    "-Oz",
    "--converge",
    "--enable-bulk-memory",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
    "--strip-debug",
    "--strip-producers",
    "--strip-target-features",
];

/// Builds the modules that are not of what is there now, or those of these names, and writes them into the theme with their
/// records.
pub fn run(options: &[&str]) -> Result<(), Failure> {
    let named = |name: &&str| MODULES.iter().find(|module| module.name == *name);
    if let Some(unknown) = options.iter().find(|name| named(name).is_none()) {
        let names: Vec<&str> = MODULES.iter().map(|module| module.name).collect();
        return Err(Failure::Call(format!("`web` knows no module `{unknown}`; there are: {}", names.join(", "))));
    }
    let mut modules: Vec<&Module> = options.iter().filter_map(named).collect();
    if modules.is_empty() {
        modules = MODULES.iter().filter(|module| !differences(module).is_ok_and(|found| found.is_empty())).collect();
    }
    install::ensure(&[&WEB_TOOLCHAIN, &NPM])?;
    npm::install(&root().join("web"))?;
    for module in modules {
        build(module)?;
    }
    Ok(())
}

/// Fails where a module in the theme is not what the sources, the packages and the recipe make.
pub fn check() -> Result<(), String> {
    let mut wrong = String::new();
    for module in &MODULES {
        let differences = differences(module)?;
        if !differences.is_empty() {
            let differences = differences.join("\n    ");
            wrong += &format!(
                "{}/{} was built from something else than what is there now:\n    {differences}\n",
                module.theme, module.name
            );
        }
    }
    if wrong.is_empty() { Ok(()) } else { Err(wrong + "Build it again with `cargo xtask web`") }
}

/// What is not as it was when a module was built.
fn differences(module: &Module) -> Result<Vec<String>, String> {
    let record = Record::read(module)?;
    Ok(record.differences(&Record::of_now(module, &record.sources(), record.toolchain())?))
}

fn build(module: &Module) -> Result<(), String> {
    let built = compile(module)?;
    let folder = target().join("web");
    files::make_folder(&folder)?;
    bind(module, &built, &folder)?;
    shrink(&folder.join(format!("{}_bg.wasm", module.name)))?;
    files::make_folder(&root().join(module.theme))?;
    for output in module.outputs() {
        files::write(&root().join(module.theme).join(&output), files::read(&folder.join(&output))?)?;
    }
    Record::of_now(module, &sources(module, &built)?, &toolchain()?)?.write(module)
}

/// The module as the compiler makes it.
fn compile(module: &Module) -> Result<PathBuf, String> {
    let folder = target().join("web-build");
    let mut build = command(CARGO);
    build.args(["build", "--package", module.package, "--profile", "web", "--locked", "--target", TARGET]);
    // The standard library too: the one that comes with the compiler is made for speed.
    build.args(["-Zbuild-std=std,panic_abort", "-Zbuild-std-features=optimize_for_size"]);
    // Random numbers come from the browser. A panic ends the module at once: nobody would read its message.
    let flags = [
        r#"--cfg getrandom_backend="wasm_js""#,
        &format!("-Clinker={LINKER}"),
        "-Zfmt-debug=none -Zlocation-detail=none -Zunstable-options -Cpanic=immediate-abort",
    ];
    let flags = flags.join(" ");
    build.env("RUSTC", RUSTC).env("RUSTC_BOOTSTRAP", "1").env("RUSTFLAGS", flags).env("CARGO_TARGET_DIR", &folder);
    // What rustup's cargo, which runs this program, tells the programs that it starts.
    for name in ["RUSTUP_TOOLCHAIN", "CARGO", "CARGO_ENCODED_RUSTFLAGS", "RUSTC_WRAPPER", "RUSTDOC"] {
        build.env_remove(name);
    }
    run_command(&mut build)?;
    Ok(folder.join(TARGET).join("web").join(format!("{}.wasm", module.name)))
}

/// The script around the module. The tool has to be of the version that the lock file has of its library.
fn bind(module: &Module, built: &Path, folder: &Path) -> Result<(), String> {
    let version = record::locked("wasm-bindgen")?;
    let tools = target().join("web-tools");
    let program = tools.join("bin/wasm-bindgen");
    let is_there = program.exists() && printed(command(&program).arg("--version"))?.ends_with(&version);
    if !is_there {
        let mut install = cargo(&["install", "wasm-bindgen-cli", "--version", &version, "--root"]);
        run_command(install.arg(&tools).env("CARGO_TARGET_DIR", target().join("web-tools-build")))?;
    }
    let mut bind = command(&program);
    bind.args(["--target", module.loaded, "--no-typescript", "--out-name", module.name, "--out-dir"]);
    run_command(bind.arg(folder).arg(built))?;
    if module.loaded == ON_A_PAGE {
        // Scripts of pages have their types checked, and this one is not ours.
        let script = folder.join(format!("{}.js", module.name));
        let text = format!("// @ts-nocheck\n{}", files::read_text(&script)?);
        files::write(&script, text)?;
    }
    Ok(())
}

fn shrink(module: &Path) -> Result<(), String> {
    let mut optimise = command(root().join("web/node_modules/.bin/wasm-opt"));
    run_command(optimise.args(WASM_OPT).arg("-o").arg(module).arg(module))
}

/// The files of this repository that a module is made of: those that the compiler read, and the recipe.
fn sources(module: &Module, built: &Path) -> Result<Vec<String>, String> {
    let list = files::read_text(&built.with_extension("d"))?;
    let read = list.split_once(": ").map(|(_, files)| files).unwrap_or_default().split_whitespace();
    let inside = format!("{}/", root().display());
    let read = read.map(|file| file.trim_start_matches(&inside).to_string());
    let is_source = |file: &String| file.ends_with(".rs") && file != "build.rs" || file.starts_with(GIVEN);
    let mut sources: Vec<String> = read.filter(is_source).collect();
    if sources.len() < 10 {
        return Err("the compiler does not say which files it read".into());
    }
    sources.push(format!("{}/Cargo.toml", module.folder));
    sources.extend(["web/package-lock.json", "xtask/src/web/mod.rs"].map(String::from));
    sources.sort();
    Ok(sources)
}

fn toolchain() -> Result<String, String> {
    let (compiler, linker) = (printed(command(RUSTC).arg("--version"))?, printed(command(LINKER).arg("--version"))?);
    Ok(format!("{compiler}, {linker}"))
}
