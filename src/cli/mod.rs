//! The command line: raw arguments, turned once into meaningful ones, and a file for each command.

mod build;
mod check;
mod explain;
mod export;
mod import;
mod inherited;
mod init;
mod inspect;
mod new;
mod preview;
mod progress;
mod report;
mod review;
mod schema;
mod search;
mod serve;
mod withdraw;

use crate::host::Disk;
use crate::source::{FilePath, Layer, Snapshot};
use clap::{Parser, Subcommand};
use std::ffi::OsString;
use std::path::PathBuf;
use std::process::ExitCode;

/// All is well.
const WELL: u8 = 0;
/// Problems were found in the content.
const PROBLEMS: u8 = 1;
/// The call itself was wrong, or the outside did not let it happen.
const WRONG_CALL: u8 = 2;

/// Turns a folder of Markdown into a static practice handbook.
#[derive(Debug, Parser)]
#[command(name = "goodhelp", version, max_term_width = 100)]
struct Arguments {
    /// The folder of the site.
    #[arg(long, global = true, default_value = ".", value_name = "DIR")]
    root: PathBuf,
    /// Say nothing but what is wrong.
    #[arg(long, short, global = true)]
    quiet: bool,
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Check the site and write it to a folder, whole or not at all.
    Build(build::Arguments),
    /// Run every check and write nothing.
    Check(check::Arguments),
    /// Say what a check looks for, why it matters and what to do, with examples.
    Explain(explain::Arguments),
    /// Write files for others to work with: translators, web servers, uploads.
    Export(export::Arguments),
    /// Make files of a filled-in form, or of a table with an entry in each row.
    Import(import::Arguments),
    /// Say what of the site comes from the shared handbook, and what has changed under files of its own.
    Inherited(inherited::Arguments),
    /// Begin a new site: ask what it needs to know, or take it from the flags.
    Init(Box<init::Arguments>),
    /// Print what the template of a page gets, as JSON.
    Inspect(inspect::Arguments),
    /// Write the pages of some files to one HTML file, to look at before they are published.
    Preview(preview::Arguments),
    /// Say what is for editors to do, or note that a text is still true.
    Review(review::Arguments),
    /// Write the file that a new entry starts from.
    New(Box<new::Arguments>),
    /// Print the JSON Schema of a kind, of the configuration, or of what templates get.
    Schema(schema::Arguments),
    /// Search the texts of the site.
    Search(search::Arguments),
    /// Show the site in the browser and build it anew after each change.
    Serve(serve::Arguments),
    /// Take somebody's story out of the site, for good.
    Withdraw(withdraw::Arguments),
}

/// What every command gets.
struct Call<'a> {
    root: PathBuf,
    quiet: bool,
    core: &'a dyn Fn() -> Layer,
}

/// Runs the program with these arguments, the first of which is its own name. `core` gives the lowest layer.
pub fn run(arguments: impl IntoIterator<Item = OsString>, core: &dyn Fn() -> Layer) -> ExitCode {
    let arguments = match Arguments::try_parse_from(search::readable(arguments)) {
        Ok(arguments) => arguments,
        Err(error) => {
            // Help and version are no mistakes; clap knows where each is printed.
            let _ = error.print();
            return ExitCode::from(if error.use_stderr() { WRONG_CALL } else { WELL });
        }
    };
    let call = Call { root: arguments.root, quiet: arguments.quiet, core };
    let result = match arguments.command {
        Command::Build(arguments) => build::run(&call, &arguments),
        Command::Check(arguments) => check::run(&call, &arguments),
        Command::Explain(arguments) => explain::run(&arguments),
        Command::Export(arguments) => export::run(&call, &arguments),
        Command::Import(arguments) => import::run(&call, &arguments),
        Command::Inherited(arguments) => inherited::run(&call, &arguments),
        Command::Init(arguments) => init::run(&call, &arguments),
        Command::Inspect(arguments) => inspect::run(&call, &arguments),
        Command::Preview(arguments) => preview::run(&call, &arguments),
        Command::Review(arguments) => review::run(&call, &arguments),
        Command::New(arguments) => new::run(&call, &arguments),
        Command::Schema(arguments) => schema::run(&call, &arguments),
        Command::Search(arguments) => search::run(&call, &arguments),
        Command::Serve(arguments) => serve::run(&call, &arguments),
        Command::Withdraw(arguments) => withdraw::run(&call, &arguments),
    };
    match result {
        Ok(code) => ExitCode::from(code),
        Err(error) => {
            report::line(&format!("error: {error:#}"));
            ExitCode::from(WRONG_CALL)
        }
    }
}

/// The path of a file of the site or of the handbook as somebody may have typed it.
fn own_path(text: &str) -> FilePath {
    let text = text.replace('\\', "/");
    FilePath::new(text.trim_start_matches("./"))
}

impl Call<'_> {
    /// The site's folder.
    fn disk(&self) -> anyhow::Result<Disk> {
        let shown = self.root.display();
        let disk =
            Disk::new(&self.root).map_err(|error| anyhow::anyhow!("the folder {shown} cannot be opened: {error}"))?;
        if !disk.has_configuration() {
            anyhow::bail!("{shown} is no site: it has no goodhelp.toml\nhelp: name the folder with --root DIR");
        }
        Ok(disk)
    }

    /// Everything that a build of the site depends on.
    fn snapshot(&self, disk: &Disk, date: Option<jiff::civil::Date>) -> Snapshot {
        crate::host::snapshot(disk, self.core, date)
    }
}
