//! A text that others may take over says under which licence.

use crate::diag::{Code, Diagnostic, Diagnostics};
use crate::parse::CONFIG;
use crate::site::Site;
use crate::source::{FilePath, LayerKind, Snapshot};

/// Without a word about it a text has the licence that most have, which nobody may have meant. A site that is not
/// configured yet has more pressing things to say. `wants` says of which files anybody wants to know.
pub(super) fn check(
    site: &Site,
    snapshot: &Snapshot,
    wants: &dyn Fn(&FilePath) -> bool,
    diagnostics: &mut Diagnostics,
) {
    let Some(config) = snapshot.text(CONFIG) else { return };
    if config.lines().any(|line| line.trim_start().starts_with("licence")) {
        return;
    }
    for document in site.all_documents().filter(|it| it.layer == LayerKind::Site && wants(&it.path)) {
        let Some(licence) = document.front.as_ref().and_then(|front| front.licence()) else { continue };
        if super::line_of(document, "licence").is_some() {
            continue;
        }
        let message = format!("this text names no licence, so it is shown as {}", licence.name());
        diagnostics.push(
            Diagnostic::new(Code::MissingLicence, &document.path, super::line_of(document, "title"), message)
                .help("if its authors agree to that, write `licence: CC-BY-4.0`; or name one for the whole site in `goodhelp.toml`"),
        );
    }
}
