//! What is written, and what is left as it is.

use crate::site::{Root, counts, digest, digest_of, files, identity, let_time_pass, version};
use goodhelp::host::publish::publish;
use std::fs;
use std::os::unix::fs::{MetadataExt, symlink};
use std::path::PathBuf;

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
