//! Turns a folder of Markdown into a static practice handbook.
//!
//! Each stage is a function from one immutable value to the next; `ARCHITECTURE.md` has the map.

#![warn(missing_docs)]

#[cfg(feature = "native")]
pub mod brand;
#[cfg(feature = "native")]
pub mod build;
#[cfg(feature = "site")]
pub mod checks;
#[cfg(feature = "native")]
pub mod cli;
#[cfg(feature = "site")]
pub mod contribute;
#[cfg(feature = "site")]
pub mod desk;
#[cfg(feature = "start")]
pub mod diag;
#[cfg(feature = "native")]
pub mod host;
#[cfg(feature = "native")]
pub mod hosting;
#[cfg(feature = "site")]
pub mod html;
#[cfg(feature = "start")]
pub mod model;
#[cfg(feature = "site")]
pub mod parse;
#[cfg(feature = "native")]
pub mod preview;
#[cfg(feature = "native")]
pub mod render;
#[cfg(feature = "search")]
pub mod search;
#[cfg(feature = "native")]
pub mod serve;
#[cfg(feature = "site")]
pub mod site;
#[cfg(feature = "start")]
pub mod source;
#[cfg(feature = "start")]
pub mod start;
#[cfg(feature = "site")]
pub mod translation;
#[cfg(feature = "native")]
pub mod view;
