//! Where a translation stands.

use crate::parse::Document;
use crate::site::Site;
use crate::source::FilePath;

/// The path of the same text in a language of the site, by the language's number: in the same folder, with the language in its
/// name unless it is the first one.
pub fn path_in(site: &Site, document: &Document, language: usize) -> FilePath {
    let (path, id) = (&document.path, document.id.as_str());
    let is_its_own = path.name().strip_prefix(id).is_some_and(|rest| rest.starts_with('.'));
    let name = if is_its_own { id } else { "index" };
    let tag = site.languages().nth(language).filter(|_| language > 0);
    let tag = tag.map(|tag| format!(".{tag}")).unwrap_or_default();
    FilePath::new(&format!("{}/{name}{tag}.md", path.folder()))
}
