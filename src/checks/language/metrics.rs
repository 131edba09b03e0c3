//! The numbers of a text that a metric is made of, as Vale names them.

use super::style::VARIABLES;
use super::text::{Part, Text};

/// Fewer words than this say nothing about how a text reads.
const FEWEST_WORDS: usize = 40;

/// The numbers of a text, in the order of their names; none where it is too short to be measured. Words, sentences and
/// paragraphs are those of paragraphs alone.
pub(super) fn numbers(text: &Text) -> Option<[f64; VARIABLES.len()]> {
    let summary = text.summary().placed.text();
    let words: Vec<&str> = summary.split_whitespace().filter(|word| word.contains(char::is_alphanumeric)).collect();
    if words.len() < FEWEST_WORDS {
        return None;
    }
    let paragraphs: Vec<_> = text.blocks.iter().filter(|block| block.part == Part::Paragraph).collect();
    let heading = |level| text.blocks.iter().filter(|block| block.part == Part::Heading(level)).count();
    let letters = |word: &str| word.chars().filter(|c| c.is_alphanumeric()).count();
    let syllables: Vec<usize> = words.iter().map(|word| textstat::syllables(word)).collect();
    let counts = VARIABLES.map(|name| match name {
        "blockquote" => text.block_quotes,
        "characters" => words.iter().map(|word| letters(word)).sum(),
        "complex_words" => words.iter().filter(|word| textstat::syllables(stem(word)) > 2).count(),
        "heading_h1" => heading(1),
        "heading_h2" => heading(2),
        "heading_h3" => heading(3),
        "heading_h4" => heading(4),
        "heading_h5" => heading(5),
        "heading_h6" => heading(6),
        "list" => text.lists,
        "long_words" => words.iter().filter(|word| letters(word) > 6).count(),
        "paragraphs" => paragraphs.len(),
        "polysyllabic_words" => syllables.iter().filter(|count| **count > 2).count(),
        "pre" => text.code_blocks,
        "sentences" => paragraphs.iter().map(|block| block.sentences().len()).sum(),
        "syllables" => syllables.iter().sum(),
        _ => words.len(),
    });
    Some(counts.map(|count| count as f64))
}

/// A word without an ending that makes it longer and not harder.
fn stem(word: &str) -> &str {
    let word = word.trim_end_matches(|c: char| !c.is_alphanumeric());
    ["ing", "es", "ed"].iter().find_map(|ending| word.strip_suffix(ending)).unwrap_or(word)
}
