//! Raw HTML is refused unless the site allows it.

use super::to_do;
use crate::diag::{Code, Diagnostic, Diagnostics};
use crate::parse::Document;

/// What raw HTML begins with in small letters, and what to write in place of it.
const MARKDOWN: [(&str, &str); 9] = [
    ("b", "write `**words**` for bold ones"),
    ("strong", "write `**words**` for bold ones"),
    ("i", "write `*words*` for words in italics"),
    ("em", "write `*words*` for words in italics"),
    ("a", "write a link as `[words](address)`"),
    ("img", "write a picture as `![what it shows](picture.jpg)`"),
    ("br", "begin a new paragraph with an empty line"),
    ("li", "begin each item of a list with `- `"),
    ("ul", "begin each item of a list with `- `"),
];

pub(super) fn check(document: &Document, allowed: bool, diagnostics: &mut Diagnostics) {
    if allowed {
        return;
    }
    for span in &document.markdown.html {
        let html = document.text().get(span.range()).unwrap_or_default();
        // Such a mark is in no page, and another check lists it.
        if to_do::is_mark(html) {
            continue;
        }
        let (message, help) = said_of(html.trim_start());
        diagnostics.push(Diagnostic::new(Code::RawHtml, &document.path, *span, message).help(help));
    }
}

fn said_of(html: &str) -> (&'static str, &'static str) {
    if let Some(comment) = html.strip_prefix("<!--") {
        return match comment.contains("-->") {
            true => ("this is a comment", "take the comment out; what editors should know belongs beside the file"),
            false => {
                ("this comment has no end", "put `-->` behind the comment, or take it out: all below it is part of it")
            }
        };
    }
    let name = html.trim_start_matches(['<', '/']).split(|c: char| !c.is_ascii_alphanumeric()).next();
    let name = name.unwrap_or_default().to_ascii_lowercase();
    let otherwise =
        "take out what stands between `<` and `>` and keep the words; where a `<` is meant as such, write `\\<`";
    let help = MARKDOWN.iter().find(|(tag, _)| *tag == name).map_or(otherwise, |(_, help)| help);
    ("this is raw HTML", help)
}
