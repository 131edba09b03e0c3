//! Paths inside a site.

use serde::{Deserialize, Serialize};
use std::fmt;
use std::sync::Arc;

/// A path relative to the root of a site, with `/` between its parts, without `.` or `..`.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct FilePath(Arc<str>);

impl FilePath {
    /// A path from text that is already in this form.
    pub fn new(text: &str) -> Self {
        FilePath(text.into())
    }

    /// The path as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The folder that it stands in, without a slash at the end; empty at the root.
    pub fn folder(&self) -> &str {
        self.0.rsplit_once('/').map_or("", |(folder, _)| folder)
    }

    /// The last part.
    pub fn name(&self) -> &str {
        self.0.rsplit_once('/').map_or(&self.0, |(_, name)| name)
    }

    /// What follows the last dot of the name, or nothing.
    pub fn extension(&self) -> &str {
        self.name().rsplit_once('.').map_or("", |(_, extension)| extension)
    }

    /// The path that `relative` names from the folder of this file; `None` where it leaves the site or is absolute.
    pub fn join(&self, relative: &str) -> Option<FilePath> {
        if relative.starts_with('/') || relative.contains('\\') {
            return None;
        }
        let mut parts: Vec<&str> = self.folder().split('/').filter(|part| !part.is_empty()).collect();
        for part in relative.split('/') {
            match part {
                "" | "." => {}
                ".." => {
                    parts.pop()?;
                }
                part => parts.push(part),
            }
        }
        Some(FilePath(parts.join("/").into()))
    }
}

impl fmt::Display for FilePath {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for FilePath {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        fmt::Debug::fmt(&self.0, f)
    }
}

impl std::borrow::Borrow<str> for FilePath {
    fn borrow(&self) -> &str {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn join_stays_inside_the_site() {
        let from = FilePath::new("content/handbook/a.md");
        assert_eq!(from.join("../places/b.md").unwrap().as_str(), "content/places/b.md");
        assert_eq!(from.join("./b.md").unwrap().as_str(), "content/handbook/b.md");
        assert!(from.join("../../../b.md").is_none());
        assert!(from.join("/etc/passwd").is_none());
        assert!(from.join("..\\b.md").is_none());
    }
}
