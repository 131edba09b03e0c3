//! What other sites answered, where somebody asked them before the build: a build itself asks nobody.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What came back from web addresses, by the address without what stands behind `#`.
pub type Answers = BTreeMap<String, Answer>;

/// What came back from one address.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Answer {
    /// There is something.
    Well,
    /// There is something at this other address, for good.
    Moved(String),
    /// There is something, but not for programs; the number of HTTP that said so.
    Closed(u16),
    /// There is nothing, or the other side is in trouble; the number of HTTP that said so.
    Status(u16),
    /// No host has this name.
    NoHost,
    /// The other side cannot prove who it is.
    Certificate,
    /// It took too long.
    TooLong,
    /// One address led to the next, again and again.
    TooFar,
    /// The address is one within somebody's own network.
    Private,
    /// Something else went wrong; what it was.
    Broken(String),
}
