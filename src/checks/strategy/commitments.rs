//! A commitment has somebody who made it, a day, and a history that fits it; and that day is not past.

use super::Told;
use crate::diag::{Code, Diagnostic, Diagnostics};
use crate::model::strategy::Commitment;
use jiff::civil::Date;

pub(super) fn check(told: &Told, diagnostics: &mut Diagnostics) {
    for (number, commitment) in told.strategy.commitments.iter().enumerate() {
        let number = number.to_string();
        let span = told.span(&["commitments", &number]);
        let mut report = |code, span, message: String, help: &str| {
            diagnostics.push(Diagnostic::new(code, &told.document.path, span, message).help(help));
        };
        if commitment.owner.is_none() {
            let message = format!("nobody has promised `{}`", commitment.id);
            let help = "write `owner: …`: the team or the role that answers for it";
            report(Code::CommitmentOwner, span, message, help);
        }
        if commitment.due.is_none() && commitment.status.is_open() {
            let message = format!("`{}` has no day by which it is done", commitment.id);
            let help = "write `due: …`, for instance `due: 2027-03-31`; a day that moves can be told in `history`";
            report(Code::CommitmentDue, span, message, help);
        }
        history(told, commitment, &number, diagnostics);
    }
}

/// Days go forward, and the last status is the present one.
fn history(told: &Told, commitment: &Commitment, number: &str, diagnostics: &mut Diagnostics) {
    let place = |change: usize, field: &str| told.span(&["commitments", number, "history", &change.to_string(), field]);
    let mut report = |span, message: String, help: String| {
        diagnostics.push(Diagnostic::new(Code::CommitmentHistory, &told.document.path, span, message).help(help));
    };
    for (change, pair) in commitment.history.windows(2).enumerate() {
        if pair[1].date < pair[0].date {
            let message = format!("this change of `{}` is older than the one before it", commitment.id);
            report(
                place(change + 1, "date"),
                message,
                "put the changes in the order of their days, the first one first".into(),
            );
        }
    }
    let last = commitment.history.iter().enumerate().rev().find_map(|(change, it)| Some((change, it.status?)));
    if let Some((change, status)) = last.filter(|(_, status)| *status != commitment.status) {
        let name = |status| {
            serde_json::to_value(status).ok().and_then(|it| it.as_str().map(str::to_string)).unwrap_or_default()
        };
        let (then, now) = (name(status), name(commitment.status));
        let message = format!("the last change of `{}` says `{then}`, and its `status` is `{now}`", commitment.id);
        report(
            place(change, "status"),
            message,
            format!("set `status: {then}`, or add a change that tells how it became `{now}`"),
        );
    }
}

/// Reports what was to be done by now.
pub(super) fn late(told: &Told, today: Date, diagnostics: &mut Diagnostics) {
    for (number, commitment) in told.strategy.commitments.iter().enumerate() {
        let Some(due) = commitment.due.filter(|_| commitment.is_late(today)) else { continue };
        let span = told.span(&["commitments", &number.to_string(), "due"]);
        let message = format!("`{}` was to be done by {due}", commitment.id);
        diagnostics.push(
            Diagnostic::new(Code::CommitmentLate, &told.document.path, span, message)
                .help("tell in `history` what happened, then set the `status` that is true now, or a new `due` day"),
        );
    }
}
