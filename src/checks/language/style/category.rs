//! Names of sets of characters in a pattern: `\p{…}`. Only the general categories of Unicode are read. The tables of scripts
//! and properties would have to be sent to every browser in which somebody writes, and no rule there may say less than here.

/// The general categories, short and long, and the sets that are none but need no table.
const CATEGORIES: &str = "any ascii assigned c other cc control cf format cn unassigned co privateuse l letter lc \
    casedletter ll lowercaseletter lm modifierletter lo otherletter lt titlecaseletter lu uppercaseletter m mark mc \
    spacingmark me enclosingmark mn nonspacingmark n number nd decimalnumber nl letternumber no othernumber p punctuation pc \
    connectorpunctuation pd dashpunctuation pe closepunctuation pf finalpunctuation pi initialpunctuation po otherpunctuation \
    ps openpunctuation s symbol sc currencysymbol sk modifiersymbol sm mathsymbol so othersymbol z separator zl lineseparator \
    zp paragraphseparator zs spaceseparator";

/// The first set that a pattern names and that is no general category, as it is written.
pub(super) fn unknown(pattern: &str) -> Option<&str> {
    let mut rest = pattern;
    loop {
        rest = &rest[rest.find('\\')? + 1..];
        let escaped = rest.chars().next()?;
        rest = &rest[escaped.len_utf8()..];
        // A letter alone is a category or none at all, everywhere.
        let Some(braced) = rest.strip_prefix('{').filter(|_| matches!(escaped, 'p' | 'P')) else { continue };
        let name = &braced[..braced.find('}')?];
        if !is_category(name) {
            return Some(name);
        }
    }
}

fn is_category(name: &str) -> bool {
    let plain: String = name.chars().filter(|c| !matches!(c, ' ' | '_' | '-')).collect();
    let plain = plain.to_ascii_lowercase();
    CATEGORIES.split_whitespace().any(|category| category == plain)
}

#[cfg(test)]
mod tests {
    use super::{CATEGORIES, unknown};

    #[test]
    fn scripts_and_properties_are_found() {
        assert_eq!(unknown(r"\bthe \p{Greek}+"), Some("Greek"));
        assert_eq!(unknown(r"\p{L}\P{sc=Latin}"), Some("sc=Latin"));
        assert_eq!(unknown(r"(?<!\p{Alphabetic})x"), Some("Alphabetic"));
        assert_eq!(unknown(r"[\p{Lu}\P{Nd}]\pL\p{Uppercase_Letter}"), None);
        assert_eq!(unknown(r"\\p{Greek} p{Greek} \"), None);
    }

    #[test]
    fn every_category_is_one_of_the_regular_expressions() {
        for category in CATEGORIES.split_whitespace() {
            assert!(regex::Regex::new(&format!(r"\p{{{category}}}")).is_ok(), "{category}");
        }
    }
}
