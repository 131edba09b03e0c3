//! Who is involved in a strategy.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// People who are involved.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Involved {
    /// Who.
    #[schemars(length(min = 1, max = 120))]
    pub who: String,
    /// What they do.
    #[schemars(length(min = 1, max = 300))]
    pub role: Option<String>,
    /// The group that they belong to.
    pub group: Option<InvolvedGroup>,
}

/// A group whose part in the work has barriers of its own.
///
/// The groups are those that Rochdale came to bring together, and the community around them. Source: `how-we-did-it-rochdale-2023`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum InvolvedGroup {
    /// People who know from their own life what the help is about.
    LivedExperience,
    /// People who give help from day to day.
    FrontLine,
    /// People who decide about money, rules and staff.
    Leaders,
    /// People who keep things running behind the scenes.
    BackOffice,
    /// Neighbours, groups and charities of the place.
    Community,
}

impl InvolvedGroup {
    /// All of them, in their order.
    pub const ALL: [InvolvedGroup; 5] = [
        InvolvedGroup::LivedExperience,
        InvolvedGroup::FrontLine,
        InvolvedGroup::Leaders,
        InvolvedGroup::BackOffice,
        InvolvedGroup::Community,
    ];
}
