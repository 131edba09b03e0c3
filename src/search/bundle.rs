//! The file that holds an index: a header and sections, with a hash for every stretch of bytes.
//!
//! ```text
//! 8 bytes   `goodhelp`
//! 4 bytes   the length of the header, little endian
//! 32 bytes  the SHA-256 of the header
//! header    JSON: the format and the sections, in their order
//! sections  one after the other
//! ```
//!
//! A hash covers 32 kB, so that a reader can take single stretches of a large file and still check each.

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::fmt;
use std::ops::Range;
use std::sync::Arc;
use tantivy::directory::OwnedBytes;

const MAGIC: &[u8; 8] = b"goodhelp";
const START: usize = MAGIC.len() + 4 + 32;
/// The number of this format; another one is refused.
const FORMAT: u32 = 1;
/// How many bytes a hash covers.
pub const STRETCH: usize = 32 * 1024;
/// The longest header that is read, in bytes: enough for the hashes of a gigabyte.
const MAX_HEADER: usize = 1 << 20;

/// What a bundle says of itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct Header {
    format: u32,
    sections: Vec<Section>,
}

/// A part of a bundle.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct Section {
    name: String,
    length: usize,
    /// Of each stretch the first 8 bytes of its SHA-256, as hexadecimal digits.
    hashes: Vec<String>,
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

/// A bundle in memory whose hashes were checked.
#[derive(Debug, Clone)]
pub struct Bundle {
    bytes: OwnedBytes,
    sections: Vec<(String, Range<usize>)>,
}

impl Bundle {
    /// Reads a bundle and checks every byte of it.
    ///
    /// # Errors
    /// Where the bytes are no bundle, or not the ones that were written.
    pub fn read(bytes: Arc<[u8]>) -> Result<Bundle, BundleError> {
        let length = match bytes.get(..START) {
            Some(start) if start.starts_with(MAGIC) => u32::from_le_bytes([start[8], start[9], start[10], start[11]]),
            _ => return Err(BundleError::NoBundle),
        };
        let length = Some(length as usize).filter(|length| *length <= MAX_HEADER).ok_or(BundleError::Damaged)?;
        let header = bytes.get(START..START + length).ok_or(BundleError::NoBundle)?;
        if Sha256::digest(header).as_slice() != &bytes[MAGIC.len() + 4..START] {
            return Err(BundleError::Damaged);
        }
        let header: Header = serde_json::from_slice(header).map_err(|_| BundleError::OtherFormat)?;
        if header.format != FORMAT {
            return Err(BundleError::OtherFormat);
        }
        let mut at = START + length;
        let mut sections = Vec::new();
        for section in header.sections {
            let range = at..at.checked_add(section.length).ok_or(BundleError::NoBundle)?;
            let content = bytes.get(range.clone()).ok_or(BundleError::NoBundle)?;
            if hashes(content) != section.hashes {
                return Err(BundleError::Damaged);
            }
            at = range.end;
            sections.push((section.name, range));
        }
        if at != bytes.len() {
            return Err(BundleError::Damaged);
        }
        Ok(Bundle { bytes: OwnedBytes::new(bytes), sections })
    }

    /// The bytes of a section.
    pub fn section(&self, name: &str) -> Option<&[u8]> {
        self.range(name).map(|range| &self.bytes[range])
    }

    /// The bytes of a section, shared with the bundle.
    pub(super) fn placed(&self, name: &str) -> Option<OwnedBytes> {
        self.range(name).map(|range| self.bytes.slice(range))
    }

    /// The sections with their lengths in bytes, in their order.
    pub fn sections(&self) -> impl Iterator<Item = (&str, usize)> {
        self.sections.iter().map(|(name, range)| (name.as_str(), range.len()))
    }

    fn range(&self, name: &str) -> Option<Range<usize>> {
        self.sections.iter().find(|(known, _)| known == name).map(|(_, range)| range.clone())
    }
}

/// The bytes of a bundle with these sections.
pub fn write(sections: &[(&str, &[u8])]) -> Vec<u8> {
    let section = |(name, content): &(&str, &[u8])| Section {
        name: name.to_string(),
        length: content.len(),
        hashes: hashes(content),
    };
    let header = Header { format: FORMAT, sections: sections.iter().map(section).collect() };
    let header = serde_json::to_vec(&header).unwrap_or_default();
    let mut bytes = Vec::new();
    bytes.extend_from_slice(MAGIC);
    bytes.extend_from_slice(&(header.len() as u32).to_le_bytes());
    bytes.extend_from_slice(&Sha256::digest(&header));
    bytes.extend_from_slice(&header);
    for (_, content) in sections {
        bytes.extend_from_slice(content);
    }
    bytes
}

fn hashes(content: &[u8]) -> Vec<String> {
    let hash = |stretch: &[u8]| Sha256::digest(stretch).iter().take(8).map(|byte| format!("{byte:02x}")).collect();
    content.chunks(STRETCH).map(hash).collect()
}
