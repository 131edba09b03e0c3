//! TOML to a tree.

use super::tree::{Entry, Node, Value};
use crate::diag::{Code, Diagnostic};
use crate::source::{FilePath, Span};
use ::toml::Spanned;
use ::toml::de::{DeTable, DeValue};

/// The tree of a TOML text, and every syntax error of it.
pub fn parse_toml(file: &FilePath, text: &str) -> (Node, Vec<Diagnostic>) {
    let (table, errors) = DeTable::parse_recoverable(text);
    let diagnostics = errors.iter().map(|error| {
        let span = error.span().map(Span::from);
        Diagnostic::new(Code::TomlSyntax, file, span, error.message().trim().replace('\n', ", "))
            .help("every line is `name = value`; texts stand in quotation marks")
    });
    (Node { span: Span::from(table.span()), value: map(table.get_ref()) }, diagnostics.collect())
}

fn map(table: &DeTable) -> Value {
    let mut entries: Vec<Entry> = table
        .iter()
        .map(|(key, value)| {
            let key_span = Span::from(key.span());
            Entry { key: key.get_ref().to_string(), key_span, node: node(value) }
        })
        .collect();
    entries.sort_by_key(|entry| entry.key_span);
    Value::Map(entries)
}

fn node(value: &Spanned<DeValue>) -> Node {
    let converted = match value.get_ref() {
        DeValue::String(text) => Value::Text(text.to_string()),
        DeValue::Integer(integer) => match i64::from_str_radix(integer.as_str(), integer.radix()) {
            Ok(number) => Value::Integer(number),
            Err(_) => Value::Text(integer.to_string()),
        },
        DeValue::Float(float) => match float.as_str().parse::<f64>() {
            Ok(number) if number.is_finite() => Value::Float(number),
            _ => Value::Text(float.to_string()),
        },
        DeValue::Boolean(boolean) => Value::Bool(*boolean),
        DeValue::Datetime(datetime) => Value::Text(datetime.to_string()),
        DeValue::Array(array) => Value::List(array.iter().map(node).collect()),
        DeValue::Table(table) => map(table),
    };
    Node { span: Span::from(value.span()), value: converted }
}
