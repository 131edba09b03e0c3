//! Front matter while it is put together from answers: a tree in which everything knows where it was said.

use super::super::field::{Field, Shape};
use crate::parse::{Entry, Node, Value};
use crate::source::Span;
use serde_json::Value as Json;
use std::collections::BTreeMap;

/// A value, the fields of a record, or the elements of a list, by their numbers.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Draft {
    Value(Json, Span),
    Values(Vec<(Json, Span)>),
    Parts(BTreeMap<usize, Draft>),
}

impl Default for Draft {
    fn default() -> Self {
        Draft::Parts(BTreeMap::new())
    }
}

impl Draft {
    /// Puts a value where a path leads: the numbers of fields, and of elements where there are several. Values of a list are
    /// added to those that are there; nothing else is replaced.
    ///
    /// # Errors
    /// Gives the value back where another one is there already.
    pub fn put(&mut self, fields: &[Field], path: &[(usize, usize)], value: Draft) -> Result<(), Draft> {
        let Some(((number, element), rest)) = path.split_first() else { return Err(value) };
        let (Draft::Parts(parts), Some(field)) = (self, fields.get(*number)) else { return Err(value) };
        match &field.shape {
            Shape::Record(inner) if !rest.is_empty() => parts.entry(*number).or_default().put(inner, rest, value),
            Shape::List(each, _) if !rest.is_empty() => {
                let Shape::Record(inner) = &**each else { return Err(value) };
                let Draft::Parts(elements) = parts.entry(*number).or_default() else { return Err(value) };
                elements.entry(*element).or_default().put(inner, rest, value)
            }
            _ => match (parts.get_mut(number), value) {
                (None, value) => {
                    parts.insert(*number, value);
                    Ok(())
                }
                (Some(Draft::Values(there)), Draft::Values(more)) => {
                    there.extend(more);
                    Ok(())
                }
                (Some(_), value) => Err(value),
            },
        }
    }

    /// Whether a field at the top has a value.
    pub fn has(&self, number: usize) -> bool {
        matches!(self, Draft::Parts(parts) if parts.contains_key(&number))
    }

    /// The highest number of an element that a list at the top has.
    pub fn elements(&self, number: usize) -> usize {
        match self {
            Draft::Parts(parts) => match parts.get(&number) {
                Some(Draft::Parts(elements)) => elements.keys().next_back().copied().unwrap_or(0),
                _ => 0,
            },
            _ => 0,
        }
    }

    /// The same as a tree, in the order of the fields. What has no place of its own stands at `start`.
    pub fn tree(&self, fields: &[Field], start: Span) -> Node {
        let Draft::Parts(parts) = self else { return Node { span: start, value: Value::Null } };
        let entry = |(number, part): (&usize, &Draft)| {
            let field = fields.get(*number)?;
            let node = part.node(&field.shape, start);
            Some(Entry { key: field.name.clone(), key_span: node.span, node })
        };
        let entries: Vec<Entry> = parts.iter().filter_map(entry).collect();
        Node { span: start, value: Value::Map(entries) }
    }

    fn node(&self, shape: &Shape, start: Span) -> Node {
        match (self, shape) {
            (Draft::Value(value, span), _) => leaf(value, *span),
            (Draft::Values(values), _) => {
                let nodes: Vec<Node> = values.iter().map(|(value, span)| leaf(value, *span)).collect();
                whole(Value::List(nodes), start)
            }
            (Draft::Parts(_), Shape::Record(inner)) => whole(self.tree(inner, start).value, start),
            (Draft::Parts(elements), Shape::List(each, _)) => {
                let nodes = elements.values().map(|element| element.node(each, start)).collect();
                whole(Value::List(nodes), start)
            }
            (Draft::Parts(_), _) => Node { span: start, value: Value::Null },
        }
    }
}

/// A list or record, which stands where its first part does.
fn whole(value: Value, start: Span) -> Node {
    let span = match &value {
        Value::List(nodes) => nodes.first().map(|node| node.span),
        Value::Map(entries) => entries.first().map(|entry| entry.node.span),
        _ => None,
    };
    Node { span: span.unwrap_or(start), value }
}

fn leaf(value: &Json, span: Span) -> Node {
    let value = match value {
        Json::Bool(value) => Value::Bool(*value),
        Json::Number(number) => match number.as_i64() {
            Some(number) => Value::Integer(number),
            None => Value::Float(number.as_f64().unwrap_or_default()),
        },
        Json::String(text) => Value::Text(text.clone()),
        _ => Value::Null,
    };
    Node { span, value }
}
