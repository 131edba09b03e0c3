//! The style sheet of a look, which comes after the theme's own.

use super::{Look, Tokens};
use std::fmt::Write;

/// The style sheet. Where a reader has chosen colours of their own, and on paper, these do not count.
pub(super) fn sheet(look: &Look) -> String {
    let mut css = String::from("@media screen and (forced-colors: none) {\n");
    let _ = writeln!(css, "  :root {{{}}}", tokens(&look.light));
    css += "}\n@media screen and (forced-colors: none) and (prefers-color-scheme: dark) {\n";
    let _ = writeln!(css, "  :root {{{}}}", tokens(&look.dark));
    css + "}\n"
}

fn tokens(tokens: &Tokens) -> String {
    tokens.iter().map(|(name, colour)| format!(" --{name}: {colour};")).collect::<String>() + " "
}
