//! What can be referred to, by the names that people use.

use super::label::Words;
use crate::model::facets::Facets;
use crate::model::{FrontMatter, Kind};
use crate::site::Site;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Everything that a field can name, by what it names: a kind's name, `practice`, or `facet:` with the name of a list.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Vocabulary(BTreeMap<String, Vec<Known>>);

/// What yes and no are found under.
pub(super) const YES_NO: &str = "yes-no";

/// Something that can be named.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct Known {
    id: String,
    names: Vec<String>,
}

impl Vocabulary {
    /// The controlled lists of a site. The names come in the order of this language, English, and any other.
    pub fn of_facets(facets: &Facets, language: &str) -> Self {
        let mut all = Vocabulary::default();
        for facet in ["sectors", "people", "setting", "delivered_by", "sources_of_confidence", "parts"] {
            for entry in facets.list(facet) {
                let mut names = vec![entry.name_in(language).to_string()];
                names.extend(entry.name.values().cloned());
                all.add(&format!("facet:{facet}"), entry.id.as_str(), names);
            }
        }
        all
    }

    /// What a site knows, in its order.
    pub fn of(site: &Site) -> Self {
        let mut all = Vocabulary::of_facets(site.facets(), site.languages().next().unwrap_or_default());
        for (_, entry) in site.entries() {
            let fronts = || entry.texts.iter().flatten().map(|text| text.front());
            let mut names: Vec<String> = fronts().map(|front| front.title().to_string()).collect();
            match entry.first().front() {
                FrontMatter::Place(place) => names.extend(place.welsh_name.clone()),
                FrontMatter::Characteristic(it) => {
                    for practice in &it.practices {
                        let id = format!("{}/{}", entry.id, practice.id);
                        all.add("practice", &id, vec![practice.name.clone()]);
                    }
                }
                _ => {}
            }
            all.add(entry.kind.name(), &entry.id, names);
        }
        all
    }

    /// The same with the words for yes and no of some languages.
    pub fn with_answers(mut self, languages: &[&Words]) -> Self {
        for (id, words) in [("true", ["form-yes", "answer-yes"]), ("false", ["form-no", "answer-no"])] {
            let each = languages.iter().flat_map(|language| words.map(|word| language(word, &[])));
            self.add(YES_NO, id, each.flatten().chain([if id == "true" { "yes" } else { "no" }.to_string()]).collect());
        }
        self
    }

    /// The id that a person means: an id, or a name in any language, whatever its capitals. A name that two things have
    /// is no answer.
    pub fn find(&self, to: &str, text: &str) -> Option<&str> {
        let known = self.0.get(to)?;
        if let Some(exact) = known.iter().find(|known| known.id == text) {
            return Some(&exact.id);
        }
        let wanted = plain(text);
        let mut found = known.iter().filter(|known| {
            plain(&known.id.replace('-', " ")) == wanted || known.names.iter().any(|name| plain(name) == wanted)
        });
        let first = found.next()?;
        found.next().is_none().then_some(first.id.as_str())
    }

    /// The ids with a name each, in the site's order.
    pub fn list(&self, to: &str) -> impl Iterator<Item = (&str, &str)> {
        let known = self.0.get(to).into_iter().flatten();
        known.map(|known| (known.id.as_str(), known.names.first().map_or(known.id.as_str(), String::as_str)))
    }

    /// Whether it knows anything that such a field can name.
    pub fn has(&self, to: &str) -> bool {
        self.0.contains_key(to)
    }

    fn add(&mut self, to: &str, id: &str, names: Vec<String>) {
        self.0.entry(to.to_string()).or_default().push(Known { id: id.to_string(), names });
    }
}

/// Words as people compare them: without capitals, quotation marks and hyphens, with single spaces.
pub(super) fn plain(text: &str) -> String {
    let straight: String = text.chars().filter_map(straight).collect();
    straight.to_lowercase().split_whitespace().collect::<Vec<_>>().join(" ")
}

fn straight(c: char) -> Option<char> {
    match c {
        '‘' | '’' | '‛' => Some('\''),
        '“' | '”' | '„' | '"' | '\u{200b}' | '\u{feff}' | '\u{ad}' => None,
        '‐' | '‑' | '–' | '—' | '-' => Some(' '),
        c => Some(c),
    }
}

/// The kind that a person means by its name in front matter and commands.
pub(super) fn kind(text: &str) -> Option<Kind> {
    Kind::ALL.into_iter().find(|kind| plain(kind.name()) == plain(text))
}
