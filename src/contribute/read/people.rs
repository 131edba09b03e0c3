//! Answers about people that are no answers: somebody wrote a name where a word was to be chosen. They are neither shown nor
//! kept.

use super::super::answer::{Answered, is_date};
use super::super::field::{Field, Shape};
use super::super::form::BELOW;
use super::super::label::{labels, named};
use super::Entry;
use crate::diag::{Code, Diagnostic};
use crate::model::Kind;
use crate::model::field::is_id;
use crate::source::Span;
use serde_json::Value as Json;

/// The fields that say whether a text is about somebody, and what that rests on.
const ABOUT_PEOPLE: [&str; 3] = ["persons", "consent", "published_in"];

impl Entry<'_> {
    /// Whether what cannot be placed there is not to be seen.
    pub(super) fn is_about_people(&self, path: &[(usize, usize)]) -> bool {
        let top = path.first().and_then(|(number, _)| self.fields.get(*number));
        top.is_some_and(|field| ABOUT_PEOPLE.contains(&field.name.as_str()))
    }

    /// Whether a value can be what its field holds.
    pub(super) fn fits(&self, shape: &Shape, value: &Json) -> bool {
        let text = value.as_str().unwrap_or_default();
        match shape {
            Shape::Choice(choices) => choices.iter().any(|choice| choice.value == *value),
            Shape::YesNo => value.is_boolean(),
            Shape::Whole(_) | Shape::Number => value.is_number(),
            Shape::Text { format: Some(format), .. } if format == "date" => is_date(text),
            // A source may come later, and has an id by then.
            Shape::Reference(to) => is_id(text) || self.reading.vocabulary.find(to, text).is_some(),
            Shape::List(each, _) => self.fits(each, value),
            Shape::Text { .. } | Shape::Record(_) => true,
        }
    }

    /// Leaves out what is no answer to a question about people: says which question, and not what was written.
    pub(super) fn set_aside(&mut self, path: &[(usize, usize)], parts: &[(String, Span)]) {
        let said = |it: &&(String, Span)| !it.0.trim().is_empty();
        self.private.extend(parts.iter().filter(said).map(|(part, span)| (*span, part.clone())));
        let message = format!(
            "this is no answer to “{}”; it was left out, and is not repeated here because the question is about people",
            self.question(path)
        );
        let problem = Diagnostic::new(Code::UnknownValue, self.file, super::place(parts), message);
        let help = match super::shape_at(&self.fields, path).map(choices) {
            Some(choices) if !choices.is_empty() => format!("choose from: {choices}"),
            _ => "answer it as the form says; what was written stands in the form".to_string(),
        };
        self.problems.push(problem.help(help));
    }

    /// What a question is called on forms.
    pub(super) fn question(&self, path: &[(usize, usize)]) -> String {
        let (mut fields, mut kind): (&[Field], Option<Kind>) = (&self.fields, Some(self.kind));
        let mut parts = Vec::new();
        for (number, _) in path {
            let Some(field) = fields.get(*number) else { break };
            let label =
                self.reading.languages.first().and_then(|words| labels(kind, fields, words).get(*number).cloned());
            parts.push(label.unwrap_or_else(|| named(&field.name)));
            kind = None;
            fields = match &field.shape {
                Shape::Record(inner) => inner,
                Shape::List(each, _) if let Shape::Record(inner) = &**each => inner,
                _ => break,
            };
        }
        parts.join(BELOW)
    }

    /// What of an answer about people can be kept; the rest is set aside.
    pub(super) fn fitting(
        &mut self,
        path: &[(usize, usize)],
        shape: &Shape,
        answered: Answered,
        parts: &[(String, Span)],
    ) -> Option<Answered> {
        match answered {
            Answered::One(value) if self.fits(shape, &value) => Some(Answered::One(value)),
            Answered::One(_) => {
                self.set_aside(path, parts);
                None
            }
            Answered::Several(each) => {
                let (kept, odd): (Vec<_>, Vec<_>) = each.into_iter().partition(|(value, _)| self.fits(shape, value));
                if !odd.is_empty() {
                    self.set_aside(path, parts);
                }
                (!kept.is_empty()).then_some(Answered::Several(kept))
            }
        }
    }
}

fn choices(shape: &Shape) -> String {
    match shape {
        Shape::Choice(choices) => {
            let each = choices.iter().map(|it| it.value.as_str().map_or_else(|| it.value.to_string(), str::to_string));
            each.collect::<Vec<_>>().join(", ")
        }
        Shape::List(each, _) => self::choices(each),
        _ => String::new(),
    }
}
