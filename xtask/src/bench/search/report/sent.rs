//! How many bytes a reader gets and how long that takes.

use crate::bench::search::asked::{Asked, Visits};
use crate::bench::search::handbook::Handbook;
use crate::bench::search::size::Size;
use crate::bench::stats::{Spread, percentile};
use crate::bench::text::{at_most, digits, row, spread, table};
use crate::bench::weight::Weight;

pub fn section(sizes: &[Size], handbook: &Handbook) -> String {
    [
        "## What a reader gets".to_owned(),
        "Scripts, module and JSON as a host sends them with brotli and, in brackets, with gzip; the index as it is, in \
         ranges or whole; kB are 1 000 bytes. Pagefind without an interface of its own. *Later* questions are those of \
         one visit, *warm* ones were asked twice before. A question is answered when the first ten results are there with all \
         that is shown of them."
            .to_owned(),
        files(sizes),
        sent(sizes),
        "Milliseconds of warm questions, the median and the 95th percentile, by sort:".to_owned(),
        by_sort(sizes),
        phone(handbook),
        wishes(sizes, handbook),
    ]
    .join("\n\n")
}

fn files(sizes: &[Size]) -> String {
    let columns = [
        "pages",
        "indexed",
        "files",
        "number",
        "raw, kB",
        "gzip, kB",
        "brotli, kB",
        "brotli for each indexed page, kB",
    ];
    let mut table = table(&columns);
    for size in sizes {
        let weights = &size.weights;
        let named = [
            ("scripts", weights.scripts),
            ("module", weights.module),
            ("suggestions", weights.suggestions),
            ("index", weights.index),
            ("all of Pagefind's", weights.pagefind),
        ];
        for (name, weight) in named {
            table.push(row(&[
                size.pages.to_string(),
                size.indexed.to_string(),
                name.to_owned(),
                weight.files.to_string(),
                kilobytes(weight.raw as f64),
                kilobytes(weight.gzip as f64),
                kilobytes(weight.brotli as f64),
                format!("{:.2}", per_page(weight, size)),
            ]));
        }
    }
    table.join("\n")
}

/// Kilobytes with brotli for each page in the index.
fn per_page(weight: Weight, size: &Size) -> f64 {
    weight.brotli as f64 / 1000.0 / size.indexed as f64
}

fn sent(sizes: &[Size]) -> String {
    let columns = [
        "pages",
        "program",
        "first suggestion, kB",
        "ms",
        "first question, kB",
        "requests",
        "ms",
        "later questions, kB",
        "requests",
        "ms",
        "warm, ms",
        "95th percentile",
    ];
    let mut table = table(&columns);
    for size in sizes {
        let suggestion = &size.both.suggestion;
        let suggested = [brotli_and_gzip(suggestion), digits(median(suggestion, TIME))];
        let nothing = ["–", "–"].map(str::to_owned);
        for ((name, visits), [bytes, milliseconds]) in programs(size).into_iter().zip([suggested, nothing]) {
            let (first, later, again) = (&visits.first, &visits.later, &visits.again);
            table.push(row(&[
                size.pages.to_string(),
                name.to_owned(),
                bytes,
                milliseconds,
                brotli_and_gzip(first),
                digits(median(first, REQUESTS)),
                digits(median(first, TIME)),
                kilobytes(median(later, BROTLI)),
                digits(median(later, REQUESTS)),
                digits(median(later, TIME)),
                digits(median(again, TIME)),
                digits(percentile(again.iter().map(TIME), 95.0)),
            ]));
        }
    }
    table.join("\n")
}

fn by_sort(sizes: &[Size]) -> String {
    let mut sorts: Vec<&str> = Vec::new();
    for asked in sizes.iter().flat_map(|size| &size.both.goodhelp.again) {
        if !sorts.contains(&asked.sort.as_str()) {
            sorts.push(&asked.sort);
        }
    }
    let mut table = table(&[&["pages", "program"], sorts.as_slice(), &["questions without a result"]].concat());
    for size in sizes {
        for (name, visits) in programs(size) {
            let mut cells = vec![size.pages.to_string(), name.to_owned()];
            for sort in &sorts {
                let times: Vec<f64> = visits.again.iter().filter(|asked| asked.sort == *sort).map(TIME).collect();
                let tail = percentile(times.iter().copied(), 95.0);
                cells.push(format!("{}, {}", digits(percentile(times, 50.0)), digits(tail)));
            }
            let without = visits.again.iter().filter(|asked| asked.total == 0).count() as f64;
            cells.push(format!("{:.0}%", 100.0 * without / visits.again.len() as f64));
            table.push(row(&cells));
        }
    }
    table.join("\n")
}

fn phone(handbook: &Handbook) -> String {
    let phone = &handbook.phone;
    let seconds = |times: &[f64]| spread(Spread::of(times.iter().copied()));
    format!(
        "At 400 kbit/s with 150 ms of delay and a processor six times slower, on this handbook, seconds from focusing the \
         box with a word: {} until the first suggestion, {} until the first full results; Pagefind's first ten results: {}.",
        seconds(&phone.suggestion),
        seconds(&phone.results),
        seconds(&phone.pagefind),
    )
}

fn wishes(sizes: &[Size], handbook: &Handbook) -> String {
    let mut lines = vec![at_most(
        "Seconds to the first useful answer on a phone",
        Spread::of(handbook.phone.suggestion.iter().copied()).median,
        3.0,
    )];
    let Some(largest) = sizes.last() else { return lines.join("\n") };
    let suggestions = sizes.iter().map(|size| size.weights.suggestions.raw).max().unwrap_or_default();
    lines.push(at_most("Module with brotli, kB", largest.weights.module.brotli as f64 / 1000.0, 270.0));
    lines.push(at_most("Suggestions at any size, raw, kB", suggestions as f64 / 1000.0, 60.0));
    for size in sizes {
        let warm = &size.both.goodhelp.again;
        match size.pages {
            1000 => lines.push(at_most(
                "Index for each indexed page with brotli at 1000 pages, kB",
                per_page(size.weights.index, size),
                2.0,
            )),
            10_000 => {
                let (first, later) = (&size.both.goodhelp.first, &size.both.goodhelp.later);
                lines.push(at_most("Median time of a warm question at 10000 pages, ms", median(warm, TIME), 5.0));
                let tail = percentile(warm.iter().map(TIME), 95.0);
                lines.push(at_most("95th percentile of it, ms", tail, 15.0));
                lines.push(at_most("First full results at 10000 pages, kB", median(first, BROTLI) / 1000.0, 600.0));
                lines.push(at_most("Later questions at 10000 pages, kB", median(later, BROTLI) / 1000.0, 80.0));
            }
            _ => {}
        }
    }
    lines.join("\n")
}

type Part = fn(&Asked) -> f64;

const BROTLI: Part = |asked| asked.brotli;
const GZIP: Part = |asked| asked.gzip;
const REQUESTS: Part = |asked| asked.requests;
const TIME: Part = |asked| asked.milliseconds;

fn programs(size: &Size) -> [(&'static str, &Visits); 2] {
    [("goodhelp", &size.both.goodhelp), ("Pagefind", &size.both.pagefind)]
}

fn median(asked: &[Asked], part: Part) -> f64 {
    percentile(asked.iter().map(part), 50.0)
}

fn brotli_and_gzip(asked: &[Asked]) -> String {
    format!("{} ({})", kilobytes(median(asked, BROTLI)), kilobytes(median(asked, GZIP)))
}

fn kilobytes(bytes: f64) -> String {
    digits(bytes / 1000.0)
}
