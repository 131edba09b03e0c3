//! Small sites for tests: a few texts above the repository's own content and theme.

use goodhelp::build::{Cache, build};
use goodhelp::diag::{Diagnostics, Format, Style, render};
use goodhelp::parse::inherits_nothing;
use goodhelp::source::{File, FilePath, Layer, LayerKind, Snapshot};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

/// The day of every build in the tests.
pub const DATE: jiff::civil::Date = jiff::civil::date(2026, 11, 22);

/// A site of these texts above the repository's own content and theme: without a `goodhelp.toml` it inherits the theme
/// and its words, with `inherit = []` nothing.
pub fn site(texts: &[(&str, &str)]) -> Snapshot {
    site_of_files(texts.iter().map(|(path, text)| (*path, text.as_bytes().into())))
}

/// The same of files that are no texts, or that could not be read.
pub fn site_of_files<'a>(files: impl IntoIterator<Item = (&'a str, Content)>) -> Snapshot {
    let files: BTreeMap<FilePath, File> =
        files.into_iter().map(|(path, content)| (FilePath::new(path), content.0)).collect();
    let nothing = inherits_nothing(&files);
    let site = Layer::new(LayerKind::Site, files);
    Snapshot::new(if nothing { vec![site] } else { vec![core(), site] }, DATE)
}

/// What a file of a test holds.
pub struct Content(pub File);

impl From<&[u8]> for Content {
    fn from(bytes: &[u8]) -> Self {
        Content(File::Bytes(bytes.into()))
    }
}

impl From<&str> for Content {
    fn from(text: &str) -> Self {
        text.as_bytes().into()
    }
}

impl From<File> for Content {
    fn from(file: File) -> Self {
        Content(file)
    }
}

/// The repository's content and theme as the core, as the program embeds it.
pub fn core() -> Layer {
    static CORE: LazyLock<BTreeMap<FilePath, File>> = LazyLock::new(|| {
        let mut files = BTreeMap::new();
        for folder in ["content", "case-studies", "styles", "themes"] {
            read(&repository().join(folder), folder, &mut files);
        }
        files
    });
    Layer::new(LayerKind::Core, CORE.clone())
}

/// The folder of the repository.
pub fn repository() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn read(folder: &Path, path: &str, files: &mut BTreeMap<FilePath, File>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let entry = entry.unwrap();
        let path = format!("{path}/{}", entry.file_name().to_str().unwrap());
        if entry.file_type().unwrap().is_dir() {
            read(&entry.path(), &path, files);
        } else {
            files.insert(FilePath::new(&path), File::Bytes(std::fs::read(entry.path()).unwrap().into()));
        }
    }
}

/// All that is wrong with a site, for people, without colours.
pub fn diagnostics(snapshot: &Snapshot) -> String {
    rendered(snapshot, Format::Human(Style::Plain))
}

/// All that is wrong with a site, in a format.
pub fn rendered(snapshot: &Snapshot, format: Format) -> String {
    let built = build(snapshot, &mut Cache::none());
    render(format, &built.diagnostics, snapshot, &built.private)
}

/// All that is wrong with a site, as values.
pub fn problems(snapshot: &Snapshot) -> Diagnostics {
    build(snapshot, &mut Cache::none()).diagnostics
}
