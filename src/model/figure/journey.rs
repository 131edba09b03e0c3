//! A person's journey through touchpoints.

use crate::model::common::Factor;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Touchpoints in order, each tied to a factor of the cycle of action.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Journey {
    /// What the figure shows.
    #[schemars(length(min = 1, max = 160))]
    pub title: String,
    /// The touchpoints, the first one first.
    #[schemars(length(min = 1, max = 24))]
    pub touchpoints: Vec<Touchpoint>,
}

/// One moment in which a person meets help.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Touchpoint {
    /// What happens.
    #[schemars(length(min = 1, max = 160))]
    pub what: String,
    /// The factor that it touches.
    pub factor: Factor,
    /// What it does to it.
    pub effect: Effect,
}

/// What a touchpoint does to a factor.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Effect {
    /// It makes it stronger.
    Builds,
    /// It wears it down.
    Erodes,
}
