//! `goodhelp export translations`

use super::{Call, Out, WELL, report};
use crate::build::{self, Cache, Linked};
use crate::cli::own_path;
use crate::diag::{Diagnostics, did_you_mean};
use crate::model::Kind;
use crate::parse::Document;
use crate::site::Site;
use crate::source::{FilePath, LayerKind};
use crate::translation::{Why, pending, write_table, write_xliff};
use anyhow::{Result, bail};
use std::collections::BTreeSet;

#[derive(Debug, clap::Args)]
pub(in crate::cli) struct Arguments {
    /// The language to translate into; where it is not given, the first one in which the texts were not written.
    #[arg(long, value_name = "TAG")]
    to: Option<String>,
    /// How to write it.
    #[arg(long, value_enum, default_value = "xliff")]
    format: FormatName,
    /// Everything, and not only what waits.
    #[arg(long)]
    all: bool,
    /// Texts that the site takes over from the shared handbook in place of its own: these, or all of
    /// them. Each by its path, or as `inherit` names it (`glossary/confidence`).
    #[arg(long, value_name = "PATH", num_args = 0..)]
    inherited: Option<Vec<String>>,
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
    let tags: Vec<&str> = site.languages().collect();
    let is_wanted: Box<dyn Fn(&Document) -> bool> = match &arguments.inherited {
        None => Box::new(|document| document.layer == LayerKind::Site),
        Some(paths) => Box::new(inherited(&site, paths)?),
    };
    let written = site.entries().filter(|(_, entry)| is_wanted(&entry.first().document));
    let written: BTreeSet<usize> = written.map(|(_, entry)| entry.original).collect();
    let language = language(&tags, &written, arguments.to.as_deref())?;
    let mut pending = pending(&site, language, arguments.all, &is_wanted);
    // A file is from one language into another.
    let from = pending.first().map_or(0, |text| text.original);
    let all = pending.len();
    pending.retain(|text| text.original == from);
    let left = all - pending.len();
    let write = match arguments.format {
        FormatName::Xliff => write_xliff,
        FormatName::Csv => write_table,
    };
    arguments.out.write(call, &write(&pending, tags[from], tags[language]))?;
    if !call.quiet {
        let count = |why: Why| pending.iter().filter(|text| text.why == why).count();
        let (new, changed) = (count(Why::Untranslated), count(Why::Changed));
        let texts = report::plural(pending.len(), "text");
        report::line(&format!("{texts}: {new} not translated yet, {changed} changed since"));
        if left > 0 {
            let texts = report::plural(left, "text");
            report::line(&format!(
                "{texts} not in {} are left out: a file is from one language, so export again when this one is back",
                tags[from]
            ));
        }
    }
    Ok(WELL)
}

/// Chooses inherited texts by their paths, or all of them.
///
/// # Errors
/// Where the site takes over no text of a path.
fn inherited(site: &Site, paths: &[String]) -> Result<impl Fn(&Document) -> bool + 'static> {
    let paths: BTreeSet<FilePath> = paths.iter().map(|path| named(site, path)).collect();
    let firsts = || site.entries().map(|(_, entry)| &*entry.first().document);
    let known = || firsts().filter(|document| document.layer == LayerKind::Core).map(|document| &document.path);
    for path in &paths {
        let shown = path.as_str().escape_debug();
        if firsts().any(|document| document.layer == LayerKind::Site && document.path == *path) {
            bail!("{shown} is the site's own\nhelp: without --inherited the site's own texts are exported");
        }
        if !known().any(|known| known == path) {
            let near = did_you_mean(path.as_str(), known().map(FilePath::as_str));
            let help = near.map_or_else(
                || "`goodhelp inherited --all` lists what it does".to_string(),
                |near| format!("did you mean {near}?"),
            );
            bail!("the site takes over no text {shown} from the handbook\nhelp: {help}");
        }
    }
    Ok(move |document: &Document| {
        document.layer == LayerKind::Core && (paths.is_empty() || paths.contains(&document.path))
    })
}

/// The path of a text that is named by it, or as `inherit` in `goodhelp.toml` names one: `glossary/confidence`.
fn named(site: &Site, text: &str) -> FilePath {
    let path = own_path(text);
    let parts = path.as_str().split_once('/');
    let kind = parts.and_then(|(segment, id)| Some((Kind::from_segment(segment)?, id)));
    let entry = kind.and_then(|(kind, id)| site.find(kind, id));
    entry.map_or(path, |entry| site.entry(entry).first().document.path.clone())
}

/// The number of the language with a tag, of those in which not all texts were written; the first of these where none is named.
fn language(tags: &[&str], written: &BTreeSet<usize>, tag: Option<&str>) -> Result<usize> {
    if tags.len() < 2 {
        bail!("the site has one language alone\nhelp: add another one to `languages` in goodhelp.toml");
    }
    let usual = BTreeSet::from([0]);
    let written = if written.is_empty() { &usual } else { written };
    let is_into = |number: usize| written.iter().any(|original| *original != number);
    let into: Vec<usize> = (0..tags.len()).filter(|number| is_into(*number)).collect();
    let Some(tag) = tag else { return Ok(*into.iter().find(|number| !written.contains(number)).unwrap_or(&into[0])) };
    match into.iter().find(|number| tags[**number] == tag) {
        Some(number) => Ok(*number),
        None => {
            let there: Vec<&str> = into.iter().map(|number| tags[*number]).collect();
            bail!("nothing is translated into {tag}\nhelp: there is {}", there.join(", "))
        }
    }
}
