//! What waits for a translator as XLIFF 2.1, the format of translators' programs, and back.
//!
//! Source: OASIS, "XLIFF Version 2.1", 2018. A file of it holds a `file` for each text, in that a `unit` for each part, in that
//! a `segment` with `source` and `target`. What a translator's program adds (notes, matches, marks in the text) is let through
//! and not kept.

use super::pending::{Pending, Why};
use super::place::Answer;
use crate::diag::{Code, Diagnostic};
use crate::source::{FilePath, Span};
use quick_xml::escape::resolve_predefined_entity;
use quick_xml::events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event};
use quick_xml::{Reader, Writer, XmlVersion};
use std::io;

const NAMESPACE: &str = "urn:oasis:names:tc:xliff:document:2.0";
/// How deep elements may stand in one another; XLIFF with all its modules needs a dozen.
const DEEPEST: usize = 64;

type Xml = Writer<Vec<u8>>;

/// What waits for a translator, from a language into another, by their tags.
pub fn write_xliff(pending: &[Pending], from: &str, to: &str) -> String {
    let mut writer = Writer::new(Vec::new());
    let written = document(&mut writer, pending, from, to);
    // Writing to memory does not fail.
    debug_assert!(written.is_ok());
    String::from_utf8(writer.into_inner()).unwrap_or_default()
}

fn document(writer: &mut Xml, pending: &[Pending], from: &str, to: &str) -> io::Result<()> {
    writer.write_event(Event::Decl(BytesDecl::new("1.0", Some("utf-8"), None)))?;
    let attributes = [("xmlns", NAMESPACE), ("version", "2.1"), ("srcLang", from), ("trgLang", to)];
    element(writer, "xliff", &attributes, |writer| {
        for (number, text) in pending.iter().enumerate() {
            let id = format!("f{}", number + 1);
            element(writer, "file", &[("id", &id), ("original", text.document.path.as_str())], |writer| {
                file(writer, text)
            })?;
        }
        line(writer)
    })?;
    line(writer)
}

fn file(writer: &mut Xml, text: &Pending) -> io::Result<()> {
    if text.why == Why::Changed {
        element(writer, "notes", &[], |writer| {
            let note = "This text was changed since it was translated. Each part has the translation that there is.";
            element(writer, "note", &[], |writer| writer.write_event(Event::Text(BytesText::new(note))))
        })?;
    }
    for (number, (unit, own)) in text.parts.iter().enumerate() {
        let id = format!("u{}", number + 1);
        element(writer, "unit", &[("id", &id), ("name", &unit.place)], |writer| {
            let state = if own.is_some() { "translated" } else { "initial" };
            element(writer, "segment", &[("state", state)], |writer| {
                words(writer, "source", &unit.text)?;
                own.as_ref().map_or(Ok(()), |own| words(writer, "target", own))?;
                line(writer)
            })?;
            line(writer)
        })?;
    }
    line(writer)
}

fn words(writer: &mut Xml, name: &str, text: &str) -> io::Result<()> {
    element(writer, name, &[("xml:space", "preserve")], |writer| writer.write_event(Event::Text(BytesText::new(text))))
}

/// An element on a line of its own.
fn element(
    writer: &mut Xml,
    name: &str,
    attributes: &[(&str, &str)],
    inside: impl FnOnce(&mut Xml) -> io::Result<()>,
) -> io::Result<()> {
    line(writer)?;
    writer.write_event(Event::Start(BytesStart::new(name).with_attributes(attributes.iter().copied())))?;
    inside(writer)?;
    writer.write_event(Event::End(BytesEnd::new(name)))
}

fn line(writer: &mut Xml) -> io::Result<()> {
    writer.write_event(Event::Text(BytesText::new("\n")))
}

/// What came back: the language into which it was translated, each part that has a source, and what cannot be read. Of a file
/// that is no XML, or that defines things of its own, nothing is taken.
pub fn read_xliff(name: &FilePath, text: &str) -> (Option<String>, Vec<Answer>, Vec<Diagnostic>) {
    let mut reading = Reading {
        name,
        reader: Reader::from_str(text),
        open: Vec::new(),
        to: None,
        file: String::new(),
        unit: Unit::default(),
        answers: Vec::new(),
        problems: Vec::new(),
    };
    match reading.read() {
        Ok(()) => (reading.to, reading.answers, reading.problems),
        Err(problem) => (None, Vec::new(), vec![*problem]),
    }
}

struct Reading<'a> {
    name: &'a FilePath,
    reader: Reader<&'a [u8]>,
    /// The names of the elements that are open.
    open: Vec<String>,
    to: Option<String>,
    file: String,
    unit: Unit,
    answers: Vec<Answer>,
    problems: Vec<Diagnostic>,
}

/// The unit that is open.
#[derive(Default)]
struct Unit {
    place: String,
    source: String,
    target: String,
    start: usize,
}

impl Reading<'_> {
    fn at(&self) -> usize {
        self.reader.buffer_position() as usize
    }

    fn problem(&self, start: usize, message: impl Into<String>, help: &str) -> Diagnostic {
        let span = Span::new(start, self.at().max(start + 1));
        Diagnostic::new(Code::BadValue, self.name, span, message.into()).help(help)
    }

    fn read(&mut self) -> Result<(), Box<Diagnostic>> {
        const AGAIN: &str = "save it again from the program in which it was translated, as XLIFF 2";
        loop {
            let start = self.at();
            let event = match self.reader.read_event() {
                Ok(event) => event,
                Err(error) => return Err(self.problem(start, format!("this is no XML: {error}"), AGAIN).into()),
            };
            match event {
                Event::DocType(_) => {
                    let message = "the file defines names of its own, so nothing of it is read";
                    return Err(self.problem(start, message, AGAIN).into());
                }
                Event::Start(element) => {
                    if self.open.len() >= DEEPEST {
                        return Err(self.problem(start, "elements stand too deep in one another", AGAIN).into());
                    }
                    self.begin(&element, start);
                    self.open.push(element.local_name().as_ref().to_string());
                    if self.open.len() == 1 && self.open[0] != "xliff" {
                        return Err(self.problem(start, "this is no XLIFF file", AGAIN).into());
                    }
                }
                Event::End(_) => {
                    if self.open.pop().as_deref() == Some("unit") {
                        self.end_unit();
                    }
                }
                Event::Text(text) => self.words(&text.xml10_content()),
                Event::CData(text) => self.words(&text.xml10_content()),
                Event::GeneralRef(name) => {
                    let known = match name.resolve_char_ref() {
                        Ok(Some(c)) => Some(c.to_string()),
                        Ok(None) => resolve_predefined_entity(&name).map(str::to_string),
                        Err(_) => None,
                    };
                    match known {
                        Some(known) => self.words(&known),
                        None => {
                            let message = format!("`&{};` stands for nothing", &*name);
                            let problem = self.problem(start, message, "write the character itself");
                            self.problems.push(problem);
                        }
                    }
                }
                Event::Eof if self.open.is_empty() => return Ok(()),
                Event::Eof => return Err(self.problem(start, "the file ends too early", AGAIN).into()),
                Event::Empty(_) | Event::Comment(_) | Event::Decl(_) | Event::PI(_) => {}
            }
        }
    }

    fn begin(&mut self, element: &BytesStart, start: usize) {
        let attribute = |name: &str| {
            let found = element.try_get_attribute(name).ok().flatten()?;
            Some(found.normalized_value(XmlVersion::Implicit1_0).ok()?.into_owned())
        };
        match element.local_name().as_ref() {
            "xliff" => self.to = attribute("trgLang"),
            "file" => self.file = attribute("original").unwrap_or_default(),
            "unit" => self.unit = Unit { place: attribute("name").unwrap_or_default(), start, ..Unit::default() },
            _ => {}
        }
    }

    /// Adds words where they belong to a part or its translation; those of matches and notes are nobody's.
    fn words(&mut self, text: &str) {
        let Some(unit) = self.open.iter().rposition(|name| name == "unit") else { return };
        match self.open[unit + 1..].iter().map(String::as_str).collect::<Vec<_>>()[..] {
            ["segment" | "ignorable", "source", ..] => self.unit.source.push_str(text),
            ["segment" | "ignorable", "target", ..] => self.unit.target.push_str(text),
            _ => {}
        }
    }

    fn end_unit(&mut self) {
        let Unit { place, source, target, start } = std::mem::take(&mut self.unit);
        let span = Span::new(start, self.at());
        self.answers.push(Answer { file: self.file.clone(), place, source, target, span });
    }
}
