//! Groups of fields that more than one kind has.

use super::field::*;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Fields that a site declares in `goodhelp.toml`, by name.
pub type Extra = BTreeMap<String, serde_json::Value>;

/// One sentence or short line of plain text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(transparent)]
#[schemars(inline)]
pub struct Sentence(#[schemars(length(min = 1, max = 500))] pub String);

/// A factor of the cycle of action.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Factor {
    /// What matters to the person.
    Purpose,
    /// The belief that one can act.
    Confidence,
    /// What the person does.
    Action,
    /// What life has dealt.
    Circumstances,
}

/// What guidance rests on, where the sources do not contain it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Basis {
    /// Published research.
    Research,
    /// The interview about Rochdale.
    Interview,
    /// This handbook's own suggestion.
    Handbook,
}

/// Whether a text tells a person's story.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Persons {
    /// It tells nobody's story.
    None,
    /// A public source tells it already.
    Published,
    /// The person agreed to it.
    Consented,
}

/// The ground on which a person's story is told.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Consent {
    /// A reference to the record, which is kept outside this repository and never shown.
    pub reference: ConsentReference,
    /// What the person agreed to.
    #[schemars(length(min = 1))]
    pub scope: Vec<ConsentScope>,
    /// The day on which the agreement ends.
    pub expires: Date,
    /// How the person is named.
    pub naming: Naming,
}

/// Where a story may be told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum ConsentScope {
    /// On this website.
    Website,
    /// In print.
    Print,
    /// On the sites and in the feeds of partners.
    Partners,
}

/// How a person is named.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Naming {
    /// Not at all.
    Anonymous,
    /// By a name that is not theirs.
    Pseudonym,
    /// By their first name.
    FirstName,
    /// By their full name.
    FullName,
}

/// The licence of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
pub enum Licence {
    /// Creative Commons Attribution 4.0 International.
    #[default]
    #[serde(rename = "CC-BY-4.0")]
    CcBy4,
    /// Open Government Licence 3.0.
    #[serde(rename = "OGL-UK-3.0")]
    Ogl3,
    /// Creative Commons Zero 1.0.
    #[serde(rename = "CC0-1.0")]
    Cc0,
}

impl Licence {
    /// The name for readers.
    pub fn name(self) -> &'static str {
        match self {
            Licence::CcBy4 => "Creative Commons Attribution 4.0 International",
            Licence::Ogl3 => "Open Government Licence 3.0",
            Licence::Cc0 => "Creative Commons Zero 1.0",
        }
    }

    /// The address of the licence's text.
    pub fn url(self) -> &'static str {
        match self {
            Licence::CcBy4 => "https://creativecommons.org/licenses/by/4.0/",
            Licence::Ogl3 => "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/",
            Licence::Cc0 => "https://creativecommons.org/publicdomain/zero/1.0/",
        }
    }
}
