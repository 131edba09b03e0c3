//! Reads `content/accessibility.yaml`.

use super::check::Schemas;
use super::text::text_of;
use super::yaml::parse_yaml;
use crate::diag::Diagnostics;
use crate::model::accessibility::Accessibility;
use crate::source::{FilePath, LayerKind, Snapshot};

/// The path of the facts of the accessibility statement.
pub const ACCESSIBILITY: &str = "content/accessibility.yaml";

/// The facts of this site's accessibility statement; `None` where there are none or they are broken. Those of the core are
/// about another site.
pub(super) fn parse_accessibility(
    snapshot: &Snapshot,
    schemas: &Schemas,
    diagnostics: &mut Diagnostics,
) -> Option<Accessibility> {
    let file = FilePath::new(ACCESSIBILITY);
    let (_, source) = snapshot.get(ACCESSIBILITY).filter(|(layer, _)| *layer == LayerKind::Site)?;
    let tree = text_of(&file, source.bytes()?).map_err(|problem| *problem).and_then(|text| parse_yaml(&file, text, 0));
    let tree = match tree {
        Ok(tree) => tree,
        Err(problem) => {
            diagnostics.push(problem);
            return None;
        }
    };
    let (json, problems) = schemas.accessibility().check(&file, &tree);
    let broken = !problems.is_empty();
    diagnostics.extend(problems);
    if broken { None } else { serde_json::from_value(json).ok() }
}
