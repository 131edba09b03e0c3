//! A script that stores something on a reader's device says what, so that the page about cookies can say it too.
//!
//! Source: the Privacy and Electronic Communications (EC Directive) Regulations 2003, regulation 6: whoever stores something
//! on a person's device tells them clearly what for.

use crate::diag::{Code, Diagnostic, Diagnostics};
use crate::source::{LayerKind, Snapshot, Span};

const SCRIPTS: &str = "themes/assets/scripts/";
/// What stores something that is still there when the page is closed.
const STORING: [&str; 5] = ["localStorage", "sessionStorage", "indexedDB", "document.cookie", "caches.open"];

/// Looks at the scripts of the site's own.
pub(super) fn check(snapshot: &Snapshot, diagnostics: &mut Diagnostics) {
    for layer in snapshot.layers().iter().filter(|layer| layer.kind == LayerKind::Site) {
        for (path, file) in layer.files.iter().filter(|(path, _)| path.as_str().starts_with(SCRIPTS)) {
            let Some(text) = file.bytes().and_then(|bytes| std::str::from_utf8(bytes).ok()) else { continue };
            let used = STORING.iter().find_map(|name| Some((name, text.find(name)?)));
            if let (Some((name, at)), false) = (used.filter(|_| path.extension() == "js"), text.contains("// Stores:"))
            {
                let span = Span::new(at, at + name.len());
                let message = format!("this script uses `{name}`, and nothing says what it stores");
                let help = "write a line such as `// Stores: my-notes, notes`: the name of what is stored, and the end of the \
                            word `stores-notes` in `themes/words`, which tells readers what it is for";
                diagnostics.push(Diagnostic::new(Code::UnsaidStorage, path, span, message).help(help));
            }
        }
    }
}
