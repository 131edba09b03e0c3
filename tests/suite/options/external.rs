//! `--external`: other sites are asked, on this machine's own loopback.

use super::{check, codes, page, program, site, text};
use goodhelp::host::external::{Asked, Asking, ask};
use goodhelp::source::Answer;
use std::collections::BTreeSet;
use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};
use tempfile::TempDir;

/// A server that answers by what the path says, and notes what it was asked.
struct Server {
    address: String,
    asked: Arc<Mutex<Vec<String>>>,
    most_at_once: Arc<AtomicUsize>,
}

impl Server {
    fn start() -> Server {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = format!("http://{}", listener.local_addr().unwrap());
        let (asked, most_at_once) = (Arc::new(Mutex::new(Vec::new())), Arc::new(AtomicUsize::new(0)));
        let (log, most, now) = (asked.clone(), most_at_once.clone(), Arc::new(AtomicUsize::new(0)));
        std::thread::spawn(move || {
            for connection in listener.incoming().flatten() {
                let (log, most, now) = (log.clone(), most.clone(), now.clone());
                std::thread::spawn(move || {
                    most.fetch_max(now.fetch_add(1, Ordering::SeqCst) + 1, Ordering::SeqCst);
                    let line = head(&connection);
                    log.lock().unwrap().push(line.clone());
                    // Long enough to meet another question, and over before whoever asked can ask again.
                    std::thread::sleep(Duration::from_millis(3));
                    now.fetch_sub(1, Ordering::SeqCst);
                    answer(&connection, &line);
                });
            }
        });
        Server { address, asked, most_at_once }
    }

    fn at(&self, path: &str) -> String {
        format!("{}{path}", self.address)
    }

    /// The method, path and user agent of every question.
    fn asked(&self) -> Vec<String> {
        self.asked.lock().unwrap().clone()
    }
}

/// `HEAD /path agent`
fn head(connection: &TcpStream) -> String {
    let mut lines = BufReader::new(connection).lines().map_while(Result::ok).take_while(|line| !line.is_empty());
    let first = lines.next().unwrap_or_default();
    let agent = lines.filter_map(|line| line.to_lowercase().strip_prefix("user-agent: ").map(str::to_string)).last();
    format!("{} {}", first.trim_end_matches(" HTTP/1.1"), agent.unwrap_or_default())
}

fn answer(mut connection: &TcpStream, line: &str) {
    let [method, path, ..] = line.split(' ').collect::<Vec<_>>()[..] else { return };
    let path = path.split('?').next().unwrap();
    let (status, location) = match path {
        "/well" | "/new" => (200, ""),
        "/get-only" if method == "HEAD" => (405, ""),
        "/get-only" => (200, ""),
        "/moved" => (301, "/moved-again"),
        "/moved-again" => (308, "/new"),
        "/for-now" => (302, "/moved"),
        "/to-nothing" => (301, "/gone"),
        "/round" => (302, "/round"),
        "/to-mail" => (302, "mailto:a@council.example"),
        "/closed" => (403, ""),
        "/trouble" => (503, ""),
        "/slow" => return std::thread::sleep(Duration::from_secs(5)),
        "/no-words" => return,
        _ => (404, ""),
    };
    let place = if location.is_empty() { String::new() } else { format!("Location: {location}\r\n") };
    let _ = write!(connection, "HTTP/1.1 {status} X\r\n{place}Content-Length: 0\r\nConnection: close\r\n\r\n");
}

/// As the program asks, but here, without patience, and keeping nothing.
fn asking() -> Asking {
    Asking {
        name: "goodhelp/test".into(),
        patience: Duration::from_millis(700),
        limit: Duration::from_secs(60),
        pause: Duration::from_millis(1),
        kept: None,
        anywhere: true,
    }
}

fn addresses(all: impl IntoIterator<Item = String>) -> BTreeSet<String> {
    all.into_iter().collect()
}

#[test]
fn every_answer_is_understood() {
    let server = Server::start();
    let expected = [
        ("/well", Answer::Well),
        ("/get-only", Answer::Well),
        ("/moved", Answer::Moved(server.at("/new"))),
        ("/for-now", Answer::Well),
        ("/to-nothing", Answer::Status(404)),
        ("/round", Answer::TooFar),
        ("/to-mail", Answer::Broken("it leads to something that is no page".into())),
        ("/closed", Answer::Closed(403)),
        ("/trouble", Answer::Status(503)),
        ("/gone", Answer::Status(404)),
    ];
    let asked = ask(&addresses(expected.iter().map(|(path, _)| server.at(path))), &asking());
    for (path, answer) in &expected {
        assert_eq!(asked.answers.get(&server.at(path)), Some(answer), "{path}");
    }
    assert_eq!((asked.answers.len(), asked.known, asked.unasked), (expected.len(), 0, 0));
    assert_eq!(server.most_at_once.load(Ordering::SeqCst), 1, "one question at a time");
    let questions = server.asked();
    assert!(questions.iter().all(|line| line.ends_with("goodhelp/test")), "{questions:?}");
    assert_eq!(questions.iter().filter(|line| line.starts_with("GET /well ")).count(), 0, "nothing is fetched in vain");
}

#[test]
fn what_is_no_web_server_is_reported_and_stops_nothing() {
    let server = Server::start();
    let closed = TcpListener::bind("127.0.0.1:0").unwrap();
    let refused = format!("http://{}/", closed.local_addr().unwrap());
    drop(closed);
    // The name is reserved for what does not exist (RFC 6761).
    let nowhere = "http://nowhere.invalid/".to_string();
    // Not encrypted, where that is asked for.
    let plain = server.at("/well").replace("http:", "https:");
    let paths = ["/no-words", "/slow", "/well"].map(|path| server.at(path));
    let all = paths.into_iter().chain([refused.clone(), nowhere.clone(), plain.clone()]);
    let asked = ask(&addresses(all), &asking());
    assert_eq!(asked.answers[&refused], Answer::Broken("the connection was refused".into()));
    // Where no names are looked up at all, that takes long.
    assert!(matches!(asked.answers[&nowhere], Answer::NoHost | Answer::TooLong), "{:?}", asked.answers[&nowhere]);
    assert_eq!(asked.answers[&server.at("/slow")], Answer::TooLong);
    assert!(!matches!(asked.answers[&plain], Answer::Well | Answer::Closed(_)), "{:?}", asked.answers[&plain]);
    assert!(matches!(asked.answers[&server.at("/no-words")], Answer::Broken(_)));
    assert_eq!(asked.answers[&server.at("/well")], Answer::Well);
}

/// Whoever writes a link must not reach what only this machine can reach, by whatever name.
#[test]
fn networks_of_ones_own_are_not_asked() {
    let server = Server::start();
    let port = server.address.rsplit(':').next().unwrap().to_string();
    let names = ["127.0.0.1", "localhost", "[::1]", "0.0.0.0", "2130706433", "127.1", "[::ffff:127.0.0.1]"];
    let all = addresses(names.iter().map(|name| format!("http://{name}:{port}/well")));
    let asked = ask(&all, &Asking { anywhere: false, ..asking() });
    assert!(asked.answers.values().all(|answer| *answer == Answer::Private), "{:?}", asked.answers);
    assert_eq!(server.asked(), [""; 0]);
}

#[test]
fn all_of_it_ends_in_time() {
    let server = Server::start();
    let all = addresses((0..20).map(|number| server.at(&format!("/slow?{number}"))));
    let start = Instant::now();
    let limit = Duration::from_millis(300);
    let Asked { answers, unasked, .. } = ask(&all, &Asking { limit, pause: Duration::from_millis(100), ..asking() });
    assert!(start.elapsed() < Duration::from_secs(3), "{:?}", start.elapsed());
    assert_eq!(answers.len() + unasked, all.len());
    assert!(unasked > 10, "{unasked} were not asked");
}

#[test]
fn good_answers_are_kept_for_a_week_and_bad_ones_asked_again() {
    let server = Server::start();
    let folder = TempDir::new().unwrap();
    let kept = folder.path().join("deep/answers.json");
    let asking = Asking { kept: Some(kept.clone()), ..asking() };
    let all = addresses([server.at("/well"), server.at("/moved"), server.at("/gone")]);
    let first = ask(&all, &asking);
    let questions = server.asked().len();
    let second = ask(&all, &asking);
    assert_eq!((second.answers == first.answers, first.known, second.known), (true, 0, 2));
    assert_eq!(server.asked().len() - questions, 2, "without and with the page");
    // Answers from another age, from the future, and what is none.
    let text = std::fs::read_to_string(&kept).unwrap();
    let dated = regex_lite::Regex::new("\"asked\":[0-9]+").unwrap();
    for former in [
        dated.replace_all(&text, "\"asked\":1").into_owned(),
        dated.replace_all(&text, "\"asked\":99999999999").into_owned(),
        "{".into(),
    ] {
        std::fs::write(&kept, former).unwrap();
        assert_eq!(ask(&all, &asking).known, 0);
    }
}

#[test]
fn a_check_asks_only_when_it_is_told_to() {
    let server = Server::start();
    let folder = TempDir::new().unwrap();
    let links =
        format!("[Gone]({}), <{}>, [moved]({}).", server.at("/gone#part"), server.at("/well"), server.at("/moved"));
    let website = format!("{{ url: \"{}\", printed: 2020, accessed: 2026-01-31 }}", server.at("/trouble"));
    let source = format!("---\ntitle: A source\ntype: web-page\nyear: 2020\nwebsite: {website}\n---\n");
    let site = site(&[("content/pages/help.md", &page(&links)), ("content/sources/one.md", &source)]);
    let run = check(site.path(), &["--format", "json"]);
    assert_eq!((codes(&run), server.asked().len()), (vec![], 0));
    let run = external(site.path(), folder.path(), &["--external-anywhere"]);
    assert_eq!(run.status.code(), Some(0), "a warning stops nothing: {}", text(&run.stderr));
    assert_eq!(codes(&run), ["dead-link", "moved-link", "dead-link"]);
    assert!(text(&run.stderr).contains("4 links to other sites asked for, 0 known"), "{}", text(&run.stderr));
    let agent = format!("goodhelp/{} (+https://council.example/)", env!("CARGO_PKG_VERSION"));
    assert!(server.asked().iter().all(|line| line.ends_with(&agent)), "{:?}", server.asked());
    let run = external(site.path(), folder.path(), &["--external-anywhere"]);
    assert!(text(&run.stderr).contains("2 links to other sites asked for, 2 known"), "{}", text(&run.stderr));
    // Without the hidden option nothing here is asked.
    let other = TempDir::new().unwrap();
    let run = external(site.path(), other.path(), &[]);
    assert!(text(&run.stdout).matches("somebody's own network").count() == 4, "{}", text(&run.stdout));
}

#[test]
fn a_dead_link_can_be_allowed() {
    let server = Server::start();
    let folder = TempDir::new().unwrap();
    let body = format!("<!-- allow: dead-link, because it is what we tell of -->\n\n[Gone]({}).", server.at("/gone"));
    let site = site(&[("content/pages/help.md", &page(&body))]);
    // Nobody knows whether the comment is of use, unless other sites are asked.
    assert_eq!(codes(&check(site.path(), &["--format", "json"])), [""; 0]);
    assert_eq!(codes(&external(site.path(), folder.path(), &["--external-anywhere"])), [""; 0]);
}

fn external(root: &Path, caches: &Path, arguments: &[&str]) -> std::process::Output {
    let mut program = program(root, &[&["--external", "--format", "json"], arguments].concat());
    program.env("XDG_CACHE_HOME", caches).output().unwrap()
}
