//! The extract of a result: the stretch of its text that shows best why it was found.

use crate::search::words::{Analyser, Piece};
use serde::ser::{Serialize, SerializeStruct, Serializer};
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

/// How long an extract is at most, in bytes.
const LENGTH: usize = 220;
/// How far an extract begins before its first word, to begin with a sentence.
const BEFORE: usize = 70;
/// How many words of a text are looked at: those of a very long page further on seldom say more.
const MOST_WORDS: usize = 20_000;

/// A stretch of a text with the words for which it was found. As JSON it is its stretches, because what counts places in
/// a text in other units than bytes could not use the marks.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Extract {
    /// The text, on one line; an ellipsis shows where it is cut.
    pub text: String,
    /// The words to mark, as byte ranges of the text, in order.
    pub marks: Vec<Range<usize>>,
}

impl Extract {
    /// The text in stretches, each with whether it is to be marked.
    pub fn stretches(&self) -> Vec<(&str, bool)> {
        let mut stretches = Vec::new();
        let mut at = 0;
        for mark in &self.marks {
            stretches.push((&self.text[at..mark.start], false));
            stretches.push((&self.text[mark.clone()], true));
            at = mark.end;
        }
        stretches.push((&self.text[at..], false));
        stretches.retain(|(text, _)| !text.is_empty());
        stretches
    }
}

impl Serialize for Extract {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        #[derive(serde::Serialize)]
        struct Stretch<'a> {
            text: &'a str,
            mark: bool,
        }
        let stretches = self.stretches().into_iter().map(|(text, mark)| Stretch { text, mark });
        let mut extract = serializer.serialize_struct("Extract", 1)?;
        extract.serialize_field("stretches", &stretches.collect::<Vec<_>>())?;
        extract.end()
    }
}

/// Terms with how much each counts.
pub(super) type Terms = BTreeMap<String, f32>;

/// The best stretch of these texts, each with how readable it is; of the first one its beginning where none has a word.
pub(super) fn extract(texts: &[(&str, f32)], terms: &Terms, analyser: &mut Analyser) -> Extract {
    let mut best: Option<(f32, &str, Vec<Found>, Range<usize>)> = None;
    for (text, readable) in texts {
        let found = find(text, terms, analyser);
        if let Some((score, range)) = best_stretch(text, &found)
            && best.as_ref().is_none_or(|(best, ..)| score * readable > *best)
        {
            best = Some((score * readable, text, found, range));
        }
    }
    match best {
        Some((_, text, found, range)) => cut(text, range, &found),
        None => {
            let text = texts.iter().map(|(text, _)| *text).find(|text| !text.trim().is_empty()).unwrap_or_default();
            cut(text, 0..end_of(text, 0), &[])
        }
    }
}

/// A word of a text for which it was found.
struct Found {
    range: Range<usize>,
    term: String,
    weight: f32,
    /// The number of its line.
    line: usize,
}

fn find(text: &str, terms: &Terms, analyser: &mut Analyser) -> Vec<Found> {
    let mut found = Vec::new();
    let (mut words, mut line, mut at) = (0, 0, 0);
    analyser.each(text, &mut |Piece { range, .. }, folded, stem| {
        words += 1;
        let known = [stem, folded].into_iter().find_map(|term| terms.get_key_value(term));
        let Some((term, weight)) = known.filter(|_| words <= MOST_WORDS) else { return };
        if range.start > at {
            line += text[at..range.start].matches('\n').count();
            at = range.start;
        }
        found.push(Found { range, term: term.clone(), weight: *weight, line });
    });
    found
}

/// The stretch with the most different words.
fn best_stretch(text: &str, found: &[Found]) -> Option<(f32, Range<usize>)> {
    let mut best: Option<(f32, usize)> = None;
    for (first, start) in found.iter().enumerate() {
        let mut seen = BTreeSet::new();
        // Another line is another thought.
        let is_near = |word: &&Found| word.line == start.line && word.range.end <= start.range.start + LENGTH - BEFORE;
        let near = found[first..].iter().take_while(is_near);
        // The same word again shows little more.
        let score = near.map(|word| if seen.insert(&word.term) { word.weight } else { word.weight * 0.02 }).sum();
        if best.is_none_or(|(best, _)| score > best) {
            best = Some((score, start.range.start));
        }
    }
    best.map(|(score, first)| {
        let start = start_of(text, first);
        (score, start..end_of(text, start))
    })
}

/// Where a sentence begins shortly before a place, else a word.
fn start_of(text: &str, first: usize) -> usize {
    let from = floor(text, first.saturating_sub(BEFORE));
    let before = &text[from..first];
    let sentence = before.rfind(['\n', '.', '?', '!']).map(|at| from + at + 1);
    let word = || before.find(char::is_whitespace).map_or(first, |at| from + at);
    let start = if from == 0 { sentence.unwrap_or(0) } else { sentence.unwrap_or_else(word) };
    let skipped =
        text[start..first].chars().take_while(|c| !c.is_alphanumeric() && !matches!(c, '“' | '‘' | '£' | '#'));
    start + skipped.map(char::len_utf8).sum::<usize>()
}

/// The end of the last whole word that an extract from a place can hold.
fn end_of(text: &str, start: usize) -> usize {
    let line = text[start..].find('\n').map_or(text.len(), |at| start + at);
    if line <= start + LENGTH {
        return line;
    }
    let most = floor(text, start + LENGTH);
    text[start..most].rfind(char::is_whitespace).map_or(most, |at| start + at)
}

fn floor(text: &str, mut at: usize) -> usize {
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

/// A stretch on one line, with its marks.
fn cut(text: &str, range: Range<usize>, found: &[Found]) -> Extract {
    let end = range.start + text[range.clone()].trim_end().len();
    let begins = text[..range.start].trim_end().chars().next_back().is_none_or(|c| matches!(c, '.' | '?' | '!' | '\n'))
        || text[..range.start].ends_with('\n');
    let mut extract = Extract { text: if begins { "" } else { "… " }.to_string(), marks: Vec::new() };
    let shift = extract.text.len();
    extract.text.extend(text[range.start..end].chars().map(|c| if c.is_control() { ' ' } else { c }));
    let is_cut = text[end..].chars().next().is_some_and(|next| next != '\n');
    if is_cut && !text[..end].ends_with(['.', '?', '!']) {
        extract.text.push('…');
    }
    for Found { range: word, .. } in
        found.iter().filter(|word| word.range.start >= range.start && word.range.end <= end)
    {
        let mark = word.start - range.start + shift..word.end - range.start + shift;
        match extract.marks.last_mut() {
            // A compound and its parts are one mark.
            Some(last) if mark.start < last.end => last.end = last.end.max(mark.end),
            _ => extract.marks.push(mark),
        }
    }
    extract
}
