//! Changed pages as one HTML file that opens on a phone, without a server and without the site around it.

mod files;
mod page;
mod rewrite;
mod style;

use crate::parse::content_path;
use crate::render::{Output, file_of};
use crate::site::Site;
use crate::source::FilePath;
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use files::Files;
use lol_html::errors::RewritingError;
use page::Page;
use pulldown_cmark_escape::escape_html;
use sha2::{Digest, Sha256};
use std::fmt::Write;

/// A preview.
pub struct Preview {
    /// The file.
    pub html: String,
    /// How many pages it shows.
    pub pages: usize,
}

/// The pages of these files, from the output of the whole site. Files that have no page of their own are named at its
/// beginning; where there are no others, the home page stands for them.
///
/// # Errors
/// Where a page is so large that it cannot be read.
pub fn preview(output: &Output, site: &Site, changed: &[FilePath]) -> Result<Preview, RewritingError> {
    let mut shown: Vec<(String, Option<&FilePath>)> = Vec::new();
    let mut others = Vec::new();
    for file in changed {
        match page_of(file, site, output) {
            Some(path) if shown.iter().all(|(known, _)| *known != path) => shown.push((path, Some(file))),
            Some(_) => {}
            None => others.push(file),
        }
    }
    if shown.is_empty() {
        shown.push((file_of("/"), None));
    }
    let config = site.config();
    let files = Files::new(output, config, shown.iter().map(|(path, _)| path.as_str()));
    let mut sheets = Vec::new();
    let mut language = None;
    let mut contents = String::new();
    let mut body = String::new();
    for (number, (path, file)) in shown.iter().enumerate() {
        let Some(content) = output.get(path) else { continue };
        let html = content.bytes();
        let page = page::read(&String::from_utf8_lossy(&html))?;
        let _ = write!(contents, "<li><a href=\"#p{number}\">{}</a>", page.heading);
        if let Some(file) = file {
            let _ = write!(contents, " <span>{}</span>", escaped(file.as_str()));
        }
        contents.push_str("</li>\n");
        body.push_str(&section(number, &page, &rewrite::rewrite(&page.main, path, number, &files)?));
        language.get_or_insert(page.language);
        for sheet in page.sheets {
            let sheet = files.path_of(path, &sheet).unwrap_or_default();
            if !sheets.contains(&sheet) {
                sheets.push(sheet);
            }
        }
    }
    let style = style::inline(&sheets, &files);
    let html = document(&Document {
        title: &config.title,
        language: &language.unwrap_or_default(),
        style: &style,
        banner: &banner(&contents, &others),
        drawings: &files.drawings()?,
        body: &body,
    });
    Ok(Preview { html, pages: shown.len() })
}

/// The path in the output of the page that a file has, or of the page that it lies beside.
fn page_of(file: &FilePath, site: &Site, output: &Output) -> Option<String> {
    let beside = || content_path(&FilePath::new(&format!("{}/index.md", file.folder())));
    let content = content_path(file).or_else(beside)?;
    let path = file_of(&site.address_of(&content));
    output.contains_key(&path).then_some(path)
}

fn section(number: usize, page: &Page, main: &str) -> String {
    let Page { language, classes, .. } = page;
    format!(
        "<div id=\"p{number}\" class=\"preview-page {classes}\" lang=\"{language}\">\n{main}\n\
         <p class=\"preview-top\"><a href=\"#preview\" lang=\"en-GB\">To the list of this preview</a></p>\n</div>\n"
    )
}

fn banner(contents: &str, others: &[&FilePath]) -> String {
    let mut banner = format!(
        "<p><strong>This is a preview.</strong> Nothing of it is published. Links to pages that are not here lead to the \
         site as it is now. Search and forms do nothing here.</p>\n<ul>\n{contents}</ul>\n"
    );
    if !others.is_empty() {
        let names: Vec<String> = others.iter().map(|file| escaped(file.as_str())).collect();
        let _ = writeln!(banner, "<p>Changed too, without a page of their own: {}.</p>", names.join(", "));
    }
    banner
}

struct Document<'a> {
    title: &'a str,
    language: &'a str,
    style: &'a str,
    banner: &'a str,
    drawings: &'a str,
    body: &'a str,
}

/// The whole file. Its policy lets its own style sheet in, which it knows by its hash, and data; nothing runs and nothing is
/// fetched.
fn document(document: &Document) -> String {
    let Document { language, style, banner, drawings, body, .. } = document;
    let title = escaped(document.title);
    let digest = BASE64_STANDARD.encode(Sha256::digest(style));
    format!(
        "<!doctype html>\n<html lang=\"{language}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; base-uri 'none'; form-action 'none'; \
         img-src data:; font-src data:; style-src 'sha256-{digest}'\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"robots\" content=\"noindex\">\n<meta name=\"referrer\" content=\"no-referrer\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n<title>Preview: {title}</title>\n<style>{style}</style>\n\
         </head>\n<body>\n{drawings}<header id=\"preview\" class=\"preview\" lang=\"en-GB\">\n{banner}</header>\n\
         <main>\n{body}</main>\n</body>\n</html>\n"
    )
}

fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    // Writing to a string cannot fail.
    let _ = escape_html(&mut escaped, text);
    escaped
}
