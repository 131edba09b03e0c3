//! The workshop pack: cards of what the site has, and the steps of the workshop.

use super::id_of;
use crate::model::tool::Tool;
use crate::model::{FrontMatter, Kind};
use crate::view::viewer::Viewer;
use crate::view::{CharacteristicCard, ConfidenceCard, PackPart, StepPart};

impl Viewer<'_> {
    /// A card of each characteristic, of each source of confidence and of the chosen case studies.
    pub(super) fn pack(&self, it: &Tool) -> PackPart {
        let characteristics = self.order.of_kind(Kind::Characteristic).iter();
        let sources = self.site.facets().list("sources_of_confidence").iter();
        let chosen = it.case_studies.iter().filter_map(|id| self.site.find(Kind::CaseStudy, id.as_str()));
        PackPart {
            characteristics: characteristics.filter_map(|number| self.characteristic_card(*number)).collect(),
            sources_of_confidence: sources.map(|source| self.confidence_card(source.id.as_str())).collect(),
            case_studies: chosen.map(|number| self.card(number)).collect(),
        }
    }

    fn characteristic_card(&self, number: crate::site::EntryId) -> Option<CharacteristicCard> {
        let entry = self.site.entry(number);
        let FrontMatter::Characteristic(it) = entry.text(self.language).0.front() else { return None };
        Some(CharacteristicCard {
            link: self.entry_link(number),
            number: it.number,
            summary: it.summary.clone(),
            question: it.question.clone(),
            practices: it.practices.iter().map(|practice| practice.name.clone()).collect(),
        })
    }

    fn confidence_card(&self, id: &str) -> ConfidenceCard {
        let term = self.site.find(Kind::Term, id).map(|number| self.site.entry(number).text(self.language).0.front());
        ConfidenceCard { link: self.confidence_link(id), what: term.and_then(FrontMatter::summary).map(str::to_string) }
    }
}

/// The steps with the minute at which each begins.
pub(super) fn steps(it: &Tool) -> Vec<StepPart> {
    let mut from = 0;
    let step = |step: &crate::model::tool::Step| {
        let part = StepPart {
            title: step.title.clone(),
            minutes: step.minutes,
            from,
            what: step.what.clone(),
            cards: step.cards.iter().map(id_of).collect(),
        };
        from += u32::from(step.minutes);
        part
    };
    it.steps.iter().map(step).collect()
}
