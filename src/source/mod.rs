//! Where the bytes come from: paths, spans, and the [`Snapshot`] of all layers that every later stage works on.

mod address;
mod answers;
mod change;
mod path;
mod snapshot;
mod span;

pub use address::Address;
pub use answers::{Answer, Answers};
pub use change::Change;
pub use path::FilePath;
pub use snapshot::{File, Layer, LayerKind, MAX_PICTURE_BYTES, MAX_TEXT_BYTES, Snapshot, shown_text};
pub use span::{LineColumn, Span, line_column};
