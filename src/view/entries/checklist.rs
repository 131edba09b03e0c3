//! The page of a checklist.

use super::{Subject, guidance, id_of};
use crate::model::Kind;
use crate::model::checklist::{Checklist, Level, Statement};
use crate::view::viewer::Viewer;
use crate::view::{ChecklistPage, Content, LevelPart, StatementPart};

impl Viewer<'_> {
    pub(super) fn checklist(&self, subject: &Subject, it: &Checklist) -> Content {
        let level = |level: &Level| LevelPart { name: level.name.clone(), what: level.what.clone() };
        let statement = |statement: &Statement| StatementPart {
            id: statement.id.to_string(),
            text: statement.text.clone(),
            characteristic: statement
                .characteristic
                .as_ref()
                .and_then(|id| self.link_to(Kind::Characteristic, id.as_str())),
            levels: statement.levels.iter().map(level).collect(),
            next_step: statement.next_step.as_ref().map(guidance),
        };
        Content::Checklist(Box::new(ChecklistPage {
            summary: it.summary.clone(),
            scope: id_of(&it.for_what),
            basis: id_of(&it.basis),
            statements: it.statements.iter().map(statement).collect(),
            sources: self.sources(&it.sources),
            extra: self.extra(Kind::Checklist, subject.text.front()),
            body: self.body(subject.text),
        }))
    }
}
