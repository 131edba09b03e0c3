//! The look of a site from one to three colours: all the colours of the theme in light and dark, each such that people can
//! read what is written in it.

mod assets;
mod colour;
mod logo;
mod pairs;
mod sheet;

pub use assets::dressed;
pub use colour::{Colour, contrast};
pub use pairs::{GROUNDS, PAIRS, Pair, TEXTS, weakest};

use crate::model::config::Brand;
use colour::{Tone, shade};
use schemars::JsonSchema;
use serde::Serialize;
use std::collections::BTreeMap;

/// The contrast that text needs (WCAG 2.2, 1.4.3).
pub const TEXT_RATIO: f64 = 4.5;
/// The contrast that parts of the interface and the focus need (WCAG 2.2, 1.4.11 and 2.4.13).
pub const PART_RATIO: f64 = 3.0;

/// The colours of the theme by their names in `site.css`, without the two hyphens.
pub type Tokens = BTreeMap<&'static str, Colour>;

/// The look of a site.
#[derive(Debug, Clone, PartialEq)]
pub struct Look {
    /// The colours on a light ground.
    pub light: Tokens,
    /// Those on a dark one.
    pub dark: Tokens,
    /// What was given and what became of it.
    pub made: Vec<Made>,
}

/// What became of one of the colours that were given.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Made {
    /// The colour as it was given.
    pub given: String,
    /// What it is for: `brand`, `link` or `line`.
    pub role: &'static str,
    /// Its shade for text on a light ground.
    pub light: String,
    /// Its shade for text on a dark ground.
    pub dark: String,
    /// How well the colour itself can be read on the light ground, as a ratio to one.
    pub ratio: String,
    /// Whether text on a light ground has the colour as it was given.
    pub exact: bool,
}

impl Look {
    /// The look of a brand; none where its colours cannot be read.
    pub fn of(brand: &Brand) -> Option<Look> {
        let given: Option<Vec<Colour>> = brand.colours.iter().map(|colour| Colour::read(colour.as_str())).collect();
        let given = given.filter(|given| !given.is_empty())?;
        let (light, dark) = (tokens(&given, Ground::Light), tokens(&given, Ground::Dark));
        let roles = ["brand", "link", "line"];
        let made = given.iter().zip(roles).map(|(colour, role)| {
            let token = if role == "line" { "brand-line" } else { role };
            let ratio = contrast(*colour, light["paper"]).min(contrast(*colour, light["wash"]));
            Made {
                given: colour.to_string(),
                role,
                light: light[token].to_string(),
                dark: dark[token].to_string(),
                // Rounded down: 4.48 to 1 is not enough.
                ratio: format!("{:.1}", (ratio * 10.0).floor() / 10.0),
                exact: light[token] == *colour,
            }
        });
        let made = made.collect();
        Some(Look { light, dark, made })
    }

    /// What was done, in one line for the person who builds the site.
    pub fn in_words(&self) -> String {
        let each = self.made.iter().filter(|made| made.role != "line").map(|made| match made.exact {
            true => format!("{} is used as it is, {} in the dark", made.given, made.dark),
            false => format!(
                "{} stays as it is on large areas; as text it would have {} to 1, so text is {}, and {} in the dark",
                made.given, made.ratio, made.light, made.dark
            ),
        });
        each.collect::<Vec<_>>().join("; ")
    }
}

#[derive(Clone, Copy, PartialEq)]
enum Ground {
    Light,
    Dark,
}

/// Hue, chroma and first lightness of the colours that a theme keeps: the four factors of the cycle look alike on each site.
const FACTORS: [(&str, &str, &str); 4] = [
    ("purpose", "#6a2c8c", "#d3a6ee"),
    ("confidence", "#9a4a00", "#f0b267"),
    ("action", "#1c6b3c", "#86d3a0"),
    ("circumstances", "#1b5c94", "#8fc4f0"),
];

fn tokens(given: &[Colour], ground: Ground) -> Tokens {
    let own = Tone::of(given[0]);
    let is_light = ground == Ground::Light;
    let pick = |light: f64, dark: f64| if is_light { light } else { dark };
    // A grey brand has a grey ground.
    let tint = |lightness: f64, most: f64| Tone { lightness, chroma: own.chroma.min(most), ..own }.colour();
    let mut tokens = Tokens::new();
    tokens.insert("paper", tint(pick(0.982, 0.225), pick(0.008, 0.018)));
    tokens.insert("card", if is_light { Colour([255; 3]) } else { tint(0.27, 0.02) });
    tokens.insert("wash", tint(pick(0.955, 0.248), pick(0.014, 0.018)));
    tokens.insert("line", tint(pick(0.88, 0.39), 0.018));
    let grounds: Vec<Colour> = GROUNDS.iter().map(|name| tokens[name]).collect();
    let readable = |tone: Tone| shade(tone, &grounds, TEXT_RATIO, !is_light);
    let grey = |lightness: f64| Tone { lightness, chroma: own.chroma.min(0.02), ..own };
    tokens.insert("ink", readable(grey(pick(0.27, 0.95))));
    tokens.insert("muted", readable(grey(pick(0.48, 0.8))));
    tokens.insert("edge", shade(grey(pick(0.62, 0.66)), &grounds, PART_RATIO, !is_light));
    // In the dark a colour is tried at a lightness at which it glows, and not as dark as it is on paper.
    let lit = |colour: Colour| {
        let tone = Tone::of(colour);
        Tone { lightness: if is_light { tone.lightness } else { tone.lightness.max(0.74) }, ..tone }
    };
    tokens.insert("brand", readable(lit(given[0])));
    tokens.insert("link", readable(lit(*given.get(1).unwrap_or(&given[0]))));
    for (name, light, dark) in FACTORS {
        let colour = Colour::read(if is_light { light } else { dark }).unwrap_or(Colour([0; 3]));
        tokens.insert(name, readable(Tone::of(colour)));
    }
    // The brand itself, on large areas, as it was given.
    tokens.insert("brand-area", given[0]);
    tokens.insert("on-brand-area", colour::on(given[0]));
    tokens.insert("brand-line", *given.get(2).or(given.get(1)).unwrap_or(&given[0]));
    tokens.insert("on-fill", if is_light { Colour([255; 3]) } else { tokens["paper"] });
    tokens.insert("focus", Colour([0xff, 0xdd, 0x57]));
    tokens.insert("focus-ink", Colour([0x1d, 0x27, 0x33]));
    tokens
}
