//! A measure for a template: its readings in the order of days, its charts, and the same in words.

use super::priority_title;
use crate::model::field::{Date, Quantity, SourceId, Unit};
use crate::model::strategy::{Measure, Point, Reading, Strategy};
use crate::view::chart::{self, Amount, MarkKind, Written, chart};
use crate::view::viewer::Viewer;
use crate::view::{ChartsPart, MeasurePart, ReadingPart};
use fluent_bundle::FluentValue;

impl Viewer<'_> {
    pub(super) fn measure(&self, strategy_id: &str, strategy: &Strategy, it: &Measure) -> MeasurePart {
        let end = |kind, reading: &Option<Reading>| {
            reading.as_ref().map(|it| self.reading(kind, it.date, Some(&it.value), it.source.as_ref(), None))
        };
        let baseline = end(MarkKind::Baseline, &it.baseline);
        let target = end(MarkKind::Target, &it.target);
        let point = |it: &Point| {
            self.reading(MarkKind::Point, it.date, it.value.as_ref(), it.source.as_ref(), it.note.as_deref())
        };
        let points: Vec<ReadingPart> = it.points.iter().map(point).collect();
        let latest = points.iter().filter(|it| it.value.is_some()).max_by(|a, b| a.date.cmp(&b.date)).cloned();
        let mut readings: Vec<ReadingPart> = baseline.iter().cloned().chain(points).chain(target.clone()).collect();
        readings.sort_by(|a, b| (&a.date, a.kind).cmp(&(&b.date, b.kind)));
        let unit = it.amounts().find_map(Quantity::unit).unwrap_or(Unit::Number);
        let mut part = MeasurePart {
            id: it.id.to_string(),
            title: it.title.clone(),
            how: it.how.clone(),
            priority: priority_title(strategy, &it.priority),
            way: way(&baseline, &latest, &target),
            charts: self.charts(unit, &readings, latest.as_ref()),
            in_words: String::new(),
            readings,
            baseline,
            latest,
            target,
            data: self.href_of(&format!("/data/measures/{strategy_id}/{}.csv", it.id)),
        };
        part.in_words = self.in_words(&part);
        part
    }

    fn reading(
        &self,
        kind: MarkKind,
        date: Date,
        value: Option<&Quantity>,
        source: Option<&SourceId>,
        note: Option<&str>,
    ) -> ReadingPart {
        ReadingPart {
            kind,
            date: date.to_string(),
            value: value.map(|value| self.quantity(value)),
            amount: value.and_then(Quantity::amount),
            source: source.and_then(|id| self.source_link(id)),
            note: note.map(str::to_string),
        }
    }

    fn charts(&self, unit: Unit, readings: &[ReadingPart], latest: Option<&ReadingPart>) -> Option<ChartsPart> {
        let amount = |it: &ReadingPart| {
            // Of what was read on the way the newest alone is written: the table has the others.
            let is_written = it.kind != MarkKind::Point || latest.is_some_and(|latest| latest.date == it.date);
            Some(Amount {
                kind: it.kind,
                day: it.date.parse().ok()?,
                amount: it.amount,
                label: it.value.clone().filter(|_| is_written),
            })
        };
        let amounts: Vec<Amount> = readings.iter().filter_map(amount).collect();
        let tick = |amount, decimals, thousands| self.tick(unit, amount, decimals, thousands);
        let written = Written { amount: &tick, month: &|day| self.month(day) };
        let drawn = |size| chart(&amounts, size, &written);
        Some(ChartsPart { wide: drawn(chart::WIDE)?, narrow: drawn(chart::NARROW)?, small: drawn(chart::SMALL)? })
    }

    /// Where it started, where it is and where it should get to, in sentences.
    fn in_words(&self, measure: &MeasurePart) -> String {
        let read = measure.readings.iter().filter(|it| it.kind == MarkKind::Point && it.value.is_some()).count();
        let not_read = measure.readings.iter().filter(|it| it.value.is_none()).count();
        let told = |word: &str, reading: &Option<ReadingPart>| {
            let reading = reading.as_ref()?;
            let value = FluentValue::from(reading.value.clone()?);
            let date = FluentValue::from(self.words.date(self.language, &reading.date)?);
            Some(self.word_with(word, &[("value", value), ("date", date)]))
        };
        let counted = |word: &str, count: usize| (count > 0).then(|| self.word_with(word, &[("count", count.into())]));
        let sentences = [
            told("measure-says-baseline", &measure.baseline),
            told("measure-says-latest", &measure.latest),
            told("measure-says-target", &measure.target),
            measure.way.map(|way| self.word(&format!("measure-way-{way}"))),
            counted("measure-says-readings", read),
            counted("measure-says-gaps", not_read),
        ];
        sentences.into_iter().flatten().collect::<Vec<_>>().join(" ")
    }
}

/// How the newest reading stands to start and target, whichever of them is higher.
fn way(
    baseline: &Option<ReadingPart>,
    latest: &Option<ReadingPart>,
    target: &Option<ReadingPart>,
) -> Option<&'static str> {
    let amount = |reading: &Option<ReadingPart>| reading.as_ref()?.amount;
    let (start, now, end) = (amount(baseline)?, amount(latest)?, amount(target)?);
    let is_reached = if end >= start { now >= end } else { now <= end };
    Some(match is_reached {
        true => "reached",
        false if (now - end).abs() < (start - end).abs() => "closer",
        false => "no-closer",
    })
}
