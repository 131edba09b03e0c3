//! "Did you mean …?"

/// The nearest of `candidates` to `word`, if one is near enough to be a slip of the keyboard or a forgotten letter.
pub fn did_you_mean<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let word = plain_word(word);
    let near = |candidate: &'a str| {
        let plain = candidate.to_lowercase();
        let distance = strsim::damerau_levenshtein(&word, &plain);
        (distance <= allowed(&word, &plain) && distance < plain.len()).then_some((distance, candidate))
    };
    candidates.into_iter().filter_map(near).min().map(|(_, candidate)| candidate)
}

/// A word as it is compared with others: in small letters, without the quotation marks round it, and without what word
/// processors put into it unseen, such as soft hyphens.
pub fn plain_word(word: &str) -> String {
    let seen: String = word.chars().filter(|c| !is_unseen(*c)).collect();
    seen.trim_matches(|c: char| c.is_whitespace() || "“”‘’\"'".contains(c)).to_lowercase()
}

/// Whether a character has no width of its own: a soft hyphen, a joiner, a mark of byte order.
fn is_unseen(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}')
}

/// The only one of `candidates` that is one slip away from `word`: a letter too many, too few, wrong or in the wrong place,
/// capital letters, or quotation marks round it that are none to a machine. A digit is no slip: 2014 is another year than
/// 2016. Nor is anything in a short word, for which others are meant too easily.
pub fn one_slip<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    const SHORT: usize = 4;
    let word = plain_word(word);
    let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
    let is_near = |candidate: &str| {
        let shorter = word.chars().count().min(candidate.chars().count());
        let is_slip = || digits(&word) == digits(candidate) && strsim::damerau_levenshtein(&word, candidate) <= 1;
        candidate == word || (shorter >= SHORT && is_slip())
    };
    let near: Vec<&str> = candidates.into_iter().filter(|candidate| is_near(candidate)).collect();
    let exact = near.iter().find(|candidate| **candidate == word);
    let first = exact.or(near.first())?;
    (exact.is_some() || near.iter().all(|other| other == first)).then_some(first)
}

fn allowed(word: &str, candidate: &str) -> usize {
    let shorter = word.chars().count().min(candidate.chars().count());
    let begins_alike = shorter >= 4 && (candidate.starts_with(word) || word.starts_with(candidate));
    if begins_alike { candidate.len().abs_diff(word.len()) } else { (shorter / 3).clamp(1, 3) }
}

#[cfg(test)]
mod tests {
    use super::{did_you_mean, one_slip};

    #[test]
    fn slips_are_found_and_strangers_are_not() {
        let fields = ["title", "summary", "sectors", "persons"];
        assert_eq!(did_you_mean("sumary", fields), Some("summary"));
        assert_eq!(did_you_mean("sector", fields), Some("sectors"));
        assert_eq!(did_you_mean("Title", fields), Some("title"));
        assert_eq!(did_you_mean("“sum\u{ad}mary”", fields), Some("summary"));
        assert_eq!(did_you_mean("cc by 4.0", ["CC-BY-4.0", "CC0-1.0"]), Some("CC-BY-4.0"));
        assert_eq!(did_you_mean("colour", fields), None);
        assert_eq!(did_you_mean("", fields), None);
    }

    #[test]
    fn one_slip_is_certain() {
        let names = ["summary", "title", "claim-2014", "bath", "path", "en", "digital"];
        assert_eq!(one_slip("sumary", names), Some("summary"));
        assert_eq!(one_slip("titel", names), Some("title"));
        assert_eq!(one_slip("Bath", names), Some("bath"));
        assert_eq!(one_slip("“digital”", names), Some("digital"));
        assert_eq!(one_slip("claim-2016", names), None, "another year");
        assert_eq!(one_slip("math", names), None, "two are meant");
        assert_eq!(one_slip("em", names), None, "too short");
        assert_eq!(one_slip("smmry", names), None, "two slips");
    }
}
