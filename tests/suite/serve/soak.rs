//! A long day of writing: neither memory nor open files grow. Runs alone, with `cargo test soak -- --ignored`.
#![cfg(target_os = "linux")]

use super::{Running, at_root};
use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::time::Duration;

/// An edit every three seconds for an hour.
const EDITS: usize = 1200;

#[test]
#[ignore = "takes two minutes, and measures the whole process"]
fn an_hour_of_edits_leaves_memory_flat_and_no_file_open() {
    let site = Running::of(&at_root(), None);
    site.settled();
    let mut early = None;
    for number in 0..EDITS {
        match number % 6 {
            0 => {
                site.write("case-studies/soak.md", &super::changes::NEW.replace("New words", &format!("Edit {number}")))
            }
            1 => site.reword("case-studies/soak.md", "title: ", "titel: "),
            2 => site.reword("case-studies/soak.md", "titel: ", "title: "),
            3 => site.write(&format!("case-studies/soak-{}/index.md", number % 48), super::changes::NEW),
            4 => fs::remove_dir_all(site.path(&format!("case-studies/soak-{}", (number - 1) % 48))).unwrap(),
            _ => fs::remove_file(site.path("case-studies/soak.md")).unwrap(),
        }
        if number % 10 == 0 {
            page_comes_and_goes(&site);
        }
        std::thread::sleep(Duration::from_millis(95));
        // The first tenth fills what is kept from build to build.
        if number == EDITS / 10 {
            early = Some((memory(), open_files()));
        }
    }
    site.settled();
    std::thread::sleep(Duration::from_secs(2));
    let (memory_before, files_before) = early.unwrap();
    let (memory_after, files_after) = (memory(), open_files());
    assert!(files_after <= files_before + 2, "{files_before} files were open, {files_after} are");
    assert!(
        memory_after < memory_before * 5 / 4 + (8 << 20),
        "{} MiB before, {} MiB after",
        memory_before >> 20,
        memory_after >> 20
    );
}

/// A browser that opens a page, listens, and is closed.
fn page_comes_and_goes(site: &Running) {
    let mut stream = site.connect();
    write!(stream, "GET /_serve/events HTTP/1.1\r\nHost: {}\r\n\r\n", site.server.address()).unwrap();
    let mut line = String::new();
    BufReader::new(stream).read_line(&mut line).unwrap();
    assert!(line.contains("200"), "{line}");
}

/// The bytes of memory that the process holds.
fn memory() -> usize {
    let pages = fs::read_to_string("/proc/self/statm").unwrap();
    pages.split(' ').nth(1).unwrap().parse::<usize>().unwrap() * 4096
}

fn open_files() -> usize {
    fs::read_dir("/proc/self/fd").unwrap().count()
}
