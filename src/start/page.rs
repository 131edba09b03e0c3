//! What a page asks the program for: the answers go in as JSON, and the files of the new site come out.

use super::{Answers, BadAnswer, Logo, Program, files, marks, place_id};
use crate::source::FilePath;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What the page knows of the program that made it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Around {
    /// As in [`Program`].
    pub action: Option<String>,
    /// As in [`Program`].
    pub archive: Option<String>,
    /// As in [`Program`].
    pub places: Vec<String>,
}

impl Around {
    /// A page of this program, above a handbook that has these places.
    pub fn released(places: Vec<String>) -> Around {
        let Program { action, archive, .. } = Program::released();
        Around { action: action.map(String::from), archive: archive.map(String::from), places }
    }
}

/// What is said of answers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Told {
    /// Every answer that cannot be used.
    Problems(Vec<BadAnswer>),
    /// The new site.
    Site(Made),
}

/// A new site.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Made {
    /// The name for its folder: the id of its place.
    pub name: String,
    /// How many places wait for the team's words.
    pub to_do: usize,
    /// Its files.
    pub paths: Vec<FilePath>,
    /// What is in them.
    #[serde(skip)]
    pub files: BTreeMap<FilePath, Vec<u8>>,
}

/// The new site of these answers. The file of the logo, which JSON has no room for, comes beside them: its name there is that
/// of the file. What `goodhelp init` adds for a team that replaces pages of the handbook at once is not
/// among its files: a page offers no such choice.
pub fn told(mut answers: Answers, logo: Vec<u8>, around: &Around) -> Told {
    answers.logo = answers.logo.map(|named| Logo::of(&named.name, named.shows, logo));
    let answers = &answers;
    let Around { action, archive, places } = around;
    let program = Program { action: action.as_deref(), archive: archive.as_deref(), places };
    match files(answers, program) {
        Err(problems) => Told::Problems(problems),
        Ok(files) => Told::Site(Made {
            name: place_id(answers),
            to_do: files.iter().map(|(path, bytes)| marks(path, bytes)).sum(),
            paths: files.keys().cloned().collect(),
            files,
        }),
    }
}
