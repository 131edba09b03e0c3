//! Questions of practitioners with how good each answer is, and how well an order of answers does by them.

use std::collections::BTreeMap;
use std::fs;

use crate::process::root;

/// How many answers count: a page of results.
const FIRST: usize = 10;

pub struct Judged {
    pub question: String,
    /// How good each address is, 3 the best.
    grades: BTreeMap<String, f64>,
}

/// How well an order of answers does.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Score {
    /// Gain of the first ten, discounted by their places and divided by the best that is possible: from 0 to 1.
    pub ndcg: f64,
    /// One divided by the place of the first right answer; 0 without one among the first ten.
    pub reciprocal_rank: f64,
}

/// Reads one of the files in `tests/search/`.
pub fn read(name: &str) -> Result<Vec<Judged>, String> {
    let path = root().join("tests/search").join(name);
    let text = fs::read_to_string(&path).map_err(|error| format!("cannot read {}: {error}", path.display()))?;
    let lines = text.lines().filter(|line| !line.starts_with('#')).skip(1);
    lines.map(|line| judged(line).ok_or_else(|| format!("{name}: `{line}` has no question and grades"))).collect()
}

fn judged(line: &str) -> Option<Judged> {
    let (question, answers) = line.split_once('\t')?;
    let grade = |answer: &str| {
        let (address, grade) = answer.rsplit_once('=')?;
        Some((address.to_owned(), grade.parse().ok()?))
    };
    Some(Judged { question: question.to_owned(), grades: answers.split(' ').map(grade).collect::<Option<_>>()? })
}

impl Judged {
    /// Of an order of addresses.
    pub fn score(&self, order: &[String]) -> Score {
        score(&self.grades, order)
    }

    /// Of the pages in an order of addresses, each where it comes first, with a page as good as the best of its parts.
    pub fn score_of_pages(&self, order: &[String]) -> Score {
        let mut grades = BTreeMap::new();
        for (address, &grade) in &self.grades {
            let of_page: &mut f64 = grades.entry(page(address).to_owned()).or_default();
            *of_page = of_page.max(grade);
        }
        let mut pages: Vec<String> = Vec::new();
        for address in order {
            if !pages.iter().any(|known| known == page(address)) {
                pages.push(page(address).to_owned());
            }
        }
        score(&grades, &pages)
    }
}

/// The address without the part of the page.
fn page(address: &str) -> &str {
    address.split('#').next().unwrap_or_default()
}

fn score(grades: &BTreeMap<String, f64>, order: &[String]) -> Score {
    let found: Vec<f64> = order.iter().take(FIRST).map(|address| grades.get(address).copied().unwrap_or(0.0)).collect();
    let mut ideal: Vec<f64> = grades.values().copied().collect();
    ideal.sort_by(|a, b| b.total_cmp(a));
    let first = found.iter().position(|&grade| grade > 0.0);
    Score {
        ndcg: discounted(&found) / discounted(&ideal),
        reciprocal_rank: first.map_or(0.0, |place| 1.0 / (place as f64 + 1.0)),
    }
}

/// 2^grade - 1, divided by the logarithm of the place, of the first ten.
fn discounted(grades: &[f64]) -> f64 {
    let places = grades.iter().take(FIRST).enumerate();
    places.map(|(place, grade)| (grade.exp2() - 1.0) / (place as f64 + 2.0).log2()).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn addresses(list: &[&str]) -> Vec<String> {
        list.iter().map(|&address| address.to_owned()).collect()
    }

    #[test]
    fn the_best_order_scores_one() {
        let judged = judged("two words\t/a/=3 /b/=1").unwrap();
        assert_eq!(judged.question, "two words");
        assert_eq!(judged.score(&addresses(&["/a/", "/b/"])), Score { ndcg: 1.0, reciprocal_rank: 1.0 });
        let worse = judged.score(&addresses(&["/c/", "/b/", "/a/"]));
        // (1 / log2 3 + 7 / log2 4) / (7 + 1 / log2 3)
        assert!((worse.ndcg - 0.541_4).abs() < 0.001, "{worse:?}");
        assert_eq!(worse.reciprocal_rank, 0.5);
    }

    #[test]
    fn a_page_is_as_good_as_its_best_part() {
        let judged = judged("q\t/a/#part=3 /a/=1 /b/=2").unwrap();
        assert_eq!(judged.score_of_pages(&addresses(&["/a/", "/a/#other", "/b/"])).ndcg, 1.0);
        assert!(judged.score(&addresses(&["/a/", "/b/"])).ndcg < 0.7);
    }

    #[test]
    fn every_question_was_judged() {
        for name in ["questions.tsv", "held-out.tsv"] {
            for judged in read(name).unwrap() {
                assert!(
                    judged.grades.values().any(|&grade| grade == 3.0),
                    "{name}: {} has no good answer",
                    judged.question
                );
            }
        }
    }

    #[test]
    fn no_question_is_tuned_on_and_held_out() {
        let tuned = read("questions.tsv").unwrap();
        let held_out = read("held-out.tsv").unwrap();
        assert!(held_out.len() >= 30);
        assert!(held_out.iter().all(|one| tuned.iter().all(|other| one.question != other.question)));
    }
}
