//! `goodhelp explain CODE`

use super::{WELL, report};
use crate::diag::{Code, did_you_mean};
use anyhow::{Result, bail};

#[derive(Debug, clap::Args)]
pub(super) struct Arguments {
    /// The name of a check, as it stands in square brackets in front of what it reports.
    #[arg(value_name = "CODE")]
    code: String,
}

pub(super) fn run(arguments: &Arguments) -> Result<u8> {
    let name = arguments.code.as_str();
    let Some(code) = Code::named(name) else {
        let help = match did_you_mean(name, Code::ALL.iter().map(|code| code.name())) {
            Some(near) => format!("did you mean {near}?"),
            None => "the name of a check stands in square brackets in front of what it reports".to_string(),
        };
        bail!("there is no check {name}\nhelp: {help}");
    };
    report::out(&format!("# {}\n\n{}", code.summary(), code.lesson()));
    Ok(WELL)
}
