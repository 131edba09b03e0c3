//! The example files of the kinds: they are what contributors start from, so they are good and complete.

use crate::site::{core, repository, site};
use goodhelp::build::{Cache, build};
use goodhelp::diag::{Format, Style, render};
use goodhelp::model::{Kind, schema};
use goodhelp::parse::{parse_yaml, split_front_matter};
use goodhelp::source::{FilePath, Layer, LayerKind, Snapshot};
use serde_json::Value;
use std::collections::BTreeSet;

#[test]
fn there_is_one_of_every_kind() {
    let files = std::fs::read_dir(repository().join("src/model/examples")).unwrap();
    let found: BTreeSet<String> = files.map(|file| file.unwrap().file_name().into_string().unwrap()).collect();
    assert_eq!(found, Kind::ALL.into_iter().map(|kind| format!("{kind}.md")).collect());
}

/// All together, so that they do not get in each other's way either.
#[test]
fn nothing_is_wrong_with_them() {
    let mut files = (*core().files).clone();
    for kind in Kind::ALL {
        let path = format!("{}/example-of-a-{kind}.md", kind.folder());
        files.insert(FilePath::new(&path), goodhelp::source::File::Bytes(text(kind).into_bytes().into()));
    }
    let snapshot = Snapshot::new(vec![Layer::new(LayerKind::Site, files)], crate::site::DATE);
    let built = build(&snapshot, &mut Cache::none());
    let wrong = render(Format::Human(Style::Plain), &built.diagnostics, &snapshot, &built.private);
    assert!(built.diagnostics.is_empty(), "{wrong}");
}

#[test]
fn they_name_every_field() {
    for kind in Kind::ALL {
        let text = text(kind);
        let file = FilePath::new(&format!("{kind}.md"));
        let fence = split_front_matter(&file, &text).unwrap();
        let yaml = &text[fence.yaml.range()];
        // A field of which there can be only one is there as a comment.
        let named: String = yaml.lines().map(|line| uncommented(line) + "\n").collect();
        let tree = parse_yaml(&file, &named, 0).unwrap();
        let mut missing = Vec::new();
        fields(&schema::of_kind(kind, &[]), Some(&tree), "", &mut missing);
        assert!(missing.is_empty(), "src/model/examples/{kind}.md does not name {missing:?}");
    }
}

/// A line whose comment is a field, without the comment's mark: `# consent: { … }`.
fn uncommented(line: &str) -> String {
    let field = line.strip_prefix("# ").filter(|rest| {
        rest.split_once(": ")
            .is_some_and(|(name, _)| name.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_'))
    });
    field.unwrap_or(line).to_string()
}

/// Adds the fields of a schema that an example does not name.
fn fields(schema: &Value, tree: Option<&goodhelp::parse::Node>, path: &str, missing: &mut Vec<String>) {
    if let Some(items) = schema.get("items") {
        let first = tree.and_then(|tree| tree.list().first());
        return fields(items, first, path, missing);
    }
    for (name, property) in schema["properties"].as_object().into_iter().flatten() {
        let path = format!("{path}/{name}");
        match tree.and_then(|tree| tree.get(name)) {
            Some(inner) => fields(property, Some(inner), &path, missing),
            None => missing.push(path),
        }
    }
}

fn text(kind: Kind) -> String {
    std::fs::read_to_string(repository().join(format!("src/model/examples/{kind}.md"))).unwrap()
}

/// A site that inherits nothing can start from them too: each stands alone but for what it refers to.
#[test]
fn each_parses_by_itself() {
    for kind in Kind::ALL {
        let path = format!("{}/example.md", kind.folder());
        let config = "title = \"A site\"\ninherit = [\"characteristics\", \"handbook\", \"sources\", \"places\"]\n";
        assert_eq!(crate::site::diagnostics(&site(&[("goodhelp.toml", config), (&path, &text(kind))])), "");
    }
}
