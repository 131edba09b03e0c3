//! The terms of a document, handed to tantivy without a copy of every word.

use super::describe::Document;
use crate::search::schema::{PARTS, TEXTS, mark_of, text_of};
use crate::search::words::{Analyser, is_stemmed};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use tantivy::tokenizer::{Token, TokenStream, Tokenizer};

/// How many words lie between two texts of one part, so that no phrase goes over the gap.
const GAP: usize = 16;

/// The terms of one field of the document that comes next, one after the other.
#[derive(Debug, Default)]
struct Terms {
    text: String,
    /// For each term where it ends in the text, and its position in its part.
    terms: Vec<(usize, usize)>,
}

/// What tantivy takes for a tokenizer of each field.
#[derive(Debug, Clone, Default)]
pub(super) struct Tokenizers([ReadTerms; TEXTS.len()]);

impl Tokenizers {
    /// Each with the name of its field.
    pub fn named(&self) -> impl Iterator<Item = (&'static str, ReadTerms)> {
        TEXTS.iter().zip(&self.0).map(|((name, _), terms)| (*name, terms.clone()))
    }

    /// Takes the terms of a document in the place of those of the one before.
    pub fn read(&self, document: &Document, analyser: &mut Analyser) {
        let mut fields = self.0.each_ref().map(ReadTerms::locked);
        for terms in &mut fields {
            terms.text.clear();
            terms.terms.clear();
        }
        // An organisation that is called like what it does is no other name.
        let organisation = document.organisation.iter().filter(|name| **name != document.title);
        let parts: [Vec<&String>; PARTS.len()] = [
            vec![&document.title],
            organisation.chain(&document.names).collect(),
            vec![&document.summary],
            document.headings.iter().collect(),
            document.for_whom.iter().chain(&document.about).chain(&document.labels).collect(),
            vec![&document.body],
        ];
        let is_stemmed = is_stemmed(&document.language);
        // Each part begins at nought: a phrase never goes from one to another, because their terms differ, and small numbers
        // take less room.
        let mut positions = [0; PARTS.len()];
        for (part, text) in
            parts.iter().enumerate().flat_map(|(part, texts)| texts.iter().map(move |text| (part, text)))
        {
            let terms: &mut Terms = &mut fields[text_of(part)];
            let first = positions[part];
            analyser.each(text, &mut |piece, folded, stem| {
                terms.text.push_str(if is_stemmed { stem } else { folded });
                terms.text.push(mark_of(part));
                positions[part] = first + piece.position;
                terms.terms.push((terms.text.len(), positions[part]));
            });
            positions[part] += GAP;
        }
    }
}

/// Hands out the terms that were read. The text that it is given is of no account.
#[derive(Debug, Clone, Default)]
pub(super) struct ReadTerms(Arc<Mutex<Terms>>);

impl ReadTerms {
    fn locked(&self) -> MutexGuard<'_, Terms> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Tokenizer for ReadTerms {
    type TokenStream<'a> = TermStream;

    fn token_stream<'a>(&'a mut self, _: &'a str) -> TermStream {
        let terms = std::mem::take(&mut *self.locked());
        TermStream { terms, next: 0, start: 0, token: Token::default(), from: self.clone() }
    }
}

pub(super) struct TermStream {
    terms: Terms,
    next: usize,
    start: usize,
    token: Token,
    from: ReadTerms,
}

impl TokenStream for TermStream {
    fn advance(&mut self) -> bool {
        let Some((end, position)) = self.terms.terms.get(self.next) else { return false };
        self.token.text.clear();
        self.token.text.push_str(&self.terms.text[self.start..*end]);
        self.token.position = *position;
        self.start = *end;
        self.next += 1;
        true
    }

    fn token(&self) -> &Token {
        &self.token
    }

    fn token_mut(&mut self) -> &mut Token {
        &mut self.token
    }
}

impl Drop for TermStream {
    /// Gives the memory back for the next document.
    fn drop(&mut self) {
        *self.from.locked() = std::mem::take(&mut self.terms);
    }
}
