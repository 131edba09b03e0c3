//! The words of the interface say the same in every language: the same messages, attributes and arguments, and every form of a
//! plural that the language has.

use crate::site::{core, repository};
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement, VariantKey};
use goodhelp::source::FilePath;
use std::collections::{BTreeMap, BTreeSet};

/// The forms of plurals. Source: Unicode CLDR, "Language Plural Rules".
const FORMS: [(&str, &[&str]); 2] =
    [("en-GB", &["one", "other"]), ("cy", &["zero", "one", "two", "few", "many", "other"])];

/// What a message asks for, and the plurals in it.
#[derive(Debug, Default, PartialEq)]
struct Message {
    arguments: BTreeSet<String>,
    plurals: Vec<BTreeSet<String>>,
    attributes: BTreeSet<String>,
}

fn messages(tag: &str) -> BTreeMap<String, Message> {
    let path = FilePath::new(&format!("themes/words/{tag}.ftl"));
    let text = String::from_utf8(core().files[&path].bytes().unwrap().to_vec()).unwrap();
    let resource = fluent_syntax::parser::parse(text).unwrap_or_else(|(_, errors)| panic!("{tag}: {errors:?}"));
    let mut messages = BTreeMap::new();
    for entry in resource.body {
        let Entry::Message(message) = entry else { continue };
        let mut found = Message::default();
        message.value.iter().for_each(|value| look(value, &mut found));
        for attribute in &message.attributes {
            found.attributes.insert(attribute.id.name.clone());
            look(&attribute.value, &mut found);
        }
        let id = message.id.name;
        assert!(messages.insert(id.clone(), found).is_none(), "{tag}: `{id}` is there twice");
    }
    messages
}

fn look(pattern: &Pattern<String>, found: &mut Message) {
    for element in &pattern.elements {
        let PatternElement::Placeable { expression } = element else { continue };
        match expression {
            Expression::Inline(inline) => argument(inline, found),
            Expression::Select { selector, variants } => {
                argument(selector, found);
                let key = |key: &VariantKey<String>| match key {
                    VariantKey::Identifier { name } => Some(name.clone()),
                    VariantKey::NumberLiteral { .. } => None,
                };
                let keys: BTreeSet<String> = variants.iter().filter_map(|variant| key(&variant.key)).collect();
                if keys.contains("other") {
                    found.plurals.push(keys);
                }
                variants.iter().for_each(|variant| look(&variant.value, found));
            }
        }
    }
}

fn argument(inline: &InlineExpression<String>, found: &mut Message) {
    match inline {
        InlineExpression::VariableReference { id } => _ = found.arguments.insert(id.name.clone()),
        InlineExpression::FunctionReference { arguments, .. } => {
            arguments.positional.iter().for_each(|inline| argument(inline, found));
        }
        InlineExpression::Placeable { expression } => {
            if let Expression::Inline(inline) = &**expression {
                argument(inline, found);
            }
        }
        _ => {}
    }
}

#[test]
fn every_language_has_the_same_words() {
    let (english, welsh) = (messages("en-GB"), messages("cy"));
    let names = |messages: &BTreeMap<String, Message>| messages.keys().cloned().collect::<BTreeSet<_>>();
    assert_eq!(names(&english), names(&welsh));
    assert!(english.len() > 500, "only {} words were read", english.len());
    for (id, message) in &english {
        assert_eq!(message.attributes, welsh[id].attributes, "the attributes of `{id}`");
        // A form of a plural may say "both" instead of the number.
        assert_eq!(message.arguments, welsh[id].arguments, "the arguments of `{id}`");
    }
}

#[test]
fn every_plural_has_all_forms_of_its_language() {
    for (tag, forms) in FORMS {
        let expected: BTreeSet<String> = forms.iter().map(|form| form.to_string()).collect();
        let mut count = 0;
        for (id, message) in messages(tag) {
            for plural in message.plurals {
                assert_eq!(plural, expected, "{tag}: `{id}`");
                count += 1;
            }
        }
        assert!(count > 10, "{tag}: only {count} plurals were found");
    }
}

/// Where English tells one from many, Welsh has to be able to.
#[test]
fn a_plural_in_one_language_is_one_in_the_other() {
    let (english, welsh) = (messages("en-GB"), messages("cy"));
    for (id, message) in &english {
        assert_eq!(message.plurals.is_empty(), welsh[id].plurals.is_empty(), "`{id}`");
    }
}

/// Nobody takes words for read that no speaker of the language has read.
#[test]
fn the_file_of_welsh_words_says_whether_it_was_reviewed() {
    let text = std::fs::read_to_string(repository().join("themes/words/cy.ftl")).unwrap();
    let marks = text.lines().filter(|line| line.starts_with("### Reviewed:"));
    assert_eq!(marks.count(), 1);
}
