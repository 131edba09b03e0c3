//! A timeline.

use crate::model::field::SourceId;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Events in order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Timeline {
    /// What the figure shows.
    #[schemars(length(min = 1, max = 160))]
    pub title: String,
    /// The events, the first one first.
    #[schemars(length(min = 1, max = 24))]
    pub moments: Vec<Event>,
}

/// One event.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Event {
    /// When, in words.
    #[schemars(length(min = 1, max = 40))]
    pub when: String,
    /// What happened.
    #[schemars(length(min = 1, max = 160))]
    pub what: String,
    /// Where that is printed.
    pub source: Option<SourceId>,
}
