//! A page of its own: about, contribute, accessibility statement, cookies, privacy.

use super::common::*;
use super::field::*;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The front matter of a page.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Page {
    /// Its title.
    #[schemars(extend("x-group" = "What it is"))]
    #[schemars(length(min = 1, max = 120))]
    pub title: String,
    /// One or two sentences that say what it is.
    #[schemars(length(min = 1, max = 300))]
    pub summary: String,
    /// Where it is linked from on every page.
    #[serde(default)]
    pub menu: Menu,
    /// Its place in that menu, the lowest first.
    #[schemars(range(min = 1, max = 999))]
    pub order: Option<u16>,
    /// The sources that the text rests on.
    #[schemars(extend("x-group" = "Sources, and who looks after it"))]
    #[serde(default)]
    pub sources: Vec<SourceId>,
    /// The day on which someone last read it.
    pub reviewed: Option<Date>,
    /// The day by which it is read again.
    pub review_by: Option<Date>,
    /// Whether the page carries an "exit this page" link.
    #[serde(default)]
    pub sensitive: bool,
    /// Former addresses of this page.
    #[serde(default)]
    pub aliases: Vec<SitePath>,
    /// Fields that this site declares in `goodhelp.toml`.
    #[serde(default)]
    pub extra: Extra,
}

/// Where a page is linked from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Menu {
    /// The foot of every page.
    #[default]
    Footer,
    /// The top of every page.
    Header,
    /// The home page, as a way to start for readers in one role.
    Start,
    /// Nowhere.
    None,
}
