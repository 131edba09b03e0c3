//! For those who write: what each kind asks for, as a page and as a form.

use crate::contribute::{Form, Vocabulary, Words, guide, write_form};
use crate::model::Kind;
use crate::site::{CONTRIBUTE, GUIDES};
use crate::view::GuideLinks;
use crate::view::page::{Contents, Link, Page};
use crate::view::viewer::Viewer;
use fluent_bundle::{FluentArgs, FluentValue};
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
            let link = |word: &str, file: &str| {
                let href = self.href(&format!("{}{file}", address(kind)));
                Link { text: self.word(word), href, language: None, id: None }
            };
            GuideLinks {
                kind: self.kind_name(kind),
                guide: self.has_guides().then(|| link("guide-link", "")),
                form: link("form-link", FORM),
            }
        };
        Kind::ALL.into_iter().map(links).collect()
    }

    fn guide_page(&self, kind: Kind, vocabulary: &Vocabulary) -> Page {
        let words = self.form_words();
        let extra = &self.site.config().extra;
        let form = Form { kind, extra, vocabulary, contact: self.contact(), words: &words };
        let mut text = format!("{}\n\n[{}]({FORM})\n", self.word("guide-text"), self.word("guide-form"));
        let mut contents = Vec::new();
        for (heading, anchor, list) in guide(&form) {
            let _ = write!(text, "\n## {heading} {{#{anchor}}}\n\n{list}");
            contents.push(Contents { text: heading, anchor, level: 2 });
        }
        let name = self.kind_name(kind);
        let said = |word: &str| self.word_with(word, &[("kind", FluentValue::from(name.as_str()))]);
        let page = self.text(
            &address(kind),
            said("guide-title"),
            said("guide-summary"),
            vec![self.home_link()],
            text,
            contents,
        );
        Page { unlisted: true, ..page }
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
        Box::new(|id, arguments| {
            let arguments: FluentArgs =
                arguments.iter().map(|(name, value)| (*name, FluentValue::from(*value))).collect();
            self.words.get(self.language, id, Some(&arguments))
        })
    }
}

/// The address of the field guide of a kind, and the folder of its form.
fn address(kind: Kind) -> String {
    format!("{GUIDES}{kind}/")
}
