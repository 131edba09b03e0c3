//! The files of the site, by the addresses that its pages name.

use super::rewrite;
use crate::model::config::Config;
use crate::render::{Output, file_of};
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use lol_html::errors::RewritingError;
use percent_encoding::percent_decode_str;
use std::cell::RefCell;
use std::collections::BTreeMap;
use url::Url;

/// The files of a site, and which of its pages a preview shows.
pub(super) struct Files<'a> {
    output: &'a Output,
    /// The address of the home page.
    home: Option<Url>,
    /// The number of each page that is shown, by its path in the output.
    shown: BTreeMap<&'a str, usize>,
    /// Drawings of which pages use parts, with their numbers.
    drawings: RefCell<BTreeMap<String, usize>>,
}

/// Where a link leads.
pub(super) enum Target {
    /// To a part of a page that is shown; the number of the page and the part's id, if it names one.
    Shown(usize, Option<String>),
    /// To a file of the site that is no page that is shown; its path and the id of a part.
    File(String, Option<String>),
    /// Out of the site, or to what is no file of it.
    Outside,
}

impl<'a> Files<'a> {
    pub(super) fn new(output: &'a Output, config: &Config, shown: impl Iterator<Item = &'a str>) -> Files<'a> {
        let home = Url::parse(&format!("{}/", config.base_address())).ok();
        let shown = shown.enumerate().map(|(number, path)| (path, number)).collect();
        Files { output, home, shown, drawings: RefCell::default() }
    }

    /// The whole address that a page at a path of the output means by `href`.
    pub(super) fn address(&self, page: &str, href: &str) -> Option<Url> {
        // A folder's own address is the one that the page knows itself by.
        let page = self.home.as_ref()?.join(page.strip_suffix("index.html").unwrap_or(page)).ok()?;
        page.join(href).ok()
    }

    /// The path in the output of what a page means by `href`; none outside of the site.
    pub(super) fn path_of(&self, page: &str, href: &str) -> Option<String> {
        self.path(&self.address(page, href)?)
    }

    /// Where an address leads.
    pub(super) fn target(&self, address: &Url) -> Target {
        let id = address.fragment().filter(|id| !id.is_empty()).map(str::to_string);
        match self.path(address) {
            None => Target::Outside,
            Some(path) => match self.shown.get(path.as_str()) {
                Some(number) => Target::Shown(*number, id),
                None => Target::File(path, id),
            },
        }
    }

    /// The text of a file.
    pub(super) fn text(&self, path: &str) -> Option<String> {
        self.output.get(path).map(|content| String::from_utf8_lossy(&content.bytes()).into_owned())
    }

    /// A file as an address that holds all of it.
    pub(super) fn data(&self, path: &str) -> Option<String> {
        let content = self.output.get(path)?;
        let kind = mime_guess::from_path(path).first_or_octet_stream();
        Some(format!("data:{kind};base64,{}", BASE64_STANDARD.encode(content.bytes())))
    }

    /// The number of a drawing of which a page uses a part.
    pub(super) fn drawing(&self, path: &str) -> Option<usize> {
        self.output.get(path)?;
        let mut drawings = self.drawings.borrow_mut();
        let next = drawings.len();
        Some(*drawings.entry(path.to_string()).or_insert(next))
    }

    /// The drawings of which parts are used. They are not seen themselves.
    pub(super) fn drawings(&self) -> Result<String, RewritingError> {
        let drawings = self.drawings.borrow();
        if drawings.is_empty() {
            return Ok(String::new());
        }
        let mut all = "<div hidden>\n".to_string();
        for (path, number) in &*drawings {
            all.push_str(&rewrite::drawing(&self.text(path).unwrap_or_default(), *number)?);
        }
        Ok(all + "</div>\n")
    }

    fn path(&self, address: &Url) -> Option<String> {
        let home = self.home.as_ref()?;
        if address.origin() != home.origin() {
            return None;
        }
        let path = address.path().strip_prefix(home.path())?;
        let path = percent_decode_str(path).decode_utf8().ok()?;
        Some(file_of(&path))
    }
}
