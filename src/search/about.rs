//! What the index says of its site: the names of what can be filtered by, and words that mean the same.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Everything about the site that a search needs besides its texts.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct About {
    /// Its languages, the first one first.
    pub languages: Vec<String>,
    /// What can be filtered by, in the order for readers.
    pub facets: Vec<FacetAbout>,
    /// Groups of words that mean the same, the proper one first.
    pub synonyms: Vec<Vec<String>>,
}

/// A facet and its values.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FacetAbout {
    /// Its name in questions and answers.
    pub name: String,
    /// Whether the site declared it.
    pub own: bool,
    /// Its values, in the order of the site; empty where a site's own field may hold anything.
    pub values: Vec<ValueAbout>,
    /// What else texts have in it: all values, where a site's own field may hold anything.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) others: Vec<String>,
}

/// A value of a facet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ValueAbout {
    /// Its id.
    pub id: String,
    /// Its name by language; empty where the theme has the words for it.
    pub names: BTreeMap<String, String>,
}

impl FacetAbout {
    /// The ids of everything that any text may have in it. An index names a value by its place among them.
    pub(super) fn ids(&self) -> impl Iterator<Item = &str> {
        self.values.iter().map(|value| value.id.as_str()).chain(self.others.iter().map(String::as_str))
    }
}

impl About {
    /// The name of a value in a language, else in the first one, else its id.
    pub fn name<'a>(&'a self, facet: &str, id: &'a str, language: &str) -> &'a str {
        let facet = self.facets.iter().find(|known| known.name == facet);
        let value = facet.and_then(|facet| facet.values.iter().find(|value| value.id == id));
        let names = value.map(|value| &value.names);
        let first = self.languages.first().map_or("", String::as_str);
        names.and_then(|names| names.get(language).or_else(|| names.get(first))).map_or(id, String::as_str)
    }

    /// The names of the facets that the site declared, as it wrote them.
    pub(super) fn own_facets(&self) -> impl Iterator<Item = &str> {
        self.facets.iter().filter(|facet| facet.own).filter_map(|facet| facet.name.strip_prefix("extra-"))
    }
}
