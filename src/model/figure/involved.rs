//! Groups that overlap.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Groups of people and what becomes possible where they meet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Involved {
    /// What the figure shows.
    #[schemars(length(min = 1, max = 160))]
    pub title: String,
    /// The groups.
    #[schemars(length(min = 2, max = 4))]
    pub groups: Vec<Circle>,
    /// What stands in the middle.
    #[schemars(length(min = 1, max = 160))]
    pub shared: String,
}

/// One group.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Circle {
    /// Who.
    #[schemars(length(min = 1, max = 40))]
    pub name: String,
    /// What they bring, or what holds them back.
    #[schemars(length(min = 1, max = 160))]
    pub what: String,
}
