//! The names that Vale's rules have, for each kind.

/// The kinds that are read here.
pub(super) const KINDS: [&str; 6] = ["existence", "substitution", "occurrence", "repetition", "conditional", "metric"];

/// Kinds that Vale has and that are not read here.
pub(super) const OTHER_KINDS: [&str; 7] =
    ["capitalization", "consistency", "readability", "script", "sequence", "spelling", "lt"];

/// Names that every rule may have. `action`, `description`, `name` and `tests` say something to Vale alone, and nothing that
/// changes what is found.
const ALL: [&str; 10] =
    ["action", "description", "extends", "level", "limit", "link", "message", "name", "scope", "tests"];

/// The names that a rule of a kind may have.
pub(super) fn of_kind(kind: &str) -> Vec<&'static str> {
    let own: &[&str] = match kind {
        "existence" => &["append", "exceptions", "ignorecase", "nonword", "raw", "tokens"],
        "substitution" => &["capitalize", "exceptions", "ignorecase", "nonword", "swap"],
        "occurrence" => &["ignorecase", "max", "min", "token"],
        "repetition" => &["alpha", "exceptions", "ignorecase", "max", "tokens"],
        "conditional" => &["exceptions", "first", "ignorecase", "second"],
        _ => &["condition", "formula"],
    };
    ALL.iter().chain(own).copied().collect()
}

/// Names that change what Vale finds and that are not read here.
pub(super) const OTHER_KEYS: [&str; 9] =
    ["aff", "dic", "dicpath", "dictionaries", "in", "matchcase", "morphology", "pos", "vocab"];

/// The levels of a rule.
pub(super) const LEVELS: [&str; 3] = ["suggestion", "warning", "error"];
