//! A form as plain text, to print, to fill in with any editor, or to send by e-mail. [`super::read_form`] reads it back.

use super::field::{Choice, Field, Shape, body_sections};
use super::label::{Words, labels, word_id};
use super::vocabulary::Vocabulary;
use crate::model::Kind;
use crate::model::config::ExtraField;
use serde_json::Value as Json;
use std::fmt::Write;

/// How long a line is at most: short enough for mail programs to leave it whole, even where they quote it.
const WIDTH: usize = 68;

/// What stands between the labels of a field and of one below it.
pub(super) const BELOW: &str = " – ";
/// The marks of a heading.
pub(super) const HEADING: &str = "==";

/// What a form is made from.
pub struct Form<'a> {
    /// The kind that it asks for.
    pub kind: Kind,
    /// The fields that the site declares.
    pub extra: &'a [ExtraField],
    /// What can be chosen.
    pub vocabulary: &'a Vocabulary,
    /// Where to send it.
    pub contact: Option<&'a str>,
    /// The words of its language.
    pub words: &'a Words<'a>,
}

/// Answers to begin with.
#[derive(Debug, Clone, Copy)]
pub struct Answers<'a> {
    /// The id of the file.
    pub id: &'a str,
    /// Its front matter.
    pub front: &'a Json,
    /// Its text.
    pub body: &'a str,
}

/// A form with nothing in it, or with answers.
pub fn write_form(form: &Form, answers: Option<Answers>) -> String {
    let mut writer = Writer { form, text: String::new(), group: 0, question: 0 };
    writer.head(answers.map_or("", |answers| answers.id));
    let fields = super::fields(form.kind, form.extra);
    let nothing = Json::Null;
    writer.fields(Some(form.kind), &fields, "", true, answers.map_or(&nothing, |answers| answers.front));
    writer.body(answers.map_or("", |answers| answers.body));
    writer.text
}

/// The words of a form that are no field's, by their ids. What the reader knows as questions begins with these.
pub(super) const KIND: &str = "form-kind";
pub(super) const ID: &str = "form-id";
pub(super) const TEXT: &str = "form-text";

/// A word of the form's own; its id where there is none.
pub(super) fn own_word(words: &Words, id: &str, arguments: &[(&str, &str)]) -> String {
    words(id, arguments).unwrap_or_else(|| id.to_string())
}

/// What the section of a text with this heading is called on forms.
pub(super) fn section_label(words: &Words, heading: &str) -> String {
    words(&format!("form-section-{}", word_id(heading)), &[]).unwrap_or_else(|| heading.to_string())
}

/// The heading of a group in a language.
pub fn group_heading(words: &Words, group: &str) -> String {
    words(&format!("form-group-{}", word_id(group)), &[]).unwrap_or_else(|| group.to_string())
}

struct Writer<'a> {
    form: &'a Form<'a>,
    text: String,
    group: usize,
    question: usize,
}

impl Writer<'_> {
    fn word(&self, id: &str) -> String {
        own_word(self.form.words, id, &[])
    }

    fn head(&mut self, id: &str) {
        let kind = own_word(self.form.words, &format!("kind-{}", self.form.kind), &[]);
        let title = own_word(self.form.words, "form-title", &[("kind", &kind)]);
        self.help(&title);
        self.help(&self.word("form-intro"));
        if let Some(contact) = self.form.contact {
            self.help(&own_word(self.form.words, "form-send", &[("address", contact)]));
        }
        self.help(&self.word("form-people"));
        self.text.push('\n');
        self.ask(&self.word(KIND), true, &[], self.form.kind.name(), 0);
        self.ask(&self.word(ID), false, &[self.word("form-id-help")], id, 1);
    }

    fn fields(&mut self, kind: Option<Kind>, fields: &[Field], above: &str, needed: bool, front: &Json) {
        for (field, label) in fields.iter().zip(labels(kind, fields, self.form.words)) {
            if let Some(group) = &field.group {
                self.heading(&group_heading(self.form.words, group));
            }
            let label = format!("{above}{label}");
            self.field(field, &label, needed && field.needed, &front[field.name.as_str()]);
        }
    }

    fn field(&mut self, field: &Field, label: &str, needed: bool, value: &Json) {
        match &field.shape {
            Shape::Record(inner) => {
                self.help(&field.help);
                self.fields(None, inner, &format!("{label}{BELOW}"), needed, value);
            }
            Shape::List(each, _) if let Shape::Record(inner) = &**each => {
                self.help(&format!("{} {}", field.help, self.word("form-repeat")));
                let values = value.as_array().map(Vec::as_slice).unwrap_or_default();
                for number in 0..values.len().max(1) {
                    let value = values.get(number).unwrap_or(&Json::Null);
                    self.fields(None, inner, &format!("{label} {}{BELOW}", number + 1), needed, value);
                }
            }
            Shape::List(each, _) => {
                let values = value.as_array().into_iter().flatten();
                let answer: Vec<String> = values.map(|value| format!("- {}", self.answer(value))).collect();
                let several = if matches!(**each, Shape::Text { .. }) { "form-several" } else { "form-several-names" };
                let help = self.explained(field, each, Some(several));
                self.ask(label, needed, &help, &answer.join("\n"), 3);
            }
            shape => {
                let room = match shape {
                    Shape::Text { longest: Some(longest), format: None } if *longest > 150 => 4,
                    _ => 1,
                };
                let help = self.explained(field, shape, None);
                self.ask(label, needed, &help, &self.answer(value), room);
            }
        }
    }

    /// The questions about the text itself.
    fn body(&mut self, body: &str) {
        self.heading(&self.word("form-group-text"));
        let sections = body_sections(self.form.kind);
        let (whole, parts) = divide(body, sections);
        let help = if sections.is_empty() { "form-text-help" } else { "form-text-help-sections" };
        self.ask(&self.word(TEXT), false, &[self.word(help)], &whole, if sections.is_empty() { 20 } else { 4 });
        for (heading, text) in sections.iter().zip(parts) {
            self.ask(&section_label(self.form.words, heading), false, &[], &text, 12);
        }
    }

    fn heading(&mut self, heading: &str) {
        self.group += 1;
        self.question = 0;
        let _ = write!(self.text, "\n{HEADING} {heading} {HEADING}\n\n");
    }

    fn ask(&mut self, label: &str, needed: bool, help: &[String], answer: &str, room: usize) {
        self.question += 1;
        let needed = if needed { format!(" ({})", self.word("form-needed")) } else { String::new() };
        let (group, question) = (self.group, self.question);
        if room == 0 {
            let _ = writeln!(self.text, "{group}.{question} {label}{needed}: {answer}\n");
            return;
        }
        let _ = writeln!(self.text, "{group}.{question} {label}{needed}:");
        help.iter().for_each(|help| self.help(help));
        match answer {
            "" => self.text.push_str(&"\n".repeat(room + 1)),
            answer => {
                let _ = write!(self.text, "\n{answer}\n\n");
            }
        }
    }

    /// Lines that explain.
    fn help(&mut self, text: &str) {
        for line in wrapped(text, WIDTH - 2) {
            let _ = writeln!(self.text, "# {line}");
        }
    }

    /// What is said of a field: what it is, and what can be chosen.
    fn explained(&self, field: &Field, shape: &Shape, several: Option<&str>) -> Vec<String> {
        let mut help = vec![field.help.clone()];
        let mut add = |id: &str, arguments: &[(&str, &str)]| help.push(own_word(self.form.words, id, arguments));
        match shape {
            Shape::Text { longest: Some(longest), format: None } => {
                add("form-longest", &[("count", &longest.to_string())])
            }
            Shape::Text { format: Some(format), .. } if format == "date" => add("form-date", &[]),
            Shape::YesNo => add("form-yes-no", &[]),
            Shape::Reference(to) if to.starts_with("facet:") => {
                let names: Vec<&str> = self.form.vocabulary.list(to).map(|(_, name)| name).collect();
                if !names.is_empty() {
                    add("form-choose", &[("names", &names.join("; "))]);
                }
            }
            Shape::Choice(choices) => {
                help.push(self.word("form-choose-one"));
                help.extend(choices.iter().map(choice));
            }
            _ => {}
        }
        help.extend(several.map(|id| self.word(id)));
        help
    }

    fn answer(&self, value: &Json) -> String {
        match value {
            Json::Null => String::new(),
            Json::String(text) => text.clone(),
            Json::Bool(true) => self.word("form-yes"),
            Json::Bool(false) => self.word("form-no"),
            value => value.to_string(),
        }
    }
}

fn choice(choice: &Choice) -> String {
    let value = choice.value.as_str().map_or_else(|| choice.value.to_string(), str::to_string);
    if choice.help.is_empty() { format!("* {value}") } else { format!("* {value}: {}", choice.help) }
}

/// A text divided at its headings of these names; what stands elsewhere comes first, in one piece.
pub(super) fn divide(body: &str, sections: &[&str]) -> (String, Vec<String>) {
    let mut whole = String::new();
    let mut parts = vec![String::new(); sections.len()];
    let mut open: Option<usize> = None;
    let mut fence: Option<&str> = None;
    for line in body.lines() {
        let marks = ["```", "~~~"].into_iter().find(|marks| line.trim_start().starts_with(marks));
        match fence {
            None => fence = marks,
            Some(_) if fence == marks => fence = None,
            Some(_) => {}
        }
        if let (None, Some(heading)) = (fence, line.strip_prefix("## ")) {
            let number = sections.iter().position(|section| *section == heading.trim());
            // The same heading twice is not one of the form's.
            open = number.filter(|number| parts[*number].is_empty());
            if let Some(number) = open {
                parts[number].push('\n');
                continue;
            }
        }
        let part = open.map_or(&mut whole, |number| &mut parts[number]);
        part.push_str(line);
        part.push('\n');
    }
    let trimmed = |text: String| text.trim_matches('\n').to_string();
    (trimmed(whole), parts.into_iter().map(trimmed).collect())
}

fn wrapped(text: &str, width: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for paragraph in text.lines() {
        let mut line = String::new();
        for word in paragraph.split_whitespace() {
            if !line.is_empty() && line.chars().count() + word.chars().count() + 1 > width {
                lines.push(std::mem::take(&mut line));
            }
            if !line.is_empty() {
                line.push(' ');
            }
            line.push_str(word);
        }
        lines.push(line);
    }
    lines.retain(|line| !line.is_empty());
    lines
}
