//! The pages of a place.

use super::{Subject, id_of};
use crate::model::place::Place;
use crate::model::{FrontMatter, Kind};
use crate::site::EntryId;
use crate::view::page::Page;
use crate::view::viewer::Viewer;
use crate::view::{Content, PlacePage};

impl Viewer<'_> {
    /// The place with its first examples, and lists of the further ones.
    pub(super) fn place_pages(&self, subject: &Subject, it: &Place) -> Vec<Page> {
        let examples = self.order.with("places", &subject.entry.id);
        let stories: Vec<EntryId> =
            self.order.of_kind(Kind::Story).iter().copied().filter(|number| self.is_there(*number, subject)).collect();
        let welsh = self.tag().starts_with("cy");
        let content = |cards, pager| {
            Content::Place(Box::new(PlacePage {
                other_name: if welsh { it.welsh_name.as_ref().map(|_| it.name.clone()) } else { it.welsh_name.clone() },
                nation: it.nation.as_ref().map(id_of),
                region: it.region.clone(),
                authority: it.authority.clone(),
                gss: it.gss.as_ref().map(ToString::to_string),
                successor: it.successor.as_ref().and_then(|id| self.link_to(Kind::Place, id.as_str())),
                examples: cards,
                pager,
                stories: self.cards(&stories),
                extra: self.extra(Kind::Place, subject.text.front()),
                body: self.body(subject.text),
            }))
        };
        self.pages_with_examples(subject, examples, content)
    }

    fn is_there(&self, story: EntryId, place: &Subject) -> bool {
        let FrontMatter::Story(story) = self.site.entry(story).first().front() else { return false };
        story.places.iter().any(|id| id.as_str() == place.entry.id)
    }
}
