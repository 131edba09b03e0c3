//! Colours, how well one can be read on another, and the shade of one that can.

use crate::model::field::colour;
use palette::color_difference::Wcag21RelativeContrast;
use palette::{FromColor, Oklch, Srgb};
use std::fmt;

/// Red, green and blue, as in `#00594f`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Colour(pub [u8; 3]);

impl fmt::Display for Colour {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        let [red, green, blue] = self.0;
        write!(f, "#{red:02x}{green:02x}{blue:02x}")
    }
}

impl Colour {
    /// The colour that a text names; none where it is written otherwise.
    pub fn read(text: &str) -> Option<Colour> {
        colour(text).map(Colour)
    }

    fn srgb(self) -> Srgb<f64> {
        let [red, green, blue] = self.0;
        Srgb::new(red, green, blue).into_format()
    }
}

/// How well one colour can be read on another, from 1 to 21 (WCAG 2.2, contrast ratio).
pub fn contrast(one: Colour, other: Colour) -> f64 {
    one.srgb().relative_contrast(other.srgb())
}

/// Black or white, whichever can be read better on a colour: one of them always has 4.5 to 1.
pub(super) fn on(colour: Colour) -> Colour {
    let (black, white) = (Colour([0; 3]), Colour([255; 3]));
    if contrast(white, colour) >= contrast(black, colour) { white } else { black }
}

/// A colour as people see it: how light, how strong, of which hue (Oklch).
#[derive(Debug, Clone, Copy)]
pub(super) struct Tone {
    pub lightness: f64,
    pub chroma: f64,
    /// In degrees.
    pub hue: f64,
}

impl Tone {
    pub fn of(colour: Colour) -> Tone {
        let Oklch { l, chroma, hue } = Oklch::from_color(colour.srgb());
        Tone { lightness: l, chroma, hue: hue.into_positive_degrees() }
    }

    /// The colour; a strength that no screen shows at this lightness is lessened.
    pub fn colour(self) -> Colour {
        const STEPS: usize = 12;
        let made = |chroma: f64| Srgb::from_color(Oklch::new(self.lightness, chroma, self.hue));
        let is_shown =
            |it: &Srgb<f64>| [it.red, it.green, it.blue].iter().all(|part| (-0.0005..=1.0005).contains(part));
        let (mut shown, mut most) = (made(0.0), self.chroma);
        if is_shown(&made(most)) {
            shown = made(most);
        } else {
            // Halfway between what is shown and what is not, again and again.
            let mut least = 0.0;
            for _ in 0..STEPS {
                let middle = f64::midpoint(least, most);
                let made = made(middle);
                if is_shown(&made) {
                    (least, shown) = (middle, made);
                } else {
                    most = middle;
                }
            }
        }
        let byte = |part: f64| (part.clamp(0.0, 1.0) * 255.0).round() as u8;
        Colour([byte(shown.red), byte(shown.green), byte(shown.blue)])
    }
}

/// The shade of a tone that is nearest to it and has this contrast to each ground: darker ones are tried, or lighter ones.
/// A tone that has it already stays as it is.
pub(super) fn shade(tone: Tone, grounds: &[Colour], ratio: f64, lighter: bool) -> Colour {
    const STEP: f64 = 0.004;
    let is_enough = |colour: &Colour| grounds.iter().all(|ground| contrast(*colour, *ground) >= ratio);
    let step = if lighter { STEP } else { -STEP };
    let tones = std::iter::successors(Some(tone.lightness), |lightness| {
        let next = lightness + step;
        (0.0..=1.0).contains(&next).then_some(next)
    });
    let mut shades = tones.map(|lightness| Tone { lightness, ..tone }.colour());
    shades.find(is_enough).unwrap_or(Colour(if lighter { [255; 3] } else { [0; 3] }))
}
