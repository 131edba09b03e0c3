//! Reading a site and checking it: what the program does before it draws, and all that a browser does.

use super::language::{Each, Kept};
use super::whole::CheckWhole;
use super::{broken_config, check, hide_names};
use crate::diag::{Code, Diagnostics, PrivateSpans};
use crate::parse::{self, ParseTask, Parsed};
use crate::site::{self, Linker, Site};
use crate::source::Snapshot;
use std::sync::Arc;

/// A site that was read, with what no message about it may show.
pub struct Linked {
    /// The site.
    pub site: Arc<Site>,
    /// What no message may show.
    pub private: PrivateSpans,
}

/// Reads files with the function that it is given, on as many threads as it likes; of unchanged files it may give back what
/// it got before.
pub type ReadAll<'a> = &'a dyn Fn(Vec<ParseTask>, &(dyn Fn(&ParseTask) -> Parsed + Sync)) -> Vec<Arc<Parsed>>;

/// What a site is read with, beside its bytes.
pub struct Reader<'a> {
    /// Reads all files.
    pub read_all: ReadAll<'a>,
    /// Remembers the site before.
    pub linker: &'a mut Linker,
    /// Remembers what rules found.
    pub language: &'a mut Kept,
    /// Runs rules over many documents.
    pub each: Each<'a>,
    /// Checks the site as a whole, where that is wanted. What else is found depends on nothing but the bytes.
    pub whole: Option<CheckWhole>,
    /// Is told when reading is over, and when linking is.
    pub watch: &'a dyn Fn(Done),
}

/// What was done last.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Done {
    /// All texts were read.
    Parsed,
    /// They were joined to a site.
    Linked,
}

impl Reader<'_> {
    /// Reads a site and runs every check.
    pub fn read(self, snapshot: &Snapshot, diagnostics: &mut Diagnostics) -> Linked {
        let documents = parse::parse(snapshot, diagnostics, self.read_all);
        let mut private = site::private_spans(&documents);
        (self.watch)(Done::Parsed);
        let broken = (!documents.settings.config_read).then(|| documents.documents.clone());
        let mut of_links = Diagnostics::default();
        let site = self.linker.link(documents, snapshot, &mut of_links);
        (self.watch)(Done::Linked);
        match broken {
            Some(documents) => {
                // What else is wrong with the configuration.
                diagnostics.extend(of_links.into_iter().filter(|it| it.code == Code::BadInherit));
                broken_config::check(&documents, &site, self.language, diagnostics);
            }
            None => {
                diagnostics.extend(of_links);
                check(&site, snapshot, self.whole, self.language, self.each, diagnostics);
            }
        }
        hide_names(diagnostics, snapshot, &mut private);
        diagnostics.set_explained_at(site.checks_address());
        Linked { site, private }
    }
}
