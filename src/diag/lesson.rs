//! What people are told about each check: what it looks for, why it matters, what to do, an example that it reports and one
//! that is fine. Each check has a Markdown file in `src/diag/checks/`; tests run its examples.

use super::{Code, Severity};

/// The sections of a file, in their order.
pub const SECTIONS: [&str; 4] = ["Why it matters", "What to do", "This is reported", "This is fine"];

/// A file of an example.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ExampleFile {
    /// Its path.
    pub path: &'static str,
    /// What is in it.
    pub content: ExampleContent,
}

/// What is in a file of an example.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ExampleContent {
    /// A text.
    Text(&'static str),
    /// Something that cannot be written down, in words.
    Described(&'static str),
}

impl Code {
    /// What it looks for, in one line.
    pub fn summary(self) -> &'static str {
        self.file().lines().next().unwrap_or_default().trim_start_matches("# ")
    }

    /// Why it matters, as Markdown.
    pub fn reason(self) -> &'static str {
        self.section(0)
    }

    /// What to do, as Markdown.
    pub fn advice(self) -> &'static str {
        self.section(1)
    }

    /// The files of a site in which it reports something.
    pub fn reported(self) -> Vec<ExampleFile> {
        example(self.section(2))
    }

    /// The files of a site that is fine.
    pub fn fine(self) -> Vec<ExampleFile> {
        example(self.section(3))
    }

    /// How strict it is, and what a site can do about that, as Markdown.
    pub fn strictness(self) -> String {
        let severity = match self.severity() {
            Severity::Error => "finds an error. Nothing is published until it is mended",
            Severity::Warning => "gives a warning. The site is published all the same",
            Severity::Suggestion => "makes a suggestion. You decide",
        };
        let change = if self.may_be_silenced() {
            format!(
                "A site can change that in `goodhelp.toml`, below `[checks]`. A comment makes the check quiet at one \
                 place: `<!-- allow: {self}, because … -->`. Write your reason in place of the dots."
            )
        } else {
            "It keeps people safe or the site whole. So it counts everywhere, and nothing makes it quiet.".to_string()
        };
        format!("The check `{self}` {severity}. {change}")
    }

    /// All that is said about it, as Markdown without its title.
    pub fn lesson(self) -> String {
        let sections = self.file().split_once('\n').map_or("", |(_, rest)| rest);
        format!("{}\n{sections}", self.strictness())
    }

    fn section(self, number: usize) -> &'static str {
        let heading = |title: &str| format!("\n## {title}\n");
        let rest = self.file().split_once(&heading(SECTIONS[number])).map_or("", |(_, rest)| rest);
        let next = SECTIONS.get(number + 1).and_then(|title| rest.split_once(&heading(title)));
        next.map_or(rest, |(section, _)| section).trim()
    }
}

/// The files of an example: a path with a text in a fence, or with words that describe what is there.
fn example(section: &'static str) -> Vec<ExampleFile> {
    let mut files = Vec::new();
    let mut rest = section;
    while let Some((path, after)) = rest.split_once('`').and_then(|(_, after)| after.split_once('`')) {
        let text = after.strip_prefix(":\n\n~~~~text\n").and_then(|text| text.split_once("~~~~"));
        let (content, after) = match text {
            Some((text, after)) => (ExampleContent::Text(text), after),
            None => {
                let (words, after) = after.split_once('\n').unwrap_or((after, ""));
                let words = words.trim().trim_start_matches("is ").trim_end_matches('.');
                (ExampleContent::Described(words), after)
            }
        };
        files.push(ExampleFile { path, content });
        rest = after;
    }
    files
}
