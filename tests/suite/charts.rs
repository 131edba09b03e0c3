//! Charts of measures: every sort of readings, and a property: whatever is read, all of a chart is inside its box.

use goodhelp::view::{Amount, ChartPart, LabelPart, MarkKind, NARROW, SMALL, Size, Thousands, WIDE, Written, chart};
use jiff::civil::{Date, date};
use proptest::prelude::*;

const SIZES: [Size; 3] = [WIDE, NARROW, SMALL];

fn drawn(amounts: &[Amount], size: Size) -> Option<ChartPart> {
    let amount = |amount: f64, decimals: usize, thousands: Thousands| match thousands {
        Thousands::None => format!("{amount:.decimals$}%"),
        Thousands::Million => format!("£{amount:.decimals$}m"),
        Thousands::Billion => format!("£{amount:.decimals$}bn"),
    };
    let month = |day: Date| format!("September {}", day.year());
    chart(amounts, size, &Written { amount: &amount, month: &month })
}

fn amount(kind: MarkKind, day: Date, amount: f64) -> Amount {
    Amount { kind, day, amount: Some(amount), label: Some(format!("{amount}%")) }
}

/// A baseline, readings and a target.
fn series(amounts: &[f64]) -> Vec<Amount> {
    let last = amounts.len() - 1;
    let of = |(number, value): (usize, &f64)| {
        let kind = match number {
            0 => MarkKind::Baseline,
            number if number == last => MarkKind::Target,
            _ => MarkKind::Point,
        };
        amount(kind, date(2025, 1, 1).saturating_add(jiff::Span::new().months(number as i64 * 3)), *value)
    };
    amounts.iter().enumerate().map(of).collect()
}

fn levels(chart: &ChartPart) -> Vec<&str> {
    chart.lines.iter().filter_map(|line| line.label.as_ref()).map(|label| label.text.as_str()).collect()
}

#[test]
fn a_scale_begins_at_zero_and_ends_at_a_round_amount() {
    let chart = drawn(&series(&[31.0, 38.0, 80.0]), WIDE).unwrap();
    assert_eq!(levels(&chart), ["0%", "20%", "40%", "60%", "80%"]);
    assert_eq!(chart.zero, Some(chart.bottom));
    assert_eq!(chart.paths.len(), 1, "the target is no reading: {:?}", chart.paths);
    assert_eq!(chart.target, Some(chart.marks[2].y));
    assert!(chart.marks[0].y > chart.marks[1].y && chart.marks[1].y > chart.marks[2].y, "more is higher");
}

#[test]
fn a_target_may_be_lower_than_the_start() {
    let chart = drawn(&series(&[21.0, 14.0, 8.0, 5.0]), NARROW).unwrap();
    assert!(chart.marks[0].y < chart.marks[2].y && chart.marks[2].y < chart.marks[3].y);
    assert_eq!(chart.zero, Some(chart.bottom));
}

#[test]
fn amounts_below_zero_stand_below_its_line() {
    let chart = drawn(&series(&[-12.0, -3.0, 4.0]), WIDE).unwrap();
    let zero = chart.zero.unwrap();
    assert!(zero < chart.bottom && chart.marks[0].y > zero && chart.marks[1].y > zero && chart.marks[2].y < zero);
    let chart = drawn(&series(&[-12.0, -3.0]), WIDE).unwrap();
    assert!(chart.zero.unwrap() < chart.marks[1].y, "zero is at the top");
}

#[test]
fn equal_amounts_make_a_level_line() {
    for same in [50.0, 0.0, -7.5] {
        let chart = drawn(&series(&[same, same, same]), WIDE).unwrap();
        assert!(chart.marks.iter().all(|mark| mark.y == chart.marks[0].y));
        assert!(chart.zero.is_some());
    }
}

#[test]
fn a_scale_that_leaves_zero_out_says_so() {
    let chart = drawn(&series(&[950.0, 962.0, 975.0]), WIDE).unwrap();
    assert_eq!(chart.zero, None);
    assert!(chart.marks[0].y - chart.marks[2].y > 60.0, "what changed can be seen");
}

#[test]
fn a_gap_breaks_the_line() {
    let mut amounts = series(&[10.0, 12.0, 11.0, 15.0, 16.0]);
    amounts[2] = Amount { amount: None, label: None, ..amounts[2].clone() };
    amounts[4].kind = MarkKind::Point;
    let chart = drawn(&amounts, WIDE).unwrap();
    assert_eq!(chart.paths.len(), 2, "{:?}", chart.paths);
    assert_eq!(chart.marks.len(), 4);
    // A reading between two gaps is a mark without a line.
    amounts[4] = Amount { amount: None, label: None, ..amounts[4].clone() };
    let chart = drawn(&amounts, WIDE).unwrap();
    assert_eq!((chart.paths.len(), chart.marks.len()), (1, 3));
}

#[test]
fn one_amount_is_no_chart_and_two_are() {
    assert_eq!(drawn(&series(&[10.0]), WIDE), None);
    assert_eq!(drawn(&[], WIDE), None);
    let nothing = Amount { kind: MarkKind::Point, day: date(2026, 1, 1), amount: None, label: None };
    assert_eq!(drawn(&[nothing.clone(), nothing], WIDE), None);
    let point_and_target =
        [amount(MarkKind::Point, date(2026, 1, 1), 10.0), amount(MarkKind::Target, date(2027, 1, 1), 20.0)];
    let chart = drawn(&point_and_target, WIDE).unwrap();
    assert_eq!((chart.paths.len(), chart.marks.len()), (0, 2));
}

#[test]
fn days_far_from_each_other_stand_far_from_each_other() {
    let on = |year, month, value| amount(MarkKind::Point, date(year, month, 1), value);
    let chart = drawn(&[on(2025, 1, 1.0), on(2025, 2, 2.0), on(2026, 12, 3.0)], WIDE).unwrap();
    let x: Vec<f64> = chart.marks.iter().map(|mark| mark.x).collect();
    assert!((x[2] - x[1]) / (x[1] - x[0]) > 20.0, "{x:?}");
    let one_day = drawn(
        &[amount(MarkKind::Baseline, date(2026, 1, 1), 1.0), amount(MarkKind::Target, date(2026, 1, 1), 2.0)],
        WIDE,
    );
    let chart = one_day.unwrap();
    assert_eq!(chart.marks[0].x, (chart.left + chart.right) / 2.0);
    assert_eq!(chart.days.len(), 1);
}

#[test]
fn years_are_written_where_there_are_several() {
    let on = |year, value| amount(MarkKind::Point, date(year, 7, 1), value);
    let years = |last| {
        let chart = drawn(&[on(2024, 1.0), on(last, 2.0)], NARROW).unwrap();
        chart.days.into_iter().filter_map(|day| day.label).map(|label| label.text).collect::<Vec<_>>()
    };
    assert_eq!(years(2025), ["September 2024", "September 2025"]);
    assert_eq!(years(2028), ["2025", "2026", "2027", "2028"]);
    assert_eq!(years(2044), ["2025", "2030", "2035", "2040"]);
}

#[test]
fn large_amounts_are_shortened() {
    let chart = drawn(&series(&[1_200_000.0, 3_400_000.0]), WIDE).unwrap();
    assert_eq!(levels(&chart), ["£0m", "£1m", "£2m", "£3m", "£4m"]);
    let chart = drawn(&series(&[0.0, 2.5e10]), WIDE).unwrap();
    assert_eq!(levels(&chart).last(), Some(&"£25bn"));
    let chart = drawn(&series(&[1.0, 1e38]), WIDE).unwrap();
    assert!(levels(&chart).is_empty(), "there is no room for what nobody can read");
}

/// Any amounts that a field takes, on any days that there are.
fn any_amounts() -> impl Strategy<Value = Vec<Amount>> {
    let kind = prop_oneof![Just(MarkKind::Baseline), Just(MarkKind::Point), Just(MarkKind::Target)];
    let value = prop_oneof![
        4 => (-1000i32..1000).prop_map(|it| Some(f64::from(it) / 10.0)),
        1 => Just(None),
        1 => (-9.99f64..9.99, -38i32..39).prop_map(|(digits, power)| Some(digits * 10f64.powi(power))),
        1 => (0u8..3).prop_map(|it| Some(1e15 + f64::from(it))),
    ];
    let day = prop_oneof![
        3 => (2020i16..2030, 1i8..13, 1i8..29).prop_map(|(year, month, day)| date(year, month, day)),
        1 => (0i16..=9999, 1i8..13, 1i8..29).prop_map(|(year, month, day)| date(year, month, day)),
    ];
    let one = (kind, day, value).prop_map(|(kind, day, amount)| Amount {
        kind,
        day,
        amount,
        label: amount.map(|amount| format!("£{amount:.1}").chars().take(48).collect()),
    });
    proptest::collection::vec(one, 0..40)
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(2000) })]

    #[test]
    fn a_chart_is_inside_its_box(amounts in any_amounts()) {
        for size in SIZES {
            let there = amounts.iter().filter(|it| it.amount.is_some()).count();
            let Some(chart) = drawn(&amounts, size) else {
                prop_assert!(there < 2, "{there} amounts and no chart");
                continue;
            };
            prop_assert_eq!(chart.marks.len(), there);
            let inside = |x: f64, y: f64, around: f64| {
                x - around >= 0.0 && x + around <= chart.width && y - around >= 0.0 && y + around <= chart.height
            };
            for mark in &chart.marks {
                prop_assert!(inside(mark.x, mark.y, 7.0), "{mark:?} of {chart:?}");
            }
            for place in chart.paths.iter().flat_map(|path| path.split(' ')) {
                let (x, y) = place.split_once(',').unwrap();
                prop_assert!(inside(x.parse().unwrap(), y.parse().unwrap(), 2.0), "{place}");
            }
            prop_assert!(chart.left < chart.right && chart.left >= 0.0 && chart.right <= chart.width);
            prop_assert!(chart.lines.len() >= 2 && chart.lines.len() < 24, "{} lines", chart.lines.len());
            for line in &chart.lines {
                prop_assert!(inside(chart.left, line.at, 1.0), "{line:?}");
            }
            for day in &chart.days {
                prop_assert!(inside(day.at, chart.bottom + 6.0, 1.0), "{day:?}");
            }
            let labels: Vec<&LabelPart> = (chart.lines.iter().chain(&chart.days).filter_map(|it| it.label.as_ref()))
                .chain(chart.marks.iter().filter_map(|it| it.label.as_ref()))
                .collect();
            for label in labels {
                prop_assert!(is_inside(label, &chart), "{label:?} of {chart:?}");
            }
        }
    }
}

/// Whether all of a label is inside, with letters somewhat narrower than the widest ones.
fn is_inside(label: &LabelPart, chart: &ChartPart) -> bool {
    let wide = label.text.chars().count() as f64 * 9.0;
    let start = match label.anchor {
        "start" => label.x,
        "middle" => label.x - wide / 2.0,
        _ => label.x - wide,
    };
    start >= 0.0 && start + wide <= chart.width && label.y - 14.0 >= 0.0 && label.y + 4.0 <= chart.height
}
