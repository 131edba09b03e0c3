//! All rules of a site, and what they find in one document.

use super::finding::{self, Finding};
use super::glossary::{self, ENGLISH, Pair, primary};
use super::metrics::Numbers;
use super::run::{Found, run};
use super::style::{self, Kind, Rule, RuleFile};
use super::text::{Text, text};
use crate::diag::{Diagnostic, Severity};
use crate::model::Kind as ContentKind;
use crate::model::config::ExtraField;
use crate::parse::Document;
use crate::site::Site;
use crate::source::{File, FilePath, LayerKind, Snapshot};
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, LazyLock, Mutex, PoisonError};

/// How many more findings of a rule are kept than it may say.
const MOST_NAMES: usize = 100;

/// Everything that the rules are made of, and that what they find depends on besides the document.
#[derive(PartialEq)]
pub(super) struct Inputs {
    files: BTreeMap<FilePath, (LayerKind, Arc<[u8]>)>,
    pairs: Vec<Pair>,
    /// What a document is read with: the figures, and the site's own fields.
    figures: BTreeSet<String>,
    extra: Vec<ExtraField>,
    /// The mildest rules that are run.
    least: Severity,
}

impl Inputs {
    /// Those of a site.
    pub fn new(site: &Site, snapshot: &Snapshot, least: Severity) -> Inputs {
        let files = snapshot.files().into_iter().filter(|(path, _)| path.as_str().starts_with(style::FOLDER));
        let files = files.filter_map(|(path, (layer, file))| match file {
            File::Bytes(bytes) => Some((path.clone(), (layer, bytes.clone()))),
            // Reported where all files are looked at.
            _ => None,
        });
        Inputs {
            files: files.collect(),
            // They are suggestions.
            pairs: if least == Severity::Suggestion { glossary::pairs(site) } else { Vec::new() },
            figures: site.settings().figures.clone(),
            extra: site.config().extra.clone(),
            least,
        }
    }
}

/// The rules of a site.
pub(super) struct Rules {
    rules: Vec<Arc<Rule>>,
    problems: Vec<Diagnostic>,
    /// Which rules gave up over a text.
    gave_up: Vec<AtomicBool>,
}

impl Rules {
    /// Reads the rules.
    pub fn new(inputs: &Inputs) -> Rules {
        let mut rules: Vec<Arc<Rule>> = glossary::rules(&inputs.pairs).map(Arc::new).collect();
        let mut problems = Vec::new();
        for (path, (layer, bytes)) in &inputs.files {
            if style::rule_name(path).is_none() {
                problems.extend(style::stray(path));
                continue;
            }
            let RuleFile { rule, problems: own } = read(path, *layer, bytes);
            rules.extend(rule.filter(|rule| rule.severity <= inputs.least));
            problems.extend(own);
        }
        problems.retain(|problem: &Diagnostic| problem.severity <= inputs.least);
        let gave_up = rules.iter().map(|_| AtomicBool::new(false)).collect();
        Rules { rules, problems, gave_up }
    }

    /// What is wrong with them.
    pub fn problems(&self) -> impl Iterator<Item = &Diagnostic> {
        self.problems.iter()
    }

    /// The rules that gave up, with their numbers.
    pub fn gave_up(&self) -> Vec<(usize, &Rule)> {
        let all = self.rules.iter().zip(&self.gave_up).enumerate();
        all.filter(|(_, (_, gave_up))| gave_up.load(Ordering::Relaxed))
            .map(|(number, (rule, _))| (number, &**rule))
            .collect()
    }

    /// Whether there are any for the language of a document that are at least so bad.
    pub fn has_any_for(&self, document: &Document, least: Severity) -> bool {
        self.of(document, least).next().is_some()
    }

    /// What those that are at least so bad find in a document, rule by rule.
    pub fn find(&self, document: &Document, least: Severity) -> Arc<[Finding]> {
        let text = text(document);
        let mut findings = Vec::new();
        for (number, rule) in self.of(document, least) {
            if self.gave_up[number].load(Ordering::Relaxed) {
                continue;
            }
            match run(rule, &text) {
                Ok(found) => add(document, number, rule, found, &mut findings),
                Err(_) => self.gave_up[number].store(true, Ordering::Relaxed),
            }
            findings.extend(metric(document, number, rule, &text));
        }
        findings.into()
    }

    /// The rules for the language of a document that are at least so bad, with their numbers.
    fn of(&self, document: &Document, least: Severity) -> impl Iterator<Item = (usize, &Rule)> {
        let language = document.language.clone();
        let all = self.rules.iter().enumerate().map(|(number, rule)| (number, &**rule));
        all.filter(move |(_, rule)| rule.severity <= least && is_for(&rule.name, &language))
    }
}

/// Whether a rule is for texts in a language: a style is for English unless its name ends in another language, `Town-cy`.
fn is_for(rule: &str, language: &str) -> bool {
    let style = rule.split('.').next().unwrap_or_default();
    let own = style.rsplit_once('-').map(|(_, language)| language).filter(|it| crate::model::field::is_language(it));
    primary(own.unwrap_or(ENGLISH)) == primary(language)
}

fn add(document: &Document, number: usize, rule: &Rule, found: Vec<Found>, findings: &mut Vec<Finding>) {
    let own = match document.kind {
        // A term is about its words.
        ContentKind::Term => glossary::own_words(document),
        _ => Vec::new(),
    };
    let found = found.into_iter().filter(|it| !it.about_words || !glossary::is_own(&own, it));
    let found: Vec<Found> = found.collect();
    // Some of them may be names, which take no turn.
    let kept = found.len().min(rule.limit.saturating_add(MOST_NAMES));
    findings.extend(found[..kept].iter().map(|found| finding::of_place(document, number, rule, found)));
    if let Some(last) = findings.last_mut().filter(|_| kept > 0) {
        last.more = found.len() - kept;
    }
}

fn metric(document: &Document, number: usize, rule: &Rule, text: &Text) -> Option<Finding> {
    let Kind::Metric { formula, condition } = &rule.kind else { return None };
    let numbers = Numbers::of(text)?;
    let value = formula.value(|name| numbers.get(name))?;
    condition.holds(value).then(|| finding::of_metric(document, number, rule, value))
}

/// A rule file, read. Those of the core are the same for every site and cost more than a small one, so they are read once.
fn read(path: &FilePath, layer: LayerKind, bytes: &Arc<[u8]>) -> RuleFile {
    type Known = HashMap<FilePath, (Arc<[u8]>, RuleFile)>;
    static CORE: LazyLock<Mutex<Known>> = LazyLock::new(Mutex::default);
    if layer != LayerKind::Core {
        return style::read(path, bytes);
    }
    let mut core = CORE.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some((_, file)) = core.get(path).filter(|(known, _)| known == bytes) {
        return file.clone();
    }
    let file = style::read(path, bytes);
    core.insert(path.clone(), (bytes.clone(), file.clone()));
    file
}
