//! All texts of a site at once.

use crate::bench::check::texts::{Checked, Series};
use crate::bench::cost::{CPU, PEAK, WALL, ratio, spread as spread_of};
use crate::bench::text::{at_most, digits, row, spread, table};

/// Seconds for this handbook.
const HANDBOOK: f64 = 1.0;

pub fn section(checked: &[Checked], peers: &str) -> String {
    let runs = checked.first().and_then(|checked| checked.series.first()).map_or(0, |series| series.costs.len());
    let mut parts = vec![
        "## All texts at once".to_owned(),
        format!(
            "`goodhelp check --format json`, suggestions included, beside markdownlint, which looks at the form of the \
             Markdown, and remark, which looks at that, at links and at words. Neither knows what front matter means, which \
             texts belong together or what protects people. Runs of each program, in turns: {runs}, after one that does not \
             count. Medians, with the least and the most in brackets; ratios are taken within each turn. The peers: {peers}."
        ),
        costs(checked),
        ratios(checked),
    ];
    if let Some(goodhelp) = checked.first().and_then(|handbook| handbook.series.first()) {
        parts.push(at_most("Seconds for this handbook", spread_of(&goodhelp.costs, WALL).median, HANDBOOK));
    }
    parts.join("\n\n")
}

fn costs(checked: &[Checked]) -> String {
    let columns = [
        "texts",
        "files",
        "program",
        "wall, s",
        "CPU, s",
        "peak, MiB",
        "wall, ms per file",
        "CPU, ms per file",
        "said",
    ];
    let mut table = table(&columns);
    for Checked { name, files, series } in checked {
        for Series { name: program, costs, said } in series {
            let per_file = |measure| digits(spread_of(costs, measure).median * 1000.0 / *files as f64);
            let [wall, cpu, peak] = [WALL, CPU, PEAK].map(|measure| spread(spread_of(costs, measure)));
            table.push(row(&[
                name.clone(),
                files.to_string(),
                (*program).to_owned(),
                wall,
                cpu,
                peak,
                per_file(WALL),
                per_file(CPU),
                said.to_string(),
            ]));
        }
    }
    table.join("\n")
}

fn ratios(checked: &[Checked]) -> String {
    let mut table = table(&["texts", "goodhelp to", "wall", "CPU", "peak"]);
    for Checked { name, series, .. } in checked {
        let Some((goodhelp, peers)) = series.split_first() else { continue };
        for peer in peers {
            let cells = [WALL, CPU, PEAK].map(|measure| spread(ratio(&goodhelp.costs, &peer.costs, measure)));
            table.push(row(&[vec![name.clone(), peer.name.to_owned()], cells.to_vec()].concat()));
        }
    }
    table.join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bench::cost::Cost;

    fn series(name: &'static str, cpu: f64, said: usize) -> Series {
        let costs = [0.9, 1.0, 1.2].map(|noise| Cost { wall: cpu * noise, cpu: cpu * noise, peak: 50.0 });
        Series { name, costs: costs.into(), said }
    }

    fn checked(goodhelp: f64) -> Checked {
        let series = vec![series("goodhelp", goodhelp, 7), series("remark", 40.0, 9)];
        Checked { name: "this handbook".into(), files: 200, series }
    }

    #[test]
    fn each_program_has_its_cost_for_each_file() {
        let report = section(&[checked(0.5)], "remark-cli 1");
        assert!(
            report.contains(
                "| this handbook | 200 | goodhelp | 0.50 (0.45–0.60) | 0.50 (0.45–0.60) | 50.0 (50.0–50.0) | 2.50 | 2.50 | 7 |"
            ),
            "{report}"
        );
        assert!(report.contains("| this handbook | remark | 0.01 (0.01–0.01) | 0.01 (0.01–0.01) | 1.00 (1.00–1.00) |"));
        assert!(report.contains("in turns: 3, after one") && report.contains("The peers: remark-cli 1."), "{report}");
    }

    #[test]
    fn the_handbook_is_to_take_less_than_a_second() {
        assert!(section(&[checked(0.5)], "").ends_with("handbook: 0.50, at most 1 is wished for: met"));
        assert!(section(&[checked(1.5)], "").ends_with("handbook: 1.50, at most 1 is wished for: **not met**"));
    }
}
