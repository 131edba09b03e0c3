//! A form with its answers, as a browser holds it: made of a file, and made to one.

use super::body_sections;
use super::field::fields;
use super::file::{id_of, write_body};
use super::form::divide;
use crate::model::Kind;
use crate::model::config::ExtraField;
use crate::parse::write_yaml as yaml;
use crate::parse::{content_path, parse_yaml, split_front_matter};
use crate::source::FilePath;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value as Json};
use std::ops::Range;

/// The answers to the form of a kind.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Filled {
    /// The kind.
    pub kind: Kind,
    /// The id; empty where one is to be made of the title.
    #[serde(default)]
    pub id: String,
    /// The front matter: the fields that were answered, by their names.
    #[serde(default)]
    pub front: Map<String, Json>,
    /// The text itself, then each of the kind's sections.
    #[serde(default)]
    pub parts: Vec<String>,
}

/// A form as a file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FilledFile {
    /// Its id; `unnamed` where there is no title to make one of.
    pub id: String,
    /// Where it belongs.
    #[serde(serialize_with = "as_text")]
    pub path: FilePath,
    /// Its text.
    pub text: String,
    /// Where each part of the text stands.
    #[serde(skip)]
    pub parts: Vec<Range<usize>>,
}

/// What a file is called while nothing has a name.
const UNNAMED: &str = "unnamed";

impl Filled {
    /// The answers that a file of a site gives; none where the path is no content's, or the front matter cannot be read.
    pub fn read(path: &FilePath, text: &str) -> Option<Filled> {
        let place = content_path(path)?;
        let fence = split_front_matter(path, text).ok()?;
        let tree = parse_yaml(path, &text[fence.yaml.range()], fence.yaml.start as usize).ok()?;
        let Json::Object(front) = tree.to_json() else { return None };
        let (whole, parts) = divide(&text[fence.body.range()], body_sections(place.kind));
        let parts = std::iter::once(whole).chain(parts).collect();
        Some(Filled { kind: place.kind, id: place.id, front, parts })
    }

    /// The file of these answers. Fields come in the order of the kind's, with those behind that it does not have.
    pub fn file(&self, extra: &[ExtraField]) -> FilledFile {
        let order: Vec<String> = fields(self.kind, extra).into_iter().map(|field| field.name).collect();
        let place = |name: &String| order.iter().position(|other| other == name).unwrap_or(order.len());
        let mut answered: Vec<(&String, &Json)> = self.front.iter().filter(|(_, value)| !value.is_null()).collect();
        answered.sort_by_key(|(name, _)| place(name));
        let front: Map<String, Json> =
            answered.into_iter().map(|(name, value)| (name.clone(), value.clone())).collect();
        let id = self.id();
        let mut text =
            format!("---\n{}---\n", if front.is_empty() { String::new() } else { yaml(&Json::Object(front)) });
        let parts: Vec<String> = self.parts.iter().map(|part| part.trim().replace("\r\n", "\n")).collect();
        let parts = write_body(&mut text, self.kind, &parts);
        let path = FilePath::new(&format!("{}/{id}.md", self.kind.folder()));
        FilledFile { id, path, text, parts }
    }

    fn id(&self) -> String {
        let title = ["title", "name"].iter().find_map(|name| self.front.get(*name)?.as_str()).unwrap_or_default();
        let own = self.id.trim();
        let id = if own.is_empty() { id_of(title) } else { own.to_string() };
        // Whatever it is, it becomes the name of one file in one folder.
        let is_name = !id.is_empty() && !id.contains(['/', '\\', '\0']) && !id.starts_with('.');
        if is_name { id } else { UNNAMED.to_string() }
    }
}

fn as_text<S: serde::Serializer>(path: &FilePath, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(path.as_str())
}
