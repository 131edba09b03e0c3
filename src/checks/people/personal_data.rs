//! A text has no number, date of birth or address of a person.

use crate::diag::{Code, Diagnostic, Diagnostics};
use crate::parse::{Document, Personal, Readings};
use crate::source::{FilePath, Span};
use std::collections::BTreeSet;

/// Reports each value once a text. `contact` is the site's own e-mail address.
pub(super) fn check(document: &Document, contact: Option<&str>, diagnostics: &mut Diagnostics) {
    let private: Vec<Span> = document.private.iter().map(|(span, _)| *span).collect();
    let text = Text { path: &document.path, text: document.text(), personal: &document.personal, private: &private };
    text.check(contact, diagnostics);
}

/// The same for a table of readings.
pub(super) fn check_table(table: &Readings, contact: Option<&str>, diagnostics: &mut Diagnostics) {
    let text = std::str::from_utf8(&table.bytes).unwrap_or_default();
    Text { path: &table.file, text, personal: &table.personal, private: &[] }.check(contact, diagnostics);
}

/// A file that was looked through.
struct Text<'a> {
    path: &'a FilePath,
    text: &'a str,
    personal: &'a [Personal],
    /// What stands in a private field is never shown.
    private: &'a [Span],
}

impl Text<'_> {
    fn check(&self, contact: Option<&str>, diagnostics: &mut Diagnostics) {
        let mut known = BTreeSet::new();
        let mut former: Option<&Personal> = None;
        for personal in self.personal {
            let value = self.text.get(personal.span.range()).unwrap_or_default();
            let meets = |span: &Span| span.start < personal.span.end && personal.span.start < span.end;
            let is_private = self.private.iter().any(meets);
            let is_own = personal.code == Code::Email && contact == Some(value);
            // The number of a house and the postcode behind it are one address.
            let is_same = former.is_some_and(|former| former.code == personal.code && self.near(former, personal));
            former = Some(personal);
            if !is_private && !is_own && known.insert(value) && !is_same {
                diagnostics.extend(problem(self.path, personal));
            }
        }
    }

    /// Whether a piece of an address stands behind another one in the same line.
    fn near(&self, former: &Personal, personal: &Personal) -> bool {
        const NEAR: usize = 60;
        let between = self.text.get(former.span.range().end..personal.span.range().start);
        personal.code == Code::PostalAddress
            && between.is_some_and(|words| words.len() <= NEAR && !words.contains('\n'))
    }
}

/// What to say of personal data in a file, without repeating it; none where it is a name, which somebody has to know first.
pub fn problem(file: &FilePath, personal: &Personal) -> Option<Diagnostic> {
    let (message, help) = match personal.code {
        Code::NhsNumber => (
            "this looks like somebody's NHS number",
            "take it out, and tell whoever looks after data protection if others have seen the file; nobody can make such a \
             number private again",
        ),
        Code::InsuranceNumber => (
            "this looks like somebody's National Insurance number",
            "take it out, and tell whoever looks after data protection if others have seen the file; for an example write \
             `QQ 12 34 56 C`, which is nobody's",
        ),
        Code::BirthDate => (
            "this looks like somebody's date of birth",
            "take it out; where the age matters to the story, say roughly how old the person was",
        ),
        Code::Telephone => (
            "this looks like a telephone number that may be somebody's own",
            "take it out; how to reach an organisation belongs on its own `website`, or in a field of `extra` that has \
             `contact` or `phone` in its name",
        ),
        Code::Email => (
            "this looks like a person's e-mail address",
            "take it out, or give one that an organisation reads, such as `info@…`; a field of `extra` that has `contact` \
             or `email` in its name may have any",
        ),
        Code::PostalAddress => (
            "this looks like a postal address",
            "take it out if somebody lives there; an organisation's belongs on its own `website`, or in a field of `extra` \
             that has `contact` or `address` in its name",
        ),
        _ => return None,
    };
    Some(Diagnostic::new(personal.code, file, personal.span, message).help(help))
}
