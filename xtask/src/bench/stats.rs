//! Medians, because one run that the machine disturbed should not move a figure.

/// Several runs of the same thing.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Spread {
    pub median: f64,
    pub min: f64,
    pub max: f64,
}

impl Spread {
    /// Of at least one value.
    pub fn of(values: impl IntoIterator<Item = f64>) -> Self {
        let mut sorted: Vec<f64> = values.into_iter().collect();
        sorted.sort_by(f64::total_cmp);
        let middle = sorted.len() / 2;
        let median = if sorted.len() % 2 == 1 { sorted[middle] } else { (sorted[middle - 1] + sorted[middle]) / 2.0 };
        Spread { median, min: sorted[0], max: sorted[sorted.len() - 1] }
    }

    /// Of the quotients of each pair. Two programs measured one after the other met the same machine, so a pair's
    /// quotient is steadier than a quotient of medians.
    pub fn of_ratios(above: impl IntoIterator<Item = f64>, below: impl IntoIterator<Item = f64>) -> Self {
        Spread::of(above.into_iter().zip(below).map(|(above, below)| above / below))
    }
}

/// The least value that so many percent of the values do not exceed; 50 is a median. 0 of no values.
pub fn percentile(values: impl IntoIterator<Item = f64>, percent: f64) -> f64 {
    let mut sorted: Vec<f64> = values.into_iter().collect();
    sorted.sort_by(f64::total_cmp);
    let place = (percent / 100.0 * sorted.len() as f64).ceil() as usize;
    sorted.get(place.saturating_sub(1)).copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::{Spread, percentile};

    #[test]
    fn a_median_is_the_middle_or_between_the_two_in_the_middle() {
        assert_eq!(Spread::of([3.0, 1.0, 2.0]), Spread { median: 2.0, min: 1.0, max: 3.0 });
        assert_eq!(Spread::of([4.0, 1.0, 2.0, 9.0]).median, 3.0);
    }

    #[test]
    fn ratios_are_taken_pair_by_pair() {
        assert_eq!(Spread::of_ratios([1.0, 2.0, 30.0], [2.0, 4.0, 10.0]), Spread { median: 0.5, min: 0.5, max: 3.0 });
    }

    #[test]
    fn a_percentile_is_one_of_the_values() {
        let values = (1..=20).rev().map(f64::from);
        assert_eq!([50.0, 95.0, 100.0].map(|percent| percentile(values.clone(), percent)), [10.0, 19.0, 20.0]);
        assert_eq!(percentile([], 50.0), 0.0);
    }
}
