//! The other kinds for a template.

use super::accessibility::AccessibilityPart;
use super::case_study::{ConsentFacts, ExtraValue, OutcomePart, WebsitePart};
use crate::view::page::{Body, CardHash, Link, Pager};
use schemars::JsonSchema;
use serde::Serialize;

/// A piece of guidance.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct GuidancePart {
    /// The guidance.
    pub text: String,
    /// What it rests on: `research`, `interview` or `handbook`.
    pub basis: String,
}

/// What is on the page of a characteristic.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct CharacteristicPage {
    /// Its number.
    pub number: u8,
    /// One line.
    pub summary: String,
    /// The question of the checklist.
    pub question: String,
    /// Its practices.
    pub practices: Vec<PracticePart>,
    /// A case study that shows it well.
    pub example: Option<CardHash>,
    /// When to consider something else.
    pub consider: Option<GuidancePart>,
    /// The examples that show it, those of this page.
    pub examples: Vec<CardHash>,
    /// Where one is in the examples, if there are several pages.
    pub pager: Option<Pager>,
    /// The sources of the text.
    pub sources: Vec<Link>,
    /// The characteristic before.
    pub previous: Option<Link>,
    /// The characteristic after.
    pub next: Option<Link>,
    /// Fields of this site's own.
    pub extra: Vec<ExtraValue>,
    /// The text.
    pub body: Body,
}

/// A practice.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct PracticePart {
    /// Its anchor.
    pub id: String,
    /// Its name.
    pub name: String,
    /// What it is.
    pub what: String,
    /// Something to try.
    pub try_it: Option<GuidancePart>,
    /// Something to say in a conversation.
    pub prompt: Option<GuidancePart>,
    /// A few examples that show it.
    pub examples: Vec<Link>,
}

/// What is on the page of a chapter.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct ChapterPage {
    /// What a reader gets from it.
    pub summary: String,
    /// The name of the part that it stands in.
    pub part: String,
    /// What guidance in it rests on.
    pub basis: Option<String>,
    /// Figures that belong to no case study.
    pub outcomes: Vec<OutcomePart>,
    /// The chapter before.
    pub previous: Option<Link>,
    /// The chapter after.
    pub next: Option<Link>,
    /// The sources of the text.
    pub sources: Vec<Link>,
    /// What links to it.
    pub backlinks: Vec<Link>,
    /// Fields of this site's own.
    pub extra: Vec<ExtraValue>,
    /// The text.
    pub body: Body,
}

/// What is on the page of a story.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct StoryPage {
    /// What happened.
    pub summary: String,
    /// The organisation that did it.
    pub organisation: Option<String>,
    /// Where it happened.
    pub places: Vec<Link>,
    /// The people in it.
    pub people: Vec<PersonPart>,
    /// The characteristics that it shows.
    pub characteristics: Vec<Link>,
    /// The practices that it shows.
    pub practices: Vec<Link>,
    /// The factors of the cycle that it is about.
    pub cycle: Vec<String>,
    /// The case studies that belong to it.
    pub case_studies: Vec<CardHash>,
    /// What happened when.
    pub timeline: Vec<MomentPart>,
    /// What others can learn.
    pub lessons: Vec<String>,
    /// What changed, where no case study says it.
    pub outcomes: Vec<OutcomePart>,
    /// On what ground a person's story is told.
    pub persons: ConsentFacts,
    /// Who keeps it true.
    pub steward: Option<String>,
    /// The sources of the text.
    pub sources: Vec<Link>,
    /// Fields of this site's own.
    pub extra: Vec<ExtraValue>,
    /// The text.
    pub body: Body,
}

/// A person in a story.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct PersonPart {
    /// The name.
    pub name: Option<String>,
    /// The role.
    pub role: String,
}

/// A moment of a timeline.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct MomentPart {
    /// When.
    pub when: String,
    /// What.
    pub what: String,
    /// Where that is printed.
    pub source: Option<Link>,
}

/// What is on the page of a checklist.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct ChecklistPage {
    /// What it is for.
    pub summary: String,
    /// What it looks at: `conversation`, `service`, `organisation`, `commissioning`, `help-i-get` or `publishing`.
    pub scope: String,
    /// What its levels and next steps rest on.
    pub basis: String,
    /// Who can answer: `staff`, `lived-experience` or `leaders`.
    pub views: Vec<String>,
    /// The statements.
    pub statements: Vec<StatementPart>,
    /// All characteristics of the site, in order.
    pub characteristics: Vec<Link>,
    /// The sources of the text.
    pub sources: Vec<Link>,
    /// Fields of this site's own.
    pub extra: Vec<ExtraValue>,
    /// The text.
    pub body: Body,
}

/// A statement of a checklist.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct StatementPart {
    /// Its anchor.
    pub id: String,
    /// The statement.
    pub text: String,
    /// The same in words for people who get the help.
    pub lived_experience: Option<String>,
    /// The characteristic that it is about.
    pub characteristic: Option<Link>,
    /// Its levels.
    pub levels: Vec<LevelPart>,
    /// What shows it.
    pub look_for: Vec<String>,
    /// What to do next.
    pub next_step: Option<GuidancePart>,
    /// A few examples that show its characteristic.
    pub examples: Vec<Link>,
    /// The chapters that help with it.
    pub chapters: Vec<Link>,
}

/// A level of a statement.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct LevelPart {
    /// A word or two.
    pub name: String,
    /// What one would see.
    pub what: String,
    /// The same in words for people who get the help.
    pub lived_experience: Option<String>,
}

/// What is on the page of a term.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct TermPage {
    /// What it means.
    pub definition: String,
    /// Other words for it.
    pub also: Vec<String>,
    /// Words to say instead of others.
    pub instead: Vec<SayInsteadPart>,
    /// Whose idea it is.
    pub person: Option<String>,
    /// The year of the idea.
    pub year: Option<u16>,
    /// The chapter that tells more.
    pub chapter: Option<Link>,
    /// The sources of the text.
    pub sources: Vec<Link>,
    /// What links to it.
    pub backlinks: Vec<Link>,
    /// Fields of this site's own.
    pub extra: Vec<ExtraValue>,
    /// The text.
    pub body: Body,
}

/// A pair of wordings.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct SayInsteadPart {
    /// The wording to use.
    pub say: String,
    /// The wording to leave.
    pub not: String,
    /// Why.
    pub why: String,
}

/// What is on the page of a place.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct PlacePage {
    /// Its name in the site's other language, if it has one.
    pub other_name: Option<String>,
    /// `england`, `scotland`, `wales`, `northern-ireland`, `uk` or `elsewhere`.
    pub nation: Option<String>,
    /// The region.
    pub region: Option<String>,
    /// The local authority.
    pub authority: Option<String>,
    /// The authority's code.
    pub gss: Option<String>,
    /// The place that took over from it.
    pub successor: Option<Link>,
    /// The case studies from there, those of this page.
    pub examples: Vec<CardHash>,
    /// Where one is in the examples, if there are several pages.
    pub pager: Option<Pager>,
    /// The stories from there.
    pub stories: Vec<CardHash>,
    /// Fields of this site's own.
    pub extra: Vec<ExtraValue>,
    /// The text.
    pub body: Body,
}

/// What is on the page of a source.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct SourcePage {
    /// `report`, `book`, `journal-article` …
    pub source_type: String,
    /// Who wrote it.
    pub authors: Vec<String>,
    /// The year.
    pub year: Option<u16>,
    /// Who published it.
    pub publisher: Option<String>,
    /// What it is part of.
    pub within: Option<String>,
    /// Volume, issue or pages.
    pub pages: Option<String>,
    /// Its web address.
    pub website: Option<WebsitePart>,
    /// The source whose endnote it is.
    pub cited_in: Option<Link>,
    /// The number of the endnote.
    pub endnote: Option<u16>,
    /// What points at it.
    pub backlinks: Vec<Link>,
    /// Fields of this site's own.
    pub extra: Vec<ExtraValue>,
    /// The text.
    pub body: Body,
}

/// Where writers find what a kind asks for.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct GuideLinks {
    /// The name of the kind.
    pub kind: String,
    /// The page with its form and its fields, where the site has one in any language.
    pub guide: Option<Link>,
    /// The form as plain text.
    pub form: Link,
}

/// What is on a page of its own.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct TextPage {
    /// What it is.
    pub summary: String,
    /// The sources of the text.
    pub sources: Vec<Link>,
    /// Fields of this site's own.
    pub extra: Vec<ExtraValue>,
    /// The list of checks, on the page that says how to take part.
    pub checks: Option<Link>,
    /// The field guides and the forms, on the same page: one for each kind.
    pub guides: Vec<GuideLinks>,
    /// The facts of the accessibility statement, on the page that is made of them.
    pub statement: Option<AccessibilityPart>,
    /// The questions of the form on this page, as JSON that is safe inside a `script` element.
    pub form: Option<String>,
    /// The text.
    pub body: Body,
}
