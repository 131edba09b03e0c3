//! What serves a priority of a strategy names one that the strategy has, and what is told is told of a part of it.

use super::Told;
use crate::diag::{Code, Diagnostic, Diagnostics, Edit, did_you_mean, one_slip};
use crate::model::field::Id;

pub(super) fn check(told: &Told, diagnostics: &mut Diagnostics) {
    let strategy = told.strategy;
    let priorities: Vec<&str> = strategy.priorities.iter().map(|priority| priority.id.as_str()).collect();
    for (number, commitment) in strategy.commitments.iter().enumerate() {
        named(told, ["commitments", &number.to_string(), "priority"], &commitment.priority, &priorities, diagnostics);
    }
    for (number, measure) in strategy.measures.iter().enumerate() {
        named(told, ["measures", &number.to_string(), "priority"], &measure.priority, &priorities, diagnostics);
    }
    let parts: Vec<&str> = strategy.parts().map(|(id, _)| id.as_str()).collect();
    for (number, update) in strategy.updates.iter().enumerate() {
        named(told, ["updates", &number.to_string(), "about"], &update.about, &parts, diagnostics);
    }
}

/// Reports an id that is none of those that are known.
fn named(told: &Told, path: [&str; 3], id: &Option<Id>, known: &[&str], diagnostics: &mut Diagnostics) {
    let Some(id) = id.as_ref().filter(|id| !known.contains(&id.as_str())) else { return };
    let (what, whole, none) = match path[2] {
        "priority" => ("priority", "the priorities of this strategy are", "the strategy has no `priorities`: add them"),
        _ => ("part", "its priorities, commitments and measures are", "the strategy has no parts yet: add them"),
    };
    let span = told.span(&path);
    let help = match did_you_mean(id.as_str(), known.iter().copied()) {
        Some(near) => format!("did you mean `{near}`?"),
        None if known.is_empty() => format!("{none}, or take this out"),
        None => format!("{whole}: {}", known.join(", ")),
    };
    let meant = one_slip(id.as_str(), known.iter().copied()).map(|meant| Edit::new(span, meant));
    let problem = Diagnostic::new(Code::UnknownId, &told.document.path, span, format!("there is no {what} `{id}`"));
    diagnostics.push(problem.help(help).edits(meant));
}
