//! The two whole sites that tests build: this repository's own, and an invented council's above it.

use crate::site::{DATE, core, repository};
use goodhelp::build::{Build, Cache, build};
use goodhelp::diag::{Code, Format, Style, render};
use goodhelp::host::{self, Disk};
use goodhelp::render::Output;
use goodhelp::source::Snapshot;
use std::borrow::Cow;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

/// The folder of the invented council's site.
pub fn microsite_folder() -> PathBuf {
    repository().join("tests/sites/microsite")
}

/// A site on disk, as the program sees it.
pub fn snapshot(folder: &Path) -> Snapshot {
    host::snapshot(&Disk::new(folder).unwrap(), core, Some(DATE))
}

/// A site that has to be without errors and warnings, built.
pub fn clean(snapshot: &Snapshot) -> Build {
    let built = build(snapshot, &mut Cache::without_suggestions());
    let problems = render(Format::Human(Style::Plain), &built.diagnostics, snapshot, &built.private);
    assert!(built.diagnostics.is_empty(), "{problems}");
    built
}

/// What small texts may lack or have too much: they are there for their titles and fields.
pub const UNFINISHED: [Code; 11] = [
    Code::CommitmentLate,
    Code::Email,
    Code::EvidenceNote,
    Code::MeasureEnds,
    Code::MissingSection,
    Code::MissingLicence,
    Code::NearDuplicate,
    Code::ReviewOverdue,
    Code::TranslationDiffers,
    Code::UnsourcedFigure,
    Code::VagueLink,
];

/// A site that has to be without errors and warnings but for what it may lack, built.
pub fn unfinished(snapshot: &Snapshot) -> Build {
    let built = build(snapshot, &mut Cache::without_suggestions());
    let problems: Vec<_> = built.diagnostics.iter().filter(|problem| !UNFINISHED.contains(&problem.code)).collect();
    assert!(problems.is_empty(), "{problems:#?}");
    built
}

/// The output of the invented council's site.
pub fn microsite() -> &'static Output {
    static OUTPUT: LazyLock<Output> = LazyLock::new(|| clean(&snapshot(&microsite_folder())).output);
    &OUTPUT
}

/// The output of this repository's own site.
pub fn handbook() -> &'static Output {
    static OUTPUT: LazyLock<Output> = LazyLock::new(|| clean(&snapshot(&repository())).output);
    &OUTPUT
}

/// Compares a text with its snapshot, one file a name in one folder.
pub fn reviewed(name: &str, text: &str) {
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path("snapshots");
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.bind(|| insta::assert_snapshot!(name, text));
}

/// A file of an output, as text.
pub fn text<'a>(output: &'a Output, path: &str) -> &'a str {
    let content = output.get(path).unwrap_or_else(|| panic!("there is no {path}; {}", listing(output)));
    // What is built once is not packed.
    let Cow::Borrowed(bytes) = content.bytes() else { panic!("{path} is packed") };
    std::str::from_utf8(bytes).unwrap()
}

/// A page of an output.
pub fn page(output: &Output, path: &str) -> crate::html::Page {
    crate::html::Page::read(text(output, path))
}

fn listing(output: &Output) -> String {
    output.keys().map(String::as_str).collect::<Vec<_>>().join(" ")
}
