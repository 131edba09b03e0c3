//! Which parts of a text a rule looks at, in Vale's selectors: `heading`, `heading.h2`, `paragraph & ~list`.

use crate::checks::language::text::Part;

/// The names that a selector can have.
pub(super) const NAMES: [&str; 21] = [
    "alt",
    "attr",
    "blockquote",
    "cell",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "heading",
    "list",
    "md",
    "paragraph",
    "raw",
    "sentence",
    "summary",
    "table",
    "text",
    "markup",
];

/// Names that Vale has for what is not looked at here, or not apart from the text around it.
const OTHERS: [&str; 18] = [
    "adoc",
    "block",
    "caption",
    "code",
    "comment",
    "emphasis",
    "figure",
    "frontmatter",
    "html",
    "line",
    "link",
    "mdx",
    "org",
    "rst",
    "strong",
    "tex",
    "txt",
    "xml",
];

/// Why a selector is not read: the name that it stumbled over.
#[derive(Debug)]
pub(in super::super) enum Unread {
    /// Vale alone knows it.
    Other(String),
    /// Nobody does.
    Unknown(String),
}

/// What a rule takes at once.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in super::super) enum Unit {
    /// A block of text.
    Block,
    /// A sentence of a block.
    Sentence,
    /// All paragraphs together.
    Summary,
    /// The Markdown as it is written.
    Raw,
}

/// One selector: all its conditions hold.
#[derive(Debug, Clone)]
pub(in super::super) struct Scope {
    /// What the rule takes at once.
    pub unit: Unit,
    conditions: Vec<Condition>,
}

#[derive(Debug, Clone)]
struct Condition {
    names: Vec<String>,
    negated: bool,
}

impl Scope {
    /// Reads a selector.
    ///
    /// # Errors
    /// The name that is not read.
    pub fn new(text: &str) -> Result<Scope, Unread> {
        let mut scope = Scope { unit: Unit::Block, conditions: Vec::new() };
        for condition in text.split('&').map(str::trim) {
            let (names, negated) = condition.strip_prefix('~').map_or((condition, false), |rest| (rest, true));
            let names: Vec<String> = names.split('.').map(|name| name.trim().to_string()).collect();
            if let Some(name) = names.iter().find(|name| !NAMES.contains(&name.as_str())) {
                // `doc(…)` is a query of the drawn page.
                let other = OTHERS.contains(&name.as_str()) || name.starts_with("doc(");
                return Err(if other { Unread::Other(name.clone()) } else { Unread::Unknown(name.clone()) });
            }
            let unit = match names[0].as_str() {
                _ if negated => Unit::Block,
                "sentence" => Unit::Sentence,
                "summary" => Unit::Summary,
                "raw" => Unit::Raw,
                _ => Unit::Block,
            };
            match unit {
                Unit::Block => scope.conditions.push(Condition { names, negated }),
                _ => scope.unit = unit,
            }
        }
        if scope.conditions.is_empty() && matches!(scope.unit, Unit::Sentence) {
            let names = vec!["paragraph".to_string()];
            scope.conditions.push(Condition { names, negated: false });
        }
        Ok(scope)
    }

    /// Whether it takes this part of a text.
    pub fn takes(&self, part: Part) -> bool {
        let own = names(part);
        self.conditions
            .iter()
            .all(|condition| condition.names.iter().all(|name| own.contains(&name.as_str())) != condition.negated)
    }
}

/// The names of a part. A quotation of whole paragraphs is nobody's text here but for a rule that asks for it.
fn names(part: Part) -> &'static [&'static str] {
    match part {
        Part::Heading(1) => &["text", "markup", "md", "heading", "h1"],
        Part::Heading(2) => &["text", "markup", "md", "heading", "h2"],
        Part::Heading(3) => &["text", "markup", "md", "heading", "h3"],
        Part::Heading(4) => &["text", "markup", "md", "heading", "h4"],
        Part::Heading(5) => &["text", "markup", "md", "heading", "h5"],
        Part::Heading(_) => &["text", "markup", "md", "heading", "h6"],
        Part::Paragraph => &["text", "markup", "md", "paragraph"],
        Part::List => &["text", "markup", "md", "list"],
        Part::TableHeader => &["text", "markup", "md", "table", "header"],
        Part::TableCell => &["text", "markup", "md", "table", "cell"],
        Part::Alt => &["text", "markup", "md", "attr", "alt"],
        Part::BlockQuote => &["md", "blockquote"],
    }
}
