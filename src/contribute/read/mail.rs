//! What mail programs put around a form: the head of a message, and a signature. They name people and say nothing of the form.

use super::lines::Line;
use regex::Regex;
use std::sync::LazyLock;

/// What a line outside the form belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Around {
    /// The head of a message: who wrote it to whom, and when.
    Head,
    /// Who somebody is, behind the mark that mail programs put there.
    Signature,
}

/// The lines of a head, in English and Welsh programs, as they are or in bold.
static HEAD: LazyLock<Regex> = LazyLock::new(|| {
    let names = "from|sent|to|cc|bcc|date|subject|reply-to|importance|priority|sensitivity|categories|attachments?|message-id|\
                 in-reply-to|references|return-path|received|mime-version|content-[a-z-]+|thread-[a-z]+|x-[a-z0-9-]+|\
                 oddi wrth|anfonwyd|at|pwnc|testun|dyddiad|atodiadau";
    Regex::new(&format!(r"(?i)^\s*[*_]*(?:{names})[*_]*\s?:")).expect("a constant pattern can be read")
});
/// Where a message begins that was answered or sent on.
static BEGINS: LazyLock<Regex> = LazyLock::new(|| {
    let marks = "original message|forwarded message|begin forwarded message|neges wreiddiol";
    let wrote = r"(?:on|ar) .*[0-9].*(?:wrote|ysgrifennodd)[^:]*:$";
    Regex::new(&format!(r"(?i)^\s*(?:-*\s*(?:{marks})\s*:?\s*-*$|{wrote})")).expect("a constant pattern can be read")
});
/// A signature has fewer lines than this; what is longer is more than one.
const LONGEST: usize = 12;

/// Says of each line what it belongs to, if it is none of the form. `asks` says whether a line is a question. Within the answers
/// every line is the form's, for an answer may well begin with `To:`.
pub(super) fn around(lines: &[Line], asks: &[bool]) -> Vec<Option<Around>> {
    let last = asks.iter().rposition(|asks| *asks);
    let mut found: Vec<Option<Around>> = vec![None; lines.len()];
    let (mut outside, mut signed) = (true, 0);
    for (number, line) in lines.iter().enumerate() {
        let text = line.text.trim();
        let former = number.checked_sub(1).and_then(|former| found[former]);
        if asks[number] {
            (outside, signed) = (false, 0);
            continue;
        }
        if text == "--" && (outside || last.is_none_or(|last| last < number)) && ends_before(lines, number) {
            (outside, signed) = (true, 1);
            found[number] = Some(Around::Signature);
        } else if text.is_empty() {
            continue;
        } else if BEGINS.is_match(text) || outside && HEAD.is_match(text) {
            (outside, signed) = (true, 0);
            found[number] = Some(Around::Head);
        } else if former == Some(Around::Head) && line.text.starts_with([' ', '\t']) {
            // A long line of a head goes on behind spaces.
            found[number] = Some(Around::Head);
        } else if signed > 0 && signed <= LONGEST {
            signed += 1;
            found[number] = Some(Around::Signature);
        }
    }
    found
}

/// Whether what stood before the mark of a signature has ended: without an empty line it is the line below a heading.
fn ends_before(lines: &[Line], number: usize) -> bool {
    let line = &lines[number];
    let Some(former) = number.checked_sub(1).map(|former| &lines[former]) else { return true };
    former.text.trim().is_empty() || former.depth != line.depth || line.ends_with_space()
}

#[cfg(test)]
mod tests {
    use super::super::lines::lines;
    use super::{Around, around};

    fn said(text: &str) -> String {
        let lines = lines(text);
        let asks: Vec<bool> = lines.iter().map(|line| line.text.starts_with(char::is_numeric)).collect();
        let letter = |it| match it {
            None => '.',
            Some(Around::Head) => 'h',
            Some(Around::Signature) => 's',
        };
        around(&lines, &asks).into_iter().map(letter).collect()
    }

    #[test]
    fn heads_and_signatures_are_told_from_the_form() {
        assert_eq!(said("From: a@b.example\nSent: today\nTo: c\n\nHello\n1.1 Title: A\nTo: the point\n"), "hhh....");
        assert_eq!(said("> *From:* A\n> Subject: a long\n>  one\n> 1.1 Title: A"), "hhh.");
        assert_eq!(
            said("Here it is.\n--\nJane\n-- \nJane\n\nTrust\n-----Original Message-----\nTo: x\n1.1 T:"),
            "...ss.shh."
        );
        assert_eq!(said("1.1 Text:\nA heading\n--\nIts text.\n\n--\nJane\n"), ".....ss");
        assert_eq!(said("1.1 Text:\n\n--\nmore\n1.2 What:\nOn 3 April 2024 Jane wrote:\nFrom: x"), ".....hh");
        assert_eq!(said(&format!("1.1 T:\n\n--\n{}", "line\n".repeat(14))), "..sssssssssssss..");
    }
}
