//! The configuration of a site as a tree: from `goodhelp.toml`, or from what a site publishes of it for those who write in
//! a browser, where no TOML is read.

use super::tree::{Entry, Node, Value};
use crate::diag::Diagnostic;
use crate::model::Kind;
#[cfg(feature = "native")]
use crate::source::FilePath;
use crate::source::{Snapshot, Span};
use serde_json::Value as Json;
use std::collections::BTreeSet;

/// The path of the configuration.
pub const CONFIG: &str = "goodhelp.toml";
/// The path of the configuration as it is published: the same values as JSON.
pub const PUBLISHED_CONFIG: &str = "goodhelp.json";
/// The path of what `inherit` leaves out, as it is published with the configuration: a list of `segment/id`.
pub const PUBLISHED_LEFT_OUT: &str = "left-out.json";

/// The configuration; `None` where there is none.
///
/// # Errors
/// Everything that keeps it from being read: nothing where its file is there and was not read.
pub(super) fn config_tree(snapshot: &Snapshot) -> Option<Result<Node, Vec<Diagnostic>>> {
    match snapshot.text(PUBLISHED_CONFIG) {
        Some(json) => Some(Ok(node(&serde_json::from_str(&json).unwrap_or_default()))),
        None => from_toml(snapshot),
    }
}

/// The configuration as it is published; `None` where there is none or it is broken.
pub(crate) fn config_json(snapshot: &Snapshot) -> Option<Json> {
    Some(config_tree(snapshot)?.ok()?.to_json())
}

/// What `inherit` leaves out of the core, where a site published it together with what it takes over; `None` where the rules
/// are still to be asked.
pub(super) fn published_left_out(snapshot: &Snapshot) -> Option<BTreeSet<(Kind, String)>> {
    let names: Vec<String> = serde_json::from_str(&snapshot.text(PUBLISHED_LEFT_OUT)?).ok()?;
    let key = |name: &String| {
        let (segment, id) = name.split_once('/')?;
        Some((Kind::from_segment(segment)?, id.to_string()))
    };
    Some(names.iter().filter_map(key).collect())
}

#[cfg(feature = "native")]
fn from_toml(snapshot: &Snapshot) -> Option<Result<Node, Vec<Diagnostic>>> {
    let file = FilePath::new(CONFIG);
    let (_, source) = snapshot.get(CONFIG)?;
    let Some(bytes) = source.bytes() else { return Some(Err(Vec::new())) };
    let text = match super::text::text_of(&file, bytes) {
        Ok(text) => text,
        Err(problem) => return Some(Err(vec![*problem])),
    };
    let (tree, problems) = super::toml::parse_toml(&file, text);
    Some(if problems.is_empty() { Ok(tree) } else { Err(problems) })
}

#[cfg(not(feature = "native"))]
fn from_toml(_: &Snapshot) -> Option<Result<Node, Vec<Diagnostic>>> {
    None
}

/// JSON as a tree without places.
fn node(json: &Json) -> Node {
    let value = match json {
        Json::Null => Value::Null,
        Json::Bool(value) => Value::Bool(*value),
        Json::Number(number) => match number.as_i64() {
            Some(number) => Value::Integer(number),
            None => Value::Float(number.as_f64().unwrap_or_default()),
        },
        Json::String(text) => Value::Text(text.clone()),
        Json::Array(values) => Value::List(values.iter().map(node).collect()),
        Json::Object(map) => {
            let entry = |(key, value): (&String, _)| Entry { key: key.clone(), key_span: nowhere(), node: node(value) };
            Value::Map(map.iter().map(entry).collect())
        }
    };
    Node { span: nowhere(), value }
}

fn nowhere() -> Span {
    Span::new(0, 0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::toml::parse_toml;

    #[test]
    fn what_is_published_is_what_was_written() {
        let text = "title = \"A\"\nlate = 3\nshare = 0.5\nopen = true\ninherit = [\"places\"]\n[brand]\ncolours = []\n";
        let (tree, problems) = parse_toml(&FilePath::new(CONFIG), text);
        assert!(problems.is_empty());
        assert_eq!(node(&tree.to_json()).to_json(), tree.to_json());
        assert_eq!(node(&tree.to_json()).get("brand").and_then(|it| it.get("colours")).map(Node::list), Some(&[][..]));
    }
}
