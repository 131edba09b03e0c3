//! The functions and filters of templates. None of them reads the site.

use super::assets::Assets;
use super::cards::{self, Cards, Drawn};
use crate::view::Words;
use fluent_bundle::{FluentArgs, FluentValue};
use std::sync::Arc;
use tera::{Error, Kwargs, State, Tera, TeraResult, Value};

/// Registers all of them for a language, by its number.
pub(super) fn register(
    engine: &mut Tera,
    language: usize,
    words: &Arc<Words>,
    assets: &Arc<Assets>,
    cards: &Arc<Cards>,
) {
    let own = Arc::clone(words);
    engine.register_function("word", move |kwargs: Kwargs, _: &State| word(&own, language, &kwargs));
    let own = Arc::clone(assets);
    engine.register_function("asset", move |kwargs: Kwargs, _: &State| -> TeraResult<String> {
        let path: &str = kwargs.must_get("path")?;
        own.href(path).map(str::to_string).ok_or_else(|| Error::message(format!("there is no asset `{path}`")))
    });
    let own = Arc::clone(cards);
    engine.register_function("card", move |kwargs: Kwargs, _: &State| -> TeraResult<Value> {
        card(&own, &kwargs).map(|drawn| cards::value(&drawn.card))
    });
    let own = Arc::clone(cards);
    engine.register_function("drawn_card", move |kwargs: Kwargs, _: &State| -> TeraResult<Value> {
        card(&own, &kwargs).map(|drawn| Value::safe_string(std::str::from_utf8(&drawn.html).unwrap_or_default()))
    });
    let own = Arc::clone(words);
    engine.register_filter("date", move |date: &str, _: Kwargs, _: &State| -> TeraResult<String> {
        own.date(language, date)
            .ok_or_else(|| Error::message(format!("`{date}` is no date, or words for it are missing")))
    });
    engine.register_filter("wrap", |text: &str, kwargs: Kwargs, _: &State| -> TeraResult<Vec<String>> {
        let width: i64 = kwargs.must_get("width")?;
        Ok(wrap(text, usize::try_from(width).unwrap_or(1)))
    });
}

/// `word(id="…", any=argument)`.
fn word(words: &Words, language: usize, kwargs: &Kwargs) -> TeraResult<String> {
    let id: &str = kwargs.must_get("id")?;
    let mut arguments = FluentArgs::new();
    for (name, value) in kwargs.iter() {
        let Some(name) = name.as_str().filter(|name| *name != "id") else { continue };
        // A field with a slip in its name would leave a gap in the sentence.
        if value.is_undefined() {
            return Err(Error::message(format!("the argument `{name}` of the word `{id}` is not there")));
        }
        arguments.set(name.to_string(), fluent_value(value));
    }
    words
        .get(language, id, Some(&arguments))
        .ok_or_else(|| Error::message(format!("the word `{id}` is missing, or one of its arguments is")))
}

fn card(cards: &Cards, kwargs: &Kwargs) -> TeraResult<Drawn> {
    let hash: &str = kwargs.must_get("hash")?;
    cards.get(hash).ok_or_else(|| Error::message(format!("there is no card `{hash}`")))
}

fn fluent_value(value: &Value) -> FluentValue<'static> {
    match value.as_f64() {
        Some(number) if value.is_number() => FluentValue::from(number),
        _ => FluentValue::from(value.to_string()),
    }
}

/// A text as lines of at most `width` characters, broken between words; a longer word has a line of its own.
fn wrap(text: &str, width: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        match lines.last_mut() {
            Some(line) if line.chars().count() + 1 + word.chars().count() <= width => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_string()),
        }
    }
    lines
}
