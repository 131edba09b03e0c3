//! An index that is read in parts gives the answers of the whole one, whatever becomes of the parts.

use super::{bundle, case_study, own, relevance};
use crate::site::site;
use crate::sites::{clean, handbook};
use goodhelp::search::{Answer, Engine, Question, SearchError, Source};
use std::io;
use std::ops::Range;
use std::sync::{Arc, Mutex};

/// A file on a host: it counts what is asked of it, and can be made to fail.
#[derive(Debug)]
struct Host {
    bytes: Vec<u8>,
    state: Mutex<State>,
}

#[derive(Debug, Default)]
struct State {
    rounds: usize,
    ranges: usize,
    bytes: usize,
    /// After so many ranges there is no connection.
    failing_after: Option<usize>,
}

impl Host {
    fn new(bytes: &[u8]) -> Arc<Host> {
        Arc::new(Host { bytes: bytes.to_vec(), state: Mutex::default() })
    }

    /// Sets the counts back.
    fn counted(&self) -> State {
        std::mem::take(&mut *self.state.lock().unwrap())
    }
}

impl Source for Host {
    fn length(&self) -> usize {
        self.bytes.len()
    }

    fn read(&self, range: Range<usize>) -> io::Result<Vec<u8>> {
        self.read_all(&[range]).map(|mut all| all.remove(0))
    }

    fn read_all(&self, ranges: &[Range<usize>]) -> io::Result<Vec<Vec<u8>>> {
        let mut state = self.state.lock().unwrap();
        state.rounds += 1;
        let mut all = Vec::new();
        for range in ranges {
            assert!(range.start < range.end && range.end <= self.bytes.len(), "{range:?} is no range of the file");
            if state.failing_after.is_some_and(|most| state.ranges >= most) {
                return Err(io::ErrorKind::ConnectionReset.into());
            }
            state.ranges += 1;
            state.bytes += range.len();
            all.push(self.bytes[range.clone()].to_vec());
        }
        Ok(all)
    }
}

fn questions() -> Vec<Question> {
    let words = ["help", "", "groundswell homeles", "\"safe to fail\" -money", "hom", "qqqqzzzz"];
    let mut all: Vec<Question> = relevance::questions().into_iter().map(Question::new).collect();
    all.extend(words.into_iter().flat_map(|words| {
        let filters = [("sector".to_string(), vec!["homelessness".to_string()])].into();
        [Question { typing: true, ..Question::new(words) }, Question { filters, ..Question::new(words) }]
    }));
    all
}

fn same(one: &Answer, other: &Answer, question: &Question) {
    assert_eq!(serde_json::to_value(one).unwrap(), serde_json::to_value(other).unwrap(), "{question:?}");
}

#[test]
fn parts_give_the_answers_of_the_whole() {
    let bytes = bundle(handbook());
    let host = Host::new(&bytes);
    let engine = Engine::open_from(host.clone()).unwrap();
    let opening = host.counted();
    println!("{} bytes: opening reads {} in {} rounds", bytes.len(), opening.bytes, opening.rounds);
    assert!(opening.rounds <= 2 && opening.bytes < bytes.len() / 2);
    let mut read = Vec::new();
    for question in questions() {
        same(&engine.ask(&question).unwrap(), &own().ask(&question).unwrap(), &question);
        read.push(host.counted().bytes);
    }
    let like = Question::new("");
    for id in ["groundswell", "case-studies/groundswell", "/case-studies/groundswell/"] {
        same(&engine.like(id, &like).unwrap(), &own().like(id, &like).unwrap(), &like);
    }
    read.sort_unstable();
    println!("a question reads {} bytes in the median, {} at most", read[read.len() / 2], read[read.len() - 1]);
}

#[test]
fn the_first_question_takes_few_rounds() {
    let host = Host::new(&bundle(handbook()));
    for (words, most) in [("mentors for school pupils", 4), ("homelesness", 7), ("", 2)] {
        let engine = Engine::open_from(host.clone()).unwrap();
        host.counted();
        engine.ask(&Question::new(words)).unwrap();
        let State { rounds, ranges, bytes, .. } = host.counted();
        println!("{words}: {bytes} bytes, {ranges} ranges, {rounds} rounds");
        assert!(rounds <= most, "{words}: {rounds} rounds");
    }
}

/// The sizes that count: a site of a thousand texts.
#[test]
fn a_large_index_is_read_sparingly() {
    let text = |number: usize| {
        let words: Vec<String> = (0..120_usize)
            .map(|word| {
                ["go", "ba", "ri", "tel", "mun", "so"][(number * 7 + word * word) % 6].repeat(1 + (word * number) % 3)
            })
            .collect();
        let body = format!("Word{number} word{} {}.", number % 40, words.join(" "));
        (format!("case-studies/n{number}.md"), case_study(&format!("Number {number}"), "sectors: [digital]\n", &body))
    };
    let texts: Vec<(String, String)> = (0..1000).map(text).collect();
    let texts: Vec<(&str, &str)> = texts.iter().map(|(path, text)| (path.as_str(), text.as_str())).collect();
    let bytes = bundle(&clean(&site(&texts)).output);
    let host = Host::new(&bytes);
    let (engine, whole) = (Engine::open_from(host.clone()).unwrap(), Engine::open(bytes.clone()).unwrap());
    let opening = host.counted();
    println!("{} bytes: opening reads {} in {} rounds", bytes.len(), opening.bytes, opening.rounds);
    for words in ["word7", "word7 word8 number", "wrod12", "gogo telteltel", "\"number 44\""] {
        let question = Question::new(words);
        same(&engine.ask(&question).unwrap(), &whole.ask(&question).unwrap(), &question);
        let State { rounds, ranges, bytes, .. } = host.counted();
        println!("{words}: {bytes} bytes, {ranges} ranges, {rounds} rounds");
    }
}

#[test]
fn a_connection_that_breaks_is_said_and_may_come_back() {
    let host = Host::new(&bundle(handbook()));
    for question in [Question::new("homelesness mentors"), Question::new("\"safe to fail\"")] {
        for most in 0..60 {
            host.state.lock().unwrap().failing_after = Some(most);
            let opened = Engine::open_from(host.clone());
            let answered = opened.as_ref().map_err(SearchError::code).map(|engine| engine.ask(&question));
            let done = match answered {
                Err(code) => {
                    assert_eq!(code, "network", "after {most}");
                    false
                }
                Ok(Err(error)) => {
                    assert_eq!(error.code(), "network", "after {most}: {error}");
                    false
                }
                Ok(Ok(answer)) => {
                    same(&answer, &own().ask(&question).unwrap(), &question);
                    true
                }
            };
            host.counted();
            if let Ok(engine) = opened {
                same(&engine.ask(&question).unwrap(), &own().ask(&question).unwrap(), &question);
            }
            if done {
                break;
            }
            assert!(most < 59, "the question is never answered");
        }
    }
}

#[test]
fn changed_bytes_are_said_and_never_answered_from() {
    let bytes = bundle(handbook());
    let question = Question::new("mentors for school pupils");
    let expected = own().ask(&question).unwrap();
    let (mut refused, mut answered) = (0, 0);
    for at in (0..bytes.len()).step_by(bytes.len() / 150).chain(0..60) {
        let mut flipped = bytes.to_vec();
        flipped[at] ^= 1 << (at % 8);
        match Engine::open_from(Host::new(&flipped)).and_then(|engine| engine.ask(&question)) {
            Ok(answer) => {
                same(&answer, &expected, &question);
                answered += 1;
            }
            Err(error) => {
                assert_eq!(error.code(), "damaged", "flipped at {at}: {error}");
                refused += 1;
            }
        }
    }
    println!("{refused} refused, {answered} answered without the changed byte");
    assert!(refused > 60 && answered > 0);
}

#[test]
fn a_file_that_ends_early_or_changes_in_between_is_refused() {
    let bytes = bundle(handbook());
    for length in [0, 7, 8, 47, 48, 300, 70_000, bytes.len() - 1] {
        let error = Engine::open_from(Host::new(&bytes[..length])).err().unwrap();
        assert_eq!(error.code(), "damaged", "{length} bytes");
    }
    // The same stretches in another order: each is as it was written, but not where.
    let mut swapped = bytes.to_vec();
    let end = swapped.len();
    swapped.copy_within(end - 2048..end - 1024, end - 3072);
    assert_eq!(Engine::open(swapped.into()).err().unwrap().code(), "damaged");
}
