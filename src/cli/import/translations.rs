//! What translators send back.

use crate::diag::{Code, Diagnostic};
use crate::site::Site;
use crate::source::FilePath;
use crate::translation::{Outcome, is_table, place, read_table, read_xliff};

/// What becomes of a file that a translator sent back; none where it is something else.
pub(super) fn read(site: &Site, name: &FilePath, text: &str) -> Option<Outcome> {
    let is_xliff = matches!(name.extension().to_lowercase().as_str(), "xlf" | "xliff" | "xml");
    let (to, answers, mut problems) = match (is_xliff, is_table(text)) {
        (true, _) => read_xliff(name, text),
        (_, true) => read_table(name, text),
        _ => return None,
    };
    let tags: Vec<&str> = site.languages().collect();
    // Into the only language in which anything was first written nothing is translated.
    let into: Vec<usize> = (0..tags.len()).filter(|number| site.originals() != [*number]).collect();
    let Some(language) = to.as_deref().and_then(|to| into.iter().copied().find(|number| tags[*number] == to)) else {
        // A file that could not be read says nothing of its language either.
        if problems.is_empty() {
            let message = format!("this is translated into `{}`, which the site does not have", to.unwrap_or_default());
            let others: Vec<&str> = into.iter().map(|number| tags[*number]).collect();
            let help = match others.as_slice() {
                [] => "the site has one language alone".to_string(),
                others => format!("there is {}", others.join(", ")),
            };
            problems.push(Diagnostic::new(Code::UnknownLanguage, name, None, message).help(help));
        }
        return Some(Outcome { problems, ..Outcome::default() });
    };
    let outcome = place(site, language, name, &answers);
    problems.extend(outcome.problems);
    Some(Outcome { problems, ..outcome })
}
