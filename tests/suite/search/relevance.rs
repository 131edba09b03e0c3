//! Questions of practitioners, with the answers that they should get. See `tests/search/questions.tsv`.

use super::own;
use crate::site::repository;
use goodhelp::search::{Matching, Question};
use std::collections::HashMap;

/// How good the order of the first ten results has to be: 1 is the best that is possible.
const NDCG: f64 = 0.85;

/// A question with how good each answer is.
struct Judged {
    question: String,
    grades: HashMap<String, f64>,
}

#[test]
fn practitioners_find_what_they_ask_for() {
    let all = judged();
    assert!(all.len() >= 40);
    let ours = measure(&all, Matching::Full, true);
    let plain = measure(&all, Matching::Plain, false);
    println!(
        "{} questions: nDCG@10 {:.3}, MRR {:.3}; plain BM25 {:.3}, {:.3}",
        all.len(),
        ours.0,
        ours.1,
        plain.0,
        plain.1
    );
    assert!(ours.0 >= NDCG, "nDCG@10 is {:.3}", ours.0);
    assert!(ours.0 > plain.0 && ours.1 > plain.1, "plain BM25 is as good");
}

#[test]
fn the_judged_answers_are_in_the_index() {
    let everything = own().ask(&Question { limit: 10_000, ..Question::new("") }).unwrap();
    let known: Vec<&str> = super::urls(&everything);
    for Judged { question, grades } in judged() {
        for url in grades.keys() {
            assert!(known.contains(&url.as_str()), "{question}: there is no {url}");
        }
    }
}

/// nDCG@10 and MRR. The first right answer is the first one that was judged to be one at all.
fn measure(all: &[Judged], matching: Matching, show: bool) -> (f64, f64) {
    let (mut gain, mut rank) = (0.0, 0.0);
    for Judged { question, grades } in all {
        let answer = own().ask(&Question { matching, ..Question::new(question) }).unwrap();
        let found: Vec<f64> = answer.hits.iter().map(|hit| grades.get(&hit.url).copied().unwrap_or(0.0)).collect();
        let mut ideal: Vec<f64> = grades.values().copied().collect();
        ideal.sort_by(|a, b| b.total_cmp(a));
        let ndcg = discounted(&found) / discounted(&ideal);
        let first = found.iter().position(|grade| *grade > 0.0).map_or(0.0, |place| 1.0 / (place as f64 + 1.0));
        if show {
            println!("{ndcg:.2} {first:.2} {question}");
        }
        gain += ndcg;
        rank += first;
    }
    (gain / all.len() as f64, rank / all.len() as f64)
}

/// Discounted cumulative gain of the first ten: 2^grade - 1, divided by the logarithm of the place.
fn discounted(grades: &[f64]) -> f64 {
    let gains = grades.iter().take(10).enumerate();
    gains.map(|(place, grade)| (grade.exp2() - 1.0) / (place as f64 + 2.0).log2()).sum()
}

/// The questions alone.
pub(super) fn questions() -> Vec<String> {
    judged().into_iter().map(|judged| judged.question).collect()
}

fn judged() -> Vec<Judged> {
    let text = std::fs::read_to_string(repository().join("tests/search/questions.tsv")).unwrap();
    let lines = text.lines().filter(|line| !line.starts_with('#')).skip(1);
    let read = |line: &str| {
        let (question, answers) = line.split_once('\t').unwrap();
        let grade = |answer: &str| {
            let (url, grade) = answer.rsplit_once('=').unwrap();
            (url.to_string(), grade.parse().unwrap())
        };
        Judged { question: question.into(), grades: answers.split(' ').map(grade).collect() }
    };
    lines.map(read).collect()
}
