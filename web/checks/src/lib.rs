//! The checks of `goodhelp` for a browser: what the terminal says of a text, behind a few functions for a worker.

use goodhelp::contribute::{Surroundings, Writing};
use goodhelp::diag::{Format, render};
use goodhelp::source::FilePath;
use js_sys::Error;
use wasm_bindgen::prelude::*;

/// A text that is being written.
#[wasm_bindgen]
pub struct Desk(Writing);

/// Opens the surroundings of a site, as they were published, on a day.
///
/// # Errors
/// Where either cannot be read.
#[wasm_bindgen]
pub fn open(surroundings: &str, date: &str) -> Result<Desk, JsValue> {
    let surroundings: Surroundings = serde_json::from_str(surroundings).map_err(|_| Error::new("damaged"))?;
    let date = date.parse().map_err(|_| Error::new("date"))?;
    Ok(Desk(Writing::new(surroundings, date)))
}

#[wasm_bindgen]
impl Desk {
    /// What the checks say of a text at a path, as `goodhelp check --format json` writes it.
    pub fn check(&mut self, path: &str, text: &str) -> String {
        let checked = self.0.check(&FilePath::new(path), text);
        render(Format::Json, &checked.diagnostics, &checked.snapshot, &checked.private)
    }
}
