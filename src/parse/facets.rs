//! Reads `content/facets.yaml`.

use super::check::Schemas;
use super::yaml::parse_yaml;
use crate::diag::{Code, Diagnostic, Diagnostics};
use crate::model::facets::Facets;
use crate::source::{FilePath, Snapshot};
use std::collections::BTreeMap;

/// The path of the controlled lists.
pub const FACETS: &str = "content/facets.yaml";

/// The controlled lists, empty where they are missing or broken.
pub fn parse_facets(snapshot: &Snapshot, schemas: &Schemas, diagnostics: &mut Diagnostics) -> Facets {
    let file = FilePath::new(FACETS);
    let Some(bytes) = snapshot.get(FACETS).and_then(|(_, source)| source.bytes()) else {
        diagnostics.push(
            Diagnostic::new(Code::MissingVocabulary, &file, None, "the site has no `content/facets.yaml`")
                .help("add one, or leave `inherit = []` out of `goodhelp.toml` to inherit the lists of the core"),
        );
        return Facets::default();
    };
    let Ok(text) = std::str::from_utf8(bytes) else {
        diagnostics
            .push(Diagnostic::new(Code::NotUtf8, &file, None, "this file is not UTF-8 text").help("save it as UTF-8"));
        return Facets::default();
    };
    let tree = match parse_yaml(&file, text, 0) {
        Ok(tree) => tree,
        Err(problem) => {
            diagnostics.push(problem);
            return Facets::default();
        }
    };
    let (json, problems) = schemas.facets().check(&file, &tree);
    let broken = !problems.is_empty();
    diagnostics.extend(problems);
    let facets: Facets = if broken { Facets::default() } else { serde_json::from_value(json).unwrap_or_default() };
    for name in ["sectors", "people", "setting", "delivered_by", "sources_of_confidence", "parts"] {
        let mut seen: BTreeMap<&str, usize> = BTreeMap::new();
        for (number, facet) in facets.list(name).iter().enumerate() {
            if let Some(first) = seen.insert(facet.id.as_str(), number) {
                let place = |number: usize| tree.at([name, &number.to_string(), "id"]).span;
                diagnostics.push(
                    Diagnostic::new(
                        Code::DuplicateId,
                        &file,
                        place(number),
                        format!("`{}` stands twice in `{name}`", facet.id),
                    )
                    .label(&file, place(first), "it stands here first")
                    .help("keep one of them"),
                );
            }
        }
    }
    facets
}
