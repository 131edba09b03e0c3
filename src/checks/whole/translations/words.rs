//! Whether somebody who speaks a language has read the words of the interface in it. Files of words say so in a comment:
//! `### Reviewed: no`, or the day and who did it.

use super::is_welsh;
use crate::diag::{Code, Diagnostic, Diagnostics};
use crate::site::Site;
use crate::source::{FilePath, Snapshot, Span};

/// What begins the comment that nobody has.
pub const NOT_REVIEWED: &str = "### Reviewed: no";

/// Looks at the Welsh words of a site that owes Welsh.
pub(super) fn check(site: &Site, snapshot: &Snapshot, diagnostics: &mut Diagnostics) {
    for tag in site.languages().filter(|tag| is_welsh(tag)) {
        let path = FilePath::new(&format!("themes/words/{tag}.ftl"));
        let Some(top) = snapshot.text(path.as_str()) else { continue };
        let is_unread = |text: &str| text.lines().any(|line| line.trim_end() == NOT_REVIEWED);
        let layers = snapshot.layers().iter().filter_map(|layer| layer.files.get(&path)?.bytes());
        if layers.filter_map(|bytes| std::str::from_utf8(bytes).ok()).any(is_unread) {
            // The line may be in a file that this one lies above.
            let span = top.find(NOT_REVIEWED).map(|at| Span::new(at, at + NOT_REVIEWED.len()));
            let message = "nobody who speaks Welsh has read the Welsh words of menus, buttons and notices yet";
            diagnostics.push(Diagnostic::new(Code::WordsUnreviewed, &path, span, message).help(
                "have them read; replace what is wrong in a file of this name in your site, or tell those who write the \
                 program",
            ));
        }
    }
}
