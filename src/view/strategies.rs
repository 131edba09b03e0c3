//! The strategies for feeds and data: news of how they go, and all that is measured.

use super::chart::MarkKind;
use super::feed::FeedItem;
use super::viewer::Viewer;
use crate::model::common::Licence;
use crate::model::field::{Date, Quantity, SourceId};
use crate::model::strategy::{Measure, Reading};
use crate::model::{FrontMatter, Kind};
use crate::site::{Entry, EntryId};
use serde_json::{Map, Value};

/// A strategy as data.
#[derive(Debug, Clone, PartialEq)]
pub struct StrategyRecord {
    /// Its id.
    pub id: String,
    /// Its full address.
    pub canonical: String,
    /// The tag of the language of its words.
    pub language: String,
    /// The licence of the site's texts.
    pub licence: Licence,
    /// Its front matter, with the readings of tables and with what is late.
    pub fields: Map<String, Value>,
    /// What was measured, measure by measure, each in the order of days.
    pub measures: Vec<(Measure, Vec<Taken>)>,
}

/// An amount on a day, as data.
#[derive(Debug, Clone, PartialEq)]
pub struct Taken {
    /// What it is.
    pub kind: MarkKind,
    /// The day.
    pub date: Date,
    /// The amount; none where it was not read.
    pub value: Option<Quantity>,
    /// The id of the source.
    pub source: Option<SourceId>,
    /// What one has to know about it.
    pub note: Option<String>,
}

impl Viewer<'_> {
    /// What strategies tell of how they go, in this language.
    pub(super) fn news(&self) -> impl Iterator<Item = (EntryId, FeedItem)> {
        let told = self.told().filter_map(|(number, entry)| {
            let text = entry.texts.get(self.language)?.as_ref()?;
            let FrontMatter::Strategy(it) = text.front() else { return None };
            Some((number, entry, it))
        });
        told.flat_map(|(number, entry, it)| {
            let canonical = self.canonical_of(&self.localised(&entry.address(), self.language));
            it.updates.iter().rev().map(move |update| {
                let item = FeedItem {
                    title: update.title.clone(),
                    canonical: format!("{canonical}#{}", update.id),
                    summary: update.what.clone(),
                    reviewed: update.date.to_string(),
                    authors: it.organisation.iter().cloned().collect(),
                };
                (number, item)
            })
        })
    }

    /// Every strategy, in the order of ids.
    pub(super) fn strategies(&self) -> Vec<StrategyRecord> {
        let mut found: Vec<(EntryId, &Entry)> = self.told().collect();
        found.sort_by_key(|(number, _)| *number);
        found.into_iter().filter_map(|(_, entry)| self.strategy_record(entry)).collect()
    }

    fn told(&self) -> impl Iterator<Item = (EntryId, &Entry)> {
        self.order.of_kind(Kind::Strategy).iter().map(|number| (*number, self.site.entry(*number)))
    }

    fn strategy_record(&self, entry: &Entry) -> Option<StrategyRecord> {
        let FrontMatter::Strategy(it) = entry.first().front() else { return None };
        let Ok(Value::Object(mut fields)) = serde_json::to_value(it) else { return None };
        let commitments = fields.get_mut("commitments").and_then(Value::as_array_mut).into_iter().flatten();
        for (value, commitment) in commitments.zip(&it.commitments) {
            value["late"] = commitment.is_late(self.site.date()).into();
        }
        without_nothing(&mut fields);
        Some(StrategyRecord {
            id: entry.id.clone(),
            canonical: self.canonical_of(&entry.address()),
            language: self.words.tag(0).to_string(),
            licence: self.site.config().licence,
            fields,
            measures: it.measures.iter().map(|measure| (measure.clone(), taken(measure))).collect(),
        })
    }
}

/// All amounts of a measure in the order of days.
fn taken(measure: &Measure) -> Vec<Taken> {
    let end = |kind| {
        move |it: &Reading| Taken {
            kind,
            date: it.date,
            value: Some(it.value.clone()),
            source: it.source.clone(),
            note: None,
        }
    };
    let mut all: Vec<Taken> = measure.baseline.iter().map(end(MarkKind::Baseline)).collect();
    all.extend(measure.points.iter().map(|it| Taken {
        kind: MarkKind::Point,
        date: it.date,
        value: it.value.clone(),
        source: it.source.clone(),
        note: it.note.clone(),
    }));
    all.extend(measure.target.iter().map(end(MarkKind::Target)));
    all.sort_by_key(|it| (it.date, it.kind));
    all
}

/// Takes empty values out, at any depth.
fn without_nothing(fields: &mut Map<String, Value>) {
    fields.retain(|_, value| !value.is_null());
    for value in fields.values_mut() {
        match value {
            Value::Object(inner) => without_nothing(inner),
            Value::Array(items) => items.iter_mut().filter_map(Value::as_object_mut).for_each(without_nothing),
            _ => {}
        }
    }
}

