//! Bytes to text, and what a text may not hold.

use crate::diag::{Code, Diagnostic, Edit};
use crate::source::{FilePath, MAX_TEXT_BYTES, Span};

/// How many characters that cannot be seen are taken out by machine.
const MOST_TAKEN_OUT: usize = 20;

/// What to say of a file of this size where so much is read.
pub fn too_large(size: u64, limit: u64) -> String {
    // Tenths, rounded up: a file that is too large by one byte is not "1.0 MB long".
    let tenths = (size * 10).div_ceil(1 << 20);
    format!("this file is {}.{} MB long; at most {} MB are read", tenths / 10, tenths % 10, limit >> 20)
}

/// The text of a file.
///
/// # Errors
/// Where it is too long, not UTF-8 or empty.
pub fn text_of<'a>(path: &FilePath, bytes: &'a [u8]) -> Result<&'a str, Box<Diagnostic>> {
    if bytes.len() as u64 > MAX_TEXT_BYTES {
        let message = too_large(bytes.len() as u64, MAX_TEXT_BYTES);
        let help = "split the text into several files";
        return Err(Diagnostic::new(Code::FileTooLarge, path, None, message).help(help).into());
    }
    let text = std::str::from_utf8(bytes).map_err(|error| {
        let at = error.valid_up_to();
        let end = at + error.error_len().unwrap_or(bytes.len() - at);
        Diagnostic::new(Code::NotUtf8, path, Span::new(at, end), "this file is not UTF-8 text")
            .help("save it as UTF-8; in most editors that is a choice under \"Save with encoding\"")
    })?;
    if text.trim_matches(|c: char| c.is_whitespace() || c == '\u{feff}').is_empty() {
        return Err(Diagnostic::new(Code::EmptyFile, path, None, "this file is empty")
            .help("write something, or delete the file")
            .into());
    }
    Ok(text)
}

/// Characters that cannot be shown, or that can make a text look like another one.
pub fn control_characters(path: &FilePath, text: &str) -> Option<Diagnostic> {
    let mut all = text.char_indices().filter(|(_, c)| is_hidden(*c));
    let (at, found) = all.next()?;
    let span = Span::new(at, at + found.len_utf8());
    let message = format!("this text has the character U+{:04X}, which cannot be seen", found as u32);
    // A file of another sort would have thousands: one message says it.
    let further: Vec<(usize, char)> = all.collect();
    let help = match further.len() {
        0 => "delete the character".to_string(),
        1 => "delete the character, and one more further down".to_string(),
        more => format!("delete the character, and {more} more further down"),
    };
    // A file with many is of another sort, and nobody can tell what it is to be.
    let each = std::iter::once((at, found)).chain(further.iter().copied()).filter(|_| further.len() < MOST_TAKEN_OUT);
    let edits = each.map(|(at, found)| Edit::new(Span::new(at, at + found.len_utf8()), ""));
    Some(Diagnostic::new(Code::ControlCharacter, path, span, message).help(help).edits(edits))
}

/// Whether a character cannot be shown, or can make a text look like another one.
pub(super) fn is_hidden(c: char) -> bool {
    (c.is_control() && !matches!(c, '\n' | '\r' | '\t'))
        || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{fffe}' | '\u{ffff}')
}
