//! "Find an example like ours": the answers that have examples, and the examples as files for a script.

use super::id_of;
use crate::model::case_study::CaseStudy;
use crate::model::common::Factor;
use crate::model::tool::{Question, Subject, ToolSort};
use crate::model::{FrontMatter, Kind};
use crate::site::{Entry, EntryId};
use crate::view::AnswerPart;
use crate::view::viewer::Viewer;
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};

/// How many examples an answer names where the site has no list of them.
const NAMED: usize = 24;
/// How many examples have their texts in one file.
const EACH: usize = 40;
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

    /// The files beside each page that finds examples, with their paths: which examples have which value, and the texts of
    /// some in each. A script fetches those it needs, so that the page weighs the same on a site with thousands of examples.
    pub(in crate::view) fn finder_files(&self) -> Vec<(String, String)> {
        let is_finder = |front: &FrontMatter| matches!(front, FrontMatter::Tool(it) if it.tool == ToolSort::Find);
        let tools = self.order.of_kind(Kind::Tool).iter().map(|number| self.site.entry(*number));
        let finders = tools.filter(|entry| self.text_here(entry).is_some_and(|text| is_finder(text.front())));
        finders
            .flat_map(|entry| {
                let folder = self.localised(&entry.address(), self.place);
                let folder = folder.trim_start_matches('/').to_string();
                let texts = self.texts_of_examples().into_iter().enumerate();
                let texts = texts.map(|(number, texts)| (format!("examples/{number}.json"), texts));
                std::iter::once(("examples.json".to_string(), self.values_of_examples()))
                    .chain(texts)
                    .map(move |(name, value)| (format!("{folder}{name}"), format!("{value}\n")))
            })
            .collect()
    }

    /// Which examples have which value: their numbers in their order, each as how far it is from the one before.
    fn values_of_examples(&self) -> Value {
        let mut fields: BTreeMap<&str, BTreeMap<String, Vec<usize>>> = BTreeMap::new();
        for (number, entry) in self.examples().enumerate() {
            let FrontMatter::CaseStudy(it) = entry.first().front() else { continue };
            let values: [(&str, BTreeSet<String>); 4] = [
                ("people", it.people.iter().map(ToString::to_string).collect()),
                ("setting", it.setting.iter().map(ToString::to_string).collect()),
                ("place", self.place_values(it)),
                ("cycle", it.cycle.iter().map(id_of).collect()),
            ];
            for (field, values) in values {
                for value in values {
                    fields.entry(field).or_default().entry(value).or_default().push(number);
                }
            }
        }
        for numbers in fields.values_mut().flat_map(BTreeMap::values_mut) {
            let mut before = 0;
            for number in numbers {
                (*number, before) = (*number - before, *number);
            }
        }
        json!({ "each": EACH, "fields": fields })
    }

    /// What a short list shows of the examples, so many in each.
    fn texts_of_examples(&self) -> Vec<Value> {
        let text = |entry: &Entry| {
            let who = match entry.first().front() {
                FrontMatter::CaseStudy(it) => it.organisation.as_str(),
                _ => "",
            };
            json!({
                "title": self.title(entry),
                "href": self.entry_href(entry),
                "language": self.other_language(entry),
                "who": who,
                "summary": entry.text(self.language).0.front().summary().unwrap_or_default(),
            })
        };
        let texts: Vec<Value> = self.examples().map(text).collect();
        texts.chunks(EACH).map(|texts| texts.to_vec().into()).collect()
    }

    /// The examples that say something, in their order.
    fn examples(&self) -> impl Iterator<Item = &Entry> {
        self.order.of_kind(Kind::CaseStudy).iter().map(|number| self.site.entry(*number))
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
