//! YAML and TOML as one tree in which everything keeps its place.

use crate::source::Span;

/// A value and where it stands.
#[derive(Debug, Clone, PartialEq)]
pub struct Node {
    /// Its place in the file; a collection's runs from its key to its last child.
    pub span: Span,
    /// The value.
    pub value: Value,
}

/// A value.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// Nothing.
    Null,
    /// Yes or no.
    Bool(bool),
    /// A whole number.
    Integer(i64),
    /// Another number.
    Float(f64),
    /// A text.
    Text(String),
    /// A list.
    List(Vec<Node>),
    /// Names with values, in the order of the file.
    Map(Vec<Entry>),
}

/// One name with its value.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    /// The name.
    pub key: String,
    /// Where the name stands.
    pub key_span: Span,
    /// The value.
    pub node: Node,
}

impl Node {
    /// The value of a name in a map; the first where it stands twice.
    pub fn get(&self, key: &str) -> Option<&Node> {
        self.entry(key).map(|entry| &entry.node)
    }

    /// The name and value in a map.
    pub fn entry(&self, key: &str) -> Option<&Entry> {
        match &self.value {
            Value::Map(entries) => entries.iter().find(|entry| entry.key == key),
            _ => None,
        }
    }

    /// This map without the entries that are chosen by their names, and those as a map; none where there are none.
    pub fn parted(&self, is_chosen: impl Fn(&str) -> bool) -> (Node, Option<Node>) {
        let Value::Map(entries) = &self.value else { return (self.clone(), None) };
        let (chosen, others): (Vec<Entry>, Vec<Entry>) =
            entries.iter().cloned().partition(|entry| is_chosen(&entry.key));
        let map = |entries| Node { span: self.span, value: Value::Map(entries) };
        let is_any = !chosen.is_empty();
        (map(others), is_any.then(|| map(chosen)))
    }

    /// The text, if it is one.
    pub fn text(&self) -> Option<&str> {
        match &self.value {
            Value::Text(text) => Some(text),
            _ => None,
        }
    }

    /// The elements of a list; none where it is something else.
    pub fn list(&self) -> &[Node] {
        match &self.value {
            Value::List(nodes) => nodes,
            _ => &[],
        }
    }

    /// The node at a path of names and numbers, or the deepest one on the way to it.
    pub fn at<'a, 'p>(&'a self, path: impl IntoIterator<Item = &'p str>) -> &'a Node {
        let mut node = self;
        for part in path {
            let next = match &node.value {
                Value::Map(_) => node.get(part),
                Value::List(nodes) => part.parse::<usize>().ok().and_then(|number| nodes.get(number)),
                _ => None,
            };
            let Some(next) = next else { break };
            node = next;
        }
        node
    }

    /// The names and numbers on the way to the deepest node that a place is in; none where it is in no node with a name.
    pub fn path_to(&self, offset: u32) -> Vec<serde_json::Value> {
        let (mut node, mut path) = (self, Vec::new());
        let within = |start: u32, end: u32| start <= offset && offset <= end;
        loop {
            let next = match &node.value {
                Value::Map(entries) => entries
                    .iter()
                    .find(|it| within(it.key_span.start.min(it.node.span.start), it.node.span.end.max(it.key_span.end)))
                    .map(|entry| (entry.key.as_str().into(), &entry.node)),
                Value::List(nodes) => nodes
                    .iter()
                    .position(|it| within(it.span.start, it.span.end))
                    .map(|number| (number.into(), &nodes[number])),
                _ => None,
            };
            let Some((name, next)) = next else { return path };
            path.push(name);
            node = next;
        }
    }

    /// The same as JSON, without what is `null`: in front matter an empty value is a missing one.
    pub fn to_json(&self) -> serde_json::Value {
        match &self.value {
            Value::Null => serde_json::Value::Null,
            Value::Bool(value) => (*value).into(),
            Value::Integer(value) => (*value).into(),
            Value::Float(value) => serde_json::Number::from_f64(*value).into(),
            Value::Text(value) => value.as_str().into(),
            Value::List(nodes) => nodes.iter().map(Node::to_json).collect(),
            Value::Map(entries) => {
                let mut map = serde_json::Map::with_capacity(entries.len());
                for entry in entries.iter().filter(|entry| entry.node.value != Value::Null) {
                    // Of a name that stands twice the first value counts; the second is reported.
                    map.entry(entry.key.as_str()).or_insert_with(|| entry.node.to_json());
                }
                map.into()
            }
        }
    }

    /// The same tree with every place moved to the right.
    pub fn shifted(mut self, by: usize) -> Node {
        self.shift(by);
        self
    }

    fn shift(&mut self, by: usize) {
        self.span = self.span.shifted(by);
        match &mut self.value {
            Value::List(nodes) => nodes.iter_mut().for_each(|node| node.shift(by)),
            Value::Map(entries) => {
                for entry in entries {
                    entry.key_span = entry.key_span.shifted(by);
                    entry.node.shift(by);
                }
            }
            _ => {}
        }
    }
}
