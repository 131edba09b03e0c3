//! Where a site notes what its own files replaced.

use crate::source::FilePath;

/// The folder in which a site keeps what lay underneath its own files when somebody last looked, by the same path.
pub const RECORDS: &str = "inherited/";

/// The path of the record about a file.
pub fn record_path(path: &FilePath) -> FilePath {
    FilePath::new(&format!("{RECORDS}{path}"))
}

/// The path of the file that a record is about; none where the path is not one of a record.
pub fn record_of(path: &FilePath) -> Option<FilePath> {
    path.as_str().strip_prefix(RECORDS).map(FilePath::new)
}
