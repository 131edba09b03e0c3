//! The checks of `goodhelp` for a browser: what the terminal says of a text, behind a few functions for a worker. Forms and
//! answers are JSON.

use goodhelp::contribute::{Filled, Surroundings, Writing};
use goodhelp::diag::{Format, render};
use goodhelp::model::field::Date;
use goodhelp::source::FilePath;
use js_sys::Error;
use serde::{Deserialize, Serialize};
use wasm_bindgen::prelude::*;

/// A text that is being written.
#[wasm_bindgen]
pub struct Desk(Writing);

/// Opens the surroundings of a site, as they were published, on a day like `2026-11-22`.
///
/// # Errors
/// `damaged` where they cannot be read, `date` where it is no day.
#[wasm_bindgen]
pub fn open(surroundings: &str, date: &str) -> Result<Desk, JsValue> {
    let surroundings: Surroundings = serde_json::from_str(surroundings).map_err(|_| Error::new("damaged"))?;
    let Date(date) = date.parse().map_err(|()| Error::new("date"))?;
    Ok(Desk(Writing::new(surroundings, date)))
}

/// A text to be read: a file of the site where it has a path, else a filled-in text form.
#[derive(Deserialize)]
struct Source {
    path: Option<String>,
    text: String,
}

#[wasm_bindgen]
impl Desk {
    /// The file of a form, and what every check says of it.
    ///
    /// # Errors
    /// `form` where it is none.
    pub fn check(&mut self, form: &str) -> Result<String, JsValue> {
        json(&self.0.tell(&read::<Filled>(form)?))
    }

    /// What the checks say of a text at a path, as `goodhelp check --format json` writes it.
    pub fn check_file(&mut self, path: &str, text: &str) -> String {
        let checked = self.0.check(&FilePath::new(path), text);
        render(Format::Json, &checked.diagnostics, &checked.snapshot, &checked.private)
    }

    /// What a field of this kind can name: `[{ id, name }]`.
    ///
    /// # Errors
    /// None that anybody has seen: a list of names is JSON.
    pub fn names(&mut self, to: &str) -> Result<String, JsValue> {
        json(&self.0.names(to))
    }

    /// A form with the answers of `{ path, text }`; `null` where it is neither a file nor a form.
    ///
    /// # Errors
    /// `form` where that is not what it was given.
    pub fn read(&mut self, source: &str) -> Result<String, JsValue> {
        let Source { path, text } = read(source)?;
        json(&self.0.open(path.map(|path| FilePath::new(&path)).as_ref(), &text))
    }

    /// What a form will look like: `{ title, summary, html }`.
    ///
    /// # Errors
    /// As for [`Desk::check`].
    pub fn preview(&mut self, form: &str) -> Result<String, JsValue> {
        json(&self.0.preview(&read::<Filled>(form)?))
    }
}

fn read<'a, T: Deserialize<'a>>(text: &'a str) -> Result<T, JsValue> {
    serde_json::from_str(text).map_err(|_| Error::new("form").into())
}

fn json<T: Serialize>(value: &T) -> Result<String, JsValue> {
    serde_json::to_string(value).map_err(|_| Error::new("other").into())
}
