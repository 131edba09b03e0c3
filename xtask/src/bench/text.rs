//! Figures and tables as Markdown.

use super::stats::Spread;

/// The head of a table and the line below it, to push rows to.
pub fn table(columns: &[&str]) -> Vec<String> {
    let columns: Vec<String> = columns.iter().map(|&column| column.to_owned()).collect();
    vec![row(&columns), format!("|{}", "---|".repeat(columns.len()))]
}

pub fn row(cells: &[String]) -> String {
    format!("| {} |", cells.join(" | "))
}

/// The median, with the least and the most in brackets.
pub fn spread(Spread { median, min, max }: Spread) -> String {
    format!("{} ({}–{})", digits(median), digits(min), digits(max))
}

/// About three digits, which is more than the measurements tell apart.
pub fn digits(value: f64) -> String {
    match value {
        _ if value >= 100.0 => format!("{value:.0}"),
        _ if value >= 10.0 => format!("{value:.1}"),
        _ => format!("{value:.2}"),
    }
}

/// What is wished for: said as met or not, for a person to judge. A test would fail on a busy machine.
pub fn at_most(what: &str, value: f64, limit: f64) -> String {
    format!("- {what}: {}, at most {limit} is wished for: {}", digits(value), verdict(value <= limit))
}

/// The same for what should be large.
pub fn at_least(what: &str, value: f64, limit: f64) -> String {
    format!("- {what}: {}, at least {limit} is wished for: {}", digits(value), verdict(value >= limit))
}

fn verdict(met: bool) -> &'static str {
    if met { "met" } else { "**not met**" }
}

#[cfg(test)]
mod tests {
    use super::{at_least, at_most};

    #[test]
    fn a_wish_is_said_as_met_or_not() {
        assert_eq!(at_most("Bytes", 12.0, 12.0), "- Bytes: 12.0, at most 12 is wished for: met");
        assert_eq!(at_most("Bytes", 0.51, 0.5), "- Bytes: 0.51, at most 0.5 is wished for: **not met**");
        assert_eq!(at_least("Finds", 0.8, 0.85), "- Finds: 0.80, at least 0.85 is wished for: **not met**");
    }
}
