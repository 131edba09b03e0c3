//! The text of a file from what was answered.

use super::field::body_sections;
use crate::model::Kind;
pub(super) use crate::model::id::id_of;
use std::fmt::Write;
use std::ops::Range;

/// Adds the body of a file: the text itself first, then each section that says something under its heading. Gives the bytes
/// of each, in the order in which they were given.
pub(super) fn write_body(text: &mut String, kind: Kind, parts: &[String]) -> Vec<Range<usize>> {
    let mut places = Vec::with_capacity(parts.len());
    let headings = std::iter::once(None).chain(body_sections(kind).iter().map(Some));
    for (part, heading) in parts.iter().zip(headings) {
        if !part.trim().is_empty() {
            text.push('\n');
            if let Some(heading) = heading {
                let _ = write!(text, "## {heading}\n\n");
            }
        }
        let start = text.len();
        if !part.trim().is_empty() {
            let _ = writeln!(text, "{part}");
        }
        places.push(start..text.len());
    }
    places
}
