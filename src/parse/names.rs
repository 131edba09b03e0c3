//! What is wrong with the names of files, and where they belong.

use super::files::ContentPath;
use crate::diag::{Code, Diagnostic, Diagnostics};
use crate::model::Kind;
use crate::model::config::Config;
use crate::model::field::{is_id, is_language};
use crate::model::id::id_of;
use crate::source::{File, FilePath, LayerKind};
use std::collections::BTreeMap;

/// Endings of pictures that a site may show.
const PICTURES: [&str; 5] = ["png", "jpg", "jpeg", "webp", "gif"];
/// Endings of pictures that few browsers show: those of telephones, scanners and old programs.
const OTHER_PICTURES: [&str; 7] = ["heic", "heif", "tif", "tiff", "bmp", "avif", "psd"];
/// Endings of texts that are Markdown, or nearly.
const TEXTS: [&str; 5] = ["markdown", "mdown", "mdx", "txt", "md"];
/// Endings of what word processors write.
const DOCUMENTS: [&str; 7] = ["doc", "docx", "odt", "rtf", "pages", "pdf", "html"];

/// Whether a file has the ending of a picture that a site may show.
pub(super) fn is_picture(path: &FilePath) -> bool {
    PICTURES.contains(&path.extension().to_lowercase().as_str())
}

/// Whether a file has the ending of a picture that few browsers show. Beside content each is reported as such.
pub fn is_other_picture(path: &FilePath) -> bool {
    OTHER_PICTURES.contains(&path.extension().to_lowercase().as_str())
}

/// What to say of a file that is neither a content file nor a picture.
pub(super) fn stray(path: &FilePath) -> Diagnostic {
    let ending = path.extension().to_lowercase();
    let is_one_of = |endings: &[&str]| endings.contains(&ending.as_str());
    if ending == "svg" {
        return Diagnostic::new(Code::PictureFormat, path, None, "SVG is not taken from contributors")
            .help("an SVG can hold programs; save it as PNG or WebP");
    }
    if is_other_picture(path) {
        let message = format!("few browsers show pictures that end with `.{ending}`");
        return Diagnostic::new(Code::PictureFormat, path, None, message)
            .help("save it as JPEG, PNG or WebP, and give the new file's name in the text");
    }
    let help = match place(path).filter(|_| is_one_of(&TEXTS)) {
        Some(place) if place.rsplit_once('/').is_some_and(|(folder, _)| folder == path.folder()) => {
            format!("rename it to `{}`", place.rsplit('/').next().unwrap_or_default())
        }
        Some(place) => format!("move it to `{place}`"),
        None if is_one_of(&DOCUMENTS) => {
            "copy its text into a file that ends with `.md`; `goodhelp new` makes one to start from".to_string()
        }
        None => {
            let folders: Vec<&str> = Kind::ALL.into_iter().map(Kind::folder).collect();
            format!("content is `<id>.md` or `<id>/index.md` in {}", folders.join(", "))
        }
    };
    Diagnostic::new(Code::UnexpectedFile, path, None, "nothing uses this file").help(help)
}

/// What to say of a table that no measure names.
pub(super) fn unused_table(path: &FilePath) -> Diagnostic {
    let help = format!("name it in a measure of a strategy in the same folder: `readings: {}`", path.name());
    Diagnostic::new(Code::UnexpectedFile, path, None, "nothing uses this table").help(help)
}

/// Where a text belongs, by the folders that it is in.
fn place(path: &FilePath) -> Option<String> {
    let is_in = |folder: &str| path.folder() == folder || path.folder().starts_with(&format!("{folder}/"));
    let parts = || path.folder().split('/');
    let last = |kind: &Kind| kind.folder().rsplit('/').next().unwrap_or_default();
    let own = Kind::ALL.into_iter().find(|kind| is_in(kind.folder()));
    let kind = own.or_else(|| Kind::ALL.into_iter().find(|kind| parts().any(|part| part == last(kind))))?;
    let stem = path.name().split('.').next().unwrap_or_default();
    let id = Some(id_of(stem)).filter(|id| !id.is_empty())?;
    Some(format!("{}/{id}.md", kind.folder()))
}

/// What is wrong with the name of a content file.
pub fn bad_name(path: &FilePath, content: &ContentPath, config: &Config) -> Option<Diagnostic> {
    if !is_id(&content.id) {
        let rule = "use lower-case letters, digits and single hyphens";
        let help = match renamed(path, &id_of(&content.id)) {
            Some(name) => format!("name it `{name}`: {rule}"),
            None => format!("{rule}, for instance `mayday-trust.md`"),
        };
        let message = format!("`{}` cannot become an address", content.id);
        return Some(Diagnostic::new(Code::BadFileName, path, None, message).help(help));
    }
    let language = content.language.as_deref()?;
    if !is_language(language) {
        let message = format!("`{language}` between the dots is no language");
        let id = &content.id;
        let help = format!("name the file `{id}.md`, or `{id}.cy.md` where it is the Welsh translation");
        return Some(Diagnostic::new(Code::BadFileName, path, None, message).help(help));
    }
    if config.languages.first().is_some_and(|first| first.as_str() == language) {
        let message = format!("`{language}` is the site's first language, which stands in no name");
        let help = format!("name the file `{}.md`", content.id);
        return Some(Diagnostic::new(Code::BadFileName, path, None, message).help(help));
    }
    let further: Vec<&str> = config.languages.iter().skip(1).map(|language| language.as_str()).collect();
    (!further.contains(&language)).then(|| {
        let known = if further.is_empty() { "no further language".into() } else { further.join(", ") };
        Diagnostic::new(Code::UnknownLanguage, path, None, format!("the site has no language `{language}`")).help(format!(
            "beside its first language the site has {known}; add `{language}` to `languages` in `goodhelp.toml`, or rename the file"
        ))
    })
}

/// The name that a content file has with this id: its own, or that of its folder.
fn renamed(path: &FilePath, id: &str) -> Option<String> {
    let is_named_by_folder = path.name().starts_with("index.") && !path.name().starts_with(&format!("{id}."));
    let name = if is_named_by_folder { format!("{id}/{}", path.name()) } else { format!("{id}.md") };
    is_id(id).then_some(name)
}

/// Reports files whose names differ in capital letters alone.
pub(super) fn case_collisions(files: &BTreeMap<&FilePath, (LayerKind, &File)>, diagnostics: &mut Diagnostics) {
    // Of two names that collide one has a capital letter, which most sites have nowhere.
    let is_plain = |path: &&FilePath| {
        // Without an early end, so that many bytes are looked at at once.
        let bytes = path.as_str().as_bytes();
        bytes.is_ascii() && !bytes.iter().fold(false, |found, byte| found | byte.is_ascii_uppercase())
    };
    if files.keys().all(is_plain) {
        return;
    }
    let mut folded: BTreeMap<String, &FilePath> = BTreeMap::new();
    for path in files.keys() {
        if let Some(other) = folded.insert(path.as_str().to_lowercase(), path) {
            diagnostics.push(
                Diagnostic::new(
                    Code::CaseCollision,
                    path,
                    None,
                    format!("this file and `{other}` differ in capital letters alone"),
                )
                .help("Windows and macOS keep only one of them: rename one"),
            );
        }
    }
}
