//! A term of the glossary: a word or an idea.

use super::common::*;
use super::field::*;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The front matter of a term.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Term {
    /// The word.
    #[schemars(extend("x-group" = "What it is"))]
    #[schemars(length(min = 1, max = 120))]
    pub title: String,
    /// What it means, in a sentence or two.
    #[schemars(length(min = 1, max = 400))]
    pub definition: String,
    /// Other words for it; search finds it by them.
    #[serde(default)]
    pub also: Vec<Sentence>,
    /// Words to say instead of others, with the reason.
    #[serde(default)]
    pub instead: Vec<SayInstead>,
    /// Whose idea it is.
    #[schemars(extend("x-group" = "Where it comes from"))]
    #[schemars(length(min = 1, max = 120))]
    pub person: Option<String>,
    /// The year of the idea.
    pub year: Option<Year>,
    /// The chapter that tells more.
    pub chapter: Option<ChapterId>,
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

/// A pair of wordings.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SayInstead {
    /// The wording to use.
    #[schemars(length(min = 1, max = 120))]
    pub say: String,
    /// The wording to leave.
    #[schemars(length(min = 1, max = 120))]
    pub not: String,
    /// Why.
    #[schemars(length(min = 1, max = 400))]
    pub why: String,
}
