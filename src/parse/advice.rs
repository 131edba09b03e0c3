//! What to write in place of a value that does not fit, where a guess is better than a rule.

use super::problem::{WHOLE, properties, short};
use crate::model::field::{Date, FACET, MONTHS, PRIVATE, REFERS_TO, is_id};
use crate::model::id::id_of;
use serde_json::Value as Json;

/// What to write in place of a value that is of another type than the schema wants; nothing of it is repeated where it is
/// private. `sign` is what stands between a name and its value: YAML and TOML differ in it.
pub(super) fn value(name: &str, schema: &Json, wanted: &str, value: &Json, sign: &str) -> Option<String> {
    let private = schema.get(PRIVATE).is_some();
    match (wanted, value) {
        ("string", Json::Array(_)) => {
            Some(format!("write one text, without the hyphen or the brackets of a list: `{name}{sign} …`"))
        }
        ("string", Json::Object(_)) => {
            Some(format!("write one text behind the name, in the same line: `{name}{sign} …`"))
        }
        ("string", _) if !private => Some(format!("put it in quotation marks: `\"{}\"`", short(value))),
        ("array", Json::String(text)) if !private => Some(list(name, schema, text, sign)),
        ("integer" | "number", Json::String(text)) => Some(match text.parse::<f64>() {
            Ok(_) => "write the number without quotation marks".to_string(),
            Err(_) if is_year(schema) => match year(text) {
                Some(year) => format!("write one year and nothing else: `{year}`"),
                None => "write one year in four digits".to_string(),
            },
            Err(_) => "write a number in digits".to_string(),
        }),
        ("boolean", _) => Some("write `true` for yes or `false` for no, without quotation marks".to_string()),
        ("object", _) if properties(schema).next().is_some() => {
            let known: Vec<&str> = properties(schema).collect();
            let example = group(schema, sign);
            Some(match value {
                Json::String(_) if name != WHOLE => {
                    format!("its fields are: {}; write them as `{example}`", known.join(", "))
                }
                _ => format!("its fields are: {}", known.join(", ")),
            })
        }
        _ => schema["description"].as_str().map(str::to_string),
    }
}

fn is_year(schema: &Json) -> bool {
    schema["minimum"] == 1000
}

/// The year that stands in a text.
fn year(text: &str) -> Option<&str> {
    text.split(|c: char| !c.is_ascii_digit()).find(|part| part.len() == 4)
}

/// What to write in place of a text that is no date, if one can guess.
pub(super) fn date(text: &str) -> Option<String> {
    let words: Vec<&str> = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    match *words.as_slice() {
        [year, month, day] if year.len() == 4 && number(month).is_some() => in_order(year, month, day),
        [day, month, year] if number(day).is_some() && number(month).is_some() => {
            let year = if year.len() == 2 { format!("20{year}") } else { year.to_string() };
            // The day comes first in Britain; where it cannot, the month does.
            spelled(&year, number(month)?, number(day)?).or_else(|| spelled(&year, number(day)?, number(month)?))
        }
        _ => in_words(&words),
    }
}

/// Year, month and day, with a slip in one of them.
fn in_order(year: &str, month: &str, day: &str) -> Option<String> {
    let (month, day) = (number(month)?, number(day)?);
    if let Some(iso) = iso(year, month, day) {
        return Some(format!("write `{iso}`"));
    }
    let form = "write year-month-day, for instance `2026-11-22`";
    let Some(name) = month.checked_sub(1).and_then(|month| MONTHS.get(month as usize)) else {
        return Some(format!("there is no month {month}: {form}"));
    };
    Some(format!("{name} {year} has no day {day}: {form}"))
}

fn in_words(words: &[&str]) -> Option<String> {
    let is_month = |word: &str, name: &str| {
        word.len() >= 3 && name.get(..word.len().min(name.len())).is_some_and(|start| start.eq_ignore_ascii_case(word))
    };
    let month = words.iter().find_map(|word| MONTHS.iter().position(|name| is_month(word, name)))? as u32 + 1;
    let year = words.iter().find(|word| word.len() == 4 && number(word).is_some())?;
    let day = |word: &&str| number(word.trim_end_matches(char::is_alphabetic)).filter(|day| (1..=31).contains(day));
    match words.iter().find_map(day) {
        Some(day) => spelled(year, month, day),
        None => Some(format!("write a day too, for instance `{}`", iso(year, month, 1)?)),
    }
}

fn spelled(year: &str, month: u32, day: u32) -> Option<String> {
    let iso = iso(year, month, day)?;
    let name = MONTHS.get(month as usize - 1)?;
    Some(format!("write year-month-day: {day} {name} {year} is `{iso}`"))
}

fn iso(year: &str, month: u32, day: u32) -> Option<String> {
    let iso = format!("{year}-{month:02}-{day:02}");
    iso.parse::<Date>().is_ok().then_some(iso)
}

fn number(word: &str) -> Option<u32> {
    word.parse().ok().filter(|_| word.bytes().all(|byte| byte.is_ascii_digit()))
}

/// What to write in place of a text that is no web address, if one can guess.
pub(super) fn web_address(text: &str) -> Option<String> {
    let text = text.trim();
    let host = text.split('/').next().unwrap_or_default();
    let is_host = host.contains('.') && host.chars().all(|c| c.is_alphanumeric() || c == '.' || c == '-');
    (is_host && !text.contains(char::is_whitespace)).then(|| format!("write `https://{text}`"))
}

/// How a list is written, of which `text` stands there in its place.
fn list(name: &str, schema: &Json, text: &str, sign: &str) -> String {
    let items = &schema["items"];
    if text.starts_with('-') {
        return "put a space behind each `-`, and each in a line of its own".to_string();
    }
    if items["type"] == "object" {
        return format!("a list of groups stands in both sorts of brackets: `{name}{sign} [{}]`", group(items, sign));
    }
    let is_of_ids = items.get(FACET).is_some() || items.get(REFERS_TO).is_some();
    let words = text.split([',', ';']).map(str::trim).filter(|word| !word.is_empty());
    let written = |word: &str| if is_of_ids && !word.split('/').all(is_id) { id_of(word) } else { word.to_string() };
    let words: Vec<String> = words.map(written).filter(|word| !word.is_empty()).collect();
    let words: String = words.join(", ");
    let shown = if words.chars().count() > 60 { "…, …".to_string() } else { words };
    format!("a list stands in square brackets: `[{shown}]`")
}

/// How a group of fields is written: with those that it needs, else with all.
fn group(schema: &Json, sign: &str) -> String {
    let needed: Vec<&str> = schema["required"].as_array().into_iter().flatten().filter_map(Json::as_str).collect();
    let names = if needed.is_empty() { properties(schema).collect() } else { needed };
    let fields: Vec<String> = names.iter().map(|name| format!("{name}{sign} …")).collect();
    format!("{{ {} }}", fields.join(", "))
}

#[cfg(test)]
mod tests {
    use super::{date, web_address};

    #[test]
    fn days_are_guessed_as_in_britain() {
        let day = |text: &str| date(text).unwrap_or_default();
        assert_eq!(day("3/4/2024"), "write year-month-day: 3 April 2024 is `2024-04-03`");
        assert_eq!(day("3.4.24"), "write year-month-day: 3 April 2024 is `2024-04-03`");
        assert_eq!(day("4/23/2024"), "write year-month-day: 23 April 2024 is `2024-04-23`");
        assert_eq!(day("April 3rd, 2024"), "write year-month-day: 3 April 2024 is `2024-04-03`");
        assert_eq!(day("Sept 2024"), "write a day too, for instance `2024-09-01`");
        assert_eq!(day("2024-13-01"), "there is no month 13: write year-month-day, for instance `2026-11-22`");
        assert_eq!(day("2024-2-3"), "write `2024-02-03`");
        assert_eq!(day("next spring"), "");
        assert_eq!(day("0/0/0000"), "");
        assert_eq!(day("99999999999/1/2024"), "");
    }

    #[test]
    fn addresses_are_guessed_where_there_is_a_host() {
        assert_eq!(web_address("www.example.org/a").as_deref(), Some("write `https://www.example.org/a`"));
        assert_eq!(web_address("hello@example.org"), None);
        assert_eq!(web_address("our website"), None);
    }
}
