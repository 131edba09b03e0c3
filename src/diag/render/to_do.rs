//! What waits for words, for people: one line for each place, below the name of its file, and once what to do.

use super::{Texts, harmless};
use crate::diag::Diagnostic;
use crate::source::Span;
use annotate_snippets::{Group, Level, Renderer};
use std::fmt::Write;

/// How many characters of what waits are shown.
const LONGEST: usize = 90;

/// The list; empty where nothing waits. The diagnostics come in the order of their files.
pub(super) fn list(renderer: &Renderer, diagnostics: &[&Diagnostic], texts: &mut Texts) -> String {
    let Some(first) = diagnostics.first() else { return String::new() };
    let places =
        if diagnostics.len() == 1 { "1 place waits".into() } else { format!("{} places wait", diagnostics.len()) };
    let level = Level::INFO.with_name("suggestion");
    let title = level.primary_title(format!("{places} for your own words")).id(first.code.name());
    let mut text = renderer.render(&[Group::with_title(title)]) + "\n";
    let mut file = None;
    for diagnostic in diagnostics {
        if file != Some(&diagnostic.file) {
            let _ = writeln!(text, "  {}", harmless(diagnostic.file.as_str()));
            file = Some(&diagnostic.file);
        }
        let (at, _) = texts.position(&diagnostic.file, diagnostic.span.unwrap_or(Span::default()));
        let place = format!("{}:{}", at.line, at.column);
        let _ = writeln!(text, "    {place:<7} {}", shortened(waiting(&diagnostic.message)));
    }
    if let Some(help) = &first.help {
        let _ = writeln!(text, "  help: {help}");
    }
    if let Some(page) = texts.page_about(first.code) {
        let _ = writeln!(text, "  more: {page}");
    }
    text + "\n"
}

/// What waits: each line of the list says that it is to do.
fn waiting(message: &str) -> &str {
    message.strip_prefix("to do: ").unwrap_or(message)
}

/// The first words of a long text.
fn shortened(text: &str) -> String {
    if text.chars().count() <= LONGEST {
        return text.to_string();
    }
    let start: String = text.chars().take(LONGEST).collect();
    let whole_words = start.rsplit_once(' ').map_or(start.as_str(), |(words, _)| words);
    format!("{whole_words} …")
}
