//! What every rule has: its kind, what it says, how bad that is, and where it looks; and names that no rule has.

use super::keys::{self, KINDS, LEVELS, OTHER_KEYS, OTHER_KINDS};
use super::reader::{Reader, plain};
use super::scope::{self, Scope, Unread};
use crate::diag::{Code, Diagnostic, Edit, Severity, did_you_mean, one_slip};
use crate::parse::{Entry, Node, Value, unknown_field_help};

impl Reader<'_> {
    /// Reports a kind that is not read.
    pub fn unknown_kind(&mut self, node: &Node, kind: &str) {
        // `Town.Council` is another rule, which Vale can build on.
        if OTHER_KINDS.contains(&kind) || kind.contains('.') {
            let message = format!("rules that extend `{kind}` are run by Vale alone");
            self.report(Code::UnsupportedRule, node, message).help =
                Some(format!("the kinds that are run here too are {}", KINDS.join(", ")));
            return;
        }
        let message = format!("there is no kind of rule `{kind}`");
        let near = did_you_mean(kind, KINDS).map(|near| format!("did you mean `{near}`?"));
        let problem = self.report(Code::UnknownValue, node, message);
        problem.help = Some(near.unwrap_or_else(|| format!("the kinds are {}", KINDS.join(", "))));
        problem.edits = one_slip(kind, KINDS).map(|meant| Edit::new(node.span, meant)).into_iter().collect();
    }

    /// Reports names that rules of a kind do not have, or not here.
    pub fn unknown_keys(&mut self, kind: &str) {
        let known = keys::of_kind(kind);
        let Value::Map(entries) = &self.tree.value else { return };
        for entry in entries.iter().filter(|entry| !known.contains(&entry.key.as_str())) {
            if OTHER_KEYS.contains(&entry.key.as_str()) {
                self.other_key(entry);
                continue;
            }
            let message = format!("a rule that extends `{kind}` has no `{}`", entry.key);
            let help = unknown_field_help(&entry.key, known.iter().copied());
            self.problems.push(Diagnostic::new(Code::UnknownField, self.path, entry.key_span, message).help(help));
        }
    }

    /// Reports what Vale alone reads, unless it is switched off.
    fn other_key(&mut self, entry: &Entry) {
        if matches!(entry.node.value, Value::Bool(false) | Value::Null) {
            return;
        }
        let message = format!("`{}` is read by Vale alone", entry.key);
        let help = match entry.key.as_str() {
            "vocab" => "here words are accepted by `exceptions` alone: write them there, or say `vocab: false`",
            _ => "the rule runs here as if it were not there",
        };
        self.problems.push(Diagnostic::new(Code::UnsupportedRule, self.path, entry.key_span, message).help(help));
    }

    /// What the rule says.
    pub fn message(&mut self) -> Option<String> {
        let node = self.needed("message")?;
        if node.text().is_none() {
            self.report(Code::WrongType, node, "`message` is a text");
        }
        node.text().map(str::to_string)
    }

    /// How bad that is.
    pub fn severity(&mut self) -> Severity {
        let Some(node) = self.tree.get("level") else { return Severity::Warning };
        match node.text() {
            Some("suggestion") => return Severity::Suggestion,
            Some("warning") => return Severity::Warning,
            Some("error") => return Severity::Error,
            _ => {}
        }
        let shown = plain(node).unwrap_or_default();
        let near = did_you_mean(&shown, LEVELS).map(|near| format!("did you mean `{near}`?"));
        let problem = self.report(Code::UnknownValue, node, format!("there is no level `{shown}`"));
        problem.help = Some(near.unwrap_or_else(|| format!("the levels are {}", LEVELS.join(", "))));
        problem.edits = one_slip(&shown, LEVELS).map(|meant| Edit::new(node.span, meant)).into_iter().collect();
        Severity::Warning
    }

    /// Where it looks; nowhere if that are parts which Vale alone knows.
    pub fn scopes(&mut self) -> Vec<Scope> {
        let node = self.tree.get("scope").filter(|node| node.value != Value::Null);
        let Some(node) = node else { return Scope::new("text").into_iter().collect() };
        let nodes = if node.list().is_empty() { std::slice::from_ref(node) } else { node.list() };
        let mut scopes = Vec::new();
        for node in nodes {
            match Scope::new(node.text().unwrap_or_default()) {
                Ok(scope) => scopes.push(scope),
                Err(Unread::Other(name)) => {
                    let message = format!("the scope `{name}` is known to Vale alone");
                    let help = format!("nothing is looked at for it here; the scopes are {}", scope::NAMES.join(", "));
                    self.report(Code::UnsupportedRule, node, message).help = Some(help);
                }
                Err(Unread::Unknown(name)) => {
                    let help = unknown_field_help(&name, scope::NAMES).replace("the fields here are", "the scopes are");
                    self.report(Code::UnknownValue, node, format!("there is no scope `{name}`")).help = Some(help);
                }
            }
        }
        scopes
    }
}
