//! How the values of a facet are written down.
//!
//! Each text has one value in the column of a facet: the set of its values, each as a character. There are few different
//! sets, so that a column takes a few bits a text; with several values a text it would take many.

/// The character of the first value: none that anything treats specially.
const FIRST: usize = 0x20;
/// Characters from here on may not be in a text.
#[cfg(feature = "native")]
const END: usize = 0xd800;

/// The characters of values, from their numbers in the order of the site.
#[cfg(feature = "native")]
pub(super) fn set_of(numbers: impl IntoIterator<Item = usize>) -> String {
    let mut numbers: Vec<usize> = numbers.into_iter().filter(|number| FIRST + number < END).collect();
    numbers.sort_unstable();
    numbers.dedup();
    numbers.into_iter().filter_map(|number| char::from_u32((FIRST + number) as u32)).collect()
}

/// The numbers of the values in a set.
pub(super) fn numbers_in(set: &str) -> impl Iterator<Item = usize> {
    set.chars().filter_map(|character| (character as usize).checked_sub(FIRST))
}
