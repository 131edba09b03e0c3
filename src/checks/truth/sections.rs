//! A case study that calls itself full has its five sections, and what got in the way is told.

use super::line_of;
use crate::diag::{Code, Diagnostic, Diagnostics};
use crate::model::FrontMatter;
use crate::model::case_study::{CaseStudy, Completeness};
use crate::parse::Document;

/// The anchors of the sections, with what the work that has ended calls them.
const ANCHORS: [&[&str]; 5] =
    [&["context"], &["what-they-do", "what-they-did"], &["what-changed"], &[OBSTACLES], &["what-you-might-adapt"]];

const OBSTACLES: &str = "what-got-in-the-way";

pub(super) fn check(document: &Document, diagnostics: &mut Diagnostics) {
    match &document.front {
        Some(FrontMatter::CaseStudy(it)) => {
            // A translation has the sections of its original under headings of its own.
            if it.completeness == Completeness::Full && !document.is_translation {
                diagnostics.extend(missing(document));
            }
        }
        Some(FrontMatter::Story(_)) => {}
        _ => return,
    }
    diagnostics.extend(empty(document));
}

fn missing(document: &Document) -> Option<Diagnostic> {
    let headings = &document.markdown.headings;
    let is_there = |anchors: &[&str]| headings.iter().any(|heading| anchors.contains(&heading.id.as_str()));
    let sections = ANCHORS.iter().zip(CaseStudy::SECTIONS);
    let missing: Vec<String> =
        sections.filter(|(anchors, _)| !is_there(anchors)).map(|(_, heading)| format!("“{heading}”")).collect();
    (!missing.is_empty()).then(|| {
        let message = format!("this case study says that it is full, and it has no {}", missing.join(", no "));
        Diagnostic::new(Code::MissingSection, &document.path, line_of(document, "completeness"), message).help(
            "write what is known under these headings (in other words with their anchors, `## Heading {#what-changed}`), or \
             set `completeness: partial`",
        )
    })
}

fn empty(document: &Document) -> Option<Diagnostic> {
    let headings = &document.markdown.headings;
    let number = headings.iter().position(|heading| heading.id == OBSTACLES)?;
    let heading = &headings[number];
    let next = headings[number + 1..].iter().find(|next| next.level <= heading.level);
    let end = next.map_or(document.markdown.span.end, |next| next.span.start);
    let under = document.text().get(heading.span.range().end..end as usize)?;
    let is_empty = !under.lines().any(|line| !line.starts_with('#') && line.contains(char::is_alphanumeric));
    is_empty.then(|| {
        Diagnostic::new(Code::EmptySection, &document.path, heading.span, "nothing is said about what got in the way").help(
            "say what was hard, what did not work and what it cost: others learn most from that; if nobody knows, say so",
        )
    })
}
