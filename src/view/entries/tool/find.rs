//! "Find an example like ours": the answers that have examples, and the examples as data.

use super::id_of;
use crate::model::case_study::CaseStudy;
use crate::model::common::Factor;
use crate::model::tool::{Question, Subject};
use crate::model::{FrontMatter, Kind};
use crate::site::EntryId;
use crate::view::AnswerPart;
use crate::view::json_ld::escaped;
use crate::view::viewer::Viewer;
use serde_json::{Value, json};
use std::collections::BTreeSet;

/// How many examples an answer names where the site has no list of them.
const NAMED: usize = 24;
/// The parts of the cycle, in its order.
const FACTORS: [Factor; 4] = [Factor::Purpose, Factor::Confidence, Factor::Action, Factor::Circumstances];

impl Viewer<'_> {
    /// The answers to a question about a field of case studies that have an example.
    pub(super) fn answers(&self, question: &Question) -> Vec<AnswerPart> {
        let words = |value: &str, name: String| {
            let own = question.answers.iter().find(|answer| answer.value.as_str() == value);
            own.map_or(name, |answer| answer.text.clone())
        };
        let listed = |value: &str, name: String, count: usize, href: String| AnswerPart {
            value: value.to_string(),
            text: words(value, name),
            count,
            href: Some(href),
            examples: Vec::new(),
            more: 0,
        };
        let named = |value: &str, name: String, found: Vec<EntryId>| {
            let (examples, more) = self.some(&found, NAMED);
            AnswerPart {
                value: value.to_string(),
                text: words(value, name),
                count: found.len(),
                href: None,
                examples,
                more,
            }
        };
        let mut answers: Vec<AnswerPart> = match question.about {
            Subject::People => {
                let value = |id: &str, name: String| {
                    listed(id, name, self.order.with("people", id).len(), self.href(&format!("/people/{id}/")))
                };
                self.values("people").map(|(id, name)| value(&id, name)).collect()
            }
            Subject::Setting => {
                let has = |it: &CaseStudy, id: &str| it.setting.iter().any(|value| value.as_str() == id);
                self.values("setting")
                    .map(|(id, name)| named(&id, name, self.examples_that(|it| has(it, &id))))
                    .collect()
            }
            Subject::Cycle => FACTORS
                .into_iter()
                .map(|factor| {
                    let id = id_of(&factor);
                    let name = self.word(&format!("factor-{id}"));
                    named(&id, name, self.examples_that(|it| it.cycle.contains(&factor)))
                })
                .collect(),
            Subject::Place => {
                let nations: BTreeSet<String> =
                    self.places().filter_map(|(_, nation)| nation).map(|nation| format!("nation-{nation}")).collect();
                let nation = |id: String| {
                    let found = self.examples_that(|it| self.place_values(it).contains(&id));
                    named(&id, self.word(&id), found)
                };
                let place = |(number, _): (EntryId, Option<String>)| {
                    let entry = self.site.entry(number);
                    let count = self.order.with("places", &entry.id).len();
                    listed(&entry.id, self.title(entry), count, self.entry_href(entry))
                };
                nations.into_iter().map(nation).chain(self.places().map(place)).collect()
            }
            Subject::Purpose | Subject::Confidence | Subject::Action | Subject::Circumstances => Vec::new(),
        };
        answers.retain(|answer| answer.count > 0);
        answers
    }

    /// The examples that say something, as JSON: what a script needs to find some and to say why.
    pub(super) fn examples_as_data(&self) -> String {
        let data = |number: &EntryId| -> Option<Value> {
            let entry = self.site.entry(*number);
            let FrontMatter::CaseStudy(it) = entry.first().front() else { return None };
            let summary = entry.text(self.language).0.front().summary().unwrap_or_default();
            Some(json!({
                "title": self.title(entry),
                "href": self.entry_href(entry),
                "language": self.other_language(entry),
                "who": it.organisation,
                "summary": summary,
                "people": it.people,
                "setting": it.setting,
                "place": self.place_values(it),
                "cycle": it.cycle,
            }))
        };
        escaped(&self.order.of_kind(Kind::CaseStudy).iter().filter_map(data).collect())
    }

    /// The ids and names of a controlled list.
    fn values(&self, facet: &'static str) -> impl Iterator<Item = (String, String)> {
        self.site.facets().list(facet).iter().map(|value| (value.id.to_string(), value.name_in(self.tag()).to_string()))
    }

    /// Every place, with the id of its nation.
    fn places(&self) -> impl Iterator<Item = (EntryId, Option<String>)> {
        self.order.of_kind(Kind::Place).iter().map(|number| (*number, self.nation_of(*number)))
    }

    fn nation_of(&self, place: EntryId) -> Option<String> {
        let FrontMatter::Place(place) = self.site.entry(place).first().front() else { return None };
        place.nation.as_ref().map(id_of)
    }

    /// The places of a case study and their nations.
    fn place_values(&self, it: &CaseStudy) -> BTreeSet<String> {
        let place = |id: &str| {
            let nation = self.site.find(Kind::Place, id).and_then(|number| self.nation_of(number));
            [Some(id.to_string()), nation.map(|nation| format!("nation-{nation}"))]
        };
        it.places.iter().flat_map(|id| place(id.as_str())).flatten().collect()
    }

    /// The examples that say something and of which this holds, in their order.
    fn examples_that(&self, holds: impl Fn(&CaseStudy) -> bool) -> Vec<EntryId> {
        let fits = |number: &EntryId| match self.site.entry(*number).first().front() {
            FrontMatter::CaseStudy(it) => holds(it),
            _ => false,
        };
        self.order.of_kind(Kind::CaseStudy).iter().copied().filter(fits).collect()
    }
}
