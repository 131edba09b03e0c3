//! Every link within the two whole sites leads somewhere.

use crate::html::{Element, Page};
use crate::sites::{handbook, microsite, text};
use goodhelp::render::{Output, file_of};
use percent_encoding::percent_decode_str;
use std::collections::{BTreeMap, BTreeSet};
use url::Url;

/// Attributes that hold one address.
const ADDRESSES: [&str; 5] = ["href", "src", "action", "poster", "data"];
/// Attributes that name ids of the same page.
const IDS: [&str; 6] = ["aria-labelledby", "aria-describedby", "aria-controls", "aria-owns", "for", "popovertarget"];

#[test]
fn every_link_of_the_handbook_leads_somewhere() {
    assert_eq!(dead(handbook(), "https://goodhelp.example/"), [""; 0]);
}

#[test]
fn every_link_of_the_microsite_leads_somewhere() {
    assert_eq!(dead(microsite(), "https://council.example/good-help/"), [""; 0]);
}

/// The test itself: what is missing is found, in each of the forms that a link has.
#[test]
fn a_missing_file_and_a_missing_anchor_are_found() {
    let page =
        r##"<a href="/no/">a</a><a href="/#no">b</a><img srcset="/no.webp 1w" src="x.webp"><p aria-labelledby="no">"##;
    let page = format!(
        "{page}</p><a href=\"#no\"></a><meta http-equiv=\"refresh\" content=\"0; url=/gone/\"><a href=\"//x.example/\">c</a>"
    );
    let files = [("index.html", page.as_str()), ("a.css", "a{background:url(../b.svg)}")];
    let output = files
        .into_iter()
        .map(|(path, text)| (path.to_string(), std::sync::Arc::<[u8]>::from(text.as_bytes())))
        .collect();
    let dead = dead(&output, "https://a.example/");
    assert_eq!(dead.len(), 8, "{dead:#?}");
}

/// What leads nowhere, as `file: address`.
fn dead(output: &Output, base: &str) -> Vec<String> {
    let site = Site::new(output, base);
    let mut dead: BTreeSet<String> = BTreeSet::new();
    for path in output.keys() {
        let address = site.base.join(path.strip_suffix("index.html").unwrap_or(path)).unwrap();
        for link in site.links(path) {
            if let Err(why) = site.follow(&address, &link) {
                dead.insert(format!("{path}: {link} {why}"));
            }
        }
    }
    dead.into_iter().collect()
}

struct Site<'a> {
    output: &'a Output,
    base: Url,
    pages: BTreeMap<&'a str, Page>,
}

impl<'a> Site<'a> {
    fn new(output: &'a Output, base: &str) -> Site<'a> {
        let pages = output.keys().filter(|path| path.ends_with(".html") || path.ends_with(".svg"));
        let pages = pages.map(|path| (path.as_str(), Page::read(text(output, path)))).collect();
        Site { output, base: Url::parse(base).unwrap(), pages }
    }

    /// Every address in a file.
    fn links(&self, path: &str) -> Vec<String> {
        if let Some(page) = self.pages.get(path) {
            return page.elements.iter().flat_map(addresses).collect();
        }
        match path.rsplit('.').next() {
            Some("css") => between(text(self.output, path), "url(", ")"),
            Some("xml") => {
                let text = text(self.output, path);
                [between(text, "href=\"", "\""), between(text, "<loc>", "</loc>"), between(text, "<id>", "</id>")]
                    .concat()
            }
            Some("txt") => between(text(self.output, path), "Sitemap: ", "\n"),
            Some("json") if !path.starts_with("manifest") => {
                full_addresses(text(self.output, path), self.base.as_str())
            }
            _ => Vec::new(),
        }
    }

    fn follow(&self, from: &Url, link: &str) -> Result<(), String> {
        if link.starts_with("//") {
            return Err("names another host without its scheme".into());
        }
        let to = from.join(link).map_err(|error| error.to_string())?;
        if to.origin() != self.base.origin() {
            let known = ["http", "https", "mailto", "tel"].contains(&to.scheme());
            return if known { Ok(()) } else { Err("has a scheme that is none of ours".into()) };
        }
        let inner = to.path().strip_prefix(self.base.path()).ok_or("leaves the path of the base address")?;
        let file = file_of(&percent_decode_str(inner).decode_utf8_lossy());
        if !self.output.contains_key(&file) {
            return Err(format!("there is no {file}"));
        }
        let Some(anchor) = to.fragment().filter(|anchor| !anchor.is_empty()) else { return Ok(()) };
        let anchor = percent_decode_str(anchor).decode_utf8_lossy();
        let page = self.pages.get(file.as_str()).ok_or("an anchor in something that is no page")?;
        page.id(&anchor).map(|_| ()).ok_or_else(|| "has no such anchor".to_string())
    }
}

fn addresses(element: &Element) -> Vec<String> {
    let mut found = Vec::new();
    for (name, value) in &element.attributes {
        match name.as_str() {
            name if ADDRESSES.contains(&name) => found.push(value.clone()),
            "srcset" => {
                found.extend(value.split(',').filter_map(|part| part.split_whitespace().next()).map(str::to_string))
            }
            name if IDS.contains(&name) => found.extend(value.split_whitespace().map(|id| format!("#{id}"))),
            "content" if element.get("http-equiv") == Some("refresh") => {
                found.extend(value.split_once("url=").map(|(_, address)| address.to_string()));
            }
            "content" if matches!(element.get("property"), Some("og:url" | "og:image")) => found.push(value.clone()),
            _ => {}
        }
    }
    found
}

fn between(text: &str, start: &str, end: &str) -> Vec<String> {
    let parts = text.split(start).skip(1).filter_map(|part| part.split(end).next());
    parts.map(|part| part.trim_matches(['"', '\'']).to_string()).collect()
}

/// Every text in JSON that is an address of the site.
fn full_addresses(text: &str, base: &str) -> Vec<String> {
    fn walk(value: &serde_json::Value, base: &str, found: &mut Vec<String>) {
        match value {
            serde_json::Value::String(text) if text.starts_with(base) => found.push(text.clone()),
            serde_json::Value::Array(items) => items.iter().for_each(|item| walk(item, base, found)),
            serde_json::Value::Object(fields) => fields.values().for_each(|field| walk(field, base, found)),
            _ => {}
        }
    }
    let mut found = Vec::new();
    walk(&serde_json::from_str(text).unwrap(), base, &mut found);
    found
}
