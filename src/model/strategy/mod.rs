//! A strategy: a vision, priorities, commitments, measures, news of how it goes, and who is involved.

mod commitment;
mod involved;
mod measure;
mod sheet;

pub use commitment::{Change, Commitment, CommitmentStatus};
pub use involved::{Involved, InvolvedGroup};
pub use measure::{Measure, Point, Reading};
pub use sheet::{STEPS, Sheet};

use super::common::*;
use super::field::*;
use super::figure::Cycle;
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
    /// The cycle of action as it goes here, in the words of the people who live here.
    pub local_cycle: Option<Cycle>,
    /// What it puts first.
    #[schemars(extend("x-group" = "What is to be done"))]
    #[serde(default)]
    pub priorities: Vec<Priority>,
    /// What someone has promised to do.
    #[serde(default)]
    pub commitments: Vec<Commitment>,
    /// How one will know.
    #[schemars(extend("x-group" = "How one will know"))]
    #[serde(default)]
    pub measures: Vec<Measure>,
    /// What happened on the way, and when.
    #[serde(default)]
    pub updates: Vec<Update>,
    /// Who is involved.
    #[schemars(extend("x-group" = "Who is involved"))]
    #[serde(default)]
    pub involved: Vec<Involved>,
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

/// News of how a strategy goes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Update {
    /// Its id within the strategy, and its anchor on the page.
    pub id: Id,
    /// The day.
    pub date: Date,
    /// What happened, in a few words.
    #[schemars(length(min = 1, max = 120))]
    pub title: String,
    /// What happened, in some sentences.
    #[schemars(length(min = 1, max = 800))]
    pub what: String,
    /// The id of the priority, commitment or measure that it is about.
    pub about: Option<Id>,
}

impl Strategy {
    /// What has an id of its own, with what it is called: priorities, commitments and measures.
    pub fn parts(&self) -> impl Iterator<Item = (&Id, &str)> {
        let priorities = self.priorities.iter().map(|it| (&it.id, it.title.as_str()));
        let commitments = self.commitments.iter().map(|it| (&it.id, it.what.as_str()));
        let measures = self.measures.iter().map(|it| (&it.id, it.title.as_str()));
        priorities.chain(commitments).chain(measures)
    }
}
