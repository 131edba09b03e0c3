//! Reads `content/facets.yaml`.

use super::check::Schemas;
use super::text::text_of;
use super::tree::Node;
use super::yaml::parse_yaml;
use crate::diag::{Code, Diagnostic, Diagnostics};
use crate::model::facets::Facets;
use crate::source::{FilePath, Snapshot, Span};
use std::collections::BTreeMap;

/// The path of the controlled lists.
pub const FACETS: &str = "content/facets.yaml";

/// The controlled lists; `None` where they are missing or broken.
pub fn parse_facets(snapshot: &Snapshot, schemas: &Schemas, diagnostics: &mut Diagnostics) -> Option<Facets> {
    let file = FilePath::new(FACETS);
    let Some((_, source)) = snapshot.get(FACETS) else {
        diagnostics.push(
            Diagnostic::new(Code::MissingVocabulary, &file, None, "the site has no `content/facets.yaml`")
                .help("add one, or leave `inherit = []` out of `goodhelp.toml` to inherit the lists of the core"),
        );
        return None;
    };
    let bytes = source.bytes()?;
    let text = match text_of(&file, bytes) {
        Ok(text) => text,
        Err(problem) => {
            diagnostics.push(*problem);
            return None;
        }
    };
    let tree = match parse_yaml(&file, text, 0) {
        Ok(tree) => tree,
        Err(problem) => {
            diagnostics.push(problem);
            return None;
        }
    };
    let (json, problems) = schemas.facets().check(&file, &tree);
    let broken = !problems.is_empty();
    diagnostics.extend(problems);
    for list in ["sectors", "people", "setting", "delivered_by", "sources_of_confidence", "parts"] {
        duplicates(&file, list, tree.get(list).map(Node::list).unwrap_or_default(), diagnostics);
    }
    if broken { None } else { serde_json::from_value(json).ok() }
}

fn duplicates(file: &FilePath, list: &str, facets: &[Node], diagnostics: &mut Diagnostics) {
    let mut seen: BTreeMap<&str, Span> = BTreeMap::new();
    for id in facets.iter().filter_map(|facet| facet.get("id")) {
        let Some(text) = id.text() else { continue };
        match seen.get(text) {
            Some(first) => diagnostics.push(
                Diagnostic::new(Code::DuplicateId, file, id.span, format!("`{text}` stands twice in `{list}`"))
                    .label(file, *first, "it stands here first")
                    .help("keep one of them"),
            ),
            None => {
                seen.insert(text, id.span);
            }
        }
    }
}
