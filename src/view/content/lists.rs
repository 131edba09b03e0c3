//! The home page and lists for a template.

use crate::view::page::{Body, CardHash, Link, Note, Pager};
use schemars::JsonSchema;
use serde::Serialize;

/// What is on the home page.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct HomePage {
    /// Where the cycle of action is told.
    pub cycle: Option<Link>,
    /// The site's own strategies, where it is about a place.
    pub strategies: Vec<HomeStrategy>,
    /// Ways to start, for readers in one role each.
    pub starts: Vec<CardHash>,
    /// The characteristics, in their order.
    pub characteristics: Vec<CardHash>,
    /// A few case studies, as different from each other as can be.
    pub examples: Vec<CardHash>,
    /// The chapters, part by part.
    pub parts: Vec<Group>,
    /// A few stories, those with most to say.
    pub stories: Vec<CardHash>,
    /// The tools.
    pub tools: Vec<CardHash>,
    /// The checklists.
    pub checklists: Vec<CardHash>,
    /// How many case studies say something.
    pub case_studies: usize,
    /// How many stories there are.
    pub all_stories: usize,
}

/// What the home page says of a strategy.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct HomeStrategy {
    /// It, by its title.
    pub about: Link,
    /// What it wants to bring about, in the language of the link.
    pub vision: String,
    /// Where it stands on one sheet.
    pub on_a_page: String,
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
    /// Where everything that is listed stands on one page.
    pub whole_href: Option<String>,
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
    /// Its name in a search: `sector`, `people`, `place`, `source-of-confidence` or `characteristic`.
    pub filter: &'static str,
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
    /// Its id in a search; none where it is no value to filter by.
    pub id: Option<String>,
}

/// What is on the search page for readers whose browser cannot search, and what the script there needs to know.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct SearchPage {
    /// The lists of each kind, with the number of entries.
    pub kinds: Vec<FacetLink>,
    /// The lists of examples by facet.
    pub lists: Vec<FacetPage>,
    /// What the site itself declared to filter by.
    pub own_facets: Vec<OwnFacet>,
    /// The page that says how to contribute, if the site has one.
    pub contribute: Option<Link>,
}

/// A field that a site declared, and by which one can filter.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct OwnFacet {
    /// Its name in a search.
    pub name: String,
    /// Its name for readers.
    pub label: String,
}

/// What is on a page of the evidence register.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct RegisterPage {
    /// The figures.
    pub rows: Vec<RegisterRow>,
    /// How many there are on all pages.
    pub total: usize,
    /// Where one is, if there are several pages.
    pub pager: Option<Pager>,
}

/// A figure in the evidence register.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct RegisterRow {
    /// The page that tells of it.
    pub about: Link,
    /// `outcome`, `reach`, `cost` or `savings`.
    pub sort: &'static str,
    /// What changed, where it is an outcome.
    pub claim: Option<String>,
    /// The figure.
    pub figure: Option<String>,
    /// The year of the figure or of its prices.
    pub year: Option<u16>,
    /// The id of what it rests on.
    pub basis: Option<String>,
    /// A level of evidence from 1 to 5; none where nobody gave one.
    pub level: Option<u8>,
    /// `organisation`, `evaluator`, `people` or `other`.
    pub reported_by: Option<String>,
    /// What it was compared with.
    pub compared_with: Option<String>,
    /// What to bear in mind.
    pub caution: Option<String>,
    /// Where it is printed.
    pub source: Option<Link>,
}

/// What is on a page of the editors' list.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct ReviewPage {
    /// What is to be done, by who keeps it true.
    pub groups: Vec<ReviewGroup>,
    /// How much there is of each sort on all pages, of those that there are.
    pub counts: Vec<ReviewCount>,
    /// How many stories are kept off the site because their consent has ended. They are not named.
    pub kept_off: usize,
    /// Where one is, if there are several pages.
    pub pager: Option<Pager>,
}

/// How much there is of a sort.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ReviewCount {
    /// `consent-ends`, `commitment-late`, `commitment-due`, `review-overdue`, `review-due`, `unsourced`, `stub` or `partial`.
    pub matter: &'static str,
    /// How much.
    pub count: usize,
}

/// What one person or team has to do.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct ReviewGroup {
    /// Their name; none where a text names nobody.
    pub steward: Option<String>,
    /// What is to be done, the most urgent first.
    pub rows: Vec<ReviewRow>,
}

/// Something to do about a text.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct ReviewRow {
    /// `consent-ends`, `commitment-late`, `commitment-due`, `review-overdue`, `review-due`, `unsourced`, `stub` or `partial`.
    pub matter: &'static str,
    /// The day by which.
    pub day: Option<String>,
    /// Whether that day is past.
    pub is_past: bool,
    /// The text, or the part of it that it is about.
    pub about: Link,
    /// The title of the text, where it is about a part of it.
    pub within: Option<String>,
}

/// What is on the page that holds the whole handbook.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct HandbookPage {
    /// Its parts.
    pub parts: Vec<HandbookPart>,
}

/// A part of the handbook with its chapters.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct HandbookPart {
    /// Its name.
    pub name: String,
    /// Its chapters.
    pub chapters: Vec<PlacedChapter>,
}

/// A chapter among others on one page. `bodies` holds their texts with the figures drawn, by the chapter's id.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct PlacedChapter {
    /// Its id, which is its anchor as well.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Its own page.
    pub href: String,
    /// What a reader gets from it.
    pub summary: String,
    /// What guidance in it rests on.
    pub basis: Option<String>,
    /// The text, one level of headings deeper.
    pub body: Body,
    /// What the site itself adds on top of it. `notes` holds their texts with the figures drawn, by the chapter's id.
    pub note: Option<Note>,
}

/// A page that sends the reader on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Redirect {
    /// Where to.
    pub to: String,
}
