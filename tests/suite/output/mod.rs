//! What a build writes: pages, and files for machines.

mod addresses;
mod data;
mod feeds;
mod figures;
mod handbook;
mod head;
mod lists;
mod people;
mod pictures;
mod register;
mod review;
mod safety;
mod search;
pub mod tiny;
mod tree;

use crate::site::site;
use goodhelp::build::{Cache, build};
use goodhelp::diag::Code;
use goodhelp::render::Output;

/// What the small texts of these tests may lack or have too much: they are there for their titles and fields.
const UNFINISHED: [Code; 7] = [
    Code::Email,
    Code::EvidenceNote,
    Code::MissingSection,
    Code::MissingLicence,
    Code::NearDuplicate,
    Code::UnsourcedFigure,
    Code::VagueLink,
];

/// The output of a site of these texts above the core, which has to be clean but for what it may lack.
fn output(texts: &[(&str, &str)]) -> Output {
    let built = build(&site(texts), &mut Cache::without_suggestions());
    let problems: Vec<_> = built.diagnostics.iter().filter(|problem| !UNFINISHED.contains(&problem.code)).collect();
    assert!(problems.is_empty(), "{problems:#?}");
    built.output
}

/// Replaces one text of a site, or adds it.
fn with<'a>(mut texts: Vec<(&'a str, &'a str)>, path: &'a str, text: &'a str) -> Vec<(&'a str, &'a str)> {
    texts.retain(|(other, _)| *other != path);
    texts.push((path, text));
    texts
}

/// The pages of an output, with their paths.
fn pages(output: &Output) -> impl Iterator<Item = (&str, crate::html::Page)> {
    let html = output.keys().filter(|path| path.ends_with(".html"));
    html.map(|path| (path.as_str(), crate::sites::page(output, path)))
}
