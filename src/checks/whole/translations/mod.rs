//! Texts in several languages: what is not translated, what has changed since, and what two languages do not say alike.

mod differs;
mod name;
mod words;

pub use words::NOT_REVIEWED;

use crate::diag::{Code, Diagnostic, Diagnostics};
use crate::model::place::Nation;
use crate::parse::CONFIG;
use crate::site::{Entry, Site};
use crate::source::{FilePath, LayerKind, Snapshot, Span};
use crate::translation::{is_outdated, mark, needs_translation, path_in};

/// The first part of the tag of Welsh.
const WELSH: &str = "cy";

/// Looks at every entry that is the site's own. Nobody here can translate what the core has in one language alone: its pages
/// say so to the reader.
pub(super) fn check(site: &Site, snapshot: &Snapshot, diagnostics: &mut Diagnostics) {
    let owes_welsh = site.config().nation == Some(Nation::Wales);
    if owes_welsh && !site.languages().any(is_welsh) {
        diagnostics.push(no_welsh());
    }
    if owes_welsh {
        words::check(site, snapshot, diagnostics);
    }
    name::check(site, snapshot, owes_welsh, diagnostics);
    if site.languages().count() < 2 {
        return;
    }
    for (_, entry) in site.entries() {
        let original = &*entry.first().document;
        for (language, tag) in site.languages().enumerate().filter(|(language, _)| *language != entry.original) {
            match entry.texts.get(language).and_then(Option::as_ref) {
                Some(text) if text.document.is_translation && text.document.layer == LayerKind::Site => {
                    outdated(site, entry, &text.document, diagnostics);
                    differs::check(site, entry.first(), text, diagnostics);
                }
                None if original.layer == LayerKind::Site && needs_translation(original) => {
                    diagnostics.push(untranslated(site, entry, language, owes_welsh && is_welsh(tag)));
                }
                _ => {}
            }
        }
    }
}

fn is_welsh(tag: &str) -> bool {
    tag.split('-').next() == Some(WELSH)
}

fn no_welsh() -> Diagnostic {
    let message = "the site of an organisation in Wales has no Welsh";
    Diagnostic::new(Code::WelshDuty, &FilePath::new(CONFIG), None, message)
        .help("add `\"cy\"` to `languages`, and a file `name.cy.md` beside each `name.md`")
}

fn untranslated(site: &Site, entry: &Entry, language: usize, is_owed: bool) -> Diagnostic {
    let document = &entry.first().document;
    let tag = site.languages().nth(language).unwrap_or_default();
    let file = path_in(site, document, language);
    let (code, message) = if is_owed {
        (Code::WelshDuty, "this page has no Welsh, which people in Wales have a right to".to_string())
    } else {
        (Code::Untranslated, format!("this text is not there in the language `{tag}`"))
    };
    Diagnostic::new(code, &document.path, document.field_span("title"), message)
        .help(format!("write `{file}`; `goodhelp export translations` makes a file for a translator"))
}

fn outdated(site: &Site, entry: &Entry, translation: &crate::parse::Document, diagnostics: &mut Diagnostics) {
    let original = &entry.first().document;
    if !is_outdated(original, translation, site) {
        return;
    }
    let mark = mark(original, &site.config().extra);
    let field = if translation.translation.translates.is_some() { "translates" } else { "reviewed" };
    let span: Span = translation.field_span(field);
    let message = match original.path == translation.path {
        true => "what this translates has changed since in the shared handbook".to_string(),
        false => format!("`{}` has changed since this was translated", original.path),
    };
    diagnostics.push(
        Diagnostic::new(Code::TranslationOutdated, &translation.path, span, message)
            .help(format!("read both; when they say the same again, write `translates: {}`", mark.as_str())),
    );
}
