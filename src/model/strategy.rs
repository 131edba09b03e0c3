//! A strategy: a vision, priorities, commitments and measures.

use super::common::*;
use super::field::*;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The front matter of a strategy.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Strategy {
    /// Its title.
    #[schemars(extend("x-group" = "What it is"))]
    #[schemars(length(min = 1, max = 120))]
    pub title: String,
    /// One or two sentences that say what it is.
    #[schemars(length(min = 1, max = 300))]
    pub summary: String,
    /// Who it is the strategy of.
    #[schemars(length(min = 1, max = 120))]
    pub organisation: Option<String>,
    /// Where it applies.
    #[serde(default)]
    pub places: Vec<PlaceId>,
    /// What it wants to bring about.
    #[schemars(length(min = 1, max = 600))]
    pub vision: String,
    /// What it puts first.
    #[schemars(extend("x-group" = "What is to be done"))]
    #[serde(default)]
    pub priorities: Vec<Priority>,
    /// What someone has promised to do.
    #[serde(default)]
    pub commitments: Vec<Commitment>,
    /// How one will know.
    #[serde(default)]
    pub measures: Vec<Measure>,
    /// Who is involved.
    #[serde(default)]
    pub involved: Vec<Group>,
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

/// A priority of a strategy.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Priority {
    /// Its id within the strategy, and its anchor on the page.
    pub id: Id,
    /// Its title.
    #[schemars(length(min = 1, max = 120))]
    pub title: String,
    /// What it means.
    #[schemars(length(min = 1, max = 800))]
    pub what: String,
}

/// A promise to do something by a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Commitment {
    /// Its id within the strategy, and its anchor on the page.
    pub id: Id,
    /// What is promised.
    #[schemars(length(min = 1, max = 300))]
    pub what: String,
    /// The id of the priority that it serves.
    pub priority: Option<Id>,
    /// Who promises it.
    #[schemars(length(min = 1, max = 120))]
    pub owner: String,
    /// How far it has come.
    pub status: CommitmentStatus,
    /// How much of it is done.
    pub progress: Option<Percentage>,
    /// The day by which it is done.
    pub due: Option<Date>,
}

/// How far a commitment has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum CommitmentStatus {
    /// Not begun.
    Planned,
    /// Begun.
    InProgress,
    /// Done.
    Done,
    /// Given up.
    Stopped,
}

/// Something that is counted to know whether the strategy works. All its amounts have one unit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Measure {
    /// Its id within the strategy, and its anchor on the page.
    pub id: Id,
    /// What is measured.
    #[schemars(length(min = 1, max = 200))]
    pub title: String,
    /// The id of the priority that it belongs to.
    pub priority: Option<Id>,
    /// Where it started.
    pub baseline: Option<Reading>,
    /// Where it should get to.
    pub target: Option<Reading>,
    /// What was read on the way.
    #[serde(default)]
    pub points: Vec<Reading>,
}

/// An amount on a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Reading {
    /// The day.
    pub date: Date,
    /// The amount.
    pub value: Quantity,
    /// Where it is printed.
    pub source: Option<SourceId>,
}

/// A group of people who are involved.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Group {
    /// Who.
    #[schemars(length(min = 1, max = 120))]
    pub who: String,
    /// What they do.
    #[schemars(length(min = 1, max = 300))]
    pub role: Option<String>,
}
