//! How much room a strategy takes on one sheet of paper, and how large its letters can be there.
//!
//! The sheet is `themes/templates/strategy-on-a-page.html`: a head over the whole width, and below it columns that fill one
//! after the other, two on a sheet that stands and three on one that lies. All on it grows with the shorter side of the paper,
//! so that A3 holds what A4 does. Nobody measures letters here: lines are counted from letters, with room to spare, and the
//! tests in a browser hold the counts to real sheets.

use super::{Commitment, Measure, Strategy};

/// How many sizes of letters there are, the largest first: `sheet-1`, `sheet-2` … in the theme's style.
pub const STEPS: usize = SIZES.len();

/// The sizes of letters, in hundredths of the shorter side of the printed part of the paper; on A4 from 11.8 to 8 points.
const SIZES: [f64; 5] = [2.2, 2.0, 1.8, 1.65, 1.5];
/// The longer side of the printed part, by the shorter: of A4, within its margins.
const LONG: f64 = 1.458;
/// The width of a letter and the height of a line, by the size of letters.
const LETTER: f64 = 0.52;
const LINE: f64 = 1.35;
/// The part of the columns that can be filled: nothing is broken apart between two of them.
const FILLED: f64 = 0.88;

/// What a strategy takes of a sheet.
#[derive(Debug, Clone, PartialEq)]
pub struct Sheet {
    /// The number of the largest size of letters that fits, from 0; none where not even the smallest does.
    pub step: Option<usize>,
    /// How many in a hundred lines are too many for the smallest letters.
    pub over: usize,
    /// The fields by the lines that they take in the smallest letters, the most first.
    pub shares: Vec<(&'static str, usize)>,
}

impl Sheet {
    /// What a strategy takes.
    pub fn of(strategy: &Strategy) -> Sheet {
        let fits = |size: &f64| shapes(*size).iter().all(|shape| shape.filling(strategy) <= FILLED);
        let step = SIZES.iter().position(fits);
        let smallest = shapes(SIZES[STEPS - 1]);
        let worst = smallest.iter().map(|shape| shape.filling(strategy)).fold(0.0, f64::max);
        let mut shares: Vec<_> =
            smallest[0].parts(strategy).into_iter().map(|(name, it)| (name, it.ceil() as usize)).collect();
        shares.retain(|(_, lines)| *lines > 0);
        shares.sort_by_key(|(_, lines)| std::cmp::Reverse(*lines));
        let over = ((worst / FILLED - 1.0) * 100.0).ceil().clamp(0.0, 1e6) as usize;
        Sheet { step, over, shares }
    }
}

/// A sheet with letters of a size; lengths in that size.
struct Shape {
    width: f64,
    height: f64,
    columns: f64,
}

/// The sheet as it stands and as it lies.
fn shapes(size: f64) -> [Shape; 2] {
    let (short, long) = (100.0 / size, 100.0 * LONG / size);
    [Shape { width: short, height: long, columns: 2.0 }, Shape { width: long, height: short, columns: 3.0 }]
}

impl Shape {
    /// The part of the room that is filled; 1 is all of it.
    fn filling(&self, strategy: &Strategy) -> f64 {
        let head = self.head(strategy) * LINE;
        let room = (self.height - head) / LINE * self.columns;
        let lines: f64 = self.parts(strategy).iter().skip(1).map(|(_, lines)| lines).sum();
        if room > 0.0 { lines / room } else { f64::INFINITY }
    }

    /// The lines of the head: whose it is, the title in letters twice as large, the vision in somewhat larger ones, and the
    /// address at the foot.
    fn head(&self, strategy: &Strategy) -> f64 {
        let title = lines(&strategy.title, self.width / 2.0) * 1.8;
        4.5 + title + lines(&strategy.vision, self.width / 1.2) * 1.2
    }

    /// The lines of each field, the vision first.
    fn parts(&self, strategy: &Strategy) -> Vec<(&'static str, f64)> {
        let column = self.width / self.columns - 2.0;
        let headed = |lines: f64| if lines > 0.0 { lines + 2.2 } else { 0.0 };
        let priorities = strategy.priorities.iter().map(|it| 0.8 + lines(&it.title, column) + lines(&it.what, column));
        let commitments = strategy.commitments.iter().map(|it| commitment(it, column - 2.0));
        let measures = strategy.measures.iter().map(|it| measure(it, column));
        let cycle = strategy.local_cycle.iter().map(|cycle| {
            let it = &cycle.good;
            let tellings = [&it.purpose, &it.confidence, &it.action, &it.circumstances];
            tellings.into_iter().map(|text| 1.3 + lines(text, column - 2.0)).sum::<f64>()
        });
        let involved = strategy.involved.iter().map(|it| lines(&it.who, column) + 0.5);
        vec![
            ("vision", lines(&strategy.vision, self.width / 1.2) * 1.2),
            ("priorities", headed(priorities.sum())),
            ("commitments", commitments.sum()),
            ("measures", headed(measures.sum())),
            ("local_cycle", headed(cycle.sum())),
            ("involved", headed(involved.sum())),
        ]
    }
}

/// What is promised, and below it how far it has come, who promised it and by when.
fn commitment(commitment: &Commitment, width: f64) -> f64 {
    const STATUS_AND_DAY: usize = 36;
    let about = STATUS_AND_DAY + commitment.owner.as_ref().map_or(0, |owner| owner.chars().count());
    0.5 + lines(&commitment.what, width) + lines_of(about, width)
}

/// Its name, a small chart, and the amounts below it.
fn measure(measure: &Measure, width: f64) -> f64 {
    const CHART: f64 = 3.0;
    const AMOUNTS: usize = 78;
    0.8 + lines(&measure.title, width) + CHART + lines_of(AMOUNTS, width)
}

fn lines(text: &str, width: f64) -> f64 {
    lines_of(text.chars().count(), width)
}

fn lines_of(letters: usize, width: f64) -> f64 {
    (letters as f64 * LETTER / width.max(1.0)).ceil()
}
