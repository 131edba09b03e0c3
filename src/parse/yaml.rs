//! YAML to a tree, within a fixed budget. Anchors, aliases, merge keys and tags are refused.

use super::refusal;
use super::tree::{Node, Value};
use super::unseen;
use super::yaml_tree::tree;
use crate::diag::{Code, Diagnostic, did_you_mean, plain_word};
use crate::source::{FilePath, Span};

/// The largest YAML text that is parsed, in bytes.
pub const MAX_YAML_BYTES: usize = 64 << 10;

/// The tree of a YAML text that starts at byte `offset` of `file`.
///
/// # Errors
/// One diagnostic: YAML after a syntax error has no dependable meaning.
pub fn parse_yaml(file: &FilePath, text: &str, offset: usize) -> Result<Node, Diagnostic> {
    if text.len() > MAX_YAML_BYTES {
        let (long, most) = (text.len().div_ceil(1 << 10), MAX_YAML_BYTES >> 10);
        let message = format!("these fields are {long} kB long; at most {most} kB are read");
        let start = Span::new(offset, offset + text.find('\n').unwrap_or(0));
        return Err(Diagnostic::new(Code::FileTooLarge, file, start, message)
            .help("a field is for a few lines: move the text below the second `---`"));
    }
    if let Some(slip) = unseen::odd_space(text) {
        return Err(slip.diagnostic(file, offset));
    }
    let mut node = tree(text).map_err(|refused| refusal::refusal(file, text, offset, &refused))?;
    if let Some(slip) = unseen::cut_value(text, &node) {
        return Err(slip.diagnostic(file, offset));
    }
    if node.span.start == node.span.end {
        node.span = Span::new(0, text.trim_end().len());
    }
    Ok(node.shifted(offset))
}

/// The tree of an empty front matter.
pub fn empty_map(span: Span) -> Node {
    Node { span, value: Value::Map(Vec::new()) }
}

/// What to say of a name that the schema does not know.
pub fn unknown_field_help<'a>(name: &str, known: impl IntoIterator<Item = &'a str> + Clone) -> String {
    match meant(name, known.clone()) {
        // The two look the same.
        Some(near) if plain_word(name) == near && !name.is_ascii() && !name.contains(['“', '”', '‘', '’']) => {
            format!("did you mean `{near}`? Delete the name and type it anew: it has a character that cannot be seen")
        }
        Some(near) => format!("did you mean `{near}`?"),
        None => {
            let known: Vec<&str> = known.into_iter().collect();
            format!("the fields here are: {}", known.join(", "))
        }
    }
}

/// Names that other websites have for what a field says: whoever writes one of them means the one that is known.
const SAME: [&[&str]; 6] = [
    &["title", "name", "heading"],
    &["summary", "definition", "description", "abstract", "meaning"],
    &["organisation", "charity", "provider", "organisation_name"],
    &["website", "url", "link", "homepage"],
    &["places", "place", "location", "where"],
    &["contributors", "authors", "author", "written_by"],
];

/// The field that somebody may have meant by a name.
pub(super) fn meant<'a>(name: &str, known: impl IntoIterator<Item = &'a str> + Clone) -> Option<&'a str> {
    let same = SAME.iter().find(|same| same.contains(&plain_word(name).as_str()));
    did_you_mean(name, known.clone())
        .or_else(|| known.into_iter().find(|known| same.is_some_and(|it| it.contains(known))))
}
