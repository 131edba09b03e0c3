//! Which colours meet in the style sheets, and how well each has to be read on the other.

use super::{PART_RATIO, TEXT_RATIO, Tokens, contrast};

/// What text stands on.
pub const GROUNDS: [&str; 3] = ["paper", "card", "wash"];
/// What text is written in.
pub const TEXTS: [&str; 8] = ["ink", "muted", "brand", "link", "purpose", "confidence", "action", "circumstances"];

/// A colour on another, with the contrast that it needs.
pub type Pair = (&'static str, &'static str, f64);

/// Colours on each other beside text on the grounds.
pub const PAIRS: [Pair; 11] = [
    ("on-fill", "brand", TEXT_RATIO),
    ("on-fill", "purpose", TEXT_RATIO),
    ("on-fill", "confidence", TEXT_RATIO),
    ("on-fill", "action", TEXT_RATIO),
    ("on-fill", "circumstances", TEXT_RATIO),
    ("on-brand-area", "brand-area", TEXT_RATIO),
    ("focus-ink", "focus", TEXT_RATIO),
    ("edge", "paper", PART_RATIO),
    ("edge", "card", PART_RATIO),
    ("edge", "wash", PART_RATIO),
    ("ink", "paper", TEXT_RATIO),
];

/// Every pair of colours with the contrast that it has and the one that it needs. The focus has two colours, of which one
/// has to stand out from each ground.
pub fn weakest(tokens: &Tokens) -> Vec<(Pair, f64)> {
    let texts = TEXTS.iter().flat_map(|text| GROUNDS.iter().map(|ground| (*text, *ground, TEXT_RATIO)));
    let mut all: Vec<(Pair, f64)> =
        texts.chain(PAIRS).map(|pair| (pair, contrast(tokens[pair.0], tokens[pair.1]))).collect();
    for ground in GROUNDS {
        let best = ["focus", "focus-ink"].map(|name| contrast(tokens[name], tokens[ground]));
        all.push((("focus", ground, PART_RATIO), best[0].max(best[1])));
    }
    all.sort_by(|one, other| (one.1 / one.0.2).total_cmp(&(other.1 / other.0.2)));
    all
}
