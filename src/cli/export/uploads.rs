//! `goodhelp export uploads`

use super::{Call, Out, WELL, report};
use crate::hosting::Uploads;
use crate::source::File;
use anyhow::{Context, Result, bail};
use std::path::{Path, PathBuf};

#[derive(Debug, clap::Args)]
pub(in crate::cli) struct Arguments {
    /// The `manifest.json` of what is published now. Without it, everything is to be uploaded.
    #[arg(long, value_name = "FILE")]
    since: Option<PathBuf>,
    /// The folder of the built site; `public` in the site's folder where it is not given.
    #[arg(long, value_name = "DIR")]
    dir: Option<PathBuf>,
    #[command(flatten)]
    out: Out,
}

pub(super) fn run(call: &Call, arguments: &Arguments) -> Result<u8> {
    // As `build --out` has it: a folder that is named is looked for from here, and not from the site.
    let built = arguments.dir.clone().unwrap_or_else(|| call.root.join("public"));
    let now = read(&built.join("manifest.json"))?;
    let then = arguments.since.as_deref().map(read).transpose()?;
    let uploads = Uploads::between(then.as_deref(), &now)?;
    arguments.out.write(call, &uploads.lines())?;
    if !call.quiet {
        let (new, gone) = (report::plural(uploads.put.len(), "file"), uploads.delete.len());
        report::line(&format!("{new} to upload, {gone} to delete"));
    }
    Ok(WELL)
}

fn read(path: &Path) -> Result<String> {
    let shown = path.display();
    let file = crate::host::read_list(path).with_context(|| format!("{shown} cannot be read"))?;
    match file {
        File::Bytes(bytes) => String::from_utf8(bytes.to_vec()).with_context(|| format!("{shown} is no text")),
        _ => bail!("{shown} is no manifest"),
    }
}
