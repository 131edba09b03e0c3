//! Translations: the parts of a text that are put into another language, one by one, and a file made of them.

mod blocks;
mod compose;
mod fields;
mod mark;
mod path;
mod pending;
mod place;
mod start;
#[cfg(feature = "native")]
mod table;
mod unit;
#[cfg(feature = "native")]
mod xliff;

pub use blocks::{Block, blocks};
pub use compose::compose;
pub use fields::Fields;
pub use mark::mark;
pub use path::path_in;
pub(crate) use pending::is_outdated;
pub use pending::{Pending, Why, pending};
pub use place::{Answer, Outcome, place};
pub use start::start;
#[cfg(feature = "native")]
pub use table::{is_table, read_table, write_table};
pub use unit::{Unit, needs_translation, units};
#[cfg(feature = "native")]
pub use xliff::{read_xliff, write_xliff};
