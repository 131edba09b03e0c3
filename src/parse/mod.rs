//! From bytes to [`Documents`]. Total: a bad file gives diagnostics and a placeholder, never an abort.

mod accessibility;
mod advice;
mod allow;
mod cells;
mod check;
mod config;
mod config_tree;
mod document;
mod facets;
mod fault;
mod files;
mod front;
pub mod markdown;
mod mend;
mod names;
mod personal;
mod problem;
mod readings;
mod records;
mod refusal;
mod slip;
mod stores;
mod text;
mod tombstone;
#[cfg(feature = "native")]
mod toml;
mod tree;
mod unfenced;
mod unseen;
mod write;
mod yaml;
mod yaml_scalar;
mod yaml_tree;

pub use accessibility::ACCESSIBILITY;
pub use allow::Allow;
pub use cells::{cells, separator};
pub use check::{FIGURES, Looked, Reference, Schemas, duplicate_keys, prepared};
#[cfg(feature = "native")]
pub use config::inherits_nothing;
pub use config::{inherit_rule_span, parse_config, setting_span, unknown_check};
pub(crate) use config_tree::config_json;
pub use config_tree::{CONFIG, PUBLISHED_CONFIG};
pub use document::{Alone, Document, Documents, Settings};
pub use fault::{Fault, KEYWORDS, Rule, faults};
pub use files::{ContentPath, ParseTask, Parsed, content_path, note_of, parse, place_ids};
pub use front::{Fence, split_front_matter};
pub use names::{bad_name, is_other_picture};
pub use personal::{Personal, is_contact, personal_in_table};
pub use readings::{Readings, Tables};
pub use records::{RECORDS, record_of, record_path};
pub use stores::Stored;
pub use text::{control_characters, text_of, too_large};
pub use tombstone::{Tombstone, is_tombstone, tombstone};
pub use tree::{Entry, Node, Value};
pub use write::write_yaml;
pub use yaml::{MAX_YAML_BYTES, parse_yaml, unknown_field_help};
