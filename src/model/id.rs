//! Ids that are made of words for people.

use crate::diag::plain_word;

/// An id from a title: `Kitchen table: a CV` becomes `kitchen-table-a-cv`. Letters with marks lose them. Empty where
/// nothing of it can stand in an id.
pub fn id_of(title: &str) -> String {
    const MARKED: [(&str, char); 11] = [
        ("àáâãäåā", 'a'),
        ("èéêëē", 'e'),
        ("ìíîïī", 'i'),
        ("òóôõöøō", 'o'),
        ("ùúûüū", 'u'),
        ("ŵẁẃẅ", 'w'),
        ("ŷỳýÿ", 'y'),
        ("ç", 'c'),
        ("ñ", 'n'),
        ("š", 's'),
        ("ž", 'z'),
    ];
    let bare = |c: char| MARKED.iter().find(|(marked, _)| marked.contains(c)).map_or(c, |(_, bare)| *bare);
    let letters = plain_word(title).replace(['\'', '’'], "").chars().map(bare).collect::<String>();
    let words = letters.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    let mut id = String::new();
    for word in words {
        if id.len() + word.len() >= 60 {
            break;
        }
        if !id.is_empty() {
            id.push('-');
        }
        id.push_str(word);
    }
    id
}

#[cfg(test)]
mod tests {
    use super::id_of;

    #[test]
    fn an_id_has_what_can_be_typed() {
        assert_eq!(id_of("Kitchen table: a CV"), "kitchen-table-a-cv");
        assert_eq!(id_of("“Tŷ Agored’s Café”"), "ty-agoreds-cafe");
        assert_eq!(id_of("homeless\u{ad}ness\u{200b}"), "homelessness");
        assert_eq!(id_of("☕"), "");
    }
}
