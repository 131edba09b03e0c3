//! Addresses: reserved names, and that no two things want the same one.

use super::{Entry, Site};
use crate::diag::{Code, Diagnostic, Diagnostics};
use crate::model::Kind;
use crate::parse::Document;
use crate::source::{FilePath, Span};
use std::collections::BTreeMap;

/// First parts of addresses that the site needs for itself.
pub const RESERVED: [&str; 9] =
    ["404", "assets", "contribute", "data", "evidence", "gallery", "review", "search", "start"];
/// Ids that no entry of any kind may have, because lists use them.
const RESERVED_IDS: [&str; 3] = ["page", "print", "stubs"];
/// The last part of the address at which a strategy stands on one sheet.
pub const SHEET: &str = "on-a-page";
/// Lists by facet.
const FACET_LISTS: [&str; 3] = ["sectors", "people", "sources-of-confidence"];

/// Who wants an address: a file, the place in it, and what for.
type Claims = BTreeMap<String, (FilePath, Span)>;

/// Refuses reserved names and addresses that are wanted twice.
pub(super) fn check(site: &Site, diagnostics: &mut Diagnostics) {
    let mut claims = Claims::new();
    for (_, entry) in site.entries() {
        let path = &entry.first().document.path;
        if let Some(name) = reserved_id(site, entry) {
            diagnostics.push(
                Diagnostic::new(
                    Code::ReservedName,
                    path,
                    None,
                    format!("`{name}` is a name that the site needs for itself"),
                )
                .help("give the file another name"),
            );
        }
        for (language, text) in entry.texts.iter().enumerate() {
            let document = text.as_ref().map_or(&entry.first().document, |text| &text.document);
            if document.translation.slug.is_none() {
                claims.insert(site.address_in(language, &entry.address()), (document.path.clone(), Span::default()));
            }
        }
        if entry.kind == Kind::Strategy {
            claims.insert(format!("{}{SHEET}/", entry.address()), (path.clone(), Span::default()));
        }
    }
    for (_, entry) in site.entries() {
        for (language, text) in entry.texts.iter().enumerate() {
            if let Some(document) = text.as_ref().map(|text| &text.document).filter(|it| it.translation.slug.is_some())
            {
                slug(site, language, entry, document, &mut claims, diagnostics);
            }
        }
    }
    for (kind, id) in site.withdrawn() {
        let path = FilePath::new(&format!("{}/{id}.md", kind.folder()));
        claims.insert(kind.address(id), (path, Span::default()));
    }
    for alias in aliases(site) {
        let inner = alias.inner(site);
        let part = first_part(inner);
        if RESERVED.contains(&part) || is_language(site, part) || is_list(inner) {
            diagnostics.push(
                Diagnostic::new(
                    Code::ReservedName,
                    &alias.path,
                    alias.span,
                    format!("the site needs the address `{}` for itself", alias.address),
                )
                .help("choose another alias"),
            );
            continue;
        }
        match claims.get(&alias.address) {
            // The former address of a page with an address of its own in this language may be another page's by now.
            Some(_) if alias.is_implied => {}
            Some((other, place)) => {
                diagnostics.push(taken(&alias.address, &alias.path, alias.span, other, *place));
            }
            None => {
                claims.insert(alias.address, (alias.path, alias.span));
            }
        }
    }
}

/// Claims the address that a translation chose for itself.
fn slug(
    site: &Site,
    language: usize,
    entry: &Entry,
    document: &Document,
    claims: &mut Claims,
    diagnostics: &mut Diagnostics,
) {
    let (path, span) = (&document.path, document.field_span("slug"));
    let address = site.address_in(language, &entry.address());
    let slug = document.translation.slug.as_ref().map_or("", |slug| slug.as_str());
    let is_page = entry.kind == Kind::Page;
    let is_reserved = RESERVED_IDS.contains(&slug)
        || is_page && (RESERVED.contains(&slug) || is_language(site, slug) || is_folder(slug));
    if is_reserved {
        let message = format!("`{slug}` is a name that the site needs for itself");
        diagnostics.push(Diagnostic::new(Code::ReservedName, path, span, message).help("choose another word"));
    }
    match claims.get(&address) {
        Some((other, place)) => {
            let problem = taken(&address, path, span, other, *place);
            diagnostics.push(problem.help("choose another word, or rename one of them"));
        }
        None => _ = claims.insert(address, (path.clone(), span)),
    }
}

fn taken(address: &str, path: &FilePath, span: Span, other: &FilePath, place: Span) -> Diagnostic {
    Diagnostic::new(Code::AddressCollision, path, span, format!("the address `{address}` is taken"))
        .label(other, place, "it is wanted here too")
        .help("take the alias out, or rename one of them")
}

/// A former address of a page.
#[derive(Debug, Clone)]
pub struct Alias {
    /// The number of the language in which the page is.
    pub language: usize,
    /// The former address.
    pub address: String,
    /// The present one.
    pub target: String,
    /// Whether nobody wrote it: it is the address that a translation would have without one of its own.
    is_implied: bool,
    path: FilePath,
    span: Span,
}

impl Alias {
    /// The address without the language.
    fn inner(&self, site: &Site) -> &str {
        let tag = site.languages().nth(self.language).filter(|_| self.language > 0);
        let inner = tag.and_then(|tag| self.address.strip_prefix('/')?.strip_prefix(tag));
        inner.unwrap_or(&self.address)
    }
}

/// Every former address, and where it leads. Those of a translation are below its language.
pub fn aliases(site: &Site) -> Vec<Alias> {
    let mut aliases = Vec::new();
    for (_, entry) in site.entries() {
        for (language, text) in entry.texts.iter().enumerate() {
            let Some(text) = text else { continue };
            let document = &text.document;
            let tag = site.languages().nth(language).filter(|_| language > 0);
            let folder = tag.map(|tag| format!("/{tag}")).unwrap_or_default();
            let target = site.address_in(language, &entry.address());
            let mut add = |address: &str, span, is_implied| {
                let (address, target, path) = (format!("{folder}{address}"), target.clone(), document.path.clone());
                aliases.push(Alias { language, address, target, is_implied, path, span });
            };
            let texts = text.front().aliases();
            let tree = if texts.is_empty() { None } else { document.tree() };
            // A translation that was made from the first text's file has its aliases too.
            let is_copy = language != entry.original && texts == entry.first().front().aliases();
            for (number, alias) in texts.iter().enumerate().filter(|_| !is_copy) {
                let number = number.to_string();
                let span = tree.as_ref().map_or(Span::default(), |tree| tree.at(["aliases", &number]).span);
                add(alias.as_str(), span, false);
            }
            if document.translation.slug.is_some() {
                add(&entry.address(), document.field_span("slug"), true);
            }
        }
    }
    aliases
}

fn reserved_id<'a>(site: &Site, entry: &'a Entry) -> Option<&'a str> {
    let id = entry.id.as_str();
    let folder = is_folder(id);
    // The page of this id is what the name is reserved for.
    let own = ["contribute", "start"].contains(&id);
    let page = entry.kind == Kind::Page && !own && (RESERVED.contains(&id) || is_language(site, id) || folder);
    (page || RESERVED_IDS.contains(&id)).then_some(id)
}

/// Whether lists of this name have addresses.
fn is_folder(id: &str) -> bool {
    Kind::ALL.into_iter().any(|kind| kind.segment() == id) || FACET_LISTS.contains(&id)
}

fn is_language(site: &Site, part: &str) -> bool {
    site.languages().any(|language| language.eq_ignore_ascii_case(part))
}

/// Whether an address is one of a list or of a further page of one.
fn is_list(address: &str) -> bool {
    let inner = address.trim_matches('/');
    let (first, rest) = inner.split_once('/').unwrap_or((inner, ""));
    let second = rest.split('/').next().unwrap_or_default();
    let within_kind = second.is_empty() || RESERVED_IDS.contains(&second);
    inner.is_empty() || FACET_LISTS.contains(&first) || (Kind::from_segment(first).is_some() && within_kind)
}

fn first_part(address: &str) -> &str {
    address.trim_start_matches('/').split('/').next().unwrap_or_default()
}
