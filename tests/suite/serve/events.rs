//! What an open page is told.

use super::{PATIENCE, Running};
use serde_json::Value;
use std::io::{BufRead, BufReader, Write};
use std::net::TcpStream;

/// An open page that listens.
struct Page(BufReader<TcpStream>);

impl Page {
    fn open(site: &Running) -> Page {
        let mut stream = site.connect();
        let request = format!("GET /_serve/events HTTP/1.1\r\nHost: {}\r\n\r\n", site.server.address());
        stream.write_all(request.as_bytes()).unwrap();
        Page(BufReader::new(stream))
    }

    /// The next event.
    fn next(&mut self) -> Value {
        let mut line = String::new();
        loop {
            line.clear();
            assert!(self.0.read_line(&mut line).unwrap() > 0, "the stream ended");
            if let Some(data) = line.strip_prefix("data: ") {
                return serde_json::from_str(data).unwrap();
            }
        }
    }

    /// The first event that has as many problems.
    fn with_problems(&mut self, count: usize) -> Value {
        let start = std::time::Instant::now();
        loop {
            let event = self.next();
            if event["problems"].as_array().unwrap().len() == count {
                return event;
            }
            assert!(start.elapsed() < PATIENCE, "{event}");
        }
    }
}

#[test]
fn every_open_page_is_told_of_a_change() {
    let site = Running::new();
    let mut pages = [Page::open(&site), Page::open(&site)];
    let before: Vec<u64> = pages.iter_mut().map(|page| page.next()["number"].as_u64().unwrap()).collect();
    site.reword("case-studies/beta.md", "title: ", "title: Altogether ");
    for (page, before) in pages.iter_mut().zip(before) {
        let event = page.next();
        assert!(event["number"].as_u64().unwrap() > before);
        assert_eq!(event["problems"], serde_json::json!([]));
    }
    assert!(site.get("/case-studies/beta/").text().contains("Altogether"));
}

#[test]
fn a_mistake_is_shown_with_its_place_while_the_last_good_page_stays_and_is_gone_when_it_is_mended() {
    let site = Running::new();
    let mut page = Page::open(&site);
    page.next();
    let (good, shown) = (site.read("case-studies/beta.md"), site.get("/case-studies/beta/").body);
    site.write("case-studies/beta.md", &good.replace("title:", "titel:"));
    let event = page.with_problems(1);
    let problems = event["problems"].as_array().unwrap();
    let unknown = problems.iter().find(|problem| problem["message"] == "there is no field `titel`").unwrap();
    assert_eq!(unknown["place"], "case-studies/beta.md:2:1");
    assert!(unknown["text"].as_str().unwrap().contains("^^^^^"), "{unknown}");
    assert!(unknown["text"].as_str().unwrap().contains("did you mean `title`?"), "{unknown}");
    assert_eq!(site.get("/case-studies/beta/").body, shown);
    // A page that is opened now is told as well.
    assert_eq!(Page::open(&site).next()["problems"], event["problems"]);
    site.write("case-studies/beta.md", &good);
    page.with_problems(0);
    site.settled();
}

#[test]
fn private_values_are_in_no_message() {
    let site = Running::new();
    let mut page = Page::open(&site);
    page.next();
    let good = site.read("case-studies/beta.md");
    assert!(good.contains("persons: none"), "{good}");
    let consent =
        "persons: consented\nconsent: { reference: SECRET-77, scope: [website], expires: soon, naming: anonymous }";
    site.write("case-studies/beta.md", &good.replace("persons: none", consent));
    let mut event = page.next();
    while event["problems"].as_array().unwrap().is_empty() {
        event = page.next();
    }
    assert!(!event.to_string().contains("SECRET-77"), "{event}");
    assert!(event.to_string().contains("soon"), "{event}");
}

#[test]
fn a_site_that_is_broken_from_the_start_says_so_and_comes_when_it_is_mended() {
    let folder = tempfile::TempDir::new().unwrap();
    std::fs::write(folder.path().join("goodhelp.toml"), "titel = 1\n").unwrap();
    let site = Running::in_folder(folder, super::free_port(), None);
    let answer = site.get("/");
    assert_eq!(answer.status, 503);
    assert!(answer.text().contains("_serve/client.js"), "{}", answer.text());
    assert!(!Page::open(&site).next()["problems"].as_array().unwrap().is_empty());
    for (path, file) in super::at_root() {
        let path = site.path(path.as_str());
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, file.bytes().unwrap()).unwrap();
    }
    site.settled();
    assert_eq!(site.get("/").status, 200);
}
