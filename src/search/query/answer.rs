//! What a question gives.

use super::extract::Extract;
use serde::Serialize;
use std::collections::BTreeMap;

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
    /// Who does it; empty where nobody is named.
    pub organisation: String,
    /// Whom it is for; empty where it does not say.
    pub for_whom: String,
    /// Its values of [`SHOWN_FACETS`], by the name of the facet.
    pub facets: BTreeMap<String, Vec<FacetValue>>,
    /// Why it was found.
    pub extract: Extract,
}

/// The facets that a result shows its values of.
pub const SHOWN_FACETS: [&str; 4] = ["sector", "place", "evidence", "completeness"];

/// A value of a facet that a text has.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FacetValue {
    /// Its id.
    pub id: String,
    /// Its name for readers; the id where the theme has the words for it.
    pub name: String,
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
