//! The questions of `goodhelp init`, on a terminal. An empty answer leaves a mark in the files.

use super::{Arguments, logo, report};
use crate::start::Answers;
use anyhow::Result;
use dialoguer::{Input, Select};
use std::path::Path;

/// Asks for what was not given.
pub(super) fn ask(answers: &mut Answers, arguments: &Arguments) -> Result<()> {
    report::line("Press Enter to leave a question open. It then stays in the files as something still to do.");
    text(answers, "Which council or other public body is the site of?", |it| &mut it.authority)?;
    text(answers, "What is your area called, if that is not in its name?", |it| &mut it.place)?;
    text(answers, "What is the site called? (else it is named after your area)", |it| &mut it.name)?;
    text(answers, "What is your code of the Office for National Statistics, such as E08000005?", |it| &mut it.gss)?;
    if arguments.lang.is_empty() {
        let choices = ["English", "English and Welsh", "Welsh and English", "Welsh"];
        let tags: [&[&str]; 4] = [&["en-GB"], &["en-GB", "cy"], &["cy", "en-GB"], &["cy"]];
        let chosen = Select::new().with_prompt("In which languages?").items(choices).default(0).interact()?;
        answers.languages = tags[chosen].iter().map(ToString::to_string).collect();
    }
    text(answers, "At which e-mail address can readers say that something is wrong?", |it| &mut it.contact)?;
    if arguments.brand.is_empty() {
        several(answers, "One to three colours, such as #00594f, with commas between them", |it| &mut it.colours)?;
    }
    if arguments.logo.is_none() {
        logo_file(answers)?;
    }
    if arguments.inherit.is_empty() {
        let prompt = "What do you want from the shared handbook? Enter for all of it, or rules such as handbook, case-studies?sector=homelessness";
        several(answers, prompt, |it| &mut it.inherit)?;
    }
    Ok(())
}

/// One answer that is asked for again until it can be used.
fn text(answers: &mut Answers, prompt: &str, field: impl Fn(&mut Answers) -> &mut Option<String>) -> Result<()> {
    if field(answers).is_some() {
        return Ok(());
    }
    until_good(answers, |answers| {
        let said: String = Input::new().with_prompt(prompt).allow_empty(true).interact_text()?;
        let said = said.trim().to_string();
        *field(answers) = (!said.is_empty()).then_some(said);
        Ok(())
    })
}

fn several(answers: &mut Answers, prompt: &str, field: impl Fn(&mut Answers) -> &mut Vec<String>) -> Result<()> {
    until_good(answers, |answers| {
        let said: String = Input::new().with_prompt(prompt).allow_empty(true).interact_text()?;
        let each = said.split(',').map(|part| part.trim().to_string()).filter(|part| !part.is_empty());
        *field(answers) = each.collect();
        Ok(())
    })
}

fn logo_file(answers: &mut Answers) -> Result<()> {
    until_good(answers, |answers| {
        let prompt = "The file of your logo, an SVG or a PNG";
        let said: String = Input::new().with_prompt(prompt).allow_empty(true).interact_text()?;
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
