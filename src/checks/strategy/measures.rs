//! A measure has a start and an end.

use super::Told;
use crate::diag::{Code, Diagnostic, Diagnostics};

pub(super) fn check(told: &Told, diagnostics: &mut Diagnostics) {
    for (number, measure) in told.strategy.measures.iter().enumerate() {
        let (message, help) = match (&measure.baseline, &measure.target) {
            (Some(_), Some(_)) => continue,
            (None, Some(_)) => {
                ("has no baseline", "say where it started: `baseline: { date: 2026-04-01, value: 41% }`")
            }
            (Some(_), None) => {
                ("has no target", "say where it is to get to: `target: { date: 2029-04-01, value: 60% }`")
            }
            (None, None) => (
                "has neither a baseline nor a target",
                "say where it started and where it is to get to: `baseline: { date: 2026-04-01, value: 41% }` and \
                 `target: { date: 2029-04-01, value: 60% }`",
            ),
        };
        let span = told.span(&["measures", &number.to_string()]);
        let message = format!("`{}` {message}", measure.id);
        diagnostics.push(Diagnostic::new(Code::MeasureEnds, &told.document.path, span, message).help(help));
    }
}
