//! Whatever happens to the files, the served site becomes that of a clean build.

use super::{Running, at_root, copy_folder};
use crate::properties::file;
use goodhelp::source::FilePath;
use std::fs;
use std::io::Write;
use std::sync::atomic::Ordering;
use std::time::Duration;

pub const NEW: &str =
    "---\ntitle: New here\norganisation: New\nsummary: New.\ncompleteness: stub\nsectors: [one]\n---\n\nNew words.\n";

#[test]
fn new_changed_renamed_and_deleted_files_and_folders() {
    let site = Running::new();
    site.settled();
    site.write("case-studies/new.md", NEW);
    site.shows("/case-studies/new/", "New words.");
    site.reword("case-studies/new.md", "New words.", "Other words.");
    site.shows("/case-studies/new/", "Other words.");
    fs::rename(site.path("case-studies/new.md"), site.path("case-studies/newer.md")).unwrap();
    site.shows("/case-studies/newer/", "Other words.");
    site.settled();
    assert_eq!(site.get("/case-studies/new/").status, 404);
    fs::remove_file(site.path("case-studies/newer.md")).unwrap();
    site.settled();
    assert_eq!(site.get("/case-studies/newer/").status, 404);
    // A folder with its text, written file by file, renamed, and deleted.
    site.write("case-studies/folder/index.md", NEW);
    site.shows("/case-studies/folder/", "New words.");
    fs::rename(site.path("case-studies/folder"), site.path("case-studies/other")).unwrap();
    site.settled();
    site.reword("case-studies/other/index.md", "New words.", "Words in a folder that was renamed.");
    site.shows("/case-studies/other/", "renamed.");
    fs::remove_dir_all(site.path("case-studies/other")).unwrap();
    site.settled();
    assert!(site.failed.lock().unwrap().iter().all(|failed| !failed), "no step broke the site");
}

#[test]
fn a_whole_folder_may_go_and_come_back() {
    let site = Running::new();
    site.settled();
    let keep = tempfile::TempDir::new().unwrap();
    copy_folder(&site.path("content"), keep.path());
    fs::remove_dir_all(site.path("content")).unwrap();
    super::wait(|| *site.failed.lock().unwrap().last().unwrap(), || "the site was not broken".into());
    copy_folder(keep.path(), &site.path("content"));
    site.settled();
    site.reword("content/pages/shown.md", "title: Shown", "title: Shown again");
    site.shows("/shown/", "Shown again");
}

#[test]
fn theme_words_and_configuration_are_watched() {
    let site = Running::new();
    site.reword("themes/templates/layout.html", "<h1>", "<h1 class=\"changed\">");
    site.shows("/", "<h1 class=\"changed\">");
    let words = site.read("themes/words/en-GB.ftl");
    let home = words.lines().find(|line| line.starts_with("home = ")).unwrap();
    site.reword("themes/words/en-GB.ftl", home, "home = Where it begins");
    site.shows("/", "Where it begins");
    site.reword("goodhelp.toml", "title = \"Tiny", "title = \"Titled anew");
    site.shows("/feed.xml", "Titled anew");
    site.reword("themes/assets/site.css", "#0a5350", "#123456");
    site.settled();
}

#[test]
fn editors_that_save_by_renaming_never_show_a_gap() {
    let site = Running::new();
    let path = site.path("content/glossary/beta.md");
    let path = if path.exists() { path } else { site.path("case-studies/beta.md") };
    for round in 0..8 {
        let text = fs::read_to_string(&path).unwrap() + &format!("\nRound {round}.\n");
        let backup = path.with_extension("md~");
        match round % 4 {
            // vim: the old file becomes the backup, and goes when the new one is there.
            0 | 1 => {
                let probe = path.with_file_name("4913");
                fs::write(&probe, "").unwrap();
                fs::remove_file(&probe).unwrap();
                fs::rename(&path, &backup).unwrap();
                if round == 1 {
                    std::thread::sleep(Duration::from_millis(15));
                }
                fs::write(&path, &text).unwrap();
                fs::remove_file(&backup).unwrap();
            }
            // Others: the new file is written elsewhere and takes the place of the old one.
            2 => {
                let other = path.with_file_name(".beta.md.tmp");
                fs::write(&other, &text).unwrap();
                fs::rename(&other, &path).unwrap();
            }
            // Others: the file is emptied, and filled a moment later.
            _ => {
                let mut file = fs::File::create(&path).unwrap();
                let (first, second) = text.split_at(text.len() / 2);
                file.write_all(first.as_bytes()).unwrap();
                std::thread::sleep(Duration::from_millis(15));
                file.write_all(second.as_bytes()).unwrap();
            }
        }
        site.settled();
    }
    assert!(site.failed.lock().unwrap().iter().all(|failed| !failed), "{:?}", site.failed.lock().unwrap());
}

#[test]
fn hundreds_of_files_at_once_are_at_most_two_builds() {
    let site = Running::new();
    for number in 0..400 {
        site.write(&format!("case-studies/many-{number}.md"), NEW);
    }
    site.settled();
    for round in 0..10 {
        std::thread::sleep(Duration::from_millis(900));
        let before = site.builds();
        let mut pause = Duration::ZERO;
        for number in 0..400 {
            let start = std::time::Instant::now();
            // As git does: the old file goes and a new one comes.
            let path = site.path(&format!("case-studies/many-{number}.md"));
            fs::remove_file(&path).unwrap();
            fs::write(&path, NEW.replace("New words", &format!("Checked out {round}"))).unwrap();
            pause = pause.max(start.elapsed());
        }
        site.settled();
        // A machine that stops in the middle makes two bursts of one.
        if pause < Duration::from_millis(60) {
            assert!(site.builds() - before <= 2, "{} builds", site.builds() - before);
            return;
        }
    }
    panic!("this machine is too busy to tell");
}

#[test]
fn changes_in_the_middle_of_a_build_are_not_lost() {
    let site = Running::new();
    for round in 0..60 {
        site.write("case-studies/new.md", &NEW.replace("New words", &format!("Round {round}")));
        std::thread::sleep(Duration::from_millis(round % 13));
    }
    site.shows("/case-studies/new/", "Round 59.");
    site.settled();
}

#[test]
fn the_first_change_is_acted_on_at_once() {
    let site = Running::new();
    site.settled();
    let mut best = Duration::MAX;
    for round in 0..5 {
        std::thread::sleep(Duration::from_millis(1000));
        let words = format!("Round {round}.");
        let start = std::time::Instant::now();
        site.write("case-studies/new.md", &NEW.replace("New words.", &words));
        site.shows("/case-studies/new/", &words);
        best = best.min(start.elapsed());
    }
    // Not a measurement: a fixed wait of a debouncer would be seen, whatever the machine does besides.
    let build = {
        let start = std::time::Instant::now();
        site.clean();
        start.elapsed()
    };
    assert!(best < build * 2 + Duration::from_millis(40), "{best:?} with a build of {build:?}");
}

#[test]
fn without_word_from_the_system_files_are_looked_at_again_and_again() {
    let site = Running::of(&at_root(), Some(Duration::from_millis(30)));
    site.write("case-studies/new.md", NEW);
    site.shows("/case-studies/new/", "New words.");
    // As long as before, within the same second.
    site.write("case-studies/new.md", &NEW.replace("New words.", "Neu worte."));
    site.shows("/case-studies/new/", "Neu worte.");
    fs::rename(site.path("case-studies/new.md"), site.path("case-studies/newer.md")).unwrap();
    site.settled();
    let builds = site.builds();
    std::thread::sleep(Duration::from_millis(200));
    assert_eq!(site.builds(), builds, "nothing changed");
}

#[cfg(unix)]
#[test]
fn links_follow_what_they_point_at() {
    let mut files = at_root();
    files.insert(FilePath::new("content/pages/plain.md"), file("---\ntitle: Plain\nsummary: Plain.\n---\n\nOne.\n"));
    let site = Running::of(&files, None);
    std::os::unix::fs::symlink(site.path("content/pages/plain.md"), site.path("content/pages/linked.md")).unwrap();
    site.shows("/linked/", "One.");
    site.write("content/pages/plain.md", "---\ntitle: Plain\nsummary: Plain.\n---\n\nTwo.\n");
    site.shows("/linked/", "Two.");
    site.settled();
}

#[test]
fn files_that_are_none_of_the_sites_cause_no_build() {
    let site = Running::new();
    site.settled();
    std::thread::sleep(Duration::from_millis(900));
    let builds = site.builds();
    for path in
        ["public/index.html", "notes.txt", "content/.hidden/a.md", "case-studies/beta.md~", "case-studies/.beta.md.swp"]
    {
        site.write(path, "nothing");
    }
    // The same bytes once more.
    let same = site.read("case-studies/beta.md");
    site.write("case-studies/beta.md", &same);
    std::thread::sleep(Duration::from_millis(400));
    assert_eq!(site.builds(), builds);
    assert!(site.indexed.load(Ordering::SeqCst) >= 1);
}
