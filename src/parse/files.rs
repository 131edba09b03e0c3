//! Reads every content file of a snapshot.

use super::accessibility::{ACCESSIBILITY, parse_accessibility};
use super::allow;
use super::check::Schemas;
use super::config::{exclude_of_broken, parse_config};
use super::config_tree::published_left_out;
use super::document::{Document, Documents, Settings};
use super::exclude::Exclude;
use super::facets::parse_facets;
use super::front::split_front_matter;
use super::markdown::{Surroundings, outline};
use super::names::{bad_name, case_collisions, is_picture, stray, unused_table};
use super::personal::{full_names, personal};
use super::readings::{self, Tables};
use super::stores::stores;
use super::text::{control_characters, is_hidden, text_of, too_large};
use super::tombstone;
use super::tree::Node;
use super::written::language_of;
use super::yaml::{empty_map, parse_yaml};
use crate::diag::{Code, Diagnostic, Diagnostics};
use crate::model::common::Naming;
use crate::model::config::Config;
use crate::model::inherit::is_inherit_rule;
use crate::model::translation::Translation;
use crate::model::{FrontMatter, Kind};
use crate::source::{File, FilePath, Layer, LayerKind, MAX_PICTURE_BYTES, MAX_TEXT_BYTES, Snapshot, Span, shown_text};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, LazyLock};

/// Where in a site the templates of figures are.
const FIGURE_TEMPLATES: &str = "themes/figures/";
/// Where the notes are that a site puts on top of pages.
const NOTES: &str = "content/notes/";

/// What a content file's path says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ContentPath {
    /// The kind, from the folder.
    pub kind: Kind,
    /// The id, from the name.
    pub id: String,
    /// The language of a translation, from the name.
    pub language: Option<String>,
}

/// The kind, id and language of a content file; `None` where the path is not one of a content file.
pub fn content_path(path: &FilePath) -> Option<ContentPath> {
    let stem = path.name().strip_suffix(".md")?;
    let (stem, language) =
        stem.split_once('.').map_or((stem, None), |(stem, language)| (stem, Some(language.to_string())));
    let kind = Kind::ALL.into_iter().find(|kind| path.folder() == kind.folder());
    if let Some(kind) = kind {
        return Some(ContentPath { kind, id: stem.to_string(), language });
    }
    let (folder, name) = path.folder().rsplit_once('/')?;
    let kind = Kind::ALL.into_iter().find(|kind| folder == kind.folder())?;
    (stem == "index").then(|| ContentPath { kind, id: name.to_string(), language })
}

/// The ids of the places that a layer has.
pub fn place_ids(layer: &Layer) -> Vec<String> {
    let places = layer.files.keys().filter_map(content_path).filter(|it| it.kind == Kind::Place);
    places.filter(|it| it.language.is_none()).map(|it| it.id).collect()
}

/// The kind, id and language of the page on which a note stands; `None` where the path is not one of a note.
pub fn note_of(path: &FilePath) -> Option<ContentPath> {
    let (segment, name) = path.as_str().strip_prefix(NOTES)?.split_once('/')?;
    let kind = Kind::from_segment(segment)?;
    content_path(&FilePath::new(&format!("{}/{name}", kind.folder()))).filter(|_| !name.contains('/'))
}

/// Every content file of a snapshot as a document, with what is wrong with them. `each` reads all files with the function
/// that it is given, on as many threads as it likes; of unchanged files it may give back what it got before.
pub fn parse<F>(snapshot: &Snapshot, diagnostics: &mut Diagnostics, each: F) -> Documents
where
    F: Fn(Vec<ParseTask>, &(dyn Fn(&ParseTask) -> Parsed + Sync)) -> Vec<Arc<Parsed>>,
{
    // They are the same for every site, and cost more than a small one.
    static PLAIN: LazyLock<Schemas> = LazyLock::new(|| Schemas::new(&[]));
    let plain = &*PLAIN;
    let config = parse_config(snapshot, plain, diagnostics);
    // Whoever names what cannot be inherited meant something else, of which the other files may speak.
    let config_read =
        config.as_ref().is_some_and(|config| config.inherit.iter().flatten().all(|rule| is_inherit_rule(rule)));
    let is_broken = config.is_none();
    let config = config.unwrap_or_default();
    // The fields that a site declares are its own; what it inherits does not have them.
    let own = (!config.extra.is_empty()).then(|| Schemas::new(&config.extra));
    let schemas = |layer| own.as_ref().filter(|_| layer == LayerKind::Site).unwrap_or(plain);
    let facets = parse_facets(snapshot, plain, diagnostics);
    let facets_read = facets.is_some();
    let facets = facets.unwrap_or_default();
    let accessibility = parse_accessibility(snapshot, plain, diagnostics);
    let files = snapshot.files();
    let (figures, stores) = (figure_names(&files), stores(&files));
    // A site that has no core below it is its own.
    let core_places = snapshot.layers().first().map(place_ids).unwrap_or_default();
    let left_out = published_left_out(snapshot);
    let settings = Arc::new(Settings {
        figures,
        config,
        config_read,
        facets,
        facets_read,
        accessibility,
        stores,
        core_places,
        left_out,
    });
    let exclude = if is_broken { exclude_of_broken(snapshot) } else { settings.config.exclude.clone() };
    let exclude = Exclude::of(&exclude);
    if !is_broken {
        exclude.unused(&files.keys().copied().collect::<Vec<_>>(), snapshot, diagnostics);
    }
    let depends: Arc<[u8]> =
        format!("{:?} {config_read} {:?}", settings.config.extra, settings.figures).into_bytes().into();

    let mut tasks = Vec::new();
    let mut tables = Tables::new();
    for (path, (layer, file)) in &files {
        if exclude.leaves_out(path) {
            continue;
        }
        if let Some(file) = beside(path, *layer, snapshot, &settings.config) {
            tasks.extend(sort(path, LayerKind::Core, file, &settings, &depends, diagnostics));
        }
        if is_table(path) {
            tables.insert((*path).clone(), file.bytes().cloned());
        }
        if let Some(task) = sort(path, *layer, file, &settings, &depends, diagnostics) {
            tasks.push(task);
        }
    }
    case_collisions(&files, diagnostics);
    let tables = Arc::new(tables);
    for task in tasks.iter_mut().filter(|task| task.content.kind == Kind::Strategy) {
        task.tables = tables.clone();
    }
    let read = |task: &ParseTask| read(task, &settings, schemas(task.layer));
    let parsed = each(tasks, &read);
    let mut documents = Vec::with_capacity(parsed.len());
    for parsed in parsed {
        diagnostics.extend(parsed.diagnostics.iter().cloned());
        documents.push(parsed.document.clone());
    }
    unused_tables(&tables, &documents, diagnostics);
    Documents { settings, documents }
}

/// One file to parse.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ParseTask {
    /// Its path.
    pub path: FilePath,
    /// Its layer.
    pub layer: LayerKind,
    /// What its path says.
    pub content: ContentPath,
    /// The tag of the language that it is written in.
    pub language: String,
    /// Whether it can be a translation of what the core has in another language, though its name does not say so.
    pub translates_core: bool,
    /// Its bytes.
    pub bytes: Arc<[u8]>,
    /// The tables that lie beside strategies, for a strategy.
    pub tables: Arc<Tables>,
    /// Everything else that reading it depends on, as text.
    pub settings: Arc<[u8]>,
}

/// What parsing one file gave.
#[derive(Debug, Clone)]
pub struct Parsed {
    /// The document, or its placeholder.
    pub document: Arc<Document>,
    /// What is wrong with it.
    pub diagnostics: Vec<Diagnostic>,
}

fn figure_names(files: &BTreeMap<&FilePath, (LayerKind, &File)>) -> BTreeSet<String> {
    let name =
        |path: &&FilePath| Some(path.as_str().strip_prefix(FIGURE_TEMPLATES)?.strip_suffix(".html")?.to_string());
    files.keys().filter_map(name).filter(|name| !name.contains('/')).collect()
}

/// The text of the core that stands beside the site's at the same path instead of below it, because it is in another language.
fn beside<'a>(path: &FilePath, layer: LayerKind, snapshot: &'a Snapshot, config: &Config) -> Option<&'a File> {
    let core = snapshot.layers().iter().find(|it| it.kind == LayerKind::Core && layer == LayerKind::Site)?;
    let file = core.files.get(path)?;
    differs_from_core(&content_path(path)?, config).then_some(file)
}

/// Whether a name without a language stands for another one in the site than in the core.
fn differs_from_core(content: &ContentPath, config: &Config) -> bool {
    let language = |layer| language_of(layer, content, config);
    content.language.is_none() && language(LayerKind::Core) != language(LayerKind::Site)
}

/// Decides what a file is; reports what cannot be used.
fn sort(
    path: &FilePath,
    layer: LayerKind,
    file: &File,
    settings: &Settings,
    depends: &Arc<[u8]>,
    diagnostics: &mut Diagnostics,
) -> Option<ParseTask> {
    let report = |code, message: String| Diagnostic::new(code, path, None, message);
    let is_text = matches!(
        path.extension(),
        "md" | "csv" | "yaml" | "yml" | "toml" | "html" | "ftl" | "css" | "js" | "json" | "txt" | "xml"
    );
    let bytes = match file {
        File::Bytes(bytes) => bytes,
        File::TooLarge(size) => {
            let limit = if is_text { MAX_TEXT_BYTES } else { MAX_PICTURE_BYTES };
            let help = if is_text { "split the text into several files" } else { "make the picture smaller" };
            diagnostics.push(report(Code::FileTooLarge, too_large(*size, limit)).help(help));
            return None;
        }
        File::Unreadable(why) => {
            diagnostics.push(report(Code::UnreadableFile, format!("this file cannot be read: {why}")));
            return None;
        }
        File::BadLink => {
            let message = "this symbolic link leaves the site, points at a folder or at nothing";
            diagnostics.push(report(Code::SymbolicLink, message.into()).help("put the file itself here"));
            return None;
        }
    };
    let inside = path.as_str().starts_with("content/") || path.as_str().starts_with("case-studies/");
    if !inside || [super::facets::FACETS, ACCESSIBILITY].contains(&path.as_str()) || path.name() == "README.md" {
        return None;
    }
    let Some(content) = content_path(path).or_else(|| note_of(path)) else {
        if !is_picture(path) && !is_table(path) {
            diagnostics.push(stray(path));
        }
        return None;
    };
    // Of a configuration that cannot be read nobody knows the languages, and the core has its own.
    let bad = match (layer, settings.config_read) {
        (LayerKind::Site, true) => bad_name(path, &content, &settings.config),
        _ => bad_name(path, &content, &Config { languages: Vec::new(), ..Config::default() })
            .filter(|it| it.code != Code::UnknownLanguage),
    };
    if let Some(problem) = bad {
        diagnostics.push(problem);
        return None;
    }
    let language = language_of(layer, &content, &settings.config);
    let is_known = || settings.config.languages.iter().any(|known| known.as_str() == language);
    // Into a language that the site does not have the core translates for others.
    if layer == LayerKind::Core && content.language.is_some() && !is_known() {
        return None;
    }
    Some(ParseTask {
        path: path.clone(),
        layer,
        translates_core: layer == LayerKind::Site && differs_from_core(&content, &settings.config),
        content,
        language,
        bytes: bytes.clone(),
        tables: Arc::default(),
        settings: depends.clone(),
    })
}

/// Whether a file can be a table of readings: it lies where strategies do.
fn is_table(path: &FilePath) -> bool {
    let folder = Kind::Strategy.folder();
    let inside = |own: &str| own.strip_prefix(folder).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'));
    path.extension() == "csv" && inside(path.folder())
}

/// Reports tables that no measure names. Of a strategy that cannot be read nobody knows which it names.
fn unused_tables(tables: &Tables, documents: &[Arc<Document>], diagnostics: &mut Diagnostics) {
    if tables.is_empty() {
        return;
    }
    let strategies = || documents.iter().filter(|document| document.kind == Kind::Strategy);
    let used: BTreeSet<&FilePath> = strategies().flat_map(|it| &it.readings).map(|readings| &readings.file).collect();
    let broken: BTreeSet<&str> = strategies().filter(|it| it.front.is_none()).map(|it| it.path.folder()).collect();
    for (path, bytes) in tables {
        if bytes.is_some() && !used.contains(path) && !broken.contains(path.folder()) {
            diagnostics.push(unused_table(path));
        }
    }
}

fn read(task: &ParseTask, settings: &Settings, schemas: &Schemas) -> Parsed {
    let path = &task.path;
    let mut document = Document {
        path: path.clone(),
        layer: task.layer,
        kind: task.content.kind,
        id: task.content.id.clone(),
        language: task.language.clone(),
        is_translation: task.content.language.is_some(),
        note: path.as_str().starts_with(NOTES),
        bytes: Arc::from([]),
        yaml: None,
        front: None,
        translation: Default::default(),
        withdrawn: None,
        references: Vec::new(),
        readings: Vec::new(),
        private: Vec::new(),
        personal: Vec::new(),
        markdown: Default::default(),
        allows: Vec::new(),
        checked: Default::default(),
        sketch: Default::default(),
    };
    let mut diagnostics = Vec::new();
    match text_of(path, &task.bytes) {
        Ok(text) => {
            document.bytes = task.bytes.clone();
            document.personal = personal(text, document.kind);
            diagnostics.extend(control_characters(path, text));
            fill(&mut document, text, task, settings, schemas, &mut diagnostics);
            if !settings.config_read {
                diagnostics.retain(|problem| problem.code != Code::UndeclaredExtra);
            }
        }
        Err(problem) => {
            if problem.span.is_some() {
                // Its lines are shown.
                let text = shown_text(&task.bytes);
                document.private = unparsed_private(&text, Span::new(0, text.len()));
                document.personal = personal(&text, document.kind);
            }
            diagnostics.push(*problem);
        }
    }
    Parsed { document: Arc::new(document), diagnostics }
}

fn fill(
    document: &mut Document,
    text: &str,
    task: &ParseTask,
    settings: &Settings,
    schemas: &Schemas,
    diagnostics: &mut Vec<Diagnostic>,
) {
    let path = document.path.clone();
    if document.note {
        let around = Surroundings { file: &path, schemas, figures: &settings.figures, anchors: &[] };
        let whole = Span::new(if text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 }, text.len());
        (document.markdown, document.references) = outline(text, whole, &around, diagnostics);
        return;
    }
    let fence = match split_front_matter(&path, text) {
        Ok(fence) => fence,
        Err(problem) => {
            document.private = unparsed_private(text, Span::new(0, text.len()));
            return diagnostics.push(problem);
        }
    };
    match parse_yaml(&path, &text[fence.yaml.range()], fence.yaml.start as usize) {
        Ok(tree) => {
            let tree = if tree.to_json().is_null() { empty_map(Span::new(0, 0)) } else { tree };
            document.yaml = Some(fence.yaml);
            if let Some((tombstone, problems)) = tombstone::read(&path, document.kind, text, fence, &tree) {
                document.private = unparsed_private(text, Span::new(0, text.len()));
                document.withdrawn = Some(tombstone);
                return diagnostics.extend(problems);
            }
            document.allows = allow::in_front_matter(text, fence.yaml, &tree);
            read_front(document, &tree, task, schemas, diagnostics);
            if let Some(FrontMatter::Strategy(strategy)) = &mut document.front {
                document.readings = readings::read(&path, strategy, &task.tables, &tree, diagnostics);
            }
        }
        Err(problem) => {
            document.private = unparsed_private(text, fence.yaml);
            // A character that cannot be seen has been reported, and is why nothing can be read.
            if !text[fence.yaml.range()].contains(is_hidden) {
                diagnostics.push(problem);
            }
        }
    }
    let anchors = document.front.as_ref().map(FrontMatter::anchors).unwrap_or_default();
    let around = Surroundings { file: &path, schemas, figures: &settings.figures, anchors: &anchors };
    let (markdown, references) = outline(text, fence.body, &around, diagnostics);
    document.markdown = markdown;
    document.references.extend(references);
    if document.front.as_ref().is_some_and(hides_full_names) {
        document.personal.extend(full_names(text, document.yaml, fence.body));
    }
}

/// Whether the person of a story is to be named otherwise than by the full name.
fn hides_full_names(front: &FrontMatter) -> bool {
    front.persons().is_some_and(|(_, consent, _)| consent.is_some_and(|it| it.naming != Naming::FullName))
}

fn read_front(
    document: &mut Document,
    tree: &Node,
    task: &ParseTask,
    schemas: &Schemas,
    diagnostics: &mut Vec<Diagnostic>,
) {
    let schema = schemas.kind(document.kind);
    // The first language of a site may be one into which it puts what the core has in another. Its name cannot say so.
    document.is_translation |= task.translates_core && tree.entry(Translation::VERSION).is_some();
    let fields = if task.translates_core { &[Translation::VERSION][..] } else { &Translation::FIELDS };
    let parted = document.is_translation.then(|| tree.parted(|key| fields.contains(&key)));
    let (tree, own) = parted.as_ref().map_or((tree, None), |(tree, own)| (tree, own.as_ref()));
    if let Some(own) = own {
        let (json, problems) = schemas.translation().check(&document.path, own);
        if problems.is_empty() {
            document.translation = serde_json::from_value(json).unwrap_or_default();
        }
        diagnostics.extend(problems);
    }
    let (json, problems) = schema.check(&document.path, tree);
    let found = schema.find(tree);
    document.references = found.references;
    document.private = found.private;
    if problems.is_empty() {
        match FrontMatter::from_value(document.kind, json) {
            Ok(front) => document.front = Some(front),
            Err(error) => {
                diagnostics.push(Diagnostic::new(Code::BadValue, &document.path, tree.span, error.to_string()))
            }
        }
    }
    diagnostics.extend(problems);
}

/// Private values in a text that is no YAML: what follows the name of a private field, or of the field that it stands in,
/// up to the end of its line and in the lines below that are indented further. Rather too much than too little.
fn unparsed_private(text: &str, within: Span) -> Vec<(Span, String)> {
    const PRIVATE_FIELDS: [&str; 2] = ["reference", "consent"];
    let part = &text[within.range()];
    let lower = part.to_ascii_lowercase();
    let mut found = Vec::new();
    for name in PRIVATE_FIELDS {
        for (at, _) in lower.match_indices(name) {
            let rest = &part[at + name.len()..];
            let Some(value) = rest.trim_start_matches([' ', '\t', '\r', '\n', '"', '\'']).strip_prefix(':') else {
                continue;
            };
            let start = part.len() - value.len();
            let span = Span::new(start, start + block_length(part, at, start)).shifted(within.start as usize);
            let value = value.trim_start_matches([' ', '"', '\'']).split([',', '}', '"', '\'', '\n', '\r']).next();
            let value = if name == PRIVATE_FIELDS[0] { value.unwrap_or_default().trim() } else { "" };
            found.push((span, value.to_string()));
        }
    }
    found
}

/// How long the value is that starts at byte `start` of a text, where its field's name stands at byte `name`.
fn block_length(text: &str, name: usize, start: usize) -> usize {
    let indentation = |line: &str| line.len() - line.trim_start_matches([' ', '\t']).len();
    let line = text[..name].rfind('\n').map_or(0, |newline| newline + 1);
    let own = indentation(&text[line..]);
    let mut lines = text[start..].split_inclusive('\n');
    let first = lines.next().map_or(0, str::len);
    let below = lines.take_while(|line| line.trim().is_empty() || indentation(line) > own);
    first + below.map(str::len).sum::<usize>()
}
