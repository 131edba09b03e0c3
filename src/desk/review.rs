//! What is for editors to do: texts to be read again, without sources, with a consent that ends, or not complete.

use crate::model::case_study::Completeness;
use crate::model::common::Persons;
use crate::model::field::Date;
use crate::model::{FrontMatter, Kind};
use crate::parse::Document;
use crate::site::Site;
use crate::source::{FilePath, LayerKind};
use jiff::ToSpan;
use schemars::JsonSchema;
use serde::Serialize;

/// How many days ahead editors look where they do not say.
const AHEAD: i64 = 30;

/// Something for an editor to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Duty {
    /// Who keeps the text true; none where it names nobody.
    pub steward: Option<String>,
    /// What is to be done.
    pub matter: Matter,
    /// The day by which, or on which it ends.
    pub day: Option<Date>,
    /// The kind of the text.
    pub kind: Kind,
    /// Its id.
    pub id: String,
    /// The language of a translation.
    pub language: Option<String>,
    /// Its title.
    pub title: String,
    /// Its file.
    pub path: FilePath,
}

/// What is to be done about a text, the most urgent first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Matter {
    /// The consent has ended, so that the story is kept off the site.
    ConsentExpired,
    /// The consent ends soon.
    ConsentEnds,
    /// It was to be read again.
    ReviewOverdue,
    /// It is soon to be read again.
    ReviewDue,
    /// It names no source.
    Unsourced,
    /// It has a name and a sentence.
    Stub,
    /// It is filled in partly.
    Partial,
}

impl Matter {
    /// All of them, in their order.
    pub const ALL: [Matter; 7] = [
        Matter::ConsentExpired,
        Matter::ConsentEnds,
        Matter::ReviewOverdue,
        Matter::ReviewDue,
        Matter::Unsourced,
        Matter::Stub,
        Matter::Partial,
    ];

    /// The name for programs and templates.
    pub fn name(self) -> &'static str {
        match self {
            Matter::ConsentExpired => "consent-expired",
            Matter::ConsentEnds => "consent-ends",
            Matter::ReviewOverdue => "review-overdue",
            Matter::ReviewDue => "review-due",
            Matter::Unsourced => "unsourced",
            Matter::Stub => "stub",
            Matter::Partial => "partial",
        }
    }
}

/// The day up to which editors look ahead on a day, where they name none.
pub fn ahead(day: Date) -> Date {
    day.0.checked_add(AHEAD.days()).map_or(day, Date)
}

/// Everything that is to be done about the site's own texts up to a day, by steward, with what is most urgent first. What
/// nobody keeps comes last.
pub fn duties(site: &Site, by: Date) -> Vec<Duty> {
    let entries = site.entries().flat_map(|(_, entry)| entry.texts.iter().flatten());
    let shown = entries.map(|text| &*text.document);
    let mut duties: Vec<Duty> = shown.flat_map(|document| of_text(document, site.date(), by)).collect();
    duties.extend(site.withheld().filter_map(|document| {
        let expires = consent_ends(document.front.as_ref()?).filter(|day| day.0 < site.date())?;
        duty(document, Matter::ConsentExpired, Some(expires))
    }));
    duties.sort_by(|a, b| rank(a).cmp(&rank(b)));
    duties
}

fn rank(duty: &Duty) -> impl Ord + '_ {
    let Duty { steward, matter, day, kind, id, language, .. } = duty;
    ((steward.is_none(), steward), *matter, (day.is_none(), *day), *kind, (id, language))
}

fn of_text(document: &Document, today: jiff::civil::Date, by: Date) -> Vec<Duty> {
    let Some(front) = document.front.as_ref().filter(|_| document.layer == LayerKind::Site) else { return Vec::new() };
    let mut found: Vec<(Matter, Option<Date>)> = Vec::new();
    if let Some(day) = consent_ends(front).filter(|day| *day <= by) {
        found.push((Matter::ConsentEnds, Some(day)));
    }
    if let (_, Some(day)) = front.review() {
        if day.0 < today {
            found.push((Matter::ReviewOverdue, Some(day)));
        } else if day <= by {
            found.push((Matter::ReviewDue, Some(day)));
        }
    }
    // A translation says of the rest what its original says.
    if document.language.is_none() {
        if has_no_source(front) {
            found.push((Matter::Unsourced, None));
        }
        match front {
            FrontMatter::CaseStudy(it) if it.completeness == Completeness::Stub => found.push((Matter::Stub, None)),
            FrontMatter::CaseStudy(it) if it.completeness == Completeness::Partial => {
                found.push((Matter::Partial, None));
            }
            _ => {}
        }
    }
    found.into_iter().filter_map(|(matter, day)| duty(document, matter, day)).collect()
}

fn duty(document: &Document, matter: Matter, day: Option<Date>) -> Option<Duty> {
    let front = document.front.as_ref().filter(|_| document.layer == LayerKind::Site)?;
    Some(Duty {
        steward: front.steward().map(str::to_string),
        matter,
        day,
        kind: document.kind,
        id: document.id.clone(),
        language: document.language.clone(),
        title: front.title().to_string(),
        path: document.path.clone(),
    })
}

fn consent_ends(front: &FrontMatter) -> Option<Date> {
    match front.persons()? {
        (Some(Persons::Consented), Some(consent), _) => Some(consent.expires),
        _ => None,
    }
}

/// Whether a text that makes claims names nothing that they rest on. A chapter may say that its advice is the handbook's own.
fn has_no_source(front: &FrontMatter) -> bool {
    match front {
        FrontMatter::CaseStudy(it) => {
            let has_figures = it.reach.is_some() || it.cost.is_some() || it.savings.is_some();
            it.sources.is_empty() && it.outcomes.is_empty() && !has_figures && it.published_in.is_none()
        }
        FrontMatter::Chapter(it) => it.sources.is_empty() && it.outcomes.is_empty() && it.basis.is_none(),
        FrontMatter::Characteristic(it) => it.sources.is_empty(),
        _ => false,
    }
}
