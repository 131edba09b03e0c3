//! The server, asked over its socket while its files change.

mod changes;
mod events;
mod requests;
mod soak;

use crate::properties::{Files, file, small};
use crate::site::DATE;
use goodhelp::build::{Build, Cache, build};
use goodhelp::host::{Disk, snapshot};
use goodhelp::serve::{Happening, Options, Server};
use goodhelp::source::{FilePath, Layer, LayerKind, Snapshot};
use std::collections::BTreeMap;
use std::fs;
use std::io::{Read, Write};
use std::net::{IpAddr, Ipv4Addr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};
use tempfile::TempDir;

/// How long to wait for what has to happen: the machine may have much else to do.
const PATIENCE: Duration = Duration::from_secs(20);

/// A site on disk and its server.
struct Running {
    server: Server,
    folder: TempDir,
    builds: Arc<AtomicUsize>,
    indexed: Arc<AtomicUsize>,
    failed: Arc<Mutex<Vec<bool>>>,
}

/// What a server answered.
#[derive(Debug)]
struct Answer {
    status: u16,
    headers: BTreeMap<String, String>,
    body: Vec<u8>,
}

impl Answer {
    fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", String::as_str)
    }
}

/// The small site at the root of its host.
fn at_root() -> Files {
    with_base_url("https://tiny.example/")
}

/// The small site at a base address.
fn with_base_url(address: &str) -> Files {
    let mut files = small();
    let config = FilePath::new("goodhelp.toml");
    let text = String::from_utf8_lossy(files[&config].bytes().unwrap()).into_owned();
    let line = text.lines().find(|line| line.starts_with("base_url")).unwrap();
    files.insert(config, file(text.replace(line, &format!("base_url = \"{address}\""))));
    files
}

/// Nothing to inherit: the small sites have a theme of their own.
fn no_core() -> Layer {
    Layer::new(LayerKind::Core, Files::new())
}

impl Running {
    fn new() -> Running {
        Running::of(&at_root(), None)
    }

    fn of(files: &Files, poll: Option<Duration>) -> Running {
        let folder = TempDir::new().unwrap();
        for (path, file) in files {
            let path = folder.path().join(path.as_str());
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, file.bytes().unwrap()).unwrap();
        }
        Running::in_folder(folder, free_port(), poll)
    }

    fn in_folder(folder: TempDir, port: u16, poll: Option<Duration>) -> Running {
        let (builds, indexed, failed) = (Arc::default(), Arc::default(), Arc::default());
        let (told, told_index, told_failed): (Arc<AtomicUsize>, Arc<AtomicUsize>, Arc<Mutex<Vec<bool>>>) =
            (Arc::clone(&builds), Arc::clone(&indexed), Arc::clone(&failed));
        let tell = move |happening: Happening| match happening {
            Happening::Rebuilt(rebuild) => {
                told_failed.lock().unwrap().push(rebuild.build.diagnostics.has_errors());
                told.fetch_add(1, Ordering::SeqCst);
            }
            Happening::Indexed(_) => drop(told_index.fetch_add(1, Ordering::SeqCst)),
            _ => {}
        };
        let options = Options {
            disk: Disk::new(folder.path()).unwrap(),
            core: no_core(),
            date: Some(DATE),
            bind: IpAddr::V4(Ipv4Addr::LOCALHOST),
            port,
            poll,
            tell: Arc::new(tell),
        };
        Running { server: Server::start(options).unwrap(), folder, builds, indexed, failed }
    }

    fn path(&self, path: &str) -> PathBuf {
        self.folder.path().join(path)
    }

    fn read(&self, path: &str) -> String {
        fs::read_to_string(self.path(path)).unwrap()
    }

    fn write(&self, path: &str, text: &str) {
        fs::create_dir_all(self.path(path).parent().unwrap()).unwrap();
        fs::write(self.path(path), text).unwrap();
    }

    /// Puts words in the place of words of a file.
    fn reword(&self, path: &str, from: &str, to: &str) {
        let text = self.read(path);
        assert!(text.contains(from), "{path} has no {from}: {text}");
        self.write(path, &text.replace(from, to));
    }

    fn builds(&self) -> usize {
        self.builds.load(Ordering::SeqCst)
    }

    fn get(&self, path: &str) -> Answer {
        self.ask("GET", path, &[])
    }

    fn ask(&self, method: &str, path: &str, headers: &[(&str, &str)]) -> Answer {
        let mut request = format!("{method} {path} HTTP/1.1\r\nConnection: close\r\n");
        if !headers.iter().any(|(name, _)| *name == "Host") {
            request += &format!("Host: {}\r\n", self.server.address());
        }
        request.extend(headers.iter().map(|(name, value)| format!("{name}: {value}\r\n")));
        self.raw(&(request + "\r\n"))
    }

    fn raw(&self, request: &str) -> Answer {
        let mut stream = self.connect();
        stream.write_all(request.as_bytes()).unwrap();
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).unwrap();
        parse(&answer)
    }

    fn connect(&self) -> TcpStream {
        let stream = TcpStream::connect(self.server.address()).unwrap();
        stream.set_read_timeout(Some(PATIENCE)).unwrap();
        stream
    }

    /// What a clean build of the folder gives now.
    fn clean(&self) -> (Snapshot, Build) {
        let snapshot = snapshot(&Disk::new(self.folder.path()).unwrap(), no_core, Some(DATE));
        let build = build(&snapshot, &mut Cache::none());
        (snapshot, build)
    }

    /// Waits until the served site is that of a clean build, whose manifest has the hash of every file.
    fn settled(&self) -> Build {
        let (_, clean) = self.clean();
        assert!(!clean.diagnostics.has_errors(), "{:#?}", clean.diagnostics);
        let manifest = clean.output["manifest.json"].bytes();
        let said = || {
            let served = self.get("/manifest.json").text();
            let lines: Vec<String> = served.lines().map(str::to_string).collect();
            let wanted = String::from_utf8_lossy(&manifest).into_owned();
            let missing: Vec<&str> = wanted.lines().filter(|line| !lines.iter().any(|other| other == line)).collect();
            format!("builds failed: {:?}; not as in a clean build: {missing:#?}", self.failed.lock().unwrap())
        };
        wait(|| self.get("/manifest.json").body == *manifest, said);
        clean
    }

    /// Waits until a page has words.
    fn shows(&self, path: &str, words: &str) {
        wait(
            || self.get(path).text().contains(words),
            || format!("{path} has not `{words}`: {}", self.get(path).text()),
        );
    }
}

fn wait(is_so: impl Fn() -> bool, said: impl Fn() -> String) {
    let start = Instant::now();
    while !is_so() {
        assert!(start.elapsed() < PATIENCE, "{}", said());
        std::thread::sleep(Duration::from_millis(3));
    }
}

fn parse(answer: &[u8]) -> Answer {
    let end = answer.windows(4).position(|four| four == b"\r\n\r\n").expect("an answer has a head");
    let head = String::from_utf8_lossy(&answer[..end]).into_owned();
    let mut lines = head.lines();
    let status = lines.next().unwrap().split(' ').nth(1).unwrap().parse().unwrap();
    let header = |line: &str| {
        let (name, value) = line.split_once(':').unwrap();
        (name.to_ascii_lowercase(), value.trim().to_string())
    };
    Answer { status, headers: lines.map(header).collect(), body: answer[end + 4..].to_vec() }
}

/// A port that nobody listens at, far from the one that others of these tests look for.
fn free_port() -> u16 {
    TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap().local_addr().unwrap().port()
}

fn copy_folder(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap().map(Result::unwrap) {
        let target = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            copy_folder(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).unwrap();
        }
    }
}
