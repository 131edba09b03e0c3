//! The plain text of a body, as a reader would hear it.

use crate::parse::markdown::{LinkForm, events, fence_name};
use crate::site::{Site, Target, Text};
use pulldown_cmark::{CodeBlockKind, Event, Tag, TagEnd};

/// The words of a body in the language of this number: without markup, with the words of figures, and with the titles
/// of what is linked by its id.
pub(super) fn plain(site: &Site, text: &Text, language: usize) -> String {
    let markdown = &text.document.markdown;
    let mut plain = String::new();
    let mut links = text.links.iter().zip(&markdown.links);
    let mut figures = markdown.figures.iter().peekable();
    // What stands inside is said in other words.
    let mut silent = false;
    for (event, _) in events(text.document.body()) {
        match event {
            Event::Start(Tag::Link { .. }) => {
                let Some((target, _)) = links.next().filter(|(_, link)| link.form == LinkForm::Wiki) else { continue };
                if let Target::Entry(entry, _) = target {
                    plain.push_str(site.entry(*entry).text(language).0.front().title());
                }
                // An id may have a name in it, which nobody should find any more.
                silent = matches!(target, Target::Entry(..) | Target::Withdrawn);
            }
            Event::End(TagEnd::Link) => silent = false,
            Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(info))) => {
                if let Some(figure) = figures.next_if(|figure| figure.name == fence_name(&info)) {
                    words_of(&figure.data, &mut plain);
                    silent = true;
                }
            }
            Event::End(TagEnd::CodeBlock) => {
                silent = false;
                plain.push('\n');
            }
            Event::Text(words) | Event::Code(words) if !silent => plain.push_str(&words),
            Event::SoftBreak => plain.push(' '),
            Event::HardBreak | Event::Rule => plain.push('\n'),
            Event::End(end) if ends_line(end) => plain.push('\n'),
            Event::End(TagEnd::TableCell) => plain.push(' '),
            _ => {}
        }
    }
    plain
}

/// The texts in the data of a figure.
fn words_of(data: &serde_json::Value, plain: &mut String) {
    match data {
        serde_json::Value::String(text) => {
            plain.push_str(text);
            plain.push('\n');
        }
        serde_json::Value::Array(values) => values.iter().for_each(|value| words_of(value, plain)),
        serde_json::Value::Object(fields) => fields.values().for_each(|value| words_of(value, plain)),
        _ => {}
    }
}

fn ends_line(end: TagEnd) -> bool {
    matches!(
        end,
        TagEnd::Paragraph
            | TagEnd::Heading(_)
            | TagEnd::Item
            | TagEnd::TableRow
            | TagEnd::TableHead
            | TagEnd::FootnoteDefinition
            | TagEnd::DefinitionListTitle
            | TagEnd::DefinitionListDefinition
            | TagEnd::BlockQuote(_)
    )
}
