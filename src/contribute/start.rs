//! The file that a new entry starts from: what is needed, and as comments all that can be said.

use super::field::{Choice, Field, Shape, body_sections};
use super::vocabulary::Vocabulary;
use crate::model::Kind;
use crate::parse::write_yaml as yaml;
use serde_json::{Map, Value as Json, json};
use std::fmt::Write;

/// How long the lines of a comment are at most.
const WIDTH: usize = 100;

/// A starting file. `given` has the values that are known, by the names of the fields. What is needed beside them gets a mark
/// `[to do: …]`, or a value to begin with under such a mark; what somebody has to choose is left out under one. So the checks
/// list it, and a release waits for it.
pub fn start(kind: Kind, fields: &[Field], given: &Map<String, Json>, vocabulary: &Vocabulary) -> String {
    let mut text = String::from("---\n");
    comment(
        &mut text,
        "",
        "What has no # in front of it is needed. Take the # away from a field that you can fill in, and delete what you \
         do not need. Write something in place of each “to do”: `goodhelp check` lists them.",
    );
    for field in fields {
        if let Some(group) = &field.group {
            let _ = write!(text, "\n# == {group} ==\n\n");
        }
        top(&mut text, field, given.get(&field.name), vocabulary);
    }
    let sections = body_sections(kind);
    if !sections.is_empty() {
        text.push('\n');
        let headings: Vec<String> = sections.iter().map(|heading| format!("“## {heading}”")).collect();
        let advice = format!("The text follows below. A full account has the headings {}.", headings.join(", "));
        comment(&mut text, "", &advice);
    }
    text + "---\n"
}

fn top(out: &mut String, field: &Field, given: Option<&Json>, vocabulary: &Vocabulary) {
    comment(out, "", &explained(field, vocabulary));
    if let Some(value) = given {
        out.push_str(&yaml(&json!({ field.name.as_str(): value })));
        return;
    }
    let is_open = field.needed && field.start.is_none();
    if is_open && is_choice(&field.shape) {
        comment(out, "", &format!("to do: choose, and take the # away from `{}`.", field.name));
    } else if is_open && is_guess(&field.shape) {
        comment(out, "", "to do: change this, nobody has said it yet.");
    }
    offer(out, "", "", field, field.needed, vocabulary);
}

/// A field with those below it: with a value to begin with where it is needed, else behind a `#`. `first` stands in front
/// of its name.
fn offer(out: &mut String, indent: &str, first: &str, field: &Field, needed: bool, vocabulary: &Vocabulary) {
    let needed = needed && !(field.start.is_none() && is_choice(&field.shape));
    let (name, closed) = (&field.name, if needed { "" } else { "#" });
    let (inner, mark) = match &field.shape {
        Shape::Record(inner) => (inner, ""),
        Shape::List(each, _) if let Shape::Record(inner) = &**each => (inner, "- "),
        _ => {
            let value = match (needed, &field.shape, &field.start) {
                (true, Shape::List(..), _) => format!(" {}", begun(field)),
                (true, ..) => format!(" {}", yaml(&begun(field)).trim_end()),
                (false, Shape::List(..), _) => " []".to_string(),
                (false, _, Some(start)) if !start.is_object() => format!(" {}", yaml(start).trim_end()),
                _ => String::new(),
            };
            let _ = writeln!(out, "{closed}{indent}{first}{name}:{value}");
            return;
        }
    };
    let _ = writeln!(out, "{closed}{indent}{first}{name}:");
    let outer = format!("{indent}{}  ", " ".repeat(first.len()));
    let deeper = format!("{outer}{}", " ".repeat(mark.len()));
    for (number, field) in inner.iter().enumerate() {
        let (indent, first) = if number == 0 { (&outer, mark) } else { (&deeper, "") };
        comment(out, &format!("{closed}{indent}"), &explained(field, vocabulary));
        offer(out, indent, first, field, needed && field.needed, vocabulary);
    }
}

/// The value with which something that is needed begins.
fn begun(field: &Field) -> Json {
    match (&field.start, &field.shape) {
        (Some(start), _) => start.clone(),
        (None, shape) => begin(shape, &field.help),
    }
}

fn begin(shape: &Shape, help: &str) -> Json {
    match shape {
        Shape::Text { format: Some(format), .. } => json!(match format.as_str() {
            "date" => "2000-01-01",
            "web-address" => "https://example.org/",
            "quantity" => "0",
            "percentage" => "0%",
            _ => "to-do",
        }),
        Shape::Text { longest, .. } => {
            let most = longest.map_or(usize::MAX, |longest| (longest as usize).saturating_sub("[to do: ]".len()));
            let said = lower_first(help.trim_end_matches('.')).replace('[', "(").replace(']', ")");
            json!(format!("[to do: {}]", said.chars().take(most).collect::<String>()))
        }
        Shape::Whole(least) => json!(least),
        Shape::Number => json!(0),
        Shape::YesNo => json!(false),
        // Nobody has chosen.
        Shape::Choice(_) | Shape::Reference(_) => Json::Null,
        Shape::List(each, least) => json!(vec![begin(each, help); *least as usize]),
        Shape::Record(fields) => {
            let needed = fields.iter().filter(|field| field.needed);
            let needed = needed.filter(|field| field.start.is_some() || !is_choice(&field.shape));
            needed.map(|field| (field.name.clone(), begun(field))).collect::<Map<_, _>>().into()
        }
    }
}

/// Whether it is for somebody to choose: one of several values, or something that the site knows.
pub fn is_choice(shape: &Shape) -> bool {
    match shape {
        Shape::Choice(_) | Shape::Reference(_) => true,
        Shape::List(each, _) => is_choice(each),
        _ => false,
    }
}

/// Whether what such a field begins with looks like an answer and is none.
fn is_guess(shape: &Shape) -> bool {
    match shape {
        Shape::Text { .. } | Shape::Record(_) => false,
        Shape::List(each, _) => is_guess(each),
        _ => true,
    }
}

/// What a field is, and what it can hold.
fn explained(field: &Field, vocabulary: &Vocabulary) -> String {
    let mut text = field.help.clone();
    let shape = match &field.shape {
        Shape::List(each, _) => &**each,
        shape => shape,
    };
    match shape {
        Shape::Text { longest: Some(longest), .. } => {
            let _ = write!(text, " At most {longest} characters.");
        }
        Shape::Text { format: Some(format), .. } if format == "date" => text.push_str(" Written as year-month-day."),
        Shape::Choice(choices) => {
            let each: Vec<String> = choices.iter().map(choice).collect();
            let _ = write!(text, " One of: {}.", each.join("; "));
        }
        Shape::Reference(to) if to.starts_with("facet:") && vocabulary.has(to) => {
            let ids: Vec<&str> = vocabulary.list(to).map(|(id, _)| id).collect();
            let _ = write!(text, " From: {}.", ids.join(", "));
        }
        _ => {}
    }
    text
}

fn choice(choice: &Choice) -> String {
    let value = yaml(&choice.value);
    match choice.help.trim_end_matches('.') {
        "" => value.trim_end().to_string(),
        help => format!("{} ({})", value.trim_end(), lower_first(help)),
    }
}

/// A comment, with its lines broken between words. No line begins with two spaces, by which fields are told apart.
fn comment(out: &mut String, indent: &str, text: &str) {
    let mut line = String::new();
    for word in text.split_whitespace() {
        if !line.is_empty() && line.chars().count() + word.chars().count() + 1 > WIDTH {
            let _ = writeln!(out, "{indent}# {line}");
            line.clear();
        }
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    if !line.is_empty() {
        let _ = writeln!(out, "{indent}# {line}");
    }
}

fn lower_first(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| first.to_lowercase().chain(chars).collect())
}
