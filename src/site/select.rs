//! Decides what belongs to the site: layers, what is inherited, translations, and stories without a ground.

use super::{Entry, EntryId, Site, Text};
use crate::diag::{Code, Diagnostic, Diagnostics, did_you_mean};
use crate::model::common::{ConsentScope, Persons};
use crate::model::inherit::{CORE_LANGUAGE, is_inherit_rule};
use crate::model::{FrontMatter, Kind};
use crate::parse::{CONFIG, Document, Documents, inherit_rule_span, is_tombstone, setting_span};
use crate::source::{FilePath, LayerKind, Snapshot, Span};
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::Arc;

type Key = (Kind, String);
/// The texts of an entry by the numbers of their languages. Texts in languages that the site does not have come last.
type Texts<'a> = BTreeMap<(usize, &'a str), &'a Arc<Document>>;
type Chosen<'a> = BTreeMap<Key, Texts<'a>>;

/// The entries of a site, not yet linked.
pub(super) fn select(documents: &Documents, snapshot: &Snapshot, diagnostics: &mut Diagnostics) -> Site {
    let date = snapshot.date();
    let config = &documents.settings.config;
    let languages: Vec<&str> = config.languages.iter().map(|language| language.as_str()).collect();
    let rules = config.inherit.as_deref().unwrap_or_default();

    let decided = documents.settings.left_out.as_ref();
    if decided.is_none() {
        unmatched_rules(rules, documents, snapshot, diagnostics);
    }

    let mut broken = BTreeSet::new();
    let mut left_out = decided.cloned().unwrap_or_default();
    let mut placeholders = Vec::new();
    let mut tombstones: Vec<&Arc<Document>> = Vec::new();
    let mut notes: Vec<&Arc<Document>> = Vec::new();
    let mut chosen: Chosen = BTreeMap::new();
    // In which language each entry was first written: that of the site's own text, else that of the core's.
    let mut originals: BTreeMap<Key, (LayerKind, usize)> = BTreeMap::new();
    let mut is_core_foreign = false;
    for document in &documents.documents {
        if document.note {
            // What the core itself has to say stands in its own texts.
            if document.layer == LayerKind::Site {
                notes.push(document);
            }
            continue;
        }
        if document.withdrawn.is_some() {
            tombstones.push(document);
            continue;
        }
        let Some(front) = &document.front else {
            broken.insert(key(document));
            if document.layer == LayerKind::Site {
                placeholders.push(text(document));
            }
            continue;
        };
        if decided.is_none() && document.layer == LayerKind::Core && !is_chosen(rules, document, front) {
            left_out.insert(key(document));
            continue;
        }
        let mut number = languages.iter().position(|language| *language == document.language);
        if document.layer == LayerKind::Core && number.is_none() {
            is_core_foreign = true;
            // Said once, where the languages are; not again wherever something refers to it.
            number = Some(0);
        }
        let number = number.unwrap_or(languages.len());
        if !document.is_translation {
            let original = originals.entry(key(document)).or_insert((document.layer, number));
            *original = (*original).max((document.layer, number));
        }
        let texts = chosen.entry(key(document)).or_default();
        let language = (number, document.language.as_str());
        match texts.get(&language) {
            Some(other) if other.layer == document.layer => diagnostics.push(duplicate(document, other)),
            Some(other) if other.layer > document.layer => {}
            _ => {
                texts.insert(language, document);
            }
        }
    }
    if is_core_foreign {
        diagnostics.push(foreign_core(snapshot));
    }

    let withdrawn = withdrawn(&tombstones, rules, &mut chosen, snapshot, diagnostics);

    // Only now: a version that another one replaces needs no ground, and must not come back where that one has none. A
    // story without a ground is kept off in every language.
    let problems: Vec<(Key, Diagnostic)> = chosen
        .iter()
        .flat_map(|(key, texts)| texts.values().map(move |document| (key, document)))
        .filter_map(|(key, document)| Some((key.clone(), no_ground(document, document.front.as_ref()?, date)?)))
        .collect();
    let (withheld, problems): (BTreeSet<Key>, Vec<Diagnostic>) = problems.into_iter().unzip();
    diagnostics.extend(problems);
    let kept_off = withheld.iter().filter_map(|key| chosen.remove(key)).flat_map(BTreeMap::into_values);
    let withheld_texts: Vec<Arc<Document>> = kept_off.map(Arc::clone).collect();

    let mut site = Site {
        settings: documents.settings.clone(),
        date,
        entries: Vec::with_capacity(chosen.len()),
        originals: vec![0],
        numbers: Arc::default(),
        slugs: Arc::default(),
        left_out,
        withheld,
        withheld_texts,
        withdrawn,
        broken,
        placeholders,
    };
    let mut numbers: BTreeMap<Kind, HashMap<String, EntryId>> = BTreeMap::new();
    for ((kind, id), texts) in chosen {
        let text_in = |number: usize| texts.range((number, "")..(number + 1, "")).next().map(|(_, document)| *document);
        let original = originals.get(&(kind, id.clone())).map(|(_, number)| *number);
        let Some(original) = original.filter(|number| *number < languages.len() && text_in(*number).is_some()) else {
            if !site.withheld.contains(&(kind, id.clone())) && !site.broken.contains(&(kind, id.clone())) {
                diagnostics.extend(texts.values().map(|document| without_original(document)));
            }
            continue;
        };
        let texts = (0..languages.len()).map(|language| text_in(language).map(text)).collect();
        numbers.entry(kind).or_default().insert(id.clone(), EntryId(site.entries.len() as u32));
        let notes = vec![None; languages.len()];
        site.entries.push(Arc::new(Entry {
            kind,
            id,
            texts,
            original,
            notes,
            backlinks: Vec::new(),
            related: Vec::new(),
        }));
        site.originals.push(original);
    }
    site.originals.sort_unstable();
    site.originals.dedup();
    site.numbers = Arc::new(numbers);
    for note in notes {
        let language = languages.iter().position(|language| *language == note.language);
        match (site.find(note.kind, &note.id), language) {
            (Some(number), Some(language)) => {
                let place = &mut site.entry_mut(number).notes[language];
                match place {
                    Some(other) => diagnostics.push(duplicate(note, &other.document)),
                    None => *place = Some(text(note)),
                }
            }
            // A story that was withdrawn or is kept off has no page to put a note on.
            _ => diagnostics.push(without_page(note)),
        }
    }
    site
}

fn text(document: &Arc<Document>) -> Text {
    Text { document: Arc::clone(document), links: Vec::new(), pictures: Vec::new() }
}

fn key(document: &Document) -> Key {
    (document.kind, document.id.clone())
}

/// Whether a text of the core lies below a site with these rules.
pub fn is_inherited(rules: &[String], document: &Document) -> bool {
    document.front.as_ref().is_some_and(|front| is_chosen(rules, document, front))
}

/// Whether a rule of `inherit` takes this document.
fn is_chosen(rules: &[String], document: &Document, front: &FrontMatter) -> bool {
    rules.iter().any(|rule| takes(rule, document, front))
}

/// Whether one rule takes this document: a folder, one entry or a choice by a field.
fn takes(rule: &str, document: &Document, front: &FrontMatter) -> bool {
    let (target, choice) = rule.split_once('?').map_or((rule, None), |(target, choice)| (target, Some(choice)));
    let (segment, id) = target.split_once('/').map_or((target, None), |(segment, id)| (segment, Some(id)));
    segment == document.kind.segment()
        && id.is_none_or(|id| id == document.id)
        && choice.is_none_or(|choice| has_value(front, choice))
}

/// Whether a rule takes a tombstone: a folder or the one entry. By what a text was chosen nobody can tell any more.
fn names(rule: &str, tombstone: &Document) -> bool {
    let (segment, id) = rule.split_once('/').map_or((rule, None), |(segment, id)| (segment, Some(id)));
    segment == tombstone.kind.segment() && id.is_none_or(|id| id == tombstone.id)
}

/// Whether what a rule names may have been withdrawn since it was written.
fn may_be_withdrawn(rule: &str, documents: &Documents) -> bool {
    let mut tombstones = documents.documents.iter().filter(|it| it.withdrawn.is_some() && it.layer == LayerKind::Core);
    tombstones
        .any(|it| names(rule, it) || rule.strip_prefix(it.kind.segment()).is_some_and(|rest| rest.starts_with('?')))
}

/// Reports rules that name an entry or a choice of which there is nothing. A file that the site replaces counts: the
/// site's list of what it inherits stays as it is when it replaces a part. A folder of the core may be empty.
fn unmatched_rules(rules: &[String], documents: &Documents, snapshot: &Snapshot, diagnostics: &mut Diagnostics) {
    for (number, rule) in rules.iter().enumerate() {
        let narrows = rule.contains(['/', '?']);
        let mut fronts = documents.documents.iter().filter_map(|document| Some((document, document.front.as_ref()?)));
        if !narrows
            || !is_inherit_rule(rule)
            || may_be_withdrawn(rule, documents)
            || fronts.any(|(document, front)| takes(rule, document, front))
        {
            continue;
        }
        // Up to the `=` of a choice or the `/` of an entry; what follows is the slip.
        let (start, slip) = rule.split_at(rule.find('=').or(rule.find('/')).map_or(0, |at| at + 1));
        let segment = rule.split(['/', '?']).next().unwrap_or_default();
        let field = start.trim_end_matches('=').split('?').nth(1);
        let core = documents.documents.iter().filter(|it| it.layer == LayerKind::Core && it.kind.segment() == segment);
        let known: BTreeSet<&str> = match field {
            Some(field) => core.filter_map(|it| it.front.as_ref()).flat_map(|front| ids(front, field)).collect(),
            None => core.map(|document| document.id.as_str()).collect(),
        };
        let near = did_you_mean(slip, known).map(|near| format!("did you mean `{start}{near}`?"));
        let span = inherit_rule_span(snapshot, number);
        diagnostics.push(
            Diagnostic::new(
                Code::BadInherit,
                &FilePath::new(CONFIG),
                span,
                format!("the core has nothing for `{rule}`"),
            )
            .help("correct the spelling, or take it out")
            .maybe_help(near),
        );
    }
}

fn has_value(front: &FrontMatter, choice: &str) -> bool {
    choice.split_once('=').is_some_and(|(field, value)| ids(front, field).any(|id| id == value))
}

/// The ids in a field by which one can choose.
fn ids<'a>(front: &'a FrontMatter, field: &str) -> Box<dyn Iterator<Item = &'a str> + 'a> {
    match (front, field) {
        (FrontMatter::CaseStudy(it), "sector") => Box::new(it.sectors.iter().map(|id| id.as_str())),
        (FrontMatter::CaseStudy(it), "place") => Box::new(it.places.iter().map(|id| id.as_str())),
        (FrontMatter::CaseStudy(it), "characteristic") => Box::new(it.characteristics.iter().map(|id| id.as_str())),
        (FrontMatter::Story(it), "place") => Box::new(it.places.iter().map(|id| id.as_str())),
        (FrontMatter::Story(it), "characteristic") => Box::new(it.characteristics.iter().map(|id| id.as_str())),
        _ => Box::new(std::iter::empty()),
    }
}

/// Why a person's story is kept off the site, if it is. A consent that was given here does not cover a site that
/// inherits the story, unless its scope says `partners`.
fn no_ground(document: &Document, front: &FrontMatter, date: jiff::civil::Date) -> Option<Diagnostic> {
    let (Some(Persons::Consented), Some(consent), _) = front.persons()? else { return None };
    let span =
        |field: &str| -> Span { document.tree().map_or(Span::default(), |tree| tree.at(["consent", field]).span) };
    if consent.expires.0 < date {
        let message =
            format!("the consent for this story ended on {}, so the story is kept off the site", consent.expires);
        return Some(
            Diagnostic::new(Code::ConsentExpired, &document.path, span("expires"), message)
                .help("ask the person again and give the new date, or withdraw the story"),
        );
    }
    let needed = if document.layer == LayerKind::Core { ConsentScope::Partners } else { ConsentScope::Website };
    (!consent.scope.contains(&needed)).then(|| {
        let message = "the consent for this story does not cover this website, so the story is kept off it";
        Diagnostic::new(Code::ConsentScope, &document.path, span("scope"), message)
            .help("if the person agrees, add `website` to the scope (`partners` for sites that inherit it)")
    })
}

/// Takes everything that was withdrawn off the site, in every language, and says what of it is still there. With each goes
/// whether it has a page that says so: of what a site may never have had it says nothing.
fn withdrawn(
    tombstones: &[&Arc<Document>],
    rules: &[String],
    chosen: &mut Chosen,
    snapshot: &Snapshot,
    diagnostics: &mut Diagnostics,
) -> BTreeMap<Key, bool> {
    let mut withdrawn: BTreeMap<Key, bool> = BTreeMap::new();
    for tombstone in tombstones {
        let has_page = tombstone.layer == LayerKind::Site || rules.iter().any(|rule| names(rule, tombstone));
        *withdrawn.entry(key(tombstone)).or_default() |= has_page;
        for document in chosen.remove(&key(tombstone)).into_iter().flat_map(BTreeMap::into_values) {
            if document.layer == tombstone.layer && document.language == tombstone.language {
                diagnostics.push(duplicate(document, tombstone));
            } else if document.layer == LayerKind::Site {
                diagnostics.push(still_told(document));
            }
        }
    }
    // A file of the site's own hides the tombstone that the core has at the same path.
    let is_hidden = |key: &Key, texts: &Texts| {
        key.0.tells_of_people() && texts.values().any(|document| document.layer == LayerKind::Site) && {
            let core = snapshot.layers().iter().filter(|layer| layer.kind == LayerKind::Core);
            let paths = texts.values().map(|document| &document.path);
            let mut files =
                core.flat_map(|layer| paths.clone().filter_map(|path| Some((path, layer.files.get(path)?))));
            files.any(|(path, file)| file.bytes().is_some_and(|bytes| is_tombstone(path, bytes, key.0)))
        }
    };
    let hidden: Vec<Key> =
        chosen.iter().filter(|(key, texts)| is_hidden(key, texts)).map(|(key, _)| key.clone()).collect();
    for key in hidden {
        let documents = chosen.remove(&key).into_iter().flat_map(BTreeMap::into_values);
        diagnostics.extend(documents.filter(|it| it.layer == LayerKind::Site).map(|document| still_told(document)));
        withdrawn.insert(key, true);
    }
    withdrawn
}

/// A text of a story that was withdrawn elsewhere: in another language, or in the core.
fn still_told(document: &Document) -> Diagnostic {
    let message = "this story was withdrawn, and this file still tells it";
    Diagnostic::new(Code::WithdrawnRemains, &document.path, None, message).help(
        "no page shows it; run `goodhelp withdraw` with the name of the story to clear the file, or, where the person agreed \
         to this text, give it a name of its own",
    )
}

/// The core is in a language of its own, which a site that takes texts over has to have too.
fn foreign_core(snapshot: &Snapshot) -> Diagnostic {
    let message =
        format!("what the site takes over is written in `{CORE_LANGUAGE}`, and the site has no such language");
    Diagnostic::new(Code::UnknownLanguage, &FilePath::new(CONFIG), setting_span(snapshot, "languages"), message).help(
        format!(
            "add `\"{CORE_LANGUAGE}\"` to `languages`, behind the others if they come first, or take `inherit` out"
        ),
    )
}

fn duplicate(document: &Document, other: &Document) -> Diagnostic {
    let message = format!("the {} `{}` has two files", document.kind, document.id);
    Diagnostic::new(Code::DuplicateId, &document.path, Span::default(), message)
        .label(&other.path, Span::default(), "the other one")
        .help("an id belongs to one text: rename one of the files")
}

fn without_page(note: &Document) -> Diagnostic {
    let message = format!("the site has no {} `{}` that could carry this note", note.kind, note.id);
    Diagnostic::new(Code::UnexpectedFile, &note.path, None, message)
        .help("check the spelling of this file's name; `goodhelp inherited --all` lists what the site has")
}

fn without_original(document: &Document) -> Diagnostic {
    let message = format!("there is no {} `{}` that this file could translate", document.kind, document.id);
    Diagnostic::new(Code::TranslationWithoutOriginal, &document.path, None, message).help(format!(
        "add `{}/{}.md`, or check the spelling of this file's name",
        document.kind.folder(),
        document.id
    ))
}
