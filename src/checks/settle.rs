//! What of all that was found is reported, and how bad it is: comments silence a check at one place, `goodhelp.toml` sets
//! the severity of a check for the whole site.

use crate::diag::{Code, Diagnostic, Diagnostics, Severity};
use crate::model::config::Config;
use crate::parse::{Allow, Document, unknown_check};
use crate::source::{FilePath, LayerKind};
use std::collections::BTreeMap;
use std::sync::Arc;

/// Whether anybody wants to know what a check finds in a file.
pub(super) type Wants<'a> = &'a dyn Fn(&FilePath, Code) -> bool;

/// Takes out what comments in the documents silence, reports comments that silence nothing, and sets severities. `wants` says
/// which checks anybody wants to know about: of the others nobody knows what is silenced in vain.
pub(super) fn settle<'a>(
    config: &Config,
    documents: impl Iterator<Item = &'a Document>,
    wants: Wants,
    diagnostics: &mut Diagnostics,
) {
    let mut comments: BTreeMap<&FilePath, Vec<Comment>> = BTreeMap::new();
    for document in documents {
        let of_document = document.all_allows().map(|allow| Comment::new(document, allow));
        comments.entry(&document.path).or_default().extend(of_document);
    }
    comments.retain(|_, comments| !comments.is_empty());
    let mut kept: Vec<Arc<Diagnostic>> = std::mem::take(diagnostics).into_iter().collect();
    kept.retain(|diagnostic| {
        let mut is_silenced = false;
        // Each of several comments about the same is used.
        for comment in comments.get_mut(&diagnostic.file).into_iter().flatten() {
            let silences = comment.silences(diagnostic);
            comment.is_used |= silences;
            is_silenced |= silences;
        }
        !is_silenced
    });
    kept.extend(comments.values().flatten().filter_map(|comment| comment.problem(wants)).map(Arc::new));
    for mut diagnostic in kept {
        let Some(severity) = config.severity(diagnostic.code, diagnostic.severity) else { continue };
        if severity < Severity::Suggestion || wants(&diagnostic.file, diagnostic.code) {
            if diagnostic.severity != severity {
                Arc::make_mut(&mut diagnostic).severity = severity;
            }
            diagnostics.push(diagnostic);
        }
    }
}

/// A comment that silences a check.
struct Comment<'a> {
    document: &'a Document,
    allow: &'a Allow,
    /// None where there is no such check.
    code: Option<Code>,
    is_used: bool,
}

impl<'a> Comment<'a> {
    fn new(document: &'a Document, allow: &'a Allow) -> Self {
        Comment { document, allow, code: Code::named(&allow.code), is_used: false }
    }

    fn silences(&self, diagnostic: &Diagnostic) -> bool {
        let about = self.allow.about;
        let is_there = diagnostic.span.is_some_and(|span| about.start <= span.start && span.start < about.end);
        is_there
            && self.allow.has_reason
            && diagnostic.code.may_be_silenced()
            && self.code.is_some_and(|code| code == diagnostic.code)
    }

    /// What is wrong with the comment itself. What comes from the core is mended there.
    fn problem(&self, wants: Wants) -> Option<Diagnostic> {
        if self.document.layer != LayerKind::Site {
            return None;
        }
        let (file, span, name) = (&self.document.path, self.allow.span, &self.allow.code);
        let report = |code, message: String| Diagnostic::new(code, file, span, message);
        let Some(code) = self.code else { return Some(unknown_check(file, span, name)) };
        if !code.may_be_silenced() {
            let help = "this check protects people, or nothing can be built in spite of what it reports: take the \
                        comment out and mend what is reported";
            return Some(report(Code::FirmCheck, format!("`{name}` cannot be silenced")).help(help));
        }
        if !self.allow.has_reason {
            let help = format!("write it behind the code: `allow: {name}, because …`");
            return Some(report(Code::AllowWithoutReason, format!("nothing says why `{name}` is silenced")).help(help));
        }
        (!self.is_used && wants(file, code)).then(|| {
            let help = "a comment is about the block or the field below it, or about its own line; take it out where \
                        nothing is wrong any more";
            report(Code::AllowUnused, format!("this silences no `{name}`")).help(help)
        })
    }
}
