//! What mends front matter by machine: only where one thing alone can be meant.

use super::refusal::{CHARACTER, COLON, TAB};
use super::tree::{Node, Value};
use super::yaml::parse_yaml;
use crate::diag::{Edit, one_slip};
use crate::model::field::{Date, is_id};
use crate::source::{FilePath, Span};
use serde_json::Value as Json;

/// The name that belongs in place of an unknown one. Not where the map has that name already, or another slip of it.
pub(super) fn field<'a>(map: &Node, name: &str, span: Span, known: impl IntoIterator<Item = &'a str>) -> Option<Edit> {
    let meant = one_slip(name, known)?;
    let Value::Map(entries) = &map.value else { return None };
    let candidates = entries.iter().filter(|entry| one_slip(&entry.key, [meant]).is_some());
    (candidates.count() == 1).then(|| Edit::new(span, meant))
}

/// A plain word as a value: TOML wants quotation marks.
pub(super) fn scalar(file: &FilePath, word: &str) -> String {
    if file.extension() == "toml" { format!("\"{word}\"") } else { word.to_string() }
}

/// A day that is written with other signs, or with fewer digits. The year has to come first, else nobody knows which is the
/// month.
pub(super) fn date(span: Span, text: &str) -> Option<Edit> {
    let text = text.trim_matches(|c: char| c.is_whitespace() || "“”‘’".contains(c));
    let [year, month, day] = text.split(['/', '.', '-']).collect::<Vec<_>>()[..] else { return None };
    let is_number =
        |part: &str, most: usize| (1..=most).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit());
    if year.len() != 4 || !is_number(year, 4) || !is_number(month, 2) || !is_number(day, 2) {
        return None;
    }
    let iso = format!("{year}-{month:0>2}-{day:0>2}");
    iso.parse::<Date>().ok()?;
    Some(Edit::new(span, iso))
}

/// A value that is of another type because of its quotation marks or brackets alone.
pub(super) fn value(span: Span, wanted: &str, got: &str, value: &Json) -> Vec<Edit> {
    if span.start == span.end {
        return Vec::new();
    }
    match (wanted, got, value.as_str()) {
        ("string", "number" | "boolean", _) => Edit::around(span, "\"", "\""),
        // Of other texts nobody knows whether a comma in them parts two values.
        ("array", "string", Some(text)) if text.split('/').all(is_id) => Edit::around(span, "[", "]"),
        ("integer", "string", Some(text)) if text.parse::<i64>().is_ok() => vec![Edit::new(span, text)],
        ("number", "string", Some(text)) if text.bytes().all(|byte| byte.is_ascii_digit()) => {
            vec![Edit::new(span, text)]
        }
        _ => Vec::new(),
    }
}

/// The line `---` that front matter lacks, which starts at a byte of a text: before the first empty line or at the end of
/// the text, if what stands before is fields and nothing behind it looks like one.
pub(super) fn fence(file: &FilePath, text: &str, start: usize) -> Option<Edit> {
    let rest = text.get(start..)?;
    let mut length = 0;
    for line in rest.split_inclusive('\n').take_while(|line| !line.trim().is_empty()) {
        length += line.len();
    }
    let (fields, body) = rest.split_at(length);
    // A value that cannot be read is mended once the front matter has an end.
    let looks_so = |line: &str| is_field(line) || line.starts_with([' ', '\t']) || line.starts_with("- ");
    let may_be_fields = || parse_yaml(file, fields, start).is_err() && is_field(fields) && fields.lines().all(looks_so);
    if !(are_fields(file, fields, start) || may_be_fields()) || body.lines().any(is_field) {
        return None;
    }
    let end = if fields.ends_with('\n') { "" } else { "\n" };
    let at = start + length;
    Some(Edit::new(Span::new(at, at), format!("{end}---\n")))
}

/// Whether a text that starts at a byte of a file is fields and nothing else.
pub(super) fn are_fields(file: &FilePath, text: &str, start: usize) -> bool {
    let is_map = |tree: Node| matches!(&tree.value, Value::Map(entries) if !entries.is_empty());
    // A heading would be a comment of the YAML, and gone.
    let has_comment = text.lines().any(|line| line.starts_with('#'));
    !has_comment && parse_yaml(file, text, start).is_ok_and(is_map)
}

/// What mends one line of YAML that cannot be read, at a byte of a text that starts at byte `offset` of its file.
pub(super) fn syntax(text: &str, at: usize, wrong: &str, offset: usize) -> Vec<Edit> {
    let at = text.floor_char_boundary(at);
    let start = text[..at].rfind('\n').map_or(0, |newline| newline + 1);
    let line = text[start..].lines().next().unwrap_or_default();
    match wrong {
        TAB => {
            let tabs = line.len() - line.trim_start_matches('\t').len();
            let spaces =
                (tabs > 0).then(|| Edit::new(Span::new(start, start + tabs).shifted(offset), "  ".repeat(tabs)));
            spaces.into_iter().collect()
        }
        // A field at the left edge cannot be there because of its indentation, so its value is meant.
        COLON | CHARACTER => {
            let Some((name, value)) = line.split_once(':').filter(|_| is_field(line)) else { return Vec::new() };
            let value_start = start + name.len() + 1 + (value.len() - value.trim_start().len());
            let value = value.trim();
            let is_plain = !value.is_empty()
                && !value.contains(['"', '\\', '#'])
                && !value.starts_with(['\'', '[', '{', '|', '>']);
            let span = Span::new(value_start, value_start + value.len()).shifted(offset);
            if is_plain { Edit::around(span, "\"", "\"") } else { Vec::new() }
        }
        _ => Vec::new(),
    }
}

/// Whether a line is `name: …` at the left edge.
pub(super) fn is_field(line: &str) -> bool {
    let name = line.split_once(':').filter(|(_, value)| value.is_empty() || value.starts_with(char::is_whitespace));
    name.is_some_and(|(name, _)| !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_'))
}

#[cfg(test)]
mod tests {
    use super::{date, fence, syntax};
    use crate::parse::refusal::{CHARACTER, COLON};
    use crate::source::{FilePath, Span};

    fn day(text: &str) -> Option<String> {
        date(Span::default(), text).map(|edit| edit.text)
    }

    #[test]
    fn a_day_is_certain_where_the_year_comes_first() {
        assert_eq!(day("2024/04/03").as_deref(), Some("2024-04-03"));
        assert_eq!(day("“2024.4.3”").as_deref(), Some("2024-04-03"));
        assert_eq!(day("3/4/2024"), None);
        assert_eq!(day("2024/13/01"), None);
        assert_eq!(day("24/04/03"), None);
    }

    #[test]
    fn a_fence_is_missing_before_the_first_empty_line() {
        let fence = |text: &str| fence(&FilePath::new("a.md"), text, 4).map(|edit| (edit.span.start, edit.text));
        assert_eq!(fence("---\ntitle: A\n\n# Text\n"), Some((13, "---\n".into())));
        assert_eq!(fence("---\ntitle: A"), Some((12, "\n---\n".into())));
        assert_eq!(fence("---\ntitle: A\n\nsummary: B\n"), None, "more fields");
        assert_eq!(fence("---\ntitle: A: b\n\n# Text\n"), Some((16, "---\n".into())), "another mistake");
        assert_eq!(fence("---\nSome words.\n\nMore.\n"), None, "no fields");
    }

    #[test]
    fn a_value_is_put_in_quotation_marks_where_that_is_what_is_meant() {
        let count = |text: &str, at: usize, wrong: &str| syntax(text, at, wrong, 0).len();
        assert_eq!(count("title: Good help: a beginning", 16, COLON), 2);
        assert_eq!(count("title: @home", 7, CHARACTER), 2);
        assert_eq!(count("title: A\n  organisation: B", 23, COLON), 0, "the indentation may be wrong");
        assert_eq!(count("title: [@home]", 8, CHARACTER), 0);
        assert_eq!(count("title: @\"home\"", 7, CHARACTER), 0);
    }
}
