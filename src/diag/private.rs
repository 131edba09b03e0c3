//! Private values: their bytes are blanked in every extract and their text in every message.

use crate::source::{FilePath, Span};
use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

/// The private places of files, and the values that stand there.
#[derive(Debug, Clone, Default)]
pub struct PrivateSpans {
    spans: BTreeMap<FilePath, Vec<Span>>,
    values: BTreeSet<String>,
}

impl PrivateSpans {
    /// Marks a place of a file with the value that stands there.
    pub fn add(&mut self, file: &FilePath, span: Span, value: &str) {
        self.spans.entry(file.clone()).or_default().push(span);
        let value = value.trim();
        if value.chars().count() >= 3 {
            self.values.insert(value.to_string());
        }
    }

    /// The text of a file with every private byte replaced by `*`, at its place and wherever else its value stands;
    /// offsets and lines hold.
    pub fn blank_file<'a>(&self, file: &FilePath, text: Cow<'a, str>) -> Cow<'a, str> {
        let text = match self.spans.get(file) {
            Some(spans) => Cow::Owned(blank_spans(text.into_owned(), spans)),
            None => text,
        };
        self.longest_first().fold(text, |text, value| match text.contains(value) {
            true => Cow::Owned(text.replace(value, &"*".repeat(value.len()))),
            false => text,
        })
    }

    /// A message with every private value replaced.
    pub fn blank_message(&self, message: &str) -> String {
        self.longest_first().fold(message.to_string(), |message, value| message.replace(value, "***"))
    }

    /// One value may be the beginning of another.
    fn longest_first(&self) -> impl Iterator<Item = &str> {
        let mut values: Vec<&str> = self.values.iter().map(String::as_str).collect();
        values.sort_by_key(|value| std::cmp::Reverse(value.len()));
        values.into_iter()
    }
}

fn blank_spans(text: String, spans: &[Span]) -> String {
    let mut bytes = text.into_bytes();
    for span in spans {
        let end = (span.end as usize).min(bytes.len());
        for byte in bytes.get_mut(span.start as usize..end).unwrap_or_default() {
            if !matches!(byte, b'\n' | b'\r') {
                *byte = b'*';
            }
        }
    }
    // A span that cuts a character in two leaves half of it behind.
    String::from_utf8(bytes).unwrap_or_else(|error| {
        error.into_bytes().into_iter().map(|byte| if byte.is_ascii() { byte as char } else { '*' }).collect()
    })
}
