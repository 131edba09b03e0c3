//! The words of the interface, in Fluent files by language. A higher layer replaces single messages.

use crate::checks::whole::NOT_REVIEWED;
use crate::source::{FilePath, Snapshot, Span};
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use fluent_syntax::ast::Entry;
use fluent_syntax::parser::ParserError;
use std::collections::BTreeSet;
use std::sync::{Mutex, PoisonError};
use unic_langid::LanguageIdentifier;

/// The words of every language of a site.
pub struct Words {
    languages: Vec<Language>,
    /// Words that pages needed and could not have.
    wanting: Mutex<BTreeSet<(usize, String)>>,
}

struct Language {
    tag: String,
    bundle: FluentBundle<FluentResource>,
    ids: BTreeSet<String>,
    /// Whether one of its files says that nobody who speaks the language has read it.
    is_unread: bool,
}

/// What is wrong with the words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum WordsProblem {
    /// A language has no file.
    NoFile(String),
    /// A file cannot be read at a place.
    Syntax(FilePath, Span, String),
    /// A file lacks a word that a page or another language has.
    Missing(FilePath, String),
    /// A word is there, but asks for something that it is not given.
    Unusable(FilePath, String),
}

impl Words {
    /// The words of these languages, in their order, and what is wrong with them.
    pub fn new(snapshot: &Snapshot, tags: &[&str]) -> (Words, Vec<WordsProblem>) {
        let mut problems = Vec::new();
        let languages: Vec<Language> = tags.iter().map(|tag| Language::read(snapshot, tag, &mut problems)).collect();
        let all: BTreeSet<&String> = languages.iter().flat_map(|language| &language.ids).collect();
        for language in languages.iter().filter(|language| !language.ids.is_empty()) {
            let missing = all.iter().filter(|id| !language.ids.contains(**id));
            problems.extend(missing.map(|id| WordsProblem::Missing(file(&language.tag), id.to_string())));
        }
        (Words { languages, wanting: Mutex::default() }, problems)
    }

    /// How many languages there are.
    pub fn count(&self) -> usize {
        self.languages.len()
    }

    /// The tag of a language, by its number.
    pub fn tag(&self, language: usize) -> &str {
        &self.languages[language].tag
    }

    /// Whether somebody who speaks a language has read all words in it, as far as its files say.
    pub fn is_reviewed(&self, language: usize) -> bool {
        !self.languages[language].is_unread
    }

    /// A word with its arguments in a language, by its number; `None` where there is no such word.
    pub fn get(&self, language: usize, id: &str, arguments: Option<&FluentArgs>) -> Option<String> {
        let bundle = &self.languages.get(language)?.bundle;
        let pattern = bundle.get_message(id)?.value()?;
        let mut errors = Vec::new();
        let text = bundle.format_pattern(pattern, arguments, &mut errors);
        errors.is_empty().then(|| text.into_owned())
    }

    /// The words of a language, each by its id and texts that are put into it.
    pub fn said(&self, language: usize) -> impl Fn(&str, &[(&str, &str)]) -> Option<String> {
        move |id, arguments| {
            let arguments: FluentArgs =
                arguments.iter().map(|(name, value)| (*name, FluentValue::from(*value))).collect();
            self.get(language, id, Some(&arguments))
        }
    }

    /// A word that the program itself needs; its id where there is none, which [`Words::wanting`] then names.
    pub fn text(&self, language: usize, id: &str, arguments: &[(&str, FluentValue)]) -> String {
        let arguments: FluentArgs = arguments.iter().cloned().collect();
        self.get(language, id, Some(&arguments)).unwrap_or_else(|| {
            self.wanting.lock().unwrap_or_else(PoisonError::into_inner).insert((language, id.to_string()));
            id.to_string()
        })
    }

    /// What was wrong with the words that pages needed so far.
    pub fn wanting(&self) -> Vec<WordsProblem> {
        let wanting = self.wanting.lock().unwrap_or_else(PoisonError::into_inner);
        let problem = |(language, id): &(usize, String)| {
            let Language { tag, ids, .. } = &self.languages[*language];
            let is_there = ids.contains(id);
            if is_there {
                WordsProblem::Unusable(file(tag), id.clone())
            } else {
                WordsProblem::Missing(file(tag), id.clone())
            }
        };
        wanting.iter().map(problem).collect()
    }

    /// Forgets what pages wanted before.
    pub fn forget_wanting(&self) {
        self.wanting.lock().unwrap_or_else(PoisonError::into_inner).clear();
    }

    /// A date in words, from its form `2026-11-22`; the same text where it is no date.
    pub fn date(&self, language: usize, date: &str) -> Option<String> {
        let date: jiff::civil::Date = date.parse().ok()?;
        let month = self.get(language, &format!("month-{}", date.month()), None)?;
        let arguments: FluentArgs = [
            ("day", FluentValue::from(date.day().to_string())),
            ("month", FluentValue::from(month)),
            ("year", FluentValue::from(date.year().to_string())),
        ]
        .into_iter()
        .collect();
        self.get(language, "date", Some(&arguments))
    }
}

impl Language {
    fn read(snapshot: &Snapshot, tag: &str, problems: &mut Vec<WordsProblem>) -> Language {
        let identifier: LanguageIdentifier = tag.parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![identifier]);
        // The marks around arguments would end up in attributes and in text that is compared.
        bundle.set_use_isolating(false);
        // Fails only where a function of this name is there already.
        let _ = bundle.add_builtins();
        let path = file(tag);
        let (mut ids, mut is_unread) = (BTreeSet::new(), false);
        for layer in snapshot.layers() {
            let Some(bytes) = layer.files.get(&path).and_then(|file| file.bytes()) else { continue };
            let text = String::from_utf8_lossy(bytes).into_owned();
            is_unread |= text.lines().any(|line| line.trim_end() == NOT_REVIEWED);
            let resource = FluentResource::try_new(text).unwrap_or_else(|(resource, errors)| {
                let problem = |error: &ParserError| {
                    WordsProblem::Syntax(path.clone(), Span::from(error.pos.clone()), error.kind.to_string())
                };
                problems.extend(errors.iter().map(problem));
                resource
            });
            ids.extend(message_ids(&resource));
            bundle.add_resource_overriding(resource);
        }
        if ids.is_empty() {
            problems.push(WordsProblem::NoFile(tag.to_string()));
        }
        Language { tag: tag.to_string(), bundle, ids, is_unread }
    }
}

fn file(tag: &str) -> FilePath {
    FilePath::new(&format!("themes/words/{tag}.ftl"))
}

fn message_ids(resource: &FluentResource) -> Vec<String> {
    let ids = resource.entries().filter_map(|entry| match entry {
        Entry::Message(message) => Some(message.id.name.to_string()),
        _ => None,
    });
    ids.collect()
}
