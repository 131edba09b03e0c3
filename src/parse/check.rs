//! Checks a tree against the schema of its struct and finds in it the references and the private values.

use super::fault::faults;
use super::mend;
use super::problem::{self, plain, properties};
use super::tree::{Node, Value};
use crate::diag::{Code, Diagnostic, did_you_mean};
use crate::model::config::ExtraField;
use crate::model::field::{FACET, PRIVATE, REFERS_TO};
use crate::model::{Kind, schema};
use crate::source::{FilePath, Span};
use serde_json::Value as Json;
use std::collections::{BTreeMap, BTreeSet};

/// A field that names something else on the site.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reference {
    /// What it names: a kind's name, `practice`, or `facet:` with the facet's name.
    pub to: String,
    /// The id.
    pub id: String,
    /// Where it stands.
    pub span: Span,
}

/// What there is to say of front matter.
#[derive(Debug, Clone, Default)]
pub struct Looked {
    /// What is wrong with it.
    pub problems: Vec<Diagnostic>,
    /// Fields that name something else.
    pub references: Vec<Reference>,
    /// Private values with their places.
    pub private: Vec<(Span, String)>,
}

/// The schemas of everything that is written as YAML or TOML.
pub struct Schemas {
    kinds: BTreeMap<Kind, Checked>,
    figures: BTreeMap<&'static str, Checked>,
    config: Checked,
    facets: Checked,
    translation: Checked,
    accessibility: Checked,
}

/// The figures that come with the theme.
pub const FIGURES: [&str; 5] = ["alignment", "cycle", "involved", "journey", "timeline"];

impl Schemas {
    /// The schemas of a site that declares these extra fields.
    pub fn new(extra: &[ExtraField]) -> Self {
        let figure = |name| Some((name, Checked::new(schema::of_figure(name)?)));
        Schemas {
            kinds: Kind::ALL.into_iter().map(|kind| (kind, Checked::new(schema::of_kind(kind, extra)))).collect(),
            figures: FIGURES.into_iter().filter_map(figure).collect(),
            config: Checked::new(schema::of_config()),
            facets: Checked::new(schema::of_facets()),
            translation: Checked::new(schema::of_translation()),
            accessibility: Checked::new(schema::of_accessibility()),
        }
    }

    /// What there is to say of front matter of a kind, wherever its tree comes from.
    pub fn look(&self, kind: Kind, file: &FilePath, node: &Node) -> Looked {
        let checked = self.kind(kind);
        let (_, problems) = checked.check(file, node);
        let Found { references, private } = checked.find(node);
        Looked { problems, references, private }
    }

    /// The schema of a kind's front matter.
    pub(super) fn kind(&self, kind: Kind) -> &Checked {
        &self.kinds[&kind]
    }

    /// The schema of a figure of the theme.
    pub(super) fn figure(&self, name: &str) -> Option<&Checked> {
        self.figures.get(name)
    }

    /// The schema of `goodhelp.toml`.
    pub(super) fn config(&self) -> &Checked {
        &self.config
    }

    /// The schema of `content/facets.yaml`.
    pub(super) fn facets(&self) -> &Checked {
        &self.facets
    }

    /// The schema of what a translation says besides the fields of its kind.
    pub(super) fn translation(&self) -> &Checked {
        &self.translation
    }

    /// The schema of `content/accessibility.yaml`.
    pub(super) fn accessibility(&self) -> &Checked {
        &self.accessibility
    }
}

/// A schema, ready to check trees.
pub(super) struct Checked {
    schema: Json,
    guide: Guide,
    private_names: BTreeSet<String>,
}

/// Where in a schema references and private values are.
enum Guide {
    Nothing,
    Refers(String),
    Private,
    Each(Box<Guide>),
    Fields(BTreeMap<String, Guide>),
    /// Fields of which one is private: here anything unexpected may be its value with a slip.
    Guarded {
        fields: BTreeMap<String, Guide>,
        known: BTreeSet<String>,
    },
}

/// What a tree holds beside its values.
#[derive(Default)]
pub(super) struct Found {
    /// Fields that name something else.
    pub references: Vec<Reference>,
    /// Private values with their places.
    pub private: Vec<(Span, String)>,
}

impl Checked {
    fn new(schema: Json) -> Self {
        let schema = prepared(schema);
        let mut private_names = BTreeSet::new();
        private_fields(&schema, &mut private_names);
        Checked { guide: guide(&schema), private_names, schema }
    }

    /// All that is wrong with a tree, and the same tree as JSON without empty values.
    pub fn check(&self, file: &FilePath, node: &Node) -> (Json, Vec<Diagnostic>) {
        let mut diagnostics = Vec::new();
        duplicate_keys(file, node, &mut diagnostics);
        nameless_values(file, node, &self.schema, &mut diagnostics);
        let json = node.to_json();
        for fault in faults(&self.schema, &json) {
            problem::report(file, node, &self.schema, &fault, &mut diagnostics);
        }
        (json, diagnostics)
    }

    /// The references and private values in a tree, good or bad.
    pub fn find(&self, node: &Node) -> Found {
        let mut found = Found::default();
        walk(&self.guide, node, &mut found);
        if !self.private_names.is_empty() {
            hide_by_name(&self.private_names, node, &mut found);
        }
        found
    }
}

/// A schema as values are checked by it.
pub fn prepared(mut schema: Json) -> Json {
    enumerations(&mut schema);
    schema
}

/// Turns documented enumerations (`oneOf` with a `const` each) into `enum`, whose errors name the choices.
fn enumerations(schema: &mut Json) {
    let constants = schema.get("oneOf").and_then(Json::as_array).and_then(|choices| {
        let values = choices.iter().map(|choice| match (choice.get("const"), choice.get("enum")) {
            (Some(value), _) => Some(vec![value.clone()]),
            (None, Some(Json::Array(values))) => Some(values.clone()),
            _ => None,
        });
        values.collect::<Option<Vec<_>>>().map(|values| values.concat())
    });
    if let (Some(values), Some(object)) = (constants, schema.as_object_mut()) {
        object.remove("oneOf");
        object.insert("enum".into(), values.into());
    }
    match schema {
        Json::Object(object) => object.values_mut().for_each(enumerations),
        Json::Array(items) => items.iter_mut().for_each(enumerations),
        _ => {}
    }
}

fn guide(schema: &Json) -> Guide {
    if schema.get(PRIVATE) == Some(&Json::Bool(true)) {
        return Guide::Private;
    }
    if let Some(kind) = schema.get(REFERS_TO).and_then(Json::as_str) {
        return Guide::Refers(kind.into());
    }
    if let Some(facet) = schema.get(FACET).and_then(Json::as_str) {
        return Guide::Refers(format!("facet:{facet}"));
    }
    if let Some(items) = schema.get("items") {
        return match guide(items) {
            Guide::Nothing => Guide::Nothing,
            inner => Guide::Each(Box::new(inner)),
        };
    }
    let fields = schema.get("properties").and_then(Json::as_object).into_iter().flatten();
    let fields: BTreeMap<String, Guide> = fields
        .map(|(name, property)| (name.clone(), guide(property)))
        .filter(|(_, inner)| !matches!(inner, Guide::Nothing))
        .collect();
    if fields.values().any(|inner| matches!(inner, Guide::Private)) {
        return Guide::Guarded { fields, known: properties(schema).map(str::to_string).collect() };
    }
    if fields.is_empty() { Guide::Nothing } else { Guide::Fields(fields) }
}

/// Adds the names of a schema's private fields.
fn private_fields(schema: &Json, names: &mut BTreeSet<String>) {
    for (name, property) in schema["properties"].as_object().into_iter().flatten() {
        if property.get(PRIVATE) == Some(&Json::Bool(true)) {
            names.insert(name.to_lowercase());
        }
        private_fields(property, names);
    }
    if let Some(items) = schema.get("items") {
        private_fields(items, names);
    }
}

fn walk(guide: &Guide, node: &Node, found: &mut Found) {
    match (guide, &node.value) {
        (Guide::Private, Value::Text(text)) => found.private.push((node.span, text.clone())),
        (Guide::Private, _) => hide(node, found),
        (Guide::Refers(to), Value::Text(id)) => {
            found.references.push(Reference { to: to.clone(), id: id.clone(), span: node.span });
        }
        (Guide::Each(inner), Value::List(nodes)) => nodes.iter().for_each(|node| walk(inner, node, found)),
        (Guide::Fields(fields), Value::Map(entries)) => {
            for entry in entries {
                if let Some(inner) = fields.get(&entry.key) {
                    walk(inner, &entry.node, found);
                }
            }
        }
        (Guide::Guarded { fields, known }, Value::Map(entries)) => {
            for entry in entries {
                match fields.get(&entry.key) {
                    Some(inner) => walk(inner, &entry.node, found),
                    None if known.contains(&entry.key) => {}
                    // `{ R-12, … }` is a name without a value.
                    None if entry.node.value == Value::Null => {
                        found.private.push((entry.key_span, telling(&entry.key)))
                    }
                    None => hide(&entry.node, found),
                }
            }
        }
        (Guide::Guarded { .. }, _) => hide(node, found),
        _ => {}
    }
}

/// Marks everything in a node as private, because one of its values may be.
fn hide(node: &Node, found: &mut Found) {
    match &node.value {
        Value::Null => {}
        Value::List(nodes) => nodes.iter().for_each(|node| hide(node, found)),
        Value::Map(entries) => {
            for entry in entries {
                found.private.push((entry.key_span, telling(&entry.key)));
                hide(&entry.node, found);
            }
        }
        _ => found.private.push((node.span, telling(&plain(&node.to_json())))),
    }
}

/// A value that is private by guess: it is blanked where it stands, and in messages if it has a digit, as the number of a
/// record has; else words like `website` would be blanked in the messages about every file.
fn telling(value: &str) -> String {
    if value.contains(|c: char| c.is_ascii_digit()) { value.to_string() } else { String::new() }
}

/// Marks the values of all fields that have the name of a private one, wherever they stand by mistake.
fn hide_by_name(names: &BTreeSet<String>, node: &Node, found: &mut Found) {
    match &node.value {
        Value::List(nodes) => nodes.iter().for_each(|node| hide_by_name(names, node, found)),
        Value::Map(entries) => {
            for entry in entries {
                if names.contains(&entry.key.to_lowercase()) {
                    hide(&entry.node, found);
                }
                hide_by_name(names, &entry.node, found);
            }
        }
        _ => {}
    }
}

const COMMA: &str = "if it is part of the value before it, put that whole value in quotation marks: inside `{ }` and \
                     `[ ]` a comma ends a value";

/// Reports names that are no fields and have no value: JSON without empty values no longer has them. A comma in the value of
/// `{ text: When now, act first. }` makes such a name of the words behind it.
fn nameless_values(file: &FilePath, node: &Node, schema: &Json, diagnostics: &mut Vec<Diagnostic>) {
    match &node.value {
        Value::List(nodes) => nodes.iter().for_each(|node| nameless_values(file, node, &schema["items"], diagnostics)),
        Value::Map(entries) => {
            let closed = schema["additionalProperties"] == Json::Bool(false);
            for entry in entries {
                if let Some(inner) = schema["properties"].get(&entry.key) {
                    nameless_values(file, &entry.node, inner, diagnostics);
                } else if closed && entry.node.value == Value::Null {
                    let message = format!("there is no field `{}`", entry.key);
                    let help = match did_you_mean(&entry.key, problem::properties(schema)) {
                        Some(near) => format!("did you mean `{near}`?"),
                        None => COMMA.to_string(),
                    };
                    let edit = mend::field(node, &entry.key, entry.key_span, problem::properties(schema));
                    diagnostics.push(
                        Diagnostic::new(Code::UnknownField, file, entry.key_span, message).help(help).edits(edit),
                    );
                }
            }
        }
        _ => {}
    }
}

/// Reports names that stand twice in one map of a tree.
pub fn duplicate_keys(file: &FilePath, node: &Node, diagnostics: &mut Vec<Diagnostic>) {
    match &node.value {
        Value::List(nodes) => nodes.iter().for_each(|node| duplicate_keys(file, node, diagnostics)),
        Value::Map(entries) => {
            let mut first: BTreeMap<&str, Span> = BTreeMap::new();
            for entry in entries {
                match first.get(entry.key.as_str()) {
                    Some(before) => diagnostics.push(
                        Diagnostic::new(
                            Code::DuplicateKey,
                            file,
                            entry.key_span,
                            format!("`{}` stands twice", entry.key),
                        )
                        .label(file, *before, "it stands here first")
                        .help("keep one of them"),
                    ),
                    None => {
                        first.insert(&entry.key, entry.key_span);
                    }
                }
                duplicate_keys(file, &entry.node, diagnostics);
            }
        }
        _ => {}
    }
}
