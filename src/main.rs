//! The program: the library with the core that it brings along.

use goodhelp::source::{File, FilePath, Layer, LayerKind};
use rust_embed::RustEmbed;
use std::process::ExitCode;

#[derive(RustEmbed)]
#[folder = "content"]
#[prefix = "content/"]
struct Content;

#[derive(RustEmbed)]
#[folder = "case-studies"]
#[prefix = "case-studies/"]
struct CaseStudies;

#[derive(RustEmbed)]
#[folder = "styles"]
#[prefix = "styles/"]
struct Styles;

#[derive(RustEmbed)]
#[folder = "themes"]
#[prefix = "themes/"]
struct Themes;

fn main() -> ExitCode {
    goodhelp::cli::run(std::env::args_os(), &core)
}

/// The theme, the rules of language and the shared handbook, as they were when the program was built.
fn core() -> Layer {
    fn files<E: RustEmbed>() -> impl Iterator<Item = (FilePath, File)> {
        E::iter().filter_map(|path| Some((FilePath::new(&path), File::Bytes(E::get(&path)?.data.into()))))
    }
    let content = files::<Content>().chain(files::<CaseStudies>());
    let files = content.chain(files::<Styles>()).chain(files::<Themes>());
    Layer::new(LayerKind::Core, files)
}
