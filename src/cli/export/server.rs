//! `goodhelp export server`

use super::{Call, Out, WELL};
use crate::build::{self, Cache, Linked};
use crate::diag::Diagnostics;
use crate::hosting::{Rules, Server};
use anyhow::Result;

#[derive(Debug, clap::Args)]
pub(in crate::cli) struct Arguments {
    /// Which server it is for.
    #[arg(long = "for", value_enum, value_name = "SERVER")]
    server: ServerName,
    /// The folder in which the server finds the built site.
    #[arg(long, value_name = "DIR", default_value = "/srv/good-help")]
    folder: String,
    #[command(flatten)]
    out: Out,
}

#[derive(Debug, Clone, Copy, clap::ValueEnum)]
enum ServerName {
    /// A file to include in a `server` block of nginx.
    Nginx,
    /// A file to include in a virtual host of Apache 2.4.
    Apache,
    /// A `web.config` for IIS, to lie in the folder of the site.
    Iis,
}

pub(super) fn run(call: &Call, arguments: &Arguments) -> Result<u8> {
    let disk = call.disk()?;
    let snapshot = call.snapshot(&disk, None);
    let Linked { site, .. } = build::linked(&snapshot, &Cache::none(), &mut Diagnostics::default(), &|_| {});
    let server = match arguments.server {
        ServerName::Nginx => Server::Nginx,
        ServerName::Apache => Server::Apache,
        ServerName::Iis => Server::Iis,
    };
    arguments.out.write(call, &Rules::of(&site).configuration(server, &arguments.folder)?)?;
    Ok(WELL)
}
