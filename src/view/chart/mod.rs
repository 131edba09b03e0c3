//! Charts of amounts on days, as the places of what a template draws: nothing here knows of colours or of SVG.
//!
//! All of it lies inside the box of the chart, whatever the amounts and the days are: a property test says so.

mod days;
mod labels;
mod scale;

use days::Days;
use jiff::civil::Date;
use labels::Labels;
use scale::Scale;
use schemars::JsonSchema;
use serde::Serialize;

/// How much wider than high letters are taken to be, in pixels: digits of the theme's font at 16 pixels, and a little more.
const LETTER: f64 = 9.2;
/// The radius of a mark with its line.
const MARK: f64 = 8.0;

/// The measures of a chart, in pixels.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Size {
    /// Its width.
    pub width: f64,
    /// Its height.
    pub height: f64,
    /// About how many lines there are across it.
    pub lines: f64,
    /// Whether anything is written in it.
    pub written: bool,
}

/// For a column of text.
pub const WIDE: Size = Size { width: 640.0, height: 300.0, lines: 5.0, written: true };
/// For a telephone.
pub const NARROW: Size = Size { width: 328.0, height: 240.0, lines: 4.0, written: true };
/// For a line of text, without words.
pub const SMALL: Size = Size { width: 200.0, height: 48.0, lines: 2.0, written: false };

/// What an amount is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum MarkKind {
    /// Where it started.
    Baseline,
    /// What was read on the way.
    Point,
    /// Where it should get to.
    Target,
}

/// An amount on a day.
#[derive(Debug, Clone, PartialEq)]
pub struct Amount {
    /// What it is.
    pub kind: MarkKind,
    /// The day.
    pub day: Date,
    /// The amount; none where nothing was read, which breaks the line.
    pub amount: Option<f64>,
    /// What is written beside it, where there is room.
    pub label: Option<String>,
}

/// What is written along the edges.
pub struct Written<'a> {
    /// An amount, with so many digits behind the point and so many thousands left out.
    pub amount: &'a dyn Fn(f64, usize, Thousands) -> String,
    /// A month of a year.
    pub month: &'a dyn Fn(Date) -> String,
}

/// How large amounts are shortened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Thousands {
    /// Not at all.
    None,
    /// To millions.
    Million,
    /// To thousands of millions.
    Billion,
}

/// A chart, ready to be drawn.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct ChartPart {
    /// Its width.
    pub width: f64,
    /// Its height.
    pub height: f64,
    /// The left edge of what is drawn.
    pub left: f64,
    /// Its right edge.
    pub right: f64,
    /// Its lower edge.
    pub bottom: f64,
    /// The level of nothing; none where the scale does not have it.
    pub zero: Option<f64>,
    /// The lines across, each with the amount that it stands for.
    pub lines: Vec<TickPart>,
    /// The days along the lower edge.
    pub days: Vec<TickPart>,
    /// The level of the target.
    pub target: Option<f64>,
    /// The lines from reading to reading, each as `x,y x,y …`; several where there are gaps.
    pub paths: Vec<String>,
    /// The amounts.
    pub marks: Vec<MarkPart>,
}

/// A place on an edge.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct TickPart {
    /// How far from the left or the top.
    pub at: f64,
    /// What is written there.
    pub label: Option<LabelPart>,
}

/// Something written.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct LabelPart {
    /// The words.
    pub text: String,
    /// Where they are held, from the left.
    pub x: f64,
    /// Their base line.
    pub y: f64,
    /// Where they are held: `start`, `middle` or `end`.
    pub anchor: &'static str,
}

/// An amount in a chart.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct MarkPart {
    /// What it is.
    pub kind: MarkKind,
    /// Its place.
    pub x: f64,
    /// Its place.
    pub y: f64,
    /// What is written beside it.
    pub label: Option<LabelPart>,
}

/// Draws amounts, in any order. None where there are fewer than two of them: then there is nothing to compare.
pub fn chart(amounts: &[Amount], size: Size, written: &Written) -> Option<ChartPart> {
    let mut amounts: Vec<&Amount> = amounts.iter().collect();
    amounts.sort_by_key(|it| (it.day, it.kind));
    let values: Vec<f64> = amounts.iter().filter_map(|it| it.amount).filter(|it| it.is_finite()).collect();
    let drawn: Vec<Date> = amounts.iter().filter(|it| it.amount.is_some()).map(|it| it.day).collect();
    let (first, last) = (*drawn.first()?, *drawn.last()?);
    if values.len() < 2 {
        return None;
    }
    let scale = Scale::of(&values, size.lines);
    let ticks = if size.written { scale.labels(written.amount) } else { Vec::new() };
    let widest = ticks.iter().map(|label| width_of(label)).fold(0.0, f64::max);
    let left = MARK + if ticks.is_empty() { 0.0 } else { widest + MARK };
    let (top, bottom) = if size.written { (28.0, size.height - 32.0) } else { (MARK, size.height - MARK) };
    let right = size.width - MARK - if size.written { 4.0 } else { 0.0 };
    let y = |amount: f64| round(bottom - scale.part(amount) * (bottom - top));
    let days = Days { first, last, left: left + MARK, right: right - MARK };

    let mut lines = Vec::new();
    for (number, level) in scale.levels().enumerate() {
        let label = ticks.get(number).map(|text| LabelPart {
            text: text.clone(),
            x: round(left - MARK),
            y: round(y(level) + 5.0),
            anchor: "end",
        });
        lines.push(TickPart { at: y(level), label });
    }
    let mut marks: Vec<MarkPart> = Vec::new();
    let mut texts: Vec<Option<&str>> = Vec::new();
    let mut paths: Vec<Vec<String>> = vec![Vec::new()];
    for it in &amounts {
        let Some(amount) = it.amount.filter(|it| it.is_finite()) else {
            paths.push(Vec::new());
            continue;
        };
        let (x, y) = (round(days.x(it.day)), y(amount));
        if it.kind != MarkKind::Target
            && let Some(path) = paths.last_mut()
        {
            path.push(format!("{x},{y}"));
        }
        marks.push(MarkPart { kind: it.kind, x, y, label: None });
        texts.push(it.label.as_deref());
    }
    let edges = if size.written { days.ticks(bottom, size.width, written.month) } else { Vec::new() };
    if size.written {
        Labels::new(left, size.width, bottom).write(&mut marks, &texts);
    }
    paths.retain(|path| path.len() > 1);
    Some(ChartPart {
        width: size.width,
        height: size.height,
        left: round(left),
        right: round(right),
        bottom: round(bottom),
        zero: scale.has_zero().then(|| y(0.0)),
        lines,
        days: edges,
        target: marks.iter().find(|mark| mark.kind == MarkKind::Target).map(|mark| mark.y),
        paths: paths.into_iter().map(|path| path.join(" ")).collect(),
        marks,
    })
}

/// About how wide a text is.
fn width_of(text: &str) -> f64 {
    text.chars().count() as f64 * LETTER
}

/// Tenths of a pixel are more than enough, and the same everywhere.
fn round(place: f64) -> f64 {
    (place * 10.0).round() / 10.0
}
