//! Puts what a translator sent back into files.

use super::compose::compose;
use super::path::path_in;
use super::pending::pending;
use crate::diag::{Code, Diagnostic};
use crate::site::Site;
use crate::source::{FilePath, Span};
use std::collections::BTreeMap;

/// A part as a translator sent it back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// The path of the first text's file.
    pub file: String,
    /// Which part of it it is.
    pub place: String,
    /// What was translated.
    pub source: String,
    /// The translation; empty where there is none.
    pub target: String,
    /// Where it stands in the file that came back.
    pub span: Span,
}

/// What became of answers.
#[derive(Debug, Default)]
pub struct Outcome {
    /// The files of translations, by their paths.
    pub files: BTreeMap<FilePath, String>,
    /// What could not be placed, and why.
    pub problems: Vec<Diagnostic>,
}

/// Makes the files of translations into a language, by its number, of answers that came back in a file. A text of
/// which any part is still without a translation gets no file, because a file is in one language.
pub fn place(site: &Site, language: usize, from: &FilePath, answers: &[Answer]) -> Outcome {
    let mut outcome = Outcome::default();
    let mut waiting: BTreeMap<&str, (_, Vec<&Answer>)> =
        BTreeMap::from_iter(pending(site, language, true, &|_| true).into_iter().map(|it| {
            let path = it.document.path.as_str();
            (path, (it, Vec::new()))
        }));
    for answer in answers {
        match waiting.get_mut(answer.file.as_str()) {
            Some((_, own)) => own.push(answer),
            None => {
                let message = format!("this site has no text `{}` to translate", answer.file);
                let help = "the file may have another name by now, or come from another site";
                outcome.problems.push(problem(from, answer.span, message, help));
            }
        }
    }
    for (text, answers) in waiting.into_values().filter(|(_, answers)| !answers.is_empty()) {
        let mut parts: BTreeMap<String, String> = BTreeMap::new();
        let mut is_given = false;
        for answer in &answers {
            let Some((unit, _)) = text.parts.iter().find(|(unit, _)| unit.place == answer.place) else {
                let message = format!("`{}` has no part `{}`", answer.file, answer.place);
                outcome.problems.push(problem(from, answer.span, message, "it was taken out since this file was made"));
                continue;
            };
            if unit.text.trim() != answer.source.trim() {
                let message = format!("`{}` was changed since this file was made", answer.file);
                let help = "what was translated is no longer what is written there: export it again";
                outcome.problems.push(problem(from, answer.span, message, help).label(
                    &text.document.path,
                    unit.span,
                    "this is there now",
                ));
                continue;
            }
            if answer.target.trim().is_empty() {
                continue;
            }
            is_given = true;
            if parts.insert(answer.place.clone(), answer.target.clone()).is_some_and(|other| other != answer.target) {
                let message = format!("the part `{}` of `{}` is translated twice", answer.place, answer.file);
                outcome.problems.push(problem(from, answer.span, message, "keep one of them; this one was taken"));
            }
        }
        if !is_given {
            continue;
        }
        for (unit, own) in &text.parts {
            if let (Some(own), false) = (own, parts.contains_key(&unit.place)) {
                parts.insert(unit.place.clone(), own.clone());
            }
        }
        let missing: Vec<&str> =
            text.parts.iter().map(|(unit, _)| unit.place.as_str()).filter(|it| !parts.contains_key(*it)).collect();
        if missing.is_empty() {
            let made = compose(text.document, &parts, text.former, &site.config().extra);
            let path = text.former.map_or_else(|| path_in(site, text.document, language), |former| former.path.clone());
            outcome.files.insert(path, made);
        } else {
            let message = format!(
                "`{}` is not written yet: {} still without a translation",
                text.document.path,
                parts_of(&missing)
            );
            let span = answers.first().map(|answer| answer.span).unwrap_or_default();
            outcome.problems.push(problem(from, span, message, "translate these parts too, and import the file again"));
        }
    }
    outcome
}

fn parts_of(places: &[&str]) -> String {
    const MOST: usize = 5;
    let named: Vec<String> = places.iter().take(MOST).map(|place| format!("`{place}`")).collect();
    let more = places.len().saturating_sub(MOST);
    let more = if more > 0 { format!(" and {more} more") } else { String::new() };
    let verb = if places.len() == 1 { "is" } else { "are" };
    format!("{}{more} {verb}", named.join(", "))
}

fn problem(from: &FilePath, span: Span, message: String, help: &str) -> Diagnostic {
    Diagnostic::new(Code::BadValue, from, span, message).help(help)
}
