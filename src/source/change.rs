//! What is to become of a file of the site.

use super::FilePath;
use std::sync::Arc;

/// A change of one file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// Its path.
    pub path: FilePath,
    /// Its bytes as they were read; none where there was no such file.
    pub before: Option<Arc<[u8]>>,
    /// Its bytes afterwards; none where it is deleted.
    pub after: Option<Arc<[u8]>>,
}
