//! The file that a translation starts from.

use super::compose::compose;
use super::unit::units;
use crate::model::config::ExtraField;
use crate::parse::Document;
use std::collections::BTreeMap;
use std::fmt::Write;

/// What stands in place of words that are still to be translated.
const WAITING: &str = "[to do: translate]";

/// A starting file for the translation of a text: what both languages share, such as ids, figures and days, as it is in the
/// first text; words in fields as something to do, below what the first text says; the body as it is, to be written over.
/// `given` has words that are translated already, by the names of their fields.
pub fn start(document: &Document, given: &BTreeMap<String, String>, extra: &[ExtraField]) -> String {
    let units = units(document, extra);
    let is_of_body = |place: &str| place.starts_with("body/");
    let parts = units.iter().map(|unit| {
        let words = match given.get(&unit.place) {
            Some(words) => words.clone(),
            None if is_of_body(&unit.place) => unit.text.clone(),
            None => WAITING.to_string(),
        };
        (unit.place.clone(), words)
    });
    let text = compose(document, &parts.collect(), None, extra);
    let mut started = String::with_capacity(text.len() * 2);
    let mut lines = text.split_inclusive('\n');
    started.extend(lines.next());
    if units.iter().any(|unit| is_of_body(&unit.place)) {
        started.push_str("# to do: translate the text below these fields, which is that of the first language\n");
    }
    for line in lines.by_ref() {
        if line.trim_end() == "---" {
            started.push_str(line);
            break;
        }
        let name = line.split(':').next().unwrap_or_default();
        let of_field =
            |place: &str| place.strip_prefix(name).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'));
        for unit in units.iter().filter(|unit| of_field(&unit.place) && !given.contains_key(&unit.place)) {
            let words: Vec<&str> = unit.text.split_whitespace().collect();
            let _ = writeln!(started, "# {}: {}", unit.place.replace('/', "."), words.join(" "));
        }
        started.push_str(line);
    }
    started.extend(lines);
    started
}
