//! The words and the facets in the front matter of each kind.

use super::describe::Of;
use crate::model::characteristic::Guidance;
use crate::model::common::Sentence;
use crate::model::evidence::Outcome;
use crate::model::{FrontMatter, Kind};
use serde::Serialize;
use std::collections::BTreeMap;

/// Words from front matter.
#[derive(Default)]
pub(super) struct Front {
    /// Who does it.
    pub organisation: Option<String>,
    /// Other names.
    pub names: Vec<String>,
    /// Whom it is for.
    pub for_whom: Option<String>,
    /// What else is said of it: where, by whom.
    pub about: Vec<String>,
    /// Sentences that the page shows besides the body.
    pub words: Vec<String>,
}

/// The words in front matter, but for title and summary. What is private, and who looks after a text, is not among them.
pub(super) fn front(of: &Of, front: &FrontMatter) -> Front {
    let mut found = Front::default();
    let Front { organisation, names, for_whom, about, words } = &mut found;
    match front {
        FrontMatter::CaseStudy(it) => {
            *organisation = Some(it.organisation.clone());
            for_whom.clone_from(&it.for_whom);
            about.extend(of.facet("people", &it.people));
            about.extend(of.titles(Kind::Place, &it.places));
            about.extend(of.facet("sectors", &it.sectors));
            about.extend(of.titles(Kind::Characteristic, &it.characteristics));
            about.extend(of.facet("setting", &it.setting));
            about.extend(of.facet("delivered_by", &it.delivered_by));
            words.extend(it.outcomes.iter().flat_map(outcome));
            words.extend(it.reach.iter().map(|reach| reach.figure.clone()));
            words.extend(it.cost.iter().chain(&it.savings).map(|money| money.figure.clone()));
            words.extend(it.advocates.clone());
            words.extend(sentences(&it.lessons));
        }
        FrontMatter::Story(it) => {
            organisation.clone_from(&it.organisation);
            about.extend(of.titles(Kind::Place, &it.places));
            about.extend(of.titles(Kind::Characteristic, &it.characteristics));
            words.extend(it.people.iter().flat_map(|person| person.name.iter().chain([&person.role]).cloned()));
            words.extend(it.timeline.iter().map(|moment| format!("{}: {}", moment.when, moment.what)));
            words.extend(it.outcomes.iter().flat_map(outcome));
            words.extend(sentences(&it.lessons));
        }
        FrontMatter::Characteristic(it) => {
            words.push(it.question.clone());
            words.extend(it.practices.iter().map(|practice| practice.name.clone()));
            words.extend(guidance(&it.consider));
        }
        FrontMatter::Chapter(it) => words.extend(it.outcomes.iter().flat_map(outcome)),
        FrontMatter::Checklist(it) => {
            for statement in &it.statements {
                words.push(statement.text.clone());
                words.extend(statement.lived_experience.clone());
                words.extend(statement.levels.iter().map(|level| format!("{}: {}", level.name, level.what)));
                words.extend(sentences(&statement.look_for));
                words.extend(guidance(&statement.next_step));
            }
        }
        FrontMatter::Tool(it) => {
            words.extend(it.questions.iter().map(|question| question.text.clone()));
            words.extend(it.difficulties.iter().map(|difficulty| difficulty.text.clone()));
            words.extend(it.hints.iter().map(|hint| format!("{}: {}", hint.hear, hint.help.text)));
            words.extend(sentences(&it.limits));
            words.extend(it.tellings.iter().map(|telling| telling.title.clone()));
            words.extend(it.steps.iter().map(|step| format!("{}: {}", step.title, step.what)));
        }
        FrontMatter::Strategy(it) => {
            organisation.clone_from(&it.organisation);
            about.extend(of.titles(Kind::Place, &it.places));
            words.push(it.vision.clone());
            words.extend(it.priorities.iter().map(|priority| format!("{}: {}", priority.title, priority.what)));
            words.extend(it.commitments.iter().map(|commitment| commitment.what.clone()));
            words.extend(
                it.measures.iter().flat_map(|measure| [&measure.title].into_iter().chain(&measure.how)).cloned(),
            );
            words.extend(it.updates.iter().map(|update| format!("{}: {}", update.title, update.what)));
            words.extend(it.involved.iter().map(|group| group.who.clone()));
        }
        FrontMatter::Term(it) => {
            names.extend(sentences(&it.also));
            about.extend(it.person.clone());
            words.extend(it.instead.iter().map(|pair| format!("{}. {}. {}", pair.say, pair.not, pair.why)));
        }
        FrontMatter::Place(it) => {
            names.extend(it.welsh_name.clone());
            about.extend([&it.region, &it.authority].into_iter().flatten().cloned());
        }
        FrontMatter::Source(it) => {
            names.extend(sentences(&it.authors));
            about.extend([&it.publisher, &it.within].into_iter().flatten().cloned());
            about.extend(it.year.map(|year| year.to_string()));
        }
        FrontMatter::Page(_) => {}
    }
    found
}

/// The values of the facets that every site has, but for kind and language.
pub(super) fn facets(front: &FrontMatter) -> BTreeMap<String, Vec<String>> {
    let mut facets = BTreeMap::new();
    let mut add = |name: &str, values: Vec<String>| drop(facets.insert(name.to_string(), values));
    match front {
        FrontMatter::CaseStudy(it) => {
            add("sector", ids(&it.sectors));
            add("characteristic", ids(&it.characteristics));
            add("people", ids(&it.people));
            add("place", ids(&it.places));
            add("setting", ids(&it.setting));
            add("delivered-by", ids(&it.delivered_by));
            add("source-of-confidence", ids(&it.sources_of_confidence));
            add("evidence", it.evidence.iter().map(|evidence| id(&evidence.basis)).collect());
            add("completeness", vec![id(&it.completeness)]);
            add("status", vec![id(&it.status)]);
        }
        FrontMatter::Story(it) => {
            add("characteristic", ids(&it.characteristics));
            add("place", ids(&it.places));
        }
        FrontMatter::Strategy(it) => add("place", ids(&it.places)),
        _ => {}
    }
    facets
}

/// The texts in a value of a field that the site declared.
pub(super) fn texts_of(value: &serde_json::Value) -> Vec<String> {
    match value {
        serde_json::Value::String(text) => vec![text.clone()],
        serde_json::Value::Array(values) => values.iter().flat_map(texts_of).collect(),
        serde_json::Value::Bool(yes) => vec![if *yes { "yes" } else { "no" }.to_string()],
        serde_json::Value::Number(number) => vec![number.to_string()],
        _ => Vec::new(),
    }
}

impl Of<'_> {
    /// The names of values of a facet.
    fn facet<I: Serialize>(&self, facet: &str, values: &[I]) -> Vec<String> {
        let ids = ids(values);
        let values = ids.iter().filter_map(|id| self.site.facets().find(facet, id));
        values.map(|value| value.name_in(self.language).to_string()).collect()
    }

    /// The titles of entries.
    fn titles<I: Serialize>(&self, kind: Kind, entries: &[I]) -> Vec<String> {
        let ids = ids(entries);
        let number = self.site.languages().position(|language| language == self.language).unwrap_or(0);
        let entries = ids.iter().filter_map(|id| self.site.find(kind, id));
        entries.map(|entry| self.site.entry(entry).title(number, self.language).to_string()).collect()
    }
}

fn outcome(outcome: &Outcome) -> Vec<String> {
    [Some(&outcome.claim), outcome.figure.as_ref()].into_iter().flatten().cloned().collect()
}

fn guidance(guidance: &Option<Guidance>) -> Option<String> {
    guidance.as_ref().map(|guidance| guidance.text.clone())
}

fn sentences(sentences: &[Sentence]) -> impl Iterator<Item = String> {
    sentences.iter().map(|sentence| sentence.0.clone())
}

fn ids<T: Serialize>(values: &[T]) -> Vec<String> {
    values.iter().map(id).collect()
}

/// The id of a value, as front matter has it.
fn id<T: Serialize>(value: &T) -> String {
    match serde_json::to_value(value) {
        Ok(serde_json::Value::String(id)) => id,
        _ => String::new(),
    }
}
