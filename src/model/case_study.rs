//! A practice example: someone's work, described so that others can judge whether it fits their place.

use super::common::*;
use super::evidence::*;
use super::field::*;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The front matter of a case study.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CaseStudy {
    /// The name of the service, programme or project.
    #[schemars(extend("x-group" = "What it is"))]
    #[schemars(length(min = 1, max = 120))]
    pub title: String,
    /// Who runs it.
    #[schemars(length(min = 1, max = 120))]
    pub organisation: String,
    /// One sentence that says what it is, for cards and search results.
    #[schemars(length(min = 1, max = 200))]
    pub summary: String,
    /// How much of it is told. A start is welcome: it asks for someone who knows the work.
    #[schemars(extend("x-start" = "stub"))]
    pub completeness: Completeness,
    /// Whether the work goes on.
    #[serde(default)]
    pub status: Status,
    /// The sectors that it belongs to, the main one first.
    #[schemars(extend("x-group" = "Who it is for and how it helps"))]
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
    #[schemars(extend("x-group" = "What changed, and what that rests on"))]
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
    #[schemars(extend("x-group" = "What others can learn"))]
    #[schemars(length(min = 1, max = 400))]
    pub advocates: Option<String>,
    /// What others can learn from it.
    #[serde(default)]
    pub lessons: Vec<Sentence>,
    /// Whether it tells a person's story. Needed where more than a start is told.
    #[schemars(extend("x-group" = "People in the text"))]
    pub persons: Option<Persons>,
    /// What the person agreed to, where a story is told with somebody's agreement.
    pub consent: Option<Consent>,
    /// The public source that tells the story already.
    pub published_in: Option<SourceId>,
    /// The sources that the text rests on.
    #[schemars(extend("x-group" = "Sources, and who looks after it"))]
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

impl CaseStudy {
    /// The headings of a full account, in their order.
    pub const SECTIONS: [&str; 5] =
        ["Context", "What they do", "What changed", "What got in the way", "What you might adapt"];
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
