//! The text of a file from what was answered.

use super::answer::joined;
use super::field::body_sections;
use crate::model::Kind;
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

/// An id from a title: `Kitchen table: a CV` becomes `kitchen-table-a-cv`. Letters with marks lose them.
pub(super) fn id_of(title: &str) -> String {
    const MARKED: [(&str, char); 11] = [
        ("àáâãäåā", 'a'),
        ("èéêëē", 'e'),
        ("ìíîïī", 'i'),
        ("òóôõöøō", 'o'),
        ("ùúûüū", 'u'),
        ("ŵẁẃẅ", 'w'),
        ("ŷỳýÿ", 'y'),
        ("ç", 'c'),
        ("ñ", 'n'),
        ("š", 's'),
        ("ž", 'z'),
    ];
    let bare = |c: char| MARKED.iter().find(|(marked, _)| marked.contains(c)).map_or(c, |(_, bare)| *bare);
    let letters = joined(title).to_lowercase().replace(['\'', '’'], "").chars().map(bare).collect::<String>();
    let words = letters.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    let mut id = String::new();
    for word in words {
        if id.len() + word.len() >= 60 {
            break;
        }
        if !id.is_empty() {
            id.push('-');
        }
        id.push_str(word);
    }
    id
}
