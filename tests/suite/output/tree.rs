//! The whole tree of a small site, and a few of its files in full.

use super::tiny::{texts, tiny};
use super::{output, with};
use crate::sites::{reviewed, text};
use goodhelp::render::Output;

#[test]
fn whole_tree() {
    let tree: Vec<String> = tiny()
        .iter()
        .map(|(path, content)| format!("{:<58} {}", without_hash(path), kind(path, &content.bytes())))
        .collect();
    reviewed("output-tree", &tree.join("\n"));
}

/// A path whose name holds the hash of its content, without it: the theme's files change more often than this test.
fn without_hash(path: &str) -> String {
    let hash = |part: &str| part.len() == 10 && part.bytes().all(|byte| byte.is_ascii_hexdigit());
    let parts = path.split_inclusive(['.', '/']).map(|part| {
        let name = part.trim_end_matches(['.', '/']);
        if hash(name) { part.replace(name, "*") } else { part.to_string() }
    });
    parts.collect()
}

fn kind(path: &str, bytes: &[u8]) -> String {
    let text = String::from_utf8_lossy(bytes);
    let class = text.split_once("<body class=\"kind-").and_then(|(_, rest)| rest.split_once('"'));
    match (path.rsplit('.').next(), class) {
        _ if bytes.is_empty() => "empty".into(),
        (Some("html"), Some((kind, _))) => format!("page {kind}"),
        (Some("html"), None) if text.contains("http-equiv=\"refresh\"") => "redirect".into(),
        (Some(ending), None) if ending != "html" && !ending.contains('/') => ending.to_string(),
        _ => "text".into(),
    }
}

#[test]
fn files_for_machines_in_full() {
    for (name, path) in [
        ("atom", "feed.xml"),
        ("atom-welsh", "cy/feed.xml"),
        ("json-feed", "feed.json"),
        ("sitemap", "sitemap.xml"),
        ("robots", "robots.txt"),
        ("headers", "_headers"),
        ("records-json", "data/case-studies.json"),
        ("records-csv", "data/case-studies.csv"),
    ] {
        reviewed(&format!("output-{name}"), text(tiny(), path));
    }
}

/// The Markdown of a chapter, drawn by a template of the site's own so that the theme's words stay out of the way.
#[test]
fn a_body_in_full() {
    let bare = with(texts(), "themes/templates/chapter.html", "{{ body | safe }}");
    reviewed("output-body", text(&output(&bare), "handbook/first/index.html"));
}

#[test]
fn a_redirect_in_full() {
    reviewed("output-redirect", text(tiny(), "old/alpha/index.html"));
}

#[test]
fn only_the_site_itself_decides_what_is_written() {
    let again: Output = output(&texts());
    assert_eq!(&again, tiny());
}
