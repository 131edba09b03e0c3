//! The numbers of a text that a metric is made of, as Vale names them.

use super::text::{Block, Part, Text};

/// Fewer words than this say nothing about how a text reads.
const FEWEST_WORDS: usize = 40;

/// The numbers of a text. Words, sentences and paragraphs are those of paragraphs alone.
pub(super) struct Numbers<'t> {
    text: &'t Text,
    words: Vec<&'t str>,
}

impl<'t> Numbers<'t> {
    /// The numbers of a text; none where it is too short to be measured.
    pub fn of(text: &'t Text) -> Option<Numbers<'t>> {
        let words = text.summary().placed.text().split_whitespace();
        let words: Vec<&str> = words.filter(|word| word.contains(char::is_alphanumeric)).collect();
        (words.len() >= FEWEST_WORDS).then_some(Numbers { text, words })
    }

    /// The number of a name that a formula can use.
    pub fn get(&self, name: &str) -> usize {
        let syllables = || self.words.iter().map(|word| textstat::syllables(word));
        match name {
            "blockquote" => self.text.block_quotes,
            "characters" => self.words.iter().map(|word| letters(word)).sum(),
            "complex_words" => self.words.iter().filter(|word| textstat::syllables(stem(word)) > 2).count(),
            "list" => self.text.lists,
            "long_words" => self.words.iter().filter(|word| letters(word) > 6).count(),
            "paragraphs" => self.parts(Part::Paragraph).count(),
            "polysyllabic_words" => syllables().filter(|count| *count > 2).count(),
            "pre" => self.text.code_blocks,
            "sentences" => self.parts(Part::Paragraph).map(|block| block.sentences().len()).sum(),
            "syllables" => syllables().sum(),
            "words" => self.words.len(),
            heading => {
                let level = heading.strip_prefix("heading_h").and_then(|level| level.parse().ok());
                level.map_or(0, |level| self.parts(Part::Heading(level)).count())
            }
        }
    }

    fn parts(&self, part: Part) -> impl Iterator<Item = &'t Block> {
        self.text.blocks.iter().filter(move |block| block.part == part)
    }
}

fn letters(word: &str) -> usize {
    word.chars().filter(|c| c.is_alphanumeric()).count()
}

/// A word without an ending that makes it longer and not harder.
fn stem(word: &str) -> &str {
    let word = word.trim_end_matches(|c: char| !c.is_alphanumeric());
    ["ing", "es", "ed"].iter().find_map(|ending| word.strip_suffix(ending)).unwrap_or(word)
}
