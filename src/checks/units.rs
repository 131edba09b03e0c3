//! The amounts of one measure have one unit.

use crate::diag::{Code, Diagnostic, Diagnostics};
use crate::model::FrontMatter;
use crate::parse::Document;

pub(super) fn check(document: &Document, diagnostics: &mut Diagnostics) {
    let Some(FrontMatter::Strategy(strategy)) = &document.front else { return };
    for (number, measure) in strategy.measures.iter().enumerate() {
        let readings = measure.baseline.iter().chain(&measure.target).chain(&measure.points);
        let mut units = readings.filter_map(|reading| reading.value.unit());
        let Some(first) = units.next() else { continue };
        if units.all(|unit| unit == first) {
            continue;
        }
        let number = number.to_string();
        let span = document.tree().map(|tree| tree.at(["measures", &number]).span);
        diagnostics.push(
            Diagnostic::new(
                Code::MixedUnits,
                &document.path,
                span,
                format!("the amounts of `{}` have different units", measure.id),
            )
            .help("give the baseline, the target and every point as numbers, as percentages or in pounds"),
        );
    }
}
