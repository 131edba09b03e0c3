//! What an index answers to questions, in full and as a plain BM25: `cargo xtask bench search` compares the two.
//!
//! ```text
//! cargo run --example answers -- public/search/index.HASH.bin QUESTIONS.json
//! ```
//!
//! The questions are a JSON list of texts. Prints `[{ "full": [address], "plain": [address] }]`, one for each question.
#![allow(clippy::disallowed_methods, reason = "the rule keeps the library pure; this program reads two files")]

use std::error::Error;
use std::fs;

use goodhelp::search::{Engine, Matching, Question, SearchError};

/// How many addresses of each: enough for ten pages where several addresses are parts of one page.
const LIMIT: usize = 40;

fn main() -> Result<(), Box<dyn Error>> {
    let files: Vec<String> = std::env::args().skip(1).collect();
    let [index, questions] = files.as_slice() else { return Err("give an index and a file of questions".into()) };
    let engine = Engine::open(fs::read(index)?.into())?;
    let questions: Vec<String> = serde_json::from_slice(&fs::read(questions)?)?;
    let addresses = |words: &str, matching| -> Result<Vec<String>, SearchError> {
        let answer = engine.ask(&Question { matching, limit: LIMIT, ..Question::new(words) })?;
        Ok(answer.hits.into_iter().map(|hit| hit.url).collect())
    };
    let answer = |words: &String| -> Result<serde_json::Value, SearchError> {
        let (full, plain) = (addresses(words, Matching::Full)?, addresses(words, Matching::Plain)?);
        Ok(serde_json::json!({ "full": full, "plain": plain }))
    };
    let answers: Vec<serde_json::Value> = questions.iter().map(answer).collect::<Result<_, _>>()?;
    println!("{}", serde_json::Value::from(answers));
    Ok(())
}
