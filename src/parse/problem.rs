//! Puts into words what a schema finds wrong.

use super::advice;
use super::fault::{Fault, Rule, type_of};
use super::mend;
use super::tree::{Node, Value};
use super::yaml::{meant, unknown_field_help};
use crate::diag::{Code, Diagnostic, Edit, did_you_mean, one_slip};
use crate::model::field::{FACET, PRIVATE, REFERS_TO, format_problem};
use crate::source::{FilePath, Span};
use serde_json::Value as Json;

/// Reports one mistake that a schema found in a tree.
pub(super) fn report(file: &FilePath, root: &Node, schema: &Json, fault: &Fault, diagnostics: &mut Vec<Diagnostic>) {
    let Fault { path, value, .. } = fault;
    let (path, value): (&[String], &Json) = (path, value);
    let node = root.at(path.iter().map(String::as_str));
    let schema = schema_at(schema, path);
    let name = field_name(path);
    let private = schema.get(PRIVATE).is_some();
    let shown = |value: &Json| if private { "this value".to_string() } else { format!("`{}`", short(value)) };
    let new = |code, span, message: String| Diagnostic::new(code, file, span, message);
    let diagnostic = match &fault.rule {
        Rule::AdditionalProperties(unexpected) => {
            let known: Vec<&str> = properties(schema).collect();
            for key in unexpected.iter().copied() {
                let span = node.entry(key).map_or(node.span, |entry| entry.key_span);
                let diagnostic = if path == ["extra"] {
                    new(Code::UndeclaredExtra, span, format!("the extra field `{key}` is not declared"))
                        .help("declare it in `goodhelp.toml` under `[[extra]]`, or take it out")
                } else {
                    new(Code::UnknownField, span, format!("there is no field `{key}`{}", inside(path)))
                        .help(unknown_field_help(key, known.iter().copied()))
                        .edits(mend::field(node, key, span, known.iter().copied()))
                };
                diagnostics.push(diagnostic);
            }
            return;
        }
        Rule::Required(property) => {
            let property = *property;
            if is_misnamed(node, schema, property) {
                return;
            }
            let span = match node.entry(property) {
                Some(entry) => entry.key_span,
                None if path.is_empty() => Span::new(node.span.start as usize, node.span.start as usize),
                None => node.span,
            };
            let wanted = &schema["properties"][property];
            let inner: Vec<String> = match property {
                // Needed because of what the site declares in it.
                "extra" => wanted["required"].as_array().into_iter().flatten().map(plain).collect(),
                _ => Vec::new(),
            };
            let help = match inner.as_slice() {
                [] => {
                    let sign = sign(file);
                    wanted["description"].as_str().map(|text| format!("write `{property}{sign} …`: {text}"))
                }
                inner => Some(format!("this site needs in it: {}", inner.join(", "))),
            };
            new(Code::MissingField, span, format!("the field `{property}` is missing{}", inside(path))).maybe_help(help)
        }
        Rule::Type(_) => wrong_type(file, node, schema, &name, value),
        Rule::Enum(options) => {
            let choices: Vec<String> = options.iter().map(plain).collect();
            let near = value.as_str().and_then(|text| did_you_mean(text, choices.iter().map(String::as_str)));
            let help = match near {
                Some(near) => format!("did you mean `{near}`? `{name}` takes {}", choices.join(", ")),
                None => format!("`{name}` takes {}", choices.join(", ")),
            };
            let meant = value.as_str().and_then(|text| one_slip(text, choices.iter().map(String::as_str)));
            new(Code::UnknownValue, node.span, format!("`{name}` cannot be {}", shown(value)))
                .help(help)
                .edits(meant.map(|meant| Edit::new(node.span, mend::scalar(file, meant))))
        }
        // It names nothing, which is said where all names are known.
        Rule::Format("id") if refers(schema) => return,
        Rule::Format(format) => {
            let text = value.as_str().unwrap_or_default();
            let code = if *format == "date" { Code::BadDate } else { Code::BadValue };
            let problem = format_problem(format, text).unwrap_or("does not fit");
            let (problem, rule) = problem.split_once(": ").unwrap_or((problem, ""));
            let guess = match *format {
                "date" => advice::date(text),
                "web-address" => advice::web_address(text),
                _ => None,
            };
            let rule = if rule.is_empty() { described(schema) } else { Some(rule.to_string()) };
            let edit = if code == Code::BadDate { mend::date(node.span, text) } else { None };
            new(code, node.span, format!("`{name}`: {} {problem}", shown(value))).maybe_help(guess.or(rule)).edits(edit)
        }
        Rule::MaxLength(limit) => {
            let length = value.as_str().map_or(0, |text| text.chars().count());
            let help = format!(
                "leave out {} characters; the text itself has room for the rest",
                length.saturating_sub(*limit as usize)
            );
            new(Code::BadValue, node.span, format!("`{name}` has {length} characters; at most {limit} fit")).help(help)
        }
        Rule::MinLength(_) => {
            new(Code::BadValue, node.span, format!("`{name}` is empty")).help("write something, or leave the field out")
        }
        Rule::MinProperties(_) => {
            new(Code::BadValue, node.span, format!("`{name}` is empty")).maybe_help(described(schema))
        }
        Rule::MinItems(limit) => {
            let entries = if *limit == 1 { "one entry".to_string() } else { format!("{limit} entries") };
            new(Code::BadValue, node.span, format!("`{name}` needs at least {entries}")).help(format!(
                "write at least {entries} in the brackets, `[…]`, or leave the field out where it may be missing"
            ))
        }
        Rule::MaxItems(limit) => {
            let help = "leave out those that matter least";
            new(Code::BadValue, node.span, format!("`{name}` takes at most {limit}")).help(help)
        }
        Rule::UniqueItems => {
            new(Code::BadValue, node.span, format!("`{name}` holds the same value twice")).help("keep one of them")
        }
        Rule::Minimum(limit) => {
            new(Code::BadValue, node.span, format!("`{name}` cannot be {}; the least is {limit}", shown(value)))
                .help(format!("write a number that is not below {limit}"))
        }
        Rule::Maximum(limit) => {
            new(Code::BadValue, node.span, format!("`{name}` cannot be {}; the most is {limit}", shown(value)))
                .help(format!("write a number that is not above {limit}"))
        }
    };
    diagnostics.push(diagnostic);
}

fn wrong_type(file: &FilePath, node: &Node, schema: &Json, name: &str, value: &Json) -> Diagnostic {
    let private = schema.get(PRIVATE).is_some();
    let wanted = schema["type"].as_str().unwrap_or("another type");
    let got = type_of(value);
    let help = advice::value(name, schema, wanted, value, sign(file));
    let whole = name == WHOLE;
    let message = match whole {
        true => {
            format!("fields stand here, one to a line (`name: value`), and this is {}", type_name(got))
        }
        false => format!("`{name}` takes {}, and this is {}", type_name(wanted), type_name(got)),
    };
    let edits = if private { Vec::new() } else { mend::value(node.span, wanted, got, value) };
    Diagnostic::new(Code::WrongType, file, node.span, message).maybe_help(help).edits(edits)
}

/// What stands between a name and its value.
fn sign(file: &FilePath) -> &'static str {
    if file.extension() == "toml" { " =" } else { ":" }
}

/// Whether a field that is missing from a map is there under a name that was reported as unknown.
fn is_misnamed(node: &Node, schema: &Json, field: &str) -> bool {
    let Value::Map(entries) = &node.value else { return false };
    let known: Vec<&str> = properties(schema).collect();
    let is_unknown = |name: &str| !known.contains(&name);
    entries.iter().any(|entry| is_unknown(&entry.key) && meant(&entry.key, known.iter().copied()) == Some(field))
}

/// Whether a value names something else on the site.
fn refers(schema: &Json) -> bool {
    schema.get(FACET).is_some() || schema.get(REFERS_TO).is_some()
}

/// The part of a schema that a path leads to.
fn schema_at<'a>(schema: &'a Json, path: &[String]) -> &'a Json {
    path.iter().fold(schema, |schema, part| match schema["properties"].get(part) {
        Some(property) => property,
        None if schema.get("items").is_some() => &schema["items"],
        None => &schema["additionalProperties"],
    })
}

/// The names of the fields of a schema.
pub(super) fn properties(schema: &Json) -> impl Iterator<Item = &str> {
    schema["properties"].as_object().into_iter().flat_map(|properties| properties.keys().map(String::as_str))
}

/// The name of what has no name: the front matter, or the data of a figure, as a whole.
pub(super) const WHOLE: &str = "the whole";

fn described(schema: &Json) -> Option<String> {
    schema["description"].as_str().map(str::to_string)
}

fn field_name(path: &[String]) -> String {
    path.iter().rev().find(|part| part.parse::<usize>().is_err()).cloned().unwrap_or_else(|| WHOLE.into())
}

fn inside(path: &[String]) -> String {
    if path.is_empty() { String::new() } else { format!(" in `{}`", field_name(path)) }
}

pub(super) fn short(value: &Json) -> String {
    cut(&plain(value))
}

/// The beginning of a text, for a message.
pub(super) fn cut(text: &str) -> String {
    if text.chars().count() > 60 { text.chars().take(57).chain("…".chars()).collect() } else { text.to_string() }
}

/// A value as text, a text without quotation marks.
pub(super) fn plain(value: &Json) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_string)
}

fn type_name(name: &str) -> &str {
    match name {
        "string" => "a text",
        "integer" => "a whole number",
        "number" => "a number",
        "boolean" => "`true` or `false`",
        "array" => "a list",
        "object" => "a group of fields",
        "null" => "nothing",
        other => other,
    }
}
