//! A page's content for a place among others: every id gets the page's number, every address leads within the file or to
//! the published site, and nothing is left that would run or be fetched.

use super::files::{Files, Target};
use lol_html::errors::RewritingError;
use lol_html::html_content::Element;
use lol_html::{RewriteStrSettings, element, rewrite_str};

/// Elements that would run, fetch or send something, and the smaller copies of a picture.
const LEFT_OUT: &str = "script, template, link, meta, base, iframe, object, embed, source";
/// Attributes that name ids of the same page.
const IDS: [&str; 13] = [
    "id",
    "for",
    "form",
    "headers",
    "list",
    "popovertarget",
    "aria-activedescendant",
    "aria-controls",
    "aria-describedby",
    "aria-details",
    "aria-flowto",
    "aria-labelledby",
    "aria-owns",
];
/// Attributes that fetch, send or style something.
const ATTRIBUTES_LEFT_OUT: [&str; 8] =
    ["srcset", "sizes", "style", "action", "formaction", "ping", "loading", "background"];

/// The content of a page at a path of the output, for its place in the preview.
pub(super) fn rewrite(html: &str, path: &str, number: usize, files: &Files) -> Result<String, RewritingError> {
    let prefix = format!("p{number}-");
    rewritten(html, |element| {
        for (name, value) in attributes(element) {
            if changes_by_name(element, &name, &value, &prefix) {
                continue;
            }
            let changed = match name.as_str() {
                "href" | "xlink:href" => link(&element.tag_name(), &value, path, files),
                "src" => files.path_of(path, &value).and_then(|path| files.data(&path)),
                _ => continue,
            };
            set(element, &name, changed);
        }
    })
}

/// A drawing for its place in the preview. It names nothing but itself.
pub(super) fn drawing(svg: &str, number: usize) -> Result<String, RewritingError> {
    let prefix = format!("s{number}-");
    rewritten(svg, |element| {
        for (name, value) in attributes(element) {
            if changes_by_name(element, &name, &value, &prefix)
                || !matches!(name.as_str(), "href" | "xlink:href" | "src")
            {
                continue;
            }
            let changed = value.strip_prefix('#').map(|id| format!("#{prefix}{id}"));
            set(element, &name, changed);
        }
    })
}

fn rewritten(html: &str, change: impl Fn(&mut Element)) -> Result<String, RewritingError> {
    let settings = RewriteStrSettings::new()
        .with_strict(false)
        .append_element_content_handler(element!(LEFT_OUT, |element| {
            element.remove();
            Ok(())
        }))
        .append_element_content_handler(element!("*", |element| {
            change(element);
            Ok(())
        }));
    rewrite_str(html, settings)
}

fn attributes(element: &Element) -> Vec<(String, String)> {
    element.attributes().iter().map(|attribute| (attribute.name(), attribute.value())).collect()
}

/// Changes an attribute that is about ids, or takes one out; false where it is about something else.
fn changes_by_name(element: &mut Element, name: &str, value: &str, prefix: &str) -> bool {
    let groups = name == "name" && matches!(element.tag_name().as_str(), "input" | "details");
    let changed = if ATTRIBUTES_LEFT_OUT.contains(&name) || name.starts_with("on") {
        None
    } else if IDS.contains(&name) || groups {
        Some(value.split_whitespace().map(|id| format!("{prefix}{id}")).collect::<Vec<_>>().join(" "))
    } else if value.contains("url(#") {
        Some(value.replace("url(#", &format!("url(#{prefix}")))
    } else {
        return false;
    };
    set(element, name, changed);
    true
}

fn set(element: &mut Element, name: &str, value: Option<String>) {
    match value {
        // The name is one that the page has, so that it is a good one.
        Some(value) => drop(element.set_attribute(name, &value)),
        None => element.remove_attribute(name),
    }
}

/// Where a link of a page leads in the preview; none where it may not lead anywhere.
fn link(tag: &str, href: &str, path: &str, files: &Files) -> Option<String> {
    let address = files.address(path, href)?;
    let web = matches!(address.scheme(), "http" | "https");
    match (tag, files.target(&address)) {
        ("image", Target::File(path, _)) => files.data(&path),
        ("image", _) => None,
        ("use", Target::File(path, Some(id))) => Some(format!("#s{}-{id}", files.drawing(&path)?)),
        (_, Target::Shown(number, Some(id))) => Some(format!("#p{number}-{id}")),
        (_, Target::Shown(number, None)) => Some(format!("#p{number}")),
        ("use", _) => None,
        _ if web || matches!(address.scheme(), "mailto" | "tel") => Some(address.to_string()),
        _ => None,
    }
}
