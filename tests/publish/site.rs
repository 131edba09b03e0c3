//! What the tests publish, and how they look at it.

use goodhelp::host::publish::{PublishError, Published, publish};
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, BTreeSet};
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, SystemTime};
use std::{fs, thread};
use tempfile::TempDir;

/// The files of a site by their paths.
pub type Files = BTreeMap<String, Arc<[u8]>>;

/// A folder with an empty `content` to protect.
pub struct Root(TempDir);

impl Root {
    pub fn new() -> Root {
        Root::within(&std::env::temp_dir())
    }

    /// In memory where that is possible: for tests that publish so often that a slow disk would make them long.
    pub fn fast() -> Root {
        let memory = Path::new("/dev/shm");
        if memory.is_dir() { Root::within(memory) } else { Root::new() }
    }

    fn within(folder: &Path) -> Root {
        let root = Root(tempfile::tempdir_in(folder).unwrap());
        fs::create_dir(root.at("content")).unwrap();
        root
    }

    pub fn path(&self) -> &Path {
        self.0.path()
    }

    pub fn at(&self, path: &str) -> PathBuf {
        self.0.path().join(path)
    }

    pub fn publish(&self, files: &Files) -> Result<Published, PublishError> {
        publish(&self.at("public"), &self.at("content"), files)
    }

    /// What is beside `public`, without what the tests put there themselves.
    pub fn beside(&self) -> BTreeSet<String> {
        let names = fs::read_dir(self.0.path()).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
        names.filter(|name| name != "content" && name != "public").collect()
    }

    #[track_caller]
    pub fn assert_holds(&self, files: &Files) {
        assert_eq!(digest_of(&self.at("public")), digest(files));
        assert_eq!(self.beside(), [".public.lock".to_string()].into());
    }
}

pub fn files<'a>(pairs: impl IntoIterator<Item = (&'a str, &'a str)>) -> Files {
    let manifest = ("manifest.json", r#"{"title": "A site", "generator": "goodhelp 0.1.0"}"#);
    pairs.into_iter().chain([manifest]).map(|(path, text)| (path.to_string(), text.as_bytes().into())).collect()
}

/// 300 files in folders: a third is in each version alike, a third differs, and a third has other paths.
pub fn version(name: &str) -> Files {
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
pub fn digest(files: &Files) -> String {
    let mut digest = Sha256::new();
    for (path, bytes) in files {
        digest.update(format!("{path}\0{}\0", bytes.len()));
        digest.update(bytes);
    }
    digest.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
}

pub fn digest_of(folder: &Path) -> String {
    digest(&read(folder))
}

/// All files in a folder. An empty folder counts as a file too, because a publish never leaves one.
pub fn read(folder: &Path) -> Files {
    pub fn add(root: &Path, folder: &Path, all: &mut Files) {
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
pub fn identity(path: &Path) -> (u64, SystemTime) {
    let about = fs::metadata(path).unwrap();
    (about.ino(), about.modified().unwrap())
}

/// Long enough for a later file to have another time.
pub fn let_time_pass() {
    thread::sleep(Duration::from_millis(20));
}

pub fn counts(written: usize, unchanged: usize, removed: usize) -> Published {
    Published { written, unchanged, removed }
}

/// Checks that a message says what happened, in at most two sentences.
#[track_caller]
pub fn assert_says(error: &PublishError, words: &[&str]) {
    let message = error.to_string();
    for word in words {
        assert!(message.contains(word), "no `{word}` in: {message}");
    }
    assert!(message.ends_with('.') && message.matches(". ").count() < 2, "{message}");
}
