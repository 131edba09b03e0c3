//! `goodhelp inherited`

use super::report::FormatName;
use super::{Call, PROBLEMS, WELL, own_path, report};
use crate::desk::{self, Origin, Piece, Underneath};
use crate::diag::{PrivateSpans, diff};
use crate::host::Disk;
use crate::model::Kind;
use crate::parse::{self, record_path};
use crate::source::{FilePath, LayerKind, Snapshot};
use anyhow::{Context, Result, bail};
use std::collections::BTreeMap;
use std::fmt::Write;
use std::io::ErrorKind;

#[derive(Debug, clap::Args)]
pub(super) struct Arguments {
    /// List every text, also those that are left out.
    #[arg(long)]
    all: bool,
    /// How to write it.
    #[arg(long, value_enum, default_value = "human")]
    format: FormatName,
    /// Copy a file of the shared handbook or of the theme into the site, to be changed there, and note what it was.
    #[arg(long, value_name = "FILE", conflicts_with_all = ["seen", "all", "format"])]
    replace: Option<String>,
    /// Note that you have seen what lies under your own files: under these, or under all of them.
    #[arg(long, value_name = "FILE", num_args = 0.., conflicts_with_all = ["all", "format"])]
    seen: Option<Vec<String>>,
}

pub(super) fn run(call: &Call, arguments: &Arguments) -> Result<u8> {
    let disk = call.disk()?;
    let snapshot = call.snapshot(&disk, None);
    if let Some(path) = &arguments.replace {
        return replace(call, &disk, &snapshot, &own_path(path));
    }
    if let Some(paths) = &arguments.seen {
        return seen(call, &disk, &snapshot, paths);
    }
    let pieces = desk::inherited(&snapshot);
    report::out(&match arguments.format {
        FormatName::Json => serde_json::to_string_pretty(&pieces)? + "\n",
        FormatName::Human => overview(&pieces, arguments.all),
    });
    Ok(WELL)
}

/// Copies a file of the core into the site.
fn replace(call: &Call, disk: &Disk, snapshot: &Snapshot, path: &FilePath) -> Result<u8> {
    let core = snapshot.layers().iter().find(|layer| layer.kind == LayerKind::Core);
    let Some(bytes) = core.and_then(|core| core.files.get(path)?.bytes()) else {
        let shown = path.as_str().escape_debug();
        bail!("the program brings along no file {shown}\nhelp: `goodhelp inherited --all` lists those that it does");
    };
    let own = &desk::replacement_of(snapshot, path);
    match disk.create_bytes(own, bytes, false) {
        Ok(()) => {}
        Err(error) if error.kind() == ErrorKind::AlreadyExists => {
            report::line(&format!("{own} is there already, and stays as it is"));
            return Ok(PROBLEMS);
        }
        Err(error) => return Err(error).with_context(|| format!("{own} cannot be written")),
    }
    note(disk, path, bytes)?;
    if !call.quiet {
        report::line(&format!("{own} is yours now; {} says what it was", record_path(path)));
    }
    Ok(WELL)
}

/// Notes what lies under files of the site.
fn seen(call: &Call, disk: &Disk, snapshot: &Snapshot, paths: &[String]) -> Result<u8> {
    let wanted: Vec<FilePath> = paths.iter().map(|path| own_path(path)).collect();
    let records = desk::records(snapshot, &|path| wanted.is_empty() || wanted.contains(path));
    for (record, bytes) in &records {
        disk.create_bytes(record, bytes, true).with_context(|| format!("{record} cannot be written"))?;
    }
    if !call.quiet {
        let files = report::plural(records.len(), "file");
        report::line(&format!("{files} noted in {}", parse::RECORDS));
    }
    Ok(WELL)
}

fn note(disk: &Disk, path: &FilePath, bytes: &[u8]) -> Result<()> {
    let record = record_path(path);
    disk.create_bytes(&record, bytes, true).with_context(|| format!("{record} cannot be written"))
}

/// What a person wants to know: how much there is of each sort, and what is the site's own in full.
fn overview(pieces: &[Piece], all: bool) -> String {
    let mut text = String::new();
    let of = |wanted: fn(&Origin) -> bool| pieces.iter().filter(move |piece| wanted(&piece.from));
    let core: Vec<&Piece> = of(|from| *from == Origin::Core).collect();
    section(&mut text, "From the shared handbook", &core, all);
    let replaced: Vec<&Piece> = of(|from| matches!(from, Origin::Replaced { .. })).collect();
    let _ = writeln!(text, "Replaced by files of your own: {}", replaced.len());
    for piece in &replaced {
        let Origin::Replaced { by, underneath } = &piece.from else { continue };
        let said = match underneath {
            Underneath::Same => "nothing new underneath",
            Underneath::NotNoted => "nobody has noted what lies underneath: run `goodhelp inherited --seen`",
            Underneath::Changed { .. } => "CHANGED underneath, see below",
        };
        let _ = writeln!(text, "  {by}: {said}");
    }
    let noted: Vec<&&Piece> = core.iter().chain(&replaced).filter(|piece| piece.noted).collect();
    let _ = writeln!(text, "With a note of yours on top: {}", noted.len());
    noted.iter().for_each(|piece| _ = writeln!(text, "  {}", piece.path));
    let own: Vec<&Piece> = of(|from| *from == Origin::Site).collect();
    section(&mut text, "Your own", &own, true);
    let left_out: Vec<&Piece> = of(|from| *from == Origin::LeftOut).collect();
    section(&mut text, "Left out", &left_out, all);
    for piece in &replaced {
        let Origin::Replaced { underneath: Underneath::Changed { before, now }, .. } = &piece.from else { continue };
        let nothing = PrivateSpans::default();
        let _ = write!(
            text,
            "\nWhat has changed under {}:\n{}",
            piece.path,
            diff(&piece.path, (before, &nothing), (now, &nothing))
        );
    }
    if replaced.iter().any(|it| matches!(it.from, Origin::Replaced { underneath: Underneath::Changed { .. }, .. })) {
        text += "\nTake over what you want, then run `goodhelp inherited --seen`.\n";
    }
    text
}

fn section(text: &mut String, heading: &str, pieces: &[&Piece], each: bool) {
    let mut counts: BTreeMap<Option<Kind>, usize> = BTreeMap::new();
    pieces.iter().for_each(|piece| *counts.entry(piece.kind).or_default() += 1);
    let name = |kind: &Option<Kind>| kind.map_or("theme", Kind::segment);
    let counts: Vec<String> = counts.iter().map(|(kind, count)| format!("{} {count}", name(kind))).collect();
    let counts = if counts.is_empty() { String::new() } else { format!(" ({})", counts.join(", ")) };
    let _ = writeln!(text, "{heading}: {}{counts}", pieces.len());
    for piece in pieces.iter().filter(|_| each) {
        let _ = writeln!(text, "  {}", piece.path);
    }
}
