//! A tool: something that people do with the handbook, alone or together, rather than read.

use super::characteristic::Guidance;
use super::common::*;
use super::field::*;
use super::figure::Telling;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The front matter of a tool.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Tool {
    /// Its title.
    #[schemars(extend("x-group" = "What it is"))]
    #[schemars(length(min = 1, max = 120))]
    pub title: String,
    /// One or two sentences that say what it is for.
    #[schemars(length(min = 1, max = 300))]
    pub summary: String,
    /// Which tool it is. That decides which of the fields below it uses.
    #[schemars(extend("x-start" = "overview"))]
    pub tool: ToolSort,
    /// What its questions, hints and timings rest on.
    #[schemars(extend("x-start" = "handbook"))]
    pub basis: Basis,
    /// The scale from 0 to 100, of the tool `confidence`.
    #[schemars(extend("x-group" = "What it asks and says"))]
    pub scale: Option<Scale>,
    /// What it asks: `cycle` asks about each of the four parts of the cycle, `find` about people, setting, place and the
    /// part of the cycle that is stuck.
    #[serde(default)]
    pub questions: Vec<Question>,
    /// What a reader may find hard, of the tool `five-minutes`.
    #[serde(default)]
    pub difficulties: Vec<Difficulty>,
    /// What may stand behind a low number and what might help, of the tool `confidence`.
    #[serde(default)]
    pub hints: Vec<Hint>,
    /// What the tool is not, one sentence each.
    #[serde(default)]
    pub limits: Vec<Sentence>,
    /// Ways round the cycle that a source tells, of the tool `cycle`.
    #[serde(default)]
    pub tellings: Vec<SourcedTelling>,
    /// The case studies that the tool `pack` has cards of.
    #[serde(default)]
    pub case_studies: Vec<CaseStudyId>,
    /// The steps of the workshop, of the tool `pack`.
    #[serde(default)]
    pub steps: Vec<Step>,
    /// The sources that the text rests on.
    #[schemars(extend("x-group" = "Sources, and who looks after it"))]
    #[serde(default)]
    pub sources: Vec<SourceId>,
    /// The day on which someone last read it against its sources.
    pub reviewed: Option<Date>,
    /// The day by which it is read again.
    pub review_by: Option<Date>,
    /// Former addresses of this page.
    #[serde(default)]
    pub aliases: Vec<SitePath>,
    /// Fields that this site declares in `goodhelp.toml`.
    #[serde(default)]
    pub extra: Extra,
}

/// Which tool it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum ToolSort {
    /// How sure someone is about a step, from 0 to 100.
    Confidence,
    /// One's own cycle of action, as a picture.
    Cycle,
    /// One practice for the next conversation.
    FiveMinutes,
    /// Examples that are like one's own work.
    Find,
    /// Cards and a plan for a workshop.
    Pack,
    /// Which characteristics are shown by how many examples in which sector.
    Overview,
}

impl ToolSort {
    /// The name in front matter.
    pub fn name(self) -> &'static str {
        match self {
            ToolSort::Confidence => "confidence",
            ToolSort::Cycle => "cycle",
            ToolSort::FiveMinutes => "five-minutes",
            ToolSort::Find => "find",
            ToolSort::Pack => "pack",
            ToolSort::Overview => "overview",
        }
    }
}

/// A scale from 0 to 100.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Scale {
    /// What 0 means.
    #[schemars(length(min = 1, max = 80))]
    pub least: String,
    /// What 100 means.
    #[schemars(length(min = 1, max = 80))]
    pub most: String,
    /// Below this number it may help to look at the step again.
    #[schemars(range(min = 1, max = 100))]
    pub line: u8,
    /// What is said above that number.
    pub above: Guidance,
    /// What is said below it.
    pub below: Guidance,
}

/// A question of a tool.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Question {
    /// Its id within the tool, and its anchor on the page.
    pub id: Id,
    /// The question.
    #[schemars(length(min = 1, max = 200))]
    pub text: String,
    /// A hint at an answer.
    #[schemars(length(min = 1, max = 300))]
    pub help: Option<String>,
    /// What it asks about.
    pub about: Subject,
    /// Plainer words for some of the answers.
    #[serde(default)]
    pub answers: Vec<Answer>,
}

/// What a question asks about: a part of the cycle, or a field of case studies.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Subject {
    /// What matters to the person.
    Purpose,
    /// Whether they believe that they can act.
    Confidence,
    /// The next step.
    Action,
    /// What is around them.
    Circumstances,
    /// The group of people, a field of case studies.
    People,
    /// Where the help happens, a field of case studies.
    Setting,
    /// The place or the nation, a field of case studies.
    Place,
    /// The part of the cycle that is stuck, a field of case studies.
    Cycle,
}

impl Subject {
    /// The name in front matter.
    pub fn name(self) -> &'static str {
        match self {
            Subject::Purpose => "purpose",
            Subject::Confidence => "confidence",
            Subject::Action => "action",
            Subject::Circumstances => "circumstances",
            Subject::People => "people",
            Subject::Setting => "setting",
            Subject::Place => "place",
            Subject::Cycle => "cycle",
        }
    }
}

/// Plainer words for an answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Answer {
    /// The value of the field, for instance `purpose`.
    pub value: Id,
    /// The words.
    #[schemars(length(min = 1, max = 160))]
    pub text: String,
}

/// Something that a reader may find hard.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Difficulty {
    /// Its id within the tool, and its anchor on the page.
    pub id: Id,
    /// What is hard, as somebody would say it.
    #[schemars(length(min = 1, max = 160))]
    pub text: String,
    /// Practices that help with it, the first one first.
    #[schemars(length(min = 1))]
    pub practices: Vec<PracticeId>,
}

/// What may stand behind a low number, and what might help.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Hint {
    /// What one may hear.
    #[schemars(length(min = 1, max = 160))]
    pub hear: String,
    /// What might help.
    pub help: Guidance,
    /// The source of confidence that is wanting.
    pub wanting: Option<SourceOfConfidenceId>,
    /// The part of the cycle that it is about, where it is not about confidence.
    pub factor: Option<Factor>,
}

/// A way round the cycle with good help and, beside it, with bad help, as a source tells it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SourcedTelling {
    /// Whose it is.
    #[schemars(length(min = 1, max = 160))]
    pub title: String,
    /// The telling with good help.
    pub good: Telling,
    /// The telling with bad help.
    pub bad: Option<Telling>,
    /// Where it is told.
    pub source: SourceId,
    /// A story of this site that says more.
    pub story: Option<StoryId>,
}

/// A step of a workshop.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Step {
    /// Its name.
    #[schemars(length(min = 1, max = 120))]
    pub title: String,
    /// How long it takes, in minutes.
    #[schemars(range(min = 1, max = 480))]
    pub minutes: u16,
    /// What to do.
    #[schemars(length(min = 1, max = 800))]
    pub what: String,
    /// The cards that are used.
    #[serde(default)]
    pub cards: Vec<Cards>,
}

/// A sort of cards.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Cards {
    /// Those of the characteristics.
    Characteristics,
    /// Those of the sources of confidence.
    SourcesOfConfidence,
    /// Those of case studies.
    CaseStudies,
}
