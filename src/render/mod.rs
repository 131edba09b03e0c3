//! From [`Pages`] to [`Output`]: templates, assets, pictures and the files for machines.

mod assets;
mod cards;
mod figures;
mod functions;
mod machines;
mod pictures;
mod theme;

pub use machines::Manifest;
pub use theme::{Inspected, Theme};

use crate::diag::{Diagnostic, Diagnostics};
use crate::view::{Alternate, Page, Pages};
use rayon::prelude::*;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::sync::Arc;

/// The files of a site: path with `/` between its parts → bytes.
pub type Output = BTreeMap<String, Arc<[u8]>>;

/// A hash that two different contents do not share.
pub type Hash = [u8; 32];

/// Keeps what was made before.
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
pub fn render(pages: &Pages, theme: &Theme, cache: &dyn Cache, diagnostics: &mut Diagnostics) -> Rendered {
    let shared: Vec<theme::SharedValue> = pages.shared().iter().map(theme::SharedValue::new).collect();
    for (language, shared) in shared.iter().enumerate() {
        if let Err(problem) = theme.draw_cards(language, pages.cards(language), shared, cache) {
            diagnostics.push(*problem);
            return Rendered::default();
        }
    }
    // A page is seen, drawn and let go.
    let drawn: Vec<Drawn> = pages.pages().map(|(language, page)| draw(page, language, &shared, theme, cache)).collect();
    let mut output = Output::new();
    let mut listed = Vec::new();
    let mut problems = BTreeMap::new();
    let count = drawn.len();
    for page in drawn {
        output.extend(page.bytes.map(|bytes| (page.path, bytes)));
        listed.extend(page.listed);
        // One mistake in a template shows on every page that it draws; it is reported once.
        if let Some(problem) = page.problem {
            problems.entry((problem.file.clone(), problem.span)).or_insert(problem);
        }
    }
    diagnostics.extend(problems.into_values());
    listed.sort_by(|a: &Listed, b| a.canonical.cmp(&b.canonical));
    output.extend(theme.assets().map(|(path, bytes)| (path.to_string(), bytes.clone())));
    output.extend(pictures::write(&pages.pictures(), cache, diagnostics));
    output.extend(machines::files(pages, &listed));
    Rendered { output, pages: count }
}

/// What rendering gives.
#[derive(Default)]
pub struct Rendered {
    /// The files.
    pub output: Output,
    /// How many of them are pages.
    pub pages: usize,
}

/// A page that was drawn.
struct Drawn {
    path: String,
    bytes: Option<Arc<[u8]>>,
    listed: Option<Listed>,
    problem: Option<Diagnostic>,
}

/// What the sitemap says of a page.
struct Listed {
    canonical: String,
    language: String,
    reviewed: Option<String>,
    alternates: Vec<Alternate>,
}

fn draw(page: Page, language: usize, shared: &[theme::SharedValue], theme: &Theme, cache: &dyn Cache) -> Drawn {
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
    let path = file_of(&page.address);
    let Page { canonical, language, reviewed, alternates, unlisted, .. } = page;
    let listed = (!unlisted).then_some(Listed { canonical, language, reviewed, alternates });
    Drawn { path, bytes, listed, problem }
}

/// The path of the file that a server shows at an address.
pub fn file_of(address: &str) -> String {
    let path = address.trim_start_matches('/');
    if path.is_empty() || path.ends_with('/') { format!("{path}index.html") } else { path.to_string() }
}
