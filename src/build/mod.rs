//! The whole pipeline: from a [`Snapshot`] to the files of a site and everything that is wrong with it.
//!
//! A build does no IO, reads no clock and never fails. The same snapshot gives the same bytes.

mod cache;
mod contribute;
mod former;
mod index;

pub use crate::checks::Linked;
pub use cache::Cache;
pub use index::Index;

use crate::brand;
use crate::checks::{self, Done, Reader};
use crate::diag::{Diagnostics, PrivateSpans};
use crate::render::{self, Hash, Output, Rendered, Theme, hash};
use crate::search::{self, Said};
use crate::site::Site;
use crate::source::Snapshot;
use crate::view::{self, Pages, Pictures};
use former::Former;
use std::sync::Arc;

/// What a build gives.
pub struct Build {
    /// The files; empty where a diagnostic is an error, because such a site is not published.
    pub output: Output,
    /// Everything that is wrong, in the stable order.
    pub diagnostics: Diagnostics,
    /// What no message may show.
    pub private: PrivateSpans,
    /// How many pages there are.
    pub pages: usize,
}

/// The stages of a build, in their order, as they are reported to whoever watches.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    /// Reading front matter and outlines.
    Parse,
    /// Joining documents to a site.
    Link,
    /// Running the checks.
    Check,
    /// Reading the theme.
    Theme,
    /// Making pages for templates.
    View,
    /// Drawing pages.
    Render,
    /// Making the index that search asks, as far as it was not made beside the stages before.
    Index,
}

impl Stage {
    /// All of them, in their order.
    pub const ALL: [Stage; 7] =
        [Stage::Parse, Stage::Link, Stage::Check, Stage::Theme, Stage::View, Stage::Render, Stage::Index];

    /// The name for people.
    pub fn name(self) -> &'static str {
        match self {
            Stage::Parse => "parse",
            Stage::Link => "link",
            Stage::Check => "check",
            Stage::Theme => "theme",
            Stage::View => "view",
            Stage::Render => "render",
            Stage::Index => "index",
        }
    }

    /// What is being done, for people.
    pub fn doing(self) -> &'static str {
        match self {
            Stage::Parse => "reading texts",
            Stage::Link => "following links",
            Stage::Check => "checking",
            Stage::Theme => "reading the theme",
            Stage::View => "making pages",
            Stage::Render => "drawing pages",
            Stage::Index => "making the index",
        }
    }
}

/// Is told when a stage begins.
pub type Watch<'a> = &'a dyn Fn(Stage);

/// Builds a site.
pub fn build(snapshot: &Snapshot, cache: &mut Cache) -> Build {
    build_watched(snapshot, cache, &|_| {})
}

/// Builds a site and tells `watch` when each stage begins.
pub fn build_watched(snapshot: &Snapshot, cache: &mut Cache, watch: Watch) -> Build {
    let mut diagnostics = Diagnostics::default();
    let linked = linked(snapshot, cache, &mut diagnostics, watch);
    let mut index = cache.take_index();
    // Pages and index need nothing of each other. A broken site has no index.
    let site = linked.site.clone();
    let Drawn { said, mut build, .. } = std::thread::scope(|threads| {
        let making = (!diagnostics.has_errors()).then(|| threads.spawn(|| index.make(&site)));
        let drawn = drawn(linked, snapshot, cache, diagnostics, watch);
        if let Some(making) = making {
            watch(Stage::Index);
            if let Err(panic) = making.join() {
                std::panic::resume_unwind(panic);
            }
        }
        drawn
    });
    if !build.diagnostics.has_errors() {
        build.output.extend(index.files(&site, &said));
        render::Manifest::default().add_to(&mut build.output);
    }
    cache.keep_index(index);
    build
}

/// A site that was drawn.
pub struct Drawn {
    /// The site itself, from which its index is made.
    pub site: Arc<Site>,
    /// The words of the theme that the search box needs.
    pub said: Said,
    /// Everything but the files of search and the manifest.
    pub build: Build,
}

/// Does all of a build but the index and the manifest, on which no page depends.
pub fn draw(snapshot: &Snapshot, cache: &mut Cache, watch: Watch) -> Drawn {
    let mut diagnostics = Diagnostics::default();
    let linked = linked(snapshot, cache, &mut diagnostics, watch);
    drawn(linked, snapshot, cache, diagnostics, watch)
}

fn drawn(linked: Linked, snapshot: &Snapshot, cache: &Cache, mut diagnostics: Diagnostics, watch: Watch) -> Drawn {
    let Linked { site, private } = linked;
    let drawn = draw_pages(&site, snapshot, cache, &mut diagnostics, watch);
    let (Rendered { mut output, pages, .. }, said) = drawn.unwrap_or_default();
    if diagnostics.has_errors() {
        output.clear();
    }
    Drawn { site, said, build: Build { output, diagnostics: diagnostics.sorted(), private, pages } }
}

/// Draws all pages, or takes over those that the last good build drew and that would be the same.
fn draw_pages(
    site: &Arc<Site>,
    snapshot: &Snapshot,
    cache: &Cache,
    diagnostics: &mut Diagnostics,
    watch: Watch,
) -> Option<(Rendered, Said)> {
    let Themed { theme, pictures, context } = themed(site, snapshot, cache, diagnostics, watch)?;
    let last = cache.take_former();
    let changes = last.as_ref().and_then(|last| last.changes(site, &context));
    let seen = last.as_ref().zip(changes.as_ref()).map(|(last, changes)| (changes, &last.seen));
    let pages = view::view(site, &pictures, theme.words(), seen);
    watch(Stage::Render);
    let differences = seen.map(|(changes, seen)| pages.differences(changes, seen));
    let kept = last.as_ref().map(|last| last.kept.clone());
    let mut rendered = render::render(&pages, &theme, cache, differences.as_ref().zip(kept), diagnostics);
    if !rendered.taken_over {
        cache.drop_unused();
    }
    rendered.output.extend(contribute::files(site, snapshot, &pages));
    let said = search::said(site, theme.words());
    let wanting: Vec<_> = theme.words_wanting().collect();
    // What a page lacks is said when it is made: until all is well every page is made again.
    if wanting.is_empty() && !diagnostics.has_errors() {
        let kept = std::mem::take(&mut rendered.kept);
        cache.keep_former(Former { context, site: site.clone(), seen: pages.seen(), kept });
    } else if let Some(last) = last {
        cache.keep_former(last);
    }
    diagnostics.extend(wanting);
    Some((rendered, said))
}

/// Reads a site and checks it.
pub fn linked(snapshot: &Snapshot, cache: &Cache, diagnostics: &mut Diagnostics, watch: Watch) -> Linked {
    watch(Stage::Parse);
    let (mut linker, mut language) = (cache.linker(), cache.language());
    let reader = Reader {
        read_all: &|tasks, read| cache.parsed(tasks, read),
        linker: &mut linker,
        language: &mut language,
        each: &cache::on_all_threads,
        whole: Some(checks::whole::check),
        watch: &|done| {
            watch(match done {
                Done::Parsed => Stage::Link,
                Done::Linked => Stage::Check,
            });
        },
    };
    reader.read(snapshot, diagnostics)
}

/// Does everything but drawing, and hands the pages over. Nothing is handed over where the theme or the configuration is
/// broken.
pub fn with_pages<T>(
    site: &Site,
    snapshot: &Snapshot,
    cache: &Cache,
    diagnostics: &mut Diagnostics,
    watch: Watch,
    then: impl FnOnce(&Pages) -> T,
) -> Option<T> {
    let Themed { theme, pictures, .. } = themed(site, snapshot, cache, diagnostics, watch)?;
    let pages = view::view(site, &pictures, theme.words(), None);
    let result = then(&pages);
    diagnostics.extend(theme.words_wanting());
    Some(result)
}

/// What pages are made with, besides the site.
struct Themed {
    theme: Arc<Theme>,
    pictures: Pictures,
    /// The hash of all of it, and of the site's configuration.
    context: Hash,
}

/// The theme and the pictures of a site; nothing where the theme or the configuration is broken.
fn themed(
    site: &Site,
    snapshot: &Snapshot,
    cache: &Cache,
    diagnostics: &mut Diagnostics,
    watch: Watch,
) -> Option<Themed> {
    watch(Stage::Theme);
    // What the theme would lack for a site with other settings says nothing of this one.
    if !site.settings().config_read {
        return None;
    }
    let languages: Vec<&str> = site.languages().collect();
    let base_path = site.config().base_path();
    let config = site.config();
    let look = format!("{:?} {:?}", config.brand, config.title);
    let views = view::views(site);
    let key = hash(&[&Theme::key_of(snapshot, &languages, &views, &base_path), look.as_bytes()]);
    let (theme, problems) = cache.theme(key, |problems| {
        let dressed = brand::dressed(snapshot, config, problems);
        Theme::read(&dressed, &languages, views, &base_path, problems)
    });
    let theme_is_broken = problems.has_errors();
    diagnostics.extend(problems);
    watch(Stage::View);
    let pictures = view::pictures(site, snapshot, diagnostics);
    let context = hash(&[&key, format!("{:?}", site.settings()).as_bytes(), pictures.key().as_bytes()]);
    (!theme_is_broken).then_some(Themed { theme, pictures, context })
}
