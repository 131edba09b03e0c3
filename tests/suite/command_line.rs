//! The program from the outside: exit codes, standard output and error, what is written and what is left alone.

use crate::program::{goodhelp, text, write};
use std::fs;
use std::process::Command;
use tempfile::TempDir;

const CASE_STUDY: &str = "---\ntitle: One\norganisation: One\nsummary: One sentence.\ncompleteness: partial\npersons: none\n\
                          sectors: [digital]\n---\n\n## Context\n\nText.\n";

fn site() -> TempDir {
    let folder = TempDir::new().unwrap();
    write(
        folder.path(),
        "goodhelp.toml",
        "title = \"Test\"\nbase_url = \"https://example.org/\"\nlicence = \"CC-BY-4.0\"\n",
    );
    write(folder.path(), "case-studies/one.md", CASE_STUDY);
    folder
}

#[test]
fn a_good_site_is_built_with_exit_code_0() {
    let site = site();
    let run = goodhelp(site.path(), &["build"]);
    assert_eq!(run.status.code(), Some(0), "{}", text(&run.stderr));
    assert!(site.path().join("public/case-studies/one/index.html").is_file());
    assert!(text(&run.stderr).contains("pages in"), "{}", text(&run.stderr));
    assert_eq!(text(&run.stdout), "");
}

#[test]
fn quiet_says_nothing_when_all_is_well() {
    let site = site();
    let run = goodhelp(site.path(), &["build", "--quiet"]);
    assert_eq!((text(&run.stdout), text(&run.stderr)), (String::new(), String::new()));
    let run = goodhelp(site.path(), &["check", "--quiet"]);
    assert_eq!((text(&run.stdout), text(&run.stderr)), (String::new(), String::new()));
}

/// A suggestion is said where somebody asks what could be better, and stops nothing.
#[test]
fn suggestions_are_said_by_check_alone() {
    let site = site();
    write(site.path(), "content/pages/a.md", "---\ntitle: A page\nsummary: How we help claimants.\n---\n");
    let check = goodhelp(site.path(), &["check"]);
    assert_eq!(check.status.code(), Some(0));
    assert!(text(&check.stdout).starts_with("suggestion[language]: “claimants” "), "{}", text(&check.stdout));
    assert_eq!(text(&check.stderr), "1 suggestion\n");
    let build = goodhelp(site.path(), &["build"]);
    assert_eq!(build.status.code(), Some(0));
    assert!(!text(&build.stderr).contains("suggestion"), "{}", text(&build.stderr));
}

#[test]
fn problems_give_exit_code_1_and_leave_the_former_site_alone() {
    let site = site();
    assert!(goodhelp(site.path(), &["build"]).status.success());
    let before = fs::read(site.path().join("public/manifest.json")).unwrap();
    write(site.path(), "case-studies/two.md", "---\ntitel: Two\n---\n");
    let run = goodhelp(site.path(), &["build"]);
    assert_eq!(run.status.code(), Some(1));
    let said = text(&run.stderr);
    assert!(said.contains("case-studies/two.md:2:1"), "{said}");
    assert!(said.contains("did you mean `title`?"), "{said}");
    assert!(said.contains("the former site is as it was"), "{said}");
    assert!(!said.contains('\u{1b}'), "no colours in a pipe");
    assert_eq!(fs::read(site.path().join("public/manifest.json")).unwrap(), before);
    assert!(!site.path().join("public/case-studies/two").exists());
}

#[test]
fn check_writes_each_format_to_standard_output_and_nothing_to_disk() {
    let site = site();
    write(site.path(), "case-studies/two.md", "---\ntitel: Two\n---\n");
    for (format, start) in [
        ("human", "error[unknown-field]"),
        ("json", "[\n"),
        ("github", "::error file="),
        ("markdown", "## 5 errors"),
        ("sarif", "{\n"),
    ] {
        let run = goodhelp(site.path(), &["check", "--format", format]);
        assert_eq!(run.status.code(), Some(1));
        let said = text(&run.stdout);
        assert!(said.contains(start), "{format}: {said}");
        assert!(said.contains("unknown-field"), "{format}: {said}");
    }
    assert!(!site.path().join("public").exists());
}

/// A repository may have its site in a folder: hosts then want that folder before the names of files.
#[test]
fn hosts_are_told_of_files_as_they_name_them() {
    let site = site();
    write(site.path(), "docs/site/goodhelp.toml", "title = \"Test\"\n");
    write(site.path(), "docs/site/case-studies/two.md", "---\ntitel: Two\n---\n");
    let said = |root: &str, format: &str| {
        let mut run = Command::new(env!("CARGO_BIN_EXE_goodhelp"));
        run.current_dir(site.path()).args(["--root", root, "check", "--format", format]);
        let run = run.args(["--files-at", "https://git.example/blob/main/"]).output().unwrap();
        text(&run.stdout)
    };
    for (format, place) in [
        ("github", "file=docs/site/case-studies/two.md,"),
        ("sarif", "\"docs/site/case-studies/two.md\""),
        ("markdown", "(<https://git.example/blob/main/docs/site/case-studies/two.md#L2>)"),
    ] {
        assert!(said("./docs/site", format).contains(place), "{format}: {}", said("./docs/site", format));
    }
    let elsewhere = site.path().join("docs/site");
    assert!(said(elsewhere.to_str().unwrap(), "github").contains("file=case-studies/two.md,"));
    let run = goodhelp(site.path(), &["check", "--files-at", "javascript:alert(1)"]);
    assert_eq!(run.status.code(), Some(2));
}

#[test]
fn a_wrong_call_gives_exit_code_2() {
    let site = site();
    for arguments in
        [&["bild"][..], &["build", "--date", "2026-13-01"], &["schema", "case-studdy"], &["inspect", "/nothing/"]]
    {
        let run = goodhelp(site.path(), arguments);
        assert_eq!(run.status.code(), Some(2), "{arguments:?}: {}", text(&run.stderr));
        assert!(text(&run.stderr).contains("error"), "{}", text(&run.stderr));
    }
    let run = goodhelp(&site.path().join("nowhere"), &["build"]);
    assert_eq!(run.status.code(), Some(2));
    let empty = TempDir::new().unwrap();
    let run = goodhelp(empty.path(), &["check"]);
    assert_eq!(run.status.code(), Some(2));
    assert!(text(&run.stderr).contains("it has no goodhelp.toml"), "{}", text(&run.stderr));
}

#[test]
fn the_call_suggests_what_was_meant() {
    let site = site();
    let run = goodhelp(site.path(), &["schema", "case-studdy"]);
    assert!(text(&run.stderr).contains("did you mean case-study?"), "{}", text(&run.stderr));
    let run = goodhelp(site.path(), &["inspect", "/case-studies/on/"]);
    assert!(text(&run.stderr).contains("did you mean /case-studies/one/?"), "{}", text(&run.stderr));
}

#[test]
fn a_folder_that_is_not_ours_is_left_alone() {
    let site = site();
    write(site.path(), "public/precious.txt", "mine");
    let run = goodhelp(site.path(), &["build"]);
    assert_eq!(run.status.code(), Some(2), "{}", text(&run.stderr));
    assert_eq!(fs::read_to_string(site.path().join("public/precious.txt")).unwrap(), "mine");
    assert_eq!(fs::read_dir(site.path().join("public")).unwrap().count(), 1);
}

#[test]
fn a_second_build_changes_nothing() {
    let site = site();
    assert!(goodhelp(site.path(), &["build"]).status.success());
    let page = site.path().join("public/case-studies/one/index.html");
    let before = fs::metadata(&page).unwrap().modified().unwrap();
    let run = goodhelp(site.path(), &["build"]);
    assert!(text(&run.stderr).contains("0 files written"), "{}", text(&run.stderr));
    assert_eq!(fs::metadata(&page).unwrap().modified().unwrap(), before);
}

#[test]
fn the_date_decides_what_has_expired_and_nothing_else() {
    let site = site();
    let consented = CASE_STUDY.replace(
        "persons: none",
        "persons: consented\nconsent: { reference: SECRET-77, scope: [website], expires: 2027-06-30, naming: anonymous }",
    );
    write(site.path(), "case-studies/told.md", &consented);
    let build = |date: &str| {
        let out = site.path().join(format!("out-{date}"));
        let run = goodhelp(site.path(), &["build", "--date", date, "--out", out.to_str().unwrap()]);
        assert!(run.status.success(), "{}", text(&run.stderr));
        (
            fs::read(out.join("manifest.json")).unwrap(),
            out.join("case-studies/told/index.html").exists(),
            text(&run.stderr),
        )
    };
    let (first, told, _) = build("2026-11-22");
    let (second, told_later, _) = build("2027-06-30");
    let (_, told_at_last, said) = build("2027-07-01");
    assert_eq!(first, second);
    assert_eq!((told, told_later, told_at_last), (true, true, false));
    assert!(said.contains("consent-expired") && !said.contains("SECRET-77"), "{said}");
}

#[test]
fn a_preview_is_one_file() {
    let site = site();
    let out = site.path().join("preview.html");
    let arguments = ["preview", "./case-studies/one.md", "--out", out.to_str().unwrap()];
    let run = goodhelp(site.path(), &arguments);
    assert_eq!(run.status.code(), Some(0), "{}", text(&run.stderr));
    assert!(text(&run.stderr).contains("1 page in "), "{}", text(&run.stderr));
    assert!(fs::read_to_string(&out).unwrap().contains("<h1>One</h1>"));
    fs::remove_file(&out).unwrap();
    write(site.path(), "case-studies/two.md", "---\ntitel: Two\n---\n");
    let run = goodhelp(site.path(), &arguments);
    assert_eq!(run.status.code(), Some(1));
    assert!(text(&run.stderr).contains("there is no preview while there are errors"), "{}", text(&run.stderr));
    assert!(!out.exists());
    assert_eq!(goodhelp(site.path(), &["preview"]).status.code(), Some(2), "nothing is named");
}

#[cfg(unix)]
#[test]
fn links_out_of_the_site_are_refused() {
    let site = site();
    let outside = TempDir::new().unwrap();
    write(outside.path(), "secret.md", CASE_STUDY);
    std::os::unix::fs::symlink(outside.path().join("secret.md"), site.path().join("case-studies/secret.md")).unwrap();
    std::os::unix::fs::symlink(outside.path(), site.path().join("case-studies/folder")).unwrap();
    std::os::unix::fs::symlink(site.path().join("case-studies/one.md"), site.path().join("case-studies/same.md"))
        .unwrap();
    let run = goodhelp(site.path(), &["check"]);
    let said = text(&run.stdout);
    assert_eq!(said.matches("error[symbolic-link]").count(), 2, "{said}");
    assert!(!said.contains("same.md"), "a link within the site is followed: {said}");
}

#[cfg(unix)]
#[test]
fn a_closed_pipe_is_no_error() {
    use std::process::Stdio;
    let site = site();
    let mut child = Command::new(env!("CARGO_BIN_EXE_goodhelp"))
        .arg("--root")
        .arg(site.path())
        .args(["schema", "case-study"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let run = child.wait_with_output().unwrap();
    assert_eq!(run.status.code(), Some(0), "{}", text(&run.stderr));
    assert_eq!(text(&run.stderr), "");
}
