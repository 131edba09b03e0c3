//! Good answers are kept for a week, so that a site with a thousand links does not bother a thousand others every day.

use crate::source::Answer;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

const WEEK: Duration = Duration::from_secs(7 * 24 * 60 * 60);
/// A larger file is none of ours.
const MOST_BYTES: u64 = 16 << 20;

/// Where such files are kept for a user: in `goodhelp/` below `XDG_CACHE_HOME`, or below `.cache` in the home folder
/// (XDG Base Directory Specification 0.8).
pub(super) fn usual_place() -> Option<PathBuf> {
    let folder = |name| std::env::var_os(name).map(PathBuf::from).filter(|path| path.is_absolute());
    let caches = folder("XDG_CACHE_HOME").or_else(|| Some(folder("HOME")?.join(".cache")))?;
    Some(caches.join("goodhelp/answers.json"))
}

/// The answers that a file keeps.
pub(super) struct Kept {
    file: Option<PathBuf>,
    /// The time in seconds since 1970.
    now: u64,
    answers: BTreeMap<String, Dated>,
}

#[derive(Serialize, Deserialize)]
struct Dated {
    asked: u64,
    answer: Answer,
}

impl Kept {
    /// What a file keeps; nothing where it cannot be read, because all of it can be asked again.
    pub fn read(file: Option<&Path>) -> Kept {
        let now = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs());
        let is_ours = |file: &&Path| fs::metadata(file).is_ok_and(|about| about.is_file() && about.len() <= MOST_BYTES);
        let bytes = file.filter(is_ours).and_then(|file| fs::read(file).ok()).unwrap_or_default();
        let mut answers: BTreeMap<String, Dated> = serde_json::from_slice(&bytes).unwrap_or_default();
        answers.retain(|_, it| it.asked <= now && now - it.asked < WEEK.as_secs() && is_good(&it.answer));
        Kept { file: file.map(Path::to_path_buf), now, answers }
    }

    /// The answer of an address within the last week, if it was a good one.
    pub fn answer(&self, address: &str) -> Option<Answer> {
        self.answers.get(address).map(|dated| dated.answer.clone())
    }

    /// Keeps those that are good.
    pub fn add(&mut self, answers: &BTreeMap<String, Answer>) {
        let good = answers.iter().filter(|(_, answer)| is_good(answer));
        let now = self.now;
        self.answers.extend(good.map(|(address, it)| (address.clone(), Dated { asked: now, answer: it.clone() })));
    }

    /// Writes the file, whole or not at all. Where that cannot be done, all is asked again next time.
    pub fn write(&self) {
        let Some((file, folder)) = self.file.as_deref().and_then(|file| Some((file, file.parent()?))) else { return };
        let written = || -> std::io::Result<()> {
            fs::create_dir_all(folder)?;
            let mut beside = tempfile::NamedTempFile::new_in(folder)?;
            beside.write_all(&serde_json::to_vec(&self.answers)?)?;
            beside.persist(file)?;
            Ok(())
        };
        let _ = written();
    }
}

/// What does not answer today may answer tomorrow.
fn is_good(answer: &Answer) -> bool {
    matches!(answer, Answer::Well | Answer::Moved(_))
}
