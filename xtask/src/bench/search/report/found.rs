//! Whether the right answers come first.

use crate::bench::search::handbook::{Handbook, Set};
use crate::bench::search::judged::Score;
use crate::bench::text::{at_least, row, table};

pub fn section(handbook: &Handbook) -> String {
    let tuned = &handbook.tuned;
    let mut parts = vec![
        "## What is found".to_owned(),
        format!(
            "{} questions on this handbook that the search was tuned on, and {} that were held out. The mean of nDCG@10 \
             and of one divided by the place of the first right answer (MRR). *By page*, a part of a page counts as its \
             page, for goodhelp as for Pagefind, which does not answer with parts. *Plain* is goodhelp's index without \
             synonyms, slips and weights: BM25.",
            tuned.questions, handbook.held_out.questions
        ),
        scores(handbook),
        [
            at_least("nDCG@10", tuned.goodhelp.by_address.ndcg, 0.85),
            at_least("nDCG@10 above Pagefind's, by page", tuned.goodhelp.by_page.ndcg - tuned.pagefind.ndcg, 0.1),
        ]
        .join("\n"),
    ];
    if !handbook.differing.is_empty() {
        let questions = handbook.differing.join(", ");
        parts.push(format!("**The browser answers otherwise than the same engine outside of it** to: {questions}"));
    }
    parts.join("\n\n")
}

fn scores(handbook: &Handbook) -> String {
    let columns = ["questions", "program", "nDCG@10", "MRR", "by page: nDCG@10", "MRR"];
    let mut table = table(&columns);
    for (name, set) in [("tuned on", &handbook.tuned), ("held out", &handbook.held_out)] {
        let Set { goodhelp, plain, pagefind, .. } = set;
        let mut push = |program: &str, by_address: Option<Score>, by_page: Score| {
            let cell = |value: Option<f64>| value.map_or_else(|| "–".to_owned(), |value| format!("{value:.3}"));
            table.push(row(&[
                name.to_owned(),
                program.to_owned(),
                cell(by_address.map(|score| score.ndcg)),
                cell(by_address.map(|score| score.reciprocal_rank)),
                cell(Some(by_page.ndcg)),
                cell(Some(by_page.reciprocal_rank)),
            ]));
        };
        push("goodhelp", Some(goodhelp.by_address), goodhelp.by_page);
        push("plain", Some(plain.by_address), plain.by_page);
        push("Pagefind", None, *pagefind);
    }
    table.join("\n")
}
