//! The beginning of a site, for a browser: what `goodhelp init` writes, as a zip.

mod archive;

use archive::archive;
use goodhelp::start::{Answers, Around, Told, told};
use js_sys::Error;
use wasm_bindgen::prelude::*;

/// What is said of answers, and the new site where nothing is wrong with them.
#[wasm_bindgen]
pub struct Begun {
    told: String,
    archive: Vec<u8>,
}

/// Begins a site. Answers and what the page knows of its program are JSON; the bytes of a logo come beside the answers, and are empty where there is none.
///
/// # Errors
/// `answers` or `around` where one of them is not what it should be, `archive` where the files do not fit into a zip.
#[wasm_bindgen]
pub fn begin(answers: &str, around: &str, logo: Vec<u8>) -> Result<Begun, JsValue> {
    let answers: Answers = serde_json::from_str(answers).map_err(|_| Error::new("answers"))?;
    let around: Around = serde_json::from_str(around).map_err(|_| Error::new("around"))?;
    let day = answers.day;
    let told = told(answers, logo, &around);
    let archive = match &told {
        Told::Problems(_) => Vec::new(),
        Told::Site(made) => archive(made, day).map_err(|_| Error::new("archive"))?,
    };
    Ok(Begun { told: serde_json::to_string(&told).map_err(|_| Error::new("answers"))?, archive })
}

#[wasm_bindgen]
impl Begun {
    /// `{ problems: [{ question, message }] }` or `{ site: { name, to_do, paths } }`.
    #[wasm_bindgen(getter)]
    pub fn told(&self) -> String {
        self.told.clone()
    }

    /// The zip; empty where there are problems.
    #[wasm_bindgen(getter)]
    pub fn archive(&self) -> Vec<u8> {
        self.archive.clone()
    }
}
