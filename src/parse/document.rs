//! What `parse` gives.

use super::allow::Allow;
use super::check::Reference;
use super::markdown::Markdown;
use super::personal::Personal;
use super::readings::Readings;
use super::stores::Stored;
use super::tombstone::Tombstone;
use super::tree::Node;
use super::yaml::parse_yaml;
use crate::diag::{Code, Diagnostic};
use crate::model::accessibility::Accessibility;
use crate::model::config::Config;
use crate::model::facets::Facets;
use crate::model::translation::Translation;
use crate::model::{FrontMatter, Kind};
use crate::source::{FilePath, LayerKind, Span};
use std::collections::BTreeSet;
use std::sync::{Arc, OnceLock};

/// One content file.
#[derive(Debug, Clone)]
pub struct Document {
    /// Its path.
    pub path: FilePath,
    /// The layer that it comes from.
    pub layer: LayerKind,
    /// Its kind.
    pub kind: Kind,
    /// Its id.
    pub id: String,
    /// The tag of the language that it is written in: one of the site's languages, where the site has it.
    pub language: String,
    /// Whether it puts another text into its language: its name says its language, or it says which version it translates.
    pub is_translation: bool,
    /// Whether it is a note on top of the page of that kind and id, which has no front matter.
    pub note: bool,
    /// The bytes of the file, shared with the snapshot; empty where they are no text.
    pub bytes: Arc<[u8]>,
    /// Where the front matter stands; none where it could not be read.
    pub yaml: Option<Span>,
    /// The front matter; none in the placeholder of a broken file and in a tombstone.
    pub front: Option<FrontMatter>,
    /// What a translation says besides the fields of its kind.
    pub translation: Translation,
    /// What is left of a text that was withdrawn: nothing else of the file is read.
    pub withdrawn: Option<Tombstone>,
    /// What the front matter and the figures refer to.
    pub references: Vec<Reference>,
    /// The tables beside a strategy that its measures name.
    pub readings: Vec<Readings>,
    /// Private places with what stands there.
    pub private: Vec<(Span, String)>,
    /// Personal data, and what may be a full name where a person is to be named otherwise.
    pub personal: Vec<Personal>,
    /// The outline of the body.
    pub markdown: Markdown,
    /// Comments in the front matter that silence a check.
    pub allows: Vec<Allow>,
    /// What the checks that look at nothing else found, once they have looked.
    pub checked: OnceLock<Alone>,
    /// What its words are like, once a check has compared them with others.
    pub sketch: OnceLock<Arc<[u32]>>,
}

/// What checks found in a document that look at nothing else.
#[derive(Debug, Clone, Default)]
pub struct Alone {
    /// What is worth keeping.
    pub found: Vec<Arc<Diagnostic>>,
    /// Which checks found something that nobody wanted to know.
    pub left_out: Vec<Code>,
}

impl Document {
    /// The whole text of the file; empty where the file is no text.
    pub fn text(&self) -> &str {
        // Checked when the file was read; checking again costs less than keeping a second copy of every file.
        std::str::from_utf8(&self.bytes).unwrap_or_default()
    }

    /// The Markdown of the body.
    pub fn body(&self) -> &str {
        std::str::from_utf8(&self.bytes[self.markdown.span.range()]).unwrap_or_default()
    }

    /// The front matter as a tree, in which everything has its place; none where it could not be read. It is read again,
    /// because few ask for it and to keep it takes more room than the text.
    pub fn tree(&self) -> Option<Node> {
        let yaml = self.yaml?;
        parse_yaml(&self.path, &self.text()[yaml.range()], yaml.start as usize).ok()
    }

    /// Every comment that silences a check.
    pub fn all_allows(&self) -> impl Iterator<Item = &Allow> {
        self.allows.iter().chain(&self.markdown.allows)
    }

    /// The place of a field, or of the start of the file where there is no such field.
    pub fn field_span(&self, field: &str) -> Span {
        self.tree().and_then(|tree| tree.entry(field).map(|entry| entry.node.span)).unwrap_or_default()
    }
}

/// What a site says once for all its pages.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Settings {
    /// `goodhelp.toml`; the default where it could not be read.
    pub config: Config,
    /// Whether it could be read, and says what is inherited. If not, no other file is blamed for what it may have meant.
    pub config_read: bool,
    /// `content/facets.yaml`; empty where it could not be read.
    pub facets: Facets,
    /// Whether it could be read. If not, no other file is blamed for the ids that it may have had.
    pub facets_read: bool,
    /// The names of the figures that the theme can draw.
    pub figures: BTreeSet<String>,
    /// `content/accessibility.yaml`; none where there is none, or it could not be read.
    pub accessibility: Option<Accessibility>,
    /// What the scripts of the theme store on a reader's device.
    pub stores: BTreeSet<Stored>,
    /// The ids of the places that the core has, which a site that begins does not have to write.
    pub core_places: Vec<String>,
    /// What of the core is left out, where that was decided before; `None` where the rules of `inherit` decide.
    pub left_out: Option<BTreeSet<(Kind, String)>>,
}

/// Everything that was parsed, in the order of the paths.
#[derive(Debug, Clone, Default)]
pub struct Documents {
    /// What the site says once.
    pub settings: Arc<Settings>,
    /// The content files.
    pub documents: Vec<Arc<Document>>,
}
