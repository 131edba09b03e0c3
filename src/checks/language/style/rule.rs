//! One rule, ready to run.

use super::{Condition, Formula, Pattern, Scope};
use crate::diag::Severity;
use crate::source::{FilePath, Span};

/// A rule.
#[derive(Debug)]
pub(in super::super) struct Rule {
    /// The name, for instance `GoodHelp.Labels`.
    pub name: String,
    /// The file that it stands in.
    pub file: FilePath,
    /// Where the pattern stands in it.
    pub span: Span,
    /// How bad it is.
    pub severity: Severity,
    /// What to say: a sentence with `%s` for what was found, then what to think about.
    pub message: String,
    /// Where more is said.
    pub link: Option<String>,
    /// How often it speaks in one file.
    pub limit: usize,
    /// Which parts of a text it looks at; one of them is enough.
    pub scopes: Vec<Scope>,
    /// What is found there without being meant.
    pub exceptions: Option<Pattern>,
    /// What it looks for.
    pub kind: Kind,
}

/// What a rule looks for.
#[derive(Debug)]
pub(in super::super) enum Kind {
    /// Words that are there.
    Existence(Pattern),
    /// Words for which there are others.
    Substitution {
        /// The words to leave, numbered like the others.
        pattern: Pattern,
        /// The others.
        swaps: Vec<Swap>,
        /// Whether the others begin with a capital letter where what was found does.
        capitalize: bool,
    },
    /// Something that is there too often or too seldom.
    Occurrence {
        /// What is counted.
        pattern: Pattern,
        /// The most that there may be.
        max: Option<usize>,
        /// The least.
        min: usize,
    },
    /// Something that follows itself.
    Repetition {
        /// What may follow itself.
        pattern: Pattern,
        /// How often it may.
        max: usize,
        /// Whether capital letters are small ones.
        ignore_case: bool,
        /// Whether it is meant only where it has nothing but letters.
        alpha: bool,
    },
    /// Something that needs something else.
    Conditional {
        /// What is found.
        first: Pattern,
        /// What it needs.
        second: Pattern,
    },
    /// A number that is made of what a text has.
    Metric {
        /// How it is made.
        formula: Formula,
        /// When to speak.
        condition: Condition,
    },
}

/// Words to use.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in super::super) struct Swap {
    /// The words; several with `|` between them.
    pub say: String,
    /// Why, where each pair has a reason of its own.
    pub why: Option<String>,
}
