//! Schemas as they were made from the structs. A test holds the file to them, and `UPDATE_DOCS=1` writes it.

use serde_json::{Map, Value};
use std::sync::LazyLock;

static ALL: LazyLock<Map<String, Value>> =
    LazyLock::new(|| serde_json::from_str(include_str!("schemas.json")).unwrap_or_default());

/// The schema of this name: that of a kind or one of [`super::OTHERS`].
pub(super) fn defined(name: &str) -> Option<Value> {
    ALL.get(name).cloned()
}
