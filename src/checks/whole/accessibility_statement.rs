//! The accessibility statement has the sections that the law asks for, nothing in it is left to fill in, and it is not
//! older than a year.
//!
//! Source: the model accessibility statement of the Public Sector Bodies (Websites and Mobile Applications) (No. 2)
//! Accessibility Regulations 2018, as the Government Digital Service publishes it. A statement must be reviewed at least
//! once a year.

use super::{accessibility_facts, to_do};
use crate::diag::{Code, Diagnostic, Diagnostics};
use crate::model::{FrontMatter, Kind};
use crate::parse::Document;
use crate::parse::markdown::events;
use crate::site::Site;
use crate::source::{Snapshot, Span};
use jiff::civil::Date;
use pulldown_cmark::{Event, Tag, TagEnd};

/// The id of the page.
const ID: &str = "accessibility";

/// The sections of the model statement in their order, by their anchors: the English headings have these by themselves,
/// a translation writes them behind its own (`## Heading {#compliance-status}`).
const SECTIONS: [&str; 12] = [
    "how-accessible-this-website-is",
    "feedback-and-contact-information",
    "reporting-accessibility-problems-with-this-website",
    "enforcement-procedure",
    "technical-information-about-this-websites-accessibility",
    "compliance-status",
    "non-accessible-content",
    "non-compliance-with-the-accessibility-regulations",
    "disproportionate-burden",
    "content-thats-not-within-the-scope-of-the-accessibility-regulations",
    "what-were-doing-to-improve-accessibility",
    "preparation-of-this-accessibility-statement",
];

pub(super) fn check(site: &Site, snapshot: &Snapshot, diagnostics: &mut Diagnostics) {
    // The page is made of these, in every language.
    if let Some(facts) = &site.settings().accessibility {
        return accessibility_facts::check(site, facts, snapshot, diagnostics);
    }
    let Some(number) = site.find(Kind::Page, ID) else { return };
    for text in site.entry(number).texts.iter().flatten() {
        sections(&text.document, diagnostics);
        placeholders(&text.document, diagnostics);
        age(&text.document, site.date(), diagnostics);
    }
}

fn report(document: &Document, span: impl Into<Option<Span>>, message: String, help: &str) -> Diagnostic {
    Diagnostic::new(Code::AccessibilityStatement, &document.path, span, message).help(help)
}

fn sections(document: &Document, diagnostics: &mut Diagnostics) {
    let headings = &document.markdown.headings;
    let mut last = 0;
    for section in SECTIONS {
        match headings.iter().position(|heading| heading.id == section) {
            None => diagnostics.push(report(
                document,
                None,
                format!("the accessibility statement has no section `#{section}`"),
                "add it: the model statement has it; in another language write its anchor behind the heading, \
                 `## Heading {#anchor}`",
            )),
            Some(place) if place < last => diagnostics.push(report(
                document,
                headings[place].span,
                format!("the section `#{section}` stands too early"),
                "keep the order of the model statement",
            )),
            Some(place) => last = place,
        }
    }
}

/// What the model statement has in square brackets waits for the site's own words.
fn placeholders(document: &Document, diagnostics: &mut Diagnostics) {
    let body = document.body();
    let offset = document.markdown.span.start as usize;
    let mut in_link = false;
    let mut open: Option<usize> = None;
    for (event, range) in events(body) {
        match event {
            Event::Start(Tag::Link { .. } | Tag::Image { .. }) => in_link = true,
            Event::End(TagEnd::Link | TagEnd::Image) => in_link = false,
            Event::Text(words) if !in_link && &*words == "[" => open = Some(range.start),
            Event::Text(words) if !in_link && &*words == "]" => {
                let Some(start) = open.take() else { continue };
                if to_do::is_mark(&body[start..range.end]) {
                    continue;
                }
                let span = Span::from(start..range.end).shifted(offset);
                let message = format!("`{}` is still to be filled in", &body[start..range.end]);
                diagnostics.push(report(document, span, message, "write what holds for your site"));
            }
            Event::End(TagEnd::Paragraph | TagEnd::Item | TagEnd::Heading(_)) => open = None,
            _ => {}
        }
    }
}

/// Year, month and day one year after a day. The last of February in a leap year is followed by no such day, and needs none:
/// it is only compared.
fn a_year_on(day: Date) -> (i16, i8, i8) {
    (day.year() + 1, day.month(), day.day())
}

fn age(document: &Document, today: Date, diagnostics: &mut Diagnostics) {
    let Some(FrontMatter::Page(page)) = &document.front else { return };
    let help = "read it against the site as it is, then set `reviewed` to that day";
    match page.reviewed {
        None => diagnostics.push(report(
            document,
            document.field_span("title"),
            "the accessibility statement does not say when it was last reviewed".into(),
            help,
        )),
        Some(day) if a_year_on(day.0) < (today.year(), today.month(), today.day()) => diagnostics.push(report(
            document,
            document.field_span("reviewed"),
            format!("the accessibility statement was last reviewed on {day}, more than 12 months ago"),
            help,
        )),
        Some(_) => {}
    }
}
