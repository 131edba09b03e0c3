//! One size: each server in turn, with changes of one page's body and of its title.

use std::net::TcpListener;
use std::path::Path;

use serde::Deserialize;

use crate::bench::Programs;
use crate::bench::corpus::{Flavour, Site};
use crate::files;
use crate::process::{command, printed};

/// How often each server is started; the servers take turns.
const TURNS: usize = 3;

/// What `bench/incremental.py` says of one server.
#[derive(Deserialize)]
pub struct Served {
    /// Seconds from the start until the page is served.
    pub ready_s: f64,
    /// Milliseconds from each saved change until its bytes are served.
    pub all_ms: Vec<f64>,
    /// Milliseconds from each saved change until the search index is another one, where there is one.
    pub then_ms: Option<Vec<f64>>,
    pub memory_mib: Memory,
}

#[derive(Deserialize)]
pub struct Memory {
    /// MiB at the peak.
    #[serde(rename = "VmHWM")]
    pub peak: f64,
    /// MiB at the end.
    #[serde(rename = "VmRSS")]
    pub end: f64,
}

/// What one program showed, over all turns.
#[derive(Default)]
pub struct Series {
    pub bodies: Vec<Served>,
    pub titles: Vec<Served>,
}

pub struct Size {
    pub pages: usize,
    pub goodhelp: Series,
    pub hugo: Series,
}

/// `runs` changes of each sort in each turn.
pub fn size(programs: &Programs, pages: usize, runs: usize) -> Result<Size, String> {
    eprintln!("{pages} pages: making the sites");
    let goodhelp = Site::make(pages, Flavour::Goodhelp)?;
    let hugo = Site::make(pages, Flavour::Hugo)?;
    let mut size = Size { pages, goodhelp: Series::default(), hugo: Series::default() };
    for turn in 1..=TURNS {
        for title in [false, true] {
            eprintln!("{pages} pages: turn {turn} of {TURNS}, {}", if title { "titles" } else { "bodies" });
            let own = serve_goodhelp(&programs.goodhelp, &goodhelp, runs, title)?;
            let peer = serve_hugo(&programs.hugo, &hugo, runs, title)?;
            for (series, served) in [(&mut size.goodhelp, own), (&mut size.hugo, peer)] {
                if title { &mut series.titles } else { &mut series.bodies }.push(served);
            }
        }
    }
    Ok(size)
}

fn serve_goodhelp(program: &Path, site: &Site, runs: usize, title: bool) -> Result<Served, String> {
    let port = free_port()?;
    let (program, number) = (program.display().to_string(), port.to_string());
    let further = ["--then", "/search/search.json", "--title"];
    let further = if title { &further } else { &further[..2] };
    served(site, "case-studies", port, runs, further, &[&program, "serve", "--port", &number])
}

fn serve_hugo(program: &Path, site: &Site, runs: usize, title: bool) -> Result<Served, String> {
    let port = free_port()?;
    let (program, number) = (program.display().to_string(), port.to_string());
    let cache = site.folder.join(".cache").display().to_string();
    let call = [&program, "server", "--bind", "127.0.0.1", "--cacheDir", &cache, "--port", &number];
    served(site, "content/case-studies", port, runs, if title { &["--title"] } else { &[] }, &call)
}

/// Starts a server for a site, changes its case study in the middle, and says what came of it. `folder` is where its case
/// studies are, and `further` what else `bench/incremental.py` is told.
fn served(
    site: &Site,
    folder: &str,
    port: u16,
    runs: usize,
    further: &[&str],
    call: &[&str],
) -> Result<Served, String> {
    let slug = slug(&site.folder.join(folder))?;
    let mut measure = command("python3");
    measure.args(["bench/incremental.py", "--site"]).arg(&site.folder);
    measure.args(["--file", &format!("{folder}/{slug}.md"), "--url-path", &format!("/case-studies/{slug}/")]);
    measure.args(["--port", &port.to_string(), "--runs", &runs.to_string()]).args(further).arg("--").args(call);
    serde_json::from_str(&printed(&mut measure)?).map_err(|error| format!("bench/incremental.py: {error}"))
}

/// The case study in the middle of the folder, the same one for each program.
fn slug(folder: &Path) -> Result<String, String> {
    let mut names: Vec<String> = files::entries(folder)?
        .iter()
        .filter(|path| path.extension().is_some_and(|extension| extension == "md"))
        .filter_map(|path| Some(path.file_stem()?.to_str()?.to_owned()))
        .filter(|name| !name.starts_with('_'))
        .collect();
    names.sort();
    names.get(names.len() / 2).cloned().ok_or_else(|| format!("{} is empty", folder.display()))
}

/// A port that nothing uses at this moment.
fn free_port() -> Result<u16, String> {
    let listener = TcpListener::bind("127.0.0.1:0").and_then(|listener| listener.local_addr());
    listener.map(|address| address.port()).map_err(|error| format!("there is no free port: {error}"))
}
