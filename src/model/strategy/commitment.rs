//! What someone has promised to do, and how far it has come.

use crate::model::field::{Date, Id, Percentage};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

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
    pub owner: Option<String>,
    /// How far it has come.
    pub status: CommitmentStatus,
    /// How much of it is done.
    pub progress: Option<Percentage>,
    /// The day by which it is done.
    pub due: Option<Date>,
    /// What changed about it and when, the first change first.
    #[serde(default)]
    pub history: Vec<Change>,
}

/// How far a commitment has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
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

/// Something that changed about a commitment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Change {
    /// The day.
    pub date: Date,
    /// What changed, and why.
    #[schemars(length(min = 1, max = 300))]
    pub what: String,
    /// How far it had come from that day on, where that changed.
    pub status: Option<CommitmentStatus>,
}

impl CommitmentStatus {
    /// Whether there is still something to do.
    pub fn is_open(self) -> bool {
        matches!(self, CommitmentStatus::Planned | CommitmentStatus::InProgress)
    }
}

impl Commitment {
    /// Whether its day has passed and there is still something to do.
    pub fn is_late(&self, today: jiff::civil::Date) -> bool {
        self.status.is_open() && self.due.is_some_and(|due| due.0 < today)
    }
}
