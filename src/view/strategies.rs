//! The strategies for feeds and data: news of how they go, and all that is measured.

use super::chart::MarkKind;
use super::feed::FeedItem;
use super::viewer::Viewer;
use crate::model::common::Licence;
use crate::model::field::{Date, Id, Quantity, SourceId};
use crate::model::strategy::{Measure, Reading, Strategy};
use crate::model::{FrontMatter, Kind};
use crate::site::{Entry, EntryId};
use schemars::JsonSchema;
use serde::Serialize;

/// A strategy as data: an entry of `data/strategies.json`.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct StrategyRecord {
    /// Its id.
    pub id: String,
    /// Its full address.
    pub url: String,
    /// The tag of the language of its words.
    pub language: String,
    /// The licence of the site's texts.
    pub licence: Licence,
    /// Where that licence can be read.
    pub licence_url: String,
    /// The ids of the commitments whose day has passed and that are neither done nor stopped.
    pub late: Vec<Id>,
    /// Its front matter, with the readings of tables among the points of measures.
    #[serde(flatten)]
    pub strategy: Strategy,
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
            Some((number, entry, text, it))
        });
        told.flat_map(move |(number, entry, text, it)| {
            let canonical = self.canonical_of(&self.localised(&entry.address(), self.language));
            it.updates.iter().rev().map(move |update| {
                let item = FeedItem {
                    title: update.title.clone(),
                    canonical: format!("{canonical}#{}", update.id),
                    summary: update.what.clone(),
                    reviewed: update.date.to_string(),
                    authors: it.organisation.iter().cloned().collect(),
                    about: self.about(entry, text.front()),
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
        let licence = self.site.config().licence;
        let late = it.commitments.iter().filter(|commitment| commitment.is_late(self.site.date()));
        Some(StrategyRecord {
            id: entry.id.clone(),
            url: self.canonical_of(&self.localised(&entry.address(), entry.original)),
            language: self.words.tag(entry.original).to_string(),
            licence,
            licence_url: licence.url().to_string(),
            late: late.map(|commitment| commitment.id.clone()).collect(),
            strategy: (**it).clone(),
        })
    }
}

/// All amounts of a measure in the order of days.
pub fn taken(measure: &Measure) -> Vec<Taken> {
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
