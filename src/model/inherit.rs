//! Rules of `inherit`: what a site takes over from the core.

use super::Kind;
use super::field::is_id;

/// The tag of the core's first language: that of its texts whose names say none.
pub const CORE_LANGUAGE: &str = "en-GB";

/// Whether a rule of `inherit` has the form of one.
pub fn is_inherit_rule(rule: &str) -> bool {
    let (target, choice) = rule.split_once('?').map_or((rule, None), |(target, choice)| (target, Some(choice)));
    let (segment, id) = target.split_once('/').map_or((target, None), |(segment, id)| (segment, Some(id)));
    let known = Kind::from_segment(segment).is_some();
    let good_id = id.is_none_or(is_id);
    let good_choice = choice.is_none_or(|choice| {
        let parts = choice.split_once('=');
        id.is_none() && parts.is_some_and(|(key, _)| matches!(key, "sector" | "place" | "characteristic"))
    });
    known && good_id && good_choice
}
