//! Where the bytes of an index come from: memory, or a host that is asked for ranges of a file.

use std::fmt;
use std::io;
use std::ops::Range;
use std::sync::Arc;

/// A file that can be read in parts.
pub trait Source: Send + Sync + fmt::Debug {
    /// How many bytes it has.
    fn length(&self) -> usize;

    /// The bytes of a range, all of them. The range lies within the file and is not empty.
    ///
    /// # Errors
    /// Where they cannot be had now. The same range may be asked for again later.
    fn read(&self, range: Range<usize>) -> io::Result<Vec<u8>>;

    /// The bytes of several ranges that are needed at once, in their order; they lie apart, the first of them first.
    /// Worth overriding where ranges can be had side by side.
    ///
    /// # Errors
    /// As for [`Source::read`]. What came nevertheless is asked for again.
    fn read_all(&self, ranges: &[Range<usize>]) -> io::Result<Vec<Vec<u8>>> {
        ranges.iter().map(|range| self.read(range.clone())).collect()
    }
}

/// A file in memory.
impl Source for Arc<[u8]> {
    fn length(&self) -> usize {
        self.len()
    }

    fn read(&self, range: Range<usize>) -> io::Result<Vec<u8>> {
        self.get(range).map(<[u8]>::to_vec).ok_or_else(|| io::ErrorKind::UnexpectedEof.into())
    }
}
