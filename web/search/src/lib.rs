//! The search of `goodhelp` for a browser: what the terminal asks an index with, behind a few functions for a worker.
//!
//! Questions and answers are JSON, as [`search::Question`] reads and [`search::Answer`] writes them. What goes wrong is
//! thrown as an `Error` with a `code`: `network`, `damaged`, `no-entry` or `other`.

mod ranges;

use goodhelp::search::{self, Question, SearchError};
use js_sys::{Error, Function, Reflect};
use ranges::Ranges;
use std::sync::Arc;
use wasm_bindgen::prelude::*;

/// An index that is open.
#[wasm_bindgen]
pub struct Engine(search::Engine);

/// Opens an index of which all bytes are there.
///
/// # Errors
/// Where they are no index, or not the bytes that were written.
#[wasm_bindgen]
pub fn open_whole(bytes: Vec<u8>) -> Result<Engine, JsValue> {
    search::Engine::open(bytes.into()).map(Engine).map_err(thrown)
}

/// Opens an index of so many bytes, of which `read([start, end, start, end, …])` gives any stretches at once, joined to
/// one `Uint8Array`. Where it throws, the same is to be asked again when it has them.
///
/// # Errors
/// As for [`open_whole`], and where `read` throws.
#[wasm_bindgen]
pub fn open_ranges(length: usize, read: Function) -> Result<Engine, JsValue> {
    search::Engine::open_from(Arc::new(Ranges::new(length, read))).map(Engine).map_err(thrown)
}

#[wasm_bindgen]
impl Engine {
    /// Answers a question.
    ///
    /// # Errors
    /// Where the question is no JSON, or the index cannot be read.
    pub fn ask(&self, question: &str) -> Result<String, JsValue> {
        self.0.ask(&parsed(question)?).map_err(thrown).and_then(|answer| json(&answer))
    }

    /// Finds texts like the one with this id. The words of the question are left out of account.
    ///
    /// # Errors
    /// As for [`Engine::ask`], and where no text has the id.
    pub fn like(&self, id: &str, question: &str) -> Result<String, JsValue> {
        self.0.like(id, &parsed(question)?).map_err(thrown).and_then(|answer| json(&answer))
    }
}

fn parsed(question: &str) -> Result<Question, JsValue> {
    serde_json::from_str(question).map_err(|_| coded("other"))
}

fn json<T: serde::Serialize>(value: &T) -> Result<String, JsValue> {
    serde_json::to_string(value).map_err(|_| coded("other"))
}

fn thrown(error: SearchError) -> JsValue {
    coded(error.code())
}

/// An error that a page has the words for. The messages of libraries, which no reader would see, stay out of the module.
fn coded(code: &str) -> JsValue {
    let error = Error::new(code);
    // An object that was made just now takes any property.
    let _ = Reflect::set(&error, &"code".into(), &code.into());
    error.into()
}
