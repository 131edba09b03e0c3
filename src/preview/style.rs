//! The style sheets of pages as one, with everything that they name in it.

use super::files::Files;
use lightningcss::dependencies::{Dependency, DependencyOptions};
use lightningcss::printer::PrinterOptions;
use lightningcss::stylesheet::{ParserOptions, StyleSheet};

/// What the banner and the places of pages look like.
const OWN: &str = include_str!("preview.css");

/// The style sheets at these paths of the output, in their order, and that of the preview itself.
pub(super) fn inline(paths: &[String], files: &Files) -> String {
    let sheets = paths.iter().filter_map(|path| one(path, &files.text(path)?, files));
    let all = sheets.chain([OWN.to_string()]).collect::<Vec<_>>().join("\n");
    // In a style sheet a backslash before a slash means nothing; in HTML it keeps the element open.
    all.replace("</", "<\\/").replace('\r', "")
}

/// A style sheet with fonts and pictures in place of their addresses. The theme's own are written by the same library, so
/// that they can be read; one that cannot is left out.
fn one(path: &str, text: &str, files: &Files) -> Option<String> {
    let sheet = StyleSheet::parse(text, ParserOptions::default()).ok()?;
    let analyze_dependencies = Some(DependencyOptions { remove_imports: true });
    let printed =
        sheet.to_css(PrinterOptions { minify: true, analyze_dependencies, ..PrinterOptions::default() }).ok()?;
    let mut css = printed.code;
    for dependency in printed.dependencies.unwrap_or_default() {
        if let Dependency::Url(url) = dependency {
            let data = files.path_of(path, &url.url).and_then(|path| files.data(&path));
            css = css.replace(&url.placeholder, &data.unwrap_or_else(|| "data:,".into()));
        }
    }
    Some(css)
}
