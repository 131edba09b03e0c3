//! "Did you mean …?"

/// The nearest of `candidates` to `word`, if one is near enough to be a slip of the keyboard or a forgotten letter.
pub fn did_you_mean<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let word = word.to_lowercase();
    candidates
        .into_iter()
        .map(|candidate| (strsim::damerau_levenshtein(&word, candidate), candidate))
        .filter(|(distance, candidate)| *distance <= allowed(&word, candidate) && *distance < candidate.len())
        .min()
        .map(|(_, candidate)| candidate)
}

fn allowed(word: &str, candidate: &str) -> usize {
    let shorter = word.chars().count().min(candidate.chars().count());
    let begins_alike = shorter >= 4 && (candidate.starts_with(word) || word.starts_with(candidate));
    if begins_alike { candidate.len().abs_diff(word.len()) } else { (shorter / 3).clamp(1, 3) }
}

#[cfg(test)]
mod tests {
    use super::did_you_mean;

    #[test]
    fn slips_are_found_and_strangers_are_not() {
        let fields = ["title", "summary", "sectors", "persons"];
        assert_eq!(did_you_mean("sumary", fields), Some("summary"));
        assert_eq!(did_you_mean("sector", fields), Some("sectors"));
        assert_eq!(did_you_mean("Title", fields), Some("title"));
        assert_eq!(did_you_mean("colour", fields), None);
        assert_eq!(did_you_mean("", fields), None);
    }
}
