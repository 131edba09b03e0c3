//! The pages of a characteristic.

use super::{Subject, guidance};
use crate::model::Kind;
use crate::model::characteristic::Characteristic;
use crate::view::page::Page;
use crate::view::viewer::Viewer;
use crate::view::{CharacteristicPage, Content, PracticePart};

/// How many examples a practice names.
const PRACTICE_EXAMPLES: usize = 6;

impl Viewer<'_> {
    /// The characteristic with its first examples, and lists of the further ones.
    pub(super) fn characteristic_pages(&self, subject: &Subject, it: &Characteristic) -> Vec<Page> {
        let entry = subject.entry;
        let examples = self.order.with("characteristics", &entry.id);
        let (previous, next) = self.order.neighbours(Kind::Characteristic, subject.number);
        let practice = |practice: &crate::model::characteristic::Practice| {
            let showing = self.order.with("practices", &format!("{}/{}", entry.id, practice.id));
            PracticePart {
                id: practice.id.to_string(),
                name: practice.name.clone(),
                what: practice.what.clone(),
                try_it: practice.try_it.as_ref().map(guidance),
                prompt: practice.prompt.as_ref().map(guidance),
                examples: showing.iter().take(PRACTICE_EXAMPLES).map(|number| self.entry_link(*number)).collect(),
            }
        };
        let content = |cards, pager| {
            Content::Characteristic(Box::new(CharacteristicPage {
                number: it.number,
                summary: it.summary.clone(),
                question: it.question.clone(),
                practices: it.practices.iter().map(practice).collect(),
                example: it
                    .example
                    .as_ref()
                    .and_then(|id| self.site.find(Kind::CaseStudy, id.as_str()))
                    .map(|number| self.card(number)),
                consider: it.consider.as_ref().map(guidance),
                examples: cards,
                pager,
                sources: self.sources(&it.sources),
                previous: previous.map(|number| self.entry_link(number)),
                next: next.map(|number| self.entry_link(number)),
                extra: self.extra(Kind::Characteristic, subject.text.front()),
                body: self.body(subject.text),
            }))
        };
        self.pages_with_examples(subject, examples, content)
    }
}
