//! What a scalar without quotation marks is, by the core schema of YAML 1.2: nothing, yes or no, a number or a text.

use super::tree::Value;
use std::borrow::Cow;

/// A number that is infinite, or none.
pub(super) struct NotFinite;

/// The value of a scalar without quotation marks. `0x1F`, `0o17` and `0b11` are numbers too, and `_` may divide digits.
pub(super) fn plain(text: Cow<str>) -> Result<Value, NotFinite> {
    if is_null(&text) {
        return Ok(Value::Null);
    }
    let trimmed = text.trim_matches([' ', '\t', '\r', '\n']);
    match trimmed {
        "true" | "True" | "TRUE" => return Ok(Value::Bool(true)),
        "false" | "False" | "FALSE" => return Ok(Value::Bool(false)),
        _ => {}
    }
    if let Some(value) = integer(trimmed) {
        return Ok(value);
    }
    let unsigned = trimmed.strip_prefix(['+', '-']).unwrap_or(trimmed);
    match trimmed.parse::<f64>() {
        _ if matches!(unsigned, ".inf" | ".Inf" | ".INF" | ".nan" | ".NaN" | ".NAN") => Err(NotFinite),
        Ok(number) if number.is_finite() => Ok(Value::Float(number)),
        Ok(_) if unsigned.starts_with(|c: char| c.is_ascii_digit()) => Err(NotFinite),
        // `inf` and `nan` are words.
        _ => Ok(Value::Text(text.into_owned())),
    }
}

/// Whether a scalar without quotation marks is nothing.
pub(super) fn is_null(text: &str) -> bool {
    matches!(text, "" | "~" | "null" | "Null" | "NULL")
}

fn integer(text: &str) -> Option<Value> {
    let unsigned = text.strip_prefix(['+', '-']).unwrap_or(text);
    let bases = [("0x", 16), ("0X", 16), ("0o", 8), ("0O", 8), ("0b", 2), ("0B", 2)];
    let based = bases.iter().find_map(|(prefix, radix)| Some((unsigned.strip_prefix(prefix)?, *radix)));
    let (digits, radix) = based.unwrap_or((unsigned, 10));
    let is_divided_well = digits.split('_').all(|group| !group.is_empty());
    // A number with a nought in front is left to those that have a fraction.
    let is_padded = radix == 10 && digits.starts_with('0') && digits != "0";
    if !is_divided_well || is_padded || digits.starts_with(['+', '-']) {
        return None;
    }
    let digits = digits.replace('_', "");
    if text.starts_with('-') {
        return i64::from_str_radix(&format!("-{digits}"), radix).ok().map(Value::Integer);
    }
    let number = u64::from_str_radix(&digits, radix).ok()?;
    Some(i64::try_from(number).map_or(Value::Float(number as f64), Value::Integer))
}

#[cfg(test)]
mod tests {
    use super::{NotFinite, plain};
    use crate::parse::Value;

    fn of(text: &str) -> Option<Value> {
        plain(text.into()).map_err(|NotFinite| ()).ok()
    }

    #[test]
    fn numbers_are_those_of_yaml_1_2() {
        let integers = [
            ("0", 0),
            ("-0", 0),
            ("+7", 7),
            ("1_000", 1000),
            ("0x1F", 31),
            ("-0o17", -15),
            ("0b11", 3),
            ("-9223372036854775808", i64::MIN),
        ];
        for (text, number) in integers {
            assert_eq!(of(text), Some(Value::Integer(number)), "{text}");
        }
        let large = ("18446744073709551615", 2f64.powi(64));
        for (text, number) in [("007", 7.0), ("1.", 1.0), (".5", 0.5), ("1e3", 1000.0), large] {
            assert_eq!(of(text), Some(Value::Float(number)), "{text}");
        }
        for text in [".inf", "-.Inf", ".NaN", "1e999"] {
            assert_eq!(of(text), None, "{text}");
        }
    }

    #[test]
    fn words_are_texts() {
        for text in "yes no on inf nan 1__0 _1 1_ 0_7 --1 0x-1 0x 1.2.3 2024-01-02 nUll".split(' ') {
            assert_eq!(of(text), Some(Value::Text(text.into())), "{text}");
        }
        for text in ["", "~", "null", "NULL"] {
            assert_eq!(of(text), Some(Value::Null), "{text}");
        }
        assert_eq!(of("True"), Some(Value::Bool(true)));
    }
}
