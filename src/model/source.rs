//! A source of the bibliography.

use super::case_study::Website;
use super::common::*;
use super::field::*;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The front matter of a source.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// Its title.
    #[schemars(extend("x-group" = "What it is"))]
    #[schemars(length(min = 1, max = 300))]
    pub title: String,
    /// What sort of publication it is.
    #[schemars(extend("x-start" = "other"))]
    #[serde(rename = "type")]
    pub source_type: SourceType,
    /// Who wrote it, as printed.
    #[serde(default)]
    pub authors: Vec<Sentence>,
    /// The year in which it came out.
    pub year: Option<Year>,
    /// Who published it.
    #[schemars(extend("x-group" = "Where it is printed"))]
    #[schemars(length(min = 1, max = 200))]
    pub publisher: Option<String>,
    /// The journal, book or site that it is part of.
    #[schemars(length(min = 1, max = 200))]
    pub within: Option<String>,
    /// Volume, issue or pages, as printed.
    #[schemars(length(min = 1, max = 120))]
    pub pages: Option<String>,
    /// Its web address.
    pub website: Option<Website>,
    /// The source whose endnote this is.
    pub cited_in: Option<SourceId>,
    /// The number of that endnote.
    #[schemars(range(min = 1, max = 999))]
    pub endnote: Option<u16>,
    /// Former addresses of this page.
    #[serde(default)]
    pub aliases: Vec<SitePath>,
    /// Fields that this site declares in `goodhelp.toml`.
    #[serde(default)]
    pub extra: Extra,
}

/// What sort of publication a source is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum SourceType {
    /// A report.
    Report,
    /// A book or a chapter of one.
    Book,
    /// An article in a journal.
    JournalArticle,
    /// An article or post on the web.
    Article,
    /// An interview.
    Interview,
    /// An evaluation.
    Evaluation,
    /// A web page.
    WebPage,
    /// A data set or official statistics.
    Statistics,
    /// Anything else.
    Other,
}
