//! From answers that found their places to the text of a file.

use super::super::field::Shape;
use super::super::file::{id_of, write_body};
use super::{Draft, Entry, Imported};
use crate::diag::{Code, Diagnostic, did_you_mean};
use crate::model::field::is_id;
use crate::parse::write_yaml as yaml;
use crate::parse::{MAX_YAML_BYTES, Reference};
use crate::source::Span;
use std::fmt::Write;

impl Entry<'_> {
    /// The entry as it was read, of a text whose first line is `start`.
    pub(super) fn finish(mut self, start: Span) -> Imported {
        self.begin(start);
        let tree = self.front.tree(&self.fields, start);
        let checked = self.reading.schemas.look(self.kind, self.file, &tree);
        self.problems.extend(checked.problems);
        for reference in &checked.references {
            self.problems.extend(self.unknown(reference));
        }
        let id = self.id(&tree, start);
        let text = self.text(&tree.to_json(), start);
        self.problems.sort();
        self.problems.dedup();
        self.private.extend(checked.private);
        Imported { kind: self.kind, id, text, problems: self.problems, private: self.private, notes: self.notes }
    }

    /// Fills in what has a value to begin with. An example whose text is told is more than a stub.
    fn begin(&mut self, start: Span) {
        let has_text = self.texts.iter().any(|text| !text.trim().is_empty());
        for (number, field) in self.fields.iter().enumerate() {
            let Some(value) = field.start.clone().filter(|_| field.needed && !self.front.has(number)) else { continue };
            let value = match (&field.shape, has_text) {
                (Shape::Choice(choices), true) if value == "stub" => {
                    choices.get(1).map_or(value, |next| next.value.clone())
                }
                _ => value,
            };
            // It is not there yet, so there is nothing to give back.
            let _ = self.front.put(&self.fields, &[(number, 1)], Draft::Value(value, start));
        }
    }

    /// What to say of a name that the site does not know.
    fn unknown(&self, reference: &Reference) -> Option<Diagnostic> {
        let Reference { to, id, span } = reference;
        let vocabulary = self.reading.vocabulary;
        if !vocabulary.has(to) || vocabulary.find(to, id).is_some() {
            return None;
        }
        let names = vocabulary.list(to).flat_map(|(id, name)| [id, name]);
        let help = match did_you_mean(id, names) {
            Some(near) => format!("did you mean `{near}`?"),
            None => "write its name as the site has it, or its id".to_string(),
        };
        let list = to
            .strip_prefix("facet:")
            .map_or_else(|| format!("{to} of"), |list| format!("entry in the list `{list}` of"));
        Some(
            Diagnostic::new(Code::UnknownId, self.file, *span, format!("there is no {list} this name: `{id}`"))
                .help(help),
        )
    }

    /// The id: as answered, else made of the title.
    fn id(&mut self, tree: &crate::parse::Node, start: Span) -> Option<String> {
        if let Some((id, span)) = &self.id {
            if is_id(id) {
                return Some(id.clone());
            }
            let message = format!("`{id}` cannot become an address");
            let help = "use lower-case letters, digits and single hyphens, for instance `mayday-trust`";
            self.problems.push(Diagnostic::new(Code::BadFileName, self.file, *span, message).help(help));
            return None;
        }
        let title = ["title", "name"].iter().find_map(|name| tree.get(name)?.text());
        let id = id_of(title.unwrap_or_default());
        if !is_id(&id) {
            let message = "there is no name to make a file of";
            self.problems.push(
                Diagnostic::new(Code::BadFileName, self.file, start, message).help("answer the question for the title"),
            );
            return None;
        }
        Some(id)
    }

    /// The text of the file; none where nothing was answered, or where it would be larger than any file may be.
    fn text(&mut self, front: &serde_json::Value, start: Span) -> Option<String> {
        let mut text = format!("---\n{}", yaml(front));
        if !self.left.is_empty() {
            self.left.sort_by_key(|(_, span)| *span);
            let _ = writeln!(text, "# Not placed: move each line to where it belongs, or delete it.");
            // A cell of a table may have several lines, and YAML ends a line at more than a text does.
            let lines = self.left.iter().flat_map(|(line, _)| line.split(is_line_end));
            for line in lines.map(str::trim).filter(|line| !line.is_empty()) {
                let _ = writeln!(text, "#  | {line}");
            }
        }
        if text.len() > MAX_YAML_BYTES {
            let message =
                format!("what was answered here, or answers no question, is longer than {MAX_YAML_BYTES} bytes");
            let help = "is it a form at all? put long texts under the questions for the text itself";
            self.problems.push(Diagnostic::new(Code::FileTooLarge, self.file, start, message).help(help));
            return None;
        }
        text.push_str("---\n");
        write_body(&mut text, self.kind, &self.texts);
        Some(text)
    }
}

/// Whether YAML or a text ends a line here.
fn is_line_end(c: char) -> bool {
    matches!(c, '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}')
}
