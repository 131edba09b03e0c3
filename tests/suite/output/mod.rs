//! What a build writes: pages, and files for machines.

mod addresses;
mod data;
mod feeds;
mod figures;
mod finder;
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
use crate::sites::unfinished;
use goodhelp::render::Output;

/// The output of a site of these texts above the core, which has to be clean but for what it may lack.
fn output(texts: &[(&str, &str)]) -> Output {
    unfinished(&site(texts)).output
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
