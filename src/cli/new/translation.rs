//! The file that a translation starts from.

use super::{is_there, refuses};
use crate::cli::{Call, PROBLEMS, WELL, report};
use crate::host::Disk;
use crate::parse::Document;
use crate::site::Site;
use crate::source::{FilePath, Snapshot};
use crate::translation;
use anyhow::{Context, Result, bail};
use serde_json::{Map, Value as Json};
use std::collections::BTreeMap;
use std::io::ErrorKind;

/// Writes it, with what both languages share and what was said.
pub(super) fn translation(
    call: &Call,
    disk: &Disk,
    path: &FilePath,
    first: &Document,
    given: &Map<String, Json>,
    (site, snapshot): (&Site, &Snapshot),
) -> Result<u8> {
    let extra = &site.config().extra;
    let words = translation::units(first, extra);
    let mut own = BTreeMap::new();
    for (name, value) in given {
        match value.as_str().filter(|_| words.iter().any(|unit| unit.place == *name)) {
            Some(text) => own.insert(name.clone(), text.to_string()),
            None => bail!("a translation has `{name}` from its first text, {}\nhelp: leave it away here", first.path),
        };
    }
    let text = translation::start(first, &own, extra);
    if refuses(path, &text, snapshot) {
        report::line("nothing was written");
        return Ok(PROBLEMS);
    }
    match disk.create(path, &text, false) {
        Ok(()) => {}
        Err(error) if error.kind() == ErrorKind::AlreadyExists => return Ok(is_there(path)),
        Err(error) => return Err(error).with_context(|| format!("{path} cannot be written")),
    }
    if !call.quiet {
        report::line(&format!("{path} is there, with what it shares with {}", first.path));
        report::line("translate what is marked `to do` and the text below the fields, then run `goodhelp check`");
    }
    Ok(WELL)
}
