//! What a web server has to be told about a site, and what of a site has to be uploaded.

mod apache;
mod iis;
mod nginx;
mod uploads;

pub use uploads::{Uploads, UploadsError};

use crate::site::{Site, aliases};
use std::fmt;

/// A server that has a configuration of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Server {
    /// nginx.
    Nginx,
    /// Apache 2.4.
    Apache,
    /// Microsoft's Internet Information Services.
    Iis,
}

/// What has to hold of a site wherever it is served.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rules {
    /// The path of its address, with a slash at both ends.
    base_path: String,
    /// Former addresses with the present ones, all with that path.
    redirects: Vec<(String, String)>,
    /// The tags of its languages after the first.
    languages: Vec<String>,
}

/// Names of types by the ends of files' names. Source: the registry of media types of the Internet Assigned Numbers
/// Authority.
const TYPES: [(&str, &str); 21] = [
    ("html", "text/html"),
    ("css", "text/css"),
    ("csv", "text/csv"),
    ("md", "text/markdown"),
    ("txt", "text/plain"),
    ("js", "text/javascript"),
    ("json", "application/json"),
    ("xml", "application/xml"),
    ("wasm", "application/wasm"),
    ("webmanifest", "application/manifest+json"),
    ("bin", "application/octet-stream"),
    ("pdf", "application/pdf"),
    ("zip", "application/zip"),
    ("woff2", "font/woff2"),
    ("svg", "image/svg+xml"),
    ("png", "image/png"),
    ("jpg", "image/jpeg"),
    ("jpeg", "image/jpeg"),
    ("webp", "image/webp"),
    ("gif", "image/gif"),
    ("ico", "image/vnd.microsoft.icon"),
];
/// Those of text, which is in UTF-8, by the ends of names.
const TEXTS: [&str; 8] = ["html", "css", "csv", "md", "txt", "js", "xml", "svg"];
/// The feeds, which only their names tell from other files.
const FEEDS: [(&str, &str); 2] = [("feed.xml", "application/atom+xml"), ("feed.json", "application/feed+json")];
/// What may be kept, but has to be asked for again.
const ASK_AGAIN: &str = "no-cache";

/// Why there is no configuration.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HostingError(String);

impl fmt::Display for HostingError {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for HostingError {}

impl Rules {
    /// Those of a site.
    pub fn of(site: &Site) -> Rules {
        let base_path = site.config().base_path();
        let at = |address: &str| format!("{base_path}{}", address.trim_start_matches('/'));
        Rules {
            redirects: aliases(site).into_iter().map(|alias| (at(&alias.address), at(&alias.target))).collect(),
            languages: site.languages().skip(1).map(str::to_string).collect(),
            base_path,
        }
    }

    /// The configuration of a server that finds the site in a folder.
    ///
    /// # Errors
    /// Where the site's address or the folder has something in it that means something else in a configuration.
    pub fn configuration(&self, server: Server, folder: &str) -> Result<String, HostingError> {
        let is_plain = |c: char| c.is_ascii_alphanumeric() || "-._~/".contains(c);
        if !self.base_path.chars().all(is_plain) {
            let path = &self.base_path;
            let message =
                format!("`{path}` in `base_url` has more in it than letters, digits and hyphens: name it otherwise");
            return Err(HostingError(message));
        }
        if folder.is_empty() || folder.chars().any(|c| c.is_control() || "\"'$;{}<>%`".contains(c)) {
            return Err(HostingError(format!("`{folder}` is no folder that a server could be told")));
        }
        let folder = folder.trim_end_matches('/');
        Ok(match server {
            Server::Nginx => nginx::configuration(self, folder),
            Server::Apache => apache::configuration(self, folder),
            Server::Iis => iis::configuration(self),
        })
    }
}
