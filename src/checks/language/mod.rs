//! Enabling language: rules in Vale's format, and the glossary's own pairs of words, over all that people read.
//!
//! A finding is a suggestion with a reason, never a verdict. Quotations and names are other people's words and are left
//! alone. Only the site's own texts are looked at: nobody can mend what comes from the core.

mod choice;
mod finding;
mod glossary;
mod metrics;
mod names;
mod rules;
mod run;
mod style;
mod text;

pub use finding::Finding;

use crate::diag::{Code, Diagnostic, Diagnostics, Severity};
use crate::parse::Document;
use crate::site::Site;
use crate::source::{FilePath, LayerKind, Snapshot};
use names::{Names, sum_of_names};
use rules::{Inputs, Rules};
use std::collections::HashMap;
use std::sync::Arc;

/// What the checks of language keep for the next time: the rules as long as nothing about them changes, what they found in
/// each file as long as its bytes are the same, and what is said of that as long as the site has the same names.
#[derive(Default)]
pub struct Kept {
    without_suggestions: bool,
    rules: Option<(Inputs, Arc<Rules>)>,
    found: HashMap<FilePath, Found>,
    names: u64,
}

/// What was found in a file of these bytes.
#[derive(Clone)]
struct Found {
    bytes: Arc<[u8]>,
    findings: Arc<[Finding]>,
    /// None where it has to be chosen anew.
    said: Option<Arc<[Arc<Diagnostic>]>>,
}

impl Kept {
    /// Keeps what rules found that are warnings or errors; the others are not run.
    pub fn without_suggestions() -> Kept {
        Kept { without_suggestions: true, ..Kept::default() }
    }

    /// Whether anybody wants to know what a check finds: also where nobody wants suggestions, if the site takes those of
    /// this check for something worse.
    pub(super) fn wants(&self, code: Code, site: &Site) -> bool {
        let severity = site.config().severity(code, code.severity());
        severity.is_some_and(|severity| severity < Severity::Suggestion || !self.without_suggestions)
    }
}

/// Runs a function over documents, on as many threads as it likes, and gives the results in their order.
pub type Each<'a> = &'a dyn Fn(&[&Document], &(dyn Fn(&Document) -> Arc<[Finding]> + Sync)) -> Vec<Arc<[Finding]>>;

/// Reports what the rules of a site's styles find in its texts, and what is wrong with the rules themselves.
pub(super) fn check(site: &Site, snapshot: &Snapshot, kept: &mut Kept, each: Each, diagnostics: &mut Diagnostics) {
    let rules = kept.rules(site, snapshot);
    diagnostics.extend(rules.problems().cloned());
    let documents: Vec<&Document> =
        site.documents().filter(|it| it.layer == LayerKind::Site && rules.has_any_for(it)).collect();
    let names = sum_of_names(site);
    let has_same_names = std::mem::replace(&mut kept.names, names) == names;
    let mut found = kept.found(&documents, &rules, has_same_names, each);

    let gave_up = rules.gave_up();
    for (_, rule) in &gave_up {
        let message = format!("the rule `{}` takes too long, so it was left out", rule.name);
        let help = "take out repetitions within repetitions, or look-around that looks far";
        diagnostics.push(Diagnostic::new(Code::SlowRule, &rule.file, rule.span, message).help(help));
    }
    let mut names = None;
    let mut is_meant = |finding: &Finding| {
        gave_up.iter().all(|(number, _)| *number != finding.number)
            && !names.get_or_insert_with(|| Names::new(site)).has(finding)
    };
    for found in &mut found {
        let chosen = || choice::chosen(&found.findings, |finding| is_meant(finding)).into();
        diagnostics.extend(found.said.get_or_insert_with(chosen).iter().cloned());
    }
    if gave_up.is_empty() {
        kept.found = documents.iter().map(|it| it.path.clone()).zip(found).collect();
    } else {
        // Whether they give up has to be found out anew each time: the text that they gave up over may have changed.
        *kept = Kept { without_suggestions: kept.without_suggestions, ..Kept::default() };
    }
}

impl Kept {
    fn rules(&mut self, site: &Site, snapshot: &Snapshot) -> Arc<Rules> {
        let least = if self.wants(Code::Language, site) { Severity::Suggestion } else { Severity::Warning };
        let inputs = Inputs::new(site, snapshot, least);
        if let Some((_, rules)) = self.rules.as_ref().filter(|(known, _)| *known == inputs) {
            return rules.clone();
        }
        let rules = Arc::new(Rules::new(&inputs));
        self.rules = Some((inputs, rules.clone()));
        self.found.clear();
        rules
    }

    /// What is found in each document, in their order.
    fn found(&mut self, documents: &[&Document], rules: &Rules, has_same_names: bool, each: Each) -> Vec<Found> {
        let mut former = std::mem::take(&mut self.found);
        let known: Vec<Option<Found>> = documents
            .iter()
            .map(|document| {
                let mut found = former.remove(&document.path)?;
                found.said = found.said.filter(|_| has_same_names);
                (Arc::ptr_eq(&found.bytes, &document.bytes) || found.bytes == document.bytes).then_some(found)
            })
            .collect();
        let new: Vec<&Document> =
            documents.iter().zip(&known).filter(|(_, known)| known.is_none()).map(|(document, _)| *document).collect();
        let mut fresh = each(&new, &|document| rules.find(document)).into_iter();
        let found = documents.iter().zip(known).map(|(document, known)| {
            known.unwrap_or_else(|| {
                let findings = fresh.next().unwrap_or_default();
                Found { bytes: document.bytes.clone(), findings, said: None }
            })
        });
        found.collect()
    }
}
