//! One of the seven characteristics of Good Help, with its practices.

use super::common::*;
use super::field::*;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The front matter of a characteristic.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Characteristic {
    /// Its name.
    #[schemars(extend("x-group" = "What it is"))]
    #[schemars(length(min = 1, max = 120))]
    pub title: String,
    /// Its number, 1 to 7 in the report's order.
    #[schemars(range(min = 1, max = 99))]
    pub number: u8,
    /// One line that says what it is.
    #[schemars(length(min = 1, max = 200))]
    pub summary: String,
    /// The question that the checklist asks.
    #[schemars(length(min = 1, max = 300))]
    pub question: String,
    /// What people who work like this do.
    #[schemars(extend("x-group" = "What people do"))]
    #[schemars(length(min = 1))]
    pub practices: Vec<Practice>,
    /// A case study that shows it well.
    pub example: Option<CaseStudyId>,
    /// When to consider something else.
    pub consider: Option<Guidance>,
    /// The sources that the text rests on.
    #[schemars(extend("x-group" = "Sources, and who looks after it"))]
    #[serde(default)]
    pub sources: Vec<SourceId>,
    /// The day on which someone last read it against its sources.
    pub reviewed: Option<Date>,
    /// The day by which it is read again.
    pub review_by: Option<Date>,
    /// Former addresses of this page.
    #[serde(default)]
    pub aliases: Vec<SitePath>,
    /// Fields that this site declares in `goodhelp.toml`.
    #[serde(default)]
    pub extra: Extra,
}

/// One practice of a characteristic.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Practice {
    /// Its id within the characteristic, and its anchor on the page.
    pub id: Id,
    /// Its name.
    #[schemars(length(min = 1, max = 120))]
    pub name: String,
    /// What it is.
    #[schemars(length(min = 1, max = 800))]
    pub what: String,
    /// Something to try.
    pub try_it: Option<Guidance>,
    /// A question or sentence to use in a conversation.
    pub prompt: Option<Guidance>,
}

/// A piece of guidance and what it rests on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Guidance {
    /// The guidance.
    #[schemars(length(min = 1, max = 800))]
    pub text: String,
    /// What it rests on.
    pub basis: Basis,
}
