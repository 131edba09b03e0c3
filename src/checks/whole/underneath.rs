//! Whether what a file of the site replaces has changed since somebody looked at it: after an upgrade of the program there may
//! be something new to take over.

use crate::diag::{Code, Diagnostic, Diagnostics};
use crate::parse::{RECORDS, record_of};
use crate::source::{FilePath, LayerKind, Snapshot};

pub(super) fn check(snapshot: &Snapshot, diagnostics: &mut Diagnostics) {
    let layer = |kind| snapshot.layers().iter().find(|layer| layer.kind == kind);
    let (Some(core), Some(site)) = (layer(LayerKind::Core), layer(LayerKind::Site)) else { return };
    let first = FilePath::new(RECORDS);
    for (record, noted) in site.files.range(first..).take_while(|(path, _)| path.as_str().starts_with(RECORDS)) {
        let Some(path) = record_of(record) else { continue };
        let (Some(own), Some(now)) = (site.files.get(&path), core.files.get(&path)) else { continue };
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
