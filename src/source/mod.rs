//! Where the bytes come from: paths, spans, and the [`Snapshot`] of all layers that every later stage works on.

mod address;
#[cfg(feature = "site")]
mod answers;
#[cfg(feature = "site")]
mod change;
mod path;
#[cfg(feature = "site")]
mod snapshot;
#[cfg(feature = "site")]
mod span;

pub use address::Address;
#[cfg(feature = "site")]
pub use answers::{Answer, Answers};
#[cfg(feature = "site")]
pub use change::Change;
pub use path::FilePath;
#[cfg(feature = "site")]
pub use snapshot::{File, Layer, LayerKind, MAX_PICTURE_BYTES, MAX_TEXT_BYTES, Snapshot, shown_text};
#[cfg(feature = "site")]
pub use span::{LineColumn, Span, line_column};
