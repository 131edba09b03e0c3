//! What a module was built from.

use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::path::Path;

use super::Module;
use crate::files;
use crate::process::{cargo, printed, root};

const HEAD: &str = "\
# What the module was built from. `cargo xtask web` writes this file; `cargo xtask test` compares it.
";
/// The platform of which the packages are listed: another one would have other packages for its own sake.
const TARGET: &str = "wasm32-unknown-unknown";

/// Lines of a kind, a name and what is known of it: `source src/lib.rs 5f1c…`.
#[derive(Debug, PartialEq, Eq)]
pub struct Record(BTreeMap<(String, String), String>);

impl Record {
    /// What there is now: these files of the repository, the packages of the lock file, and the module itself.
    pub fn of_now(module: &Module, sources: &[String], toolchain: &str) -> Result<Record, String> {
        let mut lines = BTreeMap::new();
        lines.insert(("toolchain".to_string(), "rustc".to_string()), toolchain.to_string());
        for source in sources {
            let digest = digest(&root().join(source)).unwrap_or_else(|_| "missing".into());
            lines.insert(("source".into(), source.clone()), digest);
        }
        for output in module.outputs() {
            let digest = digest(&root().join(module.theme).join(&output)).unwrap_or_else(|_| "missing".into());
            lines.insert(("output".into(), output), digest);
        }
        for line in packages(module)? {
            let (name, rest) = line.split_once(' ').unwrap_or((&line, ""));
            let known: &mut String = lines.entry(("package".into(), name.to_string())).or_default();
            // Two versions of one package stand behind each other.
            known.push_str(if known.is_empty() { "" } else { ", " });
            known.push_str(rest);
        }
        Ok(Record(lines))
    }

    /// The record in the repository.
    pub fn read(module: &Module) -> Result<Record, String> {
        let text = files::read_text(&root().join(module.record()))?;
        Ok(Record::parse(&text))
    }

    fn parse(text: &str) -> Record {
        let line = |line: &str| {
            let (kind, rest) = line.split_once(' ')?;
            let (name, value) = rest.split_once(' ')?;
            Some(((kind.to_string(), name.to_string()), value.to_string()))
        };
        Record(text.lines().filter(|line| !line.starts_with('#')).filter_map(line).collect())
    }

    pub fn write(&self, module: &Module) -> Result<(), String> {
        files::write(&root().join(module.record()), self.text())
    }

    fn text(&self) -> String {
        let lines = self.0.iter().map(|((kind, name), value)| format!("{kind} {name} {value}\n"));
        std::iter::once(HEAD.to_string()).chain(lines).collect()
    }

    /// The files of the repository that it names.
    pub fn sources(&self) -> Vec<String> {
        self.0.keys().filter(|(kind, _)| kind == "source").map(|(_, name)| name.clone()).collect()
    }

    /// The compiler and the linker.
    pub fn toolchain(&self) -> &str {
        self.0.iter().find(|((kind, _), _)| kind == "toolchain").map_or("", |(_, value)| value)
    }

    /// What is not the same in the other one, a line each.
    pub fn differences(&self, now: &Record) -> Vec<String> {
        let of = |record: &Record, key: &(String, String)| record.0.get(key).cloned();
        let mut keys: Vec<&(String, String)> = self.0.keys().chain(now.0.keys()).collect();
        keys.sort();
        keys.dedup();
        let changed = keys.into_iter().filter(|key| of(self, key) != of(now, key));
        changed.map(|(kind, name)| format!("{kind} {name}")).collect()
    }
}

/// The version of a package in the lock file.
pub fn locked(name: &str) -> Result<String, String> {
    let lock = files::read_text(&root().join("Cargo.lock"))?;
    let mut lines = lock.lines().skip_while(|line| *line != format!("name = \"{name}\"")).skip(1);
    let version = lines.next().and_then(|line| line.strip_prefix("version = \"")?.strip_suffix('"'));
    version.map(str::to_string).ok_or_else(|| format!("the lock file has no package {name}"))
}

/// The packages that the module is made of, with their versions and features, a line each.
fn packages(module: &Module) -> Result<Vec<String>, String> {
    let arguments = ["tree", "--package", module.package, "--target", TARGET, "--locked", "--edges", "normal"];
    let mut tree = cargo(&arguments);
    let tree = printed(tree.args(["--prefix", "none", "--no-dedupe", "--format", "{p} {f}"]))?;
    let inside = format!(" ({}", root().display());
    // Of the packages in this repository the sources are listed.
    let lines = tree.lines().filter(|line| !line.contains(&inside));
    let mut packages: Vec<String> =
        lines.map(|line| line.replace(" (proc-macro)", "").trim_end().to_string()).collect();
    packages.sort();
    packages.dedup();
    if packages.iter().any(|line| line.starts_with(&format!("{} ", module.needs))) {
        Ok(packages)
    } else {
        Err("`cargo tree` lists no packages".into())
    }
}

fn digest(path: &Path) -> Result<String, String> {
    let bytes = files::read(path)?;
    Ok(Sha256::digest(bytes).iter().take(16).map(|byte| format!("{byte:02x}")).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str =
        "output engine.js 00\npackage serde v1.0.0 derive, v2.0.0 std\nsource src/lib.rs aa\ntoolchain rustc 1, ld\n";

    #[test]
    fn a_record_is_read_as_it_was_written() {
        let record = Record::parse(TEXT);
        assert_eq!(record.text(), format!("{HEAD}{TEXT}"));
        assert_eq!(record.sources(), ["src/lib.rs"]);
        assert_eq!(record.toolchain(), "1, ld");
    }

    #[test]
    fn whatever_is_other_missing_or_more_is_a_difference() {
        let record = Record::parse(TEXT);
        let now =
            Record::parse(&TEXT.replace("src/lib.rs aa", "src/lib.rs ab").replace("package serde", "package sarde"));
        assert_eq!(record.differences(&now), ["package sarde", "package serde", "source src/lib.rs"]);
        assert_eq!(record.differences(&Record::parse(TEXT)), [] as [String; 0]);
    }
}
