//! Which files a site leaves out, by the patterns of `exclude`.

use super::config::{pattern_span, patterns};
use super::config_tree::CONFIG;
use crate::diag::{Code, Diagnostic, Diagnostics, did_you_mean};
use crate::model::Kind;
use crate::source::{FilePath, Snapshot};
use glob::{MatchOptions, Pattern};

/// How a pattern is meant: a `*` stays within one folder.
const WITHIN_A_FOLDER: MatchOptions =
    MatchOptions { case_sensitive: true, require_literal_separator: true, require_literal_leading_dot: false };

/// The patterns of a site, each with what somebody wrote.
pub(super) struct Exclude<'a>(Vec<(&'a str, Vec<Pattern>)>);

impl<'a> Exclude<'a> {
    /// Those that can be read; the others are reported with the configuration.
    pub(super) fn of(texts: &'a [String]) -> Self {
        Exclude(texts.iter().map(|text| (text.as_str(), patterns(text).unwrap_or_default())).collect())
    }

    /// Whether a file is left out.
    pub(super) fn leaves_out(&self, path: &FilePath) -> bool {
        self.0.iter().any(|(_, patterns)| match_any(patterns, path))
    }

    /// Reports patterns that leave nothing out: somebody believes that something is not published.
    pub(super) fn unused(&self, files: &[&FilePath], snapshot: &Snapshot, diagnostics: &mut Diagnostics) {
        // Who writes in a browser has not got all files.
        if snapshot.get(CONFIG).is_none() {
            return;
        }
        for (number, (text, patterns)) in self.0.iter().enumerate() {
            if patterns.is_empty() || files.iter().any(|path| match_any(patterns, path)) {
                continue;
            }
            let meant = meant(text, files).map(|meant| format!("did you mean `{meant}`?"));
            let message = format!("`{text}` leaves nothing out: no file has such a path");
            diagnostics.push(
                Diagnostic::new(Code::ExcludeUnused, &FilePath::new(CONFIG), pattern_span(snapshot, number), message)
                    .help("write the path of a file, such as `content/glossary/purpose.md`, or take the line out")
                    .maybe_help(meant),
            );
        }
    }
}

fn match_any(patterns: &[Pattern], path: &FilePath) -> bool {
    patterns.iter().any(|pattern| pattern.matches_with(path.as_str(), WITHIN_A_FOLDER))
}

/// The path that somebody may have meant: who wrote it as in `inherit`, without its ending, or with a slip.
fn meant(text: &str, files: &[&FilePath]) -> Option<String> {
    let is_there = |path: &String| files.iter().any(|file| file.as_str() == path);
    let text = text.trim_start_matches("./").trim_end_matches('/');
    let (segment, id) = text.split_once('/').map_or((text, None), |(segment, id)| (segment, Some(id)));
    let named = match (Kind::from_segment(segment), id) {
        (Some(kind), Some(id)) => [format!("{}/{id}", kind.folder()), text.to_string()],
        (Some(kind), None) => return Some(format!("{}/**", kind.folder())),
        (None, _) => [text.to_string(), format!("content/{text}")],
    };
    let in_full = |stem: &String| [stem.clone(), format!("{stem}.md"), format!("{stem}/index.md")];
    let near = || {
        let content = files.iter().map(|path| path.as_str()).filter(|path| path.ends_with(".md"));
        did_you_mean(&named[0], content).map(String::from)
    };
    let inside = |stem: &String| {
        let folder = format!("{stem}/");
        files.iter().any(|path| path.as_str().starts_with(&folder)).then(|| format!("{folder}**"))
    };
    named.iter().flat_map(in_full).find(is_there).or_else(|| named.iter().find_map(inside)).or_else(near)
}
