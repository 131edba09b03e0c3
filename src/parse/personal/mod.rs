//! Personal data that stands in a text: numbers, dates of birth, addresses, and what looks like a full name.
//!
//! The whole file is looked at as it is written, front matter, code and all, whether or not it can be read otherwise: what
//! is found is kept out of every message, and a message may be about a file that cannot be read.

mod birth_date;
mod email;
mod full_name;
mod insurance_number;
mod nhs_number;
mod postal_address;
mod telephone;

pub use full_name::full_names;

use super::cells::{cells, separator};
use crate::diag::Code;
use crate::model::Kind;
use crate::source::Span;
use regex::Regex;
use std::ops::Range;
use std::sync::LazyLock;

/// One piece of personal data.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Personal {
    /// What it is: the code that reports it.
    pub code: Code,
    /// Where it stands in the file.
    pub span: Span,
}

/// The numbers, dates of birth and addresses of people in a text of a kind, in the order of their places. What is meant for
/// reaching an organisation is left out: fields for it, the pages about the site itself, and the bibliography.
pub fn personal(text: &str, kind: Kind) -> Vec<Personal> {
    let mut found = Vec::new();
    let mut add = |code: Code, places: Vec<Range<usize>>| {
        found.extend(places.into_iter().map(|range| Personal { code, span: Span::from(range) }));
    };
    if text.bytes().any(|byte| byte.is_ascii_digit()) {
        add(Code::NhsNumber, nhs_number::find(text));
        add(Code::InsuranceNumber, insurance_number::find(text));
        add(Code::BirthDate, birth_date::find(text));
        add(Code::Telephone, telephone::find(text, kind != Kind::Page));
        add(Code::PostalAddress, postal_address::find(text));
    }
    if text.contains('@') {
        add(Code::Email, email::find(text));
    }
    if !found.is_empty() {
        let (addresses, contacts) = (matches(&WEB_ADDRESS, text), contact_lines(text));
        let stands_in =
            |ranges: &[Range<usize>], it: &Personal| ranges.iter().any(|range| range.contains(&it.span.range().start));
        found.retain(|it| !stands_in(&addresses, it) && (is_harmful(it.code) || !stands_in(&contacts, it)));
        found.retain(|it| is_harmful(it.code) || !is_about_organisations(kind, it.code));
    }
    found.sort_by_key(|it| (it.span.start, it.code));
    found
}

/// The same in a table (CSV) with entries of a kind: no value goes on from one cell into the next, and a comma between them
/// belongs to no number.
pub fn personal_in_table(text: &str, kind: Kind) -> Vec<Personal> {
    let offset = if text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
    let mark = separator(&text[offset..]);
    let mut apart = text.as_bytes().to_vec();
    let mut at = offset;
    loop {
        let row = cells(text, at, mark);
        let end = row.last().map_or(at, |cell| cell.end);
        for cell in row.iter().filter(|cell| cell.end < end) {
            apart[cell.end] = b'\n';
        }
        if end <= at {
            break;
        }
        at = end;
    }
    personal(&String::from_utf8_lossy(&apart), kind)
}

static WEB_ADDRESS: LazyLock<Regex> = LazyLock::new(|| pattern(r"(?i)\b(?:https?://|www\.)[^\s<>]+"));

/// A field of the front matter whose name says that an organisation is reached by it.
static CONTACT_LINE: LazyLock<Regex> =
    LazyLock::new(|| pattern(&format!(r"(?im)^[ \t]*(?:- )?[\w-]*(?:{REACHES})[\w-]*:.*$")));

/// What is in the names of such fields.
const REACHES: &str = "contact|e-?mail|phone|address|website|url|helpline|office";

/// The head of a column that does, in English and in Welsh.
static CONTACT_COLUMN: LazyLock<Regex> = LazyLock::new(|| {
    pattern(&format!("(?i){REACHES}|cyswllt|cysylltu|e-?bost|ffôn|cyfeiriad|gwefan|llinell gymorth|swyddfa"))
});

/// Whether a piece of personal data may stand in a column of a table because the column is for reaching an organisation.
pub fn is_contact(column: &str, code: Code) -> bool {
    !is_harmful(code) && CONTACT_COLUMN.is_match(column)
}

/// What may be used to take somebody's identity is no organisation's.
fn is_harmful(code: Code) -> bool {
    matches!(code, Code::NhsNumber | Code::InsuranceNumber | Code::BirthDate)
}

/// Pages say how to reach those who run the site; sources say who published them where. A mobile number may be somebody's
/// own all the same.
fn is_about_organisations(kind: Kind, code: Code) -> bool {
    match kind {
        Kind::Page => code != Code::Telephone,
        Kind::Source => true,
        _ => false,
    }
}

/// The lines of the front matter that are meant for an organisation's contacts.
fn contact_lines(text: &str) -> Vec<Range<usize>> {
    let end = text.find("\n---").unwrap_or_default();
    matches(&CONTACT_LINE, &text[..end])
}

/// A constant pattern.
fn pattern(text: &str) -> Regex {
    Regex::new(text).expect("a constant pattern can be read")
}

fn matches(pattern: &Regex, text: &str) -> Vec<Range<usize>> {
    pattern.find_iter(text).map(|found| found.range()).collect()
}

/// Whether a place is a whole: no part of a longer number, an amount, a name of a file or an address.
fn stands_alone(text: &str, range: &Range<usize>) -> bool {
    let joins = |c: char| c.is_alphanumeric() || "+-/_#=£$€".contains(c);
    let (before, after) = (&text[..range.start], &text[range.end..]);
    let decimal =
        |rest: Option<char>, sign: char| rest.is_some_and(|c| matches!(c, '.' | ',')) && sign.is_ascii_digit();
    let mut left = before.chars().rev();
    let mut right = after.chars();
    let (first, second) = (left.next(), left.next());
    let (next, further) = (right.next(), right.next());
    !first.is_some_and(joins)
        && !decimal(first, second.unwrap_or(' '))
        && !next.is_some_and(|c| c.is_alphanumeric() || matches!(c, '_' | '/' | '%'))
        && !decimal(next, further.unwrap_or(' '))
}

/// The digits of a text, without what stands between them.
fn digits(text: &str) -> Vec<u32> {
    text.chars().filter_map(|c| c.to_digit(10)).collect()
}

/// What stands before a place, at most this many bytes of it.
fn before(text: &str, at: usize, bytes: usize) -> &str {
    let mut start = at.saturating_sub(bytes);
    while !text.is_char_boundary(start) {
        start += 1;
    }
    &text[start..at]
}

#[cfg(test)]
mod tests {
    use super::{personal, personal_in_table};
    use crate::model::Kind;

    fn found(text: &str, kind: Kind) -> Vec<&str> {
        personal(text, kind).into_iter().map(|it| &text[it.span.range()]).collect()
    }

    #[test]
    fn what_reaches_an_organisation_is_left_out() {
        let front =
            "---\ntitle: Help\nextra:\n  contact_phone: 01632 960001\n  note: 01632 960002\n---\n01632 960003\n";
        assert_eq!(found(front, Kind::CaseStudy), ["01632 960002", "01632 960003"]);
        let text = "Ring 01632 960001 or 07700 900001, write to jo.bloggs@example.org. NHS number 943 476 5919.";
        assert_eq!(found(text, Kind::Page), ["07700 900001", "943 476 5919"]);
        assert_eq!(found(text, Kind::Source), ["943 476 5919"]);
    }

    #[test]
    fn each_cell_of_a_table_is_looked_at_by_itself() {
        let found = |text: &str| -> Vec<String> {
            personal_in_table(text, Kind::Strategy).into_iter().map(|it| text[it.span.range()].into()).collect()
        };
        for text in [
            "date,value\n2026-06-01,07700 900128,1\n",
            "\u{feff}a;b\r\n\r\n1;07700 900128;2",
            "a\tb\n9\t07700 900128\t7\n",
        ] {
            assert_eq!(found(text), ["07700 900128"], "{text}");
        }
        // Quoted cells keep their commas and lines; a cell without an end and one without anything are no trouble.
        assert_eq!(found("a,b\n\"Ring\n07700 900128, please\",7,\"01632 960001"), ["07700 900128", "01632 960001"]);
        assert_eq!(found(""), [""; 0]);
        // What belongs to two cells is no value.
        assert_eq!(found("a,b\n07700,900128\n"), [""; 0]);
    }

    #[test]
    fn parts_of_web_addresses_are_nobodys() {
        assert_eq!(
            found("https://example.org/9434765919 and https://example.org/?q=jo.bloggs@example.org", Kind::Term),
            [""; 0]
        );
    }
}
