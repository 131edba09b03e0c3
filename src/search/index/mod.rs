//! Writing the index of a site. Belongs to the program: a browser only reads.

mod describe;
mod front;
mod plain;
mod segments;
mod suggest;
mod terms;
mod write;

pub use suggest::{Said, files, said};
pub use write::{Indexer, file_name};
