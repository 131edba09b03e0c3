//! What the system tells of a site's folder.

use crate::host::disk::READ;
use notify::event::{AccessKind, AccessMode, EventKind, ModifyKind, RenameMode};
use notify::{Config, Event, RecommendedWatcher, RecursiveMode, Watcher as _};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::mpsc::Sender;

/// Something that happened.
pub(super) enum Message {
    /// At a path.
    Happened(PathBuf, What),
    /// The system lost count.
    Anything,
    /// Nobody wants to know any more.
    Stop,
}

/// What happened at a path.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum What {
    /// A file is whole.
    Written,
    /// A file or folder is there, or is being written.
    Touched,
    /// A file or folder is gone.
    Gone,
}

/// The system's word on the folders of a site.
pub(super) struct Events {
    watcher: RecommendedWatcher,
    root: PathBuf,
    /// The folders below the root that are watched.
    watched: BTreeSet<&'static str>,
}

impl Events {
    /// Events of the site in a folder from now on.
    ///
    /// # Errors
    /// Where the system does not watch folders, or not so many.
    pub fn new(root: &Path, sender: Sender<Message>) -> notify::Result<Events> {
        let tell = move |event: notify::Result<Event>| {
            for message in messages(event) {
                let _ = sender.send(message);
            }
        };
        let config = Config::default().with_follow_symlinks(false);
        let mut watcher = RecommendedWatcher::new(tell, config)?;
        watcher.watch(root, RecursiveMode::NonRecursive)?;
        let mut events = Events { watcher, root: root.to_path_buf(), watched: BTreeSet::new() };
        events.watch_folders()?;
        Ok(events)
    }

    /// Watches the folders of the site that are there now.
    ///
    /// # Errors
    /// Where the system does not watch so many folders.
    pub fn watch_folders(&mut self) -> notify::Result<()> {
        for name in READ {
            let folder = self.root.join(name);
            let is_there = folder.is_dir() && !folder.is_symlink();
            if !is_there {
                self.watched.remove(name);
            } else if self.watched.insert(name) {
                self.watcher.watch(&folder, RecursiveMode::Recursive)?;
            }
        }
        Ok(())
    }

    /// Forgets a folder that is gone, so that one of the same name is watched anew.
    pub fn forget(&mut self, path: &Path) {
        if let Some(name) = READ.into_iter().find(|name| self.root.join(name) == path)
            && self.watched.remove(name)
        {
            // It is gone, and the watch of it with it.
            let _ = self.watcher.unwatch(path);
        }
    }
}

fn messages(event: notify::Result<Event>) -> Vec<Message> {
    let Ok(event) = event else { return vec![Message::Anything] };
    if event.need_rescan() {
        return vec![Message::Anything];
    }
    let what = match event.kind {
        EventKind::Access(AccessKind::Close(AccessMode::Write)) | EventKind::Modify(ModifyKind::Metadata(_)) => {
            What::Written
        }
        EventKind::Access(_) => return Vec::new(),
        EventKind::Remove(_) | EventKind::Modify(ModifyKind::Name(RenameMode::From)) => What::Gone,
        EventKind::Modify(ModifyKind::Name(RenameMode::To)) => What::Written,
        EventKind::Modify(ModifyKind::Name(RenameMode::Both)) => {
            let each = event.paths.into_iter().zip([What::Gone, What::Written]);
            return each.map(|(path, what)| Message::Happened(path, what)).collect();
        }
        EventKind::Create(_) | EventKind::Modify(_) | EventKind::Any | EventKind::Other => What::Touched,
    };
    event.paths.into_iter().map(|path| Message::Happened(path, what)).collect()
}
