//! The questions of `goodhelp init`, on a terminal. An empty answer leaves a mark in the files.

use super::{Arguments, logo, report};
use crate::host;
use crate::model::place::Nation;
use crate::start::{Answers, By, Question, nation_of, question_of};
use anyhow::Result;
use dialoguer::console::Term;
use dialoguer::{Input, Select};
use serde::Deserialize;
use serde::de::IntoDeserializer;
use serde::de::value::{Error, StrDeserializer};
use std::io::ErrorKind;
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};

/// Asks for what was not given. Whoever interrupts the questions is told that nothing was written, and the program ends.
pub(super) fn ask_or_end(answers: &mut Answers, arguments: &Arguments) -> Result<()> {
    static ASKING: AtomicBool = AtomicBool::new(true);
    let end = || -> ! {
        if ASKING.swap(false, Ordering::SeqCst) {
            let _ = Term::stderr().show_cursor();
            report::line("\nnothing was written");
        }
        host::end_interrupted()
    };
    host::on_interrupt(move || end());
    let asked = ask(answers, arguments);
    let is_interrupted = |error: &anyhow::Error| {
        error
            .downcast_ref::<dialoguer::Error>()
            .is_some_and(|dialoguer::Error::IO(it)| it.kind() == ErrorKind::Interrupted)
    };
    if asked.as_ref().is_err_and(is_interrupted) {
        end();
    }
    ASKING.store(false, Ordering::SeqCst);
    asked
}

/// Asks for what was not given.
fn ask(answers: &mut Answers, arguments: &Arguments) -> Result<()> {
    report::line("Press Enter to leave a question open. It then stays in the files as something still to do.");
    text(answers, "authority", |it| &mut it.authority)?;
    text(answers, "place", |it| &mut it.place)?;
    text(answers, "name", |it| &mut it.name)?;
    text(answers, "gss", |it| &mut it.gss)?;
    if answers.nation.or(answers.gss.as_deref().and_then(nation_of)).is_none() {
        answers.nation = nation(chosen("nation")?);
    }
    if arguments.lang.is_empty() {
        answers.languages = chosen("lang")?.split(',').map(String::from).collect();
    }
    text(answers, "contact", |it| &mut it.contact)?;
    if arguments.brand.is_empty() {
        several(answers, &prompt("brand"), |answers, given| answers.colours = given)?;
    }
    if arguments.logo.is_none() {
        logo_file(answers)?;
    }
    if arguments.inherit.is_empty() {
        let prompt = format!(
            "{} Enter for all of it, or rules such as handbook, case-studies?sector=homelessness",
            prompt("inherit")
        );
        several(answers, &prompt, |answers, given| answers.inherit = (!given.is_empty()).then_some(given))?;
    }
    Ok(())
}

fn prompt(id: &str) -> String {
    let Question { words, hint, .. } = question_of(id);
    if hint.is_empty() { words.into() } else { format!("{words} {hint}") }
}

/// One answer that is asked for again until it can be used.
fn text(answers: &mut Answers, id: &str, field: impl Fn(&mut Answers) -> &mut Option<String>) -> Result<()> {
    if field(answers).is_some() {
        return Ok(());
    }
    until_good(answers, |answers| {
        let said: String = Input::new().with_prompt(prompt(id)).allow_empty(true).interact_text()?;
        let said = said.trim().to_string();
        *field(answers) = (!said.is_empty()).then_some(said);
        Ok(())
    })
}

/// What the flag would be given for the answer that somebody chooses.
fn chosen(id: &str) -> Result<&'static str> {
    let By::One(choices) = question_of(id).by else { return Ok("") };
    let items = choices.iter().map(|choice| choice.words);
    let number = Select::new().with_prompt(prompt(id)).items(items).default(0).interact()?;
    Ok(choices[number].value)
}

fn nation(value: &str) -> Option<Nation> {
    let value: StrDeserializer<Error> = value.into_deserializer();
    Nation::deserialize(value).ok()
}

fn several(answers: &mut Answers, prompt: &str, take: impl Fn(&mut Answers, Vec<String>)) -> Result<()> {
    until_good(answers, |answers| {
        let said: String = Input::new().with_prompt(prompt).allow_empty(true).interact_text()?;
        let each = said.split(',').map(|part| part.trim().to_string()).filter(|part| !part.is_empty());
        take(answers, each.collect());
        Ok(())
    })
}

fn logo_file(answers: &mut Answers) -> Result<()> {
    until_good(answers, |answers| {
        let said: String = Input::new().with_prompt(prompt("logo")).allow_empty(true).interact_text()?;
        answers.logo = None;
        match said.trim() {
            "" => {}
            path => match logo(Path::new(path), None) {
                Ok(logo) => answers.logo = Some(logo),
                Err(error) => {
                    report::line(&format!("  {error}"));
                    return logo_file(answers);
                }
            },
        }
        Ok(())
    })
}

fn until_good(answers: &mut Answers, mut ask: impl FnMut(&mut Answers) -> Result<()>) -> Result<()> {
    loop {
        ask(answers)?;
        let bad = answers.problems();
        if bad.is_empty() {
            return Ok(());
        }
        bad.iter().for_each(|problem| report::line(&format!("  {}", problem.message)));
    }
}
