//! `--external`: whether the links to other sites still answer.

use super::{Arguments, report};
use crate::build::{self, Cache};
use crate::checks;
use crate::diag::Diagnostics;
use crate::host::external::{self, Asked, Asking};
use crate::model::config::Config;
use crate::source::{Answer, FilePath, Snapshot};
use std::collections::BTreeSet;
use std::time::Duration;

/// Asks for what the texts of a site link to; of `changed` files alone where there are any.
pub(super) fn ask(arguments: &Arguments, snapshot: &Snapshot, changed: Option<&BTreeSet<FilePath>>) -> Asked {
    let site = build::linked(snapshot, &Cache::none(), &mut Diagnostics::default(), &|_| {}).site;
    let is_meant = |path: &FilePath| changed.is_none_or(|changed| changed.contains(path));
    let limit = Duration::from_secs(arguments.external_limit);
    let mut asking = Asking::politely(name(site.config()), limit);
    asking.anywhere = arguments.external_anywhere;
    external::ask(&checks::whole::addresses(&site, &is_meant), &asking)
}

/// What the program calls itself: those who are asked can look up by whom.
fn name(config: &Config) -> String {
    let address = config.edit_url.as_ref().unwrap_or(&config.base_url).as_str();
    let address: String = address.chars().filter(|c| c.is_ascii_graphic() && !"()".contains(*c)).collect();
    format!("goodhelp/{} (+{address})", env!("CARGO_PKG_VERSION"))
}

/// How many were asked, in one line.
pub(super) fn summary(asked: &Asked) -> String {
    let fresh = report::plural(asked.answers.len() - asked.known, "link");
    let mut summary = format!("{fresh} to other sites asked for, {} known from the last seven days", asked.known);
    let closed = asked.answers.values().filter(|answer| matches!(answer, Answer::Closed(_))).count();
    if closed > 0 {
        summary += &format!("; {closed} not open to programs");
    }
    if asked.unasked > 0 {
        summary += &format!("; for {} there was no time (--external-limit)", asked.unasked);
    }
    summary
}
