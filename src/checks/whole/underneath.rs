//! Whether what a file of the site replaces has changed since somebody looked at it: after an upgrade of the program there may
//! be something new to take over.

use crate::diag::{Code, Diagnostic, Diagnostics};
use crate::parse::{RECORDS, content_path, record_of};
use crate::site::Site;
use crate::source::{FilePath, LayerKind, Snapshot};

pub(super) fn check(site: &Site, snapshot: &Snapshot, diagnostics: &mut Diagnostics) {
    let layer = |kind| snapshot.layers().iter().find(|layer| layer.kind == kind);
    let (Some(core), Some(own)) = (layer(LayerKind::Core), layer(LayerKind::Site)) else { return };
    let first = FilePath::new(RECORDS);
    for (record, noted) in own.files.range(first..).take_while(|(path, _)| path.as_str().starts_with(RECORDS)) {
        let Some(path) = record_of(record) else { continue };
        let Some(now) = core.files.get(&path) else { continue };
        let is_there = own.files.contains_key(&path);
        let Some(path) = is_there.then(|| path.clone()).or_else(|| named_otherwise(site, &path)) else { continue };
        let Some(own) = own.files.get(&path) else { continue };
        // Who has taken the new text over has nothing left to do.
        if noted == now || own == now {
            continue;
        }
        let message = "the file that this one replaces has changed since it was looked at";
        diagnostics.push(Diagnostic::new(Code::ChangedUnderneath, &path, None, message).help(format!(
            "`goodhelp inherited` shows the difference; take over what you want, then run `goodhelp inherited --seen {path}`"
        )));
    }
}

/// The site's own text in place of the core's at a path, where the core's language stands in its name.
fn named_otherwise(site: &Site, path: &FilePath) -> Option<FilePath> {
    let content = content_path(path)?;
    let entry = site.entry(site.find(content.kind, &content.id)?);
    let mut own = entry.texts.iter().flatten().filter(|text| text.document.layer == LayerKind::Site);
    own.next().map(|text| text.document.path.clone())
}
