//! YAML to a tree, within a fixed budget. Anchors, aliases, merge keys and tags are refused.

use super::refusal::{self, sign_before};
use super::tree::{Entry, Node, Value};
use super::unseen;
use crate::diag::{Code, Diagnostic, did_you_mean, plain_word};
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
    if text.len() > MAX_YAML_BYTES {
        let (long, most) = (text.len().div_ceil(1 << 10), MAX_YAML_BYTES >> 10);
        let message = format!("these fields are {long} kB long; at most {most} kB are read");
        let start = Span::new(offset, offset + text.find('\n').unwrap_or(0));
        return Err(Diagnostic::new(Code::FileTooLarge, file, start, message)
            .help("a field is for a few lines: move the text below the second `---`"));
    }
    if let Some(slip) = unseen::odd_space(text) {
        return Err(slip.diagnostic(file, offset));
    }
    match serde_yaml::from_str_with_options::<Spanned<Loose>>(text, options()) {
        Ok(spanned) => {
            let mut node = located(spanned, Span::new(0, 0));
            if let Some(start) = tagged(text, &node) {
                return Err(refusal::tag(file, text, start, offset));
            }
            if let Some(slip) = unseen::cut_value(text, &node) {
                return Err(slip.diagnostic(file, offset));
            }
            if node.span.start == node.span.end {
                node.span = Span::new(0, text.trim_end().len());
            }
            Ok(node.shifted(offset))
        }
        Err(error) => Err(refusal::refusal(file, text, offset, &error)),
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

/// Where a tag stands before a value or name. The parser takes those of YAML itself, and `!!binary` hides what it says.
fn tagged(text: &str, node: &Node) -> Option<usize> {
    let before = |span: Span| {
        let start = span.start as usize;
        let sign = sign_before(text, start, "!");
        (sign < start).then_some(sign)
    };
    before(node.span).or_else(|| match &node.value {
        Value::List(nodes) => nodes.iter().find_map(|node| tagged(text, node)),
        Value::Map(entries) => {
            entries.iter().find_map(|entry| before(entry.key_span).or_else(|| tagged(text, &entry.node)))
        }
        _ => None,
    })
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
    match meant(name, known.clone()) {
        // The two look the same.
        Some(near) if plain_word(name) == near && !name.is_ascii() && !name.contains(['“', '”', '‘', '’']) => {
            format!("did you mean `{near}`? Delete the name and type it anew: it has a character that cannot be seen")
        }
        Some(near) => format!("did you mean `{near}`?"),
        None => {
            let known: Vec<&str> = known.into_iter().collect();
            format!("the fields here are: {}", known.join(", "))
        }
    }
}

/// Names that other websites have for what a field says: whoever writes one of them means the one that is known.
const SAME: [&[&str]; 6] = [
    &["title", "name", "heading"],
    &["summary", "definition", "description", "abstract", "meaning"],
    &["organisation", "charity", "provider", "organisation_name"],
    &["website", "url", "link", "homepage"],
    &["places", "place", "location", "where"],
    &["contributors", "authors", "author", "written_by"],
];

/// The field that somebody may have meant by a name.
pub(super) fn meant<'a>(name: &str, known: impl IntoIterator<Item = &'a str> + Clone) -> Option<&'a str> {
    let same = SAME.iter().find(|same| same.contains(&plain_word(name).as_str()));
    did_you_mean(name, known.clone())
        .or_else(|| known.into_iter().find(|known| same.is_some_and(|it| it.contains(known))))
}
