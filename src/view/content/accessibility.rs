//! The accessibility statement.

use schemars::JsonSchema;
use serde::Serialize;

/// The facts of an accessibility statement in the page's language.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct AccessibilityPart {
    /// `full`, `partial` or `none`.
    pub status: String,
    /// The day on which it was prepared, as `2026-11-22`.
    pub prepared: String,
    /// The day on which it was last reviewed.
    pub reviewed: String,
    /// An e-mail address for those who cannot use something.
    pub email: Option<String>,
    /// A telephone number for them.
    pub telephone: Option<String>,
    /// Within how many working days they get an answer.
    pub answer_within: Option<u8>,
    /// Whether the Equality and Human Rights Commission enforces the law for this site.
    pub great_britain: bool,
    /// Whether the Equality Commission for Northern Ireland does.
    pub northern_ireland: bool,
    /// The last test.
    pub tested: Option<TestedPart>,
    /// What fails the standard and is to be mended.
    pub failing: Vec<IssuePart>,
    /// What would be too much to mend.
    pub burdens: Vec<IssuePart>,
    /// What the law does not cover.
    pub outside: Vec<IssuePart>,
    /// What is done so that it gets better.
    pub improving: Vec<SaidPart>,
}

/// A text with its language, where that is not the page's.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct SaidPart {
    /// The text.
    pub text: String,
    /// The tag of its language.
    pub language: Option<String>,
}

/// A test of the site.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct TestedPart {
    /// The day, as `2026-11-22`.
    pub on: String,
    /// Who did it.
    pub by: SaidPart,
    /// What was looked at, and how.
    pub how: SaidPart,
}

/// Something that does not work, or is not covered.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct IssuePart {
    /// What it is.
    pub what: SaidPart,
    /// The success criteria that it fails.
    pub criteria: Vec<String>,
    /// What people can do until then, or why it is too much to mend.
    pub note: Option<SaidPart>,
    /// The day on which it was found.
    pub found: Option<String>,
    /// The day by which it is to be mended.
    pub mend_by: Option<String>,
}
