//! The amounts beside marks, where there is room for them.

use super::{LabelPart, MARK, MarkKind, MarkPart, round, width_of};

/// How high letters are, with a little room.
const HIGH: f64 = 18.0;

/// A place that is taken.
#[derive(Debug, Clone, Copy)]
struct Taken {
    left: f64,
    right: f64,
    top: f64,
    bottom: f64,
}

impl Taken {
    fn meets(&self, other: &Taken) -> bool {
        self.left < other.right && other.left < self.right && self.top < other.bottom && other.top < self.bottom
    }
}

/// What was written so far.
pub(super) struct Labels {
    left: f64,
    right: f64,
    bottom: f64,
    taken: Vec<Taken>,
}

impl Labels {
    /// Nothing yet, in a chart whose edges are here.
    pub fn new(left: f64, right: f64, bottom: f64) -> Labels {
        Labels { left, right, bottom, taken: Vec::new() }
    }

    /// Writes beside marks what is to stand there: of the end first, then of the others from the newest to the oldest. What
    /// has no room is left out; the table below a chart has all of it.
    pub fn write(mut self, marks: &mut [MarkPart], texts: &[Option<&str>]) {
        let around = |mark: &MarkPart| Taken {
            left: mark.x - MARK,
            right: mark.x + MARK,
            top: mark.y - MARK,
            bottom: mark.y + MARK,
        };
        self.taken = marks.iter().map(around).collect();
        let mut order: Vec<usize> = (0..marks.len()).rev().collect();
        order.sort_by_key(|number| marks[*number].kind != MarkKind::Target);
        for number in order {
            if let Some(text) = texts[number] {
                marks[number].label = self.beside(&marks[number], text);
            }
        }
    }

    /// Above a mark, else below it.
    fn beside(&mut self, mark: &MarkPart, text: &str) -> Option<LabelPart> {
        let wide = width_of(text);
        let left = (mark.x - wide / 2.0).min(self.right - wide).max(self.left);
        let places = [mark.y - MARK - HIGH, mark.y + MARK];
        let found = places.into_iter().find_map(|top| {
            let place = Taken { left, right: left + wide, top, bottom: top + HIGH };
            let inside = place.top >= 0.0 && place.bottom <= self.bottom && place.right <= self.right;
            (inside && !self.taken.iter().any(|other| other.meets(&place))).then_some(place)
        })?;
        self.taken.push(found);
        Some(LabelPart {
            text: text.to_string(),
            x: round(left + wide / 2.0),
            y: round(found.bottom - 4.0),
            anchor: "middle",
        })
    }
}
