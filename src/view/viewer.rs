//! What every view needs: the site in one language, and links within it.

use super::cards::Cards;
use super::order::Order;
use super::page::{Alternate, LicencePart, Link, Note, Page};
use super::picture::Pictures;
use super::seen::SeenLanguage;
use super::words::Words;
use super::{Content, View, json_ld};
use crate::model::Kind;
use crate::model::common::Licence;
use crate::model::field::Date;
use crate::site::{Alias, Changes, Entry, EntryId, Site};
use fluent_bundle::FluentValue;
use std::sync::Arc;

/// The site in one language.
pub(super) struct Viewer<'a> {
    pub site: &'a Site,
    pub pictures: &'a Pictures,
    pub words: &'a Words,
    /// The number of the language of texts and words.
    pub language: usize,
    /// The number of the language below whose address its pages stand. In a frame it is another one.
    pub place: usize,
    pub order: Arc<Order>,
    pub cards: Arc<Cards>,
    /// Whether there are figures to list.
    pub has_register: bool,
    base_path: String,
    base_address: String,
}

/// A page without what follows from its address.
pub(super) struct Draft {
    pub template: &'static str,
    /// The id of the entry that it is the page of.
    pub id: Option<String>,
    /// The address in the site's first language.
    pub address: String,
    pub title: String,
    pub description: String,
    /// The numbers of the languages in which the page exists.
    pub languages: Vec<usize>,
    pub trail: Vec<Link>,
    /// The days of the last review and of the next one.
    pub review: (Option<Date>, Option<Date>),
    pub licence: Option<Licence>,
    pub sensitive: bool,
    pub edit_href: Option<String>,
    pub improve_href: Option<String>,
    pub unlisted: bool,
    pub note: Option<Note>,
    pub content: Content,
}

impl<'a> Viewer<'a> {
    /// The site in a view. What a former time saw is taken over where nothing changed that it depends on.
    pub fn new(
        site: &'a Site,
        pictures: &'a Pictures,
        words: &'a Words,
        View { language, place }: View,
        former: Option<(&Changes, &SeenLanguage)>,
    ) -> Self {
        let config = site.config();
        let (base_path, base_address) = (config.base_path(), config.base_address());
        // Lists are in the order of front matter.
        let same_fronts = former.filter(|(changes, _)| !changes.fronts());
        let order =
            same_fronts.map_or_else(|| Arc::new(Order::new(site, language, words)), |(_, seen)| seen.order.clone());
        let (cards, has_register) = (Arc::default(), false);
        let mut viewer =
            Viewer { site, pictures, words, language, place, order, cards, has_register, base_path, base_address };
        viewer.has_register = same_fronts.map_or_else(|| viewer.has_figures(), |(_, seen)| seen.has_register);
        // Cards say nothing of what stands below front matter.
        viewer.cards = match same_fronts {
            Some((_, seen)) => seen.cards.clone(),
            None => viewer.make_cards(former.map(|(changes, seen)| (changes, &*seen.cards))).into(),
        };
        viewer
    }

    /// The tag of the language.
    pub fn tag(&self) -> &'a str {
        self.words.tag(self.language)
    }

    /// The name of the site in this language.
    pub fn site_title(&self) -> &'a str {
        self.site.config().title_in(self.tag())
    }

    /// A word of the interface.
    pub fn word(&self, id: &str) -> String {
        self.words.text(self.language, id, &[])
    }

    /// A word of the interface with arguments.
    pub fn word_with(&self, id: &str, arguments: &[(&str, FluentValue)]) -> String {
        self.words.text(self.language, id, arguments)
    }

    /// The address of a page in a language, from its address in the first one.
    pub fn localised(&self, address: &str, language: usize) -> String {
        self.site.address_in(language, address)
    }

    /// The link to an address.
    pub fn href_of(&self, address: &str) -> String {
        format!("{}{}", self.base_path, address.trim_start_matches('/'))
    }

    /// The link to a page in this language, from its address in the first one.
    pub fn href(&self, address: &str) -> String {
        self.href_of(&self.localised(address, self.place))
    }

    /// The full form of an address.
    pub fn canonical_of(&self, address: &str) -> String {
        format!("{}{address}", self.base_address)
    }

    /// The path of the base address.
    pub fn base_path(&self) -> &str {
        &self.base_path
    }

    /// The language in which an entry's text is, where it is not this one.
    pub fn other_language(&self, entry: &Entry) -> Option<String> {
        let (_, language) = entry.text(self.language);
        (language != self.language).then(|| self.words.tag(language).to_string())
    }

    /// The link to an entry, at its address in this language: who chose a language stays in it.
    pub fn entry_href(&self, entry: &Entry) -> String {
        self.href(&entry.address())
    }

    /// A link to an entry, with its title for words.
    pub fn entry_link(&self, number: EntryId) -> Link {
        let entry = self.site.entry(number);
        Link {
            text: self.title(entry),
            href: self.entry_href(entry),
            language: self.other_language(entry),
            id: Some(entry.id.clone()),
        }
    }

    /// The title of an entry; a place has a Welsh name of its own.
    pub fn title(&self, entry: &Entry) -> String {
        entry.title(self.language, self.tag()).to_string()
    }

    /// A link to the entry of a kind and id, if the site has it.
    pub fn link_to(&self, kind: Kind, id: &str) -> Option<Link> {
        self.site.find(kind, id).map(|number| self.entry_link(number))
    }

    /// Links to entries, in the order of their ids in the text.
    pub fn links_to<'i>(&self, kind: Kind, ids: impl IntoIterator<Item = &'i str>) -> Vec<Link> {
        ids.into_iter().filter_map(|id| self.link_to(kind, id)).collect()
    }

    /// A link to the home page.
    pub fn home_link(&self) -> Link {
        Link { text: self.word("home"), href: self.href("/"), language: None, id: None }
    }

    /// A link to the list of a kind or facet, by the last part of its address.
    pub fn list_link(&self, list: &str) -> Link {
        Link {
            text: self.word(&format!("list-{list}")),
            href: self.href(&format!("/{list}/")),
            language: None,
            id: None,
        }
    }

    /// A page below the home page that is no entry's and exists in every language.
    pub fn draft(&self, template: &'static str, address: &str, title: String, content: Content) -> Draft {
        Draft {
            template,
            id: None,
            address: address.to_string(),
            description: title.clone(),
            title,
            languages: (0..self.words.count()).collect(),
            trail: vec![self.home_link()],
            review: (None, None),
            licence: None,
            sensitive: false,
            edit_href: None,
            improve_href: None,
            unlisted: false,
            note: None,
            content,
        }
    }

    /// A finished page.
    pub fn page(&self, draft: Draft) -> Page {
        let address = self.localised(&draft.address, self.place);
        let in_own = self.localised(&draft.address, self.language);
        let is_framed = self.place != self.language;
        let exists = |language: &usize| draft.languages.contains(language);
        // What was first written in one language has a frame in every other one.
        let is_framed_elsewhere = self.site.original_of(&draft.languages).is_some();
        let is_shown = |language: &usize| *language != self.place && (exists(language) || is_framed_elsewhere);
        let alternate = |language: usize| {
            let address = self.localised(&draft.address, language);
            Alternate {
                language: self.words.tag(language).to_string(),
                name: self.words.text(language, "language-name", &[]),
                canonical: self.canonical_of(&address),
                href: self.href_of(&address),
                framed: !exists(&language),
            }
        };
        let alternates = (0..self.words.count()).filter(is_shown).map(alternate).collect();
        let mut page = Page {
            template: draft.template,
            id: draft.id,
            href: self.href_of(&address),
            canonical: self.canonical_of(&in_own),
            language: self.words.tag(self.place).to_string(),
            framed: is_framed.then(|| self.tag().to_string()),
            translated: !is_framed && draft.languages.len() > 1,
            title: draft.title,
            description: draft.description,
            alternates,
            note: draft.note,
            trail: draft.trail,
            json_ld: None,
            reviewed: draft.review.0.map(|date| date.to_string()),
            review_by: draft.review.1.map(|date| date.to_string()),
            review_due: draft.review.1.is_some_and(|date| date.0 < self.site.date()),
            licence: draft.licence.map(LicencePart::from),
            sensitive: draft.sensitive,
            edit_href: draft.edit_href,
            improve_href: draft.improve_href,
            unlisted: draft.unlisted,
            content: draft.content,
            address,
        };
        if !is_framed {
            page.json_ld = json_ld::describe(&page, &self.base_address, self.site_title());
        }
        page
    }

    /// A page of another language in a frame of this one: the way to it is said in this language's words, and what the site
    /// puts on top of it in this language comes before what it says in the other one.
    pub fn framing(&self, mut page: Page) -> Page {
        page.note = self.framing_note(&page).or(page.note);
        let home = self.home_link();
        for link in &mut page.trail {
            let list = Kind::ALL.into_iter().find(|kind| link.href == self.href(&format!("/{}/", kind.segment())));
            match list {
                _ if link.href == home.href => *link = home.clone(),
                Some(kind) => *link = self.list_link(kind.segment()),
                None => link.language.clone_from(&page.framed),
            }
        }
        page
    }

    /// The page for addresses that do not exist.
    pub fn not_found(&self) -> Page {
        let draft = self.draft("not-found", "/404.html", self.word("not-found-title"), Content::Empty {});
        self.page(Draft { description: self.word("not-found-summary"), unlisted: true, ..draft })
    }

    /// The pages at the addresses of what was withdrawn. They say that, and nothing of what was there.
    pub fn withdrawn_pages(&self) -> Vec<Page> {
        let page = |(kind, id): (Kind, &str)| {
            let draft = self.draft("withdrawn", &kind.address(id), self.word("withdrawn-title"), Content::Empty {});
            self.page(Draft { description: self.word("withdrawn-text"), unlisted: true, ..draft })
        };
        self.site.withdrawn().map(page).collect()
    }

    /// A page that sends the reader from a former address to the present one.
    pub fn redirect(&self, alias: &Alias) -> Page {
        let content = Content::Redirect(super::Redirect { to: self.href_of(&alias.target) });
        let draft = self.draft("redirect", "/", self.word("redirect-title"), content);
        let page = self.page(Draft { trail: Vec::new(), unlisted: true, ..draft });
        let (address, href) = (alias.address.clone(), self.href_of(&alias.address));
        Page { address, href, canonical: self.canonical_of(&alias.target), alternates: Vec::new(), ..page }
    }

    /// A page that shows every component in every state, for those who design. No page links to it.
    pub fn gallery(&self) -> Page {
        let draft = self.draft("gallery", "/gallery/", self.word("gallery"), Content::Empty {});
        self.page(Draft { unlisted: true, ..draft })
    }
}
