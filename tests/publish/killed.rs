//! A run that is killed at any moment leaves a whole site.

use crate::site::{Root, digest, digest_of, version};
use goodhelp::host::publish::publish;
use std::collections::BTreeSet;
use std::hash::{BuildHasher, RandomState};
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};
use std::{fs, thread};

/// What tells the child of the kill test where to publish.
const KILL_DIR: &str = "GOODHELP_KILL_DIR";

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
            .args(["--exact", "killed::endless_publishing", "--ignored", "--nocapture"])
            .env(KILL_DIR, root.path())
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
