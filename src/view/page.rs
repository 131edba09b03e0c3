//! What a template gets. `goodhelp inspect PAGE` prints it, `goodhelp schema template-page` describes it.

use super::content::Content;
use crate::brand::Made;
use crate::model::Kind;
use crate::model::common::Licence;
use schemars::JsonSchema;
use serde::Serialize;
use std::sync::Arc;

/// One page of the output, with everything that its template may see as `page`.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Page {
    /// The template that draws it, without `.html`; also the page's kind for style sheets.
    pub template: &'static str,
    /// The id of the entry that it is the page of.
    pub id: Option<String>,
    /// The address on the site, without the path of the base address.
    pub address: String,
    /// The address for links.
    pub href: String,
    /// The full address.
    pub canonical: String,
    /// The tag of its language.
    pub language: String,
    /// The tag of the language of its text, where there is no translation: a frame in `language` then stands around the
    /// page in that one.
    pub framed: Option<String>,
    /// Whether it exists in another language too.
    pub translated: bool,
    /// Its title: the heading of level one.
    pub title: String,
    /// One or two sentences about it.
    pub description: String,
    /// The same page at the addresses of the site's other languages.
    pub alternates: Vec<Alternate>,
    /// What the site itself adds on top of an inherited page.
    pub note: Option<Note>,
    /// The way to it from the home page, without itself.
    pub trail: Vec<Link>,
    /// Data about the page for search engines, as JSON that is safe inside a `script` element.
    pub json_ld: Option<String>,
    /// The day on which it was last reviewed, as `2026-11-22`.
    pub reviewed: Option<String>,
    /// The day by which it is reviewed again.
    pub review_by: Option<String>,
    /// Whether that day has passed.
    pub review_due: bool,
    /// The licence of its text, where the page is that of an entry.
    pub licence: Option<LicencePart>,
    /// Whether it carries an "exit this page" link.
    pub sensitive: bool,
    /// Where its file can be edited on the web.
    pub edit_href: Option<String>,
    /// Where the form is with which its text can be improved.
    pub improve_href: Option<String>,
    /// Whether search engines are asked to leave it out.
    pub unlisted: bool,
    /// What is on it.
    pub content: Content,
}

/// A note of the site on top of a page.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Note {
    /// Its heading: where it holds.
    pub heading: String,
    /// The tag of its language, where it is another one than that of the text below it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
    /// Its text, one level of headings deeper. `note_body` holds it with the figures drawn.
    pub body: Body,
}

/// The look of a site. Its style sheet is the asset `brand.css`, its card for social media `social.png`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct BrandPart {
    /// What became of each colour that was given.
    pub made: Vec<Made>,
    /// Colours that meet, on a light ground and on a dark one, those that can be read least first.
    pub pairs: Vec<BrandPair>,
    /// The name of the asset with the logo.
    pub logo: Option<String>,
    /// The name that the logo shows.
    pub logo_name: String,
    /// The address of the site without its path, to which the address of an asset is added.
    pub origin: String,
}

/// Two colours that meet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct BrandPair {
    /// The name of the colour in front.
    pub front: &'static str,
    /// The name of the colour behind it.
    pub back: &'static str,
    /// The contrast that they need, to one.
    pub needs: String,
    /// The colours and their contrast on a light ground.
    pub light: BrandContrast,
    /// The same on a dark ground.
    pub dark: BrandContrast,
}

/// How well a colour can be read on another.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct BrandContrast {
    /// The colour in front, as `#00594f`.
    pub front: String,
    /// The colour behind it.
    pub back: String,
    /// The contrast, to one.
    pub ratio: String,
}

/// A licence.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct LicencePart {
    /// Its name for readers.
    pub name: &'static str,
    /// Where it can be read.
    pub href: &'static str,
}

impl From<Licence> for LicencePart {
    fn from(licence: Licence) -> Self {
        LicencePart { name: licence.name(), href: licence.url() }
    }
}

/// The same page in another language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Alternate {
    /// The tag of the language.
    pub language: String,
    /// The language's name in itself.
    pub name: String,
    /// The full address.
    pub canonical: String,
    /// The address for links.
    pub href: String,
    /// Whether there is no translation, and another language's text stands there.
    pub framed: bool,
}

/// A link to another page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Link {
    /// Its words.
    pub text: String,
    /// Where it leads.
    pub href: String,
    /// The language of its words, where it is not the page's.
    pub language: Option<String>,
    /// The id of the entry or value that it leads to.
    pub id: Option<String>,
}

/// Names a card by the hash of what is on it: `card(hash=…)` in a template gives the card, `drawn_card(hash=…)` its HTML.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, JsonSchema)]
#[serde(transparent)]
#[schemars(inline)]
pub struct CardHash(pub Arc<str>);

/// What a list shows of an entry.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Card {
    /// The entry's kind.
    pub kind: Kind,
    /// The entry's id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Where it leads.
    pub href: String,
    /// The language of its words, where it is not the page's.
    pub language: Option<String>,
    /// One sentence about it.
    pub summary: Option<String>,
    /// Who runs it.
    pub organisation: Option<String>,
    /// Who it is for, in a few words.
    pub for_whom: Option<String>,
    /// The names of the places where it works.
    pub places: Vec<String>,
    /// The names of its sectors.
    pub sectors: Vec<String>,
    /// The id of what its evidence rests on.
    pub evidence: Option<String>,
    /// `stub`, `partial` or `full`.
    pub completeness: Option<String>,
    /// A number, for kinds that are numbered.
    pub number: Option<u16>,
}

/// The body of a text.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Body {
    /// HTML, with an empty element `x-figure` for each figure.
    pub html: Arc<str>,
    /// The figures, in order.
    pub figures: Vec<FigureBlock>,
    /// The headings of level two and three, for "on this page".
    pub contents: Vec<Contents>,
}

/// A figure in a body.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct FigureBlock {
    /// The name of its template in `themes/figures`, without `.html`.
    pub name: String,
    /// An id that is unique on the page, for what refers to the figure's parts.
    pub id: String,
    /// Its data.
    pub data: serde_json::Value,
}

/// A heading in "on this page".
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Contents {
    /// Its words.
    pub text: String,
    /// Its anchor.
    pub anchor: String,
    /// 2 or 3.
    pub level: u8,
}

/// Where one is in a list of several pages.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Pager {
    /// This page's number, from 1.
    pub number: usize,
    /// How many pages there are.
    pub pages: usize,
    /// How many entries there are on all pages.
    pub total: usize,
    /// The page before.
    pub previous: Option<String>,
    /// The page after.
    pub next: Option<String>,
    /// Links to the first, the last and the nearest pages; none stands for those that are left out.
    pub links: Vec<Option<PagerLink>>,
}

/// A link to a page of a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct PagerLink {
    /// The page's number.
    pub number: usize,
    /// Where it leads.
    pub href: String,
    /// Whether it is this page.
    pub current: bool,
}

/// What every page of a language shares; templates see it as `site`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Shared {
    /// The name of the site.
    pub title: String,
    /// One sentence about it.
    pub description: String,
    /// The tag of the language.
    pub language: String,
    /// The path of the base address, with a slash at both ends.
    pub base_path: String,
    /// The address of the home page in this language.
    pub home: String,
    /// The address of the search page in this language.
    pub search: String,
    /// The main lists and the pages of the head menu.
    pub navigation: Vec<Link>,
    /// The pages of the foot menu.
    pub footer: Vec<Link>,
    /// The address of the Atom feed.
    pub atom: String,
    /// The address of the JSON feed.
    pub json_feed: String,
    /// The licence of texts that name none of their own.
    pub licence: LicencePart,
    /// The evidence register, where the site has figures.
    pub register: Option<Link>,
    /// The e-mail address for "this is wrong" and "take my story down".
    pub contact: Option<String>,
    /// The page that says how to have one's story taken down, if the site has one.
    pub take_down: Option<Link>,
    /// Whether the site has more than one language.
    pub several_languages: bool,
    /// The strict content security policy, for a `meta` element.
    pub policy: String,
    /// The look of the site, where it has one of its own.
    pub brand: Option<BrandPart>,
}
