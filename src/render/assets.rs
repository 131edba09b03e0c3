//! The assets of the theme, with the hash of their content in their names.

use super::short_hash;
use crate::diag::{Code, Diagnostic, Diagnostics};
use crate::source::{FilePath, Snapshot, Span};
use lightningcss::dependencies::{Dependency, DependencyOptions};
use lightningcss::printer::PrinterOptions;
use lightningcss::stylesheet::{MinifyOptions, ParserOptions, StyleSheet};
use lightningcss::targets::{Browsers, Targets};
use std::collections::BTreeMap;
use std::sync::Arc;

const FOLDER: &str = "themes/assets/";
/// Scripts name each other by relative addresses, so all of them stand in one folder with one hash.
const SCRIPTS: &str = "scripts/";

/// The assets of all layers.
pub(super) struct Assets {
    /// Path in the theme's folder → path in the output.
    names: BTreeMap<String, String>,
    /// Path in the theme's folder → address for links.
    hrefs: BTreeMap<String, String>,
    /// Path in the output → bytes.
    files: BTreeMap<String, Arc<[u8]>>,
}

impl Assets {
    /// Reads them; style sheets last, because they name others.
    pub(super) fn read(snapshot: &Snapshot, base_path: &str, diagnostics: &mut Diagnostics) -> Assets {
        let mut assets = Assets { names: BTreeMap::new(), hrefs: BTreeMap::new(), files: BTreeMap::new() };
        let files = snapshot.files();
        let own = files
            .iter()
            .filter_map(|(path, (_, file))| Some((*path, path.as_str().strip_prefix(FOLDER)?, file.bytes()?)));
        let (scripts, others): (Vec<_>, Vec<_>) = own.partition(|(_, name, _)| name.starts_with(SCRIPTS));
        let (sheets, others): (Vec<_>, Vec<_>) = others.into_iter().partition(|(path, _, _)| path.extension() == "css");
        let parts: Vec<&[u8]> = scripts.iter().flat_map(|(_, name, bytes)| [name.as_bytes(), bytes]).collect();
        let folder = format!("assets/scripts.{}/", short_hash(&parts));
        for (_, name, bytes) in scripts {
            assets.put(name, format!("{folder}{}", &name[SCRIPTS.len()..]), bytes.clone(), base_path);
        }
        for (_, name, bytes) in others {
            assets.add(name, bytes.clone(), base_path);
        }
        for (path, name, bytes) in sheets {
            match assets.style_sheet(path, name, bytes) {
                Ok(css) => assets.add(name, css.into_bytes().into(), base_path),
                Err(problem) => diagnostics.push(*problem),
            }
        }
        assets
    }

    /// The address of an asset, by its path in the theme's folder.
    pub(super) fn href(&self, name: &str) -> Option<&str> {
        self.hrefs.get(name).map(String::as_str)
    }

    /// All of them, by their path in the output.
    pub(super) fn files(&self) -> impl Iterator<Item = (&str, &Arc<[u8]>)> {
        self.files.iter().map(|(path, bytes)| (path.as_str(), bytes))
    }

    fn add(&mut self, name: &str, bytes: Arc<[u8]>, base_path: &str) {
        let digest = short_hash(&[&bytes]);
        let named = match name.rsplit_once('.') {
            Some((stem, extension)) => format!("assets/{stem}.{digest}.{extension}"),
            None => format!("assets/{name}.{digest}"),
        };
        self.put(name, named, bytes, base_path);
    }

    fn put(&mut self, name: &str, named: String, bytes: Arc<[u8]>, base_path: &str) {
        self.hrefs.insert(name.to_string(), format!("{base_path}{named}"));
        self.names.insert(name.to_string(), named.clone());
        self.files.insert(named, bytes);
    }

    /// A style sheet for the browsers that the site supports, with the names of other assets put in.
    fn style_sheet(&self, path: &FilePath, name: &str, bytes: &[u8]) -> Result<String, Box<Diagnostic>> {
        let text = String::from_utf8_lossy(bytes);
        let failed = |span, message: String| Box::new(Diagnostic::new(Code::StyleError, path, span, message));
        let mut sheet =
            StyleSheet::parse(&text, ParserOptions { filename: path.to_string(), ..ParserOptions::default() })
                .map_err(|error| {
                    let span = error.loc.as_ref().map(|at| place(&text, at.line as usize, at.column as usize));
                    failed(span, error.kind.to_string())
                })?;
        let targets = Targets::from(browsers());
        sheet
            .minify(MinifyOptions { targets, ..MinifyOptions::default() })
            .map_err(|error| failed(None, error.kind.to_string()))?;
        let printed = sheet
            .to_css(PrinterOptions {
                minify: true,
                targets,
                analyze_dependencies: Some(DependencyOptions { remove_imports: false }),
                ..PrinterOptions::default()
            })
            .map_err(|error| failed(None, error.kind.to_string()))?;
        let mut css = printed.code;
        for dependency in printed.dependencies.unwrap_or_default() {
            let url = match dependency {
                Dependency::Url(url) => url,
                Dependency::Import(import) => {
                    let start = import.loc.start;
                    let at = place(&text, start.line.saturating_sub(1) as usize, start.column as usize);
                    let problem = failed(Some(at), "a style sheet of the theme cannot import another one".into());
                    return Err(Box::new(problem.help("name both in the template, one after the other")));
                }
            };
            let at = place(&text, url.loc.start.line.saturating_sub(1) as usize, url.loc.start.column as usize);
            let Some(target) = FilePath::new(name).join(&url.url).and_then(|target| self.names.get(target.as_str()))
            else {
                let message = format!("there is no asset `{}`", url.url);
                return Err(Box::new(
                    Diagnostic::new(Code::StyleError, path, at, message).help("put the file into `themes/assets`"),
                ));
            };
            // Style sheet and asset stand below the same folder.
            let depth = name.matches('/').count();
            let relative = format!("{}{}", "../".repeat(depth), target.trim_start_matches("assets/"));
            css = css.replace(&url.placeholder, &relative);
        }
        Ok(css)
    }
}

fn place(text: &str, line: usize, column: usize) -> Span {
    let start: usize = text.split_inclusive('\n').take(line).map(str::len).sum();
    let rest = text.get(start..).unwrap_or_default();
    let at = start + rest.char_indices().nth(column.saturating_sub(1)).map_or(0, |(byte, _)| byte);
    let end = text.get(at..).and_then(|rest| rest.find(['\n', ';', '}'])).map_or(text.len(), |length| at + length);
    Span::new(at.min(text.len()), end)
}

/// Browsers of the last four years, as of November 2022.
fn browsers() -> Browsers {
    let version = |major: u32, minor: u32| Some(major << 16 | minor << 8);
    Browsers {
        chrome: version(107, 0),
        edge: version(107, 0),
        firefox: version(106, 0),
        safari: version(16, 1),
        ios_saf: version(16, 1),
        samsung: version(18, 0),
        ..Browsers::default()
    }
}
