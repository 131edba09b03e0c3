//! What the front matter of a translation says besides the fields of its kind.

use super::field::{Id, Mark};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The fields that a translation has besides those of its kind.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Translation {
    /// The last part of this page's address in its own language, where it is another than in the first one.
    pub slug: Option<Id>,
    /// The mark of the version of the first text that this one says. `goodhelp check` names the mark of today's version.
    pub translates: Option<Mark>,
}

impl Translation {
    /// The name of the field that says which version it translates.
    pub const VERSION: &str = "translates";
    /// The names of the fields.
    pub const FIELDS: [&str; 2] = ["slug", Translation::VERSION];
}
