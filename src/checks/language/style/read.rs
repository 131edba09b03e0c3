//! Reads the file of a rule. All that is wrong with it is reported at once.

use super::keys::KINDS;
use super::reader::{Reader, plain};
use super::{Condition, Formula, Kind, Pattern, Reading, Rule, Swap, rule_name};
use crate::diag::{Code, Diagnostic, Severity};
use crate::parse::{Entry, Node, Value, duplicate_keys, parse_yaml, text_of};
use crate::source::FilePath;

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
        // As in Vale: whole words, in the letters that they have here.
        let exceptions = Reading { ignore_case: false, words: true };
        let exceptions = self.tree.get("exceptions").and_then(|node| self.list(node, exceptions));
        let (kind, at) = self.kind(kind)?;
        let rule = Rule {
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
        };
        // It is for parts of a text that Vale alone knows.
        (!rule.scopes.is_empty()).then_some(rule)
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
                let pattern = self.patterns(&[token], anywhere)?;
                (Kind::Occurrence { pattern, max: max.filter(|max| *max > 0), min }, token)
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
        let Some(raw) = self.tree.get("raw") else {
            let tokens = self.needed("tokens")?;
            let pattern = self.list(tokens, reading)?;
            return Some((Kind::Existence(pattern), tokens));
        };
        let raw_text = self.strings(raw)?.concat();
        let tokens = match self.tree.get("tokens") {
            Some(tokens) => self.strings(tokens)?,
            None => Vec::new(),
        };
        let whole = match (tokens.is_empty(), self.flag("append")) {
            (true, _) => raw_text,
            (false, false) => format!(r"{raw_text}\b(?:{})\b", tokens.join("|")),
            (false, true) => format!(r"\b(?:{})\b{raw_text}", tokens.join("|")),
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
        let swaps = entries.iter().map(|entry| self.swap(entry)).collect();
        let capitalize = self.flag("capitalize");
        match Pattern::new(&keys, reading) {
            Ok(pattern) => Some((Kind::Substitution { pattern, swaps, capitalize }, swap)),
            Err(problems) => {
                for (number, why) in problems {
                    self.bad_at(entries.get(number).map_or(swap.span, |entry| entry.key_span), &why);
                }
                None
            }
        }
    }

    fn swap(&mut self, entry: &Entry) -> Swap {
        let say = plain(&entry.node).filter(|say| !say.trim().is_empty());
        if say.is_none() {
            self.problems.push(
                Diagnostic::new(Code::WrongType, self.path, entry.key_span, "this pair has no words to use")
                    .help("write them behind the colon; several are parted by `|`"),
            );
        }
        let say = say.unwrap_or_default();
        if say.as_bytes().windows(2).any(|pair| pair[0] == b'$' && pair[1].is_ascii_digit()) {
            self.report(Code::UnsupportedRule, &entry.node, "Vale alone puts what a group found into `$1`").help =
                Some("the suggestion shows the sign itself here: write the words out".into());
        }
        Swap { say, why: None }
    }
}
