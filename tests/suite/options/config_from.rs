//! `--config-from`: nobody switches off the checks of their own contribution.

use super::{CONFIG, check, codes, commit, git, page, repository, site, text, write};
use std::fs;

const RULE: &str = "extends: existence\nmessage: \"‘%s’ is a word of ours.\"\nlevel: warning\ntokens:\n  - moonlight\n";
const FROM: [&str; 4] = ["--format", "json", "--config-from", "main"];

#[test]
fn the_configuration_of_the_commit_counts() {
    let folder = repository(&[("content/pages/help.md", &page("#### Deep"))]);
    let root = folder.path();
    write(root, "goodhelp.toml", &format!("{CONFIG}exclude = [\"content/**\"]\n[checks]\nheading-order = \"off\"\n"));
    assert_eq!(codes(&check(root, &["--format", "json"])), [""; 0]);
    let run = check(root, &FROM);
    assert_eq!((run.status.code(), codes(&run)), (Some(1), vec!["heading-order".into()]));
    let said = text(&run.stderr);
    assert!(said.contains("goodhelp.toml differs from that of main; that of main is used"), "{said}");
    // Committing it on another branch changes nothing.
    git(root, &["switch", "--quiet", "--create", "mine"]);
    commit(root);
    assert_eq!(codes(&check(root, &FROM)), ["heading-order"]);
}

#[test]
fn rules_are_brought_back_and_new_ones_left_out() {
    let rule = ("styles/Town/Moon.yml", RULE);
    let folder = repository(&[("content/pages/help.md", &page("By moonlight and starlight.")), rule]);
    let root = folder.path();
    fs::remove_file(root.join("styles/Town/Moon.yml")).unwrap();
    write(root, "styles/Town/Star.yml", &RULE.replace("moonlight", "starlight"));
    // A rule of the core that is replaced by one that finds nothing.
    write(root, "styles/GoodHelp/Labels.yml", &RULE.replace("moonlight", "nothing"));
    let run = check(root, &FROM);
    let found = text(&run.stdout);
    assert!(found.contains("moonlight") && !found.contains("starlight"), "{found}");
    assert_eq!(
        text(&run.stderr).lines().filter(|line| line.starts_with("styles/")).collect::<Vec<_>>(),
        [
            "styles/GoodHelp/Labels.yml is not in main; it is left out",
            "styles/Town/Moon.yml is gone; that of main is used",
            "styles/Town/Star.yml is not in main; it is left out",
        ]
    );
    assert_eq!(text(&check(root, &[&FROM[..], &["--quiet"]].concat()).stderr), "");
}

#[test]
fn a_configuration_that_is_gone_is_brought_back() {
    let folder = repository(&[("content/pages/help.md", &page("Words."))]);
    fs::remove_file(folder.path().join("goodhelp.toml")).unwrap();
    assert_eq!(check(folder.path(), &[]).status.code(), Some(2));
    let run = check(folder.path(), &FROM);
    assert_eq!(run.status.code(), Some(0), "{}", text(&run.stderr));
}

#[test]
fn a_site_may_be_a_part_of_a_repository() {
    let folder = repository(&[("site/goodhelp.toml", CONFIG), ("site/content/pages/help.md", &page("#### Deep"))]);
    let root = folder.path().join("site");
    write(&root, "goodhelp.toml", &format!("{CONFIG}[checks]\nheading-order = \"off\"\n"));
    assert_eq!(codes(&check(&root, &FROM)), ["heading-order"]);
}

#[test]
fn a_folder_of_rules_that_becomes_a_link_changes_nothing() {
    let folder = repository(&[("content/pages/help.md", &page("By moonlight.")), ("styles/Town/Moon.yml", RULE)]);
    let root = folder.path();
    fs::rename(root.join("styles"), root.join("other")).unwrap();
    #[cfg(unix)]
    std::os::unix::fs::symlink("/etc", root.join("styles")).unwrap();
    let run = check(root, &FROM);
    assert_eq!(codes(&run), ["language"], "{}", text(&run.stderr));
}

#[test]
fn limits_hold_for_files_of_a_commit() {
    let long = format!("{CONFIG}# {}\n", "x".repeat(2 << 20));
    let folder = repository(&[("content/pages/help.md", &page("Words."))]);
    let root = folder.path();
    write(root, "goodhelp.toml", &long);
    commit(root);
    write(root, "goodhelp.toml", CONFIG);
    let run = check(root, &FROM);
    assert_eq!((run.status.code(), codes(&run)), (Some(1), vec!["file-too-large".into(), "rest-waits".into()]));
}

#[test]
fn what_git_does_not_know_is_a_wrong_call() {
    let folder = repository(&[]);
    let outside = site(&[]);
    let ends = |root, name: &str, expected: &str| {
        for option in ["--config-from", "--changed-since"] {
            let run = check(root, &[&format!("{option}={name}")]);
            let said = text(&run.stderr);
            assert_eq!(run.status.code(), Some(2), "{name}: {said}");
            assert!(said.contains(expected), "{name}: {said}");
            assert_eq!(text(&run.stdout), "");
        }
    };
    ends(folder.path(), "nowhere", "git knows no commit `nowhere`");
    ends(folder.path(), "main:goodhelp.toml", "git knows no commit");
    ends(folder.path(), "", "is no name of a commit");
    ends(folder.path(), "--output=stolen", "is no name of a commit");
    ends(folder.path(), "-p", "is no name of a commit");
    ends(outside.path(), "main", "is in no git repository");
    assert!(!folder.path().join("stolen").exists());
}

#[test]
fn without_git_the_call_says_so() {
    let folder = repository(&[]);
    let run = super::program(folder.path(), &["--config-from", "main"]).env("PATH", "").output().unwrap();
    assert_eq!(run.status.code(), Some(2));
    assert!(text(&run.stderr).contains("the program git cannot be run"), "{}", text(&run.stderr));
}

/// A repository can name programs that git runs; a check runs none of them.
#[cfg(unix)]
#[test]
fn no_program_of_the_repository_is_run() {
    let folder = repository(&[("content/pages/help.md", &page("Words."))]);
    let root = folder.path();
    let mark = root.join("ran");
    let program = format!("sh -c 'touch {}' #", mark.display());
    for name in ["core.fsmonitor", "diff.external", "core.pager", "diff.x.textconv"] {
        git(root, &["config", name, &program]);
    }
    write(root, ".gitattributes", "* diff=x\n");
    write(root, "content/pages/help.md", &page("Other words."));
    for option in ["--config-from=main", "--changed-since=main"] {
        assert_eq!(check(root, &[option]).status.code(), Some(0));
    }
    assert!(!mark.exists());
}
