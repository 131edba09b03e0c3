//! Tools for a template.

use super::case_study::ExtraValue;
use super::others::GuidancePart;
use crate::model::figure::Telling;
use crate::view::page::{Body, CardHash, Link};
use schemars::JsonSchema;
use serde::Serialize;

/// What is on the page of a tool. What the tool does not use is empty.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct ToolPage {
    /// What it is for.
    pub summary: String,
    /// `confidence`, `cycle`, `five-minutes`, `find`, `pack` or `overview`.
    pub tool: String,
    /// What its questions, hints and timings rest on.
    pub basis: String,
    /// The scale from 0 to 100.
    pub scale: Option<ScalePart>,
    /// What it asks.
    pub questions: Vec<QuestionPart>,
    /// What a reader may find hard.
    pub difficulties: Vec<DifficultyPart>,
    /// The practices that help with it, each once.
    pub practices: Vec<PracticeCard>,
    /// What may stand behind a low number.
    pub hints: Vec<HintPart>,
    /// What the tool is not.
    pub limits: Vec<String>,
    /// Ways round the cycle that a source tells.
    pub tellings: Vec<TellingPart>,
    /// Cards to print and cut.
    pub cards: PackPart,
    /// The steps of the workshop.
    pub steps: Vec<StepPart>,
    /// How long they take together, in minutes.
    pub minutes: u32,
    /// How many examples there are of what, by sector.
    pub matrices: Vec<MatrixPart>,
    /// How many examples are counted there, and searched.
    pub examples: usize,
    /// Where all examples are.
    pub examples_href: String,
    /// The page that says how to contribute, if the site has one.
    pub contribute: Option<Link>,
    /// The form for a case study, if the site has one.
    pub form_href: Option<String>,
    /// The sources of the text.
    pub sources: Vec<Link>,
    /// Fields of this site's own.
    pub extra: Vec<ExtraValue>,
    /// The text.
    pub body: Body,
}

/// A scale from 0 to 100.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct ScalePart {
    /// What 0 means.
    pub least: String,
    /// What 100 means.
    pub most: String,
    /// Below this number it may help to look at the step again.
    pub line: u8,
    /// What is said from that number on.
    pub above: GuidancePart,
    /// What is said below it.
    pub below: GuidancePart,
}

/// A question of a tool.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct QuestionPart {
    /// Its anchor.
    pub id: String,
    /// The question.
    pub text: String,
    /// A hint at an answer.
    pub help: Option<String>,
    /// `purpose`, `confidence`, `action`, `circumstances`, or `people`, `setting`, `place` or `cycle`.
    pub about: String,
    /// The answers that have examples, where it asks about a field of case studies.
    pub answers: Vec<AnswerPart>,
}

/// An answer with its examples.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct AnswerPart {
    /// The value of the field; of a nation, `nation-` and its id.
    pub value: String,
    /// Its words.
    pub text: String,
    /// How many examples it has.
    pub count: usize,
    /// The list of them, where the site has one.
    pub href: Option<String>,
    /// The first of them, where the site has no list.
    pub examples: Vec<Link>,
    /// How many there are besides.
    pub more: usize,
}

/// Something that a reader may find hard.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct DifficultyPart {
    /// Its anchor.
    pub id: String,
    /// What is hard.
    pub text: String,
    /// The practices that help, as `characteristic/practice`.
    pub practices: Vec<String>,
}

/// A practice, for the next conversation.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct PracticeCard {
    /// `characteristic/practice`.
    pub id: String,
    /// The practice, leading to its place on its characteristic's page.
    pub link: Link,
    /// Its characteristic.
    pub characteristic: Link,
    /// What it is.
    pub what: String,
    /// Something to try.
    pub try_it: Option<GuidancePart>,
    /// Something to say.
    pub prompt: Option<GuidancePart>,
}

/// What may stand behind a low number, and what might help.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct HintPart {
    /// What one may hear.
    pub hear: String,
    /// What might help.
    pub help: GuidancePart,
    /// The source of confidence that is wanting.
    pub wanting: Option<Link>,
    /// The part of the cycle that it is about, where it is not about confidence.
    pub factor: Option<String>,
}

/// A way round the cycle that a source tells.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct TellingPart {
    /// Its anchor.
    pub id: String,
    /// Whose it is.
    pub title: String,
    /// The telling with good help.
    pub good: Telling,
    /// The telling with bad help.
    pub bad: Option<Telling>,
    /// Where it is told.
    pub source: Option<Link>,
    /// A story that says more.
    pub story: Option<Link>,
}

/// Cards to print and cut.
#[derive(Debug, Clone, Default, Serialize, JsonSchema)]
pub struct PackPart {
    /// A card of each characteristic.
    pub characteristics: Vec<CharacteristicCard>,
    /// A card of each source of confidence.
    pub sources_of_confidence: Vec<ConfidenceCard>,
    /// Cards of case studies.
    pub case_studies: Vec<CardHash>,
}

/// The card of a characteristic.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct CharacteristicCard {
    /// The characteristic.
    pub link: Link,
    /// Its number.
    pub number: u8,
    /// One line.
    pub summary: String,
    /// The question to ask oneself.
    pub question: String,
    /// The names of its practices.
    pub practices: Vec<String>,
}

/// The card of a source of confidence.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct ConfidenceCard {
    /// The source of confidence, leading to its term, else to its examples.
    pub link: Link,
    /// What it is, in the glossary's words.
    pub what: Option<String>,
}

/// A step of a workshop.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct StepPart {
    /// Its name.
    pub title: String,
    /// How long it takes, in minutes.
    pub minutes: u16,
    /// When it begins, in minutes from the beginning.
    pub from: u32,
    /// What to do.
    pub what: String,
    /// The cards that are used: `characteristics`, `sources-of-confidence` and `case-studies`.
    pub cards: Vec<String>,
}

/// How many examples of each sector show each of something.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct MatrixPart {
    /// `characteristics` or `sources-of-confidence`.
    pub of: &'static str,
    /// What there is a column for.
    pub columns: Vec<Link>,
    /// A row for each sector that has an example.
    pub rows: Vec<MatrixRow>,
    /// How many cells have no example.
    pub gaps: usize,
}

/// A row of a matrix.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct MatrixRow {
    /// The sector, leading to its list.
    pub sector: Link,
    /// How many examples the sector has.
    pub count: usize,
    /// A cell for each column.
    pub cells: Vec<MatrixCell>,
}

/// A cell of a matrix.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct MatrixCell {
    /// The anchor of its list on the page.
    pub id: String,
    /// What its column stands for.
    pub name: String,
    /// How many examples it has.
    pub count: usize,
    /// From 0, nothing, to 3, much.
    pub band: u8,
    /// The first of them.
    pub examples: Vec<Link>,
    /// How many there are besides.
    pub more: usize,
    /// Where a script shows all of them.
    pub more_href: String,
    /// What the form begins with for an example of this, after `#` in its address.
    pub begins: String,
}
