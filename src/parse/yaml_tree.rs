//! A tree from the events of a parser of YAML. What takes more room or more steps than a contribution needs is refused where
//! it starts: aliases, anchors, tags, merge keys, further documents, deep levels.

use super::tree::{Entry, Node, Value};
use super::yaml_scalar::{NotFinite, is_null, plain};
use crate::source::Span;
use granit_parser::{ErrorKind, Event, Parser, ScalarStyle, ScanError, StrInput, options};

/// The most levels of lists and maps.
const MAX_DEPTH: usize = 16;

/// The most values, lists and maps together. How much these can hold follows from the length of the text: without aliases
/// nothing is read twice.
const MAX_NODES: usize = 20_000;

/// Why a text is not read: in words of the parser, to which `refusal` has better ones.
pub(super) struct Refused {
    /// The parser's words.
    pub says: String,
    /// The byte where it gave up.
    pub start: usize,
}

/// The tree of a text of YAML; its places are bytes of the text.
///
/// # Errors
/// The first that is wrong or refused.
pub(super) fn tree(text: &str) -> Result<Node, Refused> {
    let parser = Parser::new_from_str_with_options(text, options! { emit_comments: false });
    let mut events = Events { text, parser, nodes: 0, documents: 0 };
    let mut root = Node { span: Span::new(0, 0), value: Value::Null };
    if let Some(first) = events.next()? {
        root = events.node(first, Span::new(0, 0), 0)?;
    }
    match events.next()? {
        None => Ok(root),
        Some((_, span)) => Err(refused("documents", span)),
    }
}

fn refused(says: &str, span: Span) -> Refused {
    Refused { says: says.into(), start: span.start as usize }
}

struct Events<'a> {
    text: &'a str,
    parser: Parser<'a, StrInput<'a>>,
    nodes: usize,
    documents: usize,
}

impl<'a> Events<'a> {
    /// The next event that is part of a tree; nothing after the last.
    fn next(&mut self) -> Result<Option<(Event<'a>, Span)>, Refused> {
        while let Some(next) = self.parser.next_event() {
            let (event, place) = next.map_err(|error| self.unread(&error))?;
            let start = place.start.byte_offset().unwrap_or_default();
            let span = Span::new(start, place.end.byte_offset().unwrap_or_default().max(start));
            match &event {
                Event::StreamStart | Event::StreamEnd | Event::DocumentEnd => continue,
                Event::DocumentStart(..) => {
                    self.documents += 1;
                    if self.documents > 1 {
                        return Err(refused("documents", span));
                    }
                    continue;
                }
                Event::Alias(_) => return Err(refused("alias", span)),
                Event::Scalar(_, _, anchor, tag)
                | Event::SequenceStart(_, anchor, tag)
                | Event::MappingStart(_, anchor, tag) => {
                    self.nodes += 1;
                    if self.nodes > MAX_NODES {
                        return Err(refused("budget", span));
                    }
                    if *anchor != 0 {
                        return Err(refused("anchors", span));
                    }
                    if tag.is_some() {
                        let sign = place.tag_start().and_then(|mark| mark.byte_offset()).unwrap_or(start);
                        return Err(refused("tag", Span::new(sign, sign)));
                    }
                }
                _ => {}
            }
            return Ok(Some((event, span)));
        }
        Ok(None)
    }

    /// The value that starts with an event. An empty collection without brackets stands where its key does.
    fn node(&mut self, (event, span): (Event<'a>, Span), key: Span, depth: usize) -> Result<Node, Refused> {
        let is_list = match event {
            Event::Scalar(text, ScalarStyle::Plain, ..) => {
                let value = plain(text).map_err(|NotFinite| refused("not finite", span))?;
                return Ok(Node { span, value });
            }
            Event::Scalar(text, ..) => return Ok(Node { span, value: Value::Text(text.into_owned()) }),
            Event::SequenceStart(..) => true,
            _ => false,
        };
        if depth == MAX_DEPTH {
            return Err(refused("depth", span));
        }
        let mut whole = (span.end > span.start).then_some(span);
        let mut grow = |other: Span| whole = Some(whole.map_or(other, |whole| whole.to(other)));
        let value = if is_list {
            let mut nodes = Vec::new();
            while let Some(next) = self.next()?.filter(|(event, _)| *event != Event::SequenceEnd) {
                let node = self.node(next, span, depth + 1)?;
                grow(node.span);
                nodes.push(node);
            }
            Value::List(nodes)
        } else {
            let mut entries = Vec::new();
            while let Some(next) = self.next()?.filter(|(event, _)| *event != Event::MappingEnd) {
                let entry = self.entry(next, depth + 1)?;
                grow(entry.key_span.to(entry.node.span));
                entries.push(entry);
            }
            Value::Map(entries)
        };
        Ok(Node { span: whole.unwrap_or(key), value })
    }

    /// The entry whose name starts with an event.
    fn entry(&mut self, (event, key_span): (Event<'a>, Span), depth: usize) -> Result<Entry, Refused> {
        let key = match event {
            Event::Scalar(name, ScalarStyle::Plain, ..) if name == "<<" => return Err(refused("merge key", key_span)),
            Event::Scalar(name, ScalarStyle::Plain, ..) if is_null(&name) => {
                return Err(refused("null into string", key_span));
            }
            Event::Scalar(name, ..) => name.into_owned(),
            // What is wrong within it says more.
            other => {
                self.node((other, key_span), key_span, depth)?;
                return Err(refused("expected string scalar", key_span));
            }
        };
        let Some(next) = self.next()? else { return Err(refused("unexpected end", key_span)) };
        Ok(Entry { key, key_span, node: self.node(next, key_span, depth)? })
    }

    fn unread(&self, error: &ScanError) -> Refused {
        let says = match error.kind() {
            ErrorKind::UnknownAnchor => "alias".into(),
            _ => error.info().to_lowercase(),
        };
        let mark = error.marker();
        Refused { says, start: byte_of(self.text, mark.line(), mark.col()) }
    }
}

/// The byte of a character in a line, which are counted from 0 and from 1; the start of the line where it has no such one.
fn byte_of(text: &str, line: usize, column: usize) -> usize {
    let line_start = text.split_inclusive('\n').take(line.saturating_sub(1)).map(str::len).sum();
    let within = text[line_start..].char_indices().nth(column).map_or(0, |(byte, _)| byte);
    line_start + within
}
