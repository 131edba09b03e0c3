//! Watches the files of a site and says which of them changed, once all that belongs together is on disk.

mod events;
mod tree;

pub use tree::Tree;

use super::disk::Disk;
use crate::source::FilePath;
use events::{Events, Message, What};
use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::time::{Duration, Instant};

/// How long nothing may happen before a file counts as whole that was not said to be. Linux says so when a file is closed;
/// elsewhere every change has to wait for this.
const UNFINISHED: Duration = Duration::from_millis(if cfg!(target_os = "linux") { 250 } else { 30 });
/// How long a file may be gone before that counts: many editors save by renaming.
const GONE: Duration = Duration::from_millis(100);
/// How long nothing may happen before that is the end of many changes.
const BURST: Duration = Duration::from_millis(200);
/// The longest wait for such an end.
const ENOUGH: Duration = Duration::from_secs(5);
/// When it is quiet for so long after changes, everything is looked at once more, for what the system did not tell.
const ONCE_MORE: Duration = Duration::from_millis(700);
/// How often everything is looked at where the system cannot tell.
const OFTEN: Duration = Duration::from_millis(500);

/// A site whose files are watched.
pub struct Watch {
    tree: Tree,
    mode: Mode,
    receiver: Receiver<Message>,
    sender: Sender<Message>,
    /// When the last changes were handed over, and when they had been built, as far as that is known.
    handed_over: Option<Instant>,
    /// Whether everything has to be looked at once more when it is quiet.
    look_again: bool,
}

enum Mode {
    Told(Events),
    Polled(Duration),
}

/// Ends a watch from another thread.
#[derive(Clone)]
pub struct Stop(Sender<Message>);

impl Stop {
    /// Makes the watch say that it is over.
    pub fn stop(&self) {
        let _ = self.0.send(Message::Stop);
    }
}

/// What happened since the last look.
#[derive(Default)]
struct Pending {
    paths: BTreeMap<PathBuf, What>,
    anything: bool,
}

impl Watch {
    /// Begins to watch, then reads the files. With `poll` everything is looked at that often: network file systems do not
    /// tell of changes that others make. So it is too where the system cannot watch the folders.
    pub fn new(disk: Disk, poll: Option<Duration>) -> Watch {
        let (sender, receiver) = channel();
        let told = || Events::new(disk.root(), sender.clone()).ok().map(Mode::Told);
        let mode = poll.map(Mode::Polled).or_else(told).unwrap_or(Mode::Polled(OFTEN));
        Watch { tree: Tree::read(disk), mode, receiver, sender, handed_over: None, look_again: true }
    }

    /// The files as they are known.
    pub fn tree(&self) -> &Tree {
        &self.tree
    }

    /// Whether everything is looked at again and again.
    pub fn polls(&self) -> bool {
        matches!(self.mode, Mode::Polled(_))
    }

    /// What ends the watch.
    pub fn stop(&self) -> Stop {
        Stop(self.sender.clone())
    }

    /// Waits until files changed and gives their paths; `None` when the watch is over. The first change is handed over at
    /// once, those that follow it closely when there are no more. With `anyhow` it ends as well where something happened
    /// that changed no file.
    pub fn next(&mut self, anyhow: bool) -> Option<BTreeSet<FilePath>> {
        loop {
            let changed = match self.mode {
                Mode::Polled(often) => self.poll(often)?,
                Mode::Told(_) => self.listen()?,
            };
            if anyhow || !changed.is_empty() {
                return Some(changed);
            }
        }
    }

    /// Whether more happened than was handed over: something newer is about to follow.
    pub fn has_more(&mut self) -> bool {
        // A message cannot be looked at without being taken; it is put back at the end, where it does no harm.
        match self.receiver.try_recv() {
            Ok(message) => self.sender.send(message).is_ok(),
            Err(_) => false,
        }
    }

    /// Begins the quiet that has to follow changes, now that those handed over have been dealt with.
    pub fn done(&mut self) {
        self.handed_over = Some(Instant::now());
    }

    fn poll(&mut self, often: Duration) -> Option<BTreeSet<FilePath>> {
        match self.receiver.recv_timeout(often) {
            Err(RecvTimeoutError::Timeout) => Some(self.tree.look()),
            _ => None,
        }
    }

    fn listen(&mut self) -> Option<BTreeSet<FilePath>> {
        let mut pending = Pending::default();
        let first = if self.look_again {
            match self.receiver.recv_timeout(ONCE_MORE) {
                Err(RecvTimeoutError::Timeout) => {
                    self.look_again = false;
                    return Some(self.tree.look());
                }
                message => message.ok()?,
            }
        } else {
            self.receiver.recv().ok()?
        };
        self.take(first, &mut pending)?;
        self.gather(&mut pending)?;
        self.look_again = true;
        Some(if pending.anything { self.tree.look() } else { self.tree.look_at(&pending.paths.into_keys().collect()) })
    }

    /// Takes what belongs to the first message.
    fn gather(&mut self, pending: &mut Pending) -> Option<()> {
        let began = Instant::now();
        let in_burst = self.handed_over.is_some_and(|at| at.elapsed() < BURST);
        loop {
            while let Ok(message) = self.receiver.try_recv() {
                self.take(message, pending)?;
            }
            let wait = if in_burst { BURST } else { pending.wait(&self.tree) };
            if wait.is_zero() || began.elapsed() > ENOUGH {
                return Some(());
            }
            match self.receiver.recv_timeout(wait) {
                Ok(message) => self.take(message, pending)?,
                Err(_) => return Some(()),
            }
        }
    }

    fn take(&mut self, message: Message, pending: &mut Pending) -> Option<()> {
        match message {
            Message::Stop => return None,
            Message::Anything => pending.anything = true,
            Message::Happened(path, what) => {
                if let Mode::Told(events) = &mut self.mode {
                    if what == What::Gone {
                        events.forget(&path);
                    }
                    if path.parent() == Some(self.tree.disk().root()) && events.watch_folders().is_err() {
                        self.mode = Mode::Polled(OFTEN);
                    }
                }
                if self.tree.is_of_site(&path) {
                    pending.paths.insert(path, what);
                }
            }
        }
        Some(())
    }
}

impl Pending {
    /// How long to wait for more, because a file is only half written, or on its way.
    fn wait(&self, tree: &Tree) -> Duration {
        let waits = self.paths.iter().map(|(path, what)| match what {
            What::Gone if tree.knows(path) && !path.exists() => GONE,
            What::Touched if path.is_file() => UNFINISHED,
            _ => Duration::ZERO,
        });
        waits.max().unwrap_or_default()
    }
}
