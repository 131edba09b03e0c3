//! From the path of a request to the file that is meant.

use crate::render::file_of;
use crate::serve::live::OWN;
use crate::serve::shown::Shown;
use percent_encoding::{AsciiSet, CONTROLS, percent_decode_str, utf8_percent_encode};

/// What a browser writes with percent signs in a path.
const ENCODED: &AsciiSet = &CONTROLS.add(b' ').add(b'"').add(b'#').add(b'<').add(b'>').add(b'?').add(b'`').add(b'%');

/// What a path means.
#[derive(Debug, PartialEq, Eq)]
pub enum Wanted<'a> {
    /// A file of the site.
    File(String),
    /// A file of this server, by its name.
    Own(&'a str),
    /// The same page stands at another path.
    Elsewhere(String),
    /// No file.
    Nothing,
    /// A path that only someone writes who looks for a way out of the site.
    Nonsense,
}

/// What the path of a request means on a site.
pub fn wanted<'a>(path: &'a str, site: &Shown) -> Wanted<'a> {
    if let Some(name) = path.strip_prefix(OWN) {
        return Wanted::Own(name);
    }
    let Some(decoded) = decoded(path) else { return Wanted::Nonsense };
    let Some(address) = decoded.strip_prefix(&site.base_path) else {
        // `/` and the base path without its last slash lead to the home page.
        let is_start = decoded == "/" || format!("{decoded}/") == site.base_path;
        return if is_start { Wanted::Elsewhere(site.base_path.clone()) } else { Wanted::Nothing };
    };
    let file = file_of(address);
    if site.files.contains_key(&file) {
        return Wanted::File(file);
    }
    if !address.is_empty() && site.files.contains_key(&format!("{address}/index.html")) {
        return Wanted::Elsewhere(format!("{}{}/", site.base_path, utf8_percent_encode(address, ENCODED)));
    }
    Wanted::Nothing
}

/// The path in plain characters; `None` where it goes up, or hides something in it.
fn decoded(path: &str) -> Option<String> {
    let once = percent_decode_str(path).decode_utf8().ok()?;
    let twice = percent_decode_str(&once).decode_utf8().ok()?;
    let goes_up = |path: &str| path.split(['/', '\\']).any(|part| part == ".." || part == ".");
    let hides = once.chars().any(|c| c.is_control() || c == '\\');
    (once.starts_with('/') && !goes_up(&once) && !goes_up(&twice) && !hides).then(|| once.into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::Arc;

    fn site(base_path: &str) -> Shown {
        let files = ["index.html", "a/index.html", "ŵ b/index.html", "404.html", "feed.xml"];
        let files = files.into_iter().map(|path| (path.to_string(), Arc::<[u8]>::from(path.as_bytes())));
        Shown { base_path: base_path.into(), files: files.collect(), ..Shown::default() }
    }

    #[test]
    fn a_path_means_a_file() {
        let site = site("/");
        assert_eq!(wanted("/", &site), Wanted::File("index.html".into()));
        assert_eq!(wanted("/a/", &site), Wanted::File("a/index.html".into()));
        assert_eq!(wanted("/a", &site), Wanted::Elsewhere("/a/".into()));
        assert_eq!(wanted("/feed.xml", &site), Wanted::File("feed.xml".into()));
        assert_eq!(wanted("/%C5%B5%20b", &site), Wanted::Elsewhere("/%C5%B5%20b/".into()));
        assert_eq!(wanted("/%C5%B5%20b/", &site), Wanted::File("ŵ b/index.html".into()));
        assert_eq!(wanted("/_serve/live.js", &site), Wanted::Own("live.js"));
        assert_eq!(wanted("//a", &site), Wanted::Nothing);
        assert_eq!(wanted("/b/", &site), Wanted::Nothing);
    }

    #[test]
    fn a_site_may_stand_below_a_path() {
        let site = site("/good-help/");
        assert_eq!(wanted("/", &site), Wanted::Elsewhere("/good-help/".into()));
        assert_eq!(wanted("/good-help", &site), Wanted::Elsewhere("/good-help/".into()));
        assert_eq!(wanted("/good-help/", &site), Wanted::File("index.html".into()));
        assert_eq!(wanted("/good-help/a", &site), Wanted::Elsewhere("/good-help/a/".into()));
        assert_eq!(wanted("/a/", &site), Wanted::Nothing);
    }

    #[test]
    fn no_path_leads_out() {
        let site = site("/");
        let ways = [
            "/../a",
            "/a/..",
            "/%2e%2e/a",
            "/.%2E/a",
            "/a%2f..%2f..%2fa",
            "/..%5ca",
            "/%5c..%5ca",
            "/%252e%252e/a",
            "/..%255ca",
            "/%c0%ae%c0%ae/a",
            "/a%00",
            "/a%0d%0aX: 1",
            "/./a",
            "/%2e/a",
        ];
        for way in ways {
            assert_eq!(wanted(way, &site), Wanted::Nonsense, "{way}");
        }
    }
}
