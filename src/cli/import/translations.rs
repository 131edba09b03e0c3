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
    let Some(language) = to.as_deref().and_then(|to| tags.iter().skip(1).position(|tag| *tag == to)) else {
        // A file that could not be read says nothing of its language either.
        if problems.is_empty() {
            let message = format!("this is translated into `{}`, which the site does not have", to.unwrap_or_default());
            let help = match &tags[1..] {
                [] => "the site has one language alone".to_string(),
                others => format!("there is {}", others.join(", ")),
            };
            problems.push(Diagnostic::new(Code::UnknownLanguage, name, None, message).help(help));
        }
        return Some(Outcome { problems, ..Outcome::default() });
    };
    let language = language + 1;
    let outcome = place(site, language, tags[language], name, &answers);
    problems.extend(outcome.problems);
    Some(Outcome { problems, ..outcome })
}
