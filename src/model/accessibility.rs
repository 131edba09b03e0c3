//! `content/accessibility.yaml`: the facts of the accessibility statement, from which the page is made in every language.
//!
//! Its parts are those of the model accessibility statement of the Public Sector Bodies (Websites and Mobile Applications)
//! (No. 2) Accessibility Regulations 2018, as the Government Digital Service publishes it.

use super::field::*;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A text by the first part of the language's tag, for instance `en` and `cy`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(transparent)]
#[schemars(inline)]
pub struct Said(#[schemars(extend("minProperties" = 1))] pub BTreeMap<String, String>);

/// The facts of an accessibility statement.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Accessibility {
    /// How far the site meets the Web Content Accessibility Guidelines 2.2, level AA.
    pub status: Compliance,
    /// The day on which the statement was prepared.
    pub prepared: Date,
    /// The day on which it was last read against the site. The law asks for that once a year.
    pub reviewed: Date,
    /// How people can say that something does not work for them.
    pub contact: Option<AccessContact>,
    /// The last test.
    pub tested: Option<Tested>,
    /// What does not work, or is not covered.
    #[serde(default)]
    pub issues: Vec<Issue>,
    /// What is done so that it gets better.
    #[serde(default)]
    pub improving: Vec<Said>,
}

/// How far a site meets the standard.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Compliance {
    /// It meets all of it.
    Full,
    /// It meets most of it, or nobody has shown yet that it meets all.
    Partial,
    /// It does not meet most of it.
    None,
}

/// How people reach those who can help.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AccessContact {
    /// An e-mail address. Without it: the `contact` of `goodhelp.toml`.
    pub email: Option<EmailAddress>,
    /// A telephone number, as it is to be read.
    #[schemars(length(min = 1, max = 40))]
    pub telephone: Option<String>,
    /// Within how many working days people get an answer.
    #[schemars(range(min = 1, max = 60))]
    pub answer_within: Option<u8>,
}

/// A test of the site.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Tested {
    /// The day.
    pub on: Date,
    /// Who did it.
    pub by: Said,
    /// Which pages were looked at, and how.
    pub how: Said,
}

/// Something that does not work, or that the statement does not cover.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Issue {
    /// What it is, and whom it shuts out.
    pub what: Said,
    /// Why it is so.
    pub because: Because,
    /// The success criteria that it fails, for instance `1.4.3`.
    #[serde(default)]
    pub criteria: Vec<Criterion>,
    /// What people can do until then, or why it is too much to mend.
    pub note: Option<Said>,
    /// The day on which it was found.
    pub found: Option<Date>,
    /// The day by which it is to be mended.
    pub mend_by: Option<Date>,
}

/// Why something is not accessible, as the law tells these apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Because {
    /// It fails the standard and is to be mended.
    NonCompliance,
    /// To mend it would be a disproportionate burden.
    DisproportionateBurden,
    /// The law does not cover it.
    OutOfScope,
}

impl Said {
    /// The text in a language with its tag; where there is none, in English or any other with that one's tag.
    pub fn in_language(&self, language: &str) -> (&str, Option<&str>) {
        let short = language.split('-').next().unwrap_or(language);
        if let Some(own) = self.0.get(short) {
            return (own, None);
        }
        let other = self.0.get_key_value("en").or_else(|| self.0.iter().next());
        other.map_or(("", None), |(tag, text)| (text, Some(tag)))
    }
}

impl Accessibility {
    /// Every text with the names of the fields in which it stands.
    pub fn texts(&self) -> Vec<(Vec<String>, &Said)> {
        let path = |parts: &[&str]| parts.iter().map(|part| part.to_string()).collect::<Vec<String>>();
        let mut texts = Vec::new();
        if let Some(tested) = &self.tested {
            texts.push((path(&["tested", "by"]), &tested.by));
            texts.push((path(&["tested", "how"]), &tested.how));
        }
        for (number, issue) in self.issues.iter().enumerate() {
            let number = number.to_string();
            texts.push((path(&["issues", &number, "what"]), &issue.what));
            texts.extend(issue.note.iter().map(|note| (path(&["issues", &number, "note"]), note)));
        }
        for (number, said) in self.improving.iter().enumerate() {
            texts.push((path(&["improving", &number.to_string()]), said));
        }
        texts
    }
}
