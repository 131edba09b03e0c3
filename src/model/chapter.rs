//! A chapter of the handbook.

use super::common::*;
use super::evidence::*;
use super::field::*;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The front matter of a chapter.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Chapter {
    /// Its title.
    #[schemars(extend("x-group" = "What it is"))]
    #[schemars(length(min = 1, max = 120))]
    pub title: String,
    /// One or two sentences that say what a reader gets from it.
    #[schemars(length(min = 1, max = 300))]
    pub summary: String,
    /// The part that it stands in, from `content/facets.yaml`; parts are read in the order of that file.
    pub part: PartId,
    /// Its place within the part, the lowest first.
    #[schemars(range(min = 1, max = 999))]
    pub order: u16,
    /// What guidance rests on, where the sources do not contain it.
    #[schemars(extend("x-group" = "What changed, and what that rests on"))]
    pub basis: Option<Basis>,
    /// Figures that belong to no case study, one claim at a time; the evidence register shows them.
    #[serde(default)]
    pub outcomes: Vec<Outcome>,
    /// The sources that the text rests on.
    #[schemars(extend("x-group" = "Sources, and who looks after it"))]
    #[serde(default)]
    pub sources: Vec<SourceId>,
    /// The day on which someone last read it against its sources.
    pub reviewed: Option<Date>,
    /// The day by which it is read again.
    pub review_by: Option<Date>,
    /// Whether the page carries an "exit this page" link.
    #[serde(default)]
    pub sensitive: bool,
    /// Former addresses of this page.
    #[serde(default)]
    pub aliases: Vec<SitePath>,
    /// Fields that this site declares in `goodhelp.toml`.
    #[serde(default)]
    pub extra: Extra,
}
