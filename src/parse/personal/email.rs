//! E-mail addresses that may be a person's: those of an office say so in their first part.

use super::pattern;
use regex::Regex;
use std::ops::Range;
use std::sync::LazyLock;

static ADDRESS: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"[\p{L}\p{N}][\p{L}\p{N}._%+'’-]*@(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}"));

/// First parts of addresses that whoever is on duty reads.
const OFFICES: [&str; 34] = [
    "accessibility",
    "admin",
    "bookings",
    "comms",
    "community",
    "complaints",
    "contact",
    "contactus",
    "dpo",
    "editor",
    "editors",
    "enquiries",
    "events",
    "feedback",
    "foi",
    "hello",
    "help",
    "helpdesk",
    "helpline",
    "info",
    "mail",
    "media",
    "news",
    "office",
    "post",
    "press",
    "privacy",
    "reception",
    "referrals",
    "research",
    "safeguarding",
    "support",
    "team",
    "volunteering",
];

/// Where e-mail addresses of people stand.
pub(super) fn find(text: &str) -> Vec<Range<usize>> {
    let places = ADDRESS.find_iter(text).map(|found| found.range());
    places.filter(|range| !is_of_office(&text[range.clone()])).collect()
}

fn is_of_office(address: &str) -> bool {
    let first = address.split('@').next().unwrap_or_default().to_lowercase();
    first.split(['.', '-', '_', '+']).any(|part| OFFICES.contains(&part))
}

#[cfg(test)]
mod tests {
    use super::find;

    #[test]
    fn offices_are_left_alone() {
        let text = "Write to jo.bloggs@example.org or <mailto:jo@post.example.co.uk>, hello@example.org, press-office@example.org.";
        let found: Vec<&str> = find(text).into_iter().map(|range| &text[range]).collect();
        assert_eq!(found, ["jo.bloggs@example.org", "jo@post.example.co.uk"]);
        assert!(find("@handle, a @ b.org, Axis @ The Hive, 5@5").is_empty());
    }
}
