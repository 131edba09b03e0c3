//! The home page and lists for a template.

use crate::view::page::{CardHash, Pager};
use schemars::JsonSchema;
use serde::Serialize;

/// What is on the home page.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct HomePage {
    /// The characteristics, in their order.
    pub characteristics: Vec<CardHash>,
    /// A few case studies, as different from each other as can be.
    pub examples: Vec<CardHash>,
    /// The chapters, in their order.
    pub chapters: Vec<CardHash>,
    /// The stories.
    pub stories: Vec<CardHash>,
    /// The checklists.
    pub checklists: Vec<CardHash>,
    /// How many case studies say something.
    pub case_studies: usize,
}

/// What is on a list of entries.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct ListPage {
    /// What is listed: a kind's segment (`case-studies`), `stubs`, or a facet (`sectors`).
    pub list: &'static str,
    /// Entries under headings; one group without a heading where there are none.
    pub groups: Vec<Group>,
    /// Where one is, if there are several pages.
    pub pager: Option<Pager>,
    /// Other lists of the same things, with counts.
    pub facets: Vec<FacetPage>,
    /// How many stubs wait on a page of their own.
    pub stubs: usize,
    /// Where that page is.
    pub stubs_href: Option<String>,
}

/// Entries under one heading.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Group {
    /// The heading.
    pub heading: Option<String>,
    /// Its anchor.
    pub anchor: Option<String>,
    /// The entries.
    pub cards: Vec<CardHash>,
}

/// The values of a facet.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct FacetPage {
    /// `sectors`, `people`, `places`, `sources-of-confidence` or `characteristics`.
    pub facet: &'static str,
    /// Where the list of the values is.
    pub href: String,
    /// The values that have examples.
    pub values: Vec<FacetLink>,
}

/// A value of a facet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct FacetLink {
    /// Its name.
    pub text: String,
    /// Where its examples are.
    pub href: String,
    /// How many examples it has.
    pub count: usize,
}

/// A page that sends the reader on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Redirect {
    /// Where to.
    pub to: String,
}
