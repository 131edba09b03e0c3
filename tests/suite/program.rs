//! The program itself, as somebody calls it, and the files that it is called on.

use std::fs;
use std::path::Path;
use std::process::{Command, Output, Stdio};

/// What the program says of the folder `root` when it is called with these arguments, with nobody at the terminal.
pub fn goodhelp(root: &Path, arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_goodhelp"));
    command.arg("--root").arg(root).args(arguments).env_remove("NO_COLOR").stdin(Stdio::null()).output().unwrap()
}

/// What it wrote, to its output or for people.
pub fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

/// Writes a file, and the folders that it lies in.
pub fn write(root: &Path, path: &str, text: &str) {
    let path = root.join(path);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, text).unwrap();
}
