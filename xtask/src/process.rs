//! Running other programs, always from the repository's root and without an input to wait for.

use std::path::{Path, PathBuf};
use std::process::{Command, ExitStatus, Stdio};

/// The repository's root, wherever the task was called from.
pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("xtask/ lies in the repository")
}

/// Where cargo builds, and where the tasks write.
pub fn target() -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), |dir| root().join(dir))
}

/// A program that runs in the root. Its standard input is empty: in CI nobody could answer a question, and a developer
/// should see the same failure instead of a prompt.
pub fn command(program: impl AsRef<std::ffi::OsStr>) -> Command {
    let mut command = Command::new(program);
    command.current_dir(root()).stdin(Stdio::null());
    command
}

pub fn cargo(arguments: &[&str]) -> Command {
    let mut cargo = command("cargo");
    cargo.args(arguments);
    cargo
}

/// Runs the program with its output going where ours goes; any end but success is an error that repeats the call.
pub fn run(command: &mut Command) -> Result<(), String> {
    let status = command.status().map_err(|error| format!("cannot start `{}`: {error}", in_words(command)))?;
    succeeded(command, status)
}

/// The error that a status stands for, if it stands for one.
pub fn succeeded(command: &Command, status: ExitStatus) -> Result<(), String> {
    if status.success() { Ok(()) } else { Err(format!("`{}` ended with {status}", in_words(command))) }
}

/// Whether the program exists and ends well, whatever it prints. For asking a tool for its version.
pub fn works(program: &str, arguments: &[&str]) -> bool {
    let quiet = command(program).args(arguments).stdout(Stdio::null()).stderr(Stdio::null()).status();
    quiet.is_ok_and(|status| status.success())
}

/// What a program prints, without the end of its last line.
pub fn printed(command: &mut Command) -> Result<String, String> {
    let output = command.output().map_err(|error| format!("cannot start `{}`: {error}", in_words(command)))?;
    succeeded(command, output.status)?;
    Ok(String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// The call as a person would type it in the root.
fn in_words(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    let inside = format!("{}/", root().display());
    words.map(|word| word.to_string_lossy().replace(&inside, "")).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failure_repeats_the_call_as_one_types_it() {
        let error = run(command("ls").arg(root().join("no-such-file")).stderr(Stdio::null())).unwrap_err();
        assert!(error.starts_with("`ls no-such-file` ended with exit status"), "{error}");
    }

    #[test]
    fn a_program_that_is_missing_does_not_work() {
        assert!(!works("no-such-program", &[]));
        assert!(run(&mut command("no-such-program")).unwrap_err().starts_with("cannot start `no-such-program`"));
    }
}
