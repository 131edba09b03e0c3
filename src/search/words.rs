//! From text to the terms that are indexed and asked for: the same for both.
//!
//! Words are folded to lower case without accents. English ones are stemmed besides; Welsh ones, and those of any other
//! language, are not. A compound (`co-production`, `HealthUnlocked`) is there whole and in its parts.

use foldhash::fast::RandomState;
use frostem::{Algorithm, Stemmer};
use std::collections::HashMap;
use std::ops::Range;
use tantivy::tokenizer::{AsciiFoldingFilter, LowerCaser, RawTokenizer, TextAnalyzer};

/// The longest word, in bytes: nobody reads or types longer ones, and files of random letters stay harmless.
const MAX_WORD_BYTES: usize = 64;

/// A word of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Word {
    /// In lower case and without accents.
    pub folded: String,
    /// Its bytes in the text.
    pub range: Range<usize>,
    /// Its place among the words of the text. A compound has the place of its first part.
    pub position: usize,
    /// How many words it stands for: more than one for a whole compound.
    pub length: usize,
}

/// Turns texts into words and words into terms. Remembers every word that it has seen.
pub(super) struct Analyser {
    fold: TextAnalyzer,
    stemmer: Stemmer,
    seen: HashMap<String, Seen, RandomState>,
}

/// What became of a word of a text.
struct Seen {
    /// In lower case and without accents; empty where it is no word.
    folded: String,
    stem: String,
}

impl Seen {
    fn say(&self, piece: Piece, word: &mut dyn FnMut(Piece, &str, &str)) {
        if !self.folded.is_empty() {
            word(piece, &self.folded, &self.stem);
        }
    }
}

impl Analyser {
    /// One that has seen no words.
    pub fn new() -> Analyser {
        let fold = TextAnalyzer::builder(RawTokenizer::default()).filter(LowerCaser).filter(AsciiFoldingFilter).build();
        Analyser { fold, stemmer: Stemmer::new(Algorithm::English), seen: HashMap::default() }
    }

    /// The words of a text, with every compound before its parts.
    pub fn words(&mut self, text: &str) -> Vec<Word> {
        let mut words = Vec::new();
        self.each(text, &mut |piece, folded, _| {
            let Piece { range, position, length } = piece;
            words.push(Word { folded: folded.to_string(), range, position, length });
        });
        words
    }

    /// The same words, one after the other, with their stems.
    pub fn each(&mut self, text: &str, word: &mut dyn FnMut(Piece, &str, &str)) {
        pieces(text, &mut |piece| {
            let written = &text[piece.range.clone()];
            if let Some(seen) = self.seen.get(written) {
                return seen.say(piece, word);
            }
            let seen = self.seen(written);
            seen.say(piece, word);
            self.seen.insert(written.to_string(), seen);
        });
    }

    /// How many words it remembers.
    pub fn remembers(&self) -> usize {
        self.seen.len()
    }

    /// The stem of a folded English word.
    pub fn stem(&self, folded: &str) -> String {
        self.stemmer.stem(folded).into_owned()
    }

    /// All words that it has seen, folded, in the order of the alphabet.
    #[cfg(feature = "native")]
    pub fn vocabulary(&self) -> std::collections::BTreeSet<&str> {
        self.seen.values().map(|seen| seen.folded.as_str()).filter(|folded| !folded.is_empty()).collect()
    }

    fn seen(&mut self, written: &str) -> Seen {
        let letters = letters(written);
        let mut stream = self.fold.token_stream(&letters);
        let mut folded = if stream.advance() { std::mem::take(&mut stream.token_mut().text) } else { String::new() };
        if folded.len() > MAX_WORD_BYTES {
            folded.clear();
        }
        Seen { stem: self.stemmer.stem(&folded).into_owned(), folded }
    }
}

/// Whether the words of a language are stemmed.
pub(super) fn is_stemmed(language: &str) -> bool {
    language.split('-').next() == Some("en")
}

/// Words that say nothing about what is looked for. They are indexed, because phrases need them.
pub(super) fn is_stop_word(folded: &str) -> bool {
    ENGLISH_STOP_WORDS.contains(&folded) || WELSH_STOP_WORDS.contains(&folded)
}

const ENGLISH_STOP_WORDS: [&str; 88] = [
    "a",
    "about",
    "am",
    "an",
    "and",
    "any",
    "are",
    "as",
    "at",
    "be",
    "been",
    "being",
    "but",
    "by",
    "can",
    "could",
    "did",
    "do",
    "does",
    "doesnt",
    "dont",
    "for",
    "from",
    "get",
    "getting",
    "had",
    "has",
    "have",
    "having",
    "he",
    "her",
    "him",
    "his",
    "how",
    "i",
    "if",
    "im",
    "in",
    "into",
    "is",
    "it",
    "its",
    "like",
    "may",
    "me",
    "might",
    "my",
    "no",
    "not",
    "of",
    "on",
    "or",
    "our",
    "she",
    "should",
    "so",
    "some",
    "someone",
    "someones",
    "something",
    "than",
    "that",
    "the",
    "their",
    "them",
    "then",
    "there",
    "these",
    "they",
    "this",
    "those",
    "to",
    "up",
    "us",
    "was",
    "we",
    "were",
    "what",
    "when",
    "where",
    "which",
    "who",
    "why",
    "will",
    "with",
    "would",
    "you",
    "your",
];
const WELSH_STOP_WORDS: [&str; 14] =
    ["ac", "ag", "ar", "cael", "chi", "ei", "eu", "fy", "gan", "mae", "sydd", "syn", "yn", "yr"];

/// Where a word stands in a text.
pub(super) struct Piece {
    /// Its bytes.
    pub range: Range<usize>,
    /// Its place among the words. A compound has the place of its first part.
    pub position: usize,
    /// How many words it stands for: more than one for a whole compound.
    pub length: usize,
}

/// Splits a text at everything that is no letter and no digit. Apostrophes and combining marks inside a word are left
/// in it.
fn pieces(text: &str, piece: &mut dyn FnMut(Piece)) {
    let mut position = 0;
    for run in runs(text) {
        if is_simple(&text[run.clone()]) {
            piece(Piece { range: run, position, length: 1 });
            position += 1;
            continue;
        }
        let parts = parts(text, run);
        if let [first, .., last] = parts.as_slice() {
            piece(Piece { range: first.start..last.end, position, length: parts.len() });
        }
        for range in parts {
            piece(Piece { range, position, length: 1 });
            position += 1;
        }
    }
}

/// Stretches of letters, digits and what may stand between them.
fn runs(text: &str) -> impl Iterator<Item = Range<usize>> {
    let start = text.as_ptr() as usize;
    let runs =
        text.split(|character: char| !(character.is_alphanumeric() || is_inside(character) || is_hyphen(character)));
    runs.filter(|run| !run.is_empty()).map(move |run| {
        let at = run.as_ptr() as usize - start;
        at..at + run.len()
    })
}

/// Whether a stretch is plainly one word, as most are.
fn is_simple(run: &str) -> bool {
    let mut letters = run.bytes();
    letters.next().is_some_and(|first| first.is_ascii_alphanumeric())
        && letters.all(|letter| letter.is_ascii_lowercase() || letter.is_ascii_digit())
}

/// The parts of a stretch: it falls apart at hyphens and where a small letter meets a capital one.
fn parts(text: &str, run: Range<usize>) -> Vec<Range<usize>> {
    let mut parts: Vec<Range<usize>> = Vec::new();
    let mut before = '-';
    for (at, character) in text[run.clone()].char_indices() {
        let at = run.start + at;
        let end = at + character.len_utf8();
        match parts.last_mut() {
            _ if is_hyphen(character) => {}
            Some(part) if !(is_hyphen(before) || before.is_lowercase() && character.is_uppercase()) => part.end = end,
            _ if character.is_alphanumeric() => parts.push(at..end),
            // An apostrophe or a mark before the first letter.
            _ => continue,
        }
        before = character;
    }
    parts
}

/// Whether a character may stand inside a word without being part of it.
fn is_inside(character: char) -> bool {
    matches!(character, '\'' | '’' | '\u{300}'..='\u{36f}' | '\u{ad}' | '\u{200d}')
}

fn is_hyphen(character: char) -> bool {
    matches!(character, '-' | '\u{2010}' | '\u{2011}')
}

/// The letters and digits of a word, without the `'s` of a possessive.
fn letters(word: &str) -> String {
    let word = word.trim_end_matches(|character: char| !character.is_alphanumeric());
    let bare = word.strip_suffix("'s").or_else(|| word.strip_suffix("’s")).unwrap_or(word);
    if bare.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
        return bare.to_string();
    }
    bare.chars().filter(|character| character.is_alphanumeric()).collect()
}
