//! The search page: the lists that lead to everything, and what a script needs to put results above them.

use crate::model::Kind;
use crate::model::config::ExtraType;
use crate::view::page::Page;
use crate::view::viewer::{Draft, Viewer};
use crate::view::{Content, FacetLink, OwnFacet, SearchPage};

/// Its address.
pub(in crate::view) const SEARCH: &str = "/search/";

impl Viewer<'_> {
    /// The search page. Search engines have no use for it.
    pub(super) fn search(&self) -> Page {
        let content = SearchPage {
            kinds: Kind::ALL
                .into_iter()
                .filter(|kind| *kind != Kind::Page)
                .filter_map(|kind| self.list_of(kind))
                .collect(),
            lists: self.all_facets(),
            own_facets: self.own_facets(),
            contribute: self.link_to(Kind::Page, "contribute"),
        };
        let draft = self.draft("search", SEARCH, self.word("search-title"), Content::Search(Box::new(content)));
        self.page(Draft { description: self.word("search-summary"), unlisted: true, ..draft })
    }

    /// The list of a kind; none where there is nothing in it.
    fn list_of(&self, kind: Kind) -> Option<FacetLink> {
        let count = self.order.of_kind(kind).len();
        let link = self.list_link(kind.segment());
        (count > 0).then_some(FacetLink { text: link.text, href: link.href, count, id: None })
    }

    /// A day is nothing to filter by.
    fn own_facets(&self) -> Vec<OwnFacet> {
        let fields = self.site.config().extra.iter();
        let fields = fields.filter(|field| field.facet && !matches!(field.field_type, ExtraType::Date));
        let mut facets: Vec<OwnFacet> = fields
            .map(|field| OwnFacet { name: format!("extra-{}", field.name), label: field.label.clone() })
            .collect();
        facets.dedup_by(|a, b| a.name == b.name);
        facets
    }
}
