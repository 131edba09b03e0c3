//! Two at once, and somebody who looks on.

use crate::site::{Root, assert_says, digest, digest_of, files, version};
use goodhelp::host::publish::{PublishError, publish};
use std::sync::Barrier;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::{fs, thread};

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
