//! `goodhelp review ID --still-true`: two days are changed, and not one byte besides.

use super::{goodhelp, site, text, write};
use std::fs;
use std::path::Path;

const PAGE: &str = "content/pages/page.md";

/// What becomes of a page, or why nothing did.
fn marked(page: &str) -> Result<String, String> {
    let site = site();
    write(site.path(), PAGE, page);
    let run = goodhelp(site.path(), &["review", "page", "--still-true", "--date", "2026-11-22"]);
    let now = fs::read_to_string(site.path().join(PAGE)).unwrap();
    if run.status.success() {
        return Ok(now);
    }
    assert_eq!(run.status.code(), Some(2));
    assert_eq!(now, page, "nothing was changed");
    Err(text(&run.stderr))
}

#[test]
fn the_days_are_changed_and_nothing_else() {
    for (before, after) in [
        // The next review is as far away as it was the last time; comments and the order stay.
        (
            "---\ntitle: A # b\n# why\nreview_by: 2026-03-02   # soon\nsummary: S.\nreviewed: \"2026-01-01\" # by two\n---\n\nreviewed: 2026-01-01\n",
            "---\ntitle: A # b\n# why\nreview_by: 2027-01-21   # soon\nsummary: S.\nreviewed: \"2026-11-22\" # by two\n---\n\nreviewed: 2026-01-01\n",
        ),
        // A year, where that was not said.
        (
            "---\ntitle: A\nsummary: S.\n---\nBody without an end",
            "---\ntitle: A\nsummary: S.\nreviewed: 2026-11-22\nreview_by: 2027-11-22\n---\nBody without an end",
        ),
        (
            "---\ntitle: A\nreviewed: # not yet\nsummary: S.\n---\n",
            "---\ntitle: A\nreviewed: 2026-11-22 # not yet\nsummary: S.\nreview_by: 2027-11-22\n---\n",
        ),
        // A byte order mark and the line ends of Windows.
        (
            "\u{feff}---\r\ntitle: A\r\nsummary: S.\r\nreviewed: 2026-11-12\r\n---\r\n\r\nŴ\r\n",
            "\u{feff}---\r\ntitle: A\r\nsummary: S.\r\nreviewed: 2026-11-22\r\nreview_by: 2027-11-22\r\n---\r\n\r\nŴ\r\n",
        ),
    ] {
        assert_eq!(marked(before).as_deref(), Ok(after));
    }
}

#[test]
fn what_cannot_be_changed_so_is_left_alone() {
    for (page, why) in
        [("---\n{ title: A, summary: S. }\n---\n", "by hand"), ("---\ntitle: A\nsumary: S.\n---\n", "has mistakes")]
    {
        let said = marked(page).unwrap_err();
        assert!(said.contains(why), "{said}");
    }
}

fn said(root: &Path, arguments: &[&str]) -> (Option<i32>, String) {
    let run = goodhelp(root, &[&["review", "--date", "2026-11-22"], arguments].concat());
    (run.status.code(), text(&run.stderr))
}

#[test]
fn a_translation_is_marked_by_itself() {
    let site = site();
    let original = fs::read_to_string(site.path().join("content/stories/ending.md")).unwrap();
    let (code, said_of_it) = said(site.path(), &["stories/ending", "--still-true", "--lang", "cy"]);
    assert_eq!(code, Some(0), "{said_of_it}");
    assert!(said_of_it.contains("content/stories/ending.cy.md: read again on 2026-11-22"), "{said_of_it}");
    assert_eq!(fs::read_to_string(site.path().join("content/stories/ending.md")).unwrap(), original);
    assert!(
        fs::read_to_string(site.path().join("content/stories/ending.cy.md")).unwrap().contains("reviewed: 2026-11-22")
    );
}

#[test]
fn what_nobody_reads_again_here_is_said() {
    let site = site();
    write(
        site.path(),
        "content/stories/gone.md",
        "---\ntitle: A story that was withdrawn\nwithdrawn: 2026-11-01\n---\n",
    );
    for (arguments, why) in [
        (&["a-report", "--still-true"][..], "names no day of review"),
        (&["gone", "--still-true"], "was withdrawn"),
        (&["nowhere", "--still-true"], "there is no text nowhere"),
        (&["late", "--still-true", "--lang", "cy"], "no text in the language cy"),
        (&["--still-true"], "ID"),
    ] {
        let (code, said) = said(site.path(), arguments);
        assert_eq!(code, Some(2), "{said}");
        assert!(said.contains(why), "{said}");
    }
}
