//! YAML to a tree, within a fixed budget. Anchors, aliases, merge keys and tags are refused.

use super::tree::{Entry, Node, Value};
use crate::diag::{Code, Diagnostic, did_you_mean};
use crate::source::{FilePath, Span};
use serde::de::{Deserialize, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde_yaml::{DuplicateKeyPolicy, MergeKeyPolicy, Options, Spanned};
use std::fmt;

/// The largest YAML text that is parsed, in bytes.
pub const MAX_YAML_BYTES: usize = 64 << 10;

/// The tree of a YAML text that starts at byte `offset` of `file`.
///
/// # Errors
/// One diagnostic: YAML after a syntax error has no dependable meaning.
pub fn parse_yaml(file: &FilePath, text: &str, offset: usize) -> Result<Node, Diagnostic> {
    let whole = Span::new(offset, offset + text.trim_end().len());
    if text.len() > MAX_YAML_BYTES {
        let message = format!("this YAML is {} bytes long; at most {MAX_YAML_BYTES} are read", text.len());
        let start = Span::new(offset, offset + text.find('\n').unwrap_or(0));
        return Err(Diagnostic::new(Code::FileTooLarge, file, start, message).help("move the text into the body"));
    }
    match serde_yaml::from_str_with_options::<Spanned<Loose>>(text, options()) {
        Ok(spanned) => {
            let mut node = located(spanned, Span::new(0, 0));
            if node.span.start == node.span.end {
                node.span = Span::new(0, text.trim_end().len());
            }
            Ok(node.shifted(offset))
        }
        Err(error) => Err(refusal(file, text, offset, whole, &error)),
    }
}

/// The tree of an empty front matter.
pub fn empty_map(span: Span) -> Node {
    Node { span, value: Value::Map(Vec::new()) }
}

fn options() -> Options {
    serde_yaml::options! {
        budget: serde_yaml::budget! {
            max_aliases: 0,
            max_anchors: 0,
            max_depth: 16,
            max_nodes: 20_000,
            max_documents: 1,
            max_total_scalar_bytes: 1 << 20,
        },
        duplicate_keys: DuplicateKeyPolicy::PassThrough,
        merge_keys: MergeKeyPolicy::Error,
        strict_booleans: true,
        reject_unsupported_tags: true,
        with_snippet: false,
    }
}

fn refusal(file: &FilePath, text: &str, offset: usize, whole: Span, error: &serde_yaml::Error) -> Diagnostic {
    let detail = error.to_string();
    let detail = detail.lines().next().unwrap_or_default().to_string();
    let lower = detail.to_lowercase();
    let forbidden =
        ["anchor", "alias", "merge", "tag", "budget", "depth", "limit"].iter().any(|word| lower.contains(word));
    let span = error.location().map_or(whole, |location| {
        let start = location.span().byte_offset().map(|byte| byte as usize);
        let start = start.or_else(|| byte_of(text, location.line() as usize, location.column() as usize));
        line_rest(text, start.unwrap_or(0)).shifted(offset)
    });
    if forbidden {
        return Diagnostic::new(Code::YamlForbidden, file, span, "this YAML uses a feature that is not read here").help(
            "write the value out: anchors (`&`), aliases (`*`), merge keys (`<<`) and tags (`!`) are refused, and so is \
             YAML that is very deep or long; a text that starts with such a character needs quotation marks",
        );
    }
    // The parser's sentence may repeat a value; a value may be private.
    let message = format!("the YAML cannot be read from here on: {}", without_quoted(&detail));
    Diagnostic::new(Code::YamlSyntax, file, span, message)
        .help("a value with `: ` or ` #` in it, or one that starts with a special character, needs quotation marks")
}

fn without_quoted(detail: &str) -> String {
    let plain: String = detail.split('`').step_by(2).collect::<Vec<_>>().join("…");
    let plain = plain.split(" at line").next().unwrap_or(&plain).trim();
    plain.split('"').step_by(2).collect::<Vec<_>>().join("…").trim().to_string()
}

fn byte_of(text: &str, line: usize, column: usize) -> Option<usize> {
    let line_start: usize = text.split_inclusive('\n').take(line.checked_sub(1)?).map(str::len).sum();
    let within = text.get(line_start..)?.char_indices().nth(column.saturating_sub(1)).map_or(0, |(byte, _)| byte);
    Some(line_start + within)
}

fn line_rest(text: &str, start: usize) -> Span {
    let mut start = start.min(text.len());
    while !text.is_char_boundary(start) {
        start -= 1;
    }
    let end = text[start..].find('\n').map_or(text.len(), |newline| start + newline);
    Span::new(start, start + text[start..end].trim_end().len())
}

/// A value whose children have places but that has none itself.
enum Loose {
    Scalar(Value),
    List(Vec<Spanned<Loose>>),
    Map(Vec<(Spanned<String>, Spanned<Loose>)>),
}

/// Gives collections their place: from the key to the last child.
fn located(spanned: Spanned<Loose>, key: Span) -> Node {
    let own = place(&spanned.referenced);
    let value = match spanned.value {
        Loose::Scalar(value) => {
            let span = own.unwrap_or(key);
            return Node { span, value };
        }
        Loose::List(items) => Value::List(items.into_iter().map(|item| located(item, own.unwrap_or(key))).collect()),
        Loose::Map(entries) => Value::Map(
            entries
                .into_iter()
                .map(|(name, value)| {
                    let key_span = place(&name.referenced).unwrap_or(key);
                    Entry { key: name.value, key_span, node: located(value, key_span) }
                })
                .collect(),
        ),
    };
    let mut span: Option<Span> = own.filter(|span| span.end > span.start);
    let mut grow = |other: Span| span = Some(span.map_or(other, |span| span.to(other)));
    match &value {
        Value::List(nodes) => nodes.iter().for_each(|node| grow(node.span)),
        Value::Map(entries) => entries.iter().for_each(|entry| grow(entry.key_span.to(entry.node.span))),
        _ => {}
    }
    Node { span: span.unwrap_or(key), value }
}

fn place(location: &serde_yaml::Location) -> Option<Span> {
    let span = location.span();
    let start = span.byte_offset()? as usize;
    Some(Span::new(start, start + span.byte_len()? as usize))
}

impl<'de> Deserialize<'de> for Loose {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(LooseVisitor)
    }
}

struct LooseVisitor;

impl<'de> Visitor<'de> for LooseVisitor {
    type Value = Loose;

    fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str("any value")
    }

    fn visit_unit<E: Error>(self) -> Result<Loose, E> {
        Ok(Loose::Scalar(Value::Null))
    }

    fn visit_none<E: Error>(self) -> Result<Loose, E> {
        Ok(Loose::Scalar(Value::Null))
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Loose, D::Error> {
        deserializer.deserialize_any(self)
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<Loose, E> {
        Ok(Loose::Scalar(Value::Bool(value)))
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<Loose, E> {
        Ok(Loose::Scalar(Value::Integer(value)))
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<Loose, E> {
        Ok(Loose::Scalar(i64::try_from(value).map_or(Value::Float(value as f64), Value::Integer)))
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<Loose, E> {
        Ok(Loose::Scalar(if value.is_finite() { Value::Float(value) } else { Value::Text(value.to_string()) }))
    }

    fn visit_str<E: Error>(self, value: &str) -> Result<Loose, E> {
        Ok(Loose::Scalar(Value::Text(value.to_string())))
    }

    fn visit_string<E: Error>(self, value: String) -> Result<Loose, E> {
        Ok(Loose::Scalar(Value::Text(value)))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut sequence: A) -> Result<Loose, A::Error> {
        let mut items = Vec::new();
        while let Some(item) = sequence.next_element()? {
            items.push(item);
        }
        Ok(Loose::List(items))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Loose, A::Error> {
        let mut entries = Vec::new();
        while let Some(key) = map.next_key::<Spanned<String>>()? {
            entries.push((key, map.next_value()?));
        }
        Ok(Loose::Map(entries))
    }
}

/// What to say of a name that the schema does not know.
pub fn unknown_field_help<'a>(name: &str, known: impl IntoIterator<Item = &'a str> + Clone) -> String {
    match did_you_mean(name, known.clone()) {
        Some(near) => format!("did you mean `{near}`?"),
        None => {
            let known: Vec<&str> = known.into_iter().collect();
            format!("the fields here are: {}", known.join(", "))
        }
    }
}
