//! From what a person wrote to the value of a field.

use super::field::Shape;
use super::vocabulary::{Vocabulary, YES_NO, plain};
use crate::model::field::{Date, MONTHS};
use serde_json::{Value as Json, json};
use std::ops::Range;

/// A value, and where in the answer each of its elements stands.
#[derive(Debug, Clone, PartialEq)]
pub enum Answered {
    /// One value.
    One(Json),
    /// Several, each with its bytes of the answer.
    Several(Vec<(Json, Range<usize>)>),
}

/// The value that an answer gives a field of this shape. What cannot be understood stays the text that it is: the checks
/// say what is wrong with it. `None` where nothing was answered, or where the field has fields of its own.
pub fn value(shape: &Shape, text: &str, vocabulary: &Vocabulary) -> Option<Answered> {
    match shape {
        Shape::List(inner, _) => {
            let each = items(inner, text, vocabulary);
            let each = each.into_iter().filter_map(|part| Some((one(inner, &text[part.clone()], vocabulary)?, part)));
            let each: Vec<(Json, Range<usize>)> = each.collect();
            (!each.is_empty()).then_some(Answered::Several(each))
        }
        shape => one(shape, text, vocabulary).map(Answered::One),
    }
}

fn one(shape: &Shape, text: &str, vocabulary: &Vocabulary) -> Option<Json> {
    let text = joined(text);
    if text.is_empty() {
        return None;
    }
    let bare = unquoted(&text);
    Some(match shape {
        Shape::Text { format: None, .. } => json!(text),
        Shape::Text { format: Some(format), .. } if format == "date" => json!(date(bare)),
        Shape::Text { .. } => json!(bare),
        Shape::Whole(_) => bare.replace(',', "").parse::<i64>().map_or_else(|_| json!(text), |number| json!(number)),
        Shape::Number => bare.parse::<f64>().map_or_else(|_| json!(text), |number| json!(number)),
        Shape::YesNo => match (vocabulary.find(YES_NO, bare), plain(bare).as_str()) {
            (Some("true"), _) | (_, "yes" | "true") => json!(true),
            (Some(_), _) | (_, "no" | "false") => json!(false),
            _ => json!(text),
        },
        Shape::Choice(choices) => {
            let said = plain(bare.trim_end_matches('.'));
            let is_meant = |choice: &&super::Choice| {
                let value = choice.value.as_str().map_or_else(|| choice.value.to_string(), str::to_string);
                plain(&value) == said || plain(choice.help.trim_end_matches('.')) == said
            };
            choices.iter().find(is_meant).map_or_else(|| json!(bare), |choice| choice.value.clone())
        }
        Shape::Reference(to) => json!(vocabulary.find(to, bare).unwrap_or(bare)),
        Shape::List(..) | Shape::Record(_) => return None,
    })
}

/// The elements of a list in an answer. Where lines begin with bullets, these begin the elements; else each line is one.
/// Names that can be told from each other may share a line, with commas between them.
pub(super) fn items(shape: &Shape, text: &str, vocabulary: &Vocabulary) -> Vec<Range<usize>> {
    let lines = lines(text);
    let has_bullets = lines.iter().any(|line| bullet(&text[line.clone()]).is_some());
    let mut found: Vec<Range<usize>> = Vec::new();
    let mut joins = false;
    for line in lines {
        let content = &text[line.clone()];
        if content.trim().is_empty() {
            // A paragraph without a bullet is an element of its own.
            joins = false;
            continue;
        }
        match bullet(content) {
            Some(marks) => found.push(line.start + marks..line.end),
            None => match found.last_mut().filter(|_| has_bullets && joins) {
                Some(last) => last.end = line.end,
                None => found.push(line),
            },
        }
        joins = true;
    }
    match shape {
        Shape::Text { format: None, .. } | Shape::Record(_) => found,
        shape => found.into_iter().flat_map(|part| divided(shape, text, part, vocabulary)).collect(),
    }
}

/// A line with several names in it, divided at its commas; one that is a name as a whole is not.
fn divided(shape: &Shape, text: &str, part: Range<usize>, vocabulary: &Vocabulary) -> Vec<Range<usize>> {
    let whole = joined(&text[part.clone()]);
    if matches!(shape, Shape::Reference(to) if vocabulary.find(to, unquoted(&whole)).is_some()) {
        return vec![part];
    }
    let mut start = part.start;
    let mut parts = Vec::new();
    for piece in text[part].split_inclusive([',', ';']) {
        let end = start + piece.trim_end_matches([',', ';']).len();
        if !text[start..end].trim().is_empty() {
            parts.push(start..end);
        }
        start += piece.len();
    }
    parts
}

/// How many bytes the bullet at the start of a line takes, with the space after it.
fn bullet(line: &str) -> Option<usize> {
    let content = line.trim_start();
    let rest = content.strip_prefix(['-', '•', '*', '·', '‣', '◦', '–'])?;
    rest.starts_with([' ', '\t', '\u{a0}']).then(|| line.len() - rest.trim_start().len())
}

/// The lines of a text, without their ends.
fn lines(text: &str) -> Vec<Range<usize>> {
    let mut start = 0;
    let each = text.split_inclusive('\n').map(|line| {
        let range = start..start + line.trim_end_matches(['\n', '\r']).len();
        start += line.len();
        range
    });
    each.collect()
}

/// A text with its lines joined: where a mail program broke a line is no matter. Paragraphs stay apart.
pub(super) fn joined(text: &str) -> String {
    let mut paragraphs: Vec<String> = Vec::new();
    let mut open = false;
    for line in text.lines() {
        let words = line.split_whitespace().collect::<Vec<_>>().join(" ");
        match paragraphs.last_mut().filter(|_| open) {
            _ if words.is_empty() => {}
            Some(last) => {
                last.push(' ');
                last.push_str(&words);
            }
            None => paragraphs.push(words.clone()),
        }
        open = !words.is_empty();
    }
    paragraphs.join("\n\n")
}

/// A name, code or number without quotation marks around it.
fn unquoted(text: &str) -> &str {
    text.trim_matches(['"', '“', '”', '„', '‘', '’', '`', '\'']).trim()
}

/// A date as the files have it, from the ways in which people write it; the same text where it is none.
fn date(text: &str) -> String {
    let in_order = |sign: char| <[&str; 3]>::try_from(text.split(sign).map(str::trim).collect::<Vec<_>>()).ok();
    let in_words = || <[&str; 3]>::try_from(text.split_whitespace().collect::<Vec<_>>()).ok();
    let iso = |year: &str, month: &str, day: &str| {
        let iso = format!("{year}-{month:0>2}-{day:0>2}");
        iso.parse::<Date>().is_ok().then_some(iso)
    };
    let found = in_order('-')
        .and_then(|[year, month, day]| iso(year, month, day))
        .or_else(|| in_order('/').or_else(|| in_order('.')).and_then(|[day, month, year]| iso(year, month, day)))
        .or_else(|| in_words().and_then(|[day, month, year]| iso(year, &month_of(month)?, day)));
    found.unwrap_or_else(|| text.to_string())
}

/// Whether a text is a day as the files have it.
pub(super) fn is_date(text: &str) -> bool {
    text.parse::<Date>().is_ok()
}

/// A day that could be read in two ways, `3/4/2024`, in words as it is read.
pub(super) fn day_first(text: &str) -> Option<String> {
    let text = joined(text);
    let bare = unquoted(&text);
    let parts: Vec<u8> = bare.split(['/', '.']).take(2).filter_map(|part| part.trim().parse().ok()).collect();
    let ([day, month @ 1..=12], iso) = (parts.as_slice(), date(bare)) else { return None };
    let year = iso.split('-').next().filter(|_| iso != bare && day <= &12 && day != month)?;
    Some(format!("{day} {} {year}", MONTHS[usize::from(*month) - 1]))
}

/// The number of a month by its name, or by the first three letters of it.
fn month_of(name: &str) -> Option<String> {
    let is_it = |month: &&str| [*month, &month[..3]].iter().any(|known| known.eq_ignore_ascii_case(name));
    MONTHS.iter().position(is_it).map(|number| (number + 1).to_string())
}

#[cfg(test)]
mod tests {
    use super::{date, day_first};

    #[test]
    fn a_day_that_can_be_read_in_two_ways_is_told() {
        assert_eq!(day_first(" “3/4/2024” ").as_deref(), Some("3 April 2024"));
        assert_eq!(day_first("03.12.2024").as_deref(), Some("3 December 2024"));
        for text in ["13/4/2024", "4/4/2024", "2024-04-03", "3 April 2024", "3/4", "3/4/24", "", "3/13/2024"] {
            assert_eq!(day_first(text), None, "{text}");
        }
    }

    #[test]
    fn dates_are_read_as_people_write_them() {
        for text in ["2024-03-05", "2024-3-5", "5/3/2024", "05.03.2024", "5 March 2024", "05 mar 2024"] {
            assert_eq!(date(text), "2024-03-05", "{text}");
        }
        for text in ["31/2/2024", "5/3/24", "5 Marchy 2024", "last March", "2024", "5/3", ""] {
            assert_eq!(date(text), text);
        }
    }
}
