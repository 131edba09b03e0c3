//! A checklist: statements to think about alone or in a team.

use super::characteristic::Guidance;
use super::common::*;
use super::field::*;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The front matter of a checklist.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Checklist {
    /// Its title.
    #[schemars(extend("x-group" = "What it is"))]
    #[schemars(length(min = 1, max = 120))]
    pub title: String,
    /// One or two sentences that say what it is for.
    #[schemars(length(min = 1, max = 300))]
    pub summary: String,
    /// What it looks at.
    #[serde(rename = "for")]
    pub for_what: ChecklistScope,
    /// What its levels, its next steps and what shows them rest on.
    #[schemars(extend("x-start" = "handbook"))]
    pub basis: Basis,
    /// Who can answer it, where more than one group can: their answers are then shown beside each other.
    #[serde(default)]
    pub views: Vec<View>,
    /// The statements, in order.
    #[schemars(extend("x-group" = "What it asks"))]
    #[schemars(length(min = 1))]
    pub statements: Vec<Statement>,
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

/// What a checklist looks at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum ChecklistScope {
    /// One conversation.
    Conversation,
    /// A service or programme.
    Service,
    /// A whole organisation.
    Organisation,
    /// Commissioning.
    Commissioning,
    /// The help that the reader gets.
    HelpIGet,
    /// A story before it is published.
    Publishing,
}

/// A group of people who see the same help from another side.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum View {
    /// People who give the help.
    Staff,
    /// People who get the help.
    LivedExperience,
    /// People who lead the organisation.
    Leaders,
}

/// One statement of a checklist.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Statement {
    /// Its id within the checklist, and its anchor on the page.
    pub id: Id,
    /// The statement or question.
    #[schemars(length(min = 1, max = 300))]
    pub text: String,
    /// The same in words for people who get the help, where the view `lived-experience` is asked.
    #[schemars(length(min = 1, max = 300))]
    pub lived_experience: Option<String>,
    /// The characteristic that it is about.
    pub characteristic: Option<CharacteristicId>,
    /// What it looks like from hardly at all to all the time.
    #[serde(default)]
    pub levels: Vec<Level>,
    /// What shows it, one thing at a time: what one could see, hear or read. For an audit.
    #[serde(default)]
    pub look_for: Vec<Sentence>,
    /// What to do next.
    pub next_step: Option<Guidance>,
    /// The chapters that help with it.
    #[serde(default)]
    pub chapters: Vec<ChapterId>,
}

/// One described level of a statement.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Level {
    /// A word or two for it.
    #[schemars(length(min = 1, max = 80))]
    pub name: String,
    /// What one would see.
    #[schemars(length(min = 1, max = 400))]
    pub what: String,
    /// The same in words for people who get the help, where the view `lived-experience` is asked.
    #[schemars(length(min = 1, max = 400))]
    pub lived_experience: Option<String>,
}
