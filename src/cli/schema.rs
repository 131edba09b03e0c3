//! `goodhelp schema KIND`

use super::{Call, WELL, report};
use crate::diag::{Diagnostics, Records, did_you_mean};
use crate::model::{Kind, schema};
use crate::parse::{Schemas, parse_config};
use crate::view::{Page, Shared, StrategyRecord};
use anyhow::{Result, bail};

#[derive(Debug, clap::Args)]
pub(super) struct Arguments {
    /// A kind (`case-study`), a figure (`cycle`), `config`, `facets`, `accessibility` for `content/accessibility.yaml`,
    /// `translation` for what a translation says besides, `diagnostics` for what `check --format json` writes, `strategies` for
    /// what `data/strategies.json` has, or `template-page` and `template-site` for what templates get.
    #[arg(value_name = "KIND")]
    kind: String,
}

/// What is no kind and no figure.
const OTHERS: [&str; 8] =
    ["accessibility", "config", "diagnostics", "facets", "strategies", "template-page", "template-site", "translation"];

pub(super) fn run(call: &Call, arguments: &Arguments) -> Result<u8> {
    let name = arguments.kind.as_str();
    let schema = match name {
        "accessibility" => schema::of_accessibility(),
        "config" => schema::of_config(),
        "diagnostics" => schema::of_output::<Records>(),
        "facets" => schema::of_facets(),
        "strategies" => schema::of_output::<Vec<StrategyRecord>>(),
        "template-page" => schema::of_output::<Page>(),
        "template-site" => schema::of_output::<Shared>(),
        "translation" => schema::of_translation(),
        name => match Kind::from_name(name) {
            Some(kind) => schema::of_kind(kind, &declared(call)),
            None => match schema::of_figure(name) {
                Some(schema) => schema,
                None => {
                    let kinds = Kind::ALL.into_iter().map(Kind::name);
                    let known: Vec<&str> = kinds.chain(crate::parse::FIGURES).chain(OTHERS).collect();
                    let help = match did_you_mean(name, known.iter().copied()) {
                        Some(near) => format!("did you mean {near}?"),
                        None => format!("there are {}", known.join(", ")),
                    };
                    bail!("there is no schema {name}\nhelp: {help}");
                }
            },
        },
    };
    report::out(&format!("{schema:#}\n"));
    Ok(WELL)
}

/// The extra fields of the site in the folder, if there is one.
fn declared(call: &Call) -> Vec<crate::model::config::ExtraField> {
    let Ok(disk) = call.disk() else { return Vec::new() };
    let snapshot = call.snapshot(&disk, None);
    parse_config(&snapshot, &Schemas::new(&[]), &mut Diagnostics::default()).unwrap_or_default().extra
}
