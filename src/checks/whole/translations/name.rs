//! The site has its name, and says what it is, in each of its languages.

use super::is_welsh;
use crate::diag::{Code, Diagnostic, Diagnostics, did_you_mean};
use crate::parse::{CONFIG, setting_span};
use crate::site::Site;
use crate::source::{FilePath, Snapshot};

pub(super) fn check(site: &Site, snapshot: &Snapshot, owes_welsh: bool, diagnostics: &mut Diagnostics) {
    let config = site.config();
    let mut report = |code, setting, message: String, help: String| {
        let problem = Diagnostic::new(code, &FilePath::new(CONFIG), setting_span(snapshot, setting), message);
        diagnostics.push(problem.help(help));
    };
    for tag in site.languages().skip(1) {
        let translated = config.translated.get(tag);
        let code = if owes_welsh && is_welsh(tag) { Code::WelshDuty } else { Code::Untranslated };
        if translated.is_none_or(|it| it.title.is_none()) {
            let message = format!("the site has no name in the language `{tag}`");
            report(code, "title", message, format!("write `title = \"…\"` below `[translated.{tag}]`"));
        }
        if !config.description.is_empty() && translated.is_none_or(|it| it.description.is_none()) {
            let message = format!("what the site is, is not said in the language `{tag}`");
            report(code, "description", message, format!("write `description = \"…\"` below `[translated.{tag}]`"));
        }
    }
    let further: Vec<&str> = site.languages().skip(1).collect();
    for tag in config.translated.keys().filter(|tag| !further.contains(&tag.as_str())) {
        let message = format!("`{tag}` is no further language of this site");
        let help = match did_you_mean(tag, further.iter().copied()) {
            Some(near) => format!("did you mean `{near}`?"),
            None => "what holds in the first language stands at the top of this file".into(),
        };
        report(Code::UnknownLanguage, "translated", message, help);
    }
}
