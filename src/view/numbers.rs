//! Amounts as they are written in a language: what stands between thousands and before decimals is among its words.

use super::chart::Thousands;
use super::viewer::Viewer;
use crate::model::field::{Quantity, Unit};
use jiff::civil::Date;

impl Viewer<'_> {
    /// An amount with as many digits as somebody wrote.
    pub fn quantity(&self, quantity: &Quantity) -> String {
        let Some(unit) = quantity.unit() else { return quantity.to_string() };
        let digits: String = quantity.as_str().chars().filter(|c| c.is_ascii_digit() || *c == '.').collect();
        let below = quantity.amount().is_some_and(|amount| amount < 0.0);
        self.with_unit(unit, &self.grouped(&digits), below)
    }

    /// An amount on the scale of a chart, with so many digits behind the point.
    pub fn tick(&self, unit: Unit, amount: f64, decimals: usize, thousands: Thousands) -> String {
        let digits = self.grouped(&format!("{:.decimals$}", amount.abs()));
        let number = || ("number", digits.clone().into());
        let digits = match thousands {
            Thousands::None => digits,
            Thousands::Million => self.word_with("number-million", &[number()]),
            Thousands::Billion => self.word_with("number-billion", &[number()]),
        };
        self.with_unit(unit, &digits, amount < 0.0)
    }

    /// A month of a year.
    pub fn month(&self, day: Date) -> String {
        let month = self.word(&format!("month-{}", day.month()));
        self.word_with("month-of-year", &[("month", month.into()), ("year", day.year().to_string().into())])
    }

    fn with_unit(&self, unit: Unit, digits: &str, below: bool) -> String {
        let with = |word: &str, number: &str| self.word_with(word, &[("number", number.to_string().into())]);
        let amount = match unit {
            Unit::Number => digits.to_string(),
            Unit::Percent => with("number-percent", digits),
            Unit::Pounds => with("number-pounds", digits),
        };
        if below { with("number-below-nothing", &amount) } else { amount }
    }

    /// Digits with a mark between thousands, for instance `1,200`.
    fn grouped(&self, digits: &str) -> String {
        let (whole, decimals) = digits.split_once('.').map_or((digits, None), |(whole, rest)| (whole, Some(rest)));
        let whole = if whole.is_empty() { "0" } else { whole };
        let mark = self.word("number-thousands");
        let mut grouped = String::new();
        for (place, digit) in whole.chars().enumerate() {
            if place > 0 && (whole.len() - place).is_multiple_of(3) {
                grouped.push_str(&mark);
            }
            grouped.push(digit);
        }
        match decimals.filter(|decimals| !decimals.is_empty()) {
            Some(decimals) => format!("{grouped}{}{decimals}", self.word("number-decimals")),
            None => grouped,
        }
    }
}
