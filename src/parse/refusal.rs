//! What to say of YAML that cannot be read. The parser's own sentences speak of indicators, scalars and budgets.

use super::mend;
use super::slip::slip;
use crate::diag::{Code, Diagnostic};
use crate::source::{FilePath, Span};
use serde_yaml::{DefaultMessageFormatter, MessageFormatter};

/// What is wrong where one thing alone mends it.
pub(super) const COLON: &str = "a `: ` stands where none can be";
pub(super) const TAB: &str = "a tab stands where spaces belong";
pub(super) const CHARACTER: &str = "a value cannot start with this character";

/// What the parser says, in part → what it means, and what to do.
const SYNTAX: [(&str, &str, &str); 8] = [
    (
        "mapping values are not allowed",
        COLON,
        "put the whole value in quotation marks; or the line is indented by mistake",
    ),
    ("unclosed bracket", "this bracket has no end", "every `[` needs a `]`, and every `{` a `}`"),
    (
        "illegal placement of ':'",
        "a bracket above has no end, or a `:` stands where none can be",
        "every `[` needs a `]`, and every `{` a `}`",
    ),
    ("quoted scalar", "a quotation mark has no end", "close it on the line on which it opens"),
    ("tabs disallowed", TAB, "indent with spaces"),
    ("unexpected character", CHARACTER, "put the value in quotation marks"),
    ("expected string scalar", "this is no name of a field", "write `name: value`"),
    ("null into string", "this is no name of a field", "write `name: value`"),
];

/// The same for what is valid YAML and refused; with the sign that stands before the place.
const FORBIDDEN: [(&str, &str, &str); 8] = [
    ("merge key", "merge keys (`<<`) are not read here", ""),
    ("tag", "a value cannot start with `!` (a tag, which is not read here)", "!"),
    ("alias", "a value cannot start with `*` (an alias, which is not read here)", "*"),
    ("anchors", "a value cannot start with `&` (an anchor, which is not read here)", "&"),
    ("documents", SECOND_DOCUMENT, ""),
    ("depth", "the YAML goes down too many levels", ""),
    ("recursion", "the YAML goes down too many levels", ""),
    ("budget", "the YAML holds too much", ""),
];

const SECOND_DOCUMENT: &str = "a second document starts here";

/// The diagnostic for an error of the parser in a text that starts at byte `offset` of `file`.
pub(super) fn refusal(file: &FilePath, text: &str, offset: usize, error: &serde_yaml::Error) -> Diagnostic {
    let lower = DefaultMessageFormatter.format_message(error.without_snippet()).to_lowercase();
    let start = error.location().and_then(|location| {
        let byte = location.span().byte_offset().map(|byte| byte as usize);
        byte.or_else(|| byte_of(text, location.line() as usize, location.column() as usize))
    });
    if let Some((_, message, sign)) = FORBIDDEN.into_iter().find(|(words, _, _)| lower.contains(words)) {
        let start = start.map(|start| if sign.is_empty() { start } else { sign_before(text, start, sign) });
        return forbidden(file, place(text, start, offset), message);
    }
    if let Some(slip) = start.and_then(|start| slip(text, start, &lower)) {
        return slip.diagnostic(file, offset);
    }
    let span = place(text, start, offset);
    if let Some((_, message, help)) = SYNTAX.into_iter().find(|(words, _, _)| lower.contains(words)) {
        let edits = start.map(|start| mend::syntax(text, start, message, offset)).unwrap_or_default();
        return Diagnostic::new(Code::YamlSyntax, file, span, message).help(help).edits(edits);
    }
    Diagnostic::new(Code::YamlSyntax, file, span, "the fields cannot be read from here on")
        .help("a value with `: ` or ` #` in it, or one that starts with a special character, needs quotation marks")
}

/// The diagnostic for a tag at a place. The parser refuses only those that it does not know.
pub(super) fn tag(file: &FilePath, text: &str, start: usize, offset: usize) -> Diagnostic {
    let [_, (_, message, _), ..] = FORBIDDEN;
    forbidden(file, place(text, Some(start), offset), message)
}

fn forbidden(file: &FilePath, span: Span, message: &str) -> Diagnostic {
    let help = match message {
        SECOND_DOCUMENT => "a line that ends the front matter has `---` and nothing else in it",
        _ => "put the whole value in quotation marks where it is a text; else write each value out, on few levels",
    };
    Diagnostic::new(Code::YamlForbidden, file, span, message).help(help)
}

/// From a byte to the end of its line, as a place in the file; the whole text where nobody knows.
fn place(text: &str, start: Option<usize>, offset: usize) -> Span {
    let span = match start {
        Some(start) => {
            let start = text.floor_char_boundary(start);
            let line = text[start..].lines().next().unwrap_or_default();
            Span::new(start, start + line.trim_end().len())
        }
        None => Span::new(0, text.trim_end().len()),
    };
    span.shifted(offset)
}

/// Where the word with this sign starts that stands on the same line before a byte; the byte itself if there is none.
pub(super) fn sign_before(text: &str, start: usize, sign: &str) -> usize {
    let before = text[..text.floor_char_boundary(start)].trim_end_matches([' ', '\t']);
    let word = before.rsplit([' ', '\t', '\n', '[', '{', ',']).next().unwrap_or_default();
    if word.starts_with(sign) { before.len() - word.len() } else { start }
}

fn byte_of(text: &str, line: usize, column: usize) -> Option<usize> {
    let line_start: usize = text.split_inclusive('\n').take(line.checked_sub(1)?).map(str::len).sum();
    let within = text.get(line_start..)?.char_indices().nth(column.saturating_sub(1)).map_or(0, |(byte, _)| byte);
    Some(line_start + within)
}
