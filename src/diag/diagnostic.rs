//! A diagnostic and the sink that collects them.

use super::{Code, Edit, Severity};
use crate::source::{FilePath, Span};
use std::sync::Arc;

/// Another place that a diagnostic is about.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Label {
    /// The file.
    pub file: FilePath,
    /// The place in it.
    pub span: Span,
    /// What is there.
    pub text: String,
}

/// One problem at one place.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Diagnostic {
    /// The file.
    pub file: FilePath,
    /// The place in it; none where the problem is the whole file.
    pub span: Option<Span>,
    /// What sort of problem.
    pub code: Code,
    /// How bad it is.
    pub severity: Severity,
    /// What is wrong, in one sentence without a full stop.
    pub message: String,
    /// What to do.
    pub help: Option<String>,
    /// Other places that belong to it.
    pub labels: Vec<Label>,
    /// What mends it, where a machine can tell for certain; all of it or nothing.
    pub edits: Box<[Edit]>,
}

impl Diagnostic {
    /// A diagnostic of the code's own severity about a place.
    pub fn new(code: Code, file: &FilePath, span: impl Into<Option<Span>>, message: impl Into<String>) -> Self {
        Diagnostic {
            file: file.clone(),
            span: span.into(),
            code,
            severity: code.severity(),
            message: message.into(),
            help: None,
            labels: Vec::new(),
            edits: Box::default(),
        }
    }

    /// The same with advice.
    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }

    /// The same with advice, if there is any.
    pub fn maybe_help(mut self, help: Option<String>) -> Self {
        self.help = help.or(self.help);
        self
    }

    /// The same with another place.
    pub fn label(mut self, file: &FilePath, span: Span, text: impl Into<String>) -> Self {
        self.labels.push(Label { file: file.clone(), span, text: text.into() });
        self
    }

    /// The same with what mends it, if anything certain does.
    pub fn edits(mut self, edits: impl IntoIterator<Item = Edit>) -> Self {
        self.edits = edits.into_iter().collect();
        self
    }
}

/// The sink that stages report to. What was found is shared: most of it is found again in the build after.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Diagnostics {
    all: Vec<Arc<Diagnostic>>,
    /// Where the site has its pages about checks.
    explained_at: Option<String>,
    /// The folder of the site as seen from where the files are named, with a slash at its end; empty at that place.
    folder: String,
    /// Where a host of repositories shows the files of that place.
    files_at: Option<String>,
}

impl Diagnostics {
    /// Adds one.
    pub fn push(&mut self, diagnostic: impl Into<Arc<Diagnostic>>) {
        self.all.push(diagnostic.into());
    }

    /// Adds many.
    pub fn extend(&mut self, diagnostics: impl IntoIterator<Item = impl Into<Arc<Diagnostic>>>) {
        self.all.extend(diagnostics.into_iter().map(Into::into));
    }

    /// In the stable order: by file, place and code, each once.
    pub fn sorted(mut self) -> Self {
        self.all.sort();
        self.all.dedup();
        self
    }

    /// One diagnostic on its own, which is explained where these are.
    pub fn alone(&self, one: Arc<Diagnostic>) -> Self {
        Diagnostics { all: vec![one], ..self.without_any() }
    }

    /// Those for which something holds.
    pub fn only(&self, holds: impl Fn(&Diagnostic) -> bool) -> Self {
        let all = self.all.iter().filter(|diagnostic| holds(diagnostic)).cloned().collect();
        Diagnostics { all, ..self.without_any() }
    }

    /// Makes errors of those for which something holds.
    pub fn raise(&mut self, holds: impl Fn(&Diagnostic) -> bool) {
        for diagnostic in self.all.iter_mut().filter(|diagnostic| holds(diagnostic)) {
            Arc::make_mut(diagnostic).severity = Severity::Error;
        }
    }

    /// Says where the pages about checks are: the address of their list, with a slash at its end. None where there are none.
    pub fn set_explained_at(&mut self, address: Option<String>) {
        self.explained_at = address;
    }

    /// The address of the page about a code, where there is one.
    pub fn page_about(&self, code: Code) -> Option<String> {
        self.explained_at.as_ref().map(|address| format!("{address}{code}/"))
    }

    fn without_any(&self) -> Self {
        let Diagnostics { explained_at, folder, files_at, .. } = self;
        let (explained_at, folder, files_at) = (explained_at.clone(), folder.clone(), files_at.clone());
        Diagnostics { all: Vec::new(), explained_at, folder, files_at }
    }

    /// Says how hosts of repositories name the site's files: `folder`, with a slash at its end where it is not empty, stands
    /// before their paths, and `files_at`, an address without a slash at its end, before both.
    pub fn set_place(&mut self, folder: String, files_at: Option<String>) {
        (self.folder, self.files_at) = (folder, files_at);
    }

    /// How a host of repositories names a file.
    pub fn outside(&self, file: &FilePath) -> FilePath {
        FilePath::new(&format!("{}{file}", self.folder))
    }

    /// Where the files of the repository are shown.
    pub fn files_at(&self) -> Option<&str> {
        self.files_at.as_deref()
    }

    /// All of them.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = &Diagnostic> {
        self.all.iter().map(|diagnostic| &**diagnostic)
    }

    /// All of them, to be kept.
    pub fn shared(&self) -> &[Arc<Diagnostic>] {
        &self.all
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.all.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.all.is_empty()
    }

    /// How many are of this severity.
    pub fn count(&self, severity: Severity) -> usize {
        self.iter().filter(|diagnostic| diagnostic.severity == severity).count()
    }

    /// Whether one is an error, so that nothing is published.
    pub fn has_errors(&self) -> bool {
        self.count(Severity::Error) > 0
    }
}

impl IntoIterator for Diagnostics {
    type Item = Arc<Diagnostic>;
    type IntoIter = std::vec::IntoIter<Arc<Diagnostic>>;

    fn into_iter(self) -> Self::IntoIter {
        self.all.into_iter()
    }
}
