//! For those who write: what each kind asks for, as a page and as a form.

use crate::contribute::{Form, Surroundings, Vocabulary, Words, asked, guide, write_form};
use crate::model::Kind;
use crate::site::{CONTRIBUTE, GUIDES, SURROUNDINGS};
use crate::source::Snapshot;
use crate::view::json_ld::escaped;
use crate::view::page::{Link, Page};
use crate::view::viewer::Viewer;
use crate::view::{Content, GuideLinks};
use fluent_bundle::FluentValue;
use serde_json::Value as Json;
use std::fmt::Write;

/// The name of a form's file.
const FORM: &str = "form.txt";

impl Viewer<'_> {
    /// The field guide of each kind, on a site with a page `contribute`. What fields are is said in English, so there are
    /// no such pages in other languages.
    pub(super) fn guide_pages(&self) -> Vec<Page> {
        if !self.has_guides() {
            return Vec::new();
        }
        let vocabulary = self.vocabulary();
        Kind::ALL.into_iter().map(|kind| self.guide_page(kind, &vocabulary)).collect()
    }

    /// The form of each kind in this language: the path of the file and its text.
    pub(in crate::view) fn forms(&self) -> Vec<(String, String)> {
        if self.site.find(Kind::Page, CONTRIBUTE).is_none() {
            return Vec::new();
        }
        let (vocabulary, words) = (self.vocabulary(), self.form_words());
        let (extra, contact) = (&self.site.config().extra, self.contact());
        let form = |kind| {
            let text = write_form(&Form { kind, extra, vocabulary: &vocabulary, contact, words: &words }, None);
            let path = self.localised(&format!("{}{FORM}", address(kind)), self.language);
            (path.trim_start_matches('/').to_string(), text)
        };
        Kind::ALL.into_iter().map(form).collect()
    }

    /// Links to all of them, for the page that says how to take part.
    pub(in crate::view) fn guide_links(&self) -> Vec<GuideLinks> {
        let links = |kind: Kind| {
            let link = |word: &str, href: String| Link { text: self.word(word), href, language: None, id: None };
            GuideLinks {
                kind: self.kind_name(kind),
                guide: self.form_href(kind).map(|href| link(&format!("write-{kind}"), href)),
                form: link("form-link", self.href(&format!("{}{FORM}", address(kind)))),
            }
        };
        Kind::ALL.into_iter().map(links).collect()
    }

    /// Where a text of a kind is written, if the site has forms. They are in one language, whatever the page's is.
    pub(in crate::view) fn form_href(&self, kind: Kind) -> Option<String> {
        let language = self.site.checks_language()?;
        Some(self.href_of(&self.localised(&address(kind), language)))
    }

    fn guide_page(&self, kind: Kind, vocabulary: &Vocabulary) -> Page {
        let words = self.form_words();
        let extra = &self.site.config().extra;
        let form = Form { kind, extra, vocabulary, contact: self.contact(), words: &words };
        let mut text = String::new();
        for (heading, anchor, list) in guide(&form) {
            let _ = write!(text, "\n## {heading} {{#{anchor}}}\n\n{list}");
        }
        let page = self.text(
            &address(kind),
            self.word(&format!("write-{kind}")),
            self.word_with("guide-summary", &[("kind", FluentValue::from(self.kind_name(kind)))]),
            vec![self.home_link()],
            text,
            // The text is folded away below the form.
            Vec::new(),
        );
        let mut page = Page { template: "contribute", unlisted: true, ..page };
        if let Content::Text(content) = &mut page.content {
            content.form = Some(escaped(&self.asked(&form)));
        }
        page
    }

    /// What the scripts of the form need: its questions, and where everything is.
    fn asked(&self, form: &Form) -> Json {
        let mut asked = asked(form);
        asked["surroundings"] = self.href_of(&format!("/{SURROUNDINGS}")).into();
        asked["contact"] = form.contact.into();
        asked["new_url"] = self.site.config().new_url.as_ref().map(|address| address.as_str()).into();
        asked
    }

    /// What a text is checked against while it is written, as JSON; none where nobody writes on this site.
    pub(in crate::view) fn surroundings(&self, snapshot: &Snapshot) -> Option<String> {
        self.site.find(Kind::Page, CONTRIBUTE)?;
        let each: Vec<_> = (0..self.words.count()).map(|language| self.words.said(language)).collect();
        let languages: Vec<&Words> = each.iter().map(|words| words as &Words).collect();
        // Texts, names and numbers: this cannot fail.
        serde_json::to_string(&Surroundings::of(self.site, snapshot, &languages)).ok()
    }

    /// Whether the site has field guides in this language.
    fn has_guides(&self) -> bool {
        self.site.checks_language() == Some(self.language)
    }

    fn contact(&self) -> Option<&str> {
        self.site.config().contact.as_ref().map(|address| address.as_str())
    }

    fn vocabulary(&self) -> Vocabulary {
        Vocabulary::of_facets(self.site.facets(), self.tag())
    }

    fn kind_name(&self, kind: Kind) -> String {
        self.word(&format!("kind-{kind}"))
    }

    fn form_words(&self) -> Box<Words<'_>> {
        Box::new(self.words.said(self.language))
    }
}

/// The address of the field guide of a kind, and the folder of its form.
fn address(kind: Kind) -> String {
    format!("{GUIDES}{kind}/")
}
