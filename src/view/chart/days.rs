//! From days to places along the lower edge: days that are far from each other stand far from each other.

use super::{LabelPart, TickPart, round, width_of};
use jiff::civil::{Date, date};

/// Past so many days the years are written, before it the first and the last month.
const YEARS_FROM: i32 = 2 * 366;
/// The room between two labels.
const BETWEEN: f64 = 12.0;

/// The days of a chart.
pub(super) struct Days {
    pub first: Date,
    pub last: Date,
    /// Where the first day stands.
    pub left: f64,
    /// Where the last day stands.
    pub right: f64,
}

impl Days {
    /// Where a day stands; one day alone stands in the middle.
    pub fn x(&self, day: Date) -> f64 {
        match days_between(self.first, self.last) {
            0 => (self.left + self.right) / 2.0,
            all => {
                let part = f64::from(days_between(self.first, day)) / f64::from(all);
                self.left + part.clamp(0.0, 1.0) * (self.right - self.left)
            }
        }
    }

    /// What is written below the lower edge of a chart of a width.
    pub fn ticks(&self, bottom: f64, width: f64, month: &dyn Fn(Date) -> String) -> Vec<TickPart> {
        let days = days_between(self.first, self.last);
        let found = if days >= YEARS_FROM { self.years() } else { Vec::new() };
        let found = match (found.is_empty(), days) {
            (false, _) => found,
            (true, 0) => vec![(self.first, month(self.first))],
            (true, _) => vec![(self.first, month(self.first)), (self.last, month(self.last))],
        };
        let mut ticks: Vec<TickPart> = Vec::new();
        let mut free = 0.0;
        for (day, text) in found {
            let at = self.x(day);
            // Words that would stand over an edge are pushed inside.
            let wide = width_of(&text);
            let start = (at - wide / 2.0).min(width - wide).max(0.0);
            let label = (start >= free && start + wide <= width).then(|| {
                free = start + wide + BETWEEN;
                LabelPart { text, x: round(start + wide / 2.0), y: round(bottom + 24.0), anchor: "middle" }
            });
            ticks.push(TickPart { at: round(at), label });
        }
        ticks
    }

    /// The first days of years, as many as have room.
    fn years(&self) -> Vec<(Date, String)> {
        let wide = width_of("2026") + BETWEEN;
        let room = ((self.right - self.left) / wide).floor().max(1.0) as i16;
        let (first, last) = (self.first.year(), self.last.year());
        let years = last - first;
        let step =
            [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000].into_iter().find(|step| years / step <= room).unwrap_or(1000);
        let starts = (first..=last).filter(|year| year % step == 0).map(|year| (date(year, 1, 1), year.to_string()));
        starts.filter(|(day, _)| *day >= self.first && *day <= self.last).collect()
    }
}

fn days_between(first: Date, last: Date) -> i32 {
    (last - first).get_days()
}
