//! `goodhelp new KIND ID`

mod ask;
mod given;
mod naming;
mod translation;

use super::{Call, PROBLEMS, WELL, report};
use crate::build::{self, Build, Cache, Linked};
use crate::contribute::{Field, Vocabulary, fields, labels, start};
use crate::diag::{Code, Diagnostics, Severity, did_you_mean};
use crate::host::Disk;
use crate::model::Kind;
use crate::parse::{ContentPath, Document, bad_name};
use crate::render::Output;
use crate::site::Site;
use crate::source::{File, FilePath, Layer, LayerKind, Snapshot};
use crate::view;
use anyhow::{Context, Result, bail};
use naming::Name;
use serde_json::{Map, Value as Json};
use std::io::{ErrorKind, IsTerminal};

#[derive(Debug, clap::Args)]
pub(super) struct Arguments {
    /// The kind: `case-study`, `characteristic`, `chapter`, `story`, `checklist`, `tool`, `strategy`, `term`, `place`,
    /// `source` or `page`.
    #[arg(value_name = "KIND")]
    kind: String,
    /// The id, which becomes the name of the file and a part of the address, for ever; or a name, of which one is made:
    /// `"Kitchen Table CV"` becomes `kitchen-table-cv`. Without it the program asks.
    #[arg(value_name = "ID")]
    id: Option<String>,
    /// The language, where the file is a translation.
    #[arg(long, value_name = "LANGUAGE")]
    lang: Option<String>,
    /// Make a folder of its own for it, in which pictures can lie beside the text.
    #[arg(long)]
    pictures: bool,
    #[command(flatten)]
    given: given::Given,
}

pub(super) fn run(call: &Call, arguments: &Arguments) -> Result<u8> {
    let kind = kind(&arguments.kind)?;
    let disk = call.disk()?;
    let snapshot = call.snapshot(&disk, None);
    let Linked { site, .. } = build::linked(&snapshot, &Cache::none(), &mut Diagnostics::default(), &|_| {});
    let asks = !call.quiet && std::io::stdin().is_terminal() && std::io::stderr().is_terminal();
    let Name { id, title } = naming::name(kind, arguments.id.as_deref(), asks)?;
    let first = first_text(kind, &id, arguments, &site);
    let path = place(kind, &id, arguments, (&site, first), &snapshot)?;
    if let Some(there) = existing(kind, &id, &path, &snapshot) {
        return Ok(is_there(&there));
    }
    let fields = fields(kind, &site.config().extra);
    let vocabulary = Vocabulary::of(&site);
    let mut given = arguments.given.values(kind, &fields, &vocabulary)?;
    if let Some(first) = first {
        return translation::translation(call, &disk, &path, first, &given, (&site, &snapshot));
    }
    for name in ["title", "name"] {
        if fields.iter().any(|field| field.name == name && field.needed) {
            given.entry(name).or_insert_with(|| title.clone().into());
        }
    }
    if asks {
        let tags: Vec<&str> = site.languages().collect();
        let labels = labels(Some(kind), &fields, &view::Words::new(&snapshot, &tags).0.said(0));
        ask::ask(&fields, &labels, &vocabulary, &mut given)?;
    } else {
        given::complete(kind, &fields, &vocabulary, &given)?;
    }
    let text = start(kind, &fields, &given, &vocabulary);
    if refuses(&path, &text, &snapshot) {
        report::line("nothing was written");
        return Ok(PROBLEMS);
    }
    write(call, &disk, &path, &text, (&fields, &given))
}

/// The text of which the file is to be a translation, whether it is the site's own or taken over.
fn first_text<'a>(kind: Kind, id: &str, arguments: &Arguments, site: &'a Site) -> Option<&'a Document> {
    let language = arguments.lang.as_deref()?;
    let entry = site.entry(site.find(kind, id)?);
    (site.languages().nth(entry.original) != Some(language)).then_some(&entry.first().document)
}

fn kind(name: &str) -> Result<Kind> {
    let Some(kind) = Kind::from_name(name) else {
        let known: Vec<&str> = Kind::ALL.into_iter().map(Kind::name).collect();
        let help = match did_you_mean(name, known.iter().copied()) {
            Some(near) => format!("did you mean {near}?"),
            None => format!("there are {}", known.join(", ")),
        };
        bail!("there is no kind {name}\nhelp: {help}");
    };
    Ok(kind)
}

/// Where the file will stand.
fn place(
    kind: Kind,
    id: &str,
    arguments: &Arguments,
    (site, first): (&Site, Option<&Document>),
    snapshot: &Snapshot,
) -> Result<FilePath> {
    let config = site.config();
    let usual = config.languages.first().map(|language| language.as_str());
    let language = arguments.lang.clone().filter(|language| Some(language.as_str()) != usual);
    let tag = language.as_ref().map_or_else(String::new, |language| format!(".{language}"));
    let folder = kind.folder();
    // A translation stands beside its original, with the same pictures.
    let original = first.map(|document| document.path.name() == "index.md");
    let is_in_folder = || exists(snapshot, &FilePath::new(&format!("{folder}/{id}/index.md")));
    let with_folder = arguments.pictures || original.unwrap_or_else(is_in_folder);
    let path = FilePath::new(&match with_folder {
        true => format!("{folder}/{id}/index{tag}.md"),
        false => format!("{folder}/{id}{tag}.md"),
    });
    if let Some(problem) = bad_name(&path, &ContentPath { kind, id: id.to_string(), language }, config) {
        let help = problem.help.map_or_else(String::new, |help| format!("\nhelp: {help}"));
        bail!("{}{help}", problem.message);
    }
    Ok(path)
}

/// The file of the same entry in the same language, wherever it stands in the site.
fn existing(kind: Kind, id: &str, path: &FilePath, snapshot: &Snapshot) -> Option<FilePath> {
    let folder = kind.folder();
    let tag = path.name().split_once('.').map_or("md", |(_, rest)| rest);
    let names = [format!("{folder}/{id}.{tag}"), format!("{folder}/{id}/index.{tag}")];
    names.iter().map(|name| FilePath::new(name)).find(|name| exists(snapshot, name))
}

fn exists(snapshot: &Snapshot, path: &FilePath) -> bool {
    snapshot.layers().iter().any(|layer| layer.kind == LayerKind::Site && layer.files.contains_key(path))
}

fn is_there(path: &FilePath) -> u8 {
    report::line(&format!(
        "{path} is there already, and stays as it is\nhelp: choose another id, or write in that file"
    ));
    PROBLEMS
}

/// Whether the site with this file has an error because of it; then it is said. What the file refers to may come later.
fn refuses(path: &FilePath, text: &str, snapshot: &Snapshot) -> bool {
    let snapshot = with_file(snapshot, path, text);
    let mut found = Diagnostics::default();
    let Linked { private, .. } = build::linked(&snapshot, &Cache::none(), &mut found, &|_| {});
    let counts = |code: Code| !matches!(code, Code::UnknownId | Code::MissingVocabulary);
    let diagnostics = found.only(|it| it.file == *path && it.severity == Severity::Error && counts(it.code)).sorted();
    let refused = !diagnostics.is_empty();
    report::diagnostics(&Build { output: Output::new(), diagnostics, private, pages: 0 }, &snapshot);
    refused
}

/// A snapshot with one more file in the site.
pub(super) fn with_file(snapshot: &Snapshot, path: &FilePath, text: &str) -> Snapshot {
    let mut layers = snapshot.layers().to_vec();
    if let Some(site) = layers.iter_mut().find(|layer| layer.kind == LayerKind::Site) {
        let mut files = (*site.files).clone();
        files.insert(path.clone(), File::Bytes(text.as_bytes().into()));
        *site = Layer::new(LayerKind::Site, files);
    }
    Snapshot::new(layers, snapshot.date())
}

type Fields<'a> = (&'a [Field], &'a Map<String, Json>);

fn write(call: &Call, disk: &Disk, path: &FilePath, text: &str, (fields, given): Fields) -> Result<u8> {
    match disk.create(path, text, false) {
        Ok(()) => {}
        Err(error) if error.kind() == ErrorKind::AlreadyExists => return Ok(is_there(path)),
        Err(error) => return Err(error).with_context(|| format!("{path} cannot be written")),
    }
    if !call.quiet {
        report::line(&format!("{path} is there"));
        let open: Vec<&str> = fields.iter().filter(|field| waits(field, given)).map(|it| it.name.as_str()).collect();
        if !open.is_empty() {
            report::line(&format!(
                "look for “to do” in it: {} {} still to be written",
                open.join(", "),
                are(open.len())
            ));
        }
        report::line("then run `goodhelp check`");
    }
    Ok(WELL)
}

/// Whether a new file has a mark in place of this field's value.
fn waits(field: &Field, given: &Map<String, Json>) -> bool {
    field.needed && field.start.is_none() && !given.contains_key(&field.name)
}

fn are(count: usize) -> &'static str {
    if count == 1 { "is" } else { "are" }
}
