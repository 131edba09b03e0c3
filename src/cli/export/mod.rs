//! `goodhelp export WHAT`

mod server;
mod translations;
mod uploads;

use super::{Call, WELL, report};
use anyhow::{Context, Result};
use clap::Subcommand;
use std::path::PathBuf;

#[derive(Debug, clap::Args)]
pub(super) struct Arguments {
    #[command(subcommand)]
    what: What,
}

#[derive(Debug, Subcommand)]
enum What {
    /// What is not translated yet, or has changed since, for a translator.
    Translations(translations::Arguments),
    /// What a web server needs to be told about this site: types, what may be kept, the security policy, redirects and pages
    /// for what is not there.
    Server(server::Arguments),
    /// What of a built site has to be uploaded or deleted since the last time.
    Uploads(uploads::Arguments),
}

/// Where a text goes.
#[derive(Debug, clap::Args)]
struct Out {
    /// The file to write; standard output where it is not given.
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
}

impl Out {
    /// Writes a text there.
    fn write(&self, call: &Call, text: &str) -> Result<()> {
        let Some(path) = &self.out else {
            report::out(text);
            return Ok(());
        };
        let shown = path.display();
        crate::host::write_file(path, text.as_bytes()).with_context(|| format!("{shown} cannot be written"))?;
        if !call.quiet {
            report::line(&format!("{shown} is written"));
        }
        Ok(())
    }
}

pub(super) fn run(call: &Call, arguments: &Arguments) -> Result<u8> {
    match &arguments.what {
        What::Translations(arguments) => translations::run(call, arguments),
        What::Server(arguments) => server::run(call, arguments),
        What::Uploads(arguments) => uploads::run(call, arguments),
    }
}
