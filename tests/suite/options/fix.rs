//! `--fix`: what one thing alone can mend is mended, everything else is left as it is.

use super::{CONFIG, check, codes, page, repository, site, text, write};
use std::fs;
use std::path::Path;

fn read(root: &Path, path: &str) -> String {
    fs::read_to_string(root.join(path)).unwrap()
}

/// The text of a page of a site after `--fix`, and the codes of what is left.
fn fixed(path: &str, before: &str) -> (String, Vec<String>) {
    let folder = site(&[(path, before)]);
    let run = check(folder.path(), &["--fix", "--format", "json"]);
    let codes = codes(&run);
    assert_eq!(run.status.code(), Some(i32::from(!codes.is_empty())), "{}", text(&run.stderr));
    (read(folder.path(), path), codes)
}

#[test]
fn front_matter_is_mended() {
    let path = "case-studies/one.md";
    let good = "---\ntitle: One\norganisation: \"2024\"\nsummary: \"One: a sentence\"\ncompleteness: stub\n\
                sectors: [digital]\nreviewed: 2024-04-03\n---\n\n";
    let slips = [
        ("title:", "titel:"),
        ("title:", "\"titel\":"),
        ("summary:", "Summary:"),
        ("completeness: stub", "completeness: stbu"),
        ("completeness: stub", "completeness: \"stubb\""),
        ("completeness: stub", "completeness: “stub”"),
        ("[digital]", "[digitl]"),
        ("[digital]", "[\"digitl\"]"),
        ("[digital]", "digital"),
        ("2024-04-03", "2024/4/3"),
        ("2024-04-03", "\"2024.04.03\""),
        ("\"2024\"", "2024"),
        ("\"One: a sentence\"", "One: a sentence"),
        ("2024-04-03\n---\n", "2024-04-03\n"),
        ("title: One", "title: O\u{7}ne"),
        ("title: One", "title:One"),
        ("summary: \"", "summary:\u{a0}\""),
        ("\"One: a sentence\"", "“One: a sentence”"),
        ("2024-04-03\n---\n", "2024-04-03\n—\n"),
    ];
    for (right, wrong) in slips {
        let (after, left) = fixed(path, &good.replace(right, wrong));
        assert_eq!(left, [""; 0], "{wrong}");
        // Quotation marks that were right may be gone.
        let plain = |text: &str| text.replace('"', "");
        assert_eq!(plain(&after), plain(good), "{wrong}");
    }
    // All of them at once, one hidden behind the other.
    let wrong = good.replace("title:", "titel:").replace("stub", "stubb").replace("[digital]", "digitl");
    let wrong = wrong.replace("\"One: a sentence\"", "One: a sentence");
    assert_eq!(fixed(path, &wrong), (good.into(), vec![]));
}

#[test]
fn a_tab_becomes_spaces() {
    let path = "case-studies/one.md";
    let good = "---\ntitle: One\norganisation: One\nsummary: One.\ncompleteness: stub\nsectors:\n  - digital\n---\n";
    assert_eq!(fixed(path, &good.replace("  -", "\t-")), (good.into(), vec![]));
}

#[test]
fn links_are_mended() {
    let path = "content/pages/help.md";
    let good = page("See [[help]], [[help|our help]] and [below](#below).\n\n## Below");
    for (right, wrong) in [("[[help]]", "[[hlep]]"), ("[[help|", "[[hepl|"), ("(#below)", "(#belwo)")] {
        assert_eq!(fixed(path, &good.replacen(right, wrong, 1)), (good.clone(), vec![]), "{wrong}");
    }
}

#[test]
fn a_figure_is_mended() {
    let wrong = page("```cycel\nhighlight: [purpose]\n```");
    let (after, _) = fixed("content/pages/help.md", &wrong);
    assert!(after.contains("```cycle\n"), "{after}");
}

#[test]
fn the_configuration_is_mended_as_toml() {
    let folder = site(&[]);
    let wrong = format!("{}[checks]\nheading-ordre = \"warnin\"\n", CONFIG.replace("\"Test\"", "2024"));
    write(folder.path(), "goodhelp.toml", &wrong);
    let run = check(folder.path(), &["--fix"]);
    assert_eq!(run.status.code(), Some(0), "{}", text(&run.stdout));
    let right = format!("{}[checks]\nheading-order = \"warning\"\n", CONFIG.replace("Test", "2024"));
    assert_eq!(read(folder.path(), "goodhelp.toml"), right);
    assert!(text(&run.stderr).contains("goodhelp.toml: 3 places mended"), "{}", text(&run.stderr));
}

/// What could be meant otherwise is a question for a person.
#[test]
fn what_is_not_certain_is_left_as_it_is() {
    let study = |fields: &str| {
        format!(
            "---\ntitle: One\norganisation: One\nsummary: One.\ncompleteness: stub\nsectors: [digital]\n{fields}\n---\n"
        )
    };
    let left = [
        study("reviewed: 3/4/2024"),
        study("titel: Another"),
        study("placse: [england]\nplacess: [scotland]"),
        study("published_in: good-and-bad-help-2019"),
        study("lessons: First this, then that"),
        study("contributors: [A]\ncontributors: [B]"),
        page("[[hep]] and [[halp us]]"),
        page("We talk to service users."),
        "---\ntitle: Help\n\nsummary: Where to find help.\n".to_string(),
    ];
    for before in &left {
        let folder = site(&[("case-studies/one.md", before), ("content/pages/heap.md", &page("Words."))]);
        check(folder.path(), &["--fix"]);
        assert_eq!(&read(folder.path(), "case-studies/one.md"), before);
    }
}

#[test]
fn a_dry_run_writes_nothing_and_says_what_would_change() {
    let before = "---\ntitel: Help\nsummary: Help.\nconsent: { reference: SECRET-77 }\n---\n\n[[nowhere]]\n";
    let folder = site(&[("content/stories/help.md", before)]);
    let run = check(folder.path(), &["--fix", "--dry-run"]);
    assert_eq!(run.status.code(), Some(1));
    assert_eq!(read(folder.path(), "content/stories/help.md"), before);
    let shown = text(&run.stdout);
    assert!(shown.starts_with("--- a/content/stories/help.md\n+++ b/content/stories/help.md\n@@ -1,"), "{shown}");
    assert!(shown.contains("\n-titel: Help\n+title: Help\n summary: Help.\n"), "{shown}");
    let left = text(&run.stderr);
    assert!(left.contains("unknown-link") && !left.contains("there is no field"), "{left}");
    assert!(!(shown + &left).contains("SECRET"), "private values are shown nowhere");
}

#[test]
fn formats_for_programs_say_what_mends_it() {
    let folder = site(&[("content/pages/help.md", "---\ntitle: Help\nsumary: Help.\n---\n")]);
    let run = check(folder.path(), &["--format", "json"]);
    let all: serde_json::Value = serde_json::from_slice(&run.stdout).unwrap();
    let slip = all.as_array().unwrap().iter().find(|problem| problem["code"] == "unknown-field").unwrap();
    let place = |column: u32| serde_json::json!({ "line": 3, "column": column });
    assert_eq!(slip["edits"], serde_json::json!([{ "start": place(1), "end": place(7), "text": "summary" }]));
    assert!(text(&run.stderr).contains("`goodhelp check --fix` can mend 1 of these"), "{}", text(&run.stderr));
    let run = check(folder.path(), &["--format", "sarif"]);
    let log: serde_json::Value = serde_json::from_slice(&run.stdout).unwrap();
    let results = log["runs"][0]["results"].as_array().unwrap();
    let slip = results.iter().find(|result| result["ruleId"] == "unknown-field").unwrap();
    let change = &slip["fixes"][0]["artifactChanges"][0];
    assert_eq!(change["artifactLocation"]["uri"], "content/pages/help.md");
    assert_eq!(change["replacements"][0]["insertedContent"]["text"], "summary");
    assert_eq!(change["replacements"][0]["deletedRegion"]["endColumn"], 7);
}

#[test]
fn other_files_and_rights_are_as_they_were() {
    let folder = site(&[("content/pages/help.md", "---\ntitel: Help\nsummary: Help.\n---\n")]);
    let root = folder.path();
    write(root, "content/pages/good.md", &page("Words."));
    let modified = || fs::metadata(root.join("content/pages/good.md")).unwrap().modified().unwrap();
    let before = modified();
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        fs::set_permissions(root.join("content/pages/help.md"), fs::Permissions::from_mode(0o640)).unwrap();
    }
    let run = check(root, &["--fix"]);
    assert_eq!(run.status.code(), Some(0), "{}", text(&run.stdout));
    assert_eq!(text(&run.stderr), "content/pages/help.md: 1 place mended\nnothing is wrong\n");
    assert_eq!(modified(), before);
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        assert_eq!(fs::metadata(root.join("content/pages/help.md")).unwrap().permissions().mode() & 0o777, 0o640);
    }
    assert_eq!(fs::read_dir(root.join("content/pages")).unwrap().count(), 2, "nothing is left beside the file");
    // Nothing more to do.
    let run = check(root, &["--fix"]);
    assert_eq!(text(&run.stderr), "nothing here can be mended by machine\nnothing is wrong\n");
}

/// A link within the site is read as what it points at; what is mended is that file itself.
#[cfg(unix)]
#[test]
fn links_are_not_written_through() {
    let wrong = "---\ntitel: Help\nsummary: Help.\n---\n";
    let folder = site(&[("content/pages/help.md", wrong)]);
    let root = folder.path();
    std::os::unix::fs::symlink("help.md", root.join("content/pages/same.md")).unwrap();
    let run = check(root, &["--fix"]);
    assert_eq!(run.status.code(), Some(2), "{}", text(&run.stderr));
    assert!(text(&run.stderr).contains("content/pages/same.md was not mended: it is a symbolic link"));
    assert!(fs::symlink_metadata(root.join("content/pages/same.md")).unwrap().is_symlink());
    assert_eq!(read(root, "content/pages/help.md"), wrong.replace("titel", "title"));
}

/// What git gave in place of a file of the folder is not written over that file.
#[test]
fn judges_from_elsewhere_are_not_mended() {
    let folder = repository(&[]);
    let root = folder.path();
    write(root, "goodhelp.toml", &format!("{CONFIG}[checks]\nheading-ordre = \"off\"\n"));
    super::commit(root);
    write(root, "goodhelp.toml", CONFIG);
    let run = check(root, &["--fix", "--config-from", "main"]);
    assert_eq!(run.status.code(), Some(1));
    assert_eq!(read(root, "goodhelp.toml"), CONFIG);
}

#[test]
fn a_dry_run_belongs_to_a_fix() {
    let folder = site(&[]);
    for wrong in [&["--dry-run"][..], &["--fix", "--dry-run", "--format", "json"], &["--external-limit", "3"]] {
        assert_eq!(check(folder.path(), wrong).status.code(), Some(2), "{wrong:?}");
    }
}
