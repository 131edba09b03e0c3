//! What to say of YAML that cannot be read. The parser's own sentences speak of indicators, scalars and budgets.

use super::mend;
use super::slip::slip;
use super::yaml_tree::Refused;
use crate::diag::{Code, Diagnostic};
use crate::source::{FilePath, Span};

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

/// The diagnostic for what a parser refused in a text that starts at byte `offset` of `file`.
pub(super) fn refusal(file: &FilePath, text: &str, offset: usize, refused: &Refused) -> Diagnostic {
    let Refused { says, start } = refused;
    let start = *start;
    if let Some((_, message, sign)) = FORBIDDEN.into_iter().find(|(words, _, _)| says.contains(words)) {
        let start = if sign.is_empty() { start } else { sign_before(text, start, sign) };
        return forbidden(file, place(text, start, offset), message);
    }
    if let Some(slip) = slip(text, start, says) {
        return slip.diagnostic(file, offset);
    }
    let span = place(text, start, offset);
    if let Some((_, message, help)) = SYNTAX.into_iter().find(|(words, _, _)| says.contains(words)) {
        let edits = mend::syntax(text, start, message, offset);
        return Diagnostic::new(Code::YamlSyntax, file, span, message).help(help).edits(edits);
    }
    Diagnostic::new(Code::YamlSyntax, file, span, "the fields cannot be read from here on")
        .help("a value with `: ` or ` #` in it, or one that starts with a special character, needs quotation marks")
}

fn forbidden(file: &FilePath, span: Span, message: &str) -> Diagnostic {
    let help = match message {
        SECOND_DOCUMENT => "a line that ends the front matter has `---` and nothing else in it",
        _ => "put the whole value in quotation marks where it is a text; else write each value out, on few levels",
    };
    Diagnostic::new(Code::YamlForbidden, file, span, message).help(help)
}

/// From a byte to the end of its line, as a place in the file.
fn place(text: &str, start: usize, offset: usize) -> Span {
    let start = text.floor_char_boundary(start);
    let line = text[start..].lines().next().unwrap_or_default();
    Span::new(start, start + line.trim_end().len()).shifted(offset)
}

/// Where the word with this sign starts that stands on the same line before a byte; the byte itself if there is none.
fn sign_before(text: &str, start: usize, sign: &str) -> usize {
    let before = text[..text.floor_char_boundary(start)].trim_end_matches([' ', '\t']);
    let word = before.rsplit([' ', '\t', '\n', '[', '{', ',']).next().unwrap_or_default();
    if word.starts_with(sign) { before.len() - word.len() } else { start }
}
