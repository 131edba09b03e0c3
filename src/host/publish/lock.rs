//! Keeps two publishes to the same folder apart.

use super::PublishError;
use super::place::Place;
use std::fs::{File, OpenOptions, TryLockError};

/// The right to publish to a folder, which ends when this value or the whole program ends, however it does.
pub(super) struct Lock(File);

impl Lock {
    /// Takes the lock without waiting for it; an error when another publish has it.
    ///
    /// The file is never removed: whoever then made a new one could hold that while a third still held the removed one.
    pub(super) fn take(place: &Place) -> Result<Lock, PublishError> {
        // Only opened for writing because a file cannot be created otherwise.
        let opened = OpenOptions::new().write(true).create(true).truncate(false).open(&place.lock);
        let file = opened.map_err(PublishError::system("Could not open the lock file", &place.lock))?;
        // This is `flock` on Unix and its like on Windows.
        match file.try_lock() {
            Ok(()) => Ok(Lock(file)),
            Err(TryLockError::WouldBlock) => Err(PublishError::Running(place.shown.clone())),
            Err(TryLockError::Error(error)) => Err(PublishError::system("Could not lock the file", &place.lock)(error)),
        }
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        // Closing would do only when no other thread is just starting a program, which has the file too for a moment.
        let _ = self.0.unlock();
    }
}
