//! The amounts of one measure have one unit.

use super::Told;
use crate::diag::{Code, Diagnostic, Diagnostics};

pub(super) fn check(told: &Told, diagnostics: &mut Diagnostics) {
    for (number, measure) in told.strategy.measures.iter().enumerate() {
        let mut units = measure.amounts().filter_map(|amount| amount.unit());
        let Some(first) = units.next() else { continue };
        if units.all(|unit| unit == first) {
            continue;
        }
        let span = told.span(&["measures", &number.to_string()]);
        let message = format!("the amounts of `{}` have different units", measure.id);
        diagnostics.push(
            Diagnostic::new(Code::MixedUnits, &told.document.path, span, message)
                .help("give the baseline, the target and every point as numbers, as percentages or in pounds"),
        );
    }
}
