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
use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;

/// What the checks of language keep for the next time: the rules as long as nothing about them changes, what they found in
/// each file as long as its bytes are the same, and what is said of that as long as the site has the same names.
#[derive(Default)]
pub struct Kept {
    suggestions: Suggestions,
    rules: Option<(Inputs, Arc<Rules>)>,
    found: HashMap<FilePath, Found>,
    /// The sum of the names of the last site, and the names themselves once somebody asked for them.
    names: (u64, Option<Arc<Names>>),
}

/// Which suggestions anybody wants to see.
#[derive(Default)]
enum Suggestions {
    /// Those about all files.
    #[default]
    All,
    /// Those about files that somebody works on.
    About(BTreeSet<FilePath>),
    /// None.
    None,
}

/// What was found in a file of these bytes by rules that are at least so bad.
#[derive(Clone)]
struct Found {
    bytes: Arc<[u8]>,
    least: Severity,
    findings: Arc<[Finding]>,
    /// None where it has to be chosen anew.
    said: Option<Arc<[Arc<Diagnostic>]>>,
}

impl Kept {
    /// Keeps what rules found that are warnings or errors; the others are not run.
    pub fn without_suggestions() -> Kept {
        Kept { suggestions: Suggestions::None, ..Kept::default() }
    }

    /// The same with what they suggest for files that somebody works on: as yet, none.
    pub fn about_work() -> Kept {
        Kept { suggestions: Suggestions::About(BTreeSet::new()), ..Kept::default() }
    }

    /// Somebody works on these files.
    pub fn work_on(&mut self, files: &BTreeSet<FilePath>) {
        if let Suggestions::About(known) = &mut self.suggestions {
            known.extend(files.iter().cloned());
        }
    }

    /// Whether anybody wants to know what a check finds anywhere: also where nobody wants suggestions, if the site takes
    /// those of this check for something worse.
    pub(super) fn wants(&self, code: Code, site: &Site) -> bool {
        is_worse(code, site) || !matches!(self.suggestions, Suggestions::None)
    }

    /// The same of what it finds in a file.
    pub(super) fn wants_in(&self, file: &FilePath, code: Code, site: &Site) -> bool {
        is_worse(code, site)
            || match &self.suggestions {
                Suggestions::All => true,
                Suggestions::About(files) => files.contains(file),
                Suggestions::None => false,
            }
    }
}

/// Whether a site takes what a check finds for something worse than a suggestion.
fn is_worse(code: Code, site: &Site) -> bool {
    let severity = site.config().severity(code, code.severity());
    severity.is_some_and(|severity| severity < Severity::Suggestion)
}

/// Runs a function over documents, on as many threads as it likes, and gives the results in their order.
pub type Each<'a> = &'a dyn Fn(&[(&Document, Severity)], Find) -> Vec<Arc<[Finding]>>;

/// What the rules that are at least so bad find in a document.
pub type Find<'a> = &'a (dyn Fn(&Document, Severity) -> Arc<[Finding]> + Sync);

/// Reports what the rules of a site's styles find in its texts, and what is wrong with the rules themselves.
pub(super) fn check(site: &Site, snapshot: &Snapshot, kept: &mut Kept, each: Each, diagnostics: &mut Diagnostics) {
    let rules = kept.rules(site, snapshot);
    diagnostics.extend(rules.problems().cloned());
    let least = |document: &Document| match kept.wants_in(&document.path, Code::Language, site) {
        true => Severity::Suggestion,
        false => Severity::Warning,
    };
    let documents = site.all_documents().filter(|document| document.layer == LayerKind::Site);
    let documents: Vec<(&Document, Severity)> = documents
        .map(|document| (document, least(document)))
        .filter(|(document, least)| rules.has_any_for(document, *least))
        .collect();
    let names = sum_of_names(site);
    let has_same_names = kept.names.0 == names;
    if !has_same_names {
        kept.names = (names, None);
    }
    let mut found = kept.found(&documents, &rules, has_same_names, each);

    let gave_up = rules.gave_up();
    for (_, rule) in &gave_up {
        let message = format!("the rule `{}` takes too long, so it was left out", rule.name);
        let help = "take out repetitions within repetitions, or look-around that looks far";
        diagnostics.push(Diagnostic::new(Code::SlowRule, &rule.file, rule.span, message).help(help));
    }
    let mut is_meant = |finding: &Finding| {
        gave_up.iter().all(|(number, _)| *number != finding.number)
            && !kept.names.1.get_or_insert_with(|| Names::new(site).into()).has(finding)
    };
    for found in &mut found {
        let chosen = || choice::chosen(&found.findings, |finding| is_meant(finding)).into();
        diagnostics.extend(found.said.get_or_insert_with(chosen).iter().cloned());
    }
    if gave_up.is_empty() {
        kept.found = documents.iter().map(|(it, _)| it.path.clone()).zip(found).collect();
    } else {
        // Whether they give up has to be found out anew each time: the text that they gave up over may have changed.
        *kept = Kept { suggestions: std::mem::take(&mut kept.suggestions), ..Kept::default() };
    }
}

impl Kept {
    fn rules(&mut self, site: &Site, snapshot: &Snapshot) -> Arc<Rules> {
        let nobody_asks = matches!(self.suggestions, Suggestions::None) && !is_worse(Code::Language, site);
        let least = if nobody_asks { Severity::Warning } else { Severity::Suggestion };
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
    fn found(
        &mut self,
        documents: &[(&Document, Severity)],
        rules: &Rules,
        has_same_names: bool,
        each: Each,
    ) -> Vec<Found> {
        let mut former = std::mem::take(&mut self.found);
        let known: Vec<Option<Found>> = documents
            .iter()
            .map(|(document, least)| {
                let mut found = former.remove(&document.path)?;
                found.said = found.said.filter(|_| has_same_names);
                let is_same = Arc::ptr_eq(&found.bytes, &document.bytes) || found.bytes == document.bytes;
                (is_same && found.least == *least).then_some(found)
            })
            .collect();
        let new = documents.iter().zip(&known).filter(|(_, known)| known.is_none());
        let new: Vec<(&Document, Severity)> = new.map(|(asked, _)| *asked).collect();
        let mut fresh = each(&new, &|document, least| rules.find(document, least)).into_iter();
        let found = documents.iter().zip(known).map(|((document, least), known)| {
            known.unwrap_or_else(|| {
                let findings = fresh.next().unwrap_or_default();
                Found { bytes: document.bytes.clone(), least: *least, findings, said: None }
            })
        });
        found.collect()
    }
}
