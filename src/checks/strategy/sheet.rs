//! A strategy fits on one sheet of paper.

use super::Told;
use crate::diag::{Code, Diagnostic, Diagnostics};
use crate::model::strategy::Sheet;

/// How many fields are named: those that take most room.
const MOST: usize = 3;

pub(super) fn check(told: &Told, diagnostics: &mut Diagnostics) {
    let sheet = Sheet::of(told.strategy);
    let (None, Some((field, _))) = (sheet.step, sheet.shares.first()) else { return };
    let share = |(field, lines): &(&str, usize)| format!("`{field}` ({lines} lines)");
    let largest: Vec<String> = sheet.shares.iter().take(MOST).map(share).collect();
    let message = format!("this is about {}% too much for one sheet of paper", sheet.over);
    let help = format!(
        "shorten what takes most room: {}; the text below the fields has room for the rest",
        largest.join(", ")
    );
    // All of the field would be as long as the sheet.
    let span = told.tree.entry(field).map(|entry| entry.key_span);
    diagnostics.push(Diagnostic::new(Code::SheetFull, &told.document.path, span, message).help(help));
}
