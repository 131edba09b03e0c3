//! What is refused before anything is touched.

use crate::site::{Files, Root, assert_says, counts, files};
use crate::system::{as_root, mount_tmpfs};
use goodhelp::host::publish::{PublishError, publish};
use std::collections::BTreeSet;
use std::fs;
use std::os::unix::fs::symlink;
use std::path::Path;
use std::process::Command;

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
