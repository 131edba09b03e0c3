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
use crate::site::Reads;
use crate::view::{Alternate, Differences, Page, Pages, Task};
use rayon::prelude::*;
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

/// The files of a site: path with `/` between its parts → bytes.
pub type Output = BTreeMap<String, Arc<[u8]>>;

/// A hash that two different contents do not share.
pub type Hash = [u8; 32];

/// Keeps what was made before.
pub trait Cache: Sync {
    /// The bytes for a key, made by `make` where they are not kept; `None` where `make` fails.
    fn bytes(&self, key: &dyn Fn() -> Hash, make: &mut dyn FnMut() -> Option<Arc<[u8]>>) -> Option<Arc<[u8]>>;

    /// Whether anything is kept at all.
    fn keeps(&self) -> bool;

    /// Keeps the bytes of these keys as if they had been asked for.
    fn keep(&self, keys: &mut dyn Iterator<Item = Hash>);
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

/// The first ten hexadecimal digits of the hash of bytes, for the name of a file.
pub fn short_hash(parts: &[&[u8]]) -> String {
    hash(parts).iter().take(5).map(|byte| format!("{byte:02x}")).collect()
}

/// Renders everything. What goes wrong is reported; a page that goes wrong is left out. What a former time drew is taken
/// over where there are no differences that concern it.
pub fn render(
    pages: &Pages,
    theme: &Theme,
    cache: &dyn Cache,
    former: Option<(&Differences, &Kept)>,
    diagnostics: &mut Diagnostics,
) -> Rendered {
    let shared: Vec<theme::SharedValue> = pages.shared().iter().map(theme::SharedValue::new).collect();
    for (language, shared) in shared.iter().enumerate() {
        if let Err(problem) = theme.draw_cards(language, pages.cards(language), shared, cache) {
            diagnostics.push(*problem);
            return Rendered::default();
        }
    }
    let hashes: Vec<Hash> = shared.iter().map(theme::SharedValue::hash).collect();
    let former = former.filter(|(_, kept)| kept.shared == hashes);
    let make = |task: Task| {
        if let Some((differences, kept)) = former
            && let Some(made) = kept.made.get(&task)
            && !differences.concern(&made.reads, task.language)
        {
            return (task, made.clone());
        }
        // A page is seen, drawn and let go.
        let make = || pages.make(task);
        let (made, reads) = if cache.keeps() { Reads::of(make) } else { (make(), Reads::default()) };
        let drawn = made.into_iter().map(|page| draw(page, task.language, &shared, theme, cache)).collect();
        (task, Arc::new(Made { reads, drawn }))
    };
    let made: Vec<(Task, Arc<Made>)> = pages.tasks().into_par_iter().map(make).collect();
    let drawn = || made.iter().flat_map(|(_, made)| &made.drawn);
    cache.keep(&mut drawn().filter_map(|page| page.key));
    let mut output: Output =
        drawn().filter_map(|page| Some((page.path.clone(), page.bytes.as_ref()?.clone()))).collect();
    // One mistake in a template shows on every page that it draws; it is reported once, as the first page has it.
    let mut problems = BTreeMap::new();
    for problem in drawn().filter_map(|page| page.problem.as_ref()) {
        problems.entry((problem.file.clone(), problem.span)).or_insert_with(|| problem.clone());
    }
    diagnostics.extend(problems.into_values());
    output.extend(theme.assets().map(|(path, bytes)| (path.to_string(), bytes.clone())));
    output.extend(pictures::write(&pages.pictures(), cache, diagnostics));
    let machines = match former {
        // They say nothing of what stands below front matter.
        Some((differences, kept)) if !differences.fronts() => kept.machines.clone(),
        _ => {
            let mut listed: Vec<&Listed> = drawn().filter_map(|page| page.listed.as_ref()).collect();
            listed.sort_by(|a, b| a.canonical.cmp(&b.canonical));
            machines::files(pages, &listed)
        }
    };
    output.extend(machines.iter().cloned());
    let count = drawn().count();
    Rendered { output, pages: count, kept: Kept { shared: hashes, made: made.into_iter().collect(), machines } }
}

/// What rendering gives.
#[derive(Default)]
pub struct Rendered {
    /// The files.
    pub output: Output,
    /// How many of them are pages.
    pub pages: usize,
    /// What was drawn, for the next time.
    pub kept: Kept,
}

/// What was drawn, with what of the site it was made from.
#[derive(Default)]
pub struct Kept {
    /// The hashes of what all pages of each language share.
    shared: Vec<Hash>,
    made: HashMap<Task, Arc<Made>>,
    machines: Vec<(String, Arc<[u8]>)>,
}

struct Made {
    reads: Reads,
    drawn: Vec<Drawn>,
}

/// A page that was drawn.
struct Drawn {
    path: String,
    key: Option<Hash>,
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
    let shared = &shared[language];
    let key = cache.keeps().then(|| theme.key(&page, shared));
    let bytes = cache.bytes(&|| key.unwrap_or_default(), &mut || match theme.page(language, &page, shared) {
        Ok(html) => Some(html.into_bytes().into()),
        Err(error) => {
            problem = Some(*error);
            None
        }
    });
    let path = file_of(&page.address);
    let Page { canonical, language, reviewed, alternates, unlisted, .. } = page;
    let listed = (!unlisted).then_some(Listed { canonical, language, reviewed, alternates });
    Drawn { path, key, bytes, listed, problem }
}

/// The path of the file that a server shows at an address.
pub fn file_of(address: &str) -> String {
    let path = address.trim_start_matches('/');
    if path.is_empty() || path.ends_with('/') { format!("{path}index.html") } else { path.to_string() }
}
