//! `goodhelp import FILE`

mod translations;

use super::new::with_file;
use super::{Call, PROBLEMS, WELL, report};
use crate::build::{self, Build, Cache, Linked};
use crate::contribute::{Imported, Reading, Vocabulary, Words, read_form, read_table};
use crate::diag::{Code, Diagnostic, Diagnostics, PrivateSpans, Severity};
use crate::host::Disk;
use crate::model::Kind;
use crate::parse::{Schemas, text_of};
use crate::render::Output;
use crate::source::{File, FilePath, Layer, LayerKind, Snapshot, Span, line_column};
use crate::view;
use anyhow::{Context, Result};
use std::collections::BTreeMap;
use std::path::PathBuf;

#[derive(Debug, clap::Args)]
pub(super) struct Arguments {
    /// A filled-in form, as text; a table with an entry in each row (`.csv`), whose first row has the questions; or what
    /// `export translations` wrote, translated (`.xlf` or `.csv`).
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// What it is, where the form does not say so.
    #[arg(long, value_name = "KIND", value_parser = kind)]
    kind: Option<Kind>,
    /// The id of the file, for a form.
    #[arg(long, value_name = "ID", value_parser = id)]
    id: Option<String>,
    /// Replace files that are there.
    #[arg(long)]
    replace: bool,
    /// Say what would be written, and write nothing.
    #[arg(long)]
    dry_run: bool,
}

fn kind(name: &str) -> Result<Kind, String> {
    Kind::from_name(name).ok_or_else(|| {
        let known: Vec<&str> = Kind::ALL.into_iter().map(Kind::name).collect();
        format!("there are {}", known.join(", "))
    })
}

fn id(text: &str) -> Result<String, String> {
    let wrong = "use lower-case letters, digits and single hyphens".to_string();
    crate::model::field::is_id(text).then(|| text.to_string()).ok_or(wrong)
}

pub(super) fn run(call: &Call, arguments: &Arguments) -> Result<u8> {
    let disk = call.disk()?;
    let snapshot = call.snapshot(&disk, None);
    let shown = arguments.file.display();
    let is_list = LISTS.contains(&extension(&arguments.file).as_str());
    let read_file = if is_list { crate::host::read_list } else { crate::host::read_text };
    let source = read_file(&arguments.file).with_context(|| format!("{shown} cannot be read"))?;
    let name = FilePath::new(&shown.to_string().replace('\\', "/"));
    let read = read(arguments, &name, &source, &snapshot);
    tell(&read, &name, &source, &snapshot);
    let written = write(call, arguments, &disk, &snapshot, &read)?;
    Ok(if read.is_well() && written { WELL } else { PROBLEMS })
}

/// The ends of the names of files that may be larger than a text of the site.
const LISTS: [&str; 3] = ["csv", "xlf", "xliff"];

fn extension(path: &std::path::Path) -> String {
    path.extension().unwrap_or_default().to_string_lossy().to_lowercase()
}

/// What a file became.
#[derive(Default)]
struct Read {
    /// The texts of files, by their paths.
    files: BTreeMap<FilePath, String>,
    problems: Vec<Diagnostic>,
    private: PrivateSpans,
    /// What is worth knowing and no problem.
    notes: Vec<(Span, String)>,
}

impl Read {
    fn is_well(&self) -> bool {
        self.problems.iter().all(|problem| problem.severity != Severity::Error)
    }

    fn add(&mut self, name: &FilePath, imported: Imported, span: Option<Span>) {
        for (span, value) in &imported.private {
            self.private.add(name, *span, value);
        }
        self.problems.extend(imported.problems);
        self.notes.extend(imported.notes);
        let (Some(id), Some(text)) = (imported.id, imported.text) else { return };
        let path = FilePath::new(&format!("{}/{id}.md", imported.kind.folder()));
        if self.files.contains_key(&path) {
            let message = format!("another row becomes `{path}` already");
            let problem = Diagnostic::new(Code::DuplicateId, name, span, message);
            self.problems.push(problem.help("give one of them another name of the file"));
            return;
        }
        self.files.insert(path, text);
    }
}

fn read(arguments: &Arguments, name: &FilePath, source: &File, snapshot: &Snapshot) -> Read {
    let mut read = Read::default();
    let text = match source {
        File::Bytes(bytes) => text_of(name, bytes),
        File::TooLarge(size) => {
            let message = crate::parse::too_large(*size, crate::source::MAX_TEXT_BYTES);
            Err(Diagnostic::new(Code::FileTooLarge, name, None, message).help("divide it into several files").into())
        }
        _ => Err(Diagnostic::new(Code::UnreadableFile, name, None, "this is no regular file").into()),
    };
    let text = match text {
        Ok(text) => text,
        Err(problem) => {
            read.problems.push(*problem);
            return read;
        }
    };
    let Linked { site, .. } = build::linked(snapshot, &Cache::none(), &mut Diagnostics::default(), &|_| {});
    if let Some(outcome) = translations::read(&site, name, text) {
        read.files.extend(outcome.files);
        read.problems.extend(outcome.problems);
        return read;
    }
    let tags: Vec<&str> = site.languages().collect();
    let (words, _) = view::Words::new(snapshot, &tags);
    let languages: Vec<_> = (0..words.count()).map(|language| words.said(language)).collect();
    let languages: Vec<&Words> = languages.iter().map(|words| words as &Words).collect();
    let extra = &site.config().extra;
    let (schemas, vocabulary) = (Schemas::new(extra), Vocabulary::of(&site).with_answers(&languages));
    let contact = site.config().contact.as_ref().map(|address| address.as_str());
    let reading = Reading { extra, schemas: &schemas, contact, vocabulary: &vocabulary, languages: &languages };
    if name.extension().eq_ignore_ascii_case("csv") {
        let (rows, problems) = read_table(name, text, arguments.kind.unwrap_or(Kind::CaseStudy), &reading);
        read.problems.extend(problems);
        for row in rows {
            read.add(name, row.imported, Some(row.span));
        }
    } else {
        let imported = read_form(name, text, arguments.kind, &reading);
        let id = arguments.id.clone().or(imported.id);
        let problems = imported.problems.into_iter();
        // With an id from the call nobody needs one from the form.
        let problems = problems.filter(|it| arguments.id.is_none() || it.code != Code::BadFileName).collect();
        read.add(name, Imported { id, problems, ..imported }, None);
    }
    read
}

/// Says what is wrong with what was read, at its places; and what the checks say of the files that it becomes.
fn tell(read: &Read, name: &FilePath, source: &File, snapshot: &Snapshot) {
    let mut diagnostics = Diagnostics::default();
    diagnostics.extend(read.problems.iter().cloned());
    let layer = Layer::new(LayerKind::Site, [(name.clone(), source.clone())]);
    let (private, diagnostics) = (read.private.clone(), diagnostics.sorted());
    let about = Snapshot::new(vec![layer], snapshot.date());
    report::diagnostics(&Build { output: Output::new(), diagnostics, private, pages: 0 }, &about);
    let text = source.bytes().and_then(|bytes| std::str::from_utf8(bytes).ok()).unwrap_or_default();
    for (span, note) in &read.notes {
        report::line(&format!("{name}:{}: {note}", line_column(text, span.start as usize).line));
    }
    if read.files.is_empty() {
        return;
    }
    let with = read.files.iter().fold(snapshot.clone(), |snapshot, (path, text)| with_file(&snapshot, path, text));
    let mut found = Diagnostics::default();
    let Linked { private, .. } = build::linked(&with, &Cache::none(), &mut found, &|_| {});
    // What the form was told already is not said again.
    let said = |code: Code| read.problems.iter().any(|problem| problem.code == code);
    let is_new =
        |it: &Diagnostic| read.files.contains_key(&it.file) && it.severity != Severity::Suggestion && !said(it.code);
    let diagnostics = found.only(is_new).sorted();
    report::diagnostics(&Build { output: Output::new(), diagnostics, private, pages: 0 }, &with);
}

/// Writes the files, each whole or not at all. Says whether each could be.
fn write(call: &Call, arguments: &Arguments, disk: &Disk, snapshot: &Snapshot, read: &Read) -> Result<bool> {
    let own = |path: &FilePath| {
        snapshot.layers().iter().any(|layer| layer.kind == LayerKind::Site && layer.files.contains_key(path))
    };
    let mut all = true;
    for (path, text) in &read.files {
        // The same entry in a folder with its pictures.
        let folder = FilePath::new(&format!("{}/index.md", path.as_str().trim_end_matches(".md")));
        let path = if own(&folder) { &folder } else { path };
        if own(path) && !arguments.replace {
            report::line(&format!("{path} is there already, and stays as it is\nhelp: --replace writes over it"));
            all = false;
            continue;
        }
        if !arguments.dry_run {
            disk.create(path, text, arguments.replace).with_context(|| format!("{path} cannot be written"))?;
        }
        if !call.quiet {
            let done = if arguments.dry_run { "would be written" } else { "is written" };
            report::line(&format!("{path} {done}"));
        }
    }
    if read.files.is_empty() {
        report::line("nothing was written");
    }
    Ok(all && !read.files.is_empty())
}
