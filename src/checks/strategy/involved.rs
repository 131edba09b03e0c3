//! A strategy that says who is involved begins with those who know from their own life.

use super::Told;
use crate::diag::{Code, Diagnostic, Diagnostics};
use crate::model::strategy::InvolvedGroup;

pub(super) fn check(told: &Told, diagnostics: &mut Diagnostics) {
    let mut groups = told.strategy.involved.iter().filter_map(|involved| involved.group).peekable();
    if groups.peek().is_some() && groups.all(|group| group != InvolvedGroup::LivedExperience) {
        let span = told.span(&["involved"]);
        let message = "nobody with lived experience is among those who are involved";
        diagnostics.push(
            Diagnostic::new(Code::LivedExperience, &told.document.path, span, message).help(
                "ask people who have had this help to take part, and say who they are: `group: lived-experience`",
            ),
        );
    }
}
