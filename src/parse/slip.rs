//! What somebody meant by fields that cannot be read: the slips of people who never heard of YAML. The parser says where it
//! gave up, which is often the line below the slip.

use crate::diag::{Code, Diagnostic, Edit};
use crate::source::{FilePath, Span};

/// A slip within a text.
pub(super) struct Slip {
    /// Where it is.
    pub span: Span,
    /// What is wrong.
    pub message: &'static str,
    /// What to do.
    pub help: &'static str,
    /// What mends it, where that is certain.
    pub edits: Vec<Edit>,
}

impl Slip {
    /// A slip that nothing mends for certain.
    pub fn new(span: Span, message: &'static str, help: &'static str) -> Slip {
        Slip { span, message, help, edits: Vec::new() }
    }

    /// The diagnostic for it, in a text that starts at byte `offset` of `file`.
    pub fn diagnostic(self, file: &FilePath, offset: usize) -> Diagnostic {
        let edits = self.edits.into_iter().map(|edit| Edit::new(edit.span.shifted(offset), edit.text));
        Diagnostic::new(Code::YamlSyntax, file, self.span.shifted(offset), self.message).help(self.help).edits(edits)
    }
}

/// The slip for which a parser gave up at a byte of a text, in words of its own in lower case.
pub(super) fn slip(text: &str, at: usize, says: &str) -> Option<Slip> {
    let at = text.floor_char_boundary(at);
    let before: Vec<Line> = lines(text).take_while(|line| line.start <= at).collect();
    let (line, above) = before.split_last()?;
    let above = above.iter().rev().find(|line| !line.text.trim().is_empty());
    let upward = || before.iter().rev();
    if let Some(slip) = above.and_then(|above| no_space(*above)).or_else(|| no_space(*line)) {
        return Some(slip);
    }
    if says.contains("escape") {
        let message = "a backslash stands in double quotation marks";
        let help = "write two of them for one backslash, or take `'` for the quotation marks";
        return Some(Slip::new(line.place(), message, help));
    }
    if says.contains("mapping values") {
        return curly_quotes(*line).or_else(|| above.and_then(|above| indented(*line, *above)));
    }
    let is_of_brackets = ["bracket", "illegal placement", "flow"].iter().any(|words| says.contains(words));
    let open = is_of_brackets.then(|| upward().find_map(|line| open_bracket(*line))).flatten();
    if open.is_some() || !(says.contains("quoted scalar") || says.contains("expected")) {
        return open;
    }
    upward().find_map(|line| open_quotation(*line)).or_else(|| words_behind_bracket(*line)).or_else(|| no_field(*line))
}

/// `title:Soup`.
fn no_space(line: Line) -> Option<Slip> {
    let (name, value) = line.text.split_once(':')?;
    let is_joined = !value.is_empty() && !value.starts_with(char::is_whitespace) && !value.starts_with("//");
    if !is_joined || !is_name(name.trim_start().trim_start_matches("- ")) {
        return None;
    }
    let at = line.start + name.len() + 1;
    let message = "there is no space behind this colon";
    let mut slip = Slip::new(line.place(), message, "put a space behind it: `name: value`");
    slip.edits = vec![Edit::new(Span::new(at, at), " ")];
    Some(slip)
}

/// `title: “Soup: a start”`.
fn curly_quotes(line: Line) -> Option<Slip> {
    let value = line.value().filter(|value| value.starts_with(['“', '”', '‘', '’', '„']))?;
    let message = "the quotation marks of a word processor are none here";
    let help = "put the whole value in straight quotation marks, `\"`; curly ones may stand within them";
    let mut slip = Slip::new(line.place_of(value), message, help);
    let inner = value.trim_matches(['“', '”', '‘', '’', '„']);
    if !inner.contains(['"', '\\', '“', '”', '„']) {
        slip.edits = vec![Edit::new(slip.span, format!("\"{inner}\""))];
    }
    Some(slip)
}

/// A field that is further in than the one above it, which has a value of its own.
fn indented(line: Line, above: Line) -> Option<Slip> {
    let is_further_in = line.indentation() > above.indentation() && !line.text.trim_start().starts_with("- ");
    let has_value = above.value().is_some_and(|value| !value.is_empty());
    let message = "this line is further in than the one above it";
    let help = "start the line at the left edge, below the name of the one above; or, where it belongs to the value above, \
                put all of that in one line and in quotation marks";
    (is_further_in && has_value).then(|| Slip::new(line.place(), message, help))
}

/// `sectors: [homelessness`.
fn open_bracket(line: Line) -> Option<Slip> {
    let value = line.value().filter(|value| value.starts_with(['[', '{']))?;
    let open = value.matches(['[', '{']).count();
    let message = "this bracket has no end";
    let help = "every `[` needs a `]`, and every `{` a `}`";
    (open > value.matches([']', '}']).count()).then(|| Slip::new(line.place_of(value), message, help))
}

/// `title: [DRAFT] Soup`.
fn words_behind_bracket(line: Line) -> Option<Slip> {
    let value = line.value().filter(|value| value.starts_with(['[', '{']))?;
    let (_, behind) = value.split_once([']', '}'])?;
    let has_words = behind.trim_start().starts_with(char::is_alphanumeric);
    let help = "put the whole value in quotation marks, or take the brackets away";
    has_words.then(|| Slip::new(line.place_of(value), "words stand behind the bracket that ends this value", help))
}

/// `title: "Soup`, `title: 'Ow do` and `title: "Soup" and bread`.
fn open_quotation(line: Line) -> Option<Slip> {
    let value = line.value()?;
    let mark = value.chars().next().filter(|c| matches!(c, '"' | '\''))?;
    let inner = &value[1..];
    let (message, help) = match inner.find(mark) {
        None if mark == '\'' => (
            "a value that begins with an apostrophe is taken for a quotation",
            "where it is an apostrophe, put the whole value in double quotation marks; where it is a quotation mark, close \
             it at the end of the line",
        ),
        None => ("a quotation mark has no end", "close it on the line on which it opens"),
        Some(end) => {
            let behind = inner[end + 1..].trim();
            if behind.is_empty() || behind.starts_with(['#', mark]) {
                return None;
            }
            (
                "words stand behind the quotation mark that ends this value",
                "put the whole value in quotation marks of the other sort: `'\"Soup\" and bread'`",
            )
        }
    };
    Some(Slip::new(line.place_of(value), message, help))
}

/// A line that is none of `name: value`.
fn no_field(line: Line) -> Option<Slip> {
    let words = line.text.trim_start();
    let (message, help) = if words.starts_with("- ") {
        ("this dash is not below the others", "let all dashes of a list stand in the same column")
    } else if words.starts_with(['*', '_']) {
        ("a name of a field cannot start with this sign", "write the name without stars: `summary: …`")
    } else if !words.contains(": ") && !words.ends_with(':') {
        (
            "this line is no field",
            "fields are `name: value`; where this belongs to the value above, put both in one line; a note to the editors \
             starts with `# `",
        )
    } else {
        return None;
    };
    Some(Slip::new(line.place(), message, help))
}

/// A line of a text.
#[derive(Clone, Copy)]
pub(super) struct Line<'t> {
    /// Its words, without its end.
    pub text: &'t str,
    /// Where it starts.
    pub start: usize,
}

impl<'t> Line<'t> {
    fn indentation(self) -> usize {
        self.text.len() - self.text.trim_start().len()
    }

    /// The value of a field, or of an item of a list.
    fn value(self) -> Option<&'t str> {
        let (_, value) = self.text.split_once(": ").or_else(|| self.text.split_once("- "))?;
        Some(value.trim())
    }

    /// Where its words stand.
    fn place(self) -> Span {
        self.place_of(self.text.trim())
    }

    /// Where a part of it stands.
    fn place_of(self, part: &str) -> Span {
        let start = self.start + (part.as_ptr() as usize - self.text.as_ptr() as usize);
        Span::new(start, start + part.len())
    }
}

/// The lines of a text.
pub(super) fn lines(text: &str) -> impl Iterator<Item = Line<'_>> {
    let mut start = 0;
    text.split_inclusive('\n').map(move |line| {
        let at = start;
        start += line.len();
        Line { text: line.trim_end_matches(['\n', '\r']), start: at }
    })
}

/// Whether a text may be the name of a field.
pub(super) fn is_name(text: &str) -> bool {
    !text.is_empty() && text.chars().all(|c| c.is_ascii_alphabetic() || c == '_')
}
