//! What to say of a file whose fields have no beginning or no end. People write the lines `---` in word processors, in
//! e-mails and in the manner of other programs.

use super::front::is_fence;
use super::mend;
use crate::diag::{Code, Diagnostic, Edit};
use crate::source::{FilePath, Span, line_column};

const THREE_HYPHENS: &str =
    "write three hyphens, `---`, and nothing else in the line; word processors make a long dash of them";

/// The diagnostic for a text whose first line, at byte `start`, is no `---`.
pub(super) fn no_beginning(file: &FilePath, text: &str, start: usize) -> Diagnostic {
    let rest = &text[start..];
    // Without the endings of lines that nothing here knows, the whole text is one line.
    let line = rest.lines().next().unwrap_or_default().split('\r').next().unwrap_or_default();
    let span = Span::new(start, start + line.len());
    let begins = |sign: &str| line.trim_start().starts_with(sign);
    let help = if !rest.contains('\n') && rest.contains('\r') {
        "save the file with the line ends of Windows or of Unix; in most editors that is a choice below the text or under \
         \"Save as\""
    } else if is_nearly_fence(line) {
        THREE_HYPHENS
    } else if begins(">") {
        "an e-mail program put a `>` at the start of each line: take all of these away"
    } else if begins("```") || begins("~~~") {
        "take out the line with ``` above the fields, and the one below them: the first line of the file is `---`"
    } else if begins("{") {
        "write each field as `name: value` in a line of its own, without quotation marks and commas, between two lines `---`"
    } else if begins("+++") {
        "write `---` in place of `+++`, and `name: value` in place of `name = value`"
    } else if mend::is_field(&line.to_lowercase()) {
        "put a line `---` above this one, and another below the last field"
    } else if has_fields_below(rest) {
        "take out what stands above the fields: the first line of the file is `---`"
    } else {
        "the first line is `---`; the fields follow, one to a line, such as `title: …`; another `---` ends them"
    };
    Diagnostic::new(Code::NoFrontMatter, file, span, "this file has no front matter").help(help)
}

/// The diagnostic for a text whose first line, at byte `start`, is `---`, but no other one after byte `yaml_start` is.
pub(super) fn no_end(file: &FilePath, text: &str, start: usize, yaml_start: usize) -> Diagnostic {
    let report = |span: Span, message: &str| Diagnostic::new(Code::UnclosedFrontMatter, file, span, message);
    if let Some(span) = nearly_end(text, yaml_start) {
        let fields = &text[yaml_start..span.start as usize];
        let edit = mend::are_fields(file, fields, yaml_start).then(|| Edit::new(span, "---"));
        return report(span, "this line does not end the front matter").help(THREE_HYPHENS).edits(edit);
    }
    let opening = Span::new(start, start + text[start..yaml_start].trim_end().len());
    let edit = mend::fence(file, text, yaml_start);
    let help = match &edit {
        Some(edit) => {
            let last = line_column(text, edit.span.start as usize).line.saturating_sub(1);
            format!("put a line with `---` after the last field, after line {last}")
        }
        None => "put a line with `---` after the last field".to_string(),
    };
    report(opening, "the front matter that starts here has no end").help(help).edits(edit)
}

/// A line that is meant to be `---`, but has a long dash, a fourth hyphen, dots or a backslash.
fn is_nearly_fence(line: &str) -> bool {
    let line = line.trim();
    !line.is_empty() && line.chars().all(|c| "-‐‑‒–—―_*=~.…\\".contains(c))
}

/// The first such line among the fields, or in the line after them.
fn nearly_end(text: &str, yaml_start: usize) -> Option<Span> {
    let mut at = yaml_start;
    let mut had_gap = false;
    for line in text[yaml_start..].split_inclusive('\n') {
        if is_nearly_fence(line) {
            return Some(Span::new(at, at + line.trim_end().len()));
        }
        if had_gap && !line.trim().is_empty() {
            return None;
        }
        had_gap |= line.trim().is_empty();
        at += line.len();
    }
    None
}

/// Whether fields between two lines `---` stand further down.
fn has_fields_below(text: &str) -> bool {
    let mut lines = text.lines().skip_while(|line| !is_fence(line)).skip(1);
    lines.next().is_some_and(|line| mend::is_field(&line.to_lowercase())) && lines.any(is_fence)
}
