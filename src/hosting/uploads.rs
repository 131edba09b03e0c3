//! What of a built site has to be uploaded or deleted, told by two manifests: that of what is published now, and that of what
//! was built.

use crate::render::MANIFEST;
use serde_json::Value;
use std::collections::BTreeMap;
use std::fmt;

/// What is to be done, in an order in which the site works all the time: what pages name comes before the pages, the manifest
/// comes last, and only then is deleted what nothing names any more.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Uploads {
    /// What to upload.
    pub put: Vec<String>,
    /// What to delete.
    pub delete: Vec<String>,
}

/// A manifest that is none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UploadsError(String);

impl fmt::Display for UploadsError {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for UploadsError {}

impl Uploads {
    /// What differs between a published site, by its manifest, and a built one.
    ///
    /// # Errors
    /// Where one of them is no manifest.
    pub fn between(then: Option<&str>, now: &str) -> Result<Uploads, UploadsError> {
        let then = then.map(files).transpose()?.unwrap_or_default();
        let now = files(now)?;
        let mut put: Vec<String> =
            now.iter().filter(|(path, hash)| then.get(*path) != Some(*hash)).map(|(path, _)| path.clone()).collect();
        put.sort_by_key(|path| (!path.starts_with("assets/") && !path.starts_with("search/"), path.clone()));
        let delete: Vec<String> = then.into_keys().filter(|path| !now.contains_key(path)).collect();
        if !put.is_empty() || !delete.is_empty() {
            put.push(MANIFEST.into());
        }
        Ok(Uploads { put, delete })
    }

    /// A line for each file: `put` or `delete`, a space, and its path.
    pub fn lines(&self) -> String {
        let put = self.put.iter().map(|path| format!("put {path}\n"));
        put.chain(self.delete.iter().map(|path| format!("delete {path}\n"))).collect()
    }
}

/// The hash of each file of a manifest.
fn files(manifest: &str) -> Result<BTreeMap<String, String>, UploadsError> {
    let wrong = |why: &str| UploadsError(format!("this is no manifest of a built site: {why}"));
    let manifest: Value = serde_json::from_str(manifest).map_err(|error| wrong(&error.to_string()))?;
    let files = manifest.get("files").and_then(Value::as_object).ok_or_else(|| wrong("it has no `files`"))?;
    let mut hashes = BTreeMap::new();
    for (path, file) in files {
        // A path is handed to whatever uploads: it stays within the site and on its line.
        let is_within = !path.starts_with('/') && !path.split('/').any(|part| matches!(part, "" | "." | ".."));
        let hash = file.get("sha256").and_then(Value::as_str).ok_or_else(|| wrong(&format!("`{path}` has no hash")))?;
        if !is_within || path.chars().any(char::is_control) {
            return Err(wrong("it names a file outside of the site"));
        }
        hashes.insert(path.clone(), hash.to_string());
    }
    Ok(hashes)
}

#[cfg(test)]
mod tests {
    use super::Uploads;

    fn manifest(files: &[(&str, &str)]) -> String {
        let files: Vec<String> =
            files.iter().map(|(path, hash)| format!("\"{path}\": {{ \"sha256\": \"{hash}\" }}")).collect();
        format!("{{ \"files\": {{ {} }} }}", files.join(", "))
    }

    #[test]
    fn only_what_changed_is_uploaded_and_nothing_is_named_before_it_is_there() {
        let then = manifest(&[("about/index.html", "1"), ("assets/site.a.css", "2"), ("same.txt", "3")]);
        let now = manifest(&[("about/index.html", "4"), ("assets/site.b.css", "5"), ("same.txt", "3")]);
        let uploads = Uploads::between(Some(&then), &now).unwrap();
        let expected = "put assets/site.b.css\nput about/index.html\nput manifest.json\ndelete assets/site.a.css\n";
        assert_eq!(uploads.lines(), expected);
        assert_eq!(Uploads::between(Some(&now), &now).unwrap().lines(), "");
        assert_eq!(Uploads::between(None, &now).unwrap().put.len(), 4);
    }

    #[test]
    fn a_manifest_names_nothing_outside_of_the_site() {
        for path in ["../secret", "/etc/passwd", "a//b", "a/../b"] {
            assert!(Uploads::between(None, &manifest(&[(path, "1")])).is_err(), "{path}");
        }
        assert!(Uploads::between(None, "[]").is_err());
    }
}
