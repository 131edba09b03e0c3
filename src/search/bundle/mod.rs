//! The file that holds an index, whole in memory or read in parts.

mod layout;
mod parts;
mod source;

pub use source::Source;

use layout::{HELD, Layout, Lengths, START, STRETCH};
use parts::Parts;
#[cfg(feature = "native")]
use std::collections::BTreeSet;
use std::ops::Range;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::{fmt, io};

use tantivy::directory::OwnedBytes;

/// How much is read at first, in bytes: more than the header has, and less than every question needs.
const AT_FIRST: usize = 64 * 1024;

/// A bundle of which every byte that is read was checked.
#[derive(Debug, Clone)]
pub struct Bundle {
    content: Content,
    sections: Arc<[(String, Range<usize>)]>,
}

#[derive(Debug, Clone)]
enum Content {
    Whole(OwnedBytes),
    Parts(Arc<Parts>),
    /// All sections before they are written, and which stretches of them were read.
    #[cfg(feature = "native")]
    Noted(OwnedBytes, Arc<Mutex<BTreeSet<usize>>>),
}

/// Why a bundle cannot be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BundleError {
    /// The bytes are no bundle, or end too early.
    NoBundle,
    /// The bytes were changed since they were written.
    Damaged,
    /// Another version of the program wrote it.
    OtherFormat,
}

impl fmt::Display for BundleError {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str(match self {
            BundleError::NoBundle => "the search index is incomplete",
            BundleError::Damaged => "the search index is damaged",
            BundleError::OtherFormat => "the search index was made by another version of the program",
        })
    }
}

impl std::error::Error for BundleError {}

/// Why bytes of a bundle could not be read.
#[derive(Debug)]
pub enum ReadError {
    /// They are not what was written.
    Bundle(BundleError),
    /// The source did not have them.
    Source(io::Error),
}

impl From<BundleError> for ReadError {
    fn from(error: BundleError) -> ReadError {
        ReadError::Bundle(error)
    }
}

impl Bundle {
    /// Reads a bundle and checks every byte of it.
    ///
    /// # Errors
    /// Where the bytes are no bundle, or not the ones that were written.
    pub fn read(bytes: &[u8]) -> Result<Bundle, BundleError> {
        let layout = Layout::read(Lengths::read(bytes, bytes.len())?, bytes)?;
        let mut content = Vec::with_capacity(layout.stretches() * HELD);
        for stretch in 0..layout.stretches() {
            let place = layout.place(stretch);
            let bytes = bytes.get(place..place + STRETCH).ok_or(BundleError::NoBundle)?;
            content.extend_from_slice(layout.held(stretch, bytes)?);
        }
        let sections = sections(&layout);
        Ok(Bundle { content: Content::Whole(OwnedBytes::new(content)), sections })
    }

    /// Reads what every question needs of a bundle; the rest is read when it is asked for.
    ///
    /// # Errors
    /// Where the source fails, or its bytes are no bundle or not the ones that were written.
    pub fn open(source: Arc<dyn Source>) -> Result<Bundle, ReadError> {
        let length = source.length();
        if length < START {
            return Err(BundleError::NoBundle.into());
        }
        let read = |range: Range<usize>| match source.read(range.clone()) {
            Ok(bytes) if bytes.len() == range.len() => Ok(bytes),
            Ok(_) => Err(ReadError::Bundle(BundleError::Damaged)),
            Err(error) => Err(ReadError::Source(error)),
        };
        let mut bytes = read(0..AT_FIRST.min(length))?;
        let lengths = Lengths::read(&bytes, length)?;
        if bytes.len() < lengths.content() {
            bytes.extend(read(bytes.len()..lengths.content())?);
        }
        let layout = Layout::read(lengths, &bytes)?;
        if bytes.len() < layout.end_of_first() {
            bytes.extend(read(bytes.len()..layout.end_of_first())?);
        }
        let sections = sections(&layout);
        let parts = Parts::new(layout, source);
        parts.keep_first(&bytes)?;
        Ok(Bundle { content: Content::Parts(Arc::new(parts)), sections })
    }

    /// The bytes of a section.
    ///
    /// # Errors
    /// Where they have to be read first and cannot be.
    pub fn section(&self, name: &str) -> io::Result<Option<OwnedBytes>> {
        self.range(name).map(|range| self.bytes(range)).transpose()
    }

    /// The sections with their lengths in bytes, in their order.
    pub fn sections(&self) -> impl Iterator<Item = (&str, usize)> {
        self.sections.iter().map(|(name, range)| (name.as_str(), range.len()))
    }

    /// Where a section lies among the bytes of all.
    pub(super) fn range(&self, name: &str) -> Option<Range<usize>> {
        self.sections.iter().find(|(known, _)| known == name).map(|(_, range)| range.clone())
    }

    /// Bytes of the sections.
    pub(super) fn bytes(&self, range: Range<usize>) -> io::Result<OwnedBytes> {
        match &self.content {
            Content::Whole(bytes) => Ok(bytes.slice(range)),
            Content::Parts(parts) => parts.read(range),
            #[cfg(feature = "native")]
            Content::Noted(bytes, noted) => {
                locked(noted).extend(stretches(&range));
                Ok(bytes.slice(range))
            }
        }
    }

    /// Reads in one go what a piece of work would read piece by piece. The work gets an error wherever something is not
    /// there yet; what it says is of no account.
    pub(super) fn gather(&self, work: impl FnOnce()) -> io::Result<()> {
        match &self.content {
            Content::Parts(parts) => parts.gather(work),
            _ => Ok(()),
        }
    }

    /// Does a piece of work in which reading may fail. Whatever becomes of a failure in it, it is its result.
    pub(super) fn guarded<T, E: From<ReadError>>(&self, work: impl FnOnce() -> Result<T, E>) -> Result<T, E> {
        let Content::Parts(parts) = &self.content else { return work() };
        let _turn = parts.turn();
        let result = work();
        parts.failure().map_or(result, |failure| Err(failure.into()))
    }
}

/// Sections that are to become a bundle.
#[cfg(feature = "native")]
pub struct Sections {
    content: OwnedBytes,
    lengths: Vec<(String, usize)>,
}

#[cfg(feature = "native")]
impl Sections {
    /// Sections with their names, in their order.
    pub fn new(sections: &[(&str, &[u8])]) -> Sections {
        let content = sections.iter().map(|(_, content)| *content).collect::<Vec<_>>().concat();
        let lengths = sections.iter().map(|(name, content)| (name.to_string(), content.len())).collect();
        Sections { content: OwnedBytes::new(content), lengths }
    }

    /// The stretches that a piece of work reads, in their order.
    pub fn read_by(&self, work: impl FnOnce(Bundle)) -> Vec<usize> {
        let noted = Arc::<Mutex<BTreeSet<usize>>>::default();
        let content = Content::Noted(self.content.clone(), noted.clone());
        work(Bundle { content, sections: layout::places(&self.lengths).collect() });
        let noted = locked(&noted);
        noted.iter().copied().collect()
    }

    /// The bytes of the bundle. `first` are the stretches that come first, in their order.
    pub fn write(&self, first: &[usize]) -> Vec<u8> {
        layout::write(&self.lengths, &self.content, first)
    }
}

/// The stretches that hold these bytes.
fn stretches(range: &Range<usize>) -> Range<usize> {
    match range.is_empty() {
        true => 0..0,
        false => range.start / HELD..range.end.div_ceil(HELD),
    }
}

fn sections(layout: &Layout) -> Arc<[(String, Range<usize>)]> {
    layout.sections().collect()
}

/// What a lock holds; whatever a thread that panicked left behind is still true.
fn locked<T>(lock: &Mutex<T>) -> MutexGuard<'_, T> {
    lock.lock().unwrap_or_else(PoisonError::into_inner)
}
