//! Search: one index, made when the site is built and asked in the terminal and in the browser with the same code.
//!
//! `index` writes a [`bundle`] and belongs to the program; everything else reads one and needs neither disk nor threads.

mod about;
pub mod bundle;
mod directory;
mod facets;
#[cfg(feature = "native")]
mod index;
mod query;
mod schema;
mod synonyms;
mod words;

pub use about::{About, FacetAbout, ValueAbout};
pub use bundle::Source;
#[cfg(feature = "native")]
pub use index::{Indexer, Said, file_name, files, said};
pub use query::{
    Answer, Engine, Extract, FacetCount, FacetCounts, FacetValue, Filters, Hit, Matching, Question, SHOWN_FACETS,
    SearchError, Sort,
};
