//! From [`Pages`] to [`Output`]: templates, assets, pictures and the files for machines.

mod assets;
mod figures;
mod functions;
mod machines;
mod pictures;
mod theme;

pub use theme::{Inspected, Theme};

use crate::diag::Diagnostics;
use crate::view::Pages;
use rayon::prelude::*;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::sync::Arc;

/// The files of a site: path with `/` between its parts → bytes.
pub type Output = BTreeMap<String, Arc<[u8]>>;

/// A hash that two different contents do not share.
pub type Hash = [u8; 32];

/// Keeps what was made before. The default keeps nothing.
pub trait Cache: Sync {
    /// The bytes for a key, made by `make` where they are not kept; `None` where `make` fails.
    fn bytes(&self, key: &dyn Fn() -> Hash, make: &mut dyn FnMut() -> Option<Arc<[u8]>>) -> Option<Arc<[u8]>>;
}

/// The hash of bytes.
pub fn hash(parts: &[&[u8]]) -> Hash {
    let mut hasher = Sha256::new();
    for part in parts {
        hasher.update((part.len() as u64).to_le_bytes());
        hasher.update(part);
    }
    hasher.finalize().into()
}

/// Renders everything. What goes wrong is reported; a page that goes wrong is left out.
pub fn render(pages: Pages, theme: &Theme, cache: &dyn Cache, diagnostics: &mut Diagnostics) -> Output {
    let mut output = Output::new();
    output.extend(theme.assets().map(|(path, bytes)| (path.to_string(), bytes.clone())));
    output.extend(pictures::write(&pages.pictures, cache, diagnostics));
    output.extend(machines::files(&pages));

    let shared: Vec<theme::SharedValue> = pages.shared.iter().map(theme::SharedValue::new).collect();
    let rendered: Vec<_> = pages
        .pages
        .into_par_iter()
        .map(|(language, page)| {
            let path = file_of(&page.address);
            let mut problem = None;
            let bytes = cache.bytes(&|| theme.key(&page, &shared[language]), &mut || match theme.page(
                language,
                &page,
                &shared[language],
            ) {
                Ok(html) => Some(html.into_bytes().into()),
                Err(error) => {
                    problem = Some(*error);
                    None
                }
            });
            (path, bytes, problem)
        })
        .collect();
    let mut templates = BTreeMap::new();
    for (path, bytes, problem) in rendered {
        if let Some(bytes) = bytes {
            output.insert(path, bytes);
        }
        // One mistake in a template shows on every page that it draws; it is reported once.
        if let Some(problem) = problem {
            templates.entry((problem.file.clone(), problem.span)).or_insert(problem);
        }
    }
    diagnostics.extend(templates.into_values());
    let manifest = machines::manifest(&output);
    output.insert(machines::MANIFEST.into(), manifest);
    output
}

/// The path of the file that a server shows at an address.
pub fn file_of(address: &str) -> String {
    let path = address.trim_start_matches('/');
    if path.is_empty() || path.ends_with('/') { format!("{path}index.html") } else { path.to_string() }
}
