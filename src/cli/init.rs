//! `goodhelp init DIR`

mod ask;

use super::{Call, PROBLEMS, WELL, report};
use crate::build::{Build, Cache, build};
use crate::desk;
use crate::host::{self, BeginError};
use crate::model::field::Date;
use crate::model::place::Nation;
use crate::parse::place_ids;
use crate::source::{File, FilePath, MAX_PICTURE_BYTES};
use crate::start::{self, Answers, Logo, Program};
use anyhow::{Result, anyhow, bail};
use std::collections::BTreeMap;
use std::io::IsTerminal;
use std::path::{Path, PathBuf};

#[derive(Debug, clap::Args)]
pub(super) struct Arguments {
    /// The folder of the new site. It may be there already, as long as none of the new files is.
    #[arg(value_name = "DIR")]
    folder: Option<PathBuf>,
    /// The name of the site.
    #[arg(long, value_name = "TEXT")]
    name: Option<String>,
    /// The public body that runs it.
    #[arg(long, value_name = "TEXT")]
    authority: Option<String>,
    /// The name of its area, where it is not in the name of the body.
    #[arg(long, value_name = "TEXT")]
    place: Option<String>,
    /// The body's code of the Office for National Statistics, such as E08000005.
    #[arg(long, value_name = "CODE")]
    gss: Option<String>,
    /// The nation whose law it is under; that of the code where it is not given.
    #[arg(long, value_enum)]
    nation: Option<Under>,
    /// The languages, the first one first: `en-GB`, `cy`, or both with a comma between them.
    #[arg(long, value_name = "LANGUAGES", value_delimiter = ',')]
    lang: Vec<String>,
    /// One to three colours, such as `#00594f,#8a1538`.
    #[arg(long, value_name = "COLOURS", value_delimiter = ',')]
    brand: Vec<String>,
    /// An SVG or a PNG with the logo.
    #[arg(long, value_name = "FILE")]
    logo: Option<PathBuf>,
    /// The name that the logo shows.
    #[arg(long, value_name = "TEXT", requires = "logo")]
    logo_name: Option<String>,
    /// The e-mail address for readers.
    #[arg(long, value_name = "ADDRESS")]
    contact: Option<String>,
    /// What to take over from the shared handbook: `handbook`, `case-studies/groundswell`,
    /// `case-studies?sector=homelessness`; all of it where this is not given.
    #[arg(long, value_name = "RULE", value_delimiter = ',')]
    inherit: Vec<String>,
    /// The day on which the site begins; today where it is not given.
    #[arg(long, value_name = "DATE")]
    date: Option<jiff::civil::Date>,
    /// Ask nothing, and mark what was not given as still to do.
    #[arg(long, short)]
    yes: bool,
}

/// The nations that have a law of their own.
#[derive(Debug, Clone, Copy, clap::ValueEnum)]
enum Under {
    England,
    Wales,
    Scotland,
    NorthernIreland,
}

impl From<Under> for Nation {
    fn from(nation: Under) -> Self {
        match nation {
            Under::England => Nation::England,
            Under::Wales => Nation::Wales,
            Under::Scotland => Nation::Scotland,
            Under::NorthernIreland => Nation::NorthernIreland,
        }
    }
}

pub(super) fn run(call: &Call, arguments: &Arguments) -> Result<u8> {
    let Some(folder) = &arguments.folder else {
        bail!("name a folder for the new site, which is made where you are\nhelp: goodhelp init my-site");
    };
    let mut answers = given(arguments)?;
    // Bad flags first: nobody should answer ten questions to hear of them.
    if let Some(code) = refused(&answers) {
        return Ok(code);
    }
    let places = place_ids(&(call.core)());
    let program = || Program { places: &places, ..Program::released() };
    if let Ok(files) = start::files(&answers, program())
        && let Err(error) = host::may_begin(folder, &files)
    {
        return not_begun(folder, error);
    }
    let is_terminal = std::io::stdin().is_terminal() && std::io::stderr().is_terminal();
    if is_terminal && !arguments.yes && !call.quiet {
        ask::ask_or_end(&mut answers, arguments)?;
    }
    let mut files = match start::files(&answers, program()) {
        Ok(files) => files,
        Err(_) => return Ok(refused(&answers).unwrap_or(PROBLEMS)),
    };
    let Some(marks) = checked(call, &answers, &mut files) else { return Ok(PROBLEMS) };
    if let Err(error) = host::begin(folder, &files) {
        return not_begun(folder, error);
    }
    if !call.quiet {
        said(folder, &files, marks);
    }
    Ok(WELL)
}

/// Says why there is no new site.
fn not_begun(folder: &Path, error: BeginError) -> Result<u8> {
    match error {
        BeginError::AreThere(there) => {
            let names: Vec<String> = there.iter().map(ToString::to_string).collect();
            let are = if names.len() == 1 { "is" } else { "are" };
            report::line(&format!("nothing was written: {} {are} there already", names.join(", ")));
            report::line("help: name another folder; a site that has begun is changed with an editor");
            Ok(PROBLEMS)
        }
        BeginError::Refused(error, left) => {
            let left: Vec<String> = left.iter().map(|path| path.display().to_string()).collect();
            let rest = if left.is_empty() { String::new() } else { format!("; left over: {}", left.join(", ")) };
            bail!("{} cannot be written: {error}{rest}", folder.display())
        }
    }
}

/// What the flags say.
fn given(arguments: &Arguments) -> Result<Answers> {
    let defaults = Answers::default();
    let logo = arguments.logo.as_ref().map(|path| logo(path, arguments.logo_name.clone())).transpose()?;
    Ok(Answers {
        name: arguments.name.clone(),
        authority: arguments.authority.clone(),
        place: arguments.place.clone(),
        gss: arguments.gss.clone(),
        nation: arguments.nation.map(Nation::from),
        languages: if arguments.lang.is_empty() { defaults.languages } else { arguments.lang.clone() },
        colours: arguments.brand.clone(),
        contact: arguments.contact.clone(),
        inherit: (!arguments.inherit.is_empty()).then(|| arguments.inherit.clone()),
        logo,
        day: Date(arguments.date.unwrap_or_else(host::today)),
    })
}

/// The logo, under a name that an address can have.
fn logo(path: &Path, shows: Option<String>) -> Result<Logo> {
    let shown = path.display();
    let bytes =
        host::read_bytes(path, MAX_PICTURE_BYTES).map_err(|error| anyhow!("{shown} cannot be read: {error}"))?;
    Ok(Logo::of(path.file_name().and_then(|name| name.to_str()).unwrap_or_default(), shows, bytes))
}

/// Says what is wrong with answers, if anything is.
fn refused(answers: &Answers) -> Option<u8> {
    let bad = answers.problems();
    for problem in &bad {
        report::line(&format!("--{}: {}", problem.question, problem.message));
    }
    if !bad.is_empty() {
        report::line("nothing was written");
    }
    (!bad.is_empty()).then_some(PROBLEMS)
}

/// How many marks the new site has, once it is known to build; adds the records of what its files replace. None where it
/// has errors, which are said.
fn checked(call: &Call, answers: &Answers, files: &mut BTreeMap<FilePath, Vec<u8>>) -> Option<usize> {
    let snapshot = |files: &BTreeMap<FilePath, Vec<u8>>| {
        let files = files.iter().map(|(path, bytes)| (path.clone(), File::Bytes(bytes.as_slice().into())));
        host::snapshot_of(std::sync::Arc::new(files.collect()), call.core, answers.day.0)
    };
    for (record, bytes) in desk::records(&snapshot(files), &|_| true) {
        files.insert(record, bytes.to_vec());
    }
    let snapshot = snapshot(files);
    let built = build(&snapshot, &mut Cache::none());
    if !built.diagnostics.has_errors() {
        return Some(built.diagnostics.iter().filter(|it| it.code.holds_up_release()).count());
    }
    let errors = built.diagnostics.only(|it| it.severity == crate::diag::Severity::Error);
    report::diagnostics(&Build { diagnostics: errors, ..built }, &snapshot);
    report::line("nothing was written");
    None
}

fn said(folder: &Path, files: &BTreeMap<FilePath, Vec<u8>>, marks: usize) {
    let shown = folder.display();
    report::line(&format!("{shown} has {}:", report::plural(files.len(), "file")));
    for path in files.keys() {
        report::line(&format!("  {path}"));
    }
    if marks > 0 {
        report::line(&format!(
            "{} for your own words: `goodhelp --root {shown} check` lists them",
            report::plural(marks, "place")
        ));
    }
    report::line(&format!("to see it: goodhelp --root {shown} serve --open"));
}
