//! A new site: from a team's answers to the fewest files with which it can begin. No disk, no clock: the command line writes
//! them, and so can a page in a browser.

mod answers;
mod fill;
mod marks;
mod page;
mod questions;
mod words;

pub use answers::{Answers, BadAnswer, INHERITED, Logo, nation_of};
pub use marks::marks;
pub use page::{Around, Made, Told, told};
pub use questions::{By, Choice, QUESTIONS, Question, asked, part_id, question_of};
pub use words::place_id;

use crate::model::Kind;
use crate::source::FilePath;
use fill::fill;
use std::collections::BTreeMap;
use words::{ENGLISH, Language, WELSH, inherits, words};

/// What the program knows of itself, for the files that fetch it, and of the handbook that comes with it.
#[derive(Debug, Clone, Copy, Default)]
pub struct Program<'a> {
    /// The action of this program with its commit, `owner/repository@commit`; none where the program was not released.
    pub action: Option<&'a str>,
    /// The address of its Linux archive; none where the program was not released.
    pub archive: Option<&'a str>,
    /// The ids of the handbook's places.
    pub places: &'a [String],
}

impl Program<'static> {
    /// What this program was released as.
    pub fn released() -> Self {
        Program { action: option_env!("GOODHELP_ACTION"), archive: option_env!("GOODHELP_ARCHIVE"), places: &[] }
    }
}

/// A file that both languages have, by its folder and name, with its text in each.
struct Pair {
    folder: &'static str,
    name: &'static str,
    english: &'static str,
    welsh: &'static str,
}

macro_rules! file {
    ($name:literal) => {
        include_str!(concat!("files/", $name))
    };
}

const PAIRS: [Pair; 4] = [
    Pair {
        folder: "content/strategy",
        name: "our-strategy",
        english: file!("our-strategy.en.md"),
        welsh: file!("our-strategy.cy.md"),
    },
    Pair {
        folder: "case-studies",
        name: "our-first-example",
        english: file!("our-first-example.en.md"),
        welsh: file!("our-first-example.cy.md"),
    },
    Pair {
        folder: "content/pages",
        name: "accessibility",
        english: file!("accessibility.en.md"),
        welsh: file!("accessibility.cy.md"),
    },
    Pair { folder: "content/pages", name: "privacy", english: file!("privacy.en.md"), welsh: file!("privacy.cy.md") },
];

/// The files of a new site, by path.
///
/// # Errors
/// Every answer that cannot be used, with what to do about it.
pub fn files(answers: &Answers, program: Program) -> Result<BTreeMap<FilePath, Vec<u8>>, Vec<BadAnswer>> {
    let bad = answers.problems();
    if !bad.is_empty() {
        return Err(bad);
    }
    let words = words(answers, program);
    let mut files: BTreeMap<FilePath, Vec<u8>> = BTreeMap::new();
    let mut add = |path: String, template: &str| {
        files.insert(FilePath::new(&path), fill(template, &words).into_bytes());
    };
    add("goodhelp.toml".into(), file!("goodhelp.toml"));
    add("README.md".into(), file!("README.md"));
    add(".gitignore".into(), file!("gitignore"));
    add(".gitlab-ci.yml".into(), file!("gitlab.yml"));
    add(".github/workflows/site.yml".into(), file!("github.yml"));
    add("content/accessibility.yaml".into(), file!("accessibility.yaml"));
    let place = &words["place_id"];
    // A place that the handbook knows already it knows better.
    if !(program.places.contains(place) && inherits(answers, Kind::Place.segment(), place)) {
        add(format!("{}/{place}.md", Kind::Place.folder()), file!("place.md"));
    }
    for (number, language) in answers.languages.iter().enumerate() {
        let tag = if number == 0 { String::new() } else { format!(".{language}") };
        for Pair { folder, name, english, welsh } in &PAIRS {
            let text = if Language::of(language) == Some(WELSH) { welsh } else { english };
            add(format!("{folder}/{name}{tag}.md"), text);
        }
    }
    if let Some(Logo { name, bytes, .. }) = &answers.logo {
        files.insert(FilePath::new(&format!("themes/assets/{name}")), bytes.clone());
    }
    Ok(files)
}

/// The languages in which a new site can begin.
pub const LANGUAGES: [&str; 2] = [ENGLISH.0, WELSH.0];
