//! Answers questions from a site's index without a browser: one JSON question a line in, one JSON answer a line out, or
//! `{ "error": code }`.
//!
//! ```sh
//! echo '{ "words": "rough sleeper", "limit": 3 }' | cargo run --example answers public/search/index.*.bin
//! ```
//!
//! `{ "like": "case-studies/groundswell" }` asks for what is like a text, `{ "words": "…", "plain": true }` for the plain
//! BM25 of the words. This reads the published file and nothing else, as a browser does; the browser tests hold the
//! answers of both against each other.
#![allow(clippy::disallowed_methods, reason = "a program of its own, not a part of the library")]

use anyhow::{Context, Result};
use goodhelp::search::{Engine, Matching, Question};
use serde::Deserialize;
use serde_json::json;
use std::io::{BufWriter, Write, stdin, stdout};

/// A line of the input.
#[derive(Deserialize)]
struct Line {
    /// The folder and id of the text that others are to be like; without it the words are asked.
    like: Option<String>,
    /// Every word as it is: what `cargo xtask bench search` compares with.
    #[serde(default)]
    plain: bool,
    #[serde(flatten)]
    question: Question,
}

fn main() -> Result<()> {
    let file = std::env::args_os().nth(1).context("name the index: public/search/index.….bin")?;
    let bytes = std::fs::read(&file).with_context(|| format!("cannot read {}", file.display()))?;
    let engine = Engine::open(bytes.into())?;
    let mut out = BufWriter::new(stdout().lock());
    for line in stdin().lines() {
        let line = line?;
        let Line { like, plain, mut question } =
            serde_json::from_str(&line).with_context(|| format!("not a question: {line}"))?;
        if plain {
            question.matching = Matching::Plain;
        }
        let answer = match like {
            Some(like) => engine.like(&like, &question),
            None => engine.ask(&question),
        };
        match answer {
            Ok(answer) => serde_json::to_writer(&mut out, &answer)?,
            Err(error) => serde_json::to_writer(&mut out, &json!({ "error": error.code() }))?,
        }
        writeln!(out)?;
    }
    out.flush()?;
    Ok(())
}
