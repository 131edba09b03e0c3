//! Checks that every id in a field names something.

use super::links::left_out_help;
use super::{Entry, Site};
use crate::diag::{Code, Diagnostic, Diagnostics, Edit, did_you_mean, one_slip};
use crate::model::id::id_of;
use crate::model::{FrontMatter, Kind};
use crate::parse::{CONFIG, Document, Reference, setting_span};
use crate::source::{FilePath, Snapshot, Span};

/// Reports ids that name nothing.
pub(super) fn check(site: &Site, snapshot: &Snapshot, diagnostics: &mut Diagnostics) {
    diagnostics.extend(place_of_site(site, snapshot));
    for document in site.all_documents() {
        let own = document.references.iter().map(|reference| (&document.path, reference));
        let beside = document.readings.iter();
        let beside = beside.flat_map(|it| it.references.iter().map(|reference| (&it.file, reference)));
        diagnostics.extend(own.chain(beside).filter_map(|(file, reference)| problem(site, document, file, reference)));
    }
}

/// The place that the site itself is about, where there is none of that id.
fn place_of_site(site: &Site, snapshot: &Snapshot) -> Option<Diagnostic> {
    let place = site.config().place.as_ref()?;
    let key = (Kind::Place, place.to_string());
    if site.find(Kind::Place, place.as_str()).is_some() || site.broken.contains(&key) {
        return None;
    }
    let known = || site.of_kind(Kind::Place).map(|(_, entry)| entry.id.as_str());
    let help = match nearest(place.as_str(), known()) {
        Some(near) => format!("did you mean `{near}`?"),
        None => format!(
            "add `content/places/{}.md`, or inherit it: `places/{}`",
            id_of(place.as_str()),
            id_of(place.as_str())
        ),
    };
    let span = setting_span(snapshot, "place");
    Some(
        Diagnostic::new(Code::UnknownId, &FilePath::new(CONFIG), span, format!("there is no place `{place}`"))
            .help(help),
    )
}

fn problem(site: &Site, document: &Document, file: &FilePath, reference: &Reference) -> Option<Diagnostic> {
    let Reference { to, id, span } = reference;
    let unknown = |what: &str, near: Option<&str>, meant: Option<&str>, otherwise: String| {
        let help = near.map_or(otherwise, |near| format!("did you mean `{near}`?"));
        let problem = Diagnostic::new(Code::UnknownId, file, *span, format!("there is no {what} `{id}`"));
        Some(problem.help(help).edits(meant.map(|meant| Edit::new(*span, meant))))
    };
    if let Some(facet) = to.strip_prefix("facet:") {
        if !site.settings.facets_read || site.facets().find(facet, id).is_some() {
            return None;
        }
        let known: Vec<&str> = site.facets().list(facet).iter().map(|facet| facet.id.as_str()).collect();
        let near = nearest(id, known.iter().copied());
        let list = format!("`{facet}` takes what `content/facets.yaml` has: {}", known.join(", "));
        let meant = one_slip(id, known.iter().copied());
        return unknown(&format!("entry in the list `{facet}` with the id"), near, meant, list);
    }
    if let ("practice", Some((characteristic, _))) = (to.as_str(), id.split_once('/'))
        && site.is_left_out(Kind::Characteristic, characteristic)
        && !site.may_be_missing(document, Kind::Characteristic, characteristic)
    {
        return Some(left_out(file, *span, Kind::Characteristic, characteristic));
    }
    if to == "practice" {
        return practice_problem(site, document, id, unknown);
    }
    let kind = Kind::from_name(to)?;
    if site.find(kind, id).is_some() || site.may_be_missing(document, kind, id) {
        return None;
    }
    if site.was_withdrawn(kind, id) {
        let message = "this names a story that was withdrawn";
        let help = "take it out; the page leaves it out already";
        return Some(Diagnostic::new(Code::WithdrawnLink, file, *span, message).help(help));
    }
    if site.is_left_out(kind, id) {
        return Some(left_out(file, *span, kind, id));
    }
    let ids = || site.of_kind(kind).map(|(_, entry)| entry.id.as_str());
    let (near, meant) = (nearest(id, ids()), one_slip(id, ids()));
    let otherwise = match id_of(id) {
        file if file.is_empty() => "check the spelling".to_string(),
        file => format!("add `{}/{file}.md`, or check the spelling", kind.folder()),
    };
    unknown(kind.name(), near, meant, otherwise)
}

/// Says that a field names something that the core has and the site does not take over. Pages leave it out.
fn left_out(file: &FilePath, span: Span, kind: Kind, id: &str) -> Diagnostic {
    let message = format!("your site does not take over the {kind} `{id}`, so the page leaves it out");
    Diagnostic::new(Code::LinkLeftOut, file, span, message).help(left_out_help(kind, id, "name"))
}

/// The id that somebody may have meant, who perhaps wrote the name for readers.
fn nearest<'a>(written: &str, ids: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    let (made, ids) = (id_of(written), ids.collect::<Vec<_>>());
    ids.iter().find(|id| **id == made).copied().or_else(|| did_you_mean(written, ids))
}

fn practice_problem(
    site: &Site,
    document: &Document,
    id: &str,
    unknown: impl Fn(&str, Option<&str>, Option<&str>, String) -> Option<Diagnostic>,
) -> Option<Diagnostic> {
    // What is no practice at all has been reported by the schema.
    let (characteristic, _) = id.split_once('/')?;
    if site.may_be_missing(document, Kind::Characteristic, characteristic) {
        return None;
    }
    let practices = |entry: &Entry| match entry.first().front() {
        FrontMatter::Characteristic(it) => it.practices.iter().map(|p| format!("{}/{}", entry.id, p.id)).collect(),
        _ => Vec::new(),
    };
    // The one characteristic first: every case study names practices.
    if site
        .find(Kind::Characteristic, characteristic)
        .is_some_and(|it| practices(site.entry(it)).iter().any(|known| known == id))
    {
        return None;
    }
    let practices: Vec<String> = site.of_kind(Kind::Characteristic).flat_map(|(_, entry)| practices(entry)).collect();
    let near = did_you_mean(id, practices.iter().map(String::as_str));
    let meant = one_slip(id, practices.iter().map(String::as_str));
    let same = practices.iter().filter(|known| known.starts_with(&format!("{characteristic}/"))).map(String::as_str);
    let same: Vec<&str> = same.collect();
    let list = match same.as_slice() {
        [] => format!("there is no characteristic `{characteristic}`"),
        same => format!("the practices of `{characteristic}` are: {}", same.join(", ")),
    };
    unknown("practice", near, meant, list)
}
