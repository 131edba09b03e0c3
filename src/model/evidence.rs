//! What changed, what it cost, and what such claims rest on.

use super::field::*;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// One thing that changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Outcome {
    /// What changed, as a sentence.
    #[schemars(length(min = 1, max = 300))]
    pub claim: String,
    /// The figure, exactly as the source has it.
    #[schemars(length(min = 1, max = 80))]
    pub figure: Option<String>,
    /// The year that the figure is about.
    pub year: Option<Year>,
    /// Where the claim is printed.
    pub source: SourceId,
    /// Who says so.
    pub reported_by: Option<ReportedBy>,
    /// What it was compared with.
    #[schemars(length(min = 1, max = 300))]
    pub compared_with: Option<String>,
    /// What it rests on, where that is another thing than the evidence of the whole text.
    pub basis: Option<EvidenceBasis>,
    /// What a reader should bear in mind.
    #[schemars(length(min = 1, max = 300))]
    pub caution: Option<String>,
}

/// Who reports an outcome.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum ReportedBy {
    /// The organisation itself.
    Organisation,
    /// An evaluator who is independent of it.
    Evaluator,
    /// The people who got the help.
    People,
    /// A third party, for instance a newspaper or a report.
    Other,
}

/// A figure with its source.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Figure {
    /// The figure, exactly as the source has it.
    #[schemars(length(min = 1, max = 120))]
    pub figure: String,
    /// The year that the figure is about.
    pub year: Option<Year>,
    /// Where it is printed.
    pub source: SourceId,
    /// What a reader should bear in mind.
    #[schemars(length(min = 1, max = 300))]
    pub caution: Option<String>,
}

/// An amount of money with its source.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Money {
    /// The amount, exactly as the source has it.
    #[schemars(length(min = 1, max = 120))]
    pub figure: String,
    /// The year of the prices.
    pub price_year: Option<Year>,
    /// Where it is printed.
    pub source: SourceId,
    /// What a reader should bear in mind.
    #[schemars(length(min = 1, max = 300))]
    pub caution: Option<String>,
}

/// What the claims of a case study rest on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Evidence {
    /// Who looked, and how.
    pub basis: EvidenceBasis,
    /// A level from 1 to 5 of the Nesta Standards of Evidence, if someone gave one.
    #[serde(default)]
    pub level: EvidenceLevel,
    /// What a reader should know about it.
    #[schemars(length(min = 1, max = 400))]
    pub note: Option<String>,
}

/// Who looked at the evidence, and how.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum EvidenceBasis {
    /// An evaluation by someone independent.
    Independent,
    /// An evaluation of its own.
    OwnEvaluation,
    /// Figures that the organisation reports.
    OwnFigures,
    /// Accounts of people.
    Accounts,
    /// Nothing was found.
    NoneFound,
}

/// A level of evidence.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(untagged)]
pub enum EvidenceLevel {
    /// 1 to 5 of the Nesta Standards of Evidence.
    Level(u8),
    /// Nobody has given one.
    #[default]
    #[serde(with = "unrated")]
    Unrated,
}

impl EvidenceLevel {
    /// The level, if someone gave one.
    pub fn number(self) -> Option<u8> {
        match self {
            EvidenceLevel::Level(level) => Some(level),
            EvidenceLevel::Unrated => None,
        }
    }
}

mod unrated {
    use serde::{Deserialize, Deserializer, Serializer, de::Error};

    pub fn serialize<S: Serializer>(serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str("unrated")
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<(), D::Error> {
        match String::deserialize(deserializer)?.as_str() {
            "unrated" => Ok(()),
            _ => Err(D::Error::custom("a level is 1 to 5 or `unrated`")),
        }
    }
}

impl JsonSchema for EvidenceLevel {
    fn inline_schema() -> bool {
        true
    }
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "EvidenceLevel".into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "enum": [1, 2, 3, 4, 5, "unrated"] })
    }
}
