//! Puts words into the places of a text that wait for them.

use std::collections::BTreeMap;

/// The text with `{{name}}` replaced by the words of that name. What has no words stays as it is, so that the expressions of
/// workflows survive; a line that was nothing but a place without words goes.
pub(super) fn fill(text: &str, words: &BTreeMap<&'static str, String>) -> String {
    let mut filled = String::with_capacity(text.len());
    for line in text.split_inclusive('\n') {
        let whole = line.trim_end().strip_prefix("{{").and_then(|rest| rest.strip_suffix("}}"));
        if whole.is_some_and(|name| words.get(name).is_some_and(String::is_empty)) {
            continue;
        }
        let mut rest = line;
        while let Some((before, after)) = rest.split_once("{{") {
            filled.push_str(before);
            match after.split_once("}}").and_then(|(name, end)| Some((words.get(name)?, end))) {
                Some((known, end)) => {
                    filled.push_str(known);
                    rest = end;
                }
                None => {
                    filled.push_str("{{");
                    rest = after;
                }
            }
        }
        filled.push_str(rest);
    }
    filled
}
