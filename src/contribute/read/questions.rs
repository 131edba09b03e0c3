//! The questions of a form, by all the names that they go by.

use super::super::field::{Field, Shape, body_sections};
use super::super::form::{ID, KIND, TEXT, section_label};
use super::super::label::{Words, labels, named};
use super::super::vocabulary::plain;
use crate::model::Kind;
use std::collections::HashMap;

/// What a question asks for.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Asked {
    /// The kind.
    Kind,
    /// The id.
    Id,
    /// The text, or the section of it with this number.
    Text(Option<usize>),
    /// A field: the number of each field on the way to it, with the number of the element where there are several.
    Field(Vec<(usize, usize)>),
}

/// All questions of a kind.
pub struct Questions {
    own: HashMap<String, Asked>,
    fields: Level,
}

/// The fields that stand beside each other.
#[derive(Default)]
struct Level {
    names: HashMap<String, usize>,
    below: Vec<Option<Level>>,
}

/// A name that is longer is no name.
const LONGEST: usize = 200;
/// How deep fields can stand within each other.
const DEEPEST: usize = 8;
/// What may stand between the name of a field and of one below it.
const BETWEEN: [&str; 7] = [" – ", " — ", " - ", " > ", " / ", ".", "/"];

impl Questions {
    /// The questions of a kind in several languages, and by the names of the fields.
    pub fn new(kind: Kind, fields: &[Field], languages: &[&Words]) -> Self {
        let mut own = HashMap::new();
        let mut add = |name: &str, asked: Asked| _ = own.entry(plain(name)).or_insert(asked);
        for words in languages {
            for (id, asked) in [(KIND, Asked::Kind), (ID, Asked::Id), (TEXT, Asked::Text(None))] {
                if let Some(name) = words(id, &[]) {
                    add(&name, asked);
                }
            }
            for (number, heading) in body_sections(kind).iter().enumerate() {
                add(&section_label(words, heading), Asked::Text(Some(number)));
            }
        }
        for (name, asked) in [("kind", Asked::Kind), ("id", Asked::Id), ("text", Asked::Text(None))] {
            add(name, asked);
        }
        for (number, heading) in body_sections(kind).iter().enumerate() {
            add(heading, Asked::Text(Some(number)));
        }
        Questions { own, fields: Level::new(Some(kind), fields, languages) }
    }

    /// The question that a line asks, and how many bytes of the line the question takes; `None` where it is no question.
    /// Says whether the number stands in front of it that forms have there.
    pub fn at(&self, line: &str) -> Option<(Asked, usize, bool)> {
        let (name, answer) = line.split_once(':')?;
        let numbered = without_number(name);
        let asked = self.named(numbered.unwrap_or(name))?;
        Some((asked, line.len() - answer.len(), numbered.is_some()))
    }

    /// The question of a name.
    pub fn named(&self, name: &str) -> Option<Asked> {
        if name.len() > LONGEST {
            return None;
        }
        let name = name.trim().trim_matches(['*', '_', '`', '#']).trim();
        // What stands in brackets behind a name says that it is needed.
        let name = name.strip_suffix(')').and_then(|name| name.rsplit_once('(')).map_or(name, |(name, _)| name).trim();
        // A source is asked for its kind, as every form is: the field counts, for the form has a longer name for its own.
        let field = self.fields.find(name, DEEPEST).map(Asked::Field);
        field.or_else(|| self.own.get(&plain(name)).cloned())
    }
}

impl Level {
    fn new(kind: Option<Kind>, fields: &[Field], languages: &[&Words]) -> Self {
        let mut level = Level::default();
        // Own names first: a label of one language may be the name of another field.
        for (number, field) in fields.iter().enumerate() {
            level.names.entry(plain(&field.name.replace('_', " "))).or_insert(number);
        }
        for words in languages {
            for (number, label) in labels(kind, fields, words).iter().enumerate() {
                level.names.entry(plain(label)).or_insert(number);
            }
        }
        for (number, field) in fields.iter().enumerate() {
            level.names.entry(plain(&named(&field.name))).or_insert(number);
        }
        let below = |field: &Field| match &field.shape {
            Shape::Record(inner) => Some(Level::new(None, inner, languages)),
            Shape::List(each, _) => match &**each {
                Shape::Record(inner) => Some(Level::new(None, inner, languages)),
                _ => None,
            },
            _ => None,
        };
        level.below = fields.iter().map(below).collect();
        level
    }

    fn find(&self, name: &str, deepest: usize) -> Option<Vec<(usize, usize)>> {
        if deepest == 0 {
            return None;
        }
        if let Some(number) = self.names.get(&plain(name)) {
            return Some(vec![(*number, 1)]);
        }
        let (bare, element) = counted(name);
        if let Some(number) = self.names.get(&plain(bare)) {
            return self.below[*number].is_some().then(|| vec![(*number, element)]);
        }
        for between in BETWEEN {
            let Some((first, rest)) = name.split_once(between) else { continue };
            let (first, element) = counted(first);
            let Some(number) = self.names.get(&plain(first)) else { continue };
            let Some(below) = &self.below[*number] else { continue };
            // `outcomes.2.claim` has the number by itself.
            let own = rest.split_once(between).and_then(|(count, rest)| Some((count.trim().parse().ok()?, rest)));
            let (element, rest) = own.filter(|(count, _)| *count > 0).unwrap_or((element, rest));
            let mut path = vec![(*number, element)];
            path.extend(below.find(rest, deepest - 1)?);
            return Some(path);
        }
        None
    }
}

/// A name without the number of an element behind it, and that number, or 1.
fn counted(name: &str) -> (&str, usize) {
    let bare = name.trim_end().trim_end_matches(|c: char| c.is_ascii_digit());
    match name.trim_end()[bare.len()..].parse() {
        Ok(number @ 1..=999) => (bare.trim_end_matches(['.', ' ', '#']), number),
        _ => (name, 1),
    }
}

/// The name behind a number like `3.2`, if there is one.
fn without_number(name: &str) -> Option<&str> {
    let digits = |text: &'_ str| text.bytes().take_while(u8::is_ascii_digit).count();
    let name = name.trim_start_matches([' ', '\t', '*', '_']);
    let group = digits(name);
    let rest = name[group..].strip_prefix('.').filter(|_| group > 0)?;
    let question = digits(rest);
    let rest = rest[question..].trim_start_matches(['.', ')']);
    (question > 0 && rest.starts_with(' ')).then(|| rest.trim_start())
}
