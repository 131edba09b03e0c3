//! How a bundle is laid out.
//!
//! ```text
//! 8 bytes    `goodhelp`
//! 4 bytes    the length of the header, little endian
//! 4 bytes    the number of stretches, little endian
//! 32 bytes   the SHA-256 of the header
//! header     JSON: the format, the sections in their order, which stretches come first, and a hash of all sections
//! stretches  of 1 kB: those that every question needs, then all others, each in the order of the sections
//! ```
//!
//! The sections follow each other without a gap; the last stretch is filled up with zeros. A stretch ends with a hash of the
//! header's hash, its number and its bytes, so that neither a changed stretch nor one of another bundle, or from
//! another place, passes for it, and nobody has to read a list of hashes first.

use super::BundleError;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::ops::Range;

const MAGIC: &[u8; 8] = b"goodhelp";
/// How many bytes come before the header.
pub(super) const START: usize = MAGIC.len() + 4 + 4 + 32;
/// The number of this format; another one is refused.
const FORMAT: u32 = 2;
/// How many bytes a stretch has in the file.
pub(super) const STRETCH: usize = 1024;
/// The length of the hash at the end of a stretch.
const HASH: usize = 8;
/// How many bytes of the sections a stretch holds.
pub(super) const HELD: usize = STRETCH - HASH;
/// The longest header that is read, in bytes, and the most stretches.
const MOST: usize = 1 << 22;

/// What a bundle says of itself.
#[derive(Debug, Clone, Serialize, Deserialize)]
struct Header {
    format: u32,
    /// The sections with their lengths.
    sections: Vec<(String, usize)>,
    /// The stretches that come first: runs of neighbours, each as its first one and how many there are.
    first: Vec<(usize, usize)>,
    /// The SHA-256 of all sections, as hexadecimal digits.
    content: String,
}

/// How long the parts of a bundle are.
#[derive(Debug, Clone, Copy)]
pub(super) struct Lengths {
    header: usize,
    pub stretches: usize,
}

/// Where everything is in a bundle.
#[derive(Debug, Clone)]
pub(super) struct Layout {
    lengths: Lengths,
    header: Header,
    digest: [u8; 32],
}

impl Lengths {
    /// Reads the first [`START`] bytes of a file of this length.
    pub fn read(start: &[u8], length: usize) -> Result<Lengths, BundleError> {
        let rest = start.strip_prefix(MAGIC).ok_or(BundleError::NoBundle)?;
        let number = |at: usize| -> Option<usize> {
            let bytes = rest.get(at..at + 4)?.try_into().ok()?;
            Some(u32::from_le_bytes(bytes) as usize).filter(|number| *number <= MOST)
        };
        let (header, stretches) = number(0).zip(number(4)).ok_or(BundleError::NoBundle)?;
        let lengths = Lengths { header, stretches };
        match lengths.content() + stretches * STRETCH == length {
            true => Ok(lengths),
            false => Err(BundleError::NoBundle),
        }
    }

    /// Where the stretches begin.
    pub fn content(&self) -> usize {
        START + self.header
    }
}

impl Layout {
    /// Reads what comes before the stretches, and checks it.
    pub fn read(lengths: Lengths, bytes: &[u8]) -> Result<Layout, BundleError> {
        let header = bytes.get(START..lengths.content()).ok_or(BundleError::NoBundle)?;
        let digest: [u8; 32] = Sha256::digest(header).into();
        if bytes.get(START - digest.len()..START) != Some(&digest) {
            return Err(BundleError::Damaged);
        }
        let header = std::str::from_utf8(header).map_err(|_| BundleError::OtherFormat)?;
        let header: Header = serde_json::from_str(header).map_err(|_| BundleError::OtherFormat)?;
        let content = header.sections.iter().try_fold(0_usize, |sum, (_, length)| sum.checked_add(*length));
        let fits = content.is_some_and(|content| content.div_ceil(HELD) == lengths.stretches);
        // Every run comes after the one before it, so that no stretch has two places.
        let end = header.first.iter().try_fold(0_usize, |end, (first, count)| {
            (*first >= end).then(|| first.checked_add(*count)).flatten().filter(|end| *end <= lengths.stretches)
        });
        match header.format == FORMAT && fits && end.is_some() {
            true => Ok(Layout { lengths, header, digest }),
            false => Err(BundleError::OtherFormat),
        }
    }

    /// The sections with their places among the bytes of all.
    pub fn sections(&self) -> impl Iterator<Item = (String, Range<usize>)> {
        places(&self.header.sections)
    }

    /// How many stretches there are.
    pub fn stretches(&self) -> usize {
        self.lengths.stretches
    }

    /// The stretches that come first.
    pub fn first(&self) -> Vec<usize> {
        self.header.first.iter().flat_map(|(first, count)| *first..first + count).collect()
    }

    /// Where those end in the file that come first.
    pub fn end_of_first(&self) -> usize {
        self.lengths.content() + self.header.first.iter().map(|(_, count)| count).sum::<usize>() * STRETCH
    }

    /// Where a stretch begins in the file.
    pub fn place(&self, stretch: usize) -> usize {
        let mut before = 0;
        for (first, count) in &self.header.first {
            match stretch.checked_sub(*first) {
                Some(within) if within < *count => return self.lengths.content() + (before + within) * STRETCH,
                Some(_) => before += count,
                None => break,
            }
        }
        self.end_of_first() + (stretch - before) * STRETCH
    }

    /// What a stretch holds, from its bytes in the file.
    pub fn held<'b>(&self, stretch: usize, bytes: &'b [u8]) -> Result<&'b [u8], BundleError> {
        match bytes.split_at_checked(HELD) {
            Some((held, end)) if end == hash(&self.digest, stretch, held) => Ok(held),
            _ => Err(BundleError::Damaged),
        }
    }
}

/// Where sections of these lengths stand among the bytes of all.
pub(super) fn places(lengths: &[(String, usize)]) -> impl Iterator<Item = (String, Range<usize>)> {
    let mut end = 0;
    lengths.iter().map(move |(name, length)| {
        end += length;
        (name.clone(), end - length..end)
    })
}

/// The bytes of a bundle of sections of these lengths with this content. `first` are the stretches to begin with, in
/// order.
#[cfg(feature = "native")]
pub(super) fn write(lengths: &[(String, usize)], content: &[u8], first: &[usize]) -> Vec<u8> {
    let digest: String = Sha256::digest(content).iter().map(|byte| format!("{byte:02x}")).collect();
    let mut runs: Vec<(usize, usize)> = Vec::new();
    for stretch in first {
        match runs.last_mut() {
            Some((first, count)) if *first + *count == *stretch => *count += 1,
            _ => runs.push((*stretch, 1)),
        }
    }
    let header = Header { format: FORMAT, sections: lengths.to_vec(), first: runs, content: digest };
    let header = serde_json::to_vec(&header).unwrap_or_default();
    let digest: [u8; 32] = Sha256::digest(&header).into();
    let stretches: Vec<&[u8]> = content.chunks(HELD).collect();
    let mut bytes = Vec::with_capacity(START + header.len() + stretches.len() * STRETCH);
    bytes.extend_from_slice(MAGIC);
    bytes.extend_from_slice(&(header.len() as u32).to_le_bytes());
    bytes.extend_from_slice(&(stretches.len() as u32).to_le_bytes());
    bytes.extend_from_slice(&digest);
    bytes.extend_from_slice(&header);
    let is_first = |stretch: &usize| first.binary_search(stretch).is_ok();
    let (first, others): (Vec<usize>, Vec<usize>) = (0..stretches.len()).partition(is_first);
    let mut held = [0; HELD];
    for stretch in first.into_iter().chain(others) {
        held[..stretches[stretch].len()].copy_from_slice(stretches[stretch]);
        // The last one is shorter.
        held[stretches[stretch].len()..].fill(0);
        bytes.extend_from_slice(&held);
        bytes.extend_from_slice(&hash(&digest, stretch, &held));
    }
    bytes
}

fn hash(digest: &[u8; 32], stretch: usize, held: &[u8]) -> [u8; HASH] {
    let full = Sha256::new().chain_update(digest).chain_update((stretch as u64).to_le_bytes()).chain_update(held);
    let mut hash = [0; HASH];
    hash.copy_from_slice(&full.finalize()[..HASH]);
    hash
}
