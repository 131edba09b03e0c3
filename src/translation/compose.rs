//! The file of a translation, made of its parts.

use super::blocks::blocks;
use super::mark::mark;
use crate::model::config::ExtraField;
use crate::parse::{Document, write_yaml};
use serde_json::Value as Json;
use std::collections::BTreeMap;

/// The text of a translation's file: the first text with these parts, by their places, put in. `former` is the translation
/// that there was, whose own address stays.
pub fn compose(
    document: &Document,
    parts: &BTreeMap<String, String>,
    former: Option<&Document>,
    extra: &[ExtraField],
) -> String {
    let mut front = document.tree().map_or(Json::Null, |tree| tree.to_json());
    for (place, text) in parts.iter().filter(|(place, _)| !place.starts_with("body/")) {
        if let Some(value) = front.pointer_mut(&format!("/{place}")) {
            *value = text.as_str().into();
        }
    }
    if let Some(fields) = front.as_object_mut() {
        // Former addresses belong to the text that had them.
        fields.shift_remove("aliases");
        if let Some(slug) = former.and_then(|it| it.translation.slug.as_ref()) {
            fields.insert("slug".into(), slug.as_str().into());
        }
        fields.insert("translates".into(), mark(document, extra).as_str().into());
    }
    format!("---\n{}---\n{}", write_yaml(&front), body(document, parts))
}

fn body(document: &Document, parts: &BTreeMap<String, String>) -> String {
    let (text, whole) = (document.text(), document.markdown.span.range());
    let (mut body, mut at) = (String::new(), whole.start);
    for (number, block) in blocks(document).into_iter().enumerate() {
        let range = block.span.range();
        let Some(part) = parts.get(&format!("body/{}", number + 1)) else { continue };
        body.push_str(&text[at..range.start]);
        body.push_str(part.trim_end());
        // Links lead to headings by their anchors, which are those of the first text.
        let heading = document.markdown.headings.iter().find(|heading| heading.span.start == block.span.start);
        if let Some(heading) = heading.filter(|_| !part.contains("{#")) {
            body.push_str(&format!(" {{#{}}}", heading.id));
        }
        at = range.end;
    }
    body.push_str(&text[at..whole.end]);
    body
}
