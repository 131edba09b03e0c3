//! The words of forms as they travel to where there are no translations: each by its id, with the names of what is put into
//! it in braces.

use super::field::fields;
use super::form::{Form, write_form};
use super::label::Words;
use super::read::Questions;
use super::vocabulary::Vocabulary;
use crate::model::Kind;
use crate::model::config::ExtraField;
use serde::{Deserialize, Serialize};
use std::cell::RefCell;
use std::collections::BTreeMap;

/// The words of one language.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Said(BTreeMap<String, String>);

/// Words that a form does not ask for by itself: those of answers, and of what Markdown makes.
const MORE: [(&str, bool); 13] = [
    ("form-yes", false),
    ("form-no", false),
    ("answer-yes", false),
    ("answer-no", false),
    ("alert-note", false),
    ("alert-tip", false),
    ("alert-important", false),
    ("alert-warning", false),
    ("alert-caution", false),
    ("table-label", true),
    ("footnote", true),
    ("footnotes", true),
    ("footnotes-back", true),
];

impl Said {
    /// All that the forms of every kind may ask of these words.
    pub fn of(words: &Words, extra: &[ExtraField]) -> Said {
        let said = RefCell::new(BTreeMap::new());
        let noted = |id: &str, arguments: &[(&str, &str)]| {
            let word = words(id, arguments)?;
            let names: Vec<(&str, String)> = arguments.iter().map(|(name, _)| (*name, format!("{{{name}}}"))).collect();
            let names: Vec<(&str, &str)> = names.iter().map(|(name, braced)| (*name, braced.as_str())).collect();
            let pattern = words(id, &names).unwrap_or_default();
            said.borrow_mut().insert(id.to_string(), pattern);
            Some(word)
        };
        let vocabulary = Vocabulary::default();
        for kind in Kind::ALL {
            let form = Form { kind, extra, vocabulary: &vocabulary, contact: Some("contact"), words: &noted };
            write_form(&form, None);
            Questions::new(kind, &fields(kind, extra), &[&noted]);
        }
        for (id, counts) in MORE {
            noted(id, if counts { &[("number", "1")] } else { &[] });
        }
        // It is asked for where there are names to choose from.
        noted("form-choose", &[("names", "")]);
        Said(said.into_inner())
    }

    /// A word with these arguments in it.
    pub fn word(&self, id: &str, arguments: &[(&str, &str)]) -> Option<String> {
        let pattern = self.0.get(id)?;
        let put = |text: String, (name, value): &(&str, &str)| text.replace(&format!("{{{name}}}"), value);
        Some(arguments.iter().fold(pattern.clone(), put))
    }
}
