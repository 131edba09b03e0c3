//! What a text will look like: its body as HTML, in which nothing leads anywhere.

use super::filled::FilledFile;
use super::said::Said;
use crate::html::{Href, Setting, to_html};
use crate::parse::markdown::{Link, LinkForm};
use crate::site::Site;
use serde::Serialize;

/// A text to look at.
#[derive(Debug, Serialize)]
pub struct Preview {
    /// The title, or a place's name; empty where there is none yet.
    pub title: String,
    /// The summary, for kinds that have one.
    pub summary: String,
    /// The body. Links lead to `#`, and pictures are left out: they are on another device, or not there yet.
    pub html: String,
}

/// The text of a file in a site that was read with it.
pub(super) fn preview(file: &FilledFile, site: &Site, words: Option<&Said>) -> Preview {
    let Some(document) = site.all_documents().find(|document| document.path == file.path) else {
        return Preview { title: String::new(), summary: String::new(), html: String::new() };
    };
    let front = document.tree().map(|tree| tree.to_json()).unwrap_or_default();
    let said = |names: [&str; 2]| names.iter().find_map(|name| front[*name].as_str()).unwrap_or_default().to_string();
    let word = |id: &str, number: usize| {
        words.and_then(|words| words.word(id, &[("number", &number.to_string())])).unwrap_or_default()
    };
    let links: Vec<Href> = document.markdown.links.iter().map(|link| href(link, site)).collect();
    let setting =
        Setting { markdown: Some(&document.markdown), links: &links, words: Some(&word), ..Setting::default() };
    let html = to_html(document.body(), &setting);
    Preview { title: said(["title", "name"]), summary: said(["summary", "definition"]), html }
}

fn href(link: &Link, site: &Site) -> Href {
    let title = (link.form == LinkForm::Wiki).then(|| {
        let name = link.target.split('#').next().unwrap_or_default();
        let id = name.rsplit('/').next().unwrap_or_default();
        let entry = site.entries().find(|(_, entry)| entry.id == id).map(|(_, entry)| entry);
        entry.map_or_else(|| id.replace('-', " "), |entry| entry.first().front().title().to_string())
    });
    Href { href: Some("#".into()), title, language: None }
}
