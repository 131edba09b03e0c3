//! From text to the terms that are indexed and asked for: the same for both.
//!
//! Words are folded to lower case without accents. English ones are stemmed besides; Welsh ones, and those of any other
//! language, are not. A compound (`co-production`, `HealthUnlocked`) is there whole and in its parts.

use frostem::{Algorithm, Stemmer};
use std::ops::Range;
use tantivy::tokenizer::{AsciiFoldingFilter, LowerCaser, TextAnalyzer, Token, TokenStream, Tokenizer};

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

/// Turns texts into words and words into terms.
pub(super) struct Analyser {
    fold: TextAnalyzer,
    stemmer: Stemmer,
}

impl Analyser {
    /// One that keeps what it needs for many texts.
    pub fn new() -> Analyser {
        let fold = TextAnalyzer::builder(Words).filter(LowerCaser).filter(AsciiFoldingFilter).build();
        Analyser { fold, stemmer: Stemmer::new(Algorithm::English) }
    }

    /// The words of a text, with every compound before its parts.
    pub fn words(&mut self, text: &str) -> Vec<Word> {
        let mut words = Vec::new();
        let mut stream = self.fold.token_stream(text);
        while stream.advance() {
            let Token { text, offset_from, offset_to, position, position_length } = stream.token_mut();
            if !text.is_empty() && text.len() <= MAX_WORD_BYTES {
                let (range, folded) = (*offset_from..*offset_to, std::mem::take(text));
                words.push(Word { folded, range, position: *position, length: *position_length });
            }
        }
        words
    }

    /// The stem of a folded English word.
    pub fn stem(&self, folded: &str) -> String {
        self.stemmer.stem(folded).into_owned()
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

/// Splits a text at everything that is no letter and no digit. Apostrophes and combining marks inside a word are left
/// out of it.
#[derive(Clone)]
struct Words;

impl Tokenizer for Words {
    type TokenStream<'a> = WordStream;

    fn token_stream<'a>(&'a mut self, text: &'a str) -> WordStream {
        WordStream { tokens: tokens(text), next: 0 }
    }
}

struct WordStream {
    tokens: Vec<Token>,
    next: usize,
}

impl TokenStream for WordStream {
    fn advance(&mut self) -> bool {
        self.next += 1;
        self.next <= self.tokens.len()
    }

    fn token(&self) -> &Token {
        &self.tokens[self.next - 1]
    }

    fn token_mut(&mut self) -> &mut Token {
        &mut self.tokens[self.next - 1]
    }
}

fn tokens(text: &str) -> Vec<Token> {
    let mut tokens = Vec::new();
    let mut position = 0;
    for run in runs(text) {
        let token = |range: Range<usize>, position: usize, length: usize| Token {
            offset_from: range.start,
            offset_to: range.end,
            position,
            text: letters(&text[range]),
            position_length: length,
        };
        let parts = parts(text, run);
        if let [first, .., last] = parts.as_slice() {
            tokens.push(token(first.start..last.end, position, parts.len()));
        }
        for part in parts {
            tokens.push(token(part, position, 1));
            position += 1;
        }
    }
    tokens
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
