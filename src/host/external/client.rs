//! One question to one address, and where its answer leads.

use super::{Asking, is_public};
use crate::source::Answer;
use std::collections::HashMap;
use std::fmt;
use std::io;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};
use ureq::config::Config;
use ureq::http::{HeaderMap, Response, Uri, header};
use ureq::unversioned::resolver::{DefaultResolver, ResolvedSocketAddrs, Resolver};
use ureq::unversioned::transport::{DefaultConnector, NextTimeout};
use ureq::{Agent, Body, Error};
use url::Url;

/// How often one address may lead to another.
const MOST_STEPS: usize = 5;

/// Asks, and remembers when each site was asked.
pub(super) struct Client {
    agent: Agent,
    patience: Duration,
    pause: Duration,
    /// When all has to be over.
    end: Instant,
    /// When each site was asked last; locked while it is.
    sites: Mutex<HashMap<String, Site>>,
}

type Site = Arc<Mutex<Option<Instant>>>;

/// The two questions: for what is said about a page, and for the page itself.
#[derive(Clone, Copy)]
enum Question {
    Head,
    Get,
}

/// What one site says about one address.
struct Said {
    status: u16,
    location: Option<String>,
}

impl Client {
    /// A client whose time is over at `end`.
    pub fn new(asking: &Asking, end: Instant) -> Client {
        let config = Agent::config_builder()
            .user_agent(asking.name.as_str())
            .http_status_as_error(false)
            // Each step is looked at here: whether it is for good, and whose it is.
            .max_redirects(0)
            // A proxy would look up names by itself, those of its own network too.
            .proxy(None)
            .max_idle_connections(0)
            .build();
        let agent = Agent::with_parts(config, DefaultConnector::default(), Open { anywhere: asking.anywhere });
        Client { agent, patience: asking.patience, pause: asking.pause, end, sites: Mutex::default() }
    }

    /// What comes back from an address in the end; none where there is no time left to ask.
    pub fn answer(&self, address: &str) -> Option<Answer> {
        let Ok(mut here) = Url::parse(address) else { return Some(Answer::NoHost) };
        let mut left = self.patience;
        let mut moved = None;
        let mut all_for_good = true;
        for _ in 0..=MOST_STEPS {
            let said = match self.say(&here, &mut left)? {
                Ok(said) => said,
                Err(bad) => return Some(bad),
            };
            let next = said.location.filter(|_| (300..400).contains(&said.status));
            let Some(next) = next.and_then(|next| here.join(&next).ok()) else {
                return Some(meaning(said.status, moved));
            };
            if !matches!(next.scheme(), "http" | "https") {
                return Some(Answer::Broken("it leads to something that is no page".into()));
            }
            all_for_good &= matches!(said.status, 301 | 308);
            here = next;
            if all_for_good {
                moved = Some(here.to_string());
            }
        }
        Some(Answer::TooFar)
    }

    /// Asks one site, when its turn has come. First without the page itself, and with it where that is refused.
    fn say(&self, address: &Url, left: &mut Duration) -> Option<Result<Said, Answer>> {
        let site = self.site(address);
        let mut last = site.lock().unwrap_or_else(PoisonError::into_inner);
        for question in [Question::Head, Question::Get] {
            if let Some(last) = *last {
                std::thread::sleep((last + self.pause).saturating_duration_since(Instant::now()));
            }
            let start = Instant::now();
            let time = (*left).min(self.end.saturating_duration_since(start));
            if self.end <= start {
                return None;
            }
            if left.is_zero() {
                return Some(Err(Answer::TooLong));
            }
            let said = self.send(question, address, time);
            *last = Some(Instant::now());
            *left = left.saturating_sub(start.elapsed());
            match (said, question) {
                // Many that give a page refuse to speak of it.
                (Ok(said), Question::Head) if said.status >= 400 => {}
                (Err(Answer::Broken(_)), Question::Head) => {}
                // The time of all was over, not that of this address.
                (Err(Answer::TooLong), _) if self.end <= Instant::now() => return None,
                (said, _) => return Some(said),
            }
        }
        None
    }

    fn site(&self, address: &Url) -> Site {
        let mut sites = self.sites.lock().unwrap_or_else(PoisonError::into_inner);
        sites.entry(address.host_str().unwrap_or_default().to_string()).or_default().clone()
    }

    fn send(&self, question: Question, address: &Url, time: Duration) -> Result<Said, Answer> {
        let request = match question {
            Question::Head => self.agent.head(address.as_str()),
            Question::Get => self.agent.get(address.as_str()),
        };
        let response: Response<Body> =
            request.config().timeout_global(Some(time)).build().call().map_err(|error| failure(&error))?;
        Ok(Said { status: response.status().as_u16(), location: location(response.headers()) })
    }
}

/// What the last of the numbers means.
fn meaning(status: u16, moved: Option<String>) -> Answer {
    match status {
        // It asks who we are, or wants no programs, or not so many questions: people may well see the page.
        401 | 403 | 407 | 429 | 999 => Answer::Closed(status),
        400.. => Answer::Status(status),
        _ => moved.map_or(Answer::Well, Answer::Moved),
    }
}

fn location(headers: &HeaderMap) -> Option<String> {
    headers.get(header::LOCATION)?.to_str().ok().map(str::to_string)
}

fn failure(error: &Error) -> Answer {
    let text = error.to_string();
    match error {
        Error::Timeout(_) => Answer::TooLong,
        Error::HostNotFound => Answer::NoHost,
        Error::Other(error) if error.is::<NotOpen>() => Answer::Private,
        Error::Rustls(_) | Error::Tls(_) => Answer::Certificate,
        // What the handshake refuses comes as an error of the connection.
        Error::Io(error) if error.kind() == io::ErrorKind::InvalidData && text.contains("certificate") => {
            Answer::Certificate
        }
        Error::Io(error) => Answer::Broken(match error.kind() {
            io::ErrorKind::ConnectionRefused => "the connection was refused".into(),
            io::ErrorKind::ConnectionReset | io::ErrorKind::UnexpectedEof => "the connection broke off".into(),
            io::ErrorKind::TimedOut => return Answer::TooLong,
            _ => "there was no connection".into(),
        }),
        _ => Answer::Broken("its answer was no answer of a web server".into()),
    }
}

/// Looks up names, and gives none but addresses that are open to everybody: whoever writes a link must not reach what only
/// this machine can reach. The connection is made to the very addresses that were looked at.
#[derive(Debug)]
struct Open {
    anywhere: bool,
}

impl Resolver for Open {
    fn resolve(&self, uri: &Uri, config: &Config, timeout: NextTimeout) -> Result<ResolvedSocketAddrs, Error> {
        let found = DefaultResolver::default().resolve(uri, config, timeout).map_err(|error| match error {
            Error::Io(_) => Error::HostNotFound,
            error => error,
        })?;
        let mut open = self.empty();
        for address in found.iter().filter(|address| self.anywhere || is_public(address.ip())) {
            open.push(*address);
        }
        if open.is_empty() { Err(Error::Other(Box::new(NotOpen))) } else { Ok(open) }
    }
}

/// A name led to a network of somebody's own.
#[derive(Debug)]
struct NotOpen;

impl std::error::Error for NotOpen {}

impl fmt::Display for NotOpen {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str("an address within a network of one's own")
    }
}
