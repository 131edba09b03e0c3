//! `goodhelp serve`

use super::progress::Progress;
use super::{Call, WELL, report};
use crate::serve::{Happening, Options, Rebuild, Server};
use anyhow::{Context, Result};
use std::net::{IpAddr, Ipv4Addr};
use std::sync::Arc;
use std::time::Duration;

/// How many names of changed files a line shows.
const MOST_NAMES: usize = 3;

#[derive(Debug, clap::Args)]
pub(super) struct Arguments {
    /// The port to listen at; the next free one where it is taken.
    #[arg(long, default_value_t = 4000, value_name = "PORT")]
    port: u16,
    /// The address to listen at.
    #[arg(long, default_value_t = IpAddr::V4(Ipv4Addr::LOCALHOST), value_name = "ADDRESS")]
    bind: IpAddr,
    /// Let others in the network read the site; needed with any other address than one of this machine.
    #[arg(long)]
    expose: bool,
    /// Open the site in the browser.
    #[arg(long)]
    open: bool,
    /// Look at all files again and again, for folders on a network; so many milliseconds apart.
    #[arg(long, value_name = "MS", num_args = 0..=1, default_missing_value = "500", value_parser = clap::value_parser!(u64).range(20..))]
    poll: Option<u64>,
    /// The day on which to decide what has expired or is due; today where it is not given.
    #[arg(long, value_name = "DATE")]
    date: Option<jiff::civil::Date>,
    /// Say how long each stage took.
    #[arg(long)]
    timings: bool,
}

pub(super) fn run(call: &Call, arguments: &Arguments) -> Result<u8> {
    if !arguments.bind.is_loopback() && !arguments.expose {
        let address = arguments.bind;
        anyhow::bail!(
            "at {address} others in the network could read the site\nhelp: add --expose if that is what you want"
        );
    }
    let disk = call.disk()?;
    let (quiet, timings) = (call.quiet, arguments.timings);
    let progress = Progress::new(quiet);
    let tell = move |happening: Happening| match happening {
        Happening::Stage(stage) => progress.stage(stage),
        Happening::Rebuilt(rebuild) => {
            progress.end();
            rebuilt(&rebuild, quiet, timings);
        }
        Happening::Indexed(took) if timings => report::line(&format!("{:>8} {:>9.1} ms", "index", milliseconds(took))),
        Happening::Indexed(_) => {}
        Happening::Polling if !quiet => report::line("looking at all files again and again"),
        Happening::Polling => {}
    };
    let server = Server::start(Options {
        disk,
        core: (call.core)(),
        date: arguments.date,
        bind: arguments.bind,
        port: arguments.port,
        poll: arguments.poll.map(Duration::from_millis),
        tell: Arc::new(tell),
    });
    let server = server.with_context(|| format!("cannot listen at {} port {}", arguments.bind, arguments.port))?;
    if server.address().port() != arguments.port && arguments.port != 0 {
        report::line(&format!("port {} is taken", arguments.port));
    }
    if !arguments.bind.is_loopback() {
        report::line("warning: everybody in the network can read this site, with what is not published yet");
    }
    report::line(&format!("serving {} (Ctrl-C ends it)", server.url()));
    if arguments.open
        && let Err(error) = open::that_detached(server.url())
    {
        report::line(&format!("no browser could be opened: {error}"));
    }
    server.wait()?;
    Ok(WELL)
}

/// One line for each build; before it, what is wrong.
fn rebuilt(rebuild: &Rebuild, quiet: bool, timings: bool) {
    let Rebuild { changed, build, snapshot, took, stages } = rebuild;
    let failed = build.diagnostics.has_errors();
    if failed {
        report::diagnostics(build, snapshot);
    } else if !quiet {
        // What could be better is of interest where someone is writing.
        report::diagnostics_about(changed, build, snapshot);
    }
    if timings {
        let ends = stages.iter().skip(1).map(|(_, begin)| *begin).chain([*took]);
        for ((stage, begin), end) in stages.iter().zip(ends) {
            report::line(&format!("{:>8} {:>9.1} ms", stage.name(), milliseconds(end - *begin)));
        }
    }
    if quiet {
        return;
    }
    let names: Vec<&str> = changed.iter().take(MOST_NAMES).map(|path| path.as_str()).collect();
    let what = match changed.len() {
        0 => "built".to_string(),
        1..=MOST_NAMES => format!("{} changed", names.join(", ")),
        count => format!("{} and {} more changed", names.join(", "), count - MOST_NAMES),
    };
    let counts = report::counts(build);
    let result = match (failed, counts) {
        (true, counts) => format!("{}, the last good site stays", counts.unwrap_or_default()),
        (false, None) => report::plural(build.pages, "page"),
        (false, Some(counts)) => format!("{}, {counts}", report::plural(build.pages, "page")),
    };
    report::line(&format!("{what}: {result}, {:.0} ms", milliseconds(*took)));
}

fn milliseconds(duration: Duration) -> f64 {
    duration.as_secs_f64() * 1000.0
}
