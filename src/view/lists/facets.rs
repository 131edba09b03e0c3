//! Lists of case studies by facet.

use super::List;
use crate::model::Kind;
use crate::site::EntryId;
use crate::view::order::FACETS;
use crate::view::page::Page;
use crate::view::viewer::{Draft, Viewer};
use crate::view::{Content, FacetLink, FacetPage};
use fluent_bundle::FluentValue;

impl Viewer<'_> {
    /// Every facet with its values, for the list of case studies.
    pub(super) fn all_facets(&self) -> Vec<FacetPage> {
        let mut facets: Vec<FacetPage> =
            FACETS.into_iter().map(|(facet, address)| self.facet(facet, address)).collect();
        facets.push(self.entry_facet(Kind::Characteristic, "characteristics"));
        facets.push(self.entry_facet(Kind::Place, "places"));
        facets.retain(|facet| !facet.values.is_empty());
        facets
    }

    fn facet(&self, facet: &'static str, address: &'static str) -> FacetPage {
        let value = |value: &crate::model::facets::Facet| {
            let count = self.order.with(facet, value.id.as_str()).len();
            let text = value.name_in(self.tag()).to_string();
            let id = value.id.to_string();
            (count > 0).then(|| FacetLink { text, href: self.href(&format!("/{address}/{id}/")), count, id: Some(id) })
        };
        let values = self.site.facets().list(facet).iter().filter_map(value).collect();
        FacetPage { facet: address, filter: filter(address), href: self.href(&format!("/{address}/")), values }
    }

    fn entry_facet(&self, kind: Kind, facet: &'static str) -> FacetPage {
        let value = |number: &EntryId| {
            let entry = self.site.entry(*number);
            let count = self.order.with(facet, &entry.id).len();
            let link = || FacetLink {
                text: self.title(entry),
                href: self.entry_href(entry),
                count,
                id: Some(entry.id.clone()),
            };
            (count > 0).then(link)
        };
        let values = self.order.of_kind(kind).iter().filter_map(value).collect();
        FacetPage { facet, filter: filter(facet), href: self.href(&format!("/{}/", kind.segment())), values }
    }

    /// The list of a facet's values, and the case studies of each of them.
    pub(super) fn facet_pages(&self, facet: &'static str, address: &'static str) -> Vec<Page> {
        let index = self.facet(facet, address);
        let title = self.word(&format!("list-{address}"));
        let draft = self.draft("facet", &format!("/{address}/"), title, Content::Facet(Box::new(index)));
        let mut pages = vec![self.page(Draft {
            description: self.word(&format!("list-{address}-summary")),
            trail: vec![self.home_link(), self.list_link("case-studies")],
            ..draft
        })];
        for value in self.site.facets().list(facet) {
            let name = value.name_in(self.tag());
            let description = self.word_with("facet-summary", &[("name", FluentValue::from(name))]);
            pages.extend(self.paged(List {
                list: address,
                address: format!("/{address}/{}/", value.id),
                title: name.to_string(),
                description,
                trail: vec![self.home_link(), self.list_link("case-studies"), self.list_link(address)],
                entries: self.order.with(facet, value.id.as_str()),
                facets: Vec::new(),
                stubs: 0,
            }));
        }
        pages
    }
}

/// The name by which search filters by a facet.
fn filter(facet: &'static str) -> &'static str {
    match facet {
        "sectors" => "sector",
        "sources-of-confidence" => "source-of-confidence",
        "characteristics" => "characteristic",
        "places" => "place",
        other => other,
    }
}
