//! A text has no number, date of birth or address of a person.

use crate::diag::{Code, Diagnostic, Diagnostics};
use crate::parse::{Document, Personal};
use std::collections::BTreeSet;

/// Reports each value once a text. `contact` is the site's own e-mail address.
pub(super) fn check(document: &Document, contact: Option<&str>, diagnostics: &mut Diagnostics) {
    let mut known = BTreeSet::new();
    let mut former: Option<&Personal> = None;
    for personal in &document.personal {
        let value = document.text().get(personal.span.range()).unwrap_or_default();
        // What stands in a private field is never shown.
        let is_private =
            document.private.iter().any(|(span, _)| span.start < personal.span.end && personal.span.start < span.end);
        let is_own = personal.code == Code::Email && contact == Some(value);
        // The number of a house and the postcode behind it are one address.
        let is_same = former.is_some_and(|former| former.code == personal.code && near(document, former, personal));
        former = Some(personal);
        if !is_private && !is_own && known.insert(value) && !is_same {
            diagnostics.extend(reported(document, personal));
        }
    }
}

/// Whether a piece of an address stands behind another one in the same line.
fn near(document: &Document, former: &Personal, personal: &Personal) -> bool {
    const NEAR: usize = 60;
    let between = document.text().get(former.span.range().end..personal.span.range().start);
    personal.code == Code::PostalAddress && between.is_some_and(|words| words.len() <= NEAR && !words.contains('\n'))
}

fn reported(document: &Document, personal: &Personal) -> Option<Diagnostic> {
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
    Some(Diagnostic::new(personal.code, &document.path, personal.span, message).help(help))
}
