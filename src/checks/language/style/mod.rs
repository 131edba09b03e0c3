//! Rules of language in Vale's format: a style is a folder below `styles/`, a rule a file in it.

mod formula;
mod keys;
mod pattern;
mod read;
mod rule;
mod scope;

pub(super) use formula::{Condition, Formula};
pub(super) use pattern::{GaveUp, Pattern, Place, Reading};
pub(super) use rule::{Kind, Rule, Swap};
pub(super) use scope::{Scope, Unit};

use crate::diag::{Code, Diagnostic};
use crate::source::FilePath;
use std::sync::Arc;

/// The folder of all styles.
pub(super) const FOLDER: &str = "styles/";
/// The folder in which Vale keeps its own things.
const CONFIG: &str = "config";

/// A file of a style, read.
#[derive(Debug, Clone)]
pub(super) struct RuleFile {
    /// The rule; none where it is broken or of a kind that is not read here.
    pub rule: Option<Arc<Rule>>,
    /// What is wrong with it.
    pub problems: Vec<Diagnostic>,
}

/// The names of the style and the rule of a file; none where the file is no rule.
pub(super) fn rule_name(path: &FilePath) -> Option<(&str, &str)> {
    let (style, file) = path.as_str().strip_prefix(FOLDER)?.split_once('/')?;
    let rule = file.strip_suffix(".yml")?;
    (style != CONFIG && !style.is_empty() && !rule.is_empty() && !rule.contains('/')).then_some((style, rule))
}

/// Reads the file of a rule.
pub(super) fn read(path: &FilePath, bytes: &[u8]) -> RuleFile {
    let mut problems = Vec::new();
    let rule = read::rule(path, bytes, &mut problems);
    RuleFile { rule: rule.map(Arc::new), problems }
}

/// Says of a file beside the rules that nothing reads it.
pub(super) fn stray(path: &FilePath) -> Option<Diagnostic> {
    let (style, _) = path.as_str().strip_prefix(FOLDER)?.split_once('/')?;
    (style != CONFIG && path.extension() == "yaml").then(|| {
        let help = "a rule is a file `styles/<Style>/<Rule>.yml`: rename it";
        Diagnostic::new(Code::UnexpectedFile, path, None, "nothing uses this file").help(help)
    })
}
