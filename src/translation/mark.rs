//! The mark of a version of a text, by which a translation says what it translates.

use super::unit::units;
use crate::model::config::ExtraField;
use crate::model::field::Mark;
use crate::parse::Document;
use sha2::{Digest, Sha256};

/// The mark of a text as it is now: ten letters that are others when any of its words are. What is not translated, such as the
/// day of its last review, does not change it.
pub fn mark(document: &Document, extra: &[ExtraField]) -> Mark {
    let mut hash = Sha256::new();
    for unit in units(document, extra) {
        // No text has these bytes in it, so that no part goes on in the next one.
        for part in [unit.place.as_bytes(), b"\xff", unit.text.as_bytes(), b"\xfe"] {
            hash.update(part);
        }
    }
    // Letters alone: YAML takes some rows of digits for a number.
    let letters = hash.finalize().into_iter().take(5).flat_map(|byte| [byte >> 4, byte & 15]).map(|half| b'a' + half);
    Mark(letters.map(char::from).collect())
}
