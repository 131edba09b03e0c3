//! Strategies for a template.

use super::case_study::ExtraValue;
use super::others::PersonPart;
use crate::model::figure::Cycle;
use crate::view::chart::{ChartPart, MarkKind};
use crate::view::page::{Body, Link};
use schemars::JsonSchema;
use serde::Serialize;

/// What is on the page of a strategy.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct StrategyPage {
    /// What it is.
    pub summary: String,
    /// Whose it is.
    pub organisation: Option<String>,
    /// Where it applies.
    pub places: Vec<Link>,
    /// What it wants to bring about.
    pub vision: String,
    /// The cycle of action as it goes here: the data of the figure `cycle`.
    pub local_cycle: Option<Cycle>,
    /// What it puts first.
    pub priorities: Vec<PriorityPart>,
    /// What is promised.
    pub commitments: Vec<CommitmentPart>,
    /// How far all of that has come.
    pub counts: CommitmentCounts,
    /// How one will know.
    pub measures: Vec<MeasurePart>,
    /// What happened on the way, the newest first.
    pub updates: Vec<UpdatePart>,
    /// Who is involved, group by group.
    pub involved: Vec<InvolvedPart>,
    /// The same on one sheet of paper.
    pub on_a_page: String,
    /// The sources of the text.
    pub sources: Vec<Link>,
    /// Fields of this site's own.
    pub extra: Vec<ExtraValue>,
    /// The text.
    pub body: Body,
}

/// A strategy on one sheet of paper.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct SheetPage {
    /// The title of the strategy.
    pub title: String,
    /// What the title of the page says besides, for those who do not see that it is one sheet.
    pub title_unseen: String,
    /// The whole strategy.
    pub whole: Link,
    /// The full address of the whole strategy, as it is printed.
    pub printed_address: String,
    /// How large the letters are: 1 is largest.
    pub letters: usize,
    /// What is on it; its text is left out.
    pub strategy: StrategyPage,
}

/// A priority.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct PriorityPart {
    /// Its anchor.
    pub id: String,
    /// Its title.
    pub title: String,
    /// What it means.
    pub what: String,
}

/// A commitment.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct CommitmentPart {
    /// Its anchor.
    pub id: String,
    /// What is promised.
    pub what: String,
    /// The anchor of the priority that it serves.
    pub priority_id: Option<String>,
    /// The title of that priority.
    pub priority: Option<String>,
    /// Who promises it.
    pub owner: Option<String>,
    /// `planned`, `in-progress`, `done` or `stopped`.
    pub status: String,
    /// How much of it is done, as a percentage.
    pub progress: Option<String>,
    /// The day by which it is done.
    pub due: Option<String>,
    /// Whether that day has passed and it is neither done nor stopped.
    pub overdue: bool,
    /// What changed about it, the newest change first.
    pub history: Vec<ChangePart>,
}

/// Something that changed about a commitment.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct ChangePart {
    /// The day.
    pub date: String,
    /// What changed.
    pub what: String,
    /// How far it had come from then on, where that changed.
    pub status: Option<String>,
}

/// How many commitments have come how far.
#[derive(Debug, Clone, Default, Serialize, JsonSchema)]
pub struct CommitmentCounts {
    /// All of them.
    pub total: usize,
    /// Not begun.
    pub planned: usize,
    /// Begun.
    pub in_progress: usize,
    /// Done.
    pub done: usize,
    /// Given up.
    pub stopped: usize,
    /// Those whose day has passed, of the ones that are planned or under way.
    pub late: usize,
}

/// A measure.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct MeasurePart {
    /// Its anchor.
    pub id: String,
    /// What is measured.
    pub title: String,
    /// How it is counted.
    pub how: Option<String>,
    /// The title of the priority that it belongs to.
    pub priority: Option<String>,
    /// All of it in the order of days: where it started, what was read, where it should get to.
    pub readings: Vec<ReadingPart>,
    /// Where it started.
    pub baseline: Option<ReadingPart>,
    /// What was read last.
    pub latest: Option<ReadingPart>,
    /// Where it should get to.
    pub target: Option<ReadingPart>,
    /// How the newest reading stands to start and target: `reached`, `closer`, `no-closer`.
    pub way: Option<&'static str>,
    /// The charts, where there are at least two amounts.
    pub charts: Option<ChartsPart>,
    /// The same in sentences.
    pub in_words: String,
    /// Where all of it is as a table for spreadsheets.
    pub data: String,
}

/// The charts of a measure: the same in several sizes, of which one is shown.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct ChartsPart {
    /// For a column of text.
    pub wide: ChartPart,
    /// For a telephone.
    pub narrow: ChartPart,
    /// For one sheet of paper, without words.
    pub small: ChartPart,
}

/// An amount on a day.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct ReadingPart {
    /// What it is.
    pub kind: MarkKind,
    /// The day.
    pub date: String,
    /// The amount as it is written in the page's language; none where it was not read.
    pub value: Option<String>,
    /// The amount as a number.
    pub amount: Option<f64>,
    /// Where it is printed.
    pub source: Option<Link>,
    /// What one has to know about it.
    pub note: Option<String>,
}

/// News of how it goes.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct UpdatePart {
    /// Its anchor.
    pub id: String,
    /// The day.
    pub date: String,
    /// What happened, in a few words.
    pub title: String,
    /// What happened.
    pub what: String,
    /// The part of the strategy that it is about.
    pub about: Option<Link>,
}

/// A group of people who are involved.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct InvolvedPart {
    /// `lived-experience`, `front-line`, `leaders`, `back-office` or `community`; none for those of whom it is not said.
    pub group: Option<String>,
    /// Who. Where nobody is, the strategy says of others which group they belong to.
    pub people: Vec<PersonPart>,
}
