//! From amounts to heights: a scale that begins and ends at round amounts.

use super::{Thousands, width_of};

/// Where the spread of the amounts is smaller than this part of the largest, the scale does not begin at zero: the line would
/// be flat.
const SPREAD: f64 = 0.2;
/// The widest label, in pixels: the chart needs the room.
const WIDEST: f64 = 84.0;
/// The most digits behind the point.
const MOST_DECIMALS: i32 = 6;

/// A scale from one round amount to another.
pub(super) struct Scale {
    /// The lowest line, in steps from zero.
    low: f64,
    /// How many steps there are.
    steps: usize,
    step: f64,
    /// The power of ten of a step.
    power: i32,
}

impl Scale {
    /// The scale of some amounts with about so many lines. They are finite and there is at least one.
    pub fn of(amounts: &[f64], lines: f64) -> Scale {
        let (mut low, mut high) = amounts
            .iter()
            .fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), amount| (low.min(*amount), high.max(*amount)));
        let largest = low.abs().max(high.abs());
        if high - low < SPREAD * largest && high > low {
            // Some room on both sides.
            let room = (high - low) / 2.0;
            (low, high) = (low - room, high + room);
        } else {
            (low, high) = (low.min(0.0), high.max(0.0));
        }
        if high <= low {
            high = low + 1.0;
        }
        let (step, power) = round_step((high - low) / lines);
        let low = (low / step).floor();
        let steps = ((high / step).ceil() - low).max(1.0) as usize;
        Scale { low, steps, step, power }
    }

    /// How far up an amount is: 0 is the lowest line, 1 the highest.
    pub fn part(&self, amount: f64) -> f64 {
        ((amount / self.step - self.low) / self.steps as f64).clamp(0.0, 1.0)
    }

    /// The amounts of the lines, from the lowest.
    pub fn levels(&self) -> impl Iterator<Item = f64> + '_ {
        (0..=self.steps).map(|number| (self.low + number as f64) * self.step)
    }

    /// Whether one of the lines is that of zero.
    pub fn has_zero(&self) -> bool {
        self.low <= 0.0 && self.low + self.steps as f64 >= 0.0
    }

    /// What is written beside the lines; nothing where it would take too much room.
    pub fn labels(&self, write: &dyn Fn(f64, usize, Thousands) -> String) -> Vec<String> {
        let largest = self.levels().map(f64::abs).fold(0.0, f64::max);
        let (thousands, by) = match largest {
            large if large >= 1e9 => (Thousands::Billion, 9),
            large if large >= 1e6 => (Thousands::Million, 6),
            _ => (Thousands::None, 0),
        };
        let decimals = (by - self.power).max(0);
        if decimals > MOST_DECIMALS {
            return Vec::new();
        }
        let divisor = 10f64.powi(by);
        // Zero is zero, from whichever side it was reached.
        let labels: Vec<String> =
            self.levels().map(|level| write(level / divisor + 0.0, decimals as usize, thousands)).collect();
        if labels.iter().any(|label| width_of(label) > WIDEST) { Vec::new() } else { labels }
    }
}

/// The next larger of 1, 2 and 5 times a power of ten, and that power.
fn round_step(rough: f64) -> (f64, i32) {
    let power = rough.log10().floor() as i32;
    for factor in [1.0, 2.0, 5.0] {
        let step = factor * 10f64.powi(power);
        if step >= rough {
            return (step, power);
        }
    }
    (10f64.powi(power + 1), power + 1)
}
