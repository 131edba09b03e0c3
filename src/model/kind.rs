//! The eleven kinds of content.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::fmt;

/// A kind of content.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// A practice example.
    CaseStudy,
    /// One of the seven characteristics.
    Characteristic,
    /// A chapter of the handbook.
    Chapter,
    /// "How we did it".
    Story,
    /// A checklist.
    Checklist,
    /// A tool.
    Tool,
    /// A strategy.
    Strategy,
    /// A term of the glossary.
    Term,
    /// A place.
    Place,
    /// A source of the bibliography.
    Source,
    /// A page of its own.
    Page,
}

impl Kind {
    /// Every kind.
    pub const ALL: [Kind; 11] = [
        Kind::CaseStudy,
        Kind::Characteristic,
        Kind::Chapter,
        Kind::Story,
        Kind::Checklist,
        Kind::Tool,
        Kind::Strategy,
        Kind::Term,
        Kind::Place,
        Kind::Source,
        Kind::Page,
    ];

    /// The name in commands, templates and messages.
    pub fn name(self) -> &'static str {
        match self {
            Kind::CaseStudy => "case-study",
            Kind::Characteristic => "characteristic",
            Kind::Chapter => "chapter",
            Kind::Story => "story",
            Kind::Checklist => "checklist",
            Kind::Tool => "tool",
            Kind::Strategy => "strategy",
            Kind::Term => "term",
            Kind::Place => "place",
            Kind::Source => "source",
            Kind::Page => "page",
        }
    }

    /// The kind of this name.
    pub fn from_name(name: &str) -> Option<Kind> {
        Kind::ALL.into_iter().find(|kind| kind.name() == name)
    }

    /// The folder of its files in a site.
    pub fn folder(self) -> &'static str {
        match self {
            Kind::CaseStudy => "case-studies",
            Kind::Characteristic => "content/characteristics",
            Kind::Chapter => "content/handbook",
            Kind::Story => "content/stories",
            Kind::Checklist => "content/checklists",
            Kind::Tool => "content/tools",
            Kind::Strategy => "content/strategy",
            Kind::Term => "content/glossary",
            Kind::Place => "content/places",
            Kind::Source => "content/sources",
            Kind::Page => "content/pages",
        }
    }

    /// The last part of the folder: the kind's name in `[[folder/id]]`, in `inherit` and in addresses.
    pub fn segment(self) -> &'static str {
        self.folder().rsplit('/').next().unwrap_or_default()
    }

    /// The kind of this segment.
    pub fn from_segment(segment: &str) -> Option<Kind> {
        Kind::ALL.into_iter().find(|kind| kind.segment() == segment)
    }

    /// Whether its texts may tell a person's story: they say so, and they can be withdrawn.
    pub fn tells_of_people(self) -> bool {
        matches!(self, Kind::CaseStudy | Kind::Story)
    }

    /// The address of the list of its entries; pages have none.
    pub fn list_address(self) -> Option<String> {
        (self != Kind::Page).then(|| format!("/{}/", self.segment()))
    }

    /// The address of one entry.
    pub fn address(self, id: &str) -> String {
        match self {
            Kind::Page => format!("/{id}/"),
            kind => format!("/{}/{id}/", kind.segment()),
        }
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str(self.name())
    }
}
