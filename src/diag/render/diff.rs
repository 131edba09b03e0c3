//! What changes in a file, as programs that put changes together read it. Private values are blanked here too.

use super::harmless;
use crate::diag::PrivateSpans;
use crate::source::FilePath;
use similar::TextDiff;
use std::borrow::Cow;

/// How many lines around a change are shown.
const AROUND: usize = 3;

/// The unified diff of a file from one text to another, each with what nobody may see of it.
pub fn diff(file: &FilePath, before: (&str, &PrivateSpans), after: (&str, &PrivateSpans)) -> String {
    let blank = |(text, private): (&str, &PrivateSpans)| private.blank_file(file, Cow::Borrowed(text)).into_owned();
    let (before, after) = (blank(before), blank(after));
    let name = harmless(file.as_str());
    let diff = TextDiff::from_lines(&before, &after);
    let mut diff = diff.unified_diff();
    let text = diff.context_radius(AROUND).header(&format!("a/{name}"), &format!("b/{name}")).to_string();
    text.split_inclusive('\n').map(line).collect()
}

/// A line that no terminal obeys; tabs, and the ends of lines from Windows, are part of the change.
fn line(line: &str) -> String {
    let (words, end) = line.split_at(line.trim_end_matches(['\r', '\n']).len());
    words.split('\t').map(harmless).collect::<Vec<_>>().join("\t") + end
}
