//! No case study says nearly the same as another one.
//!
//! Of the runs of words of each text a sketch is kept: their hashes are dealt out to some places, and each place keeps its
//! least one (one permutation hashing, Li, Owen and Zhang 2012). The share of equal values in two sketches is about the share
//! of runs that the texts have in common. Only texts of which a whole part of the sketch is equal are compared, and of many
//! that are alike only with the first few, so that the work grows with the number of texts and not with that of pairs.

use super::line_of;
use crate::diag::{Code, Diagnostic, Diagnostics};
use crate::model::Kind;
use crate::parse::Document;
use crate::site::Site;
use crate::source::LayerKind;
use std::sync::Arc;

/// How many words a run has.
const RUN: usize = 4;
/// Texts with fewer runs are too short to tell.
const FEWEST_RUNS: usize = 40;
/// The parts of a sketch, and the values in each.
const PARTS: usize = 6;
const VALUES: usize = 5;
/// How many values of two sketches are equal where the texts are nearly the same: four of five.
const ALIKE: usize = PARTS * VALUES * 4 / 5;
/// With how many others of those that share a part a text is compared.
const COMPARED: usize = 4;

pub(super) fn check(site: &Site, diagnostics: &mut Diagnostics) {
    let documents: Vec<&Document> = site.of_kind(Kind::CaseStudy).map(|(_, entry)| &*entry.first().document).collect();
    let sketches: Vec<&[u32]> =
        documents.iter().map(|document| &**document.sketch.get_or_init(|| sketch(document))).collect();
    for (number, other) in nearest(&sketches).into_iter().enumerate() {
        let Some(other) = other else { continue };
        let (document, other) = (documents[number], documents[other]);
        // Where one of them is inherited, the site's own one is in question.
        let (document, other) = if document.layer == LayerKind::Site { (document, other) } else { (other, document) };
        if document.layer != LayerKind::Site {
            continue;
        }
        let message = format!("this case study says nearly the same as `{}`", other.id);
        diagnostics.push(
            Diagnostic::new(Code::NearDuplicate, &document.path, line_of(document, "title"), message)
                .label(&other.path, line_of(other, "title").unwrap_or_default(), "the other one")
                .help("if both are about the same work, join them and keep the other address in `aliases`"),
        );
    }
}

/// For each sketch the first earlier one that is alike.
fn nearest(sketches: &[&[u32]]) -> Vec<Option<usize>> {
    let mut parts: Vec<(u64, usize)> = Vec::new();
    for (number, sketch) in sketches.iter().enumerate() {
        let named = sketch.chunks(VALUES).enumerate();
        parts.extend(
            named.map(|(part, values)| (values.iter().fold(part as u64, |sum, value| mixed(sum, *value)), number)),
        );
    }
    parts.sort_unstable();
    let mut nearest: Vec<Option<usize>> = vec![None; sketches.len()];
    for group in parts.chunk_by(|one, next| one.0 == next.0) {
        for (place, (_, number)) in group.iter().enumerate() {
            for (_, other) in &group[..place.min(COMPARED)] {
                let is_nearer = nearest[*number].is_none_or(|known| other < &known);
                if is_nearer && number != other && are_alike(sketches[*number], sketches[*other]) {
                    nearest[*number] = Some(*other);
                }
            }
        }
    }
    nearest
}

fn are_alike(one: &[u32], other: &[u32]) -> bool {
    one.iter().zip(other).filter(|(one, other)| one == other).count() >= ALIKE
}

/// The sketch of a text; empty where it is too short.
fn sketch(document: &Document) -> Arc<[u32]> {
    sketch_of(document.body())
}

fn sketch_of(text: &str) -> Arc<[u32]> {
    let words: Vec<u64> =
        text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(hash_of).collect();
    if words.len() < FEWEST_RUNS + RUN - 1 {
        return Arc::from([]);
    }
    let mut least = [u32::MAX; PARTS * VALUES];
    for run in words.windows(RUN) {
        let run = run.iter().fold(0, |sum: u64, word| (sum.rotate_left(5) ^ word).wrapping_mul(ODD));
        // The upper half is mixed best: the place and the value come from different bits of it.
        let mixed = (run ^ (run >> 32)).wrapping_mul(ODD);
        let place = ((mixed >> 48) as usize * least.len()) >> 16;
        least[place] = least[place].min((mixed >> 16) as u32);
    }
    Arc::from(least)
}

/// FNV-1a, which is the same on every machine, over the small letters of a word.
fn hash_of(word: &str) -> u64 {
    let letters = word.chars().flat_map(char::to_lowercase);
    letters.fold(0xcbf2_9ce4_8422_2325, |sum, letter| (sum ^ u64::from(letter)).wrapping_mul(0x0100_0000_01b3))
}

const ODD: u64 = 0x9e37_79b9_7f4a_7c15;

fn mixed(sum: u64, value: u32) -> u64 {
    (sum.rotate_left(23) ^ u64::from(value)).wrapping_mul(ODD)
}

#[cfg(test)]
mod tests {
    use super::{nearest, sketch_of};

    fn text(from: usize, words: usize) -> String {
        (from..from + words).map(|number| format!("word{} ", number * 7919 % 100_003)).collect()
    }

    #[test]
    fn nearly_the_same_is_told_from_half_the_same() {
        let changed = text(0, 300).replace("word7919 ", "other ");
        let texts = [text(0, 300), text(150, 300), changed, text(5000, 300), text(0, 300), text(0, 20), text(0, 20)];
        let sketches: Vec<_> = texts.iter().map(|text| sketch_of(text)).collect();
        let sketches: Vec<&[u32]> = sketches.iter().map(|sketch| &**sketch).collect();
        assert_eq!(nearest(&sketches), [None, None, Some(0), None, Some(0), None, None]);
    }
}
