//! From [`Pages`] to [`Output`]: templates, assets, pictures and the files for machines.

mod assets;
mod cards;
mod content;
mod figures;
mod functions;
mod kept;
mod machines;
mod pictures;
mod theme;

pub use content::{Content, Packer};
pub use kept::Kept;
pub use machines::{FOR_EVER, MANIFEST, Manifest, UNCHANGING, header_fields};
pub use theme::{Inspected, Theme};

use crate::diag::Diagnostics;
use crate::site::Reads;
use crate::view::{Alternate, Differences, Page, Pages, Task};
use kept::{Drawn, Made};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;

/// The files of a site: path with `/` between its parts → content. A copy shares all that is the same.
pub type Output = imbl::OrdMap<String, Content>;

/// A hash that two different contents do not share.
pub type Hash = [u8; 32];

/// Keeps what was made before.
pub trait Cache: Sync {
    /// The content for a key, made by `make` where it is not kept; `None` where `make` fails.
    fn content(&self, key: &dyn Fn() -> Hash, make: &mut dyn FnMut() -> Option<Content>) -> Option<Content>;

    /// A page as it is to be kept.
    fn page(&self, html: String) -> Content;

    /// Whether anything is kept at all.
    fn keeps(&self) -> bool;

    /// Lets go of the content for a key, which nobody will ask for.
    fn forget(&self, key: &Hash);
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
    former: Option<(&Differences, Kept)>,
    diagnostics: &mut Diagnostics,
) -> Rendered {
    let shared: Vec<theme::SharedValue> = pages.shared().iter().map(theme::SharedValue::new).collect();
    for (view, shared) in shared.iter().enumerate() {
        if let Err(problem) = theme.draw_cards(view, pages.cards(view), shared, cache) {
            diagnostics.push(*problem);
            return Rendered::default();
        }
    }
    let hashes: Vec<Hash> = shared.iter().map(theme::SharedValue::hash).collect();
    let tasks = pages.tasks();
    // A page is seen, drawn and let go.
    let make = |task: Task| {
        let make = || pages.make(task);
        let (made, reads) = if cache.keeps() { Reads::of(make) } else { (make(), Reads::default()) };
        let drawn = made.into_iter().map(|page| draw(page, task.view, &shared, theme, cache)).collect();
        Made { reads, drawn }
    };
    let former = former.filter(|(_, kept)| kept.shared == hashes && *kept.tasks == tasks);
    let (taken_over, differences) = (former.is_some(), former.as_ref().map(|(differences, _)| *differences));
    let mut kept = match former {
        Some((differences, mut kept)) => {
            kept.make_again(differences, make, cache);
            kept
        }
        None => Kept::of(hashes, tasks, make),
    };
    let drawn = || kept.made.iter().flat_map(|made| &made.drawn);
    let mut output = kept.pages.clone();
    // One mistake in a template shows on every page that it draws; it is reported once, as the first page has it.
    let mut problems = BTreeMap::new();
    for problem in drawn().filter_map(|page| page.problem.as_ref()) {
        problems.entry((problem.file.clone(), problem.span)).or_insert_with(|| problem.clone());
    }
    diagnostics.extend(problems.into_values());
    output.extend(theme.assets().map(|(path, bytes)| (path.to_string(), Content::from(bytes.clone()))));
    output.extend(pictures::write(&pages.pictures(), cache, diagnostics));
    let count = drawn().count();
    // They say nothing of what stands below front matter.
    if differences.is_none_or(|differences| differences.fronts()) {
        let mut listed: Vec<&Listed> = drawn().filter_map(|page| page.listed.as_ref()).collect();
        listed.sort_by(|a, b| a.canonical.cmp(&b.canonical));
        kept.machines = machines::files(pages, &listed);
    }
    output.extend(kept.machines.iter().cloned());
    Rendered { output, pages: count, taken_over, kept }
}

/// What rendering gives.
#[derive(Default)]
pub struct Rendered {
    /// The files.
    pub output: Output,
    /// How many of them are pages.
    pub pages: usize,
    /// Whether the pages that did not change are those of a former time, so that nobody asked the cache for them.
    pub taken_over: bool,
    /// What was drawn, for the next time.
    pub kept: Kept,
}

/// What the sitemap says of a page.
struct Listed {
    canonical: String,
    language: String,
    reviewed: Option<String>,
    alternates: Vec<Alternate>,
}

fn draw(page: Page, view: usize, shared: &[theme::SharedValue], theme: &Theme, cache: &dyn Cache) -> Drawn {
    let mut problem = None;
    let key = cache.keeps().then(|| theme.key(view, &page, shared));
    let content = cache.content(&|| key.unwrap_or_default(), &mut || match theme.page(view, &page, shared) {
        Ok(html) => Some(cache.page(html)),
        Err(error) => {
            problem = Some(*error);
            None
        }
    });
    let path = file_of(&page.address);
    let Page { canonical, language, reviewed, mut alternates, unlisted, framed, .. } = page;
    alternates.retain(|other| !other.framed);
    let is_listed = !unlisted && framed.is_none();
    let listed = is_listed.then_some(Listed { canonical, language, reviewed, alternates });
    Drawn { path, key, content, listed, problem }
}

/// The path of the file that a server shows at an address.
pub fn file_of(address: &str) -> String {
    let path = address.trim_start_matches('/');
    if path.is_empty() || path.ends_with('/') { format!("{path}index.html") } else { path.to_string() }
}
