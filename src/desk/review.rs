//! What is for editors to do: texts to be read again, without sources, with a consent that ends, or not complete; and what a
//! strategy promised by now or soon.

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
    /// Who keeps the text true, or who made the promise; none where it names nobody.
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
    /// What of the text it is about; none where it is about all of it.
    pub part: Option<Part>,
}

/// A part of a text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Part {
    /// Its id within the text, and its anchor on the page.
    pub id: String,
    /// What it says.
    pub what: String,
}

/// What is to be done about a text, the most urgent first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Matter {
    /// The consent has ended, so that the story is kept off the site.
    ConsentExpired,
    /// The consent ends soon.
    ConsentEnds,
    /// The day by which a commitment was to be kept is past.
    CommitmentLate,
    /// A commitment is to be kept soon.
    CommitmentDue,
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
    pub const ALL: [Matter; 9] = [
        Matter::ConsentExpired,
        Matter::ConsentEnds,
        Matter::CommitmentLate,
        Matter::CommitmentDue,
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
            Matter::CommitmentLate => "commitment-late",
            Matter::CommitmentDue => "commitment-due",
            Matter::ReviewOverdue => "review-overdue",
            Matter::ReviewDue => "review-due",
            Matter::Unsourced => "unsourced",
            Matter::Stub => "stub",
            Matter::Partial => "partial",
        }
    }

    /// Whether its day is past.
    pub fn is_past(self) -> bool {
        matches!(self, Matter::ConsentExpired | Matter::CommitmentLate | Matter::ReviewOverdue)
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
    let Duty { steward, matter, day, kind, id, language, part, .. } = duty;
    let part = part.as_ref().map(|part| &part.id);
    ((steward.is_none(), steward), *matter, (day.is_none(), *day), *kind, (id, language, part))
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
    if !document.is_translation {
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
    let whole = found.into_iter().filter_map(|(matter, day)| duty(document, matter, day));
    whole.chain(promised(document, front, today, by)).collect()
}

/// What a strategy promised by a day and did not do yet. A translation promises the same.
fn promised<'a>(
    document: &'a Document,
    front: &'a FrontMatter,
    today: jiff::civil::Date,
    by: Date,
) -> impl Iterator<Item = Duty> + 'a {
    let commitments = match front {
        FrontMatter::Strategy(it) if !document.is_translation => it.commitments.as_slice(),
        _ => &[],
    };
    let open = commitments.iter().filter(|commitment| commitment.status.is_open());
    open.filter_map(move |commitment| {
        let day = commitment.due.filter(|day| *day <= by || day.0 < today)?;
        let matter = if commitment.is_late(today) { Matter::CommitmentLate } else { Matter::CommitmentDue };
        let part = Part { id: commitment.id.to_string(), what: commitment.what.clone() };
        Some(Duty { steward: commitment.owner.clone(), part: Some(part), ..duty(document, matter, Some(day))? })
    })
}

fn duty(document: &Document, matter: Matter, day: Option<Date>) -> Option<Duty> {
    let front = document.front.as_ref().filter(|_| document.layer == LayerKind::Site)?;
    Some(Duty {
        steward: front.steward().map(str::to_string),
        matter,
        day,
        kind: document.kind,
        id: document.id.clone(),
        language: document.is_translation.then(|| document.language.clone()),
        title: front.title().to_string(),
        path: document.path.clone(),
        part: None,
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
