//! The readings of a measure go forward, one a day, up to today.

use super::Told;
use crate::diag::{Code, Diagnostic, Diagnostics};
use crate::source::{FilePath, Span};
use jiff::civil::Date;
use std::collections::BTreeMap;

/// A reading with its place, which may be in a table.
struct Placed<'a> {
    date: Date,
    file: &'a FilePath,
    span: Span,
}

/// Each day has one reading, and the baseline is one.
pub(super) fn duplicates(told: &Told, diagnostics: &mut Diagnostics) {
    for number in 0..told.strategy.measures.len() {
        let mut seen: BTreeMap<Date, (Placed, &str)> = BTreeMap::new();
        if let Some(baseline) = baseline(told, number) {
            seen.insert(baseline.date, (baseline, "the baseline stands here"));
        }
        for point in points(told, number) {
            match seen.get(&point.date) {
                Some((first, label)) => diagnostics.push(
                    Diagnostic::new(
                        Code::ReadingTwice,
                        point.file,
                        point.span,
                        format!("{} has two readings", point.date),
                    )
                    .label(first.file, first.span, *label)
                    .help("keep one of them, or correct its date"),
                ),
                None => {
                    seen.insert(point.date, (point, "it was read here first"));
                }
            }
        }
    }
}

/// The readings of a text stand in the order of their days, and so do those of a table.
pub(super) fn order(told: &Told, diagnostics: &mut Diagnostics) {
    for number in 0..told.strategy.measures.len() {
        let points: Vec<Placed> = points(told, number).collect();
        for pair in points.windows(2).filter(|pair| pair[0].file == pair[1].file && pair[1].date < pair[0].date) {
            let message = "this reading is older than the one before it";
            diagnostics.push(
                Diagnostic::new(Code::ReadingOrder, pair[1].file, pair[1].span, message)
                    .help("put the readings in the order of their days, the first day first, or correct the date"),
            );
        }
    }
}

/// Nobody has read what is to come.
pub(super) fn future(told: &Told, today: Date, diagnostics: &mut Diagnostics) {
    for number in 0..told.strategy.measures.len() {
        for point in baseline(told, number).into_iter().chain(points(told, number)).filter(|point| point.date > today) {
            let message = format!("{} is still to come", point.date);
            diagnostics.push(
                Diagnostic::new(Code::ReadingFuture, point.file, point.span, message)
                    .help("correct the date; what is hoped for belongs in `target`"),
            );
        }
    }
}

fn baseline<'a>(told: &'a Told, number: usize) -> Option<Placed<'a>> {
    let baseline = told.strategy.measures[number].baseline.as_ref()?;
    let span = told.span(&["measures", &number.to_string(), "baseline", "date"]);
    Some(Placed { date: baseline.date.0, file: &told.document.path, span })
}

fn points<'a>(told: &'a Told, number: usize) -> impl Iterator<Item = Placed<'a>> {
    let table = told.document.readings.iter().find(|readings| readings.measure == number);
    let measure = number.to_string();
    told.strategy.measures[number].points.iter().enumerate().map(move |(point, it)| {
        let (file, span) =
            match table.and_then(|table| Some((table, *table.places.get(point.checked_sub(table.before)?)?))) {
                Some((table, span)) => (&table.file, span),
                None => (&told.document.path, told.span(&["measures", &measure, "points", &point.to_string(), "date"])),
            };
        Placed { date: it.date.0, file, span }
    })
}
