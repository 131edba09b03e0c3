//! A tool has what it works with.

use crate::diag::{Code, Diagnostic, Diagnostics};
use crate::model::FrontMatter;
use crate::model::tool::{Subject, Tool, ToolSort};
use crate::parse::Document;

pub(super) fn check(document: &Document, diagnostics: &mut Diagnostics) {
    let Some(FrontMatter::Tool(tool)) = &document.front else { return };
    for (field, help) in wanting(tool) {
        let message = format!("the tool `{}` needs {field}", tool.tool.name());
        diagnostics
            .push(Diagnostic::new(Code::MissingField, &document.path, document.field_span("tool"), message).help(help));
    }
}

/// What a tool has not got and cannot do without: in words, and what to add.
fn wanting(tool: &Tool) -> Vec<(String, String)> {
    let field = |field: &str, is_there: bool, help: &str| {
        (!is_there).then(|| (format!("the field `{field}`"), help.to_string()))
    };
    let question = |about: Subject| {
        let (is_there, about) = (tool.questions.iter().any(|question| question.about == about), about.name());
        (!is_there).then(|| {
            let help = format!("add to `questions`: `{{ id: {about}, text: …, about: {about} }}`");
            (format!("a question `about: {about}`"), help)
        })
    };
    let wanting = match tool.tool {
        ToolSort::Confidence => {
            let help = "add `scale:` with `least`, `most`, `line`, `above` and `below`";
            vec![field("scale", tool.scale.is_some(), help)]
        }
        ToolSort::Cycle => {
            [Subject::Purpose, Subject::Confidence, Subject::Action, Subject::Circumstances].map(question).into()
        }
        ToolSort::FiveMinutes => {
            let help = "add what may be hard, with practices that help: `{ id: …, text: …, practices: [power-sharing/trust] }`";
            vec![field("difficulties", !tool.difficulties.is_empty(), help)]
        }
        ToolSort::Find => [Subject::People, Subject::Setting, Subject::Place, Subject::Cycle].map(question).into(),
        ToolSort::Pack => {
            let help = "add the steps of the workshop: `{ title: …, minutes: 10, what: … }`";
            vec![field("steps", !tool.steps.is_empty(), help)]
        }
        ToolSort::Overview => Vec::new(),
    };
    wanting.into_iter().flatten().collect()
}
