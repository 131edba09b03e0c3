//! What is asked, and how its words are read. Nothing that anyone types is an error.

use crate::search::words::{Analyser, Word};
use serde::Deserialize;
use std::collections::BTreeMap;

/// How much of a question is read, in characters: more than anyone types, and few enough to answer at once.
const MAX_CHARACTERS: usize = 600;
/// How many words of a question are looked for.
const MAX_WORDS: usize = 32;

/// The values to keep, by the name of their facet. Several values of one facet are *or*, several facets *and*.
pub type Filters = BTreeMap<String, Vec<String>>;

/// What is asked. As JSON every key may be left out, and those that nobody knows are passed over; so are filters by a
/// facet that the site does not have.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct Question {
    /// The words; `"in quotation marks"` as a phrase, `-without` a word. Without words everything is found.
    pub words: String,
    /// Whether the last word may be unfinished.
    pub typing: bool,
    /// What to keep.
    pub filters: Filters,
    /// What comes first.
    pub sort: Sort,
    /// How many results to give.
    pub limit: usize,
    /// How many to leave out before them.
    pub offset: usize,
    /// How words are compared; JSON cannot say it.
    #[serde(skip)]
    pub matching: Matching,
}

/// What comes first. Stubs come last in any order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Sort {
    /// What fits best.
    #[default]
    Relevance,
    /// What was read against its sources last.
    Reviewed,
    /// What rests on the surest evidence.
    Evidence,
}

/// How words are compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Matching {
    /// With synonyms, beginnings, slips, and fields that count more than others.
    #[default]
    Full,
    /// Every word as it is, all fields alike: the plain BM25 that the tests compare with.
    Plain,
}

impl Question {
    /// A question for the first ten results.
    pub fn new(words: impl Into<String>) -> Question {
        Question {
            words: words.into(),
            typing: false,
            filters: Filters::new(),
            sort: Sort::default(),
            limit: 10,
            offset: 0,
            matching: Matching::default(),
        }
    }
}

impl Default for Question {
    fn default() -> Question {
        Question::new("")
    }
}

/// A question as it was read.
#[derive(Debug, Default)]
pub(super) struct Parsed {
    /// The words outside quotation marks, without the compounds that they are parts of.
    pub words: Vec<Word>,
    /// The compounds among them, whole.
    pub compounds: Vec<Word>,
    /// The phrases that every result has.
    pub phrases: Vec<Vec<Word>>,
    /// The words and phrases that no result has.
    pub without: Vec<Vec<Word>>,
}

/// Reads the words of a question. Their ranges are places in it.
pub(super) fn parse(text: &str, analyser: &mut Analyser) -> Parsed {
    let end = text.char_indices().nth(MAX_CHARACTERS).map_or(text.len(), |(at, _)| at);
    let text = &text[..end];
    let mut parsed = Parsed::default();
    let mut count = 0;
    for piece in pieces(text) {
        let mut words = analyser.words(&text[piece.start..piece.end]);
        for word in &mut words {
            word.range = word.range.start + piece.start..word.range.end + piece.start;
        }
        let (mut words, compounds): (Vec<Word>, Vec<Word>) = words.into_iter().partition(|word| word.length == 1);
        words.truncate(MAX_WORDS - count);
        count += words.len();
        if words.is_empty() {
            continue;
        }
        match piece {
            Piece { without: true, .. } => parsed.without.push(words),
            Piece { quoted: true, .. } => parsed.phrases.push(words),
            _ => {
                let first = parsed.words.last().map_or(0, |word| word.position + 1);
                let placed = |word: Word| Word { position: word.position + first, ..word };
                parsed.compounds.extend(compounds.into_iter().map(placed));
                parsed.words.extend(words.into_iter().map(placed));
            }
        }
    }
    parsed
}

/// A stretch of a question.
struct Piece {
    start: usize,
    end: usize,
    quoted: bool,
    without: bool,
}

/// Splits a question at quotation marks and at words that begin with a minus.
fn pieces(text: &str) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut piece = Piece { start: 0, end: 0, quoted: false, without: false };
    let mut before = ' ';
    let mut characters = text.char_indices().peekable();
    while let Some((at, character)) = characters.next() {
        let end = at + character.len_utf8();
        let after = characters.peek().map(|(_, next)| *next);
        let (quoted, minus) = (piece.quoted, piece.without && !piece.quoted);
        let mut cut = |quoted, without| {
            let next = Piece { start: end, end, quoted, without };
            let done = std::mem::replace(&mut piece, next);
            pieces.push(Piece { end: at, ..done });
        };
        match character {
            mark if is_quotation_mark(mark) && quoted => cut(false, false),
            mark if is_quotation_mark(mark) => cut(true, minus && before == '-'),
            '-' | '−' if !quoted && before.is_whitespace() && after.is_some_and(begins) => cut(false, true),
            character if minus && character.is_whitespace() => cut(false, false),
            _ => {}
        }
        before = if character == '−' { '-' } else { character };
    }
    piece.end = text.len();
    pieces.push(piece);
    pieces
}

/// Whether a word or a phrase begins here.
fn begins(character: char) -> bool {
    character.is_alphanumeric() || is_quotation_mark(character)
}

fn is_quotation_mark(character: char) -> bool {
    matches!(character, '"' | '“' | '”' | '„')
}
