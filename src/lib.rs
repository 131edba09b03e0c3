//! Turns a folder of Markdown into a static practice handbook.
//!
//! Each stage is a function from one immutable value to the next; `ARCHITECTURE.md` has the map.

#![warn(missing_docs)]

#[cfg(feature = "native")]
pub mod build;
pub mod checks;
#[cfg(feature = "native")]
pub mod cli;
pub mod diag;
#[cfg(feature = "native")]
pub mod host;
pub mod model;
pub mod parse;
#[cfg(feature = "native")]
pub mod render;
pub mod search;
#[cfg(feature = "native")]
pub mod serve;
pub mod site;
pub mod source;
#[cfg(feature = "native")]
pub mod view;
