//! Which findings in a document are said.

use super::finding::Finding;
use crate::diag::Diagnostic;
use std::cmp::Reverse;
use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

/// What is said of those findings that are meant: of several about the same words one, and of each rule as many as it may
/// say, from the beginning of the file on.
///
/// All of it is decided here, after names are known: what is not meant must not silence what is, and takes no turn.
pub(super) fn chosen(findings: &[Finding], is_meant: impl FnMut(&&Finding) -> bool) -> Vec<Arc<Diagnostic>> {
    let mut more: HashMap<usize, usize> = HashMap::new();
    for finding in findings {
        *more.entry(finding.number).or_default() += finding.more;
    }
    let mut left = once_each(findings.iter().filter(is_meant).collect());
    left.sort_by_key(|finding| (finding.number, finding.diagnostic.span));
    let mut said = Vec::with_capacity(left.len());
    for of_rule in left.chunk_by(|a, b| a.number == b.number) {
        let shown = &of_rule[..of_rule.len().min(of_rule[0].limit)];
        let more = of_rule.len() - shown.len() + more.get(&of_rule[0].number).copied().unwrap_or_default();
        said.extend(shown.iter().map(|finding| finding.diagnostic.clone()));
        if let Some(last) = said.last_mut().filter(|_| more > 0) {
            let last = Arc::make_mut(last);
            let help = last.help.take().unwrap_or_default();
            last.help = Some(format!("{help} (and {more} more like it in this file)").trim().to_string());
        }
    }
    said
}

/// Of findings about the same words keeps one: the gravest, else the one about the most words, else the first.
fn once_each(mut findings: Vec<&Finding>) -> Vec<&Finding> {
    findings.sort_by_key(|it| {
        let span = it.diagnostic.span.unwrap_or_default();
        (it.diagnostic.severity, Reverse(span.range().len()), it.number, span.start)
    });
    // Where the words of those that are kept begin and end; none of them overlap.
    let mut taken: BTreeMap<u32, u32> = BTreeMap::new();
    findings.retain(|finding| {
        let (Some(span), Some(_)) = (finding.diagnostic.span, &finding.words) else { return true };
        let overlaps = taken.range(..span.end).next_back().is_some_and(|(_, end)| *end > span.start);
        if !overlaps {
            taken.insert(span.start, span.end);
        }
        !overlaps
    });
    findings
}
