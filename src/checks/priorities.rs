//! What serves a priority of a strategy names one that the strategy has.

use crate::diag::{Code, Diagnostic, Diagnostics, Edit, did_you_mean, one_slip};
use crate::model::FrontMatter;
use crate::parse::Document;

pub(super) fn check(document: &Document, diagnostics: &mut Diagnostics) {
    let Some(FrontMatter::Strategy(strategy)) = &document.front else { return };
    let known: Vec<&str> = strategy.priorities.iter().map(|priority| priority.id.as_str()).collect();
    let commitments = strategy.commitments.iter().map(|commitment| &commitment.priority).enumerate();
    let measures = strategy.measures.iter().map(|measure| &measure.priority).enumerate();
    let named = commitments.map(|named| ("commitments", named)).chain(measures.map(|named| ("measures", named)));
    for (list, (number, priority)) in named {
        let Some(id) = priority.as_ref().filter(|id| !known.contains(&id.as_str())) else { continue };
        let number = number.to_string();
        let span = document.tree().map(|tree| tree.at([list, &number, "priority"]).span);
        let help = match did_you_mean(id.as_str(), known.iter().copied()) {
            Some(near) => format!("did you mean `{near}`?"),
            None if known.is_empty() => "the strategy has no `priorities`: add them, or take this out".to_string(),
            None => format!("the priorities of this strategy are: {}", known.join(", ")),
        };
        let meant = span.zip(one_slip(id.as_str(), known.iter().copied())).map(|(span, meant)| Edit::new(span, meant));
        let problem = Diagnostic::new(Code::UnknownId, &document.path, span, format!("there is no priority `{id}`"));
        diagnostics.push(problem.help(help).edits(meant));
    }
}
