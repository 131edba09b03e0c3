//! The facts of the accessibility statement in `content/accessibility.yaml`: complete, not older than a year, and not at odds
//! with one another.

use super::to_do;
use crate::diag::{Code, Diagnostic, Diagnostics};
use crate::model::Kind;
use crate::model::accessibility::{Accessibility, Because, Compliance, Said};
use crate::model::place::Nation;
use crate::parse::{ACCESSIBILITY, Node, parse_yaml};
use crate::site::Site;
use crate::source::{FilePath, Snapshot, Span};
use jiff::ToSpan;

/// The id of the page that is made of them.
const PAGE: &str = "accessibility";

pub(super) fn check(site: &Site, facts: &Accessibility, snapshot: &Snapshot, diagnostics: &mut Diagnostics) {
    let file = FilePath::new(ACCESSIBILITY);
    let text = snapshot.text(ACCESSIBILITY).unwrap_or_default();
    let Ok(tree) = parse_yaml(&file, &text, 0) else { return };
    let facts = Facts { site, facts, file, tree };
    facts.page(diagnostics);
    facts.days(diagnostics);
    facts.issues(diagnostics);
    for (path, said) in facts.facts.texts() {
        facts.text(&path, said, diagnostics);
    }
}

struct Facts<'a> {
    site: &'a Site,
    facts: &'a Accessibility,
    file: FilePath,
    tree: Node,
}

impl Facts<'_> {
    fn report(&self, code: Code, path: &[&str], message: String, help: &str) -> Diagnostic {
        let span: Span = self.tree.at(path.iter().copied()).span;
        Diagnostic::new(code, &self.file, span, message).help(help)
    }

    fn page(&self, diagnostics: &mut Diagnostics) {
        if self.site.find(Kind::Page, PAGE).is_none() {
            let message = "no page shows this accessibility statement".to_string();
            let help =
                "add `content/pages/accessibility.md` with a title and a summary; the rest is made from this file";
            diagnostics.push(self.report(Code::AccessibilityStatement, &[], message, help));
        }
        let contact = self.facts.contact.as_ref();
        let is_reached = contact.is_some_and(|it| it.email.is_some() || it.telephone.is_some());
        if !is_reached && self.site.config().contact.is_none() {
            let message = "nothing says how people can reach you".to_string();
            let help = "add `contact: { email: … }` here, or `contact` in `goodhelp.toml`";
            let path: &[&str] = if contact.is_some() { &["contact"] } else { &[] };
            diagnostics.push(self.report(Code::AccessibilityStatement, path, message, help));
        }
    }

    fn days(&self, diagnostics: &mut Diagnostics) {
        let (today, reviewed) = (self.site.date(), self.facts.reviewed);
        let help = "read it against the site as it is, then set `reviewed` to that day";
        let mut report = |path, message| {
            diagnostics.push(self.report(Code::AccessibilityStatement, &[path], message, help));
        };
        if reviewed.0.checked_add(12.months()).is_ok_and(|due| due < today) {
            let message =
                format!("the accessibility statement was last reviewed on {reviewed}, more than 12 months ago");
            report("reviewed", message);
        }
        if reviewed < self.facts.prepared {
            report("reviewed", "it was reviewed before it was prepared".to_string());
        }
    }

    fn issues(&self, diagnostics: &mut Diagnostics) {
        let code = Code::AccessibilityStatement;
        for (number, issue) in self.facts.issues.iter().enumerate() {
            let number = number.to_string();
            let fails = issue.because == Because::NonCompliance;
            if fails && issue.criteria.is_empty() {
                let message = "this does not say which success criteria it fails".to_string();
                let help = "list them: `criteria: [1.4.3]`";
                diagnostics.push(self.report(code, &["issues", &number, "what"], message, help));
            }
            if issue.because == Because::DisproportionateBurden && issue.note.is_none() {
                let message = "this does not say why it is too much to mend".to_string();
                let help = "the law asks for an assessment: say in `note` what it found";
                diagnostics.push(self.report(code, &["issues", &number, "what"], message, help));
            }
            if issue.mend_by.is_some_and(|day| day.0 < self.site.date()) {
                let message = "the day by which this was to be mended is past".to_string();
                let help = "take the issue out if it is mended, or say when it will be";
                diagnostics.push(self.report(Code::ReviewOverdue, &["issues", &number, "mend_by"], message, help));
            }
        }
        let fails = self.facts.issues.iter().any(|issue| issue.because == Because::NonCompliance);
        if fails && self.facts.status == Compliance::Full {
            let message = "`full` cannot be true with an issue that fails the standard".to_string();
            diagnostics.push(self.report(code, &["status"], message, "write `partial`"));
        }
    }

    /// A text that is still to be written, or is not there in each of the site's languages.
    fn text(&self, path: &[String], said: &Said, diagnostics: &mut Diagnostics) {
        let path: Vec<&str> = path.iter().map(String::as_str).collect();
        let left = |text: &String| {
            let rest = to_do::without_marks(text);
            rest.contains('[') && rest.contains(']')
        };
        if said.0.values().any(left) {
            let message = "something in square brackets is still to be filled in".to_string();
            let help = "write what holds for your site";
            diagnostics.push(self.report(Code::AccessibilityStatement, &path, message, help));
        }
        for tag in self.site.languages() {
            let short = tag.split('-').next().unwrap_or(tag);
            if said.0.contains_key(short) {
                continue;
            }
            let is_owed = short == "cy" && self.site.config().nation == Some(Nation::Wales);
            let code = if is_owed { Code::WelshDuty } else { Code::Untranslated };
            let message = format!("this text is not there in the language `{tag}`");
            diagnostics.push(self.report(code, &path, message, &format!("add `{short}: …` beside the others")));
        }
    }
}
