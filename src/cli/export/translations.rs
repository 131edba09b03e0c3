//! `goodhelp export translations`

use super::{Call, Out, WELL, report};
use crate::build::{self, Cache, Linked};
use crate::diag::Diagnostics;
use crate::site::Site;
use crate::translation::{Why, pending, write_table, write_xliff};
use anyhow::{Result, bail};

#[derive(Debug, clap::Args)]
pub(in crate::cli) struct Arguments {
    /// The language to translate into; the second language of the site where it is not given.
    #[arg(long, value_name = "TAG")]
    to: Option<String>,
    /// How to write it.
    #[arg(long, value_enum, default_value = "xliff")]
    format: FormatName,
    /// Everything, and not only what waits.
    #[arg(long)]
    all: bool,
    #[command(flatten)]
    out: Out,
}

#[derive(Debug, Clone, Copy, clap::ValueEnum)]
enum FormatName {
    /// XLIFF 2.1, for translators' programs.
    Xliff,
    /// A table with a column for each language, for a spreadsheet.
    Csv,
}

pub(super) fn run(call: &Call, arguments: &Arguments) -> Result<u8> {
    let disk = call.disk()?;
    let snapshot = call.snapshot(&disk, None);
    let Linked { site, .. } = build::linked(&snapshot, &Cache::none(), &mut Diagnostics::default(), &|_| {});
    let language = language(&site, arguments.to.as_deref())?;
    let tags: Vec<&str> = site.languages().collect();
    let pending = pending(&site, language, arguments.all);
    let write = match arguments.format {
        FormatName::Xliff => write_xliff,
        FormatName::Csv => write_table,
    };
    arguments.out.write(call, &write(&pending, tags[0], tags[language]))?;
    if !call.quiet {
        let count = |why: Why| pending.iter().filter(|text| text.why == why).count();
        let (new, changed) = (count(Why::Untranslated), count(Why::Changed));
        let texts = report::plural(pending.len(), "text");
        report::line(&format!("{texts}: {new} not translated yet, {changed} changed since"));
    }
    Ok(WELL)
}

/// The number of the language with a tag, of those after the first; the second where none is named.
fn language(site: &Site, tag: Option<&str>) -> Result<usize> {
    let tags: Vec<&str> = site.languages().collect();
    if tags.len() < 2 {
        bail!("the site has one language alone\nhelp: add another one to `languages` in goodhelp.toml");
    }
    let Some(tag) = tag else { return Ok(1) };
    match tags.iter().skip(1).position(|known| *known == tag) {
        Some(number) => Ok(number + 1),
        None => bail!("nothing is translated into {tag}\nhelp: there is {}", tags[1..].join(", ")),
    }
}
