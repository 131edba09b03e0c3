//! One text at each keystroke.

use crate::bench::check::desk::{Desk, PAGES, Visits, Written};
use crate::bench::stats::percentile;
use crate::bench::text::{at_most, digits, row, table};
use crate::bench::weight::Weight;

/// Kilobytes of the module and its script with brotli.
const MODULE: f64 = 600.0;
/// Milliseconds of the check after a keystroke.
const KEYSTROKE: f64 = 30.0;

pub fn section(desk: &Desk) -> String {
    let keystrokes = desk.sites.first().map_or(0, |site| site.usual.keystrokes.len());
    [
        "## One text at each keystroke".to_owned(),
        format!(
            "In headless Chromium, in the page itself, through the module that the form for writers loads: a complete case \
             study whose text grows by a letter {keystrokes} times and is checked each time, within what this handbook \
             publishes of itself and within the same of {PAGES} made-up texts. *Six times slower* is Chromium's own \
             throttling. A check is all from the form's answers to what is said of them. kB are 1 000 bytes; the host is on \
             the same machine."
        ),
        weights(desk),
        times(desk),
        wishes(desk),
    ]
    .join("\n\n")
}

fn weights(desk: &Desk) -> String {
    let mut table = table(&["what", "raw, kB", "gzip, kB", "brotli, kB"]);
    let surroundings = desk.sites.iter().map(|site| (format!("surroundings, {}", site.name), site.surroundings));
    let files = [("module".to_owned(), desk.module), ("its script".to_owned(), desk.script)];
    for (name, weight) in files.into_iter().chain(surroundings) {
        let Weight { raw, gzip, brotli, .. } = weight;
        table.push(row(&[vec![name], [raw, gzip, brotli].map(kilobytes).to_vec()].concat()));
    }
    table.join("\n")
}

fn times(desk: &Desk) -> String {
    let columns = [
        "within",
        "processor",
        "keystroke, ms: median",
        "95th percentile",
        "module there, ms",
        "surroundings opened, ms",
        "first check, ms",
        "said",
    ];
    let mut table = table(&columns);
    for Written { name, usual, slow, .. } in &desk.sites {
        for (processor, visits) in [("as it is", usual), ("six times slower", slow)] {
            let Visits { started, opened, first, keystrokes, said } = visits;
            table.push(row(&[
                name.clone(),
                processor.to_owned(),
                digits(of(keystrokes, 50.0)),
                digits(of(keystrokes, 95.0)),
                digits(of(started, 50.0)),
                digits(of(opened, 50.0)),
                digits(of(first, 50.0)),
                said.to_string(),
            ]));
        }
    }
    table.join("\n")
}

fn wishes(desk: &Desk) -> String {
    let bytes = desk.module.brotli + desk.script.brotli;
    let mut lines = vec![at_most("The module and its script with brotli, kB", bytes as f64 / 1000.0, MODULE)];
    for Written { name, usual, .. } in &desk.sites {
        let tail = of(&usual.keystrokes, 95.0);
        lines.push(at_most(&format!("Milliseconds of 95 in 100 keystrokes within {name}"), tail, KEYSTROKE));
    }
    lines.join("\n")
}

fn of(times: &[f64], percent: f64) -> f64 {
    percentile(times.iter().copied(), percent)
}

fn kilobytes(bytes: u64) -> String {
    digits(bytes as f64 / 1000.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn visits(keystroke: f64) -> Visits {
        let keystrokes = (1..=20).map(|number| keystroke * f64::from(number)).collect();
        Visits { started: vec![50.0, 60.0, 40.0], opened: vec![5.0], first: vec![90.0], keystrokes, said: 3 }
    }

    fn desk(keystroke: f64) -> Desk {
        let weight = |brotli| Weight { files: 1, raw: 3 * brotli, gzip: 2 * brotli, brotli };
        let site = |name: &str| Written {
            name: name.into(),
            surroundings: weight(40_000),
            usual: visits(keystroke),
            slow: visits(6.0 * keystroke),
        };
        Desk {
            module: weight(595_000),
            script: weight(4_000),
            sites: vec![site("this handbook"), site("1000 made up")],
        }
    }

    #[test]
    fn times_are_medians_with_the_tail_of_keystrokes() {
        let report = section(&desk(1.0));
        assert!(report.contains("| this handbook | as it is | 10.0 | 19.0 | 50.0 | 5.00 | 90.0 | 3 |"), "{report}");
        assert!(report.contains("| 1000 made up | six times slower | 60.0 | 114 |"), "{report}");
        assert!(report.contains("| surroundings, 1000 made up | 120 | 80.0 | 40.0 |"), "{report}");
        assert!(report.contains("grows by a letter 20 times"), "{report}");
    }

    #[test]
    fn the_tail_of_keystrokes_and_the_bytes_are_wished_for() {
        let report = section(&desk(2.0));
        assert!(report.contains("with brotli, kB: 599, at most 600 is wished for: met"), "{report}");
        assert!(report.contains("within this handbook: 38.0, at most 30 is wished for: **not met**"), "{report}");
    }
}
