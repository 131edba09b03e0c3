//! The words of a link say where it leads (WCAG 2.2, success criterion 2.4.4): a screen reader lists links without the text
//! around them.

use crate::diag::{Code, Diagnostic, Diagnostics};
use crate::parse::Document;
use crate::parse::markdown::LinkForm;

/// Words that are the same whatever the link leads to, in English and in Welsh.
const VAGUE: [&str; 27] = [
    "click",
    "click here",
    "click this",
    "click this link",
    "cliciwch yma",
    "continue",
    "continue reading",
    "darllen mwy",
    "details",
    "find out more",
    "go",
    "here",
    "learn more",
    "link",
    "more",
    "more details",
    "more info",
    "more information",
    "mwy",
    "page",
    "read more",
    "read on",
    "see here",
    "see more",
    "this",
    "this link",
    "yma",
];

pub(super) fn check(document: &Document, diagnostics: &mut Diagnostics) {
    for link in &document.markdown.links {
        let Some(source) = document.text().get(link.span.range()) else { continue };
        let Some(words) = words(source, link.form) else { continue };
        let plain = words.to_lowercase();
        let plain = plain.trim_matches(|c: char| !c.is_alphanumeric());
        if VAGUE.contains(&plain) {
            diagnostics.push(
                Diagnostic::new(
                    Code::VagueLink,
                    &document.path,
                    link.span,
                    format!("“{}” does not say where this link leads", words.trim()),
                )
                .help("make the words that name it the link, for instance its title"),
            );
        }
    }
}

/// The words of a link as they are written; none where it has none of its own.
fn words(source: &str, form: LinkForm) -> Option<&str> {
    match form {
        LinkForm::Inline => {
            let inner = source.strip_prefix('[')?;
            let end = inner.find("](").or_else(|| inner.find("][")).or_else(|| inner.rfind(']'))?;
            Some(&inner[..end])
        }
        LinkForm::WikiWithWords => Some(source.strip_suffix("]]")?.split_once('|')?.1),
        LinkForm::Wiki | LinkForm::Address | LinkForm::Email => None,
    }
}
