//! Publishing whole or not at all, through the public function alone: also on a full disk, when killed, and twice at once.
//!
//! Some tests mount file systems or make a folder immutable, for which they have to be root. Where that is not permitted
//! they fail, unless `GOODHELP_NO_MOUNT=1` says that nobody expects otherwise.
#![cfg(target_os = "linux")]
#![allow(clippy::disallowed_methods, reason = "these tests look at the disk from the outside")]

mod at_once;
mod failing;
mod killed;
mod refused;
mod site;
mod system;
mod written;
