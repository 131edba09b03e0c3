//! The search in a browser: `goodhelp`'s own engine behind three functions. It runs in a worker.
use goodhelp::search;
use wasm_bindgen::prelude::*;

/// An index that is open.
#[wasm_bindgen]
pub struct Engine(search::Engine);

#[wasm_bindgen]
impl Engine {
    /// Opens an index.
    pub fn whole(bytes: Vec<u8>) -> Result<Engine, JsValue> {
        search::Engine::open(bytes.into()).map(Engine).map_err(|error| error.to_string().into())
    }

    /// Asks.
    pub fn ask(&self, question: &str) -> Result<String, JsValue> {
        let question = search::Question::new(question);
        let answer = self.0.ask(&question).map_err(|error| JsValue::from(error.to_string()))?;
        serde_json::to_string(&answer).map_err(|error| error.to_string().into())
    }
}
