//! The measurements as Markdown, with what they are to reach.

use super::measure::{Series, Served, Size};
use crate::bench::hugo;
use crate::bench::stats::Spread;
use crate::bench::text::{at_most, digits, row, spread, table};

/// Milliseconds from a saved change of a body until its bytes are served, by the number of pages.
const WISHED: [(usize, f64); 2] = [(1000, 25.0), (10_000, 100.0)];
/// Milliseconds from there until the index is up to date.
const INDEX: f64 = 1000.0;

/// The whole report. `machine` is a sentence about where it was measured.
pub fn markdown(sizes: &[Size], runs: usize, machine: &str) -> String {
    let turns = sizes.first().map_or(0, |size| size.goodhelp.bodies.len());
    let parts = [
        "# Serving beside Hugo".to_owned(),
        format!(
            "{machine} Hugo {}. {turns} starts of each server, in turns, with {runs} changes of one page each, after one \
             that does not count. Milliseconds from the end of the writing of the file until the new bytes are served, \
             asked for every 2 ms: medians, with the least and the most in brackets. *index*: from the same moment until \
             the map of the search index is a new one. Memory is that of the server, at its peak and in the end.",
            hugo::VERSION
        ),
        times(sizes),
        reach(sizes),
    ];
    parts.join("\n\n") + "\n"
}

fn times(sizes: &[Size]) -> String {
    let columns = ["pages", "program", "body, ms", "title, ms", "index, ms", "peak, MiB", "end, MiB", "ready, s"];
    let mut table = table(&columns);
    for size in sizes {
        for (name, series) in [("goodhelp", &size.goodhelp), ("hugo", &size.hugo)] {
            let index = index(series).map_or_else(|| "–".to_owned(), spread);
            let of = |measure: fn(&Served) -> f64| digits(Spread::of(series.bodies.iter().map(measure)).median);
            table.push(row(&[
                size.pages.to_string(),
                name.to_owned(),
                spread(changes(&series.bodies)),
                spread(changes(&series.titles)),
                index,
                of(|served| served.memory_mib.peak),
                of(|served| served.memory_mib.end),
                of(|served| served.ready_s),
            ]));
        }
    }
    table.join("\n")
}

fn reach(sizes: &[Size]) -> String {
    let mut lines = Vec::new();
    for size in sizes {
        let pages = size.pages;
        let Some((_, limit)) = WISHED.iter().find(|(of, _)| *of == pages) else { continue };
        let own = changes(&size.goodhelp.bodies).median;
        lines.push(at_most(&format!("Milliseconds from change to served at {pages} pages"), own, *limit));
        let ratio = own / changes(&size.hugo.bodies).median;
        lines.push(at_most(&format!("The same to Hugo's at {pages} pages"), ratio, 0.1));
        if let Some(index) = index(&size.goodhelp) {
            lines.push(at_most(
                &format!("Milliseconds from served to indexed at {pages} pages"),
                index.median - own,
                INDEX,
            ));
        }
    }
    if let Some(largest) = sizes.iter().max_by_key(|size| size.pages) {
        let peak = |series: &Series| Spread::of(series.bodies.iter().map(|served| served.memory_mib.peak)).median;
        let ratio = peak(&largest.goodhelp) / peak(&largest.hugo);
        lines.push(at_most(&format!("Peak memory to Hugo's at {} pages", largest.pages), ratio, 0.5));
    }
    lines.join("\n")
}

fn changes(served: &[Served]) -> Spread {
    Spread::of(served.iter().flat_map(|served| served.all_ms.iter().copied()))
}

fn index(series: &Series) -> Option<Spread> {
    let all: Vec<f64> = series.bodies.iter().filter_map(|served| served.then_ms.as_ref()).flatten().copied().collect();
    (!all.is_empty()).then(|| Spread::of(all))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bench::serve::measure::Memory;

    fn series(times: [f64; 3], then: Option<f64>, peak: f64) -> Series {
        let served = || Served {
            ready_s: 1.0,
            all_ms: times.into(),
            then_ms: then.map(|then| vec![then]),
            memory_mib: Memory { peak, end: peak },
        };
        Series { bodies: vec![served(), served()], titles: vec![served(), served()] }
    }

    #[test]
    fn each_wish_is_said_as_met_or_not() {
        let goodhelp = series([20.0, 22.0, 30.0], Some(322.0), 90.0);
        let report =
            markdown(&[Size { pages: 1000, goodhelp, hugo: series([500.0; 3], None, 160.0) }], 3, "A machine.");
        assert!(report.contains("at 1000 pages: 22.0, at most 25 is wished for: met"), "{report}");
        assert!(report.contains("Hugo's at 1000 pages: 0.04, at most 0.1 is wished for: met"), "{report}");
        assert!(report.contains("to indexed at 1000 pages: 300, at most 1000 is wished for: met"), "{report}");
        assert!(report.contains("Hugo's at 1000 pages: 0.56, at most 0.5 is wished for: **not met**"), "{report}");
        assert!(report.contains("| 1000 | hugo | 500 (500–500) | 500 (500–500) | – | 160 |"), "{report}");
    }
}
