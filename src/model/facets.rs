//! The controlled lists of `content/facets.yaml`.

use super::field::Id;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The controlled lists. The order of a list is the order on the site.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Facets {
    /// The sectors.
    #[serde(default)]
    pub sectors: Vec<Facet>,
    /// The groups of people that help is for.
    #[serde(default)]
    pub people: Vec<Facet>,
    /// Where help happens.
    #[serde(default)]
    pub setting: Vec<Facet>,
    /// Who gives help.
    #[serde(default)]
    pub delivered_by: Vec<Facet>,
    /// Where confidence comes from.
    #[serde(default)]
    pub sources_of_confidence: Vec<Facet>,
    /// The parts of the handbook.
    #[serde(default)]
    pub parts: Vec<Facet>,
}

/// One entry of a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Facet {
    /// Its id.
    pub id: Id,
    /// Its name by the first part of the language's tag, for instance `en` and `cy`.
    #[schemars(extend("minProperties" = 1))]
    pub name: BTreeMap<String, String>,
}

impl Facet {
    /// The name in a language, else in English, else in any.
    pub fn name_in(&self, language: &str) -> &str {
        let short = language.split('-').next().unwrap_or(language);
        let names = [self.name.get(short), self.name.get("en"), self.name.values().next()];
        names.into_iter().flatten().next().map_or(self.id.as_str(), String::as_str)
    }
}

impl Facets {
    /// The list of a facet by its name in this file.
    pub fn list(&self, facet: &str) -> &[Facet] {
        match facet {
            "sectors" => &self.sectors,
            "people" => &self.people,
            "setting" => &self.setting,
            "delivered_by" => &self.delivered_by,
            "sources_of_confidence" => &self.sources_of_confidence,
            "parts" => &self.parts,
            _ => &[],
        }
    }

    /// One entry of a list.
    pub fn find(&self, facet: &str, id: &str) -> Option<&Facet> {
        self.list(facet).iter().find(|entry| entry.id.as_str() == id)
    }
}
