//! What is counted to know whether a strategy works.

use crate::model::field::{CsvName, Date, Id, Quantity, SourceId};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Something that is counted to know whether the strategy works. All its amounts have one unit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Measure {
    /// Its id within the strategy, and its anchor on the page.
    pub id: Id,
    /// What is measured.
    #[schemars(length(min = 1, max = 200))]
    pub title: String,
    /// How it is counted, and what it does not tell.
    #[schemars(length(min = 1, max = 400))]
    pub how: Option<String>,
    /// The id of the priority that it belongs to.
    pub priority: Option<Id>,
    /// Where it started.
    pub baseline: Option<Reading>,
    /// Where it should get to.
    pub target: Option<Reading>,
    /// What was read on the way, the first day first.
    #[serde(default)]
    pub points: Vec<Point>,
    /// A table beside this file with more points, as spreadsheets save it. Its columns are `date`, `value` and, if you like,
    /// `source`.
    pub readings: Option<CsvName>,
}

/// An amount on a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Reading {
    /// The day.
    pub date: Date,
    /// The amount.
    pub value: Quantity,
    /// Where it is printed.
    pub source: Option<SourceId>,
}

/// What was read on a day on the way.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Point {
    /// The day.
    pub date: Date,
    /// The amount; none where it should have been read that day and was not.
    pub value: Option<Quantity>,
    /// Where it is printed.
    pub source: Option<SourceId>,
    /// What one has to know about it, for instance why it was not read.
    #[schemars(length(min = 1, max = 200))]
    pub note: Option<String>,
}

impl Measure {
    /// All its amounts: the baseline, the target and every point that was read.
    pub fn amounts(&self) -> impl Iterator<Item = &Quantity> {
        let ends = self.baseline.iter().chain(&self.target).map(|reading| &reading.value);
        ends.chain(self.points.iter().filter_map(|point| point.value.as_ref()))
    }

    /// The newest amount that was read on the way.
    pub fn latest(&self) -> Option<(Date, &Quantity)> {
        let read = self.points.iter().filter_map(|point| Some((point.date, point.value.as_ref()?)));
        read.max_by_key(|(date, _)| *date)
    }
}
