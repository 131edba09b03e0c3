//! Asks other sites whether they still answer: politely, within limits, and never anything in a network of one's own, because
//! the addresses come from strangers.

mod client;
mod kept;
mod public;

pub use public::is_public;

use crate::source::{Answer, Answers};
use client::Client;
use kept::Kept;
use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::path::PathBuf;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};
use url::Url;

/// How many sites are asked at once.
const AT_ONCE: usize = 8;

/// How other sites are asked.
#[derive(Debug, Clone)]
pub struct Asking {
    /// What the program calls itself, with an address at which to read about it.
    pub name: String,
    /// How long one address may take.
    pub patience: Duration,
    /// How long all of them may take together.
    pub limit: Duration,
    /// How long a site is left in peace between two questions.
    pub pause: Duration,
    /// The file that keeps good answers; none where nothing is kept.
    pub kept: Option<PathBuf>,
    /// Whether addresses within a network of one's own are asked too: for tests, which have no other.
    pub anywhere: bool,
}

impl Asking {
    /// As people do it: ten seconds for an address, half a second between two questions to the same site, answers kept in the
    /// user's folder for such files.
    pub fn politely(name: String, limit: Duration) -> Asking {
        let (patience, pause) = (Duration::from_secs(10), Duration::from_millis(500));
        Asking { name, patience, limit, pause, kept: kept::usual_place(), anywhere: false }
    }
}

/// What came of asking.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Asked {
    /// The answers; none of addresses for which there was no time.
    pub answers: Answers,
    /// How many of the answers were known from before.
    pub known: usize,
    /// For how many addresses there was no time.
    pub unasked: usize,
}

/// Asks for addresses, several sites at once, of each one address after the other.
pub fn ask(addresses: &BTreeSet<String>, asking: &Asking) -> Asked {
    let mut kept = Kept::read(asking.kept.as_deref());
    let mut answers: Answers =
        addresses.iter().filter_map(|address| Some((address.clone(), kept.answer(address)?))).collect();
    let known = answers.len();
    let sites = by_site(addresses.iter().filter(|address| !answers.contains_key(*address)));
    let fresh = ask_sites(sites, asking);
    kept.add(&fresh);
    kept.write();
    answers.extend(fresh);
    let unasked = addresses.len() - answers.len();
    Asked { answers, known, unasked }
}

/// The addresses of each site.
fn by_site<'a>(addresses: impl Iterator<Item = &'a String>) -> VecDeque<Vec<&'a str>> {
    let mut sites: BTreeMap<String, Vec<&str>> = BTreeMap::new();
    for address in addresses {
        let site = Url::parse(address).ok().and_then(|url| url.host_str().map(str::to_string)).unwrap_or_default();
        sites.entry(site).or_default().push(address);
    }
    // The longest first: else the end is spent waiting for one site.
    let mut sites: Vec<Vec<&str>> = sites.into_values().collect();
    sites.sort_by_key(|addresses| std::cmp::Reverse(addresses.len()));
    sites.into()
}

fn ask_sites(sites: VecDeque<Vec<&str>>, asking: &Asking) -> BTreeMap<String, Answer> {
    let client = Client::new(asking, Instant::now() + asking.limit);
    let waiting = Mutex::new(sites);
    let answers = Mutex::new(BTreeMap::new());
    let next = || waiting.lock().unwrap_or_else(PoisonError::into_inner).pop_front();
    std::thread::scope(|threads| {
        for _ in 0..AT_ONCE {
            threads.spawn(|| {
                while let Some(addresses) = next() {
                    for address in addresses {
                        if let Some(answer) = client.answer(address) {
                            answers.lock().unwrap_or_else(PoisonError::into_inner).insert(address.to_string(), answer);
                        }
                    }
                }
            });
        }
    });
    answers.into_inner().unwrap_or_else(PoisonError::into_inner)
}
