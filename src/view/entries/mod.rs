//! The page of each entry, one file for each kind.

mod accessibility;
mod case_study;
mod chapter;
mod characteristic;
mod checklist;
mod note;
mod place;
mod source;
mod story;
pub(super) mod strategy;
mod term;
mod text;
mod tool;

use super::page::{Link, Page};
use super::viewer::{Draft, Viewer};
use super::{Content, ExtraValue, GuidancePart, WebsitePart};
use crate::contribute::is_handed_out;
use crate::model::case_study::Website;
use crate::model::characteristic::Guidance;
use crate::model::config::ExtraType;
use crate::model::field::SourceId;
use crate::model::{FrontMatter, Kind};
use crate::site::{Entry, EntryId, GUIDES, Reads, Text};
use crate::view::cards::id_of;

/// An entry whose page is being made.
pub(super) struct Subject<'a> {
    pub number: EntryId,
    pub entry: &'a Entry,
    pub text: &'a Text,
}

impl Viewer<'_> {
    /// The pages of an entry in this language: none where it is not translated, none in a frame where it is translated, several where its examples need them.
    pub fn entry_pages(&self, number: EntryId) -> Vec<Page> {
        let entry = self.site.entry(number);
        let Some(text) = self.text_here(entry) else { return Vec::new() };
        let subject = Subject { number, entry, text };
        match text.front() {
            FrontMatter::CaseStudy(it) => vec![self.entry_page(&subject, self.case_study(&subject, it))],
            FrontMatter::Characteristic(it) => self.characteristic_pages(&subject, it),
            FrontMatter::Chapter(it) => vec![self.entry_page(&subject, self.chapter(&subject, it))],
            FrontMatter::Story(it) => vec![self.entry_page(&subject, self.story(&subject, it))],
            FrontMatter::Checklist(it) => vec![self.entry_page(&subject, self.checklist(&subject, it))],
            // What is on it depends on the rest of the site.
            FrontMatter::Tool(it) => {
                vec![Reads::of_fronts(|| self.entry_page(&subject, self.tool(&subject, it)))]
            }
            FrontMatter::Strategy(it) => self.strategy_pages(&subject, it),
            FrontMatter::Term(it) => vec![self.entry_page(&subject, self.term(&subject, it))],
            FrontMatter::Place(it) => self.place_pages(&subject, it),
            FrontMatter::Source(it) => vec![self.entry_page(&subject, self.source(&subject, it))],
            FrontMatter::Page(it) => vec![self.entry_page(&subject, self.text_page(&subject, it))],
        }
    }

    /// The text of an entry where it has a page of this view: in a frame, only what is not translated.
    pub(super) fn text_here<'e>(&self, entry: &'e Entry) -> Option<&'e Text> {
        let has_own = || entry.texts.get(self.place).is_some_and(Option::is_some);
        let is_elsewhere = self.place != self.language && (entry.original != self.language || has_own());
        entry.texts.get(self.language)?.as_ref().filter(|_| !is_elsewhere)
    }

    /// The page of an entry with its content.
    fn entry_page(&self, subject: &Subject, content: Content) -> Page {
        self.page(self.entry_draft(subject, content))
    }

    /// The draft of an entry's page.
    pub(super) fn entry_draft(&self, subject: &Subject, content: Content) -> Draft {
        let Subject { entry, text, .. } = subject;
        let front = text.front();
        let mut trail = vec![self.home_link()];
        if entry.kind != Kind::Page {
            trail.push(self.list_link(entry.kind.segment()));
        }
        let title = self.title(entry);
        let languages =
            entry.texts.iter().enumerate().filter(|(_, text)| text.is_some()).map(|(number, _)| number).collect();
        Draft {
            template: entry.kind.name(),
            id: Some(entry.id.clone()),
            address: entry.address(),
            description: front.summary().map_or_else(|| title.clone(), str::to_string),
            title,
            languages,
            trail,
            review: front.review(),
            licence: Some(front.licence().unwrap_or(self.site.config().licence)),
            sensitive: front.sensitive(),
            edit_href: self.edit_href(text),
            improve_href: self.improve_href(text),
            unlisted: false,
            note: self.note(entry),
            content,
        }
    }

    fn edit_href(&self, text: &Text) -> Option<String> {
        let base = self.site.config().edit_url.as_ref()?;
        // A file of the core is not among the site's own.
        let own = text.document.layer == crate::source::LayerKind::Site;
        own.then(|| format!("{}/{}", base.as_str().trim_end_matches('/'), text.document.path))
    }

    /// Where the form is that begins with this text, if the site hands it out.
    fn improve_href(&self, text: &Text) -> Option<String> {
        let document = &text.document;
        let is_here = self.site.checks_language() == Some(self.language) && is_handed_out(document);
        is_here.then(|| self.href(&format!("{GUIDES}{}/?improve={}", document.kind, document.id)))
    }

    /// Links to sources.
    fn sources(&self, ids: &[SourceId]) -> Vec<Link> {
        self.links_to(Kind::Source, ids.iter().map(|id| id.as_str()))
    }

    /// The link to a source, if the site has it.
    pub(super) fn source_link(&self, id: &SourceId) -> Option<Link> {
        self.link_to(Kind::Source, id.as_str())
    }

    /// Links to what links to an entry, of these kinds; at most as many as a reader can take in.
    fn backlinks(&self, entry: &Entry, kinds: &[Kind]) -> Vec<Link> {
        const MOST: usize = 24;
        let linking = entry.backlinks.iter().filter(|number| kinds.contains(&self.site.entry(**number).kind));
        linking.take(MOST).map(|number| self.entry_link(*number)).collect()
    }

    /// Links to practices, as `characteristic/practice`, leading to their anchors.
    fn practice_links<'i>(&self, ids: impl IntoIterator<Item = &'i str>) -> Vec<Link> {
        let link = |id: &str| {
            let (characteristic, practice) = id.split_once('/')?;
            let number = self.site.find(Kind::Characteristic, characteristic)?;
            let entry = self.site.entry(number);
            let FrontMatter::Characteristic(it) = entry.text(self.language).0.front() else { return None };
            let name = it.practices.iter().find(|known| known.id.as_str() == practice)?.name.clone();
            let href = format!("{}#{practice}", self.entry_href(entry));
            Some(Link { text: name, href, language: self.other_language(entry), id: Some(id.to_string()) })
        };
        ids.into_iter().filter_map(link).collect()
    }

    /// Links to the lists of a facet's values.
    fn facet_links<'i>(&self, facet: &str, address: &str, ids: impl IntoIterator<Item = &'i str>) -> Vec<Link> {
        let link = |id: &str| Link {
            text: self.facet_name(facet, id),
            href: self.href(&format!("/{address}/{id}/")),
            language: None,
            id: Some(id.to_string()),
        };
        ids.into_iter().map(link).collect()
    }

    fn extra(&self, kind: Kind, front: &FrontMatter) -> Vec<ExtraValue> {
        let fields = self.site.config().extra.iter().filter(|field| field.kind == kind);
        let value = |field: &crate::model::config::ExtraField| {
            let values = match front.extra().get(&field.name)? {
                serde_json::Value::Array(values) => values.iter().map(plain).collect(),
                serde_json::Value::Bool(yes) => vec![if *yes { "yes" } else { "no" }.to_string()],
                value => vec![plain(value)],
            };
            let field_type: &ExtraType = &field.field_type;
            Some(ExtraValue {
                name: field.name.clone(),
                label: field.label.clone(),
                field_type: id_of(field_type),
                values,
            })
        };
        fields.filter_map(value).collect()
    }
}

fn plain(value: &serde_json::Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_string)
}

fn guidance(guidance: &Guidance) -> GuidancePart {
    GuidancePart { text: guidance.text.clone(), basis: id_of(&guidance.basis) }
}

/// A website: a link only where someone has opened it.
fn website(website: &Website) -> WebsitePart {
    let address = website.url.as_str();
    let text = address.trim_start_matches("https://").trim_start_matches("http://").trim_end_matches('/');
    WebsitePart {
        href: website.accessed.map(|_| address.to_string()),
        text: text.to_string(),
        printed: website.printed.map(|year| year.0),
        accessed: website.accessed.map(|date| date.to_string()),
    }
}
