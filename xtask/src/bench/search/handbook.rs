//! This handbook: whether the right answers come first, and how long a phone waits for them.

use std::collections::HashMap;
use std::fs::File;
use std::path::{Path, PathBuf};

use serde::Deserialize;
use serde_json::{Value, json};

use super::judged::{self, Judged, Score};
use super::{Programs, pagefind};
use crate::bench::browser::script;
use crate::bench::corpus::{folder, fresh};
use crate::bench::cost::Cost;
use crate::files;
use crate::process::{cargo, command, printed, root};

/// How many addresses of each are looked at: enough for ten pages where several addresses are parts of one page.
const LIMIT: usize = 40;

pub struct Handbook {
    /// The questions that the search was tuned on.
    pub tuned: Set,
    /// Those that nobody looked at while tuning.
    pub held_out: Set,
    /// The questions to which the browser gives another first ten than the same engine outside of it: there should be
    /// none.
    pub differing: Vec<String>,
    pub phone: Phone,
}

/// How well each does on a set of questions, on the mean.
pub struct Set {
    pub questions: usize,
    pub goodhelp: Means,
    pub plain: Means,
    /// By pages alone: Pagefind does not answer with parts of pages.
    pub pagefind: Score,
}

pub struct Means {
    pub by_address: Score,
    pub by_page: Score,
}

/// Seconds from focusing the box, or from asking Pagefind, on a slow phone.
#[derive(Debug, Deserialize)]
pub struct Phone {
    /// Until the first suggestion shows.
    pub suggestion: Vec<f64>,
    /// Until the first full results show.
    pub results: Vec<f64>,
    pub pagefind: Vec<f64>,
}

/// What the two ways of goodhelp and Pagefind answer, best first.
struct Answers {
    goodhelp: Vec<String>,
    plain: Vec<String>,
    pagefind: Vec<String>,
}

pub fn measure(programs: &Programs) -> Result<Handbook, String> {
    eprintln!("The handbook: building and asking");
    let (site, copy) = (fresh("handbook")?, fresh("pagefind-pages-handbook")?);
    let bundle = fresh("pagefind-bundle-handbook")?;
    Cost::of(command(&programs.goodhelp).args(["build", "--out"]).arg(&site), "goodhelp")?;
    pagefind::prepare(&programs.goodhelp, root(), &site, &copy)?;
    pagefind::index(&programs.pagefind, &copy, &bundle)?;
    let (tuned, held_out) = (judged::read("questions.tsv")?, judged::read("held-out.tsv")?);
    let questions: Vec<&str> = tuned.iter().chain(&held_out).map(|judged| judged.question.as_str()).collect();
    let (answers, differing) = answers(&site, &bundle, &questions)?;
    Ok(Handbook {
        tuned: set(&tuned, &answers),
        held_out: set(&held_out, &answers),
        differing,
        phone: script("phone.mjs", &[&site, &bundle], &serde_json::Value::Null)?,
    })
}

fn answers(site: &Path, bundle: &Path, questions: &[&str]) -> Result<(HashMap<String, Answers>, Vec<String>), String> {
    #[derive(Deserialize)]
    struct InBrowser {
        goodhelp: Vec<String>,
        pagefind: Vec<String>,
    }
    let list = serde_json::json!(questions);
    let in_browser: Vec<InBrowser> = script("answers.mjs", &[site, bundle], &list)?;
    let outside = outside(&index(site)?, questions)?;
    let mut differing = Vec::new();
    let mut answers = HashMap::new();
    for ((question, here), there) in questions.iter().zip(in_browser).zip(outside.chunks_exact(2)) {
        if !here.goodhelp.iter().take(10).eq(there[0].iter().take(10)) {
            differing.push((*question).to_owned());
        }
        let all = Answers { goodhelp: here.goodhelp, plain: there[1].clone(), pagefind: here.pagefind };
        answers.insert((*question).to_owned(), all);
    }
    Ok((answers, differing))
}

fn index(site: &Path) -> Result<PathBuf, String> {
    let folder = site.join("search");
    let is_index = |path: &PathBuf| path.extension().is_some_and(|extension| extension == "bin");
    files::entries(&folder)?.into_iter().find(is_index).ok_or_else(|| format!("no index in {}", folder.display()))
}

/// What the same engine gives outside of a browser: for each question the addresses in full, then those of the plain BM25.
fn outside(index: &Path, questions: &[&str]) -> Result<Vec<Vec<String>>, String> {
    let asked = |words: &&str| [false, true].map(|plain| json!({ "words": words, "plain": plain, "limit": LIMIT }));
    let lines: Vec<String> = questions.iter().flat_map(asked).map(|line| line.to_string()).collect();
    let asked = folder().join("questions.jsonl");
    files::write(&asked, lines.join("\n"))?;
    let asked = File::open(&asked).map_err(|error| format!("cannot read {}: {error}", asked.display()))?;
    let mut call = cargo(&["run", "--quiet", "--package", "goodhelp", "--example", "answers", "--"]);
    let printed = printed(call.arg(index).stdin(asked))?;
    let addresses = |line: &str| -> Result<Vec<String>, String> {
        let answer: Value = serde_json::from_str(line).map_err(|error| format!("the example answers: {error}"))?;
        let hits = answer["hits"].as_array().ok_or_else(|| format!("the example answers: {line}"))?;
        Ok(hits.iter().filter_map(|hit| hit["url"].as_str().map(str::to_owned)).collect())
    };
    let outside = printed.lines().map(addresses).collect::<Result<Vec<_>, _>>()?;
    if outside.len() == 2 * questions.len() { Ok(outside) } else { Err("the example answers too little".into()) }
}

fn set(judged: &[Judged], answers: &HashMap<String, Answers>) -> Set {
    let mean = |score: &dyn Fn(&Judged, &Answers) -> Score| {
        let scores: Vec<Score> = judged.iter().map(|judged| score(judged, &answers[&judged.question])).collect();
        let mean = |part: fn(&Score) -> f64| scores.iter().map(part).sum::<f64>() / scores.len() as f64;
        Score { ndcg: mean(|score| score.ndcg), reciprocal_rank: mean(|score| score.reciprocal_rank) }
    };
    Set {
        questions: judged.len(),
        goodhelp: Means {
            by_address: mean(&|judged, answers| judged.score(&answers.goodhelp)),
            by_page: mean(&|judged, answers| judged.score_of_pages(&answers.goodhelp)),
        },
        plain: Means {
            by_address: mean(&|judged, answers| judged.score(&answers.plain)),
            by_page: mean(&|judged, answers| judged.score_of_pages(&answers.plain)),
        },
        pagefind: mean(&|judged, answers| judged.score_of_pages(&answers.pagefind)),
    }
}
