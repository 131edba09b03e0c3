//! A practice example: someone's work, described so that others can judge whether it fits their place.

use super::common::*;
use super::field::*;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The front matter of a case study.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CaseStudy {
    /// The name of the service, programme or project.
    #[schemars(length(min = 1, max = 120))]
    pub title: String,
    /// Who runs it.
    #[schemars(length(min = 1, max = 120))]
    pub organisation: String,
    /// One sentence that says what it is, for cards and search results.
    #[schemars(length(min = 1, max = 200))]
    pub summary: String,
    /// How much of the form is filled in: a stub asks for someone who knows the work.
    pub completeness: Completeness,
    /// Whether the work goes on.
    #[serde(default)]
    pub status: Status,
    /// The sectors that it belongs to, the main one first.
    #[schemars(length(min = 1))]
    pub sectors: Vec<SectorId>,
    /// The characteristics of Good Help that the description shows.
    #[serde(default)]
    pub characteristics: Vec<CharacteristicId>,
    /// The practices that the description shows, as `characteristic/practice`.
    #[serde(default)]
    pub practices: Vec<PracticeId>,
    /// The sources of confidence that the description shows.
    #[serde(default)]
    pub sources_of_confidence: Vec<SourceOfConfidenceId>,
    /// The factors of the cycle of action that it works on.
    #[serde(default)]
    pub cycle: Vec<Factor>,
    /// The groups of people that it is for, from the controlled list.
    #[serde(default)]
    pub people: Vec<PeopleId>,
    /// Where the help happens.
    #[serde(default)]
    pub setting: Vec<SettingId>,
    /// Who gives the help.
    #[serde(default)]
    pub delivered_by: Vec<DeliveredById>,
    /// Who it is for, in a few words.
    #[serde(rename = "for")]
    #[schemars(length(min = 1, max = 200))]
    pub for_whom: Option<String>,
    /// Where it works; `uk` where it is national.
    #[serde(default)]
    pub places: Vec<PlaceId>,
    /// The years in which it has run.
    pub running: Option<Running>,
    /// Its own website.
    pub website: Option<Website>,
    /// What changed, one claim at a time.
    #[serde(default)]
    pub outcomes: Vec<Outcome>,
    /// How many people it reaches.
    pub reach: Option<Figure>,
    /// What it costs.
    pub cost: Option<Money>,
    /// What it saves.
    pub savings: Option<Money>,
    /// What the claims rest on.
    pub evidence: Option<Evidence>,
    /// Do the people helped speak for it?
    #[schemars(length(min = 1, max = 400))]
    pub advocates: Option<String>,
    /// What others can learn from it.
    #[serde(default)]
    pub lessons: Vec<Sentence>,
    /// Whether it tells a person's story. Needed in anything but a stub.
    pub persons: Option<Persons>,
    /// The ground for telling it, where `persons` is `consented`.
    pub consent: Option<Consent>,
    /// The source that tells it already, where `persons` is `published`.
    pub published_in: Option<SourceId>,
    /// The sources that the text rests on.
    #[serde(default)]
    pub sources: Vec<SourceId>,
    /// The licence of the text.
    #[serde(default)]
    pub licence: Licence,
    /// Who wrote it, as they want to be named.
    #[serde(default)]
    pub contributors: Vec<Sentence>,
    /// Who keeps it true.
    #[schemars(length(min = 1, max = 120))]
    pub steward: Option<String>,
    /// The day on which someone last read it against its sources.
    pub reviewed: Option<Date>,
    /// The day by which it is read again.
    pub review_by: Option<Date>,
    /// Whether the page carries an "exit this page" link.
    #[serde(default)]
    pub sensitive: bool,
    /// Former addresses of this page.
    #[serde(default)]
    pub aliases: Vec<SitePath>,
    /// Fields that this site declares in `goodhelp.toml`.
    #[serde(default)]
    pub extra: Extra,
}

/// How much of a case study is filled in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Completeness {
    /// A name and a sentence: waiting for someone who knows it.
    Stub,
    /// What a public source says about it.
    Partial,
    /// All five sections, with what got in the way.
    Full,
}

/// Whether the work goes on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Status {
    /// It goes on.
    Active,
    /// It has ended.
    Ended,
    /// Nobody has looked.
    #[default]
    Unknown,
}

/// The years in which it has run.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Running {
    /// The first year.
    pub from: Option<Year>,
    /// The last year, where it has ended.
    pub to: Option<Year>,
}

/// A website, with the years that say how far to trust its address.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Website {
    /// The address.
    pub url: WebAddress,
    /// The year in which a source printed the address.
    pub printed: Option<Year>,
    /// The day on which someone last opened it; without one it is shown as text, because lapsed domains get bought.
    pub accessed: Option<Date>,
}

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
