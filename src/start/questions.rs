//! What is asked, in which order and with which answers to choose from: the same on a terminal and on a page.

use super::INHERITED;
use serde::Serialize;

/// A question to somebody who begins a site.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Question {
    /// Its name: the flag of `goodhelp init`, and the end of the id of its words in `themes/words`.
    pub id: &'static str,
    /// The question in English.
    pub words: &'static str,
    /// What to know for an answer; empty where there is nothing to know.
    pub hint: &'static str,
    /// How it is answered.
    pub by: By,
}

/// How a question is answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum By {
    /// In a line of words.
    Words,
    /// With a code, an address or colours: nothing that has a spelling.
    Code,
    /// With an e-mail address.
    Email,
    /// With one of these; the first one is taken where nothing is chosen.
    One(&'static [Choice]),
    /// With any of [`INHERITED`].
    Parts,
    /// With a file.
    File,
}

/// An answer to choose.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Choice {
    /// The end of the id of its words, behind the name of the question.
    pub id: &'static str,
    /// What the flag takes; empty where the question stays open.
    pub value: &'static str,
    /// The words in English.
    #[serde(skip)]
    pub words: &'static str,
}

const fn choice(id: &'static str, value: &'static str, words: &'static str) -> Choice {
    Choice { id, value, words }
}

const NATIONS: [Choice; 5] = [
    choice("open", "", "The code says it, or we do not know"),
    choice("england", "england", "England"),
    choice("wales", "wales", "Wales"),
    choice("scotland", "scotland", "Scotland"),
    choice("northern-ireland", "northern-ireland", "Northern Ireland"),
];

const LANGUAGES: [Choice; 3] = [
    choice("en", "en-GB", "English"),
    choice("en-cy", "en-GB,cy", "English and Welsh"),
    choice("cy-en", "cy,en-GB", "Welsh and English"),
];

const fn question(id: &'static str, by: By, words: &'static str, hint: &'static str) -> Question {
    Question { id, words, hint, by }
}

/// All questions, in their order.
pub const QUESTIONS: [Question; 10] = [
    question("authority", By::Words, "Which council or other public body is the site of?", ""),
    question("place", By::Words, "What is your area called, if that is not in its name?", ""),
    question("name", By::Words, "What is the site called?", "Leave it open, and it is named after your area."),
    question(
        "gss",
        By::Code,
        "What is your code of the Office for National Statistics?",
        "A letter and eight digits, such as E08000005.",
    ),
    question("nation", By::One(&NATIONS), "Under which nation’s law are you?", ""),
    question("lang", By::One(&LANGUAGES), "In which languages?", ""),
    question("contact", By::Email, "At which e-mail address can readers say that something is wrong?", ""),
    question(
        "brand",
        By::Code,
        "Which are your colours?",
        "One to three, such as #00594f, with commas between them. All others are made from these.",
    ),
    question("logo", By::File, "Which file is your logo?", "An SVG or a PNG of at most 200 KiB."),
    question("inherit", By::Parts, "What do you want from the shared handbook?", ""),
];

/// The question of this name.
///
/// # Panics
/// Where there is none: the names are those of [`QUESTIONS`].
pub fn question_of(id: &str) -> Question {
    *QUESTIONS.iter().find(|question| question.id == id).expect("a name of a question")
}

/// The end of the id of the words about a part of the shared handbook: `pages-cookies` for `pages/cookies`.
pub fn part_id(rule: &str) -> String {
    rule.replace('/', "-")
}

/// What a page needs to ask the questions, beside their words.
pub fn asked() -> serde_json::Value {
    let question = |Question { id, hint, by, .. }: &Question| {
        let mut question = serde_json::json!({ "id": id, "hint": !hint.is_empty() });
        let (by, choices) = match by {
            By::Words => ("words", None),
            By::Code => ("code", None),
            By::Email => ("email", None),
            By::File => ("file", None),
            By::One(choices) => ("one", serde_json::to_value(choices).ok()),
            By::Parts => ("any", Some(INHERITED.iter().map(|(rule, _)| part(rule)).collect())),
        };
        question["by"] = by.into();
        question["choices"] = choices.unwrap_or_default();
        question
    };
    serde_json::json!({ "questions": QUESTIONS.iter().map(question).collect::<Vec<_>>() })
}

fn part(rule: &str) -> serde_json::Value {
    serde_json::json!({ "id": part_id(rule), "value": rule })
}
