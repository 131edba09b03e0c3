//! The body of a text: HTML, figures and "on this page".

use super::page::{Body, Contents, FigureBlock};
use super::viewer::Viewer;
use crate::html::{Href, Setting, Shown, to_html};
use crate::model::{FrontMatter, Kind};
use crate::parse::markdown::Link;
use crate::site::{Target, Text};
use crate::start;
use fluent_bundle::FluentValue;

/// The names of the figures whose data nobody writes: what the theme's scripts store on a reader's device.
const STORES: &str = "stores";
/// The name of the figure that asks what a new site begins with.
const START: &str = "start";

/// Where a body stands on its page.
#[derive(Debug, Default)]
pub(super) struct Placement {
    /// What stands before every anchor.
    prefix: String,
    /// How many levels deeper headings stand than they are written.
    deeper: u8,
    /// How many tables the page has before it.
    tables: usize,
}

impl Placement {
    /// Below the heading of an entry, on a page with the texts of others.
    pub fn below(id: &str, tables: usize) -> Placement {
        // No anchor of a text has two hyphens in a row, so no two texts can have the same one.
        Placement { prefix: format!("{id}--"), deeper: 1, tables }
    }
}

impl Viewer<'_> {
    /// The body of a text on a page of its own.
    pub fn body(&self, text: &Text) -> Body {
        self.placed_body(text, &Placement::default())
    }

    /// The body of a text that may share its page with others.
    pub fn placed_body(&self, text: &Text, placement: &Placement) -> Body {
        let Placement { prefix, deeper, tables } = placement;
        let markdown = &text.document.markdown;
        if text.document.body().trim().is_empty() {
            return Body::default();
        }
        let links = text.links.iter().zip(&markdown.links);
        let links: Vec<Href> = links.map(|(target, link)| self.target(target, link, prefix)).collect();
        let pictures: Vec<Shown> = text
            .pictures
            .iter()
            .map(|file| file.as_ref().and_then(|file| self.pictures.shown(file, self.base_path())).unwrap_or_default())
            .collect();
        let words = |id: &str, number: usize| self.word_with(id, &[("number", FluentValue::from(number))]);
        let raw_html = self.site.config().raw_html;
        let setting = Setting {
            markdown: Some(markdown),
            links: &links,
            pictures: &pictures,
            words: Some(&words),
            raw_html,
            prefix,
            deeper: *deeper,
            tables: *tables,
        };
        let mut html = to_html(text.document.body(), &setting);
        if raw_html && !(markdown.html.is_empty() && markdown.allows.is_empty()) {
            html = sanitised(&html);
        }
        let figures = markdown.figures.iter().enumerate().map(|(number, figure)| FigureBlock {
            name: figure.name.clone(),
            id: format!("{prefix}_figure-{}", number + 1),
            data: match &*figure.name {
                STORES => self.stores(),
                START => self.start(),
                _ => figure.data.clone(),
            },
        });
        let contents = markdown.headings.iter().filter(|heading| (2..=3).contains(&heading.level)).map(|heading| {
            Contents { text: heading.text.clone(), anchor: format!("{prefix}{}", heading.id), level: heading.level }
        });
        Body { html: html.into(), figures: figures.collect(), contents: contents.collect() }
    }

    /// What the scripts of the site's pages store, for the figure that says so.
    fn stores(&self) -> serde_json::Value {
        let stores = self.site.settings().stores.iter();
        let stores = stores.filter(|stored| stored.on.as_deref().is_none_or(|pages| self.has_pages(pages)));
        let stores = stores.map(|stored| serde_json::json!({ "name": stored.name, "word": stored.word }));
        serde_json::json!({ "stores": stores.collect::<Vec<_>>() })
    }

    /// Whether the site has pages of a kind, by its segment; after a `/` the one of an id, or those of a tool.
    fn has_pages(&self, pages: &str) -> bool {
        let (segment, name) = pages.split_once('/').map_or((pages, None), |(segment, name)| (segment, Some(name)));
        let Some(kind) = Kind::from_segment(segment) else { return true };
        self.site.of_kind(kind).any(|(_, entry)| match (name, entry.first().front()) {
            (None, _) => true,
            (Some(name), FrontMatter::Tool(it)) => it.tool.name() == name,
            (Some(name), _) => entry.id == name,
        })
    }

    /// What the page asks, and what the files are made with.
    fn start(&self) -> serde_json::Value {
        let around = start::Around::released(self.site.settings().core_places.clone());
        let mut data = start::asked();
        data["around"] = serde_json::to_string(&around).unwrap_or_default().into();
        data
    }

    fn target(&self, target: &Target, link: &Link, prefix: &str) -> Href {
        let nowhere = Href { href: None, title: None, language: None };
        match target {
            Target::Entry(number, anchor) => {
                let entry = self.site.entry(*number);
                let href = self.entry_href(entry);
                Href {
                    href: Some(anchor.as_ref().map_or(href.clone(), |anchor| format!("{href}#{anchor}"))),
                    title: Some(self.target_title(*number, anchor.as_deref())),
                    language: self.other_language(entry),
                }
            }
            Target::Here(anchor) => Href { href: Some(format!("#{prefix}{anchor}")), ..nowhere },
            Target::List(kind) => {
                let address = kind.list_address().unwrap_or_else(|| "/".to_string());
                Href { href: Some(self.href(&address)), ..nowhere }
            }
            Target::Outside(address) => Href { href: Some(address.clone()), ..nowhere },
            // An id may have a name in it.
            Target::Withdrawn => Href { title: Some(self.word("withdrawn-link")), ..nowhere },
            // Of `[[id]]` nothing but the id is there to stay.
            Target::LeftOut => {
                let id = link.target.split('#').next().and_then(|name| name.rsplit('/').next()).unwrap_or_default();
                Href { title: Some(id.replace('-', " ")), ..nowhere }
            }
        }
    }

    /// The words of `[[id]]` and `[[id#anchor]]`: the title of the entry, or of the heading or practice at the anchor.
    fn target_title(&self, number: crate::site::EntryId, anchor: Option<&str>) -> String {
        let entry = self.site.entry(number);
        let (text, _) = entry.text(self.language);
        let named = anchor.and_then(|anchor| {
            if let crate::model::FrontMatter::Characteristic(it) = text.front()
                && let Some(practice) = it.practices.iter().find(|practice| practice.id.as_str() == anchor)
            {
                return Some(practice.name.clone());
            }
            let heading = text.document.markdown.headings.iter().find(|heading| heading.id == anchor);
            heading.map(|heading| heading.text.clone())
        });
        named.unwrap_or_else(|| self.title(entry))
    }
}

/// HTML in which nothing can run: what Markdown makes and what authors may write besides.
fn sanitised(html: &str) -> String {
    ammonia::Builder::default()
        .add_tags(["x-figure", "section", "figure", "figcaption"])
        .add_tag_attributes("x-figure", ["data-number"])
        .add_tag_attributes("a", ["href", "hreflang"])
        .add_tag_attributes("img", ["srcset", "sizes", "loading", "decoding"])
        .add_tag_attributes("th", ["scope"])
        .add_tag_attributes("li", ["value"])
        .add_generic_attributes(["id", "class", "role", "aria-label", "aria-hidden", "tabindex", "lang"])
        .url_schemes(["http", "https", "mailto", "tel"].into())
        .link_rel(None)
        .clean(html)
        .to_string()
}
