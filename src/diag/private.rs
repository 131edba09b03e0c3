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

    /// The text of a file with every private byte replaced by `*`; offsets and lines hold.
    pub fn blank_file<'a>(&self, file: &FilePath, text: Cow<'a, str>) -> Cow<'a, str> {
        let Some(spans) = self.spans.get(file) else { return text };
        let mut bytes = text.into_owned().into_bytes();
        for span in spans {
            let end = (span.end as usize).min(bytes.len());
            for byte in bytes.get_mut(span.start as usize..end).unwrap_or_default() {
                if !matches!(byte, b'\n' | b'\r') {
                    *byte = b'*';
                }
            }
        }
        // A span that cuts a character in two leaves half of it behind.
        Cow::Owned(String::from_utf8(bytes).unwrap_or_else(|error| {
            error.into_bytes().into_iter().map(|byte| if byte.is_ascii() { byte as char } else { '*' }).collect()
        }))
    }

    /// A message with every private value replaced.
    pub fn blank_message(&self, message: &str) -> String {
        self.values.iter().fold(message.to_string(), |message, value| message.replace(value.as_str(), "***"))
    }
}
