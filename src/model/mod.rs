//! What content is made of: one struct and one file for each kind, and the only definition of its fields.
//!
//! The structs' doc comments become, through `schemars`, the JSON Schema that front matter is checked against, that
//! editors use and that `goodhelp schema` prints.

pub mod accessibility;
pub mod case_study;
pub mod chapter;
pub mod characteristic;
pub mod checklist;
pub mod common;
pub mod config;
pub mod evidence;
pub mod facets;
pub mod field;
pub mod figure;
mod front_matter;
pub mod id;
mod kind;
pub mod page;
pub mod place;
pub mod schema;
pub mod source;
pub mod story;
pub mod strategy;
pub mod term;
pub mod tool;
pub mod translation;

pub use front_matter::FrontMatter;
pub use kind::Kind;
