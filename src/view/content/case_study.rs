//! A case study for a template.

use crate::view::page::{Body, CardHash, Link};
use schemars::JsonSchema;
use serde::Serialize;

/// What is on the page of a case study. Names that end in nothing are ids that a template puts into words.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct CaseStudyPage {
    /// Who runs it.
    pub organisation: String,
    /// One sentence.
    pub summary: String,
    /// `stub`, `partial` or `full`.
    pub completeness: String,
    /// `active`, `ended` or `unknown`.
    pub status: String,
    /// Its sectors.
    pub sectors: Vec<Link>,
    /// Its characteristics.
    pub characteristics: Vec<Link>,
    /// Its practices, leading to their anchors.
    pub practices: Vec<Link>,
    /// Its sources of confidence.
    pub sources_of_confidence: Vec<Link>,
    /// The factors of the cycle that it works on: `purpose`, `confidence`, `action`, `circumstances`.
    pub cycle: Vec<String>,
    /// The groups that it is for.
    pub people: Vec<Link>,
    /// The names of its settings.
    pub setting: Vec<String>,
    /// The names of who gives the help.
    pub delivered_by: Vec<String>,
    /// Who it is for, in a few words.
    pub for_whom: Option<String>,
    /// Where it works.
    pub places: Vec<Link>,
    /// The first year.
    pub running_from: Option<u16>,
    /// The last year.
    pub running_to: Option<u16>,
    /// Its website.
    pub website: Option<WebsitePart>,
    /// What changed.
    pub outcomes: Vec<OutcomePart>,
    /// How many people it reaches.
    pub reach: Option<FigurePart>,
    /// What it costs.
    pub cost: Option<FigurePart>,
    /// What it saves.
    pub savings: Option<FigurePart>,
    /// What the claims rest on.
    pub evidence: Option<EvidencePart>,
    /// Do the people helped speak for it?
    pub advocates: Option<String>,
    /// What others can learn.
    pub lessons: Vec<String>,
    /// Whether it tells a person's story.
    pub persons: Option<ConsentFacts>,
    /// Who wrote it.
    pub contributors: Vec<String>,
    /// Who keeps it true.
    pub steward: Option<String>,
    /// The sources of the text and of its figures.
    pub sources: Vec<Link>,
    /// What a reader would like to know and nobody has told yet: `for`, `setting`, `delivered-by`, `places`, `outcomes`,
    /// `money`, `barriers`, `adapt`. Empty for a stub, which asks for everything.
    pub missing: Vec<&'static str>,
    /// Examples like it.
    pub related: Vec<CardHash>,
    /// What links to it.
    pub backlinks: Vec<Link>,
    /// Fields of this site's own.
    pub extra: Vec<ExtraValue>,
    /// The text.
    pub body: Body,
}

/// On what ground a person's story is told. The reference of a consent is never part of it.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct ConsentFacts {
    /// `none`, `published` or `consented`.
    pub ground: String,
    /// `anonymous`, `pseudonym`, `first-name` or `full-name`.
    pub naming: Option<String>,
    /// The source that tells it already.
    pub published_in: Option<Link>,
}

/// A website. Without the day on which someone opened it, it is text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct WebsitePart {
    /// The address for a link, if it may be one.
    pub href: Option<String>,
    /// The address as text.
    pub text: String,
    /// The year in which a source printed it.
    pub printed: Option<u16>,
    /// The day on which someone opened it.
    pub accessed: Option<String>,
}

/// One thing that changed.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct OutcomePart {
    /// What changed.
    pub claim: String,
    /// The figure.
    pub figure: Option<String>,
    /// The year.
    pub year: Option<u16>,
    /// Where it is printed.
    pub source: Option<Link>,
    /// `organisation`, `evaluator`, `people` or `other`.
    pub reported_by: Option<String>,
    /// What it was compared with.
    pub compared_with: Option<String>,
    /// What it rests on, where that is another thing than the evidence of the whole text.
    pub basis: Option<String>,
    /// What to bear in mind.
    pub caution: Option<String>,
}

/// A figure.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct FigurePart {
    /// The figure.
    pub figure: String,
    /// The year of the figure or of its prices.
    pub year: Option<u16>,
    /// Where it is printed.
    pub source: Option<Link>,
    /// What to bear in mind.
    pub caution: Option<String>,
}

/// What the claims rest on.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct EvidencePart {
    /// `independent`, `own-evaluation`, `own-figures`, `accounts` or `none-found`.
    pub basis: String,
    /// 1 to 5; none where nobody gave a level.
    pub level: Option<u8>,
    /// What to know about it.
    pub note: Option<String>,
}

/// A field of this site's own.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct ExtraValue {
    /// Its name.
    pub name: String,
    /// Its label.
    pub label: String,
    /// `text`, `number`, `date`, `web-address`, `yes-no`, `choice` or `choices`.
    pub field_type: String,
    /// Its value as text; several for choices; `yes` or `no` for yes and no.
    pub values: Vec<String>,
}
