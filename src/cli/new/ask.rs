//! The questions of `goodhelp new`, on a terminal: one for each field that is needed and was not given.

use crate::contribute::{Answered, Choice, Field, Shape, Vocabulary, value};
use anyhow::Result;
use dialoguer::{Input, MultiSelect, Select};
use serde_json::{Map, Value as Json};

/// Asks for what is not known yet. An empty answer leaves the field as a new file has it.
pub(super) fn ask(fields: &[Field], vocabulary: &Vocabulary, given: &mut Map<String, Json>) -> Result<()> {
    for field in fields.iter().filter(|field| field.needed) {
        if given.contains_key(&field.name) {
            continue;
        }
        let prompt = format!("{}: {}", field.name, field.help.trim_end_matches('.'));
        let answer = match &field.shape {
            Shape::Choice(choices) => Some(choose(&prompt, choices)?),
            Shape::Reference(to) if vocabulary.has(to) => one_of(&prompt, vocabulary.list(to).collect())?,
            Shape::List(each, _) => match &**each {
                Shape::Reference(to) if vocabulary.has(to) => some_of(&prompt, vocabulary.list(to).collect())?,
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

fn choose(prompt: &str, choices: &[Choice]) -> Result<Json> {
    let names = choices.iter().map(|choice| {
        let value = choice.value.as_str().map_or_else(|| choice.value.to_string(), str::to_string);
        if choice.help.is_empty() { value } else { format!("{value}: {}", choice.help) }
    });
    let chosen = Select::new().with_prompt(prompt).items(names.collect::<Vec<_>>()).default(0).interact()?;
    Ok(choices[chosen].value.clone())
}

fn one_of(prompt: &str, known: Vec<(&str, &str)>) -> Result<Option<Json>> {
    let names = known.iter().map(|(_, name)| *name).collect::<Vec<_>>();
    let chosen = Select::new().with_prompt(prompt).items(names).default(0).max_length(12).interact_opt()?;
    Ok(chosen.map(|number| known[number].0.into()))
}

fn some_of(prompt: &str, known: Vec<(&str, &str)>) -> Result<Option<Json>> {
    let prompt = format!("{prompt} (the space bar chooses)");
    let names = known.iter().map(|(_, name)| *name).collect::<Vec<_>>();
    let chosen = MultiSelect::new().with_prompt(prompt).items(names).max_length(12).interact()?;
    Ok((!chosen.is_empty()).then(|| chosen.into_iter().map(|number| known[number].0).collect()))
}
