//! A bundle that is read stretch by stretch, as it is needed.
//!
//! What is read stays, so that no stretch is asked for twice. What is known to be needed at once is noted first and then
//! read in one go: a host far away takes longer to answer than to send.

use super::layout::{HELD, Layout, STRETCH};
use super::source::Source;
use super::{BundleError, ReadError, locked, stretches};
use std::collections::{BTreeSet, HashMap};
use std::io;
use std::ops::Range;
use std::sync::{Arc, Mutex, MutexGuard};
use tantivy::directory::OwnedBytes;

/// How many bytes that nobody wants are read rather than to ask twice.
const GAP: usize = 2 * STRETCH;

/// The stretches of a bundle that were read.
#[derive(Debug)]
pub(super) struct Parts {
    layout: Layout,
    source: Arc<dyn Source>,
    kept: Mutex<HashMap<usize, Arc<[u8]>>>,
    /// What was missing since somebody began to note it; none while missing stretches are read at once.
    noted: Mutex<Option<BTreeSet<usize>>>,
    failure: Mutex<Option<ReadError>>,
    turn: Mutex<()>,
}

impl Parts {
    pub fn new(layout: Layout, source: Arc<dyn Source>) -> Parts {
        let (kept, noted, failure, turn) = (Mutex::default(), Mutex::default(), Mutex::default(), Mutex::default());
        Parts { layout, source, kept, noted, failure, turn }
    }

    /// Keeps the stretches that come first, from the first bytes of the file.
    pub fn keep_first(&self, bytes: &[u8]) -> Result<(), BundleError> {
        self.keep(0, bytes, self.layout.first())
    }

    /// Bytes of the sections.
    pub fn read(&self, range: Range<usize>) -> io::Result<OwnedBytes> {
        if range.is_empty() {
            return Ok(OwnedBytes::empty());
        }
        let stretches = stretches(&range);
        let missing: BTreeSet<usize> = {
            let kept = locked(&self.kept);
            stretches.clone().filter(|stretch| !kept.contains_key(stretch)).collect()
        };
        if !missing.is_empty() {
            if let Some(noted) = locked(&self.noted).as_mut() {
                noted.extend(missing);
                return Err(io::ErrorKind::WouldBlock.into());
            }
            self.fetch(missing)?;
        }
        let kept = locked(&self.kept);
        let stretch = |stretch: usize| kept.get(&stretch).ok_or(io::ErrorKind::UnexpectedEof);
        let within = range.start - stretches.start * HELD;
        if stretches.len() == 1 {
            return Ok(OwnedBytes::new(Arc::clone(stretch(stretches.start)?)).slice(within..within + range.len()));
        }
        let mut bytes = Vec::with_capacity(stretches.len() * HELD);
        for number in stretches {
            bytes.extend_from_slice(stretch(number)?);
        }
        Ok(OwnedBytes::new(bytes).slice(within..within + range.len()))
    }

    /// Lets a piece of work say what it reads, without reading anything that is not there yet, and then reads all of it.
    pub fn gather(&self, work: impl FnOnce()) -> io::Result<()> {
        *locked(&self.noted) = Some(BTreeSet::new());
        work();
        let noted = locked(&self.noted).take().unwrap_or_default();
        if noted.is_empty() { Ok(()) } else { self.fetch(noted) }
    }

    /// Waits until nobody else reads: notes are of one piece of work.
    pub fn turn(&self) -> MutexGuard<'_, ()> {
        locked(&self.turn)
    }

    /// Why reading failed since this was last asked.
    pub fn failure(&self) -> Option<ReadError> {
        locked(&self.failure).take()
    }

    /// Keeps stretches that lie within these bytes, which begin at a place in the file.
    fn keep(&self, at: usize, bytes: &[u8], stretches: Vec<usize>) -> Result<(), BundleError> {
        for stretch in stretches {
            let place = self.layout.place(stretch) - at;
            let bytes = bytes.get(place..place + STRETCH).ok_or(BundleError::Damaged)?;
            locked(&self.kept).insert(stretch, self.layout.held(stretch, bytes)?.into());
        }
        Ok(())
    }

    fn fetch(&self, missing: BTreeSet<usize>) -> io::Result<()> {
        self.fetched(missing).map_err(|error| {
            let kind = match &error {
                ReadError::Source(error) => error.kind(),
                ReadError::Bundle(_) => io::ErrorKind::InvalidData,
            };
            locked(&self.failure).get_or_insert(error);
            kind.into()
        })
    }

    fn fetched(&self, missing: BTreeSet<usize>) -> Result<(), ReadError> {
        let mut placed: Vec<(usize, usize)> =
            missing.into_iter().map(|stretch| (self.layout.place(stretch), stretch)).collect();
        placed.sort_unstable();
        let mut runs: Vec<(Range<usize>, Vec<usize>)> = Vec::new();
        for (place, stretch) in placed {
            match runs.last_mut() {
                Some((range, stretches)) if place - range.end <= GAP => {
                    range.end = place + STRETCH;
                    stretches.push(stretch);
                }
                _ => runs.push((place..place + STRETCH, vec![stretch])),
            }
        }
        let ranges: Vec<Range<usize>> = runs.iter().map(|(range, _)| range.clone()).collect();
        let read = self.source.read_all(&ranges).map_err(ReadError::Source)?;
        if read.len() != runs.len() {
            return Err(BundleError::Damaged.into());
        }
        for ((range, stretches), bytes) in runs.into_iter().zip(read) {
            self.keep(range.start, &bytes, stretches)?;
        }
        Ok(())
    }
}
