//! What the theme's scripts store on a reader's device, as comments in them say: `// Stores: good-help-draft, draft`, or
//! `// Stores: good-help-walk, walk on tools/walk` where the pages of one kind or tool alone do.

use crate::source::{File, FilePath, LayerKind};
use std::collections::{BTreeMap, BTreeSet};

/// Where the scripts are.
const SCRIPTS: &str = "themes/assets/scripts/";
/// What begins such a comment.
const START: &str = "// Stores:";

/// Something that a script stores.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Stored {
    /// The name under which a browser's settings show it; it may end in `…`.
    pub name: String,
    /// The end of the id of the word of the interface that says what it is: `draft` for `stores-draft`.
    pub word: String,
    /// The pages that do: a kind's segment (`checklists`), with `/` and an id or the name of a tool; `None` for any page.
    pub on: Option<String>,
}

/// All that is said in the scripts of a site, in the order of the names.
pub(super) fn stores(files: &BTreeMap<&FilePath, (LayerKind, &File)>) -> BTreeSet<Stored> {
    let scripts = files.iter().filter(|(path, _)| path.as_str().starts_with(SCRIPTS) && path.extension() == "js");
    let texts = scripts.filter_map(|(_, (_, file))| std::str::from_utf8(file.bytes()?).ok());
    texts.flat_map(str::lines).filter_map(stored).collect()
}

fn stored(line: &str) -> Option<Stored> {
    let (name, word) = line.trim().strip_prefix(START)?.rsplit_once(',')?;
    let (word, on) = word.split_once(" on ").map_or((word, None), |(word, on)| (word, Some(on.trim().to_string())));
    Some(Stored { name: name.trim().to_string(), word: word.trim().to_string(), on })
}

#[cfg(test)]
mod tests {
    use super::stored;

    #[test]
    fn a_comment_names_what_is_stored_and_its_word() {
        let found = stored("  // Stores: good-help-draft…, draft\r").unwrap();
        assert_eq!((found.name.as_str(), found.word.as_str()), ("good-help-draft…", "draft"));
        assert_eq!(found.on, None);
        let found = stored("// Stores: steps …, confidence on tools/confidence").unwrap();
        assert_eq!((found.word.as_str(), found.on.as_deref()), ("confidence", Some("tools/confidence")));
        assert_eq!(stored("// It stores: nothing, at all"), None);
        assert_eq!(stored("// Stores: a name without a word"), None);
    }
}
