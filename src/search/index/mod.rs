//! Writing the index of a site. Belongs to the program: a browser only reads.

mod describe;
mod front;
mod plain;
mod suggest;
mod terms;
mod write;

pub use describe::{Described, describe};
pub use suggest::{Suggestions, files, suggestions};
pub use write::{file_name, index};

use crate::render::{Hash, hash};

/// The hash of everything that an index is made of: the same key, the same bytes.
pub fn key(described: &Described) -> Hash {
    let version = env!("CARGO_PKG_VERSION");
    hash(&[b"search", version.as_bytes(), &serde_json::to_vec(described).unwrap_or_default()])
}
