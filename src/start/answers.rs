//! What a team is asked when it begins, and whether its answers can be used.

use super::LANGUAGES;
use crate::diag::did_you_mean;
use crate::model::field::{Date, format_problem};
use crate::model::inherit::{CORE_LANGUAGE, is_inherit_rule};
use crate::model::logo::glance_problem;
use crate::model::place::Nation;
use serde::{Deserialize, Serialize};

/// What a new site takes over where nobody says otherwise: everything but the pages about the handbook itself.
pub const INHERITED: [(&str, &str); 12] = [
    ("characteristics", "the seven characteristics of good help"),
    ("handbook", "the chapters"),
    ("checklists", "the checklists"),
    ("glossary", "the glossary"),
    ("sources", "where facts and figures come from"),
    ("places", "the places of the examples"),
    ("case-studies", "examples from across the country"),
    ("stories", "how others did it"),
    ("pages/easy-words", "good help in easy words"),
    ("pages/cookies", "the cookies page that the law asks for"),
    ("pages/take-my-story-down", "how people have their story taken down"),
    ("pages/searching", "how to search"),
];

/// What somebody answers who begins a site. What is left open becomes a mark in the files.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Answers {
    /// The name of the site.
    pub name: Option<String>,
    /// The public body that runs it.
    pub authority: Option<String>,
    /// The name of its area; the name of the body without "Council" where it is not given.
    pub place: Option<String>,
    /// The body's code of the Office for National Statistics.
    pub gss: Option<String>,
    /// The nation; that of the code where it is not given.
    pub nation: Option<Nation>,
    /// The languages, the first one first.
    pub languages: Vec<String>,
    /// One to three colours.
    pub colours: Vec<String>,
    /// The e-mail address for readers.
    pub contact: Option<String>,
    /// Rules of `inherit`; none for everything in [`INHERITED`].
    pub inherit: Option<Vec<String>>,
    /// The logo.
    pub logo: Option<Logo>,
    /// The day on which the site begins.
    pub day: Date,
}

/// A picture that stands for a body.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Logo {
    /// The name that its file will have.
    pub name: String,
    /// The name that it shows, in words.
    pub shows: Option<String>,
    /// The file. In JSON it is left out, and comes beside it.
    #[serde(skip)]
    pub bytes: Vec<u8>,
}

impl Logo {
    /// The logo in a file of this name, under a name that an address can have.
    pub fn of(file: &str, shows: Option<String>, bytes: Vec<u8>) -> Logo {
        let ending = file.rsplit_once('.').map_or("", |(_, ending)| ending).to_ascii_lowercase();
        Logo { name: format!("logo.{ending}"), shows, bytes }
    }
}

/// An answer that cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct BadAnswer {
    /// The question, by the name of its flag.
    pub question: &'static str,
    /// What is wrong, and what to do.
    pub message: String,
}

impl Default for Answers {
    fn default() -> Self {
        Answers {
            name: None,
            authority: None,
            place: None,
            gss: None,
            nation: None,
            languages: vec![LANGUAGES[0].into()],
            colours: Vec::new(),
            contact: None,
            inherit: None,
            logo: None,
            day: Date(jiff::civil::Date::default()),
        }
    }
}

/// The nation of a code of the Office for National Statistics.
pub fn nation_of(gss: &str) -> Option<Nation> {
    match gss.chars().next()? {
        'E' => Some(Nation::England),
        'W' => Some(Nation::Wales),
        'S' => Some(Nation::Scotland),
        'N' => Some(Nation::NorthernIreland),
        _ => None,
    }
}

impl Answers {
    /// Every answer that cannot be used.
    pub fn problems(&self) -> Vec<BadAnswer> {
        let mut bad = Vec::new();
        let mut say = |question, message: String| bad.push(BadAnswer { question, message });
        let names = [("name", &self.name), ("authority", &self.authority), ("place", &self.place)];
        let shown = self.logo.as_ref().map_or(&None, |logo| &logo.shows);
        for (question, text) in names.into_iter().chain([("logo-name", shown)]) {
            let Some(text) = text else { continue };
            // A control character has no place in a name, and would end a comment in the files.
            if text.trim().is_empty() || text.chars().count() > 100 || text.chars().any(char::is_control) {
                say(question, "write a name of 1 to 100 letters on one line".into());
            }
        }
        if super::place_id(self).is_empty() {
            say(
                "place",
                "write the name of your area with letters from a to z, as it would stand in an address".into(),
            );
        }
        let formats = [("gss", "gss", &self.gss), ("contact", "e-mail", &self.contact)];
        for (question, format, text) in formats {
            if let Some((text, problem)) = text.as_ref().and_then(|text| Some((text, format_problem(format, text)?))) {
                say(question, format!("`{}` {problem}", text.escape_debug()));
            }
        }
        if let (Some(said), Some(of_code)) = (self.nation, self.gss.as_deref().and_then(nation_of))
            && said != of_code
        {
            say("nation", "the code of the authority belongs to another nation: correct one of them".into());
        }
        self.language_problems(&mut say);
        for text in &self.colours {
            if let Some(problem) = format_problem("colour", text) {
                say("brand", format!("`{}` {problem}", text.escape_debug()));
            }
        }
        if self.colours.len() > 3 {
            say("brand", "give at most three colours; all others are derived from them".into());
        }
        if self.inherit.as_ref().is_some_and(Vec::is_empty) {
            say("inherit", "choose at least one part of the shared handbook".into());
        }
        for rule in self.inherit.iter().flatten().filter(|rule| !is_inherit_rule(rule)) {
            let known = did_you_mean(rule, INHERITED.iter().map(|(rule, _)| *rule));
            let near = known.map_or_else(
                || {
                    "write for instance `handbook`, `case-studies/groundswell` or `case-studies?sector=homelessness`"
                        .into()
                },
                |near| format!("did you mean `{near}`?"),
            );
            say("inherit", format!("`{}` is nothing that can be inherited: {near}", rule.escape_debug()));
        }
        if let Some(Logo { name, bytes, .. }) = &self.logo {
            if format_problem("logo", name).is_some() {
                say("logo", "the file is no logo: choose an SVG or a PNG".into());
            } else if let Some(problem) = glance_problem(name, bytes) {
                say("logo", format!("the file {problem}: choose an SVG or a PNG"));
            }
        }
        bad
    }

    fn language_problems(&self, say: &mut impl FnMut(&'static str, String)) {
        if self.languages.is_empty() {
            say("lang", "name at least one language: en-GB, cy or both".into());
        }
        for (number, language) in self.languages.iter().enumerate() {
            if !LANGUAGES.contains(&language.as_str()) {
                let message = "is no language that a site can begin in: there are en-GB and cy";
                say("lang", format!("`{}` {message}", language.escape_debug()));
            } else if self.languages[..number].contains(language) {
                say("lang", format!("`{language}` stands twice"));
            }
        }
        let is_fine = !self.languages.is_empty() && self.languages.iter().all(|it| LANGUAGES.contains(&it.as_str()));
        if is_fine && !self.languages.iter().any(|language| language == CORE_LANGUAGE) {
            let both = format!("{},{CORE_LANGUAGE}", self.languages.join(","));
            let message = format!("the shared texts are in English, and your site shows them: write {both}");
            say("lang", message);
        }
    }
}
