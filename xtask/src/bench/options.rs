//! What the measuring tasks are told on their command line.

use std::path::PathBuf;

use crate::process::root;

pub struct Options {
    /// How many pages the made-up sites have, the fewest first.
    pub sizes: Vec<usize>,
    /// How often each program is run.
    pub runs: usize,
    /// A program to measure instead of a fresh release build.
    pub binary: Option<PathBuf>,
}

impl Options {
    /// Reads them; the error is a sentence for the one who typed them. `task` is how it is called.
    pub fn parse(task: &str, runs: usize, words: &[&str]) -> Result<Self, String> {
        let mut parsed = Options { sizes: vec![100, 1000, 10_000], runs, binary: None };
        let mut words = words.iter();
        while let Some(&option) = words.next() {
            let mut value = || words.next().copied().ok_or(format!("`{option}` needs a value"));
            match option {
                "--sizes" => parsed.sizes = value()?.split(',').map(count).collect::<Result<_, _>>()?,
                "--runs" => parsed.runs = count(value()?)?,
                "--binary" => parsed.binary = Some(root().join(value()?)),
                _ => return Err(format!("`{task}` knows no option `{option}`")),
            }
        }
        parsed.sizes.sort_unstable();
        Ok(parsed)
    }
}

fn count(text: &str) -> Result<usize, String> {
    let count = text.trim().parse().ok().filter(|&count| count > 0);
    count.ok_or(format!("`{text}` should be a whole number above 0"))
}

#[cfg(test)]
mod tests {
    use super::Options;

    #[test]
    fn options_have_defaults() {
        let options = Options::parse("bench build", 5, &[]).unwrap();
        assert_eq!((options.sizes, options.runs), (vec![100, 1000, 10_000], 5));
    }

    #[test]
    fn sizes_come_in_order() {
        assert_eq!(Options::parse("bench build", 5, &["--sizes", "1000,100"]).unwrap().sizes, [100, 1000]);
    }

    #[test]
    fn a_wrong_call_says_why() {
        let message = |options: &[&str]| Options::parse("bench build", 5, options).err().unwrap();
        assert_eq!(message(&["--runs", "0"]), "`0` should be a whole number above 0");
        assert_eq!(message(&["--runs"]), "`--runs` needs a value");
        assert_eq!(message(&["--size", "1"]), "`bench build` knows no option `--size`");
    }
}
