//! Cards: each is drawn once, however many lists show it.

use crate::view::{Card, CardHash};
use std::collections::HashMap;
use std::sync::{Arc, OnceLock};
use tera::Value;

/// The cards of one language. They are there once the site has been seen, which is after its theme has been read.
#[derive(Default)]
pub(super) struct Cards(OnceLock<HashMap<CardHash, Drawn>>);

/// A card that was drawn.
pub(super) struct Drawn {
    pub card: Arc<Card>,
    pub html: Arc<[u8]>,
}

impl Cards {
    /// Takes the drawn cards; only the first time counts.
    pub fn set(&self, cards: HashMap<CardHash, Drawn>) {
        let _ = self.0.set(cards);
    }

    /// The card of a hash.
    pub fn get(&self, hash: &str) -> Option<&Drawn> {
        self.0.get()?.get(&CardHash(hash.into()))
    }
}

/// A card as templates see it.
pub(super) fn value(card: &Card) -> Value {
    Value::from_serializable(card)
}
