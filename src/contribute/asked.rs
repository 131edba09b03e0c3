//! The questions of a kind as data, for a form that a browser draws.

use super::field::{Field, Shape, body_sections};
use super::form::{Form, group_heading, section_label};
use super::label::{Words, labels, named};
use crate::model::Kind;
use serde_json::{Value as Json, json};

/// What a form asks for: `{ kind, folder, fields, sections }`, with the labels in its language. `ARCHITECTURE.md` leads to
/// the scripts that read it.
pub fn asked(form: &Form) -> Json {
    let fields = super::fields(form.kind, form.extra);
    let section = |heading: &&str| json!({ "heading": heading, "label": section_label(form.words, heading) });
    let sections: Vec<Json> = body_sections(form.kind).iter().map(section).collect();
    json!({
        "kind": form.kind,
        "folder": form.kind.folder(),
        "fields": each(Some(form.kind), &fields, form.words),
        "sections": sections,
    })
}

fn each(kind: Option<Kind>, fields: &[Field], words: &Words) -> Vec<Json> {
    let labels = labels(kind, fields, words);
    fields.iter().zip(labels).map(|(field, label)| one(field, &label, words)).collect()
}

fn one(field: &Field, label: &str, words: &Words) -> Json {
    json!({
        "name": field.name,
        "label": label,
        "help": field.help,
        "needed": field.needed,
        "private": field.private,
        "group": field.group.as_ref().map(|group| group_heading(words, group)),
        "start": field.start,
        "shape": shape(&field.name, &field.shape, words),
    })
}

fn shape(name: &str, shape: &Shape, words: &Words) -> Json {
    match shape {
        Shape::Text { longest, format } => json!({ "type": "text", "longest": longest, "format": format }),
        Shape::Whole(least) => json!({ "type": "whole", "least": least }),
        Shape::Number => json!({ "type": "number" }),
        Shape::YesNo => json!({ "type": "yes-no" }),
        Shape::Choice(choices) => {
            let choice = |choice: &super::Choice| {
                let value = choice.value.as_str().map_or_else(|| choice.value.to_string(), str::to_string);
                let word = format!("{}-{value}", name.replace('_', "-"));
                let said = words(&format!("form-choice-{word}"), &[]).or_else(|| words(&word, &[]));
                let label = said.unwrap_or_else(|| named(&value.replace('-', " ")));
                json!({ "value": choice.value, "label": label, "help": choice.help })
            };
            json!({ "type": "choice", "choices": choices.iter().map(choice).collect::<Vec<Json>>() })
        }
        Shape::Reference(to) => json!({ "type": "reference", "to": to }),
        Shape::List(of, least) => json!({ "type": "list", "of": self::shape(name, of, words), "least": least }),
        Shape::Record(fields) => json!({ "type": "record", "fields": each(None, fields, words) }),
    }
}
