//! What content is made of: one struct and one file for each kind, and the only definition of its fields.
//!
//! The structs' doc comments become, through `schemars`, the JSON Schema that front matter is checked against, that
//! editors use and that `goodhelp schema` prints.

#[cfg(feature = "site")]
pub mod accessibility;
#[cfg(feature = "site")]
pub mod case_study;
#[cfg(feature = "site")]
pub mod chapter;
#[cfg(feature = "site")]
pub mod characteristic;
#[cfg(feature = "site")]
pub mod checklist;
pub mod common;
#[cfg(feature = "site")]
pub mod config;
#[cfg(feature = "site")]
pub mod evidence;
#[cfg(feature = "site")]
pub mod facets;
pub mod field;
#[cfg(feature = "site")]
pub mod figure;
#[cfg(feature = "site")]
mod front_matter;
pub mod id;
pub mod inherit;
mod kind;
pub mod logo;
#[cfg(feature = "site")]
pub mod page;
pub mod place;
#[cfg(feature = "site")]
pub mod schema;
#[cfg(feature = "site")]
pub mod source;
#[cfg(feature = "site")]
pub mod story;
#[cfg(feature = "site")]
pub mod strategy;
#[cfg(feature = "site")]
pub mod term;
#[cfg(feature = "site")]
pub mod tool;
#[cfg(feature = "site")]
pub mod translation;

#[cfg(feature = "site")]
pub use front_matter::FrontMatter;
pub use kind::Kind;
