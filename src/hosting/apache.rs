//! What Apache 2.4 is told.

use super::{ASK_AGAIN, FEEDS, Rules, TEXTS, TYPES};
use crate::render::{FOR_EVER, UNCHANGING, header_fields};
use std::fmt::Write;

pub(super) fn configuration(rules: &Rules, folder: &str) -> String {
    let base = &rules.base_path;
    let mut text = format!(
        "# The site at {base}, for Apache 2.4. Made by `goodhelp export server --for apache`; make it anew when redirects\n\
         # change. It needs the modules alias, dir, headers and mime. Put it into /etc/apache2 and, into the virtual host of your\n\
         # address, the line\n#     Include good-help.conf\n\n"
    );
    // Redirects stand before the folder in which pages for browsers without them lie.
    for (from, to) in &rules.redirects {
        let _ = writeln!(text, "RedirectMatch 301 \"^{}$\" \"{to}\"", from.replace('.', "\\."));
    }
    if base == "/" {
        let _ = writeln!(text, "DocumentRoot \"{folder}\"");
    } else {
        let _ = writeln!(text, "Alias \"{}\" \"{folder}\"", base.trim_end_matches('/'));
    }
    let _ = write!(
        text,
        "<Directory \"{folder}\">\n    Require all granted\n    AllowOverride None\n    Options FollowSymLinks\n    \
         DirectoryIndex index.html\n    FileETag MTime Size\n    AddDefaultCharset utf-8\n    AddCharset utf-8"
    );
    TEXTS.iter().for_each(|end| _ = write!(text, " .{end}"));
    text.push('\n');
    for (end, kind) in TYPES {
        let _ = writeln!(text, "    AddType {kind} .{end}");
    }
    for (name, kind) in FEEDS {
        let _ = writeln!(text, "    <Files \"{name}\">\n        ForceType {kind}\n    </Files>");
    }
    text.push_str("</Directory>\n");
    let _ = writeln!(
        text,
        "<Location \"{base}\">\n    ErrorDocument 404 {base}404.html\n    Header set Cache-Control \"{ASK_AGAIN}\""
    );
    for (name, value) in header_fields() {
        let _ = writeln!(text, "    Header always set {name} \"{value}\"");
    }
    text.push_str("</Location>\n");
    for tag in &rules.languages {
        let _ = writeln!(text, "<Location \"{base}{tag}/\">\n    ErrorDocument 404 {base}{tag}/404.html\n</Location>");
    }
    let names: Vec<String> = UNCHANGING.iter().map(|start| start.replace('.', "\\.")).collect();
    let _ = writeln!(
        text,
        "<LocationMatch \"^{}(?:{})\">\n    Header set Cache-Control \"{FOR_EVER}\"\n</LocationMatch>",
        base.replace('.', "\\."),
        names.join("|")
    );
    text
}
