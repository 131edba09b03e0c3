//! Addresses: reserved names, and that no two things want the same one.

use super::{Entry, Site};
use crate::diag::{Code, Diagnostic, Diagnostics};
use crate::model::Kind;
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

/// Refuses reserved names and addresses that are wanted twice.
pub(super) fn check(site: &Site, diagnostics: &mut Diagnostics) {
    let mut claims: BTreeMap<String, (FilePath, Span)> = BTreeMap::new();
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
        claims.insert(entry.address(), (path.clone(), Span::default()));
        if entry.kind == Kind::Strategy {
            claims.insert(format!("{}{SHEET}/", entry.address()), (path.clone(), Span::default()));
        }
    }
    for (kind, id) in site.withdrawn() {
        let path = FilePath::new(&format!("{}/{id}.md", kind.folder()));
        claims.insert(kind.address(id), (path, Span::default()));
    }
    for (alias, path, span, _) in aliases(site) {
        let part = first_part(&alias);
        if RESERVED.contains(&part) || is_language(site, part) || is_list(&alias) {
            diagnostics.push(
                Diagnostic::new(
                    Code::ReservedName,
                    &path,
                    span,
                    format!("the site needs the address `{alias}` for itself"),
                )
                .help("choose another alias"),
            );
            continue;
        }
        match claims.get(&alias) {
            Some((other, place)) => diagnostics.push(
                Diagnostic::new(Code::AddressCollision, &path, span, format!("the address `{alias}` is taken"))
                    .label(other, *place, "it is wanted here too")
                    .help("take the alias out, or rename one of them"),
            ),
            None => {
                claims.insert(alias, (path, span));
            }
        }
    }
}

/// Every alias with the address that it redirects to.
pub fn alias_targets(site: &Site) -> Vec<(String, String)> {
    aliases(site).into_iter().map(|(alias, _, _, address)| (alias, address)).collect()
}

fn aliases(site: &Site) -> Vec<(String, FilePath, Span, String)> {
    let mut aliases = Vec::new();
    for (_, entry) in site.entries() {
        let document = &entry.first().document;
        let texts = entry.first().front().aliases();
        let tree = if texts.is_empty() { None } else { document.tree() };
        for (number, alias) in texts.iter().enumerate() {
            let number = number.to_string();
            let span = tree.as_ref().map_or(Span::default(), |tree| tree.at(["aliases", &number]).span);
            aliases.push((alias.to_string(), document.path.clone(), span, entry.address()));
        }
    }
    aliases
}

fn reserved_id<'a>(site: &Site, entry: &'a Entry) -> Option<&'a str> {
    let id = entry.id.as_str();
    let folder = Kind::ALL.into_iter().any(|kind| kind.segment() == id) || FACET_LISTS.contains(&id);
    // The page of this id is what the name is reserved for.
    let own = ["contribute", "start"].contains(&id);
    let page = entry.kind == Kind::Page && !own && (RESERVED.contains(&id) || is_language(site, id) || folder);
    (page || RESERVED_IDS.contains(&id)).then_some(id)
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
