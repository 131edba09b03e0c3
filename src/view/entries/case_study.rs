//! The page of a case study.

use super::{Subject, id_of, website};
use crate::model::Kind;
use crate::model::case_study::{CaseStudy, Completeness};
use crate::model::common::{Consent, Persons};
use crate::model::evidence::{Figure, Money, Outcome};
use crate::model::field::SourceId;
use crate::view::viewer::Viewer;
use crate::view::{CaseStudyPage, ConsentFacts, Content, EvidencePart, FigurePart, OutcomePart};
use std::collections::BTreeSet;

impl Viewer<'_> {
    pub(super) fn case_study(&self, subject: &Subject, it: &CaseStudy) -> Content {
        Content::CaseStudy(Box::new(CaseStudyPage {
            organisation: it.organisation.clone(),
            summary: it.summary.clone(),
            completeness: id_of(&it.completeness),
            status: id_of(&it.status),
            sectors: self.facet_links("sectors", "sectors", it.sectors.iter().map(|id| id.as_str())),
            characteristics: self.links_to(Kind::Characteristic, it.characteristics.iter().map(|id| id.as_str())),
            practices: self.practice_links(it.practices.iter().map(|id| id.as_str())),
            sources_of_confidence: self.facet_links(
                "sources_of_confidence",
                "sources-of-confidence",
                it.sources_of_confidence.iter().map(|id| id.as_str()),
            ),
            cycle: it.cycle.iter().map(id_of).collect(),
            people: self.facet_links("people", "people", it.people.iter().map(|id| id.as_str())),
            setting: it.setting.iter().map(|id| self.facet_name("setting", id.as_str())).collect(),
            delivered_by: it.delivered_by.iter().map(|id| self.facet_name("delivered_by", id.as_str())).collect(),
            for_whom: it.for_whom.clone(),
            places: self.links_to(Kind::Place, it.places.iter().map(|id| id.as_str())),
            running_from: it.running.as_ref().and_then(|running| running.from).map(|year| year.0),
            running_to: it.running.as_ref().and_then(|running| running.to).map(|year| year.0),
            website: it.website.as_ref().map(website),
            outcomes: self.outcomes(&it.outcomes),
            reach: it.reach.as_ref().map(|reach| self.figure(reach)),
            cost: it.cost.as_ref().map(|cost| self.money(cost)),
            savings: it.savings.as_ref().map(|savings| self.money(savings)),
            evidence: it.evidence.as_ref().map(|evidence| EvidencePart {
                basis: id_of(&evidence.basis),
                level: evidence.level.number(),
                note: evidence.note.clone(),
            }),
            advocates: it.advocates.clone(),
            lessons: it.lessons.iter().map(|lesson| lesson.0.clone()).collect(),
            persons: it.persons.map(|persons| self.consent(persons, it.consent.as_ref(), it.published_in.as_ref())),
            contributors: it.contributors.iter().map(|name| name.0.clone()).collect(),
            steward: it.steward.clone(),
            sources: self.sources(&all_sources(it)),
            missing: self.missing(subject, it),
            related: self.cards(&subject.entry.related),
            backlinks: self.backlinks(subject.entry, &[Kind::Chapter, Kind::Story, Kind::CaseStudy]),
            extra: self.extra(Kind::CaseStudy, subject.text.front()),
            body: self.body(subject.text),
        }))
    }

    /// On what ground a person's story is told, without the reference.
    pub(super) fn consent(
        &self,
        persons: Persons,
        consent: Option<&Consent>,
        published: Option<&SourceId>,
    ) -> ConsentFacts {
        ConsentFacts {
            ground: id_of(&persons),
            naming: consent.map(|consent| id_of(&consent.naming)),
            published_in: published.and_then(|id| self.source_link(id)),
        }
    }

    /// What a reader would ask and the text does not say.
    fn missing(&self, subject: &Subject, it: &CaseStudy) -> Vec<&'static str> {
        if it.completeness == Completeness::Stub {
            return Vec::new();
        }
        let has_section = |word: &str| {
            let title = self.word(word);
            subject.text.document.markdown.headings.iter().any(|heading| heading.text == title)
        };
        let answers = [
            ("for", it.for_whom.is_some() || !it.people.is_empty()),
            ("setting", !it.setting.is_empty()),
            ("delivered-by", !it.delivered_by.is_empty()),
            ("places", !it.places.is_empty()),
            ("outcomes", !it.outcomes.is_empty()),
            ("money", it.cost.is_some() || it.savings.is_some()),
            ("barriers", has_section("section-barriers")),
            ("adapt", has_section("section-adapt")),
        ];
        answers.into_iter().filter(|(_, known)| !known).map(|(name, _)| name).collect()
    }

    /// What changed, one claim at a time.
    pub(super) fn outcomes(&self, outcomes: &[Outcome]) -> Vec<OutcomePart> {
        let outcome = |outcome: &Outcome| OutcomePart {
            claim: outcome.claim.clone(),
            figure: outcome.figure.clone(),
            year: outcome.year.map(|year| year.0),
            source: self.source_link(&outcome.source),
            reported_by: outcome.reported_by.as_ref().map(id_of),
            compared_with: outcome.compared_with.clone(),
            basis: outcome.basis.as_ref().map(id_of),
            caution: outcome.caution.clone(),
        };
        outcomes.iter().map(outcome).collect()
    }

    fn figure(&self, figure: &Figure) -> FigurePart {
        FigurePart {
            figure: figure.figure.clone(),
            year: figure.year.map(|year| year.0),
            source: self.source_link(&figure.source),
            caution: figure.caution.clone(),
        }
    }

    fn money(&self, money: &Money) -> FigurePart {
        FigurePart {
            figure: money.figure.clone(),
            year: money.price_year.map(|year| year.0),
            source: self.source_link(&money.source),
            caution: money.caution.clone(),
        }
    }
}

/// The sources of the text, then those of its figures, each once.
fn all_sources(it: &CaseStudy) -> Vec<SourceId> {
    let figures = it.outcomes.iter().map(|outcome| &outcome.source);
    let figures = figures.chain(it.reach.iter().map(|reach| &reach.source));
    let figures = figures.chain(it.cost.iter().chain(&it.savings).map(|money| &money.source));
    let mut seen = BTreeSet::new();
    it.sources.iter().chain(figures).chain(&it.published_in).filter(|id| seen.insert(*id)).cloned().collect()
}
