//! The cycle of action.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The cycle of action: a telling with good help and, beside it, one with bad help.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Cycle {
    /// What the figure shows.
    #[schemars(length(min = 1, max = 160))]
    pub title: String,
    /// The telling with good help.
    pub good: Telling,
    /// The telling with bad help.
    pub bad: Option<Telling>,
}

/// One way round the cycle.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Telling {
    /// A name for it, instead of "good help" or "bad help".
    #[schemars(length(min = 1, max = 40))]
    pub label: Option<String>,
    /// What matters to the person.
    #[schemars(length(min = 1, max = 160))]
    pub purpose: String,
    /// Whether the person believes that they can act.
    #[schemars(length(min = 1, max = 160))]
    pub confidence: String,
    /// What the person does.
    #[schemars(length(min = 1, max = 160))]
    pub action: String,
    /// What life is like.
    #[schemars(length(min = 1, max = 160))]
    pub circumstances: String,
}
