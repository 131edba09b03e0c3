//! Markdown for people: the summary of a run at a host of repositories. What a file says is shown as it is; nothing of it
//! becomes a link, a mention or HTML.

use super::{Texts, harmless};
use crate::diag::{Diagnostic, Severity};
use crate::source::{FilePath, Span};
use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};
use std::collections::BTreeMap;
use std::fmt::Write;

/// GitHub takes 1 MiB of summary from a step (GitHub Docs, "Workflow commands", step isolation and limits) and shows
/// nothing of a longer one.
const MOST_BYTES: usize = 1_000_000;
/// What would end the address of a link.
const NOT_IN_LINKS: &AsciiSet = &CONTROLS.add(b' ').add(b'<').add(b'>').add(b'\\');
/// It takes no room and is seen by nobody; behind an `@` it keeps people from being told.
const JOINER: char = '\u{2060}';

pub(super) fn render(diagnostics: &[Diagnostic], texts: &mut Texts) -> String {
    if diagnostics.is_empty() {
        return "## Nothing is wrong\n".to_string();
    }
    let mut out = head(diagnostics);
    let mut left = diagnostics.len();
    for (file, problems) in by_file(diagnostics) {
        let mut part = format!("\n### {}\n\n", link(&shown_path(file), texts.address_of(file)));
        for problem in problems {
            part.push_str(&item(problem, texts));
            if out.len() + part.len() > MOST_BYTES {
                let _ = write!(out, "\nThere is no room here for {left} more. The log has all of them.\n");
                return out;
            }
            out.push_str(&std::mem::take(&mut part));
            left -= 1;
        }
    }
    out
}

/// How many there are of each severity, and what that means.
fn head(diagnostics: &[Diagnostic]) -> String {
    let kinds = [(Severity::Error, "error"), (Severity::Warning, "warning"), (Severity::Suggestion, "suggestion")];
    let counts: Vec<String> = kinds
        .into_iter()
        .map(|(severity, name)| (diagnostics.iter().filter(|problem| problem.severity == severity).count(), name))
        .filter(|(count, _)| *count > 0)
        .map(|(count, name)| format!("{count} {name}{}", if count == 1 { "" } else { "s" }))
        .collect();
    let means = match diagnostics.iter().any(|problem| problem.severity == Severity::Error) {
        true => "Nothing is published while there is an error. Warnings and suggestions are for you to decide.",
        false => "None of this keeps the site from being published.",
    };
    format!("## {}\n\n{means}\n", counts.join(", "))
}

/// The problems of each file, first of those with errors.
fn by_file(diagnostics: &[Diagnostic]) -> Vec<(&FilePath, Vec<&Diagnostic>)> {
    let mut files: BTreeMap<&FilePath, Vec<&Diagnostic>> = BTreeMap::new();
    for diagnostic in diagnostics {
        files.entry(&diagnostic.file).or_default().push(diagnostic);
    }
    let mut files: Vec<_> = files.into_iter().collect();
    files.sort_by_key(|(_, problems)| problems.iter().map(|problem| problem.severity).min());
    files
}

fn item(diagnostic: &Diagnostic, texts: &mut Texts) -> String {
    let severity = match diagnostic.severity {
        Severity::Error => "Error",
        Severity::Warning => "Warning",
        Severity::Suggestion => "Suggestion",
    };
    let mut out = format!("- **{severity}**");
    if let Some(span) = diagnostic.span {
        let _ = write!(out, ", {}", line(&diagnostic.file, span, texts));
    }
    let _ = writeln!(out, ": {}", prose(&diagnostic.message));
    for label in &diagnostic.labels {
        let place = line(&label.file, label.span, texts);
        let _ = writeln!(out, "  - {}, {place}: {}", shown_path(&label.file), prose(&label.text));
    }
    if let Some(help) = &diagnostic.help {
        let _ = writeln!(out, "  - What to do: {}", prose(help));
    }
    let _ = match texts.page_about(diagnostic.code) {
        Some(page) => writeln!(out, "  - Why, with examples: {}", link(diagnostic.code.name(), Some(page))),
        None => writeln!(out, "  - Why, with examples: <code>goodhelp explain {}</code>", diagnostic.code),
    };
    out
}

/// `line 4`, as a link where the address of the file is known.
fn line(file: &FilePath, span: Span, texts: &mut Texts) -> String {
    let (start, _) = texts.position(file, span);
    let address = texts.address_of(file).map(|address| format!("{address}#L{}", start.line));
    link(&format!("line {}", start.line), address)
}

/// Markdown as a link, where there is an address.
fn link(markdown: &str, address: Option<String>) -> String {
    match address {
        Some(address) => format!("[{markdown}](<{}>)", utf8_percent_encode(&address, NOT_IN_LINKS)),
        None => markdown.to_string(),
    }
}

fn shown_path(file: &FilePath) -> String {
    format!("<code>{}</code>", plain(&harmless(file.as_str())))
}

/// A message, with what stands between backticks as code.
fn prose(message: &str) -> String {
    let parts: Vec<&str> = message.split('`').collect();
    // Where one has no other, they are no pairs.
    if parts.len().is_multiple_of(2) {
        return plain(message);
    }
    let part = |(number, part): (usize, &&str)| match number % 2 {
        0 => plain(part),
        _ => format!("<code>{}</code>", plain(part)),
    };
    parts.iter().enumerate().map(part).collect()
}

/// Text of which nothing means anything in Markdown or HTML, to the hosts' own additions either: mentions, references to
/// issues and bare addresses, which they find after Markdown was read.
fn plain(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text.chars().peekable();
    while let Some(c) = rest.next() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            c if c.is_ascii_punctuation() => out.extend(['\\', c]),
            c => out.push(c),
        }
        let found_by_hosts = match c {
            '@' => rest.peek().is_some_and(|next| next.is_alphanumeric()),
            '#' => rest.peek().is_some_and(char::is_ascii_digit),
            ':' => rest.peek() == Some(&'/'),
            _ => false,
        };
        if found_by_hosts {
            out.push(JOINER);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use pulldown_cmark::{Event, Options, Parser};

    /// What a reader sees of Markdown, and every tag in it that is not text.
    fn read(markdown: &str) -> (String, Vec<String>) {
        let (mut seen, mut tags) = (String::new(), Vec::new());
        for event in Parser::new_ext(markdown, Options::all()) {
            match event {
                Event::Text(text) => seen.push_str(&text),
                Event::InlineHtml(html) => tags.push(html.to_string()),
                Event::Start(tag) => tags.push(format!("{tag:?}")),
                Event::End(_) => {}
                other => tags.push(format!("{other:?}")),
            }
        }
        (seen, tags)
    }

    #[test]
    fn hostile_text_is_text() {
        for hostile in [
            "<script>alert(1)</script> <img src=x onerror=y>",
            "[a](javascript:x) ![b](https://evil.example/) https://evil.example www.evil.example <https://x.example>",
            "@everyone and #1 | a | table | **bold** _i_ ~~s~~ $x$ ^y^",
            "::error::x ##[add-mask]y",
            "&lt;b&gt; &#64;x &amp;amp; \\` \\\\",
            "1. a - b + c # d > e [^1] [[x]] {#id} --- ===",
            "an `odd backtick <b>",
        ] {
            let (seen, tags) = read(&prose(hostile));
            assert_eq!(seen.replace(JOINER, ""), hostile);
            assert_eq!(tags, ["Paragraph"], "{hostile}");
            assert!(!seen.contains("@e") && !seen.contains("://") && !seen.contains("#1"), "{seen}");
        }
    }

    #[test]
    fn what_stands_between_backticks_is_code() {
        let (seen, tags) = read(&prose("there is no field `a|b <i>`"));
        assert_eq!(seen, "there is no field a|b <i>");
        assert_eq!(tags, ["Paragraph", "<code>", "</code>"]);
    }

    #[test]
    fn an_address_stays_in_its_link() {
        let made = link("line 4", Some("https://git.example/a b/x>) <y\\#L4".into()));
        let Some(Event::Start(pulldown_cmark::Tag::Link { dest_url, .. })) = Parser::new(&made).nth(1) else {
            panic!("{made} is no link")
        };
        assert_eq!(&*dest_url, "https://git.example/a%20b/x%3E)%20%3Cy%5C#L4");
    }
}
