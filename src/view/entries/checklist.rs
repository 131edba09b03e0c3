//! The page of a checklist.

use super::{Subject, guidance, id_of};
use crate::model::checklist::{Checklist, Level, Statement};
use crate::model::field::CharacteristicId;
use crate::model::{FrontMatter, Kind};
use crate::site::EntryId;
use crate::view::page::Link;
use crate::view::viewer::Viewer;
use crate::view::{ChecklistPage, Content, LevelPart, StatementPart};

/// How many examples a statement leads to.
const EXAMPLES: usize = 3;

impl Viewer<'_> {
    pub(super) fn checklist(&self, subject: &Subject, it: &Checklist) -> Content {
        let characteristics = self.order.of_kind(Kind::Characteristic);
        Content::Checklist(Box::new(ChecklistPage {
            summary: it.summary.clone(),
            scope: id_of(&it.for_what),
            basis: id_of(&it.basis),
            views: it.views.iter().map(id_of).collect(),
            statements: it.statements.iter().map(|statement| self.statement(statement)).collect(),
            characteristics: characteristics.iter().map(|number| self.entry_link(*number)).collect(),
            sources: self.sources(&it.sources),
            extra: self.extra(Kind::Checklist, subject.text.front()),
            body: self.body(subject.text),
        }))
    }

    fn statement(&self, it: &Statement) -> StatementPart {
        let level = |level: &Level| LevelPart {
            name: level.name.clone(),
            what: level.what.clone(),
            lived_experience: level.lived_experience.clone(),
        };
        StatementPart {
            id: it.id.to_string(),
            text: it.text.clone(),
            lived_experience: it.lived_experience.clone(),
            characteristic: it.characteristic.as_ref().and_then(|id| self.link_to(Kind::Characteristic, id.as_str())),
            levels: it.levels.iter().map(level).collect(),
            look_for: it.look_for.iter().map(|sentence| sentence.0.clone()).collect(),
            next_step: it.next_step.as_ref().map(guidance),
            examples: it.characteristic.as_ref().map_or_else(Vec::new, |id| self.shown_by(id)),
            chapters: self.links_to(Kind::Chapter, it.chapters.iter().map(|id| id.as_str())),
        }
    }

    /// A few examples of a characteristic: first the one that its own page shows.
    fn shown_by(&self, id: &CharacteristicId) -> Vec<Link> {
        let best = self.site.find(Kind::Characteristic, id.as_str()).and_then(|number| {
            let FrontMatter::Characteristic(it) = self.site.entry(number).text(self.language).0.front() else {
                return None;
            };
            self.site.find(Kind::CaseStudy, it.example.as_ref()?.as_str())
        });
        let others = self.order.with("characteristics", id.as_str()).iter().copied();
        let others = others.filter(|number| Some(*number) != best);
        let numbers: Vec<EntryId> = best.into_iter().chain(others).take(EXAMPLES).collect();
        numbers.into_iter().map(|number| self.entry_link(number)).collect()
    }
}
