//! The field guide of a kind: every field with what it is, in Markdown.

use super::field::{Field, Shape};
use super::form::{Form, group_heading, own_word};
use super::label::{labels, word_id};
use crate::model::Kind;
use std::fmt::Write;

/// The groups of a kind's field guide: the heading, its anchor, and the fields as a list in Markdown.
pub fn guide(form: &Form) -> Vec<(String, String, String)> {
    let fields = super::fields(form.kind, form.extra);
    let mut groups: Vec<(String, String, String)> = Vec::new();
    for (field, label) in fields.iter().zip(labels(Some(form.kind), &fields, form.words)) {
        if let Some(group) = &field.group {
            groups.push((group_heading(form.words, group), word_id(group), String::new()));
        }
        if let Some((_, _, list)) = groups.last_mut() {
            item(list, form, "", field, &label);
        }
    }
    groups
}

fn item(out: &mut String, form: &Form, indent: &str, field: &Field, label: &str) {
    let needed = if field.needed { format!(", {}", own_word(form.words, "form-needed", &[])) } else { String::new() };
    let _ = writeln!(out, "{indent}- **{label}** (`{}`{needed}): {}", field.name, field.help);
    let indent = format!("{indent}  ");
    let shape = match &field.shape {
        Shape::List(each, _) => each,
        shape => shape,
    };
    match shape {
        Shape::Record(inner) => {
            for (field, label) in inner.iter().zip(labels(None::<Kind>, inner, form.words)) {
                item(out, form, &indent, field, &label);
            }
        }
        Shape::Choice(choices) => {
            for choice in choices.iter().filter(|choice| !choice.help.is_empty()) {
                let _ = writeln!(out, "{indent}- `{}`: {}", choice.value.as_str().unwrap_or_default(), choice.help);
            }
        }
        Shape::Reference(to) if to.starts_with("facet:") => {
            for (id, name) in form.vocabulary.list(to) {
                let _ = writeln!(out, "{indent}- `{id}`: {name}");
            }
        }
        _ => {}
    }
}
