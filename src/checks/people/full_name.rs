//! Where a person is to be named by another name, the text has no full name that the site does not know as something else.

use crate::diag::{Code, Diagnostic, Diagnostics};
use crate::model::FrontMatter;
use crate::parse::Document;
use crate::site::Site;
use crate::source::LayerKind;
use std::collections::{BTreeSet, HashSet};

pub(super) fn check(site: &Site, diagnostics: &mut Diagnostics) {
    let mut known = None;
    for document in site.all_documents().filter(|it| it.layer == LayerKind::Site) {
        let mut said = BTreeSet::new();
        for personal in document.personal.iter().filter(|it| it.code == Code::LikelyName) {
            let name = document.text().get(personal.span.range()).unwrap_or_default();
            let known = known.get_or_insert_with(|| Known::new(site));
            if known.has(name) || known.has_heading(document, name) || !said.insert(name) {
                continue;
            }
            let message = "this may be a person's full name, and the consent says to name them otherwise";
            diagnostics.push(
                Diagnostic::new(Code::LikelyName, &document.path, personal.span, message)
                    .help("use the name that was agreed; where this is no person's name, link to what it names, or add that to the glossary"),
            );
        }
    }
}

/// The names of everything that is no private person: their words, two by two.
struct Known(HashSet<(String, String)>);

impl Known {
    fn new(site: &Site) -> Known {
        let mut known = Known(HashSet::new());
        site.languages().for_each(|tag| known.add(site.config().title_in(tag)));
        for (_, entry) in site.entries() {
            for text in entry.texts.iter().flatten() {
                known.add_front(text.front());
            }
        }
        known
    }

    fn add_front(&mut self, front: &FrontMatter) {
        if let Some(title) = title(front) {
            self.add(title);
        }
        match front {
            FrontMatter::CaseStudy(it) => {
                self.add(&it.organisation);
                it.contributors.iter().for_each(|name| self.add(&name.0));
                it.steward.iter().for_each(|name| self.add(name));
            }
            FrontMatter::Story(it) => it.organisation.iter().chain(&it.steward).for_each(|name| self.add(name)),
            FrontMatter::Strategy(it) => {
                it.organisation.iter().for_each(|name| self.add(name));
                it.involved.iter().for_each(|group| self.add(&group.who));
            }
            FrontMatter::Source(it) => {
                it.authors.iter().for_each(|name| self.add(&name.0));
                it.publisher.iter().chain(&it.within).for_each(|name| self.add(name));
            }
            FrontMatter::Place(it) => {
                it.welsh_name.iter().chain(&it.authority).chain(&it.region).for_each(|name| self.add(name));
            }
            FrontMatter::Term(it) => {
                it.also.iter().for_each(|name| self.add(&name.0));
                it.person.iter().for_each(|name| self.add(name));
            }
            _ => {}
        }
    }

    fn add(&mut self, name: &str) {
        self.0.extend(pairs(name));
    }

    /// Whether all words of a name stand together in others.
    fn has(&self, name: &str) -> bool {
        pairs(name).all(|pair| self.0.contains(&pair))
    }

    /// Whether a heading of the same text has the name, with what is known.
    fn has_heading(&self, document: &Document, name: &str) -> bool {
        let headings = || document.markdown.headings.iter().flat_map(|heading| pairs(&heading.text));
        pairs(name).all(|pair| self.0.contains(&pair) || headings().any(|known| known == pair))
    }
}

/// The title of an entry. A story's may be the very name that must not stand there.
fn title(front: &FrontMatter) -> Option<&str> {
    match front {
        FrontMatter::Story(_) => None,
        _ => Some(front.title()),
    }
}

fn pairs(name: &str) -> impl Iterator<Item = (String, String)> {
    let words: Vec<String> = name
        .split(|c: char| !c.is_alphanumeric() && !matches!(c, '\'' | '’'))
        .filter(|word| !word.is_empty())
        .map(|word| word.replace('\'', "’").trim_end_matches("’s").to_lowercase())
        .collect();
    let pairs: Vec<(String, String)> = words.windows(2).map(|pair| (pair[0].clone(), pair[1].clone())).collect();
    pairs.into_iter()
}
