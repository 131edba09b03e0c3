//! Publishing whole or not at all, through the public function alone: also on a full disk, when killed, and twice at once.
//!
//! Some tests mount file systems or make a folder immutable, for which they have to be root. Where that is not permitted
//! they fail, unless `GOODHELP_NO_MOUNT=1` says that nobody expects otherwise.
#![cfg(target_os = "linux")]
#![allow(clippy::disallowed_methods, reason = "these tests look at the disk from the outside")]

use goodhelp::host::publish::{PublishError, Published, publish};
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::hash::{BuildHasher, RandomState};
use std::io::{BufRead, BufReader, ErrorKind};
use std::os::unix::fs::{MetadataExt, symlink};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Barrier};
use std::thread;
use std::time::{Duration, Instant, SystemTime};
use tempfile::TempDir;

type Files = BTreeMap<String, Arc<[u8]>>;

/// What tells the child of the kill test where to publish.
const KILL_DIR: &str = "GOODHELP_KILL_DIR";

// ---- what the tests publish and look at ----

/// A folder with an empty `content` to protect.
struct Root(TempDir);

impl Root {
    fn new() -> Root {
        Root::within(&std::env::temp_dir())
    }

    /// In memory where that is possible: for tests that publish so often that a slow disk would make them long.
    fn fast() -> Root {
        let memory = Path::new("/dev/shm");
        if memory.is_dir() { Root::within(memory) } else { Root::new() }
    }

    fn within(folder: &Path) -> Root {
        let root = Root(tempfile::tempdir_in(folder).unwrap());
        fs::create_dir(root.at("content")).unwrap();
        root
    }

    fn at(&self, path: &str) -> PathBuf {
        self.0.path().join(path)
    }

    fn publish(&self, files: &Files) -> Result<Published, PublishError> {
        publish(&self.at("public"), &self.at("content"), files)
    }

    /// What is beside `public`, without what the tests put there themselves.
    fn beside(&self) -> BTreeSet<String> {
        let names = fs::read_dir(self.0.path()).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
        names.filter(|name| name != "content" && name != "public").collect()
    }

    #[track_caller]
    fn assert_holds(&self, files: &Files) {
        assert_eq!(digest_of(&self.at("public")), digest(files));
        assert_eq!(self.beside(), [".public.lock".to_string()].into());
    }
}

fn files<'a>(pairs: impl IntoIterator<Item = (&'a str, &'a str)>) -> Files {
    let manifest = ("manifest.json", r#"{"title": "A site", "generator": "goodhelp 0.1.0"}"#);
    pairs.into_iter().chain([manifest]).map(|(path, text)| (path.to_string(), text.as_bytes().into())).collect()
}

/// 300 files in folders: a third is in each version alike, a third differs, and a third has other paths.
fn version(name: &str) -> Files {
    let mut all = files([]);
    for number in 0..299 {
        let (path, text) = match number % 3 {
            0 => (format!("same/{}/{number}.html", number % 7), format!("page {number} ")),
            1 => (format!("other/{}/{number}.html", number % 7), format!("page {number} of {name} ")),
            _ => (format!("{name}/{}/{number}.html", number % 7), format!("page {number} ")),
        };
        all.insert(path, text.repeat(50 + number).into_bytes().into());
    }
    all
}

/// One digest over the paths and bytes of all files.
fn digest(files: &Files) -> String {
    let mut digest = Sha256::new();
    for (path, bytes) in files {
        digest.update(format!("{path}\0{}\0", bytes.len()));
        digest.update(bytes);
    }
    digest.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
}

fn digest_of(folder: &Path) -> String {
    digest(&read(folder))
}

/// All files in a folder. An empty folder counts as a file too, because a publish never leaves one.
fn read(folder: &Path) -> Files {
    fn add(root: &Path, folder: &Path, all: &mut Files) {
        let mut empty = true;
        for entry in fs::read_dir(folder).unwrap() {
            let entry = entry.unwrap();
            empty = false;
            if entry.file_type().unwrap().is_dir() {
                add(root, &entry.path(), all);
            } else {
                let path = entry.path().strip_prefix(root).unwrap().to_str().unwrap().to_string();
                all.insert(path, fs::read(entry.path()).unwrap().into());
            }
        }
        if empty {
            all.insert(format!("{}/", folder.display()), Vec::new().into());
        }
    }
    let mut all = Files::new();
    add(folder, folder, &mut all);
    all
}

/// What stays the same when a file is not touched.
fn identity(path: &Path) -> (u64, SystemTime) {
    let about = fs::metadata(path).unwrap();
    (about.ino(), about.modified().unwrap())
}

/// Long enough for a later file to have another time.
fn let_time_pass() {
    thread::sleep(Duration::from_millis(20));
}

fn counts(written: usize, unchanged: usize, removed: usize) -> Published {
    Published { written, unchanged, removed }
}

/// Checks that a message says what happened, in at most two sentences.
#[track_caller]
fn assert_says(error: &PublishError, words: &[&str]) {
    let message = error.to_string();
    for word in words {
        assert!(message.contains(word), "no `{word}` in: {message}");
    }
    assert!(message.ends_with('.') && message.matches(". ").count() < 2, "{message}");
}

// ---- help from the system ----

/// Undoes a change to the system when it goes out of scope, so that also after a failure the folder can be removed.
struct Undo(Vec<String>);

impl Drop for Undo {
    fn drop(&mut self) {
        let _ = Command::new(&self.0[0]).args(&self.0[1..]).status();
    }
}

/// Runs a command that needs root; `None` when it does not work and that is expected here.
fn as_root(command: &[&str], undo: &[&str]) -> Option<Undo> {
    let output = Command::new(command[0]).args(&command[1..]).output();
    if output.as_ref().is_ok_and(|output| output.status.success()) {
        return Some(Undo(undo.iter().map(|word| word.to_string()).collect()));
    }
    let expected = std::env::var("GOODHELP_NO_MOUNT").is_ok_and(|value| value == "1");
    assert!(expected, "{command:?} did not work: {output:?}; with GOODHELP_NO_MOUNT=1 this is not tested");
    eprintln!("NOT TESTED, because {command:?} is not permitted here");
    None
}

fn mount_tmpfs(options: &str, folder: &Path) -> Option<Undo> {
    let folder = folder.to_str().unwrap();
    as_root(&["mount", "-t", "tmpfs", "-o", options, "goodhelp-test", folder], &["umount", folder])
}

// ---- what is written ----

#[test]
fn the_first_publish_makes_missing_folders() {
    let root = Root::new();
    let site = files([("index.html", "home"), ("a/b/c.html", "page"), ("a/empty.txt", "")]);
    let out = root.at("new/parent/public");
    assert_eq!(publish(&out, &root.at("content"), &site).unwrap(), counts(4, 0, 0));
    assert_eq!(digest_of(&out), digest(&site));
    assert!(!root.at("new/parent/.public.stage").exists());
}

#[test]
fn an_empty_folder_may_be_used() {
    let root = Root::new();
    fs::create_dir(root.at("public")).unwrap();
    let site = files([("index.html", "home")]);
    assert_eq!(root.publish(&site).unwrap(), counts(2, 0, 0));
    root.assert_holds(&site);
}

#[test]
fn an_unchanged_site_is_not_touched() {
    let root = Root::new();
    let site = version("a");
    root.publish(&site).unwrap();
    let paths: Vec<PathBuf> = site.keys().map(|path| root.at("public").join(path)).chain([root.at("public")]).collect();
    let before: Vec<_> = paths.iter().map(|path| identity(path)).collect();
    let_time_pass();
    assert_eq!(root.publish(&site).unwrap(), counts(0, 300, 0));
    assert_eq!(paths.iter().map(|path| identity(path)).collect::<Vec<_>>(), before);
    root.assert_holds(&site);
}

#[test]
fn only_changed_files_are_written() {
    let root = Root::new();
    let large = "long ".repeat(20_000);
    let mut late = large.clone();
    late.replace_range(99_990..99_991, "!");
    let old = files([("same.html", "1"), ("same/large.css", &large), ("late.css", &large), ("bytes.html", "old")]);
    let old =
        old.into_iter().chain(files([("length.html", "1"), ("gone/a/b.html", "1"), ("swap", "1"), ("pws/x", "1")]));
    let new = files([("same.html", "1"), ("same/large.css", &large), ("late.css", &late), ("bytes.html", "new")]);
    let new = new.into_iter().chain(files([("length.html", "12"), ("new/a.html", "1"), ("swap/x", "1"), ("pws", "1")]));
    root.publish(&old.collect()).unwrap();
    let kept = ["same.html", "same/large.css", "manifest.json"].map(|path| root.at("public").join(path));
    let before = kept.each_ref().map(|path| identity(path));
    let_time_pass();
    let new = new.collect();
    assert_eq!(root.publish(&new).unwrap(), counts(6, 3, 3));
    root.assert_holds(&new);
    assert_eq!(kept.each_ref().map(|path| identity(path)), before);
    assert!(kept.iter().all(|path| fs::metadata(path).unwrap().nlink() == 1), "the former site is gone");
    assert!(!root.at("public/gone").exists());
}

#[test]
fn what_people_added_to_the_output_is_removed() {
    let root = Root::new();
    let site = files([("a/index.html", "home")]);
    root.publish(&site).unwrap();
    fs::create_dir_all(root.at("public/mine/deep")).unwrap();
    root.publish(&site).unwrap();
    root.assert_holds(&site);
    fs::write(root.at("public/a/note.txt"), "note").unwrap();
    fs::write(root.at("target.txt"), "outside").unwrap();
    fs::remove_file(root.at("public/a/index.html")).unwrap();
    symlink(root.at("target.txt"), root.at("public/a/index.html")).unwrap();
    assert_eq!(root.publish(&site).unwrap(), counts(1, 1, 1));
    assert_eq!(fs::read_to_string(root.at("target.txt")).unwrap(), "outside");
    assert!(!fs::symlink_metadata(root.at("public/a/index.html")).unwrap().is_symlink());
    fs::remove_file(root.at("target.txt")).unwrap();
    root.assert_holds(&site);
}

// ---- what is refused ----

#[test]
fn unsafe_paths_are_refused() {
    let root = Root::new();
    for path in ["", "/a", "a//b", "a/", "..", "../a", "a/../b", "./a", "a/.", "a\\b", "..\\a", "a\0b"] {
        let error = root.publish(&files([(path, "x")])).unwrap_err();
        assert!(matches!(error, PublishError::BadPath { .. }), "{path:?}: {error}");
        assert_says(&error, &["page path", "untouched"]);
    }
    let error = root.publish(&files([("a", "x"), ("a-b", "x"), ("a/b/c", "x")])).unwrap_err();
    assert!(matches!(error, PublishError::BadPath { .. }), "{error}");
    assert_eq!(root.beside(), BTreeSet::new());
    assert!(!root.at("public").exists());
}

#[test]
fn a_site_without_its_manifest_is_refused() {
    let root = Root::new();
    for manifest in ["", "[]", "{}", r#"{"generator": 1}"#, r#"{"generator": "other"}"#, r#"{"generator": "goodhelp""#]
    {
        let mut site = files([]);
        site.insert("manifest.json".into(), manifest.as_bytes().into());
        assert!(matches!(root.publish(&site), Err(PublishError::NoManifest)), "{manifest}");
    }
    let error = root.publish(&Files::new()).unwrap_err();
    assert_says(&error, &["manifest.json"]);
}

#[test]
fn a_folder_of_somebody_else_is_refused() {
    let root = Root::new();
    fs::create_dir(root.at("public")).unwrap();
    let manifest = root.at("public/manifest.json");
    fs::write(root.at("public/letter.txt"), "dear").unwrap();
    let refused = |what: &str| {
        let error = root.publish(&files([("index.html", "home")])).unwrap_err();
        assert!(matches!(error, PublishError::Foreign(_)), "{what}: {error}");
        assert_says(&error, &["public", "did not build", "not touched"]);
        assert_eq!(fs::read_to_string(root.at("public/letter.txt")).unwrap(), "dear");
        assert_eq!(root.beside(), BTreeSet::new(), "{what}");
    };
    refused("no manifest");
    for text in [r#"{"generator": "hugo"}"#, r#"{"name": "goodhelp"}"#, "goodhelp", ""] {
        fs::write(&manifest, text).unwrap();
        refused(text);
    }
    fs::remove_file(&manifest).unwrap();
    fs::create_dir(&manifest).unwrap();
    refused("a folder");
    fs::remove_dir(&manifest).unwrap();
    assert!(Command::new("mkfifo").arg(&manifest).status().unwrap().success());
    refused("a pipe");
    fs::remove_file(&manifest).unwrap();
    fs::write(root.at("content/manifest.json"), r#"{"generator": "goodhelp"}"#).unwrap();
    symlink(root.at("content/manifest.json"), &manifest).unwrap();
    refused("a link");
}

#[test]
fn a_file_or_a_link_is_refused() {
    let root = Root::new();
    let site = files([]);
    publish(&root.at("real"), &root.at("content"), &site).unwrap();
    symlink("real", root.at("link")).unwrap();
    symlink("nowhere", root.at("broken")).unwrap();
    fs::write(root.at("file"), "text").unwrap();
    for name in ["link", "link/", "broken", "file"] {
        let error = publish(&root.at(name), &root.at("content"), &site).unwrap_err();
        assert!(matches!(error, PublishError::NotAFolder(_)), "{name}: {error}");
        assert_says(&error, &[name, "not touched"]);
    }
    assert!(fs::symlink_metadata(root.at("link")).unwrap().is_symlink());
    assert_eq!(fs::read_to_string(root.at("file")).unwrap(), "text");
}

#[test]
fn folders_with_the_sources_are_refused() {
    let root = Root::new();
    let site = files([]);
    // The outer folder looks like a site of ours, so that only the sources in it protect it.
    publish(&root.at("outer"), &root.at("content"), &site).unwrap();
    fs::create_dir_all(root.at("outer/site/content")).unwrap();
    fs::write(root.at("outer/manifest.json"), r#"{"generator": "goodhelp"}"#).unwrap();
    symlink("outer/site", root.at("link")).unwrap();
    let source = root.at("outer/site");
    for (out, protected) in [
        (source.clone(), source.clone()),
        (root.at("outer"), source.clone()),
        (root.at("outer/site/../../outer"), source.clone()),
        (root.at("outer"), root.at("link")),
        (root.at("link/../../outer"), root.at("link/content")),
        (std::env::current_dir().unwrap(), source.clone()),
    ] {
        let error = publish(&out, &protected, &site).unwrap_err();
        assert!(matches!(error, PublishError::Protected { .. }), "{out:?}: {error}");
        assert_says(&error, &["would be lost", "nothing was touched"]);
    }
    for out in ["/", ".", "..", "", "a/..", "../.."] {
        let error = publish(Path::new(out), &source, &site).unwrap_err();
        assert!(matches!(error, PublishError::NoName(_)), "{out:?}: {error}");
        assert_says(&error, &["nothing was touched"]);
    }
    assert!(root.at("outer/site/content").exists());
    // Beside and inside the sources is where it belongs.
    publish(&root.at("outer/site/public"), &source, &site).unwrap();
    publish(&root.at("outer/site-public"), &source, &site).unwrap();
}

#[test]
fn a_git_checkout_is_refused() {
    let root = Root::new();
    let site = files([("index.html", "old")]);
    root.publish(&site).unwrap();
    fs::create_dir(root.at("public/.git")).unwrap();
    let error = root.publish(&files([("index.html", "new")])).unwrap_err();
    assert_says(&error, &[".git", "would be lost"]);
    fs::remove_dir(root.at("public/.git")).unwrap();
    root.assert_holds(&site);
}

#[test]
fn a_mount_point_is_refused() {
    let root = Root::new();
    let site = files([("a/index.html", "old")]);
    let new = files([("a/index.html", "new")]);
    fs::create_dir(root.at("public")).unwrap();
    if let Some(_mounted) = mount_tmpfs("size=200k", &root.at("public")) {
        let error = root.publish(&site).unwrap_err();
        assert!(matches!(error, PublishError::MountPoint(_)), "{error}");
        assert_says(&error, &["public", "mount point", "not touched"]);
        assert_eq!(root.beside(), BTreeSet::new());
        // One inside it is just as good as any other.
        assert_eq!(publish(&root.at("public/site"), &root.at("content"), &site).unwrap(), counts(2, 0, 0));
    }
    root.publish(&site).unwrap();
    // From the same device, which only the swap finds out.
    let public = root.at("public");
    let public = public.to_str().unwrap();
    if let Some(_mounted) = as_root(&["mount", "--bind", public, public], &["umount", public]) {
        let error = root.publish(&new).unwrap_err();
        assert!(matches!(error, PublishError::MountPoint(_)), "{error}");
        root.assert_holds(&site);
    }
    // In the former site, where removing that would remove what is mounted.
    if let Some(_mounted) = mount_tmpfs("size=200k", &root.at("public/a")) {
        fs::write(root.at("public/a/upload.txt"), "precious").unwrap();
        let error = root.publish(&new).unwrap_err();
        assert!(matches!(error, PublishError::MountPoint(_)), "{error}");
        assert_says(&error, &["public/a"]);
        assert_eq!(fs::read_to_string(root.at("public/a/upload.txt")).unwrap(), "precious");
    }
    root.assert_holds(&site);
    root.publish(&new).unwrap();
    root.assert_holds(&new);
}

// ---- what goes wrong ----

#[test]
fn a_full_disk_leaves_the_former_site() {
    let root = Root::new();
    fs::create_dir(root.at("disk")).unwrap();
    let Some(_mounted) = mount_tmpfs("size=200k", &root.at("disk")) else { return };
    let out = root.at("disk/public");
    let old = files([("index.html", &*"old ".repeat(2000)), ("same.css", &*"css ".repeat(2000))]);
    publish(&out, &root.at("content"), &old).unwrap();
    let before = identity(&out.join("index.html"));
    let pages: Vec<String> = (0..60).map(|number| format!("pages/{number}.html")).collect();
    let text = "new ".repeat(2000);
    let mut new = files(pages.iter().map(|path| (path.as_str(), text.as_str())));
    new.extend(files([("same.css", &*"css ".repeat(2000))]));
    let error = publish(&out, &root.at("content"), &new).unwrap_err();
    assert!(matches!(&error, PublishError::System { error, .. } if error.kind() == ErrorKind::StorageFull), "{error}");
    assert_says(&error, &["pages/", "former site is untouched", "free some space"]);
    assert_eq!(digest_of(&out), digest(&old));
    assert_eq!(identity(&out.join("index.html")), before);
    assert!(!root.at("disk/.public.stage").exists());
    // What was written is free again.
    let new = new.into_iter().filter(|(path, _)| !path.starts_with("pages/") || path.contains('7')).collect();
    publish(&out, &root.at("content"), &new).unwrap();
    assert_eq!(digest_of(&out), digest(&new));
}

#[test]
fn a_folder_that_may_not_be_written_leaves_the_former_site() {
    let root = Root::new();
    let old = files([("index.html", "old"), ("same.html", "same")]);
    let new = files([("index.html", "new"), ("same.html", "same")]);
    root.publish(&old).unwrap();
    let at = |folder: &str| root.at(folder).to_str().unwrap().to_string();
    // Around the output folder the stage cannot be made, and the output folder itself cannot be swapped.
    for folder in [at("."), at("public")] {
        let Some(immutable) = as_root(&["chattr", "+i", &folder], &["chattr", "-i", &folder]) else { return };
        let error = root.publish(&new).unwrap_err();
        assert!(matches!(error, PublishError::System { .. } | PublishError::Swap { .. }), "{error}");
        assert_says(&error, &["not permitted", "former site is untouched", "you may write"]);
        drop(immutable);
        root.assert_holds(&old);
    }
    root.publish(&new).unwrap();
    root.assert_holds(&new);
}

#[test]
fn a_read_only_disk_leaves_the_former_site() {
    let root = Root::new();
    fs::create_dir(root.at("disk")).unwrap();
    let Some(_mounted) = mount_tmpfs("size=200k", &root.at("disk")) else { return };
    let (out, disk) = (root.at("disk/public"), root.at("disk"));
    let old = files([("index.html", "old")]);
    publish(&out, &root.at("content"), &old).unwrap();
    let remounted = Command::new("mount").args(["-o", "remount,ro"]).arg(&disk).status().unwrap();
    assert!(remounted.success());
    let error = publish(&out, &root.at("content"), &files([("index.html", "new")])).unwrap_err();
    assert!(matches!(error, PublishError::System { .. }), "{error}");
    assert_says(&error, &["Read-only", "former site is untouched", "choose an output folder"]);
    assert_eq!(digest_of(&out), digest(&old));
}

#[test]
fn a_name_that_the_system_refuses_leaves_the_former_site() {
    let root = Root::new();
    let old = files([("index.html", "old")]);
    root.publish(&old).unwrap();
    let long = "x".repeat(300);
    let error = root.publish(&files([("index.html", "new"), (&long, "page")])).unwrap_err();
    assert_says(&error, &["former site is untouched", "shorter names"]);
    root.assert_holds(&old);
}

#[test]
fn what_a_killed_run_left_is_cleared_up() {
    let root = Root::new();
    let site = files([("a/index.html", "home")]);
    let stale = || {
        fs::create_dir_all(root.at(".public.stage/a/b")).unwrap();
        fs::write(root.at(".public.stage/a/index.html"), "half").unwrap();
        fs::write(root.at(".public.stage/extra.html"), "extra").unwrap();
    };
    for _ in 0..3 {
        stale();
        root.publish(&site).unwrap();
        root.assert_holds(&site);
    }
    fs::write(root.at(".public.stage"), "a file").unwrap();
    root.publish(&site).unwrap();
    root.assert_holds(&site);
    // Killed between the two steps of a swap: the former site is put back first, so that its files keep their times.
    let before = identity(&root.at("public/a/index.html"));
    stale();
    fs::rename(root.at("public"), root.at(".public.old")).unwrap();
    let_time_pass();
    let new = files([("a/index.html", "home"), ("b.html", "new")]);
    assert_eq!(root.publish(&new).unwrap(), counts(1, 2, 0));
    root.assert_holds(&new);
    assert_eq!(identity(&root.at("public/a/index.html")), before);
    // It is put back as well when the new site then cannot be published.
    fs::rename(root.at("public"), root.at(".public.old")).unwrap();
    root.publish(&files([(&*"x".repeat(300), "page")])).unwrap_err();
    root.assert_holds(&new);
}

// ---- two at once ----

#[test]
fn a_second_publish_is_told_that_another_is_running() {
    let root = Root::new();
    let site = files([("index.html", "old")]);
    root.publish(&site).unwrap();
    let lock = fs::File::open(root.at(".public.lock")).unwrap();
    lock.lock().unwrap();
    let error = root.publish(&files([("index.html", "new")])).unwrap_err();
    assert!(matches!(error, PublishError::Running(_)), "{error}");
    assert_says(&error, &["Another build is running", "build again"]);
    root.assert_holds(&site);
    // Folders beside it have locks of their own.
    publish(&root.at("other"), &root.at("content"), &site).unwrap();
    // Closing it would not do: a child that another test is just starting may hold a copy for a moment.
    lock.unlock().unwrap();
    fs::remove_dir_all(root.at("other")).unwrap();
    fs::remove_file(root.at(".other.lock")).unwrap();
    root.publish(&site).unwrap();
    root.assert_holds(&site);
}

#[test]
fn two_publishes_at_once_leave_one_whole_site() {
    let root = Root::fast();
    let (a, b) = (version("a"), version("b"));
    let (barrier, refused) = (Barrier::new(2), AtomicUsize::new(0));
    for _ in 0..30 {
        let run = |site| {
            barrier.wait();
            match root.publish(site) {
                Ok(_) => true,
                Err(PublishError::Running(_)) => {
                    refused.fetch_add(1, Ordering::Relaxed);
                    false
                }
                Err(error) => panic!("{error}"),
            }
        };
        let (first, second) = thread::scope(|scope| {
            let other = scope.spawn(|| run(&b));
            (run(&a), other.join().unwrap())
        });
        let whole = digest_of(&root.at("public"));
        assert!(first && whole == digest(&a) || second && whole == digest(&b), "{first} {second}");
        assert_eq!(root.beside(), [".public.lock".to_string()].into());
    }
    assert!(refused.into_inner() > 0, "the two never met");
}

#[test]
fn there_is_a_site_at_every_moment() {
    let root = Root::fast();
    let (a, b) = (version("a"), version("b"));
    root.publish(&a).unwrap();
    let (ended, looks) = (AtomicBool::new(false), AtomicUsize::new(0));
    thread::scope(|scope| {
        scope.spawn(|| {
            while !ended.load(Ordering::Relaxed) {
                assert!(fs::exists(root.at("public/manifest.json")).unwrap(), "the site was away for a moment");
                looks.fetch_add(1, Ordering::Relaxed);
            }
        });
        for round in 0..20 {
            root.publish(if round % 2 == 0 { &b } else { &a }).unwrap();
        }
        ended.store(true, Ordering::Relaxed);
    });
    assert!(looks.into_inner() > 100);
}

// ---- killed ----

/// Publishes two versions in turn until it is killed; does nothing when nobody says where.
#[test]
#[ignore = "is run by the next test, which kills it"]
fn endless_publishing() {
    let Ok(root) = std::env::var(KILL_DIR) else { return };
    let root = Path::new(&root);
    let (a, b) = (version("a"), version("b"));
    println!("\nready");
    loop {
        for site in [&a, &b] {
            publish(&root.join("public"), &root.join("content"), site).unwrap();
        }
    }
}

#[test]
fn a_killed_publish_leaves_a_whole_site() {
    let root = Root::fast();
    let (a, b) = (digest(&version("a")), digest(&version("b")));
    let start = Instant::now();
    let (mut seen, mut stages, mut kills) = (BTreeSet::new(), 0, 0);
    let mut kill = |after: Duration| {
        let mut child = Command::new(std::env::current_exe().unwrap())
            .args(["--exact", "endless_publishing", "--ignored", "--nocapture"])
            .env(KILL_DIR, root.0.path())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let ready = BufReader::new(child.stdout.take().unwrap()).lines().any(|line| line.unwrap().trim() == "ready");
        assert!(ready, "{:?}", child.wait());
        thread::sleep(after);
        child.kill().unwrap();
        assert!(!child.wait().unwrap().success());
        kills += 1;
        stages += usize::from(root.at(".public.stage").exists());
        if !root.at("public").exists() {
            return None;
        }
        let whole = digest_of(&root.at("public"));
        assert!(whole == a || whole == b, "neither version after {after:?}");
        seen.insert(whole.clone());
        Some(whole)
    };
    // The very first publish: no site at all is the former one.
    for _ in 0..5 {
        kill(random(20));
        for name in ["public", ".public.stage"] {
            let _ = fs::remove_dir_all(root.at(name));
        }
    }
    // Within the time of about three publishes, so that kills come before, between and after swaps however slow the disk is.
    root.publish(&version("a")).unwrap();
    let before = Instant::now();
    root.publish(&version("b")).unwrap();
    let within = (before.elapsed().as_millis() as u64 * 3).clamp(20, 400);
    for _ in 0..30 {
        assert!(kill(random(within)).is_some(), "the site is gone");
    }
    println!(
        "{:?}, {} versions, {stages} of {kills} killed with a stage, within {within} ms",
        start.elapsed(),
        seen.len()
    );
    assert!(stages > 0, "no kill ever hit");
    root.publish(&version("a")).unwrap();
    root.assert_holds(&version("a"));
}

/// A random time of less than so many milliseconds.
fn random(milliseconds: u64) -> Duration {
    Duration::from_micros(RandomState::new().hash_one(milliseconds) % (milliseconds * 1000))
}
