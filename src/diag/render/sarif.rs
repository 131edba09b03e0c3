//! SARIF 2.1.0, for code scanning.

use super::Texts;
use crate::diag::{Code, Diagnostic, Severity};
use crate::source::{FilePath, Span};
use percent_encoding::utf8_percent_encode;
use serde_sarif::sarif::{
    ArtifactChange, ArtifactContent, ArtifactLocation, Fix, Location, Message, MultiformatMessageString,
    PhysicalLocation, Region, Replacement, ReportingDescriptor, Result, ResultColumnKind, ResultLevel, Run, Sarif,
    Tool, ToolComponent,
};

pub(super) fn render(diagnostics: &[Diagnostic], texts: &mut Texts) -> String {
    let results: Vec<Result> = diagnostics.iter().map(|diagnostic| result(diagnostic, texts)).collect();
    let rules: Vec<ReportingDescriptor> = Code::ALL.iter().map(|code| rule(*code, texts)).collect();
    let driver = ToolComponent::builder().name("goodhelp").version(env!("CARGO_PKG_VERSION")).rules(rules).build();
    let run = Run::builder()
        .tool(Tool::builder().driver(driver).build())
        .column_kind(serde_json::json!(ResultColumnKind::UnicodeCodePoints))
        .results(results)
        .build();
    let log = Sarif::builder()
        .version(serde_json::json!("2.1.0"))
        .schema("https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json")
        .runs(vec![run])
        .build();
    serde_json::to_string_pretty(&log).unwrap_or_default() + "\n"
}

fn rule(code: Code, texts: &Texts) -> ReportingDescriptor {
    let text = |text: &str| MultiformatMessageString::builder().text(text).build();
    let mut rule = ReportingDescriptor::builder()
        .id(code.name())
        .short_description(text(code.summary()))
        .full_description(text(code.reason()))
        .help(text(code.advice()))
        .build();
    rule.help_uri = texts.page_about(code);
    rule
}

fn result(diagnostic: &Diagnostic, texts: &mut Texts) -> Result {
    let level = match diagnostic.severity {
        Severity::Error => ResultLevel::Error,
        Severity::Warning => ResultLevel::Warning,
        Severity::Suggestion => ResultLevel::Note,
    };
    let message = match &diagnostic.help {
        Some(help) => format!("{}. {help}", diagnostic.message),
        None => diagnostic.message.clone(),
    };
    let related: Vec<Location> = diagnostic
        .labels
        .iter()
        .map(|label| location(&label.file, Some(label.span), Some(&label.text), texts))
        .collect();
    let mut result = Result::builder()
        .rule_id(diagnostic.code.name())
        .level(level)
        .message(Message::builder().text(message).build())
        .locations(vec![location(&diagnostic.file, diagnostic.span, None, texts)])
        .related_locations(related)
        .build();
    result.fixes = (!diagnostic.edits.is_empty()).then(|| vec![fix(diagnostic, texts)]);
    result
}

/// What mends it. Without a description: the help says it.
fn fix(diagnostic: &Diagnostic, texts: &mut Texts) -> Fix {
    let replacements = diagnostic.edits.iter().map(|edit| {
        let new = ArtifactContent::builder().text(&edit.text).build();
        Replacement::builder().deleted_region(region(&diagnostic.file, edit.span, texts)).inserted_content(new).build()
    });
    let replacements: Vec<Replacement> = replacements.collect();
    let change =
        ArtifactChange::builder().artifact_location(artifact(&diagnostic.file, texts)).replacements(replacements);
    Fix::builder().artifact_changes(vec![change.build()]).build()
}

fn location(file: &FilePath, span: Option<Span>, text: Option<&str>, texts: &mut Texts) -> Location {
    let region = region(file, span.unwrap_or_default(), texts);
    let place = PhysicalLocation::builder().artifact_location(artifact(file, texts)).region(region).build();
    let mut location = Location::builder().physical_location(place).build();
    location.message = text.map(|text| Message::builder().text(text).build());
    location
}

fn region(file: &FilePath, span: Span, texts: &mut Texts) -> Region {
    let (start, end) = texts.position(file, span);
    let number = |number: usize| number as i64;
    Region::builder()
        .start_line(number(start.line))
        .start_column(number(start.column))
        .end_line(number(end.line))
        .end_column(number(end.column))
        .build()
}

fn artifact(file: &FilePath, texts: &Texts) -> ArtifactLocation {
    ArtifactLocation::builder()
        .uri(utf8_percent_encode(texts.outside(file).as_str(), super::NOT_IN_PATHS).to_string())
        .build()
}
