//! Splits a file into front matter and body.

use super::unfenced;
use crate::diag::Diagnostic;
use crate::source::{FilePath, Span};

/// The parts of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fence {
    /// The YAML, without its fences.
    pub yaml: Span,
    /// The Markdown.
    pub body: Span,
}

/// Where the YAML and the Markdown of a text stand. A byte order mark and Windows line ends are accepted.
///
/// # Errors
/// Where the text has no front matter, or the front matter has no end.
pub fn split_front_matter(file: &FilePath, text: &str) -> Result<Fence, Diagnostic> {
    let start = if text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
    let mut lines = lines_from(text, start);
    let first = lines.next().filter(|(_, line)| is_fence(line));
    let Some((_, opening)) = first else { return Err(unfenced::no_beginning(file, text, start)) };
    let yaml_start = start + opening.len();
    match lines.find(|(_, line)| is_fence(line)) {
        Some((offset, line)) => {
            Ok(Fence { yaml: Span::new(yaml_start, offset), body: Span::new(offset + line.len(), text.len()) })
        }
        None => Err(unfenced::no_end(file, text, start, yaml_start)),
    }
}

/// Whether a line is one of the two between which the fields stand.
pub(super) fn is_fence(line: &str) -> bool {
    line.trim_end() == "---"
}

fn lines_from(text: &str, start: usize) -> impl Iterator<Item = (usize, &str)> {
    let mut offset = start;
    text[start..].split_inclusive('\n').map(move |line| {
        let at = offset;
        offset += line.len();
        (at, line)
    })
}
