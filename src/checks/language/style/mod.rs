//! Rules of language in Vale's format: a style is a folder below `styles/`, a rule a file in it.

mod category;
mod formula;
mod head;
mod keys;
mod pattern;
mod read;
mod reader;
mod rule;
mod scope;
mod trying;

pub(super) use formula::{Condition, Formula};
pub(super) use pattern::{GaveUp, Pattern, Place, Reading};
pub(super) use rule::{Kind, Rule, Swap};
pub(super) use scope::{Scope, Unit};

use crate::diag::{Code, Diagnostic, Severity};
use crate::source::FilePath;
use std::sync::Arc;

/// The folder of all styles.
pub(super) const FOLDER: &str = "styles/";
/// The folder in which Vale keeps its own things.
const CONFIG: &str = "config";
/// The files of a vocabulary.
const VOCABULARIES: [&str; 2] = ["accept.txt", "reject.txt"];

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

/// Says of a file beside the rules that nothing reads it. A style may have others, such as a README.
pub(super) fn stray(path: &FilePath) -> Option<Diagnostic> {
    let inside = path.as_str().strip_prefix(FOLDER)?;
    if VOCABULARIES.contains(&path.name()) {
        let help = "a rule here accepts words in its `exceptions`, and names that the site knows by themselves";
        let mut problem = Diagnostic::new(Code::UnsupportedRule, path, None, "vocabularies are read by Vale alone");
        problem.severity = Severity::Suggestion;
        return Some(problem.help(help));
    }
    let in_config = inside.split('/').next() == Some(CONFIG);
    (!in_config && matches!(path.extension(), "yml" | "yaml")).then(|| {
        let help = "a rule is a file `styles/<Style>/<Rule>.yml`: rename it, or move it there";
        Diagnostic::new(Code::UnexpectedFile, path, None, "nothing uses this file").help(help)
    })
}
