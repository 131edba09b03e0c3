//! What a question gives.

use super::extract::Extract;
use serde::Serialize;

/// What was found.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Answer {
    /// How many texts there are.
    pub total: usize,
    /// Those that were asked for, the best first.
    pub hits: Vec<Hit>,
    /// What could be filtered by, and how much each value would give.
    pub facets: Vec<FacetCounts>,
    /// The question as it was probably meant, where a word of it is in no text.
    pub did_you_mean: Option<String>,
}

/// One text that was found.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Hit {
    /// Its address on the site; of a practice, with its anchor.
    pub url: String,
    /// Its title.
    pub title: String,
    /// `case-study`, `practice` …
    pub kind: String,
    /// The tag of its language.
    pub language: String,
    /// How well it fits, rounded.
    pub score: f32,
    /// What it is, in a sentence; empty for places and sources.
    pub summary: String,
    /// Why it was found.
    pub extract: Extract,
}

/// The values of a facet among what was found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FacetCounts {
    /// The facet.
    pub name: String,
    /// Its values, the most frequent first.
    pub values: Vec<FacetCount>,
}

/// A value of a facet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FacetCount {
    /// Its id.
    pub id: String,
    /// Its name for readers.
    pub name: String,
    /// How many texts have it.
    pub count: usize,
}
