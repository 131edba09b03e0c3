//! Two purposes, apart and together.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A programme's purpose and a person's, apart and together.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Alignment {
    /// What the figure shows.
    #[schemars(length(min = 1, max = 160))]
    pub title: String,
    /// The programme.
    pub programme: Party,
    /// The person.
    pub person: Party,
    /// The purpose that they share once they have talked.
    #[schemars(length(min = 1, max = 160))]
    pub shared: String,
}

/// One side.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Party {
    /// Who.
    #[schemars(length(min = 1, max = 40))]
    pub name: String,
    /// What they want.
    #[schemars(length(min = 1, max = 160))]
    pub purpose: String,
}
