//! What every page of a language shares.

use super::lists::{REGISTER, SEARCH};
use super::page::{BrandContrast, BrandPair, BrandPart, Link, Shared};
use super::viewer::Viewer;
use crate::brand::{Look, Pair, Tokens, contrast, weakest};
use crate::model::config::Brand;
use crate::model::page::Menu;
use crate::model::{FrontMatter, Kind};
use crate::site::{EntryId, TAKE_DOWN};

/// The lists in the main navigation, in this order.
const NAVIGATION: [Kind; 7] =
    [Kind::Chapter, Kind::Characteristic, Kind::CaseStudy, Kind::Story, Kind::Checklist, Kind::Tool, Kind::Strategy];

/// The content security policy: nothing from other hosts, no inline scripts or styles; WebAssembly and a worker for the
/// search. In a `meta` element browsers
/// ignore `frame-ancestors` and complain about it, so that part is for the header alone.
pub fn policy(header: bool) -> String {
    let policy = "default-src 'none'; base-uri 'none'; form-action 'self'; img-src 'self'; style-src 'self'; \
                  font-src 'self'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; connect-src 'self'; \
                  manifest-src 'self'";
    if header { format!("{policy}; frame-ancestors 'none'") } else { policy.to_string() }
}

impl Viewer<'_> {
    /// What every page of this language shares.
    pub fn shared(&self) -> Shared {
        let config = self.site.config();
        let lists = NAVIGATION.into_iter().filter(|kind| !self.order.of_kind(*kind).is_empty());
        let mut navigation: Vec<Link> = lists.map(|kind| self.list_link(kind.segment())).collect();
        navigation.extend(self.menu(Menu::Header));
        let references = [Kind::Term, Kind::Source, Kind::Place].into_iter();
        let references = references.filter(|kind| !self.order.of_kind(*kind).is_empty());
        let mut footer: Vec<Link> = references.map(|kind| self.list_link(kind.segment())).collect();
        let register = self.has_register.then(|| self.list_link(REGISTER));
        footer.extend(register.clone());
        footer.extend(self.menu(Menu::Footer));
        Shared {
            title: self.site_title().to_string(),
            description: config.description_in(self.tag()).unwrap_or_default().to_string(),
            language: self.tag().to_string(),
            base_path: self.base_path().to_string(),
            home: self.href("/"),
            search: self.href(SEARCH),
            navigation,
            footer,
            atom: self.href("/feed.xml"),
            json_feed: self.href("/feed.json"),
            licence: config.licence.into(),
            register,
            contact: config.contact.as_ref().map(ToString::to_string),
            take_down: self.link_to(Kind::Page, TAKE_DOWN),
            several_languages: config.languages.len() > 1,
            policy: policy(false),
            brand: config.brand.as_ref().and_then(|brand| self.brand(brand)),
        }
    }

    fn brand(&self, brand: &Brand) -> Option<BrandPart> {
        let look = Look::of(brand)?;
        let of = |tokens: &Tokens, (front, back, _): Pair| {
            let (front, back) = (tokens[front], tokens[back]);
            BrandContrast {
                front: front.to_string(),
                back: back.to_string(),
                ratio: format!("{:.1}", (contrast(front, back) * 10.0).floor() / 10.0),
            }
        };
        // The focus has two colours, and the better one counts; it is shown where everybody sees it.
        let pairs = weakest(&look.light).into_iter().map(|(pair, _)| pair).filter(|pair| pair.0 != "focus");
        let pairs = pairs.map(|pair| BrandPair {
            front: pair.0,
            back: pair.1,
            needs: pair.2.to_string(),
            light: of(&look.light, pair),
            dark: of(&look.dark, pair),
        });
        let origin = url::Url::parse(self.site.config().base_url.as_str());
        Some(BrandPart {
            pairs: pairs.collect(),
            logo: brand.logo.as_ref().map(ToString::to_string),
            logo_name: brand.logo_name.clone().unwrap_or_else(|| self.site_title().to_string()),
            origin: origin.map_or_else(|_| String::new(), |url| url.origin().ascii_serialization()),
            made: look.made,
        })
    }

    fn menu(&self, menu: Menu) -> Vec<Link> {
        self.pages_in(menu).into_iter().map(|number| self.entry_link(number)).collect()
    }

    /// The pages that are linked from one place, in their order.
    pub(super) fn pages_in(&self, menu: Menu) -> Vec<EntryId> {
        let pages = self.order.of_kind(Kind::Page).iter().copied();
        let wanted = pages.filter(
            |number| matches!(self.site.entry(*number).first().front(), FrontMatter::Page(page) if page.menu == menu),
        );
        wanted.collect()
    }
}
