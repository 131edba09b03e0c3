//! Reads `goodhelp.toml`.

use super::check::Schemas;
use super::config_tree::{CONFIG, config_tree};
use crate::diag::{Code, Diagnostic, Diagnostics, Edit, did_you_mean, one_slip};
use crate::model::Kind;
use crate::model::config::{Config, ExtraType};
use crate::model::inherit::is_inherit_rule;
#[cfg(feature = "native")]
use crate::source::File;
use crate::source::{FilePath, Snapshot, Span};
use glob::{Pattern, PatternError};
use std::collections::BTreeMap;

/// The configuration of the site, the default where there is none; `None` where it is broken.
pub fn parse_config(snapshot: &Snapshot, schemas: &Schemas, diagnostics: &mut Diagnostics) -> Option<Config> {
    let file = FilePath::new(CONFIG);
    let tree = match config_tree(snapshot) {
        None => return Some(Config::default()),
        Some(Ok(tree)) => tree,
        Some(Err(problems)) => {
            diagnostics.extend(problems);
            return None;
        }
    };
    let (json, problems) = schemas.config().check(&file, &tree);
    let broken = !problems.is_empty();
    diagnostics.extend(problems);
    match serde_json::from_value::<Config>(json) {
        Ok(config) if !broken => {
            review(&config, &file, &tree, diagnostics);
            Some(config)
        }
        Ok(_) => None,
        Err(error) => {
            if !broken {
                diagnostics.push(Diagnostic::new(Code::BadValue, &file, tree.span, error.to_string()));
            }
            None
        }
    }
}

/// What a schema cannot say.
fn review(config: &Config, file: &FilePath, tree: &super::Node, diagnostics: &mut Diagnostics) {
    for (number, text) in config.exclude.iter().enumerate() {
        if let Err(error) = patterns(text) {
            let span = tree.at(["exclude", &number.to_string()]).span;
            diagnostics.push(
                Diagnostic::new(Code::BadPattern, file, span, format!("`{text}` is no pattern: {error}"))
                    .help("a pattern is a path with `*` for any name and `**` for any folders"),
            );
        }
    }
    for (number, rule) in config.inherit.iter().flatten().enumerate() {
        if !is_inherit_rule(rule) {
            let span = tree.at(["inherit", &number.to_string()]).span;
            let segments: Vec<&str> = Kind::ALL.into_iter().map(Kind::segment).collect();
            diagnostics.push(
                Diagnostic::new(Code::BadInherit, file, span, format!("`{rule}` is nothing that can be inherited"))
                    .help(format!(
                        "name a folder ({}), one entry (`case-studies/groundswell`) or a choice \
                     (`case-studies?sector=homelessness`, also with `place` or `characteristic`)",
                        segments.join(", ")
                    )),
            );
        }
    }
    let mut names: BTreeMap<(Kind, &str), usize> = BTreeMap::new();
    for (number, field) in config.extra.iter().enumerate() {
        let number_text = number.to_string();
        let span = tree.at(["extra", &number_text, "name"]).span;
        if let Some(first) = names.insert((field.kind, &field.name), number) {
            let before = tree.at(["extra", &first.to_string(), "name"]).span;
            diagnostics.push(
                Diagnostic::new(Code::DuplicateKey, file, span, format!("`{}` is declared twice", field.name)).label(
                    file,
                    before,
                    "it is declared here first",
                ),
            );
        }
        let choice = matches!(field.field_type, ExtraType::Choice | ExtraType::Choices);
        if choice && field.values.is_empty() {
            diagnostics.push(
                Diagnostic::new(Code::MissingField, file, span, format!("the choice `{}` has no `values`", field.name))
                    .help("list them: `values = [\"one\", \"two\"]`"),
            );
        }
    }
    review_checks(config, file, tree, diagnostics);
    let languages: Vec<&str> = config.languages.iter().map(|language| language.as_str()).collect();
    for (number, language) in languages.iter().enumerate() {
        if languages[..number].contains(language) {
            let span = tree.at(["languages", &number.to_string()]).span;
            diagnostics.push(Diagnostic::new(Code::BadValue, file, span, format!("`{language}` stands twice")));
        }
    }
}

/// Settings of checks that there are not, or that hold firm.
fn review_checks(config: &Config, file: &FilePath, tree: &super::Node, diagnostics: &mut Diagnostics) {
    for (name, level) in &config.checks {
        let span = tree.get("checks").and_then(|checks| checks.entry(name)).map_or(tree.span, |entry| entry.key_span);
        match Code::named(name) {
            None => {
                let known = Code::ALL.iter().map(|code| code.name()).filter(|name| !config.checks.contains_key(*name));
                let meant = one_slip(name, known).map(|meant| Edit::new(span, meant));
                diagnostics.push(unknown_check(file, span, name).edits(meant));
            }
            Some(code) if !level.is_open_to(code) => {
                let message = format!("`{code}` cannot be lowered");
                let help = "this check protects people, or nothing can be built in spite of what it reports: take the \
                            line out";
                diagnostics.push(Diagnostic::new(Code::FirmCheck, file, span, message).help(help));
            }
            Some(_) => {}
        }
    }
}

/// Says that no check has this name.
pub fn unknown_check(file: &FilePath, span: Span, name: &str) -> Diagnostic {
    let near = did_you_mean(name, Code::ALL.iter().map(|code| code.name()));
    let help = match near {
        Some(near) => format!("did you mean `{near}`?"),
        None => "the name of a check stands in square brackets in front of what it reports".to_string(),
    };
    Diagnostic::new(Code::UnknownValue, file, span, format!("there is no check `{name}`")).help(help)
}

/// How many patterns one with alternatives may stand for.
const MOST_ALTERNATIVES: usize = 1_000;

/// A pattern of paths, as one for each of its alternatives: `{a,b}.md` is `a.md` and `b.md`.
///
/// # Errors
/// What is wrong with it.
pub(super) fn patterns(text: &str) -> Result<Vec<Pattern>, &'static str> {
    let mut all = vec![String::new()];
    let mut rest = text;
    while let Some((before, behind)) = rest.split_once('{') {
        let (inner, after) = behind.split_once('}').ok_or("a `{` has no `}`")?;
        if inner.contains('{') {
            return Err("a `{` stands within another");
        }
        let alternatives: Vec<&str> = inner.split(',').collect();
        if all.len() * alternatives.len() > MOST_ALTERNATIVES {
            return Err("it has too many alternatives");
        }
        let with = |start: &String| alternatives.iter().map(|it| format!("{start}{before}{it}")).collect::<Vec<_>>();
        all = all.iter().flat_map(with).collect();
        rest = after;
    }
    let wrong = |error: PatternError| match error.msg {
        "invalid range pattern" => "a `[` has no `]`",
        other => other,
    };
    all.iter().map(|start| Pattern::new(&format!("{start}{rest}")).map_err(wrong)).collect()
}

/// The patterns of `exclude` in a configuration that is broken elsewhere, as far as they can be read: what somebody leaves
/// out is not to be complained about because of a slip in another line.
#[cfg(feature = "native")]
pub(super) fn exclude_of_broken(snapshot: &Snapshot) -> Vec<String> {
    let file = FilePath::new(CONFIG);
    let text = snapshot.text(CONFIG).unwrap_or_default();
    let (tree, _) = super::toml::parse_toml(&file, &text);
    let Some(exclude) = tree.get("exclude") else { return Vec::new() };
    std::iter::once(exclude).chain(exclude.list()).filter_map(|pattern| pattern.text().map(String::from)).collect()
}

#[cfg(not(feature = "native"))]
pub(super) fn exclude_of_broken(_: &Snapshot) -> Vec<String> {
    Vec::new()
}

/// Where a setting stands in the configuration.
pub fn setting_span(snapshot: &Snapshot, name: &str) -> Option<Span> {
    config_tree(snapshot)?.ok()?.get(name).map(|setting| setting.span)
}

/// Where a rule of `inherit` stands in the configuration, by its number.
pub fn inherit_rule_span(snapshot: &Snapshot, number: usize) -> Option<Span> {
    Some(config_tree(snapshot)?.ok()?.at(["inherit", &number.to_string()]).span)
}

/// Where a pattern of `exclude` stands in the configuration, by its number.
pub(super) fn pattern_span(snapshot: &Snapshot, number: usize) -> Option<Span> {
    Some(config_tree(snapshot)?.ok()?.at(["exclude", &number.to_string()]).span)
}

/// Whether the configuration among these files says `inherit = []`, so that nothing of the core lies below the site.
#[cfg(feature = "native")]
pub fn inherits_nothing(files: &BTreeMap<FilePath, File>) -> bool {
    let bytes = files.get(CONFIG).and_then(File::bytes);
    let Some(text) = bytes.and_then(|bytes| std::str::from_utf8(bytes).ok()) else { return false };
    let (tree, problems) = super::toml::parse_toml(&FilePath::new(CONFIG), text);
    // A list that does not end is read as an empty one.
    problems.is_empty() && tree.get("inherit").is_some_and(|inherit| inherit.value == super::Value::List(Vec::new()))
}

#[cfg(test)]
mod tests {
    use super::patterns;

    #[test]
    fn alternatives_are_patterns_of_their_own() {
        let texts = |text: &str| patterns(text).map(|all| all.iter().map(ToString::to_string).collect::<Vec<_>>());
        assert_eq!(texts("a/*.md").unwrap(), ["a/*.md"]);
        assert_eq!(texts("{a,b}/{,c-}*.md").unwrap(), ["a/*.md", "a/c-*.md", "b/*.md", "b/c-*.md"]);
        assert_eq!(texts("{a"), Err("a `{` has no `}`"));
        assert_eq!(texts("[a"), Err("a `[` has no `]`"));
        assert_eq!(texts("{a,{b}}"), Err("a `{` stands within another"));
        assert_eq!(texts(&"{a,b}".repeat(40)), Err("it has too many alternatives"));
    }
}
