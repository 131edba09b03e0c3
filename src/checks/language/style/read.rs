//! Reads the file of a rule. All that is wrong with it is reported at once.

use super::keys::{self, KINDS, LEVELS, OTHER_KINDS};
use super::{Condition, Formula, Kind, Pattern, Reading, Rule, Scope, Swap, rule_name, scope};
use crate::diag::{Code, Diagnostic, Severity, did_you_mean};
use crate::parse::{Node, Value, duplicate_keys, parse_yaml, text_of, unknown_field_help};
use crate::source::FilePath;

/// How many alternatives a rule may have.
const MOST_TOKENS: usize = 2_000;
/// How often a rule speaks in one file that sets no limit.
const LIMIT: usize = 10;

/// The rule of a file.
pub(super) fn rule(path: &FilePath, bytes: &[u8], problems: &mut Vec<Diagnostic>) -> Option<Rule> {
    let text = text_of(path, bytes).map_err(|problem| problems.push(*problem)).ok()?;
    let tree = parse_yaml(path, text, 0).map_err(|problem| problems.push(problem)).ok()?;
    duplicate_keys(path, &tree, problems);
    let mut reader = Reader { path, tree: &tree, problems };
    let rule = reader.rule();
    // A rule of which a part is wrong would say wrong things.
    rule.filter(|_| problems.iter().all(|problem| problem.severity != Severity::Error))
}

struct Reader<'a> {
    path: &'a FilePath,
    tree: &'a Node,
    problems: &'a mut Vec<Diagnostic>,
}

impl<'a> Reader<'a> {
    fn rule(&mut self) -> Option<Rule> {
        let (style, name) = rule_name(self.path)?;
        let extends = self.needed("extends")?;
        let kind = extends.text().unwrap_or_default();
        if !KINDS.contains(&kind) {
            self.unknown_kind(extends, kind);
            return None;
        }
        self.unknown_keys(kind);
        let (message, severity, scopes) = (self.message(), self.severity(), self.scopes());
        let limit = self.number("limit").unwrap_or(LIMIT);
        let exceptions = self.exceptions();
        let (kind, at) = self.kind(kind)?;
        Some(Rule {
            name: format!("{style}.{name}"),
            file: self.path.clone(),
            span: at.span,
            severity,
            message: message?,
            link: self.text("link").map(|link| link.trim().to_string()),
            limit: if limit == 0 { LIMIT } else { limit },
            scopes,
            exceptions,
            kind,
        })
    }

    /// What the rule looks for, and where that stands.
    fn kind(&mut self, kind: &str) -> Option<(Kind, &'a Node)> {
        let ignore_case = self.flag("ignorecase");
        let reading = Reading { ignore_case, words: !self.flag("nonword") };
        let anywhere = Reading { ignore_case, words: false };
        Some(match kind {
            "existence" => self.existence(reading)?,
            "substitution" => self.substitution(reading)?,
            "occurrence" => {
                let token = self.needed("token")?;
                let (max, min) = (self.number("max"), self.number("min").unwrap_or(0));
                if self.tree.get("max").or(self.tree.get("min")).is_none() {
                    self.report(Code::MissingField, self.tree, "this rule has neither `max` nor `min`").help =
                        Some("say how often the token may or must be there".into());
                }
                (
                    Kind::Occurrence {
                        pattern: self.patterns(&[token], anywhere)?,
                        max: max.filter(|max| *max > 0),
                        min,
                    },
                    token,
                )
            }
            "repetition" => {
                let tokens = self.needed("tokens")?;
                let pattern = self.list(tokens, anywhere)?;
                let (max, alpha) = (self.number("max").unwrap_or(0), self.flag("alpha"));
                (Kind::Repetition { pattern, max, ignore_case, alpha }, tokens)
            }
            "conditional" => {
                let (first, second) = (self.needed("first"), self.needed("second"));
                let (first, second) = (first?, second?);
                let patterns = (self.patterns(&[first], anywhere), self.patterns(&[second], anywhere));
                (Kind::Conditional { first: patterns.0?, second: patterns.1? }, first)
            }
            _ => {
                let (formula, condition) = (self.needed("formula"), self.needed("condition"));
                let (at, condition_at) = (formula?, condition?);
                let formula = Formula::new(at.text().unwrap_or_default()).map_err(|why| self.bad(at, &why)).ok();
                let condition = Condition::new(condition_at.text().unwrap_or_default());
                let condition = condition.map_err(|why| self.bad(condition_at, &why)).ok();
                (Kind::Metric { formula: formula?, condition: condition? }, at)
            }
        })
    }

    /// What stands under `raw` is one pattern, before or behind one of the tokens.
    fn existence(&mut self, reading: Reading) -> Option<(Kind, &'a Node)> {
        let raw = self.tree.get("raw").map(|raw| (raw, self.strings(raw).concat()));
        let Some((raw, before)) = raw else {
            let tokens = self.needed("tokens")?;
            let pattern = self.list(tokens, reading)?;
            return Some((Kind::Existence(pattern), tokens));
        };
        let tokens = self.tree.get("tokens").map(|tokens| self.strings(tokens)).unwrap_or_default();
        let whole = match (tokens.is_empty(), self.flag("append")) {
            (true, _) => before,
            (false, false) => format!(r"{before}\b(?:{})\b", tokens.join("|")),
            (false, true) => format!(r"\b(?:{})\b{before}", tokens.join("|")),
        };
        let pattern = Pattern::new(&[&whole], Reading { words: false, ..reading });
        let pattern = pattern.map_err(|problems| self.bad(raw, &problems[0].1)).ok()?;
        Some((Kind::Existence(pattern), raw))
    }

    fn substitution(&mut self, reading: Reading) -> Option<(Kind, &'a Node)> {
        let swap = self.needed("swap")?;
        let Value::Map(entries) = &swap.value else {
            self.report(Code::WrongType, swap, "`swap` has pairs: the words to leave, a colon, the words to use");
            return None;
        };
        let keys: Vec<&str> = entries.iter().map(|entry| entry.key.as_str()).collect();
        self.limited(swap, keys.len())?;
        let swaps =
            entries.iter().map(|entry| Swap { say: plain(&entry.node).unwrap_or_default(), why: None }).collect();
        match Pattern::new(&keys, reading) {
            Ok(pattern) => Some((Kind::Substitution { pattern, swaps }, swap)),
            Err(problems) => {
                for (number, why) in problems {
                    let span = entries.get(number).map_or(swap.span, |entry| entry.key_span);
                    self.problems.push(bad(self.path, &why, span));
                }
                None
            }
        }
    }

    fn exceptions(&mut self) -> Option<Pattern> {
        let node = self.tree.get("exceptions")?;
        self.list(node, Reading { ignore_case: false, words: false })
    }

    /// The patterns of a list.
    fn list(&mut self, node: &Node, reading: Reading) -> Option<Pattern> {
        if !matches!(node.value, Value::List(_)) {
            self.report(Code::WrongType, node, "a list belongs here").help = Some("write `[one, two]`".into());
            return None;
        }
        self.patterns(&node.list().iter().collect::<Vec<_>>(), reading)
    }

    /// The patterns of nodes, each with its place where it is broken.
    fn patterns(&mut self, nodes: &[&Node], reading: Reading) -> Option<Pattern> {
        self.limited(nodes.first().copied().unwrap_or(self.tree), nodes.len())?;
        let mut texts = Vec::with_capacity(nodes.len());
        for node in nodes {
            match plain(node) {
                Some(text) => texts.push(text),
                None => {
                    self.report(Code::WrongType, node, "a pattern is a text");
                }
            }
        }
        let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
        match Pattern::new(&texts, reading) {
            Ok(pattern) => Some(pattern),
            Err(problems) => {
                for (number, why) in problems {
                    self.bad(nodes.get(number).copied().unwrap_or(self.tree), &why);
                }
                None
            }
        }
    }

    fn limited(&mut self, node: &Node, count: usize) -> Option<()> {
        if count > MOST_TOKENS {
            self.bad(node, &format!("a rule may have {MOST_TOKENS} patterns"));
        }
        (count <= MOST_TOKENS).then_some(())
    }

    fn unknown_kind(&mut self, node: &Node, kind: &str) {
        if OTHER_KINDS.contains(&kind) {
            let message = format!("rules that extend `{kind}` are run by Vale alone");
            self.report(Code::UnsupportedRule, node, message).help =
                Some(format!("the kinds that are run here too are {}", KINDS.join(", ")));
            return;
        }
        let message = format!("there is no kind of rule `{kind}`");
        let near = did_you_mean(kind, KINDS).map(|near| format!("did you mean `{near}`?"));
        self.report(Code::UnknownValue, node, message).help =
            Some(near.unwrap_or_else(|| format!("the kinds are {}", KINDS.join(", "))));
    }

    fn unknown_keys(&mut self, kind: &str) {
        let known = keys::of_kind(kind);
        let Value::Map(entries) = &self.tree.value else { return };
        for entry in entries.iter().filter(|entry| !known.contains(&entry.key.as_str())) {
            let message = format!("a rule that extends `{kind}` has no `{}`", entry.key);
            let help = unknown_field_help(&entry.key, known.iter().copied());
            self.problems.push(Diagnostic::new(Code::UnknownField, self.path, entry.key_span, message).help(help));
        }
    }

    fn message(&mut self) -> Option<String> {
        let node = self.needed("message")?;
        if node.text().is_none() {
            self.report(Code::WrongType, node, "`message` is a text");
        }
        node.text().map(str::to_string)
    }

    fn severity(&mut self) -> Severity {
        let Some(node) = self.tree.get("level") else { return Severity::Warning };
        match node.text() {
            Some("suggestion") => return Severity::Suggestion,
            Some("warning") => return Severity::Warning,
            Some("error") => return Severity::Error,
            _ => {}
        }
        let shown = plain(node).unwrap_or_default();
        let near = did_you_mean(&shown, LEVELS).map(|near| format!("did you mean `{near}`?"));
        self.report(Code::UnknownValue, node, format!("there is no level `{shown}`")).help =
            Some(near.unwrap_or_else(|| format!("the levels are {}", LEVELS.join(", "))));
        Severity::Warning
    }

    fn scopes(&mut self) -> Vec<Scope> {
        let Some(node) = self.tree.get("scope") else { return Scope::new("text").into_iter().collect() };
        let nodes = if node.list().is_empty() { std::slice::from_ref(node) } else { node.list() };
        let mut scopes = Vec::new();
        for node in nodes {
            match Scope::new(node.text().unwrap_or_default()) {
                Ok(scope) => scopes.push(scope),
                Err(name) => {
                    let help = unknown_field_help(&name, scope::NAMES).replace("the fields here are", "the scopes are");
                    self.report(Code::UnknownValue, node, format!("there is no scope `{name}`")).help = Some(help);
                }
            }
        }
        scopes
    }

    fn needed(&mut self, key: &str) -> Option<&'a Node> {
        let node = self.tree.get(key).filter(|node| node.value != Value::Null);
        if node.is_none() {
            self.report(Code::MissingField, self.tree, format!("this rule has no `{key}`")).help =
                Some(format!("add `{key}: …`"));
        }
        node
    }

    fn text(&self, key: &str) -> Option<&'a str> {
        self.tree.get(key).and_then(Node::text)
    }

    fn flag(&mut self, key: &str) -> bool {
        match self.tree.get(key).map(|node| (node, &node.value)) {
            None | Some((_, Value::Null)) => false,
            Some((_, Value::Bool(value))) => *value,
            Some((node, _)) => {
                self.report(Code::WrongType, node, format!("`{key}` is `true` or `false`"));
                false
            }
        }
    }

    fn number(&mut self, key: &str) -> Option<usize> {
        let node = self.tree.get(key)?;
        if let Value::Integer(number) = node.value
            && let Ok(number) = usize::try_from(number)
        {
            return Some(number);
        }
        self.report(Code::WrongType, node, format!("`{key}` is a whole number"));
        None
    }

    fn strings(&self, node: &Node) -> Vec<String> {
        node.list().iter().filter_map(plain).collect()
    }

    fn bad(&mut self, node: &Node, why: &str) {
        self.problems.push(bad(self.path, why, node.span));
    }

    /// Reports at a node; at the first line where the node is the whole file.
    fn report(&mut self, code: Code, node: &Node, message: impl Into<String>) -> &mut Diagnostic {
        let span = if std::ptr::eq(node, self.tree) { None } else { Some(node.span) };
        self.problems.push(Diagnostic::new(code, self.path, span, message));
        let last = self.problems.len() - 1;
        &mut self.problems[last]
    }
}

fn bad(path: &FilePath, why: &str, span: crate::source::Span) -> Diagnostic {
    Diagnostic::new(Code::BadRule, path, span, format!("this cannot be read: {why}"))
        .help("`docs/language.md` says what patterns, formulas and conditions can be, and how large")
}

/// A text, or a number that is meant as one.
fn plain(node: &Node) -> Option<String> {
    match &node.value {
        Value::Text(text) => Some(text.clone()),
        Value::Integer(number) => Some(number.to_string()),
        Value::Float(number) => Some(number.to_string()),
        _ => None,
    }
}
