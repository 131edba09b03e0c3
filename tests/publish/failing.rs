//! What goes wrong on the way, and leaves the former site.

use crate::site::{Root, assert_says, counts, digest, digest_of, files, identity, let_time_pass};
use crate::system::{as_root, mount_tmpfs};
use goodhelp::host::publish::{PublishError, publish};
use std::fs;
use std::io::ErrorKind;
use std::process::Command;

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
