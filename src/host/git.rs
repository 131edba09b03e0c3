//! What git knows of the folder of a site: the files of a commit, and what differs from one.
//!
//! The `git` program is asked without its pager, its questions, its locks and whatever programs a repository would like it
//! to run. Names from outside become the full number of a commit first, so that none of them is ever an option.

use super::disk::{READ, is_hidden_name, largest};
use crate::source::{File, FilePath};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// What a hook or a shell may have set and that would lead git to another repository.
const ELSEWHERE: [&str; 7] = [
    "GIT_DIR",
    "GIT_WORK_TREE",
    "GIT_INDEX_FILE",
    "GIT_PREFIX",
    "GIT_COMMON_DIR",
    "GIT_OBJECT_DIRECTORY",
    "GIT_ALTERNATE_OBJECT_DIRECTORIES",
];
/// How git says what sort of thing a file of a commit is.
const LINK: &str = "120000";
const REPOSITORY: &str = "160000";

/// The repository that a site's folder stands in.
#[derive(Debug, Clone)]
pub struct Repository {
    folder: PathBuf,
}

/// A commit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Commit {
    /// Its full number.
    id: String,
    /// What it was called by whoever asked for it.
    name: String,
}

impl fmt::Display for Commit {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str(&self.name)
    }
}

impl Repository {
    /// The repository around the folder of a site.
    ///
    /// # Errors
    /// Where there is no git, or the folder stands in no repository.
    pub fn around(folder: &Path) -> Result<Repository, GitError> {
        let repository = Repository { folder: folder.to_path_buf() };
        match repository.ask(&["rev-parse", "--is-inside-work-tree"], "") {
            Ok(answer) if answer.trim_ascii() == b"true" => Ok(repository),
            Ok(_) => Err(GitError::NoRepository(folder.to_path_buf(), "it has no work tree".into())),
            Err(GitError::Refused(said)) => Err(GitError::NoRepository(folder.to_path_buf(), said)),
            Err(error) => Err(error),
        }
    }

    /// The commit that a branch, a tag or a number names.
    ///
    /// # Errors
    /// Where there is none.
    pub fn commit(&self, name: &str) -> Result<Commit, GitError> {
        if name.is_empty() || name.starts_with('-') || name.contains(char::is_control) {
            return Err(GitError::BadName(name.into()));
        }
        let wanted = format!("{name}^{{commit}}");
        match self.ask(&["rev-parse", "--verify", "--quiet", "--end-of-options", &wanted], "") {
            Ok(answer) => Ok(Commit { id: number(&answer)?, name: name.into() }),
            Err(GitError::Refused(_)) => Err(GitError::NoCommit(name.into())),
            Err(error) => Err(error),
        }
    }

    /// Where the work at hand and a commit parted: the last commit that both have.
    ///
    /// # Errors
    /// Where they have none together, as far as this copy of the repository reaches.
    pub fn parting(&self, commit: &Commit) -> Result<Commit, GitError> {
        match self.ask(&["merge-base", &commit.id, "HEAD"], "") {
            Ok(answer) => Ok(Commit { id: number(&answer)?, name: commit.name.clone() }),
            Err(GitError::Refused(_)) => Err(GitError::NothingInCommon(commit.name.clone())),
            Err(error) => Err(error),
        }
    }

    /// The files of the site at and below some of its paths, as they are in a commit.
    ///
    /// # Errors
    /// Where git cannot say.
    pub fn files(&self, commit: &Commit, paths: &[&str]) -> Result<BTreeMap<FilePath, File>, GitError> {
        let listed = self.ask(&[&["ls-tree", "-r", "-z", "-l", &commit.id, "--"], paths].concat(), "")?;
        let mut files = BTreeMap::new();
        let mut wanted = Vec::new();
        for entry in listed.split(|byte| *byte == 0).filter(|entry| !entry.is_empty()) {
            let entry = Listed::new(entry).ok_or_else(unclear)?;
            if entry.path.as_str().split('/').any(is_hidden_name) {
                continue;
            }
            match entry.refused(commit) {
                Some(refused) => {
                    files.insert(entry.path, refused);
                }
                None => wanted.push((entry.path, entry.object)),
            }
        }
        let objects: String = wanted.iter().map(|(_, object)| format!("{object}\n")).collect();
        let answer = match wanted.is_empty() {
            true => Vec::new(),
            false => self.ask(&["cat-file", "--batch"], &objects)?,
        };
        let mut rest = answer.as_slice();
        for (path, object) in wanted {
            let (bytes, after) = first_object(rest, &object).ok_or_else(unclear)?;
            files.insert(path, File::Bytes(bytes.into()));
            rest = after;
        }
        Ok(files)
    }

    /// The files of the site that are not as they are in a commit: changed, new or gone, whether or not git was told.
    ///
    /// # Errors
    /// Where git cannot say.
    pub fn differing(&self, commit: &Commit) -> Result<BTreeSet<FilePath>, GitError> {
        let diff = ["diff", "--name-only", "-z", "--relative", "--no-renames", "--ignore-submodules=all"];
        let plain = ["--no-ext-diff", "--no-textconv", &commit.id, "--"];
        let changed = self.ask(&[&diff[..], &plain, &READ].concat(), "")?;
        let new = self.ask(&[&["ls-files", "-z", "--others", "--"][..], &READ].concat(), "")?;
        let names = changed.split(|byte| *byte == 0).chain(new.split(|byte| *byte == 0));
        let names = names.filter(|name| !name.is_empty());
        Ok(names.map(|name| FilePath::new(&String::from_utf8_lossy(name))).collect())
    }

    /// What git answers, which gets `input` to read.
    fn ask(&self, arguments: &[&str], input: &str) -> Result<Vec<u8>, GitError> {
        let mut command = Command::new("git");
        command.args(["--no-pager", "-c", "core.fsmonitor=false", "-c", "core.untrackedCache=false"]);
        command.args(arguments).current_dir(&self.folder);
        for name in ELSEWHERE {
            command.env_remove(name);
        }
        command.envs([("GIT_OPTIONAL_LOCKS", "0"), ("GIT_TERMINAL_PROMPT", "0"), ("GIT_LITERAL_PATHSPECS", "1")]);
        command.envs([("GIT_NO_LAZY_FETCH", "1"), ("LC_ALL", "C")]);
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().map_err(GitError::NoProgram)?;
        let asked = child.stdin.take();
        // Git answers while it reads: who writes everything first may wait for ever.
        let answer = std::thread::scope(|threads| {
            threads.spawn(|| asked.map(|mut asked| asked.write_all(input.as_bytes())));
            child.wait_with_output()
        });
        let answer = answer.map_err(GitError::NoProgram)?;
        if !answer.status.success() {
            return Err(GitError::Refused(first_line(&answer.stderr)));
        }
        Ok(answer.stdout)
    }
}

/// One line of the list of a commit's files.
struct Listed {
    mode: String,
    object: String,
    /// In bytes; none of what is no file.
    size: Option<u64>,
    path: FilePath,
    is_utf8: bool,
}

impl Listed {
    /// `<mode> <type> <object> <size>` and, behind a tab, the path.
    fn new(entry: &[u8]) -> Option<Listed> {
        let tab = entry.iter().position(|byte| *byte == b'\t')?;
        let (about, name) = (std::str::from_utf8(&entry[..tab]).ok()?, &entry[tab + 1..]);
        let [mode, _, object, size] = about.split_ascii_whitespace().collect::<Vec<_>>()[..] else { return None };
        Some(Listed {
            mode: mode.into(),
            object: object.into(),
            size: size.parse().ok(),
            path: FilePath::new(&String::from_utf8_lossy(name)),
            is_utf8: std::str::from_utf8(name).is_ok(),
        })
    }

    /// Why it is not read; none where it is.
    fn refused(&self, commit: &Commit) -> Option<File> {
        let why = |what: &str| Some(File::Unreadable(format!("{what} in {commit}")));
        match self.mode.as_str() {
            _ if !self.is_utf8 => Some(File::Unreadable("its name is not UTF-8".into())),
            LINK => why("it is a symbolic link"),
            REPOSITORY => why("it is another repository"),
            _ => self.size.filter(|size| *size > largest(&self.path)).map(File::TooLarge),
        }
    }
}

/// The first of the objects that git wrote one behind the other, each below a line with its number, type and size.
fn first_object<'a>(answer: &'a [u8], object: &str) -> Option<(&'a [u8], &'a [u8])> {
    let line = answer.iter().position(|byte| *byte == b'\n')?;
    let about = std::str::from_utf8(&answer[..line]).ok()?.strip_prefix(object)?;
    let size = about.strip_prefix(" blob ")?.parse::<usize>().ok()?;
    let (bytes, rest) = answer[line + 1..].split_at_checked(size)?;
    Some((bytes, rest.strip_prefix(b"\n")?))
}

/// The number of a commit that git wrote.
fn number(answer: &[u8]) -> Result<String, GitError> {
    let number = std::str::from_utf8(answer.trim_ascii()).unwrap_or_default();
    let is_number = number.len() >= 40 && number.bytes().all(|byte| byte.is_ascii_hexdigit());
    if is_number { Ok(number.into()) } else { Err(unclear()) }
}

fn first_line(said: &[u8]) -> String {
    let said = String::from_utf8_lossy(said);
    let line = said.lines().find(|line| !line.trim().is_empty()).unwrap_or("it did not say why");
    line.trim_start_matches("fatal: ").chars().filter(|c| !c.is_control()).collect()
}

fn unclear() -> GitError {
    GitError::Refused("its answer makes no sense".into())
}

/// Why git could not be asked, or what it would not say.
#[derive(Debug)]
pub enum GitError {
    /// The program could not be run.
    NoProgram(io::Error),
    /// The folder stands in no repository, or git will not look into it; what git said.
    NoRepository(PathBuf, String),
    /// Nothing can have this name.
    BadName(String),
    /// No commit has this name.
    NoCommit(String),
    /// The work at hand and this commit have no commit in common.
    NothingInCommon(String),
    /// Git gave up; what it said.
    Refused(String),
}

impl std::error::Error for GitError {}

impl fmt::Display for GitError {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            GitError::NoProgram(error) => {
                write!(f, "the program git cannot be run: {error}\nhelp: install git, or leave the option out")
            }
            GitError::NoRepository(folder, said) => {
                write!(f, "{} is in no git repository that can be read: {said}", folder.display())
            }
            GitError::BadName(name) => write!(f, "`{}` is no name of a commit", name.escape_debug()),
            GitError::NoCommit(name) => {
                let name = name.escape_debug();
                write!(f, "git knows no commit `{name}`\nhelp: name a branch, a tag or a number of a commit; ")?;
                write!(f, "`git fetch` brings what only the server has")
            }
            GitError::NothingInCommon(name) => {
                let name = name.escape_debug();
                writeln!(f, "this work and `{name}` have no commit in common")?;
                write!(f, "help: if the repository was copied in part, `git fetch --unshallow` brings the rest")
            }
            GitError::Refused(said) => write!(f, "git gave up: {said}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Listed, first_object};

    #[test]
    fn objects_follow_each_other() {
        let answer = b"aa blob 3\na\nb\naa blob 0\n\n";
        let (first, rest) = first_object(answer, "aa").unwrap();
        assert_eq!(first, b"a\nb");
        assert_eq!(first_object(rest, "aa").unwrap(), (&b""[..], &b""[..]));
        assert!(first_object(b"aa missing\n", "aa").is_none());
        assert!(first_object(b"aa blob 30\nshort\n", "aa").is_none());
    }

    #[test]
    fn a_path_may_have_any_character() {
        let entry = Listed::new(b"100644 blob abc      12\tstyles/a b\tc.yml").unwrap();
        assert_eq!((entry.path.as_str(), entry.size), ("styles/a b\tc.yml", Some(12)));
        assert!(Listed::new(b"100644 blob").is_none());
    }
}
