//! How much of a new site waits for its team's words.

use crate::source::FilePath;

const TO_DO: &str = "to do:";

/// How many marks a file of a new site has, as `goodhelp check` counts them: in the settings, the facts of the accessibility
/// statement and the texts. A browser has
/// no room for the checks themselves; a test holds this number to theirs.
pub fn marks(path: &FilePath, bytes: &[u8]) -> usize {
    let text = std::str::from_utf8(bytes).unwrap_or_default();
    match path.as_str() {
        "goodhelp.toml" => return comments(text),
        "content/accessibility.yaml" => return comments(text) + brackets(text),
        _ => {}
    }
    let is_text = path.extension() == "md" && path.as_str() != "README.md";
    let front = text.strip_prefix("---\n").and_then(|rest| rest.split_once("\n---\n")).map_or("", |(front, _)| front);
    if is_text { comments(front) + brackets(text) } else { 0 }
}

/// Comments that begin with the mark.
fn comments(text: &str) -> usize {
    let has_mark = |line: &str| {
        let mut signs = line.match_indices('#');
        signs.any(|(at, _)| {
            let (before, after) = (&line[..at], &line[at + 1..]);
            (before.is_empty() || before.ends_with(char::is_whitespace)) && starts_with_mark(after.trim_start())
        })
    };
    text.lines().filter(|line| has_mark(line)).count()
}

/// Marks in brackets. One behind a backslash is a bracket and no mark.
fn brackets(text: &str) -> usize {
    let mut found = 0;
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('[') {
        let end = after.find(['[', ']']).filter(|end| after[*end..].starts_with(']'));
        found += usize::from(!before.ends_with('\\') && starts_with_mark(after) && end.is_some());
        rest = after;
    }
    found
}

fn starts_with_mark(text: &str) -> bool {
    text.get(..TO_DO.len()).is_some_and(|start| start.eq_ignore_ascii_case(TO_DO))
}
