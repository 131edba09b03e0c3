//! "How we did it": how a place or an organisation changed, told in the third person.

use super::common::*;
use super::evidence::*;
use super::field::*;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The front matter of a story.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Story {
    /// Its title.
    #[schemars(extend("x-group" = "What it is"))]
    #[schemars(length(min = 1, max = 120))]
    pub title: String,
    /// One or two sentences that say what happened.
    #[schemars(length(min = 1, max = 300))]
    pub summary: String,
    /// The organisation that did it.
    #[schemars(length(min = 1, max = 120))]
    pub organisation: Option<String>,
    /// Where it happened.
    #[serde(default)]
    pub places: Vec<PlaceId>,
    /// The people in it, by their roles.
    #[serde(default)]
    pub people: Vec<Person>,
    /// The characteristics of Good Help that it shows.
    #[serde(default)]
    pub characteristics: Vec<CharacteristicId>,
    /// The practices that it shows, as `characteristic/practice`.
    #[serde(default)]
    pub practices: Vec<PracticeId>,
    /// The factors of the cycle of action that it is about.
    #[serde(default)]
    pub cycle: Vec<Factor>,
    /// The case studies that belong to it.
    #[serde(default)]
    pub case_studies: Vec<CaseStudyId>,
    /// What happened when.
    #[schemars(extend("x-group" = "What happened"))]
    #[serde(default)]
    pub timeline: Vec<Moment>,
    /// What others can learn from it.
    #[serde(default)]
    pub lessons: Vec<Sentence>,
    /// What changed, one claim at a time, where no case study says it.
    #[serde(default)]
    pub outcomes: Vec<Outcome>,
    /// Whether it tells a person's story.
    #[schemars(extend("x-group" = "People in the text"))]
    pub persons: Persons,
    /// What the person agreed to, where a story is told with somebody's agreement.
    pub consent: Option<Consent>,
    /// The public source that tells the story already.
    pub published_in: Option<SourceId>,
    /// The sources that the text rests on.
    #[schemars(extend("x-group" = "Sources, and who looks after it"))]
    #[schemars(length(min = 1))]
    pub sources: Vec<SourceId>,
    /// The licence of the text.
    #[serde(default)]
    pub licence: Licence,
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

/// A person in a story, by the role that they have in it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Person {
    /// The name, as the source prints it; empty where the role alone is told.
    #[schemars(length(min = 1, max = 120))]
    pub name: Option<String>,
    /// What they do in the story.
    #[schemars(length(min = 1, max = 200))]
    pub role: String,
}

/// One moment of a timeline.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Moment {
    /// When, in words (`2019`, `the early 2000s`, `first visit`).
    #[schemars(length(min = 1, max = 80))]
    pub when: String,
    /// What happened.
    #[schemars(length(min = 1, max = 400))]
    pub what: String,
    /// Where that is printed.
    pub source: Option<SourceId>,
}
