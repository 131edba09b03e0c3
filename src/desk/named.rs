//! Which text a person at a terminal means.

use crate::diag::did_you_mean;
use crate::model::Kind;
use crate::parse::{Documents, content_path};
use crate::source::FilePath;
use std::collections::BTreeSet;
use std::fmt;

/// Why a name is that of no text that can be meant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NotNamed {
    /// There is no such text; perhaps one of nearly the same name.
    Unknown(String, Option<String>),
    /// Texts of several kinds have the id.
    Several(String, Vec<String>),
    /// The text is of a kind for which the command is not.
    OtherKind(String, Kind, Vec<Kind>),
}

impl fmt::Display for NotNamed {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            NotNamed::Unknown(name, None) => write!(f, "there is no text {name}"),
            NotNamed::Unknown(name, Some(near)) => write!(f, "there is no text {name}\nhelp: did you mean {near}?"),
            NotNamed::Several(name, full) => {
                write!(f, "{name} is the id of several texts\nhelp: say which one: {}", full.join(" or "))
            }
            NotNamed::OtherKind(name, kind, kinds) => {
                let kinds: Vec<&str> = kinds.iter().map(|kind| kind.name()).collect();
                write!(f, "{name} is a {kind}\nhelp: this is only for: {}", kinds.join(", "))
            }
        }
    }
}

impl std::error::Error for NotNamed {}

/// The kind and id of the text that is meant by an id, by `folder/id` or by a file's path, of one of these kinds.
///
/// # Errors
/// Where there is no such text, or several.
pub fn named(documents: &Documents, name: &str, kinds: &[Kind]) -> Result<(Kind, String), NotNamed> {
    let trimmed = name.trim_start_matches("./").trim_matches('/');
    let (folders, id): (Vec<Kind>, String) = match content_path(&FilePath::new(trimmed)) {
        Some(content) => (vec![content.kind], content.id),
        None => match trimmed.rsplit_once('/') {
            Some((folder, id)) => {
                let segment = folder.rsplit('/').next().unwrap_or_default();
                (Kind::from_segment(segment).into_iter().collect(), id.to_string())
            }
            None => (Kind::ALL.to_vec(), trimmed.to_string()),
        },
    };
    let of_id = documents
        .documents
        .iter()
        .filter(|document| !document.note && document.id == id && folders.contains(&document.kind));
    let found: BTreeSet<Kind> = of_id.map(|document| document.kind).collect();
    let fitting: Vec<Kind> = found.iter().copied().filter(|kind| kinds.contains(kind)).collect();
    match (fitting.as_slice(), found.first()) {
        ([kind], _) => Ok((*kind, id)),
        ([], Some(other)) => Err(NotNamed::OtherKind(name.to_string(), *other, kinds.to_vec())),
        ([], None) => {
            let known = documents.documents.iter().filter(|document| kinds.contains(&document.kind));
            let near = did_you_mean(&id, known.map(|document| document.id.as_str())).map(str::to_string);
            Err(NotNamed::Unknown(name.to_string(), near))
        }
        (several, _) => {
            let full = several.iter().map(|kind| format!("{}/{id}", kind.segment())).collect();
            Err(NotNamed::Several(name.to_string(), full))
        }
    }
}
