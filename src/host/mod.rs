//! The edge to the outside: disk, clock and environment. Nothing else in this program touches them.
#![allow(clippy::disallowed_methods, reason = "this module is where the program meets the outside")]

mod begin;
mod change;
mod clock;
mod create;
mod disk;
pub mod external;
pub mod git;
mod interrupt;
pub mod publish;
mod rewrite;
pub mod watch;

pub use begin::{BeginError, begin, may_begin};
pub use change::ChangeError;
pub use clock::Stopwatch;
pub use disk::Disk;
pub use interrupt::{end_interrupted, on_interrupt};
pub use rewrite::RewriteError;

use crate::parse;
use crate::render::Output;
use crate::source::{File, FilePath, Layer, LayerKind, MAX_TEXT_BYTES, Snapshot};
use publish::{PublishError, Published};
use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

/// What a program needs from the outside.
pub trait Host {
    /// The files of the site: its configuration, content and theme.
    fn files(&self) -> BTreeMap<FilePath, File>;

    /// The day of today in the local time zone.
    fn today(&self) -> jiff::civil::Date;

    /// Puts an output into a folder, whole or not at all.
    ///
    /// # Errors
    /// Where it cannot be done; the folder is then as it was.
    fn publish(&self, out: &Path, output: &Output) -> Result<Published, PublishError>;
}

/// Everything that a build depends on: the site's files above those of the core, and the date, or today.
/// A site that says `inherit = []` has nothing below it.
pub fn snapshot(host: &dyn Host, core: impl FnOnce() -> Layer, date: Option<jiff::civil::Date>) -> Snapshot {
    snapshot_of(host.files().into(), core, date.unwrap_or_else(|| host.today()))
}

/// The same of files that have been read already.
pub fn snapshot_of(
    files: Arc<BTreeMap<FilePath, File>>,
    core: impl FnOnce() -> Layer,
    date: jiff::civil::Date,
) -> Snapshot {
    let site = Layer { kind: LayerKind::Site, files };
    let layers = if parse::inherits_nothing(&site.files) { vec![site] } else { vec![core(), site] };
    Snapshot::new(layers, date)
}

/// Writes one file, in place of a former one.
///
/// # Errors
/// Where the system refuses.
pub fn write_file(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    std::fs::write(path, bytes)
}

/// A text from anywhere on the disk, as large as texts may be.
///
/// # Errors
/// Where there is no such file, or the system does not give it.
pub fn read_text(path: &Path) -> std::io::Result<File> {
    read_at_most(path, MAX_TEXT_BYTES)
}

/// The largest list of files, or file from a translator, that is read.
const MAX_LIST_BYTES: u64 = 64 << 20;

/// A file that holds something of many texts: a list of all files, or what a translator sends.
///
/// # Errors
/// Where there is no such file, or the system does not give it.
pub fn read_list(path: &Path) -> std::io::Result<File> {
    read_at_most(path, MAX_LIST_BYTES)
}

fn read_at_most(path: &Path, most: u64) -> std::io::Result<File> {
    let metadata = std::fs::metadata(path)?;
    if !metadata.is_file() {
        return Ok(File::Unreadable("it is no regular file".into()));
    }
    if metadata.len() > most {
        return Ok(File::TooLarge(metadata.len()));
    }
    Ok(File::Bytes(std::fs::read(path)?.into()))
}

/// Bytes from anywhere on the disk, at most `limit` of them.
///
/// # Errors
/// Where there is no such file, it is larger, or the system does not give it.
pub fn read_bytes(path: &Path, limit: u64) -> std::io::Result<Vec<u8>> {
    let metadata = std::fs::metadata(path)?;
    if !metadata.is_file() || metadata.len() > limit {
        return Err(std::io::Error::other(format!("it is no file of at most {} MiB", limit >> 20)));
    }
    std::fs::read(path)
}

/// The day of today in the local time zone.
pub fn today() -> jiff::civil::Date {
    jiff::Zoned::now().date()
}

/// Whether the environment asks for no colours (no-color.org).
pub fn wants_no_colour() -> bool {
    std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty())
}
