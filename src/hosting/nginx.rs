//! What nginx is told. Every address has its own `location`, because what one of them adds is not added in those within it.

use super::{ASK_AGAIN, FEEDS, Rules, TEXTS, TYPES};
use crate::render::{FOR_EVER, header_fields};
use std::fmt::Write;

pub(super) fn configuration(rules: &Rules, folder: &str) -> String {
    let base = &rules.base_path;
    let mut text = format!(
        "# The site at {base}, for nginx. Made by `goodhelp export server --for nginx`; make it anew when redirects change.\n\
         # Put it beside nginx.conf and, into the `server` block of your address, the line\n\
         #     include good-help.conf;\n\n"
    );
    if base != "/" {
        let _ = write!(
            text,
            "location = {} {{\n    absolute_redirect off;\n    return 301 {base};\n}}\n\n",
            base.trim_end_matches('/')
        );
    }
    for (from, to) in &rules.redirects {
        let _ = write!(text, "location = {from} {{\n    absolute_redirect off;\n    return 301 {to};\n}}\n");
    }
    let place =
        |address: &str, alias: &str| Place { location: format!("{base}{address}"), folder, alias: alias.into() };
    text.push_str(&place("", "").block("", &format!("{base}404.html"), ASK_AGAIN, None));
    for tag in &rules.languages {
        let address = format!("{tag}/");
        text.push_str(&place(&address, &address).block("", &format!("{base}{tag}/404.html"), ASK_AGAIN, None));
    }
    let not_found = format!("{base}404.html");
    text.push_str(&place("assets/", "assets/").block("^~ ", &not_found, FOR_EVER, None));
    // What has a hash in its name; `search.json` beside it has none.
    let named =
        Place { location: format!("^{base}search/((?:index|suggestions)\\..+)$"), folder, alias: "search/$1".into() };
    text.push_str(&named.block("~ ", &not_found, FOR_EVER, None));
    for folder_of in std::iter::once(String::new()).chain(rules.languages.iter().map(|tag| format!("{tag}/"))) {
        for (name, kind) in FEEDS {
            let file = format!("{folder_of}{name}");
            text.push_str(&place(&file, &file).block("= ", &not_found, ASK_AGAIN, Some(kind)));
        }
    }
    text
}

/// A location and what lies there.
struct Place<'a> {
    location: String,
    folder: &'a str,
    alias: String,
}

impl Place<'_> {
    /// The block of it. `kind` is the type of a single file.
    fn block(&self, how: &str, not_found: &str, keep: &str, kind: Option<&str>) -> String {
        let Place { location, folder, alias } = self;
        // A pattern may have braces in it.
        let location = if how.starts_with('~') { format!("\"{location}\"") } else { location.clone() };
        let mut text = format!(
            "location {how}{location} {{\n    alias \"{folder}/{alias}\";\n    index index.html;\n    absolute_redirect off;\n    \
             error_page 404 {not_found};\n    charset utf-8;\n    charset_types {};\n",
            charset_types()
        );
        match kind {
            Some(kind) => {
                let _ = writeln!(text, "    types {{ }}\n    default_type {kind};");
            }
            None => {
                text.push_str("    types {\n");
                for (end, kind) in TYPES {
                    let _ = writeln!(text, "        {kind} {end};");
                }
                text.push_str("    }\n    default_type application/octet-stream;\n");
            }
        }
        let _ = writeln!(text, "    gzip on;\n    gzip_vary on;\n    gzip_types {};", compressed());
        let _ = writeln!(text, "    add_header Cache-Control \"{keep}\";");
        for (name, value) in header_fields() {
            let _ = writeln!(text, "    add_header {name} \"{value}\" always;");
        }
        text.push_str("}\n\n");
        text
    }
}

/// The types of text but HTML, which nginx adds by itself.
fn charset_types() -> String {
    let kinds = TYPES.iter().filter(|(end, _)| TEXTS.contains(end) && *end != "html").map(|(_, kind)| *kind);
    kinds.collect::<Vec<_>>().join(" ")
}

/// The types that are sent compressed: text, and the module of the search. The index of the search is read in parts.
fn compressed() -> String {
    let texts =
        TYPES.iter().filter(|(end, _)| (TEXTS.contains(end) && *end != "html") || ["json", "wasm"].contains(end));
    let feeds = FEEDS.iter().map(|(_, kind)| *kind);
    texts.map(|(_, kind)| *kind).chain(feeds).collect::<Vec<_>>().join(" ")
}
