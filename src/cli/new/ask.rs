//! The questions of `goodhelp new`, on a terminal: one for each field that is needed and was not given.

use crate::contribute::{Answered, Choice, Field, Shape, Vocabulary, value};
use anyhow::Result;
use dialoguer::{Input, MultiSelect, Select};
use serde_json::{Map, Value as Json};

/// Asks for what is not known yet. An empty answer to what is written leaves the field as a new file has it; what has to be
/// chosen is asked again until something was.
/// The questions are called `labels`, in the order of the fields.
pub(super) fn ask(
    fields: &[Field],
    labels: &[String],
    vocabulary: &Vocabulary,
    given: &mut Map<String, Json>,
) -> Result<()> {
    for (field, label) in fields.iter().zip(labels).filter(|(field, _)| field.needed) {
        if given.contains_key(&field.name) {
            continue;
        }
        let mark = if label.ends_with('?') { "" } else { ":" };
        let prompt = format!("{label}{mark} {}", field.help.trim_end_matches('.'));
        let answer = match &field.shape {
            Shape::Choice(choices) => Some(choose(&prompt, choices, field.start.as_ref())?),
            Shape::Reference(to) if vocabulary.has(to) => {
                Some(one_of(&prompt, &vocabulary.list(to).collect::<Vec<_>>())?)
            }
            Shape::List(each, _) => match &**each {
                Shape::Reference(to) if vocabulary.has(to) => {
                    Some(some_of(&prompt, &vocabulary.list(to).collect::<Vec<_>>())?)
                }
                Shape::Record(_) => None,
                _ => text(&prompt, &field.shape, vocabulary)?,
            },
            Shape::Record(_) => None,
            shape => text(&prompt, shape, vocabulary)?,
        };
        if let Some(answer) = answer {
            given.insert(field.name.clone(), answer);
        }
    }
    Ok(())
}

fn text(prompt: &str, shape: &Shape, vocabulary: &Vocabulary) -> Result<Option<Json>> {
    let said: String = Input::new().with_prompt(prompt).allow_empty(true).interact_text()?;
    Ok(value(shape, &said, vocabulary).map(|answered| match answered {
        Answered::One(value) => value,
        Answered::Several(each) => each.into_iter().map(|(value, _)| value).collect(),
    }))
}

/// One of a few values. Nothing is marked before somebody moves to it, but for what a new file has anyway: the Enter key alone
/// chooses nothing.
fn choose(prompt: &str, choices: &[Choice], start: Option<&Json>) -> Result<Json> {
    let names = choices.iter().map(|choice| {
        let value = choice.value.as_str().map_or_else(|| choice.value.to_string(), str::to_string);
        if choice.help.is_empty() { value } else { format!("{value}: {}", choice.help) }
    });
    let begun = start.and_then(|start| choices.iter().position(|choice| choice.value == *start));
    let question = Select::new().with_prompt(moving(prompt)).items(names.collect::<Vec<_>>());
    let question = begun.into_iter().fold(question, Select::default);
    Ok(choices[question.interact()?].value.clone())
}

fn one_of(prompt: &str, known: &[(&str, &str)]) -> Result<Json> {
    let names = known.iter().map(|(_, name)| *name).collect::<Vec<_>>();
    let chosen = Select::new().with_prompt(moving(prompt)).items(names).max_length(12).interact()?;
    Ok(known[chosen].0.into())
}

fn some_of(prompt: &str, known: &[(&str, &str)]) -> Result<Json> {
    let names = known.iter().map(|(_, name)| *name).collect::<Vec<_>>();
    let mut prompt = format!("{prompt} (the space bar chooses, then Enter)");
    loop {
        let chosen = MultiSelect::new().with_prompt(&prompt).items(&names).max_length(12).interact()?;
        if !chosen.is_empty() {
            return Ok(chosen.into_iter().map(|number| known[number].0).collect());
        }
        prompt = "Nothing was chosen: move to one with the arrow keys and press the space bar, then Enter".to_string();
    }
}

fn moving(prompt: &str) -> String {
    format!("{prompt} (the arrow keys move, Enter chooses)")
}
