//! The page of a story.

use super::{Subject, id_of};
use crate::model::Kind;
use crate::model::story::Story;
use crate::view::viewer::Viewer;
use crate::view::{Content, MomentPart, PersonPart, StoryPage};

impl Viewer<'_> {
    pub(super) fn story(&self, subject: &Subject, it: &Story) -> Content {
        let case_studies = it.case_studies.iter().filter_map(|id| self.site.find(Kind::CaseStudy, id.as_str()));
        let person =
            |person: &crate::model::story::Person| PersonPart { name: person.name.clone(), role: person.role.clone() };
        let moment = |moment: &crate::model::story::Moment| MomentPart {
            when: moment.when.clone(),
            what: moment.what.clone(),
            source: moment.source.as_ref().and_then(|id| self.source_link(id)),
        };
        Content::Story(Box::new(StoryPage {
            summary: it.summary.clone(),
            organisation: it.organisation.clone(),
            places: self.links_to(Kind::Place, it.places.iter().map(|id| id.as_str())),
            people: it.people.iter().map(person).collect(),
            characteristics: self.links_to(Kind::Characteristic, it.characteristics.iter().map(|id| id.as_str())),
            practices: self.practice_links(it.practices.iter().map(|id| id.as_str())),
            cycle: it.cycle.iter().map(id_of).collect(),
            case_studies: case_studies.map(|number| self.card(number)).collect(),
            timeline: it.timeline.iter().map(moment).collect(),
            lessons: it.lessons.iter().map(|lesson| lesson.0.clone()).collect(),
            outcomes: self.outcomes(&it.outcomes),
            persons: self.consent(it.persons, it.consent.as_ref(), it.published_in.as_ref()),
            steward: it.steward.clone(),
            sources: self.sources(&it.sources),
            extra: self.extra(Kind::Story, subject.text.front()),
            body: self.body(subject.text),
        }))
    }
}
