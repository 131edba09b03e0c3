//! `--fix`: mends what one thing alone can mend. The site is mended in memory until nothing more can be, and written then.

use super::judges::is_judge;
use super::{Arguments, Call, Check, Checked, report};
use crate::diag::{Diagnostic, PrivateSpans, diff, mended};
use crate::host::Disk;
use crate::source::{File, FilePath, Layer, LayerKind, Snapshot};
use anyhow::{Result, bail};
use std::collections::BTreeMap;
use std::sync::Arc;

/// How often what was mended is checked again: one mistake may have hidden another.
const ROUNDS: usize = 5;

/// A file that was mended.
struct Mended {
    before: Arc<[u8]>,
    after: Arc<[u8]>,
    count: usize,
}

/// Mends the site's own files and gives what is left, or prints what it would do.
///
/// # Errors
/// Where a file could not be written; those that could have been.
pub(super) fn mend(
    call: &Call,
    arguments: &Arguments,
    disk: &Disk,
    check: &Check,
    mut checked: Checked,
) -> Result<Checked> {
    let private = checked.built.private.clone();
    let mut all: BTreeMap<FilePath, Mended> = BTreeMap::new();
    for _ in 0..ROUNDS {
        let found = round(&checked, arguments);
        if found.is_empty() {
            break;
        }
        let mut files = own_files(&checked.snapshot);
        for (path, Mended { before, after, count }) in found {
            files.insert(path.clone(), File::Bytes(after.clone()));
            let mended = all.entry(path).or_insert(Mended { before, after: after.clone(), count: 0 });
            mended.after = after;
            mended.count += count;
        }
        checked = check.run(Arc::new(files));
    }
    if arguments.dry_run {
        all.iter().for_each(|(path, it)| report::out(&shown(path, it, &private, &checked.built.private)));
    } else {
        write(call, disk, &all)?;
    }
    if all.is_empty() && !call.quiet {
        report::line("nothing here can be mended by machine");
    }
    Ok(checked)
}

/// Whether a file may be mended: one of the site itself, and not one that git gave in place of it.
pub(super) fn is_own(snapshot: &Snapshot, path: &FilePath, arguments: &Arguments) -> bool {
    let is_of_site = snapshot.get(path.as_str()).is_some_and(|(layer, _)| layer == LayerKind::Site);
    is_of_site && !(arguments.config_from.is_some() && is_judge(path))
}

/// The files that change by what is reported now.
fn round(checked: &Checked, arguments: &Arguments) -> BTreeMap<FilePath, Mended> {
    let mut problems: BTreeMap<&FilePath, Vec<&Diagnostic>> = BTreeMap::new();
    for problem in checked.built.diagnostics.iter().filter(|problem| !problem.edits.is_empty()) {
        problems.entry(&problem.file).or_default().push(problem);
    }
    let own = problems.into_iter().filter(|(path, _)| is_own(&checked.snapshot, path, arguments));
    let found = own.filter_map(|(path, problems)| {
        let before = checked.snapshot.get(path.as_str())?.1.bytes()?.clone();
        let (text, count) = mended(std::str::from_utf8(&before).ok()?, problems)?;
        Some((path.clone(), Mended { before, after: text.into_bytes().into(), count }))
    });
    found.collect()
}

fn own_files(snapshot: &Snapshot) -> BTreeMap<FilePath, File> {
    let own: Option<&Layer> = snapshot.layers().iter().find(|layer| layer.kind == LayerKind::Site);
    own.map(|layer| layer.files.as_ref().clone()).unwrap_or_default()
}

/// Writes what was mended and says so, a line a file.
fn write(call: &Call, disk: &Disk, all: &BTreeMap<FilePath, Mended>) -> Result<()> {
    let mut failed = 0;
    for (path, mended) in all {
        let path_shown = path.as_str().escape_debug();
        match disk.rewrite(path, &mended.before, &mended.after) {
            Ok(()) if call.quiet => {}
            Ok(()) => report::line(&format!("{path_shown}: {} mended", report::plural(mended.count, "place"))),
            Err(error) => {
                failed += 1;
                report::line(&format!("error: {path_shown} was not mended: {error}"));
            }
        }
    }
    if failed > 0 {
        bail!("{} could not be mended; all others were", report::plural(failed, "file"));
    }
    Ok(())
}

/// What changes in a file, as a unified diff.
fn shown(path: &FilePath, mended: &Mended, before: &PrivateSpans, after: &PrivateSpans) -> String {
    let text = |bytes| std::str::from_utf8(bytes).unwrap_or_default();
    diff(path, (text(&mended.before), before), (text(&mended.after), after))
}
