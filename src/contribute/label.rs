//! What fields are called on forms: by the words of a language, else by their names.

use super::field::Field;
use super::vocabulary::plain;
use crate::model::Kind;

/// Gives a word of the interface by its id and its arguments; none where there is no such word.
pub type Words<'a> = dyn Fn(&str, &[(&str, &str)]) -> Option<String> + 'a;

/// The labels of fields that stand beside each other, each unlike the others. `kind` is that of the front matter, for the
/// fields at its top.
pub fn labels(kind: Option<Kind>, fields: &[Field], words: &Words) -> Vec<String> {
    let mut labels: Vec<String> = Vec::with_capacity(fields.len());
    for field in fields {
        let said = said(kind, field, words).filter(|label| labels.iter().all(|other| plain(other) != plain(label)));
        labels.push(said.unwrap_or_else(|| named(&field.name)));
    }
    labels
}

/// The name of a field, as a label: `delivered_by` becomes “Delivered by”.
pub(super) fn named(name: &str) -> String {
    let mut chars = name.chars();
    let first = chars.next().map(|first| first.to_uppercase().to_string()).unwrap_or_default();
    first + &chars.as_str().replace('_', " ")
}

/// The last part of a word's id: `What it is` becomes `what-it-is`.
pub(super) fn word_id(text: &str) -> String {
    let letters: String = text.chars().map(|c| if c.is_alphanumeric() { c } else { ' ' }).collect();
    letters.to_lowercase().split_whitespace().collect::<Vec<_>>().join("-")
}

fn said(kind: Option<Kind>, field: &Field, words: &Words) -> Option<String> {
    let name = field.name.replace('_', "-");
    let own = kind.iter().flat_map(|kind| [format!("form-{kind}-{name}"), format!("{kind}-{name}")]);
    let mut ids = own.chain([format!("form-field-{name}"), name.clone()]);
    let label = ids.find_map(|id| words(&id, &[]))?;
    // A label ends with a colon of the form's own, and has no brackets or dashes, which say something there.
    let label = label.trim().trim_end_matches(':').trim().to_string();
    (!label.is_empty() && !label.contains([':', '(', '–', '—', '/', '>', '\n'])).then_some(label)
}
