//! Runs one rule over the text of one document.

use super::style::{GaveUp, Kind, Pattern, Place, Rule, Unit};
use super::text::{Block, HOLE, Text};
use std::collections::HashSet;
use std::ops::Range;

/// What a rule found in a block.
pub(super) struct Found<'t> {
    /// The block.
    pub block: &'t Block,
    /// The place in its text.
    pub range: Range<usize>,
    /// The words for the places in the message.
    pub words: Vec<String>,
    /// Why, where the place has a reason of its own.
    pub why: Option<String>,
    /// Whether it is about the words that stand there, not about how many they are.
    pub about_words: bool,
}

/// What a rule finds in a text, in order. A metric is no matter of places and finds nothing here.
///
/// # Errors
/// Where a pattern goes back too often.
pub(super) fn run<'t>(rule: &Rule, text: &'t Text) -> Result<Vec<Found<'t>>, GaveUp> {
    let mut runner = Runner { rule, known: HashSet::new(), found: Vec::new() };
    let has = |unit| rule.scopes.iter().any(|scope| scope.unit == unit);
    if has(Unit::Raw) {
        runner.window(&text.raw, 0..text.raw.placed.text().len())?;
    }
    if has(Unit::Summary) {
        let summary = text.summary();
        runner.window(summary, 0..summary.placed.text().len())?;
    }
    for block in &text.blocks {
        for scope in rule.scopes.iter().filter(|scope| scope.takes(block.part)) {
            match scope.unit {
                Unit::Block => runner.window(block, 0..block.placed.text().len())?,
                Unit::Sentence => {
                    for sentence in block.sentences() {
                        runner.window(block, sentence.clone())?;
                    }
                }
                Unit::Raw | Unit::Summary => continue,
            }
            break;
        }
    }
    Ok(runner.found)
}

struct Runner<'r, 't> {
    rule: &'r Rule,
    /// What the text so far has said of what needs something.
    known: HashSet<String>,
    found: Vec<Found<'t>>,
}

impl<'t> Runner<'_, 't> {
    /// Looks at a part of a block.
    fn window(&mut self, block: &'t Block, window: Range<usize>) -> Result<(), GaveUp> {
        let rule = self.rule;
        match &rule.kind {
            Kind::Existence(pattern) => {
                for place in self.places(pattern, block, &window)? {
                    self.word(block, place.range, Vec::new(), None);
                }
            }
            Kind::Substitution { pattern, swaps, capitalize } => {
                for place in self.places(pattern, block, &window)? {
                    let Some(swap) = swaps.get(place.number) else { continue };
                    let observed = block.placed.text()[place.range.clone()].to_string();
                    let capital = *capitalize && observed.starts_with(char::is_uppercase);
                    let choice = |say: &str| if capital { capitalized(say) } else { say.to_string() };
                    let choices: Vec<String> = swap.say.split('|').map(choice).collect();
                    // A pattern may find the good words too: `(?:e-?mails?): email`.
                    if !choices.contains(&observed) {
                        self.word(block, place.range, vec![choices.join(" or "), observed], swap.why.clone());
                    }
                }
            }
            Kind::Occurrence { pattern, max, min } => {
                let count = self.places(pattern, block, &window)?.len();
                if count < *min || max.is_some_and(|max| count > max) {
                    let words = vec![count.to_string()];
                    self.found.push(Found { block, range: window, words, why: None, about_words: false });
                }
            }
            Kind::Repetition { pattern, max, ignore_case, alpha } => {
                let places = self.places(pattern, block, &window)?;
                self.repetitions(block, &places, *max, *ignore_case, *alpha);
            }
            Kind::Conditional { first, second } => self.conditional(block, &window, first, second)?,
            Kind::Metric { .. } => {}
        }
        Ok(())
    }

    /// The places that a pattern finds, but for those within an exception or around one, and for other people's words.
    fn places(&self, pattern: &Pattern, block: &Block, window: &Range<usize>) -> Result<Vec<Place>, GaveUp> {
        let text = &block.placed.text()[window.clone()];
        let mut places = pattern.find(text)?;
        if let Some(exceptions) = self.rule.exceptions.as_ref().filter(|_| !places.is_empty()) {
            let exceptions = exceptions.find(text)?;
            let holds = |a: &Place, b: &Place| a.range.start <= b.range.start && b.range.end <= a.range.end;
            places.retain(|place| {
                let first = exceptions.partition_point(|it| it.range.end <= place.range.start);
                let near = exceptions[first..].iter().take_while(|it| it.range.start < place.range.end);
                !near.into_iter().any(|it| holds(it, place) || holds(place, it))
            });
        }
        for place in &mut places {
            place.range = place.range.start + window.start..place.range.end + window.start;
        }
        places.retain(|place| !block.is_quoted(&place.range));
        Ok(places)
    }

    fn word(&mut self, block: &'t Block, range: Range<usize>, mut words: Vec<String>, why: Option<String>) {
        if words.is_empty() {
            words.push(block.placed.text()[range.clone()].to_string());
        }
        self.found.push(Found { block, range, words, why, about_words: true });
    }

    fn repetitions(&mut self, block: &'t Block, places: &[Place], max: usize, ignore_case: bool, alpha: bool) {
        let text = block.placed.text();
        let mut count = 0;
        for pair in places.windows(2) {
            let (before, now) = (text[pair[0].range.clone()].trim(), text[pair[1].range.clone()].trim());
            let same = if ignore_case { before.to_lowercase() == now.to_lowercase() } else { before == now };
            if !same || now.is_empty() || now.contains(HOLE) || (alpha && !now.chars().all(char::is_alphabetic)) {
                continue;
            }
            count += 1;
            if count > max {
                count = 0;
                let words = vec![now.to_string()];
                self.word(block, pair[0].range.start..pair[1].range.end, words, None);
            }
        }
    }

    /// With groups in `second`, what they hold is known from there on; without, it has to be in the same part.
    fn conditional(
        &mut self,
        block: &'t Block,
        window: &Range<usize>,
        first: &Pattern,
        second: &Pattern,
    ) -> Result<(), GaveUp> {
        let text = &block.placed.text()[window.clone()];
        let is_given = !second.find(text)?.is_empty();
        if is_given && !second.has_groups() {
            return Ok(());
        }
        if is_given {
            self.known.extend(second.groups(text)?);
        }
        for place in self.places(first, block, window)? {
            if !self.known.contains(&block.placed.text()[place.range.clone()]) {
                self.word(block, place.range, Vec::new(), None);
            }
        }
        Ok(())
    }
}

fn capitalized(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect()
}
