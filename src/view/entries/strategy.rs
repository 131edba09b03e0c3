//! The page of a strategy.

use super::{Subject, id_of};
use crate::model::Kind;
use crate::model::field::Id;
use crate::model::strategy::{Commitment, CommitmentStatus, Measure, Reading, Strategy};
use crate::view::viewer::Viewer;
use crate::view::{CommitmentPart, Content, MeasurePart, PersonPart, PriorityPart, ReadingPart, StrategyPage};

impl Viewer<'_> {
    pub(super) fn strategy(&self, subject: &Subject, it: &Strategy) -> Content {
        let title_of = |id: &Option<Id>| {
            let id = id.as_ref()?;
            it.priorities.iter().find(|priority| priority.id == *id).map(|priority| priority.title.clone())
        };
        let priority = |priority: &crate::model::strategy::Priority| PriorityPart {
            id: priority.id.to_string(),
            title: priority.title.clone(),
            what: priority.what.clone(),
        };
        let commitment = |commitment: &Commitment| {
            let open = !matches!(commitment.status, CommitmentStatus::Done | CommitmentStatus::Stopped);
            CommitmentPart {
                id: commitment.id.to_string(),
                what: commitment.what.clone(),
                priority: title_of(&commitment.priority),
                owner: commitment.owner.clone(),
                status: id_of(&commitment.status),
                progress: commitment.progress.as_ref().map(ToString::to_string),
                due: commitment.due.map(|date| date.to_string()),
                overdue: open && commitment.due.is_some_and(|date| date.0 < self.site.date()),
            }
        };
        let measure = |measure: &Measure| MeasurePart {
            id: measure.id.to_string(),
            title: measure.title.clone(),
            priority: title_of(&measure.priority),
            baseline: measure.baseline.as_ref().map(|reading| self.reading(reading)),
            target: measure.target.as_ref().map(|reading| self.reading(reading)),
            points: measure.points.iter().map(|reading| self.reading(reading)).collect(),
        };
        let group = |group: &crate::model::strategy::Group| PersonPart {
            name: Some(group.who.clone()),
            role: group.role.clone().unwrap_or_default(),
        };
        Content::Strategy(Box::new(StrategyPage {
            summary: it.summary.clone(),
            organisation: it.organisation.clone(),
            places: self.links_to(Kind::Place, it.places.iter().map(|id| id.as_str())),
            vision: it.vision.clone(),
            priorities: it.priorities.iter().map(priority).collect(),
            commitments: it.commitments.iter().map(commitment).collect(),
            measures: it.measures.iter().map(measure).collect(),
            involved: it.involved.iter().map(group).collect(),
            sources: self.sources(&it.sources),
            extra: self.extra(Kind::Strategy, subject.text.front()),
            body: self.body(subject.text),
        }))
    }

    fn reading(&self, reading: &Reading) -> ReadingPart {
        ReadingPart {
            date: reading.date.to_string(),
            value: reading.value.to_string(),
            amount: reading.value.amount(),
            source: reading.source.as_ref().and_then(|id| self.source_link(id)),
        }
    }
}
