//! What making an index costs, and a whole build with search.

use crate::bench::cost::{CPU, Cost, Measure, PEAK, WALL, spread as spread_of};
use crate::bench::search::size::{Costs, Size};
use crate::bench::stats::Spread;
use crate::bench::text::{at_most, row, spread, table};

pub fn section(sizes: &[Size]) -> String {
    let runs = sizes.first().map_or(0, |size| size.costs.build.len());
    let mut parts = vec![
        "## What it costs to make".to_owned(),
        format!(
            "Runs of each program, in turns: {runs}, after one that does not count; ratios are taken within each turn. No \
             command makes the index alone. *Making the index* is `goodhelp search` for a word less `goodhelp inspect` of \
             a page: both read and link the sources, the first makes the index and asks it as well. Its memory is that of \
             all of `goodhelp search`, so it says too much. Pagefind reads the pages that goodhelp built."
        ),
        costs(sizes),
        ratios(sizes),
    ];
    if let Some(largest) = sizes.last() {
        parts.push(wishes(largest));
    }
    parts.join("\n\n")
}

fn costs(sizes: &[Size]) -> String {
    let mut table = table(&["pages", "what", "wall, s", "CPU, s", "peak, MiB"]);
    for Size { pages, costs, .. } in sizes {
        let making = &making(costs);
        let named = [
            ("goodhelp, making the index", making),
            ("Pagefind", &costs.pagefind),
            ("goodhelp, whole build", &costs.build),
            ("Hugo", &costs.hugo),
            ("Pagefind on Hugo's pages", &costs.pagefind_on_hugo),
        ];
        for (name, runs) in named {
            let cells = [WALL, CPU, PEAK].map(|measure| spread(spread_of(runs, measure)));
            table.push(row(&[vec![pages.to_string(), name.to_owned()], cells.to_vec()].concat()));
        }
    }
    table.join("\n")
}

fn ratios(sizes: &[Size]) -> String {
    let mut table = table(&["pages", "goodhelp to", "wall", "CPU", "peak"]);
    for Size { pages, costs, .. } in sizes {
        let named: [(&str, Ratio); 3] = [
            ("index to Pagefind", index_to_pagefind),
            ("index to Pagefind on Hugo's pages", index_to_pagefind_on_hugo),
            ("build to Hugo and Pagefind", build_to_both),
        ];
        for (name, ratio) in named {
            let cells = [WALL, CPU, PEAK].map(|measure| spread(ratio(costs, measure)));
            table.push(row(&[vec![pages.to_string(), name.to_owned()], cells.to_vec()].concat()));
        }
    }
    table.join("\n")
}

fn wishes(Size { pages, costs, .. }: &Size) -> String {
    let wish = |what: &str, ratio: Ratio, measure: Measure, limit: f64| {
        at_most(&format!("{what} at {pages} pages"), ratio(costs, measure).median, limit)
    };
    [
        wish("CPU of making the index to Pagefind's", index_to_pagefind, CPU, SIXTH),
        wish("The same to Pagefind's on Hugo's pages", index_to_pagefind_on_hugo, CPU, SIXTH),
        wish("Memory of making the index to Pagefind's", index_to_pagefind, PEAK, 0.2),
        wish("The same to Pagefind's on Hugo's pages", index_to_pagefind_on_hugo, PEAK, 0.2),
        wish("CPU of the whole build to Hugo's and Pagefind's", build_to_both, CPU, 0.25),
        wish("Wall time of the whole build to Hugo's and Pagefind's", build_to_both, WALL, 0.25),
    ]
    .join("\n")
}

/// A sixth, as it is printed.
const SIXTH: f64 = 0.167;

type Ratio = fn(&Costs, Measure) -> Spread;

fn index_to_pagefind(costs: &Costs, measure: Measure) -> Spread {
    Spread::of_ratios(making(costs).iter().map(measure), costs.pagefind.iter().map(measure))
}

fn index_to_pagefind_on_hugo(costs: &Costs, measure: Measure) -> Spread {
    Spread::of_ratios(making(costs).iter().map(measure), costs.pagefind_on_hugo.iter().map(measure))
}

/// To Hugo and Pagefind one after the other: their times added, the larger of their peaks.
fn build_to_both(costs: &Costs, measure: Measure) -> Spread {
    let both = costs.hugo.iter().zip(&costs.pagefind_on_hugo).map(|(hugo, pagefind)| Cost {
        wall: hugo.wall + pagefind.wall,
        cpu: hugo.cpu + pagefind.cpu,
        peak: hugo.peak.max(pagefind.peak),
    });
    Spread::of_ratios(costs.build.iter().map(measure), both.map(|both| measure(&both)))
}

fn making(costs: &Costs) -> Vec<Cost> {
    let runs = costs.search.iter().zip(&costs.inspect);
    let less = |(search, inspect): (&Cost, &Cost)| Cost {
        wall: search.wall - inspect.wall,
        cpu: search.cpu - inspect.cpu,
        peak: search.peak,
    };
    runs.map(less).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cost(cpu: f64, peak: f64) -> Vec<Cost> {
        vec![Cost { wall: cpu, cpu, peak }]
    }

    #[test]
    fn making_the_index_is_what_is_left_of_the_search() {
        let costs = Costs {
            build: cost(5.0, 500.0),
            search: cost(4.0, 300.0),
            inspect: cost(1.0, 100.0),
            pagefind: cost(12.0, 2000.0),
            hugo: cost(8.0, 900.0),
            pagefind_on_hugo: cost(12.0, 1800.0),
        };
        assert_eq!(index_to_pagefind(&costs, CPU).median, 0.25);
        assert_eq!(index_to_pagefind(&costs, PEAK).median, 0.15);
        assert_eq!(build_to_both(&costs, WALL).median, 0.25);
        assert_eq!(build_to_both(&costs, PEAK).median, 500.0 / 1800.0);
    }
}
