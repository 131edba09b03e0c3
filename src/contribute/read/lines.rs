//! The lines of what came back, as a person wrote them: without the marks of e-mail, with ordinary spaces.

use crate::source::Span;
use std::borrow::Cow;

/// A line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Line<'a> {
    /// Where it stands, with what was taken away.
    pub span: Span,
    /// How many quotation marks of e-mail stood in front of it.
    pub depth: usize,
    /// What is left of it.
    pub text: Cow<'a, str>,
    /// The line with all marks but its end and odd spaces.
    raw: &'a str,
}

impl<'a> Line<'a> {
    /// Whether a space stands at its end.
    pub fn ends_with_space(&self) -> bool {
        self.raw.ends_with([' ', '\u{a0}'])
    }

    /// The line with as many quotation marks as it has beyond this depth: what was quoted in the text itself stays quoted.
    pub fn beyond(&self, depth: usize) -> Cow<'a, str> {
        if self.depth <= depth {
            return self.text.clone();
        }
        let mut rest = self.raw;
        for _ in 0..depth {
            let inner = rest.trim_start().strip_prefix('>').unwrap_or(rest);
            rest = inner.strip_prefix(' ').unwrap_or(inner);
        }
        ordinary(rest)
    }
}

/// All lines of a text. A byte order mark and both halves of Windows line ends are no part of them.
pub(super) fn lines(text: &str) -> Vec<Line<'_>> {
    let mut start = 0;
    let mut lines = Vec::new();
    for line in text.split_inclusive('\n') {
        let (mut from, end) = (start, start + line.trim_end_matches(['\n', '\r']).len());
        start += line.len();
        from += if text[from..end].starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
        let raw = &text[from..end];
        let (mut depth, mut rest) = (0, raw);
        while let Some(inner) = rest.trim_start_matches([' ', '\t', '\u{a0}']).strip_prefix('>') {
            (depth, rest) = (depth + 1, inner.strip_prefix([' ', '\u{a0}']).unwrap_or(inner));
        }
        lines.push(Line { span: Span::new(from, end), depth, text: ordinary(rest), raw });
    }
    lines
}

/// A line without spaces at its end, with ordinary spaces in place of odd ones and without what has no width.
fn ordinary(line: &str) -> Cow<'_, str> {
    const ODD: [char; 6] = ['\u{a0}', '\u{202f}', '\u{2007}', '\u{200b}', '\u{ad}', '\u{feff}'];
    let line = line.trim_end();
    if !line.contains(ODD) {
        return Cow::Borrowed(line);
    }
    let plain = line.chars().filter_map(|c| match c {
        '\u{a0}' | '\u{202f}' | '\u{2007}' => Some(' '),
        '\u{200b}' | '\u{ad}' | '\u{feff}' => None,
        c => Some(c),
    });
    Cow::Owned(plain.collect::<String>().trim_end().to_string())
}
