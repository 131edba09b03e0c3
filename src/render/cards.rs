//! Cards: each is drawn once, however many lists show it.

use super::Hash;
use crate::view::{Card, CardHash};
use std::collections::HashMap;
use std::sync::{Arc, PoisonError, RwLock};
use tera::Value;

/// The cards of one language. They are there once the site has been seen, which is after its theme has been read.
#[derive(Default)]
pub(super) struct Cards(RwLock<(Hash, Arc<Map>)>);

/// Drawn cards by their hashes.
pub(super) type Map = HashMap<CardHash, Drawn>;

/// A card that was drawn.
#[derive(Clone)]
pub(super) struct Drawn {
    pub card: Arc<Card>,
    pub html: Arc<[u8]>,
}

impl Cards {
    /// The cards that were drawn for pages that share what has this hash.
    pub fn of(&self, shared: &Hash) -> Arc<Map> {
        let known = self.0.read().unwrap_or_else(PoisonError::into_inner);
        if known.0 == *shared { known.1.clone() } else { Arc::default() }
    }

    /// Takes the cards that are wanted, from those that are known and those that are new.
    pub fn set(&self, shared: Hash, known: Arc<Map>, new: Vec<(CardHash, Drawn)>, wanted: &[(CardHash, Arc<Card>)]) {
        let mut map: Map = new.into_iter().collect();
        for (hash, _) in wanted {
            if let Some(drawn) = known.get(hash) {
                map.insert(hash.clone(), drawn.clone());
            }
        }
        *self.0.write().unwrap_or_else(PoisonError::into_inner) = (shared, Arc::new(map));
    }

    /// The card of a hash.
    pub fn get(&self, hash: &str) -> Option<Drawn> {
        let cards = self.0.read().unwrap_or_else(PoisonError::into_inner);
        cards.1.get(&CardHash(hash.into())).cloned()
    }
}

/// A card as templates see it.
pub(super) fn value(card: &Card) -> Value {
    Value::from_serializable(card)
}
