//! Takes values out of the file of a rule, and reports those that are missing or of another sort.

use super::{Pattern, Reading};
use crate::diag::{Code, Diagnostic};
use crate::parse::{Node, Value};
use crate::source::{FilePath, Span};

/// How many alternatives a rule may have.
const MOST_TOKENS: usize = 2_000;

/// A file that is being read.
pub(super) struct Reader<'a> {
    /// Its path.
    pub path: &'a FilePath,
    /// What it says.
    pub tree: &'a Node,
    /// What is wrong with it.
    pub problems: &'a mut Vec<Diagnostic>,
}

impl<'a> Reader<'a> {
    /// A value that a rule cannot do without.
    pub fn needed(&mut self, key: &str) -> Option<&'a Node> {
        let node = self.tree.get(key).filter(|node| node.value != Value::Null);
        if node.is_none() {
            self.report(Code::MissingField, self.tree, format!("this rule has no `{key}`")).help =
                Some(format!("add `{key}: …`"));
        }
        node
    }

    /// A text.
    pub fn text(&self, key: &str) -> Option<&'a str> {
        self.tree.get(key).and_then(Node::text)
    }

    /// Yes or no.
    pub fn flag(&mut self, key: &str) -> bool {
        match self.tree.get(key).map(|node| (node, &node.value)) {
            None | Some((_, Value::Null)) => false,
            Some((_, Value::Bool(value))) => *value,
            Some((node, _)) => {
                self.report(Code::WrongType, node, format!("`{key}` is `true` or `false`"));
                false
            }
        }
    }

    /// A number.
    pub fn number(&mut self, key: &str) -> Option<usize> {
        let node = self.tree.get(key)?;
        if let Value::Integer(number) = node.value
            && let Ok(number) = usize::try_from(number)
        {
            return Some(number);
        }
        self.report(Code::WrongType, node, format!("`{key}` is a whole number"));
        None
    }

    /// The patterns of a list.
    pub fn list(&mut self, node: &Node, reading: Reading) -> Option<Pattern> {
        let nodes: Vec<&Node> = self.nodes(node)?.iter().collect();
        self.patterns(&nodes, reading)
    }

    /// The patterns of nodes, each with its place where it is broken.
    pub fn patterns(&mut self, nodes: &[&Node], reading: Reading) -> Option<Pattern> {
        self.limited(nodes.first().copied().unwrap_or(self.tree), nodes.len())?;
        let read: Vec<(&Node, String)> = nodes.iter().filter_map(|node| Some((*node, self.pattern(node)?))).collect();
        let texts: Vec<&str> = read.iter().map(|(_, text)| text.as_str()).collect();
        match Pattern::new(&texts, reading) {
            Ok(pattern) => Some(pattern),
            Err(problems) => {
                for (number, why) in problems {
                    self.bad(read.get(number).map_or(self.tree, |(node, _)| *node), &why);
                }
                None
            }
        }
    }

    /// The texts of a list.
    pub fn strings(&mut self, node: &Node) -> Option<Vec<String>> {
        Some(self.nodes(node)?.iter().filter_map(|node| self.pattern(node)).collect())
    }

    /// Reports too many patterns.
    pub fn limited(&mut self, node: &Node, count: usize) -> Option<()> {
        if count > MOST_TOKENS {
            self.bad(node, &format!("a rule may have {MOST_TOKENS} patterns"));
        }
        (count <= MOST_TOKENS).then_some(())
    }

    fn nodes<'n>(&mut self, node: &'n Node) -> Option<&'n [Node]> {
        if !matches!(node.value, Value::List(_)) {
            self.report(Code::WrongType, node, "a list belongs here").help = Some("write `[one, two]`".into());
            return None;
        }
        Some(node.list())
    }

    fn pattern(&mut self, node: &Node) -> Option<String> {
        let text = plain(node);
        if text.is_none() {
            self.report(Code::WrongType, node, "a pattern is a text");
        }
        text
    }

    /// Reports what cannot be read.
    pub fn bad(&mut self, node: &Node, why: &str) {
        self.bad_at(node.span, why);
    }

    /// Reports what cannot be read at a place.
    pub fn bad_at(&mut self, span: Span, why: &str) {
        self.problems.push(
            Diagnostic::new(Code::BadRule, self.path, span, format!("this cannot be read: {why}"))
                .help("`docs/language.md` says what patterns, formulas and conditions can be, and how large"),
        );
    }

    /// Reports at a node; at its first name where the node is the whole file.
    pub fn report(&mut self, code: Code, node: &Node, message: impl Into<String>) -> &mut Diagnostic {
        let first = match &node.value {
            Value::Map(entries) if std::ptr::eq(node, self.tree) => entries.first().map(|entry| entry.key_span),
            _ => None,
        };
        self.problems.push(Diagnostic::new(code, self.path, first.unwrap_or(node.span), message));
        let last = self.problems.len() - 1;
        &mut self.problems[last]
    }
}

/// A text, or a number that is meant as one.
pub(super) fn plain(node: &Node) -> Option<String> {
    match &node.value {
        Value::Text(text) => Some(text.clone()),
        Value::Integer(number) => Some(number.to_string()),
        Value::Float(number) => Some(number.to_string()),
        _ => None,
    }
}
