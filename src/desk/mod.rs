//! The editor's desk: taking a story out, and what is due for reading again. What is decided here is written to the disk by
//! the command line alone.

mod inherited;
mod named;
mod repeats;
mod review;
mod still_true;
mod withdraw;

pub use inherited::{Origin, Piece, Underneath, inherited, records, replacement_of};
pub use named::{NotNamed, named};
pub use review::{Duty, Matter, Part, ahead, duties};
pub use still_true::{NotMarked, still_true};
pub use withdraw::{Mention, Place, Withdrawal, withdrawal};

use crate::diag::Diagnostics;
use crate::parse::{self, Documents};
use crate::source::Snapshot;
use std::sync::Arc;

/// The documents of a snapshot, read one after another.
pub fn read(snapshot: &Snapshot, diagnostics: &mut Diagnostics) -> Documents {
    parse::parse(snapshot, diagnostics, |tasks, read| tasks.iter().map(|task| Arc::new(read(task))).collect())
}
