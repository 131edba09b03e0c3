//! The measurements as Markdown, with what they are to reach.

use super::measure::{Series, Size};
use crate::bench::cost::Measure;
use crate::bench::cost::{CPU, PEAK, WALL, ratio as ratio_of, spread as spread_of};
use crate::bench::hugo;
use crate::bench::stats::Spread;
use crate::bench::text::{at_most, row, spread, table};

/// The sizes whose costs per page are compared: below, the fixed cost of starting hides what a page costs.
const GROWTH_FROM: usize = 1000;
const GROWTH_TO: usize = 10_000;

/// The whole report. `machine` is a sentence about where it was measured.
pub fn markdown(sizes: &[Size], machine: &str) -> String {
    let runs = sizes.first().map_or(0, |size| size.goodhelp.costs.len());
    let parts = [
        "# Building beside the peers".to_owned(),
        format!(
            "{machine} Hugo {}. Runs of each program, in turns: {runs}, after one that does not count. Medians, with the \
             least and the most in brackets. Ratios are taken within each turn. *copy* is `cp -r` of goodhelp's output.",
            hugo::VERSION
        ),
        costs(sizes),
        ratios(sizes),
        per_page(sizes),
        reach(sizes),
    ];
    parts.join("\n\n") + "\n"
}

fn costs(sizes: &[Size]) -> String {
    let mut table = table(&["pages", "program", "wall, s", "CPU, s", "peak, MiB", "HTML files", "files", "MiB"]);
    for size in sizes {
        for (name, series) in [("goodhelp", &size.goodhelp), ("hugo", &size.hugo), ("copy", &size.copy)] {
            let written = &series.written;
            table.push(row(&[
                size.pages.to_string(),
                name.to_owned(),
                spread(of(series, WALL)),
                spread(of(series, CPU)),
                spread(of(series, PEAK)),
                written.pages.to_string(),
                written.files.to_string(),
                format!("{:.1}", written.mib),
            ]));
        }
    }
    table.join("\n")
}

fn ratios(sizes: &[Size]) -> String {
    let mut table = table(&["pages", "goodhelp to", "wall", "CPU", "peak"]);
    for size in sizes {
        for (name, other) in [("hugo", &size.hugo), ("copy", &size.copy)] {
            let cells = [WALL, CPU, PEAK].map(|measure| spread(ratio(&size.goodhelp, other, measure)));
            table.push(row(&[vec![size.pages.to_string(), name.to_owned()], cells.to_vec()].concat()));
        }
    }
    table.join("\n")
}

fn per_page(sizes: &[Size]) -> String {
    let mut table = table(&["pages", "goodhelp, CPU ms per page", "of the size before", "hugo, CPU ms per page"]);
    let mut before = None;
    for size in sizes {
        let cost = cpu_per_page(size, &size.goodhelp);
        let growth = before.map_or_else(|| "–".to_owned(), |before: f64| format!("× {:.2}", cost / before));
        let hugo = cpu_per_page(size, &size.hugo);
        table.push(row(&[size.pages.to_string(), format!("{cost:.3}"), growth, format!("{hugo:.3}")]));
        before = Some(cost);
    }
    table.join("\n")
}

/// What is wished for.
fn reach(sizes: &[Size]) -> String {
    let Some(largest) = sizes.iter().max_by_key(|size| size.pages) else { return String::new() };
    let pages = largest.pages;
    let growth = [GROWTH_FROM, GROWTH_TO].map(|pages| {
        let size = sizes.iter().find(|size| size.pages == pages)?;
        Some(cpu_per_page(size, &size.goodhelp))
    });
    let growth_wish = format!("CPU per page at {GROWTH_TO} pages, to that at {GROWTH_FROM}");
    let growth_line = match growth {
        [Some(from), Some(to)] => at_most(&growth_wish, to / from, 1.0),
        _ => format!("- {growth_wish}: not measured, it needs both sizes"),
    };
    [
        at_most(&format!("CPU to Hugo's at {pages} pages"), ratio(&largest.goodhelp, &largest.hugo, CPU).median, 0.5),
        at_most(
            &format!("Peak memory to Hugo's at {pages} pages"),
            ratio(&largest.goodhelp, &largest.hugo, PEAK).median,
            0.5,
        ),
        growth_line,
        // Wished for without search; it is counted here.
        at_most(
            &format!("Wall time to the copy's at {pages} pages"),
            ratio(&largest.goodhelp, &largest.copy, WALL).median,
            5.0,
        ),
    ]
    .join("\n")
}

fn cpu_per_page(size: &Size, series: &Series) -> f64 {
    of(series, CPU).median * 1000.0 / size.pages as f64
}

fn of(series: &Series, measure: Measure) -> Spread {
    spread_of(&series.costs, measure)
}

fn ratio(above: &Series, below: &Series, measure: Measure) -> Spread {
    ratio_of(&above.costs, &below.costs, measure)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bench::build::measure::Written;
    use crate::bench::cost::Cost;

    fn series(cpu: f64, peak: f64) -> Series {
        let costs = [0.9, 1.0, 1.2].map(|noise| Cost { wall: cpu * noise, cpu: cpu * noise, peak });
        Series { costs: costs.into(), written: Written { pages: 7, files: 9, mib: 1.5 } }
    }

    fn size(pages: usize, goodhelp: (f64, f64), hugo: (f64, f64)) -> Size {
        let series = |(cpu, peak)| series(cpu, peak);
        Size { pages, goodhelp: series(goodhelp), hugo: series(hugo), copy: series((0.1, 2.0)) }
    }

    #[test]
    fn each_wish_is_said_as_met_or_not() {
        let sizes = [size(1000, (1.0, 50.0), (1.0, 160.0)), size(10_000, (9.0, 500.0), (20.0, 900.0))];
        let report = markdown(&sizes, "A machine.");
        assert!(report.contains("CPU to Hugo's at 10000 pages: 0.45, at most 0.5 is wished for: met"), "{report}");
        assert!(
            report.contains("memory to Hugo's at 10000 pages: 0.56, at most 0.5 is wished for: **not met**"),
            "{report}"
        );
        assert!(report.contains("to that at 1000: 0.90, at most 1 is wished for: met"), "{report}");
    }

    #[test]
    fn medians_come_with_their_range() {
        let report = markdown(&[size(100, (10.0, 50.0), (1.0, 160.0))], "A machine.");
        assert!(
            report
                .contains("| 100 | goodhelp | 10.0 (9.00–12.0) | 10.0 (9.00–12.0) | 50.0 (50.0–50.0) | 7 | 9 | 1.5 |")
        );
        assert!(report.contains("| 100 | 100.000 | – | 10.000 |"), "{report}");
        assert!(report.contains("not measured, it needs both sizes"), "{report}");
    }
}
