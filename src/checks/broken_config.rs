//! What is said of a site whose configuration is broken: what is wrong with it, and with each text on its own. A site with
//! other settings than were meant has other entries, languages and links, and all that was said of these would be wrong.

use super::language::Kept;
use super::{found_alone, settle};
use crate::diag::{Code, Diagnostic, Diagnostics};
use crate::model::config::Config;
use crate::parse::{CONFIG, Document};
use crate::site::Site;
use crate::source::{FilePath, LayerKind};
use std::sync::Arc;

/// Adds what can be said of the site's own texts without anything else, and that the rest waits.
pub(super) fn check(documents: &[Arc<Document>], site: &Site, kept: &Kept, diagnostics: &mut Diagnostics) {
    let own = || documents.iter().filter(|it| it.layer == LayerKind::Site && it.withdrawn.is_none()).map(|it| &**it);
    for document in own() {
        found_alone(document, &|code| kept.wants_in(&document.path, code, site), diagnostics);
    }
    let wants = |file: &FilePath, code| kept.wants_in(file, code, site);
    settle::settle(&Config::default(), own(), &wants, diagnostics);
    // A comment may silence something that was not looked for.
    *diagnostics = diagnostics.only(|diagnostic| diagnostic.code != Code::AllowUnused);
    let message = "links, and all else that needs more than one file, are looked at once this file is mended";
    diagnostics.push(
        Diagnostic::new(Code::RestWaits, &FilePath::new(CONFIG), None, message)
            .help("mend what is reported of it, and look again: until then each text is looked at on its own"),
    );
}
