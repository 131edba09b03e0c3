//! What comes back: a filled-in form, or a table with an entry in each row, as files of the site. Nothing that was written
//! is lost: what answers no question is reported with its line and kept in a comment. What mail programs put around a form, and
//! what is no answer to a question about people, is left out.

mod compose;
mod draft;
mod lines;
mod mail;
mod people;
mod questions;
mod table;

pub use table::{Row, read_table};

use super::answer::{Answered, day_first, value};
use super::field::{Field, Shape, fields};
use super::form::{HEADING, KIND};
use super::label::Words;
use super::vocabulary::{Vocabulary, kind as kind_named, plain};
use super::{Form, write_form};
use crate::diag::{Code, Diagnostic};
use crate::model::Kind;
use crate::model::config::ExtraField;
use crate::parse::{Schemas, control_characters, too_large};
use crate::source::{FilePath, MAX_TEXT_BYTES, Span};
use draft::Draft;
use lines::{Line, lines};
use mail::Around;
use questions::Asked;
pub(super) use questions::Questions;
use std::collections::HashSet;

/// What is known while something is read.
pub struct Reading<'a> {
    /// The fields that the site declares.
    pub extra: &'a [ExtraField],
    /// The schemas with these fields.
    pub schemas: &'a Schemas,
    /// The address that forms are sent to.
    pub contact: Option<&'a str>,
    /// What can be named.
    pub vocabulary: &'a Vocabulary,
    /// The words of each language that a form may be in.
    pub languages: &'a [&'a Words<'a>],
}

/// An entry that was read.
#[derive(Debug, Clone, PartialEq)]
pub struct Imported {
    /// Its kind.
    pub kind: Kind,
    /// Its id, as answered or from the title; none where there is neither.
    pub id: Option<String>,
    /// The text of its file; none where no file can be made of it.
    pub text: Option<String>,
    /// What is wrong with what was read, at its place there.
    pub problems: Vec<Diagnostic>,
    /// What no message may show, with its place in what was read.
    pub private: Vec<(Span, String)>,
    /// What was done that nobody asked for and that is no problem, with its place.
    pub notes: Vec<(Span, String)>,
}

/// Reads a filled-in form. `kind` is what it is taken for where it does not say so itself.
pub fn read_form(file: &FilePath, text: &str, kind: Option<Kind>, reading: &Reading) -> Imported {
    let refused = |problem| Imported {
        kind: kind.unwrap_or(Kind::CaseStudy),
        id: None,
        text: None,
        problems: vec![problem],
        private: Vec::new(),
        notes: Vec::new(),
    };
    if let Some(problem) = unreadable(file, text) {
        return refused(problem);
    }
    let lines = lines(text);
    let kind = said_kind(&lines, reading).or(kind).unwrap_or(Kind::CaseStudy);
    let fields = fields(kind, reading.extra);
    let questions = Questions::new(kind, &fields, reading.languages);
    let mut entry = Entry::new(file, kind, fields, reading);
    let asked = asked(&lines, &questions);
    // Where the whole form is quoted, as mail programs do, the marks in front of its questions stand before all its lines.
    let depth = asked.iter().flatten().map(|(_, _, depth)| *depth).min().unwrap_or(0);
    let known = explanations(kind, reading);
    let asks: Vec<bool> = asked.iter().map(Option::is_some).collect();
    let around = mail::around(&lines, &asks);
    entry.leave_out(&lines, &around);
    let mut open: Option<(Asked, Vec<(String, Span)>)> = None;
    for ((line, asked), around) in lines.iter().zip(asked).zip(around) {
        if around.is_some() {
            entry.answer(open.take());
            continue;
        }
        let content = line.beyond(depth);
        if let Some((asked, length, _)) = asked {
            entry.answer(open.take());
            let answer = line.text.get(length..).unwrap_or_default().trim();
            open = Some((asked, Vec::new()));
            if let (false, Some((_, parts))) = (answer.is_empty(), &mut open) {
                parts.push((answer.to_string(), line.span));
            }
            continue;
        }
        let trimmed = content.trim();
        if !trimmed.is_empty() && known.contains(&plain(trimmed)) {
            continue;
        }
        // Behind this mark mail programs put a signature.
        if trimmed == "--" {
            entry.answer(open.take());
            continue;
        }
        let explains = trimmed.starts_with("# ");
        match &mut open {
            Some((asked, parts)) if !explains || matches!(asked, Asked::Text(_)) => {
                parts.push((content.into_owned(), line.span));
            }
            _ => entry.leave(trimmed, line.span),
        }
    }
    entry.answer(open);
    entry.finish(Span::new(0, text.find(['\n', '\r']).unwrap_or(text.len())))
}

/// What keeps a text from being read at all.
fn unreadable(file: &FilePath, text: &str) -> Option<Diagnostic> {
    if text.len() as u64 > MAX_TEXT_BYTES {
        let message = too_large(text.len() as u64, MAX_TEXT_BYTES);
        return Some(Diagnostic::new(Code::FileTooLarge, file, None, message).help("divide it into several files"));
    }
    control_characters(file, text)
}

/// The kind that a form says it is for.
fn said_kind(lines: &[Line], reading: &Reading) -> Option<Kind> {
    let names: HashSet<String> = reading
        .languages
        .iter()
        .filter_map(|words| words(KIND, &[]))
        .chain(["kind".into()])
        .map(|name| plain(&name))
        .collect();
    lines.iter().find_map(|line| {
        let (name, answer) = line.text.split_once(':').filter(|(name, _)| name.len() < 200)?;
        let name = name.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, '.' | ')' | ' '));
        let name = name.split('(').next().unwrap_or_default();
        if !names.contains(&plain(name)) {
            return None;
        }
        let said = plain(answer);
        let is_called = |kind: &Kind| {
            let names = reading.languages.iter().filter_map(|words| words(&format!("kind-{kind}"), &[]));
            names.into_iter().any(|name| plain(&name) == said)
        };
        kind_named(answer).or_else(|| Kind::ALL.into_iter().find(is_called))
    })
}

type Question = (Asked, usize, usize);

/// The question that each line asks, with its length and how deep it is quoted. Where questions have the numbers that forms
/// put in front of them, no other line is one: an answer may well begin with `Cost:`.
fn asked(lines: &[Line], questions: &Questions) -> Vec<Option<Question>> {
    let found: Vec<Option<(Asked, usize, bool, usize)>> = lines
        .iter()
        .map(|line| questions.at(&line.text).map(|(asked, length, numbered)| (asked, length, numbered, line.depth)))
        .collect();
    let any_numbered = found.iter().flatten().any(|(_, _, numbered, _)| *numbered);
    let counts = |numbered: bool| numbered || !any_numbered;
    let each = found.into_iter().map(|found| {
        found.filter(|(_, _, numbered, _)| counts(*numbered)).map(|(asked, length, _, depth)| (asked, length, depth))
    });
    each.collect()
}

/// The lines of a form that explain, and its headings, in every language.
fn explanations(kind: Kind, reading: &Reading) -> HashSet<String> {
    let Reading { extra, contact, vocabulary, languages, .. } = *reading;
    let texts =
        languages.iter().map(|words| write_form(&Form { kind, extra, vocabulary, contact, words: *words }, None));
    let explains = |line: &&str| line.starts_with('#') || line.starts_with(HEADING);
    texts.flat_map(|text| text.lines().filter(explains).map(plain).collect::<Vec<_>>()).collect()
}

/// An entry while its answers are put in their places.
struct Entry<'a> {
    file: &'a FilePath,
    kind: Kind,
    fields: Vec<Field>,
    reading: &'a Reading<'a>,
    id: Option<(String, Span)>,
    front: Draft,
    /// The text and its sections, by their numbers from 1.
    texts: Vec<String>,
    /// What answers no question, line by line.
    left: Vec<(String, Span)>,
    problems: Vec<Diagnostic>,
    private: Vec<(Span, String)>,
    notes: Vec<(Span, String)>,
}

impl<'a> Entry<'a> {
    fn new(file: &'a FilePath, kind: Kind, fields: Vec<Field>, reading: &'a Reading<'a>) -> Self {
        let texts = vec![String::new(); super::body_sections(kind).len() + 1];
        let (left, problems, private, notes) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
        Entry { file, kind, fields, reading, id: None, front: Draft::default(), texts, left, problems, private, notes }
    }

    /// Puts an answer in its place.
    fn answer(&mut self, answer: Option<(Asked, Vec<(String, Span)>)>) {
        let Some((asked, parts)) = answer else { return };
        if parts.iter().all(|(part, _)| part.trim().is_empty()) {
            return;
        }
        match asked {
            Asked::Kind => {}
            Asked::Id => {
                let said = parts.iter().find(|(part, _)| !part.trim().is_empty());
                let said = said.map(|(part, span)| (part.trim().trim_end_matches(".md").to_string(), *span));
                match self.id {
                    None => self.id = said,
                    Some(_) => self.left.extend(parts),
                }
            }
            Asked::Text(number) => {
                let text = &mut self.texts[number.map_or(0, |number| number + 1)];
                if !text.is_empty() {
                    text.push_str("\n\n");
                }
                let lines: Vec<&str> = parts.iter().map(|(part, _)| part.as_str()).collect();
                text.push_str(lines.join("\n").trim_matches('\n'));
            }
            Asked::Field(path) => self.field(&path, parts),
        }
    }

    fn field(&mut self, path: &[(usize, usize)], parts: Vec<(String, Span)>) {
        let text = parts.iter().map(|(part, _)| part.as_str()).collect::<Vec<_>>().join("\n");
        let mut path = path.to_vec();
        let Some(shape) = shape_at(&self.fields, &path).cloned() else { return self.left.extend(parts) };
        match &shape {
            // Which of the questions about people this answers nobody can know.
            Shape::Record(_) if self.is_about_people(&path) => return self.set_aside(&path, &parts),
            // An answer to the whole is one to what it cannot be without.
            Shape::Record(inner) => match first_needed(inner) {
                Some(number) => path.push((number, 1)),
                None => return self.left.extend(parts),
            },
            Shape::List(each, _) if let Shape::Record(inner) = &**each => {
                let (Some(number), Some((field, _))) = (first_needed(inner), path.last().copied()) else {
                    return self.left.extend(parts);
                };
                let before = if path.len() == 1 { self.front.elements(field) } else { 0 };
                for (count, item) in super::answer::items(each, &text, self.reading.vocabulary).into_iter().enumerate()
                {
                    let mut path = path.clone();
                    if let Some(last) = path.last_mut() {
                        last.1 = before + count + 1;
                    }
                    path.push((number, 1));
                    let spans: Vec<(String, Span)> = parts_of(&parts, &item);
                    self.put(&path, &text[item], &spans);
                }
                return;
            }
            _ => {}
        }
        self.put(&path, &text, &parts);
    }

    fn put(&mut self, path: &[(usize, usize)], text: &str, parts: &[(String, Span)]) {
        let place = place(parts);
        let Some(shape) = shape_at(&self.fields, path) else { return };
        let shape = shape.clone();
        let about_people = self.is_about_people(path);
        let mut answered = value(&shape, text, self.reading.vocabulary);
        if about_people && let Some(said) = answered.take() {
            answered = self.fitting(path, &shape, said, parts);
        }
        if let (Shape::Text { format: Some(format), .. }, Some(day)) = (&shape, day_first(text))
            && format == "date"
            && answered.is_some()
        {
            let note = format!("“{}”: {} is read as {day}, with the day first", self.question(path), text.trim());
            self.notes.push((place, note));
        }
        let draft = match answered {
            None => return,
            Some(Answered::One(value)) => Draft::Value(value, place),
            Some(Answered::Several(each)) => Draft::Values(
                each.into_iter().map(|(value, part)| (value, self::place(&parts_of(parts, &part)))).collect(),
            ),
        };
        if self.front.put(&self.fields, path, draft).is_err() {
            if about_people {
                return self.set_aside(path, parts);
            }
            let message = "this is answered twice";
            let problem = Diagnostic::new(Code::DuplicateKey, self.file, place, message);
            self.problems.push(problem.help("the first answer counts; this one stands in a comment of the file"));
            self.left.extend(parts.iter().cloned());
        }
    }

    /// Says what is left out of what mail programs put around a form, without repeating it.
    fn leave_out(&mut self, lines: &[Line], around: &[Option<Around>]) {
        for (part, what) in [(Around::Head, "the head of an e-mail"), (Around::Signature, "a signature")] {
            let spans = lines.iter().zip(around).filter(|(_, it)| **it == Some(part)).map(|(line, _)| line.span);
            let spans: Vec<Span> = spans.collect();
            self.private.extend(spans.iter().map(|span| (*span, String::new())));
            let Some(first) = spans.first() else { continue };
            let lines = if spans.len() == 1 { "1 line".to_string() } else { format!("{} lines", spans.len()) };
            self.notes.push((*first, format!("{what} was left out ({lines})")));
        }
    }

    /// Keeps a line that answers nothing.
    fn leave(&mut self, line: &str, span: Span) {
        if line.is_empty() {
            return;
        }
        let follows = |former: Span| span.start.saturating_sub(former.end) <= 2;
        let open = |problem: &&mut Diagnostic| problem.code == Code::UnknownField && problem.span.is_some_and(follows);
        if let Some(problem) = self.problems.last_mut().filter(open) {
            problem.span = problem.span.map(|former| former.to(span));
        } else {
            let problem = Diagnostic::new(Code::UnknownField, self.file, span, "no question asks for this");
            self.problems
                .push(problem.help("it stands in a comment of the file: move it to where it belongs, or delete it"));
        }
        self.left.push((line.to_string(), span));
    }
}

/// Where an answer stands.
fn place(parts: &[(String, Span)]) -> Span {
    let said: Vec<Span> = parts.iter().filter(|(part, _)| !part.trim().is_empty()).map(|(_, span)| *span).collect();
    match (said.first(), said.last()) {
        (Some(first), Some(last)) => first.to(*last),
        _ => Span::default(),
    }
}

/// The lines of an answer that a part of their joined text is in.
fn parts_of(parts: &[(String, Span)], part: &std::ops::Range<usize>) -> Vec<(String, Span)> {
    let mut start = 0;
    let mut found = Vec::new();
    for (line, span) in parts {
        let end = start + line.len();
        if start < part.end && part.start <= end {
            found.push((line.clone(), *span));
        }
        start = end + 1;
    }
    found
}

/// What is at the end of a path.
fn shape_at<'f>(fields: &'f [Field], path: &[(usize, usize)]) -> Option<&'f Shape> {
    let ((number, _), rest) = path.split_first()?;
    let shape = &fields.get(*number)?.shape;
    match (shape, rest) {
        (shape, []) => Some(shape),
        (Shape::Record(inner), rest) => shape_at(inner, rest),
        (Shape::List(each, _), rest) => match &**each {
            Shape::Record(inner) => shape_at(inner, rest),
            _ => None,
        },
        _ => None,
    }
}

/// The first field of a record that it cannot be without, if it is a simple one.
fn first_needed(fields: &[Field]) -> Option<usize> {
    fields.iter().position(|field| field.needed && !matches!(field.shape, Shape::Record(_) | Shape::List(..)))
}
