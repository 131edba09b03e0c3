//! HTML as a list of elements, read by a tokenizer that is not ours: enough to ask what a page holds.
//!
//! No tree is mended here: a page whose tags do not close is refused.

use html5ever::tokenizer::states::RawKind::{Rawtext, Rcdata, ScriptData};
use html5ever::tokenizer::{
    BufferQueue, EndTag, StartTag, Tag, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts,
};
use std::cell::RefCell;
use std::collections::BTreeMap;

/// Elements that have no end tag.
const VOID: [&str; 8] = ["meta", "link", "img", "br", "hr", "input", "source", "wbr"];

/// One element.
#[derive(Debug, Clone, Default)]
pub struct Element {
    pub name: String,
    pub attributes: BTreeMap<String, String>,
    /// Everything in it that is no tag.
    pub text: String,
    /// Its number, and that of the element after the last one in it.
    pub inside: std::ops::Range<usize>,
}

/// A page, as its elements in the order of their start tags.
#[derive(Debug, Default)]
pub struct Page {
    pub elements: Vec<Element>,
    pub comments: usize,
}

impl Element {
    /// An attribute.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.attributes.get(name).map(String::as_str)
    }
}

impl Page {
    /// Reads a page.
    ///
    /// # Panics
    /// Where tags do not match or the tokenizer reports a mistake.
    pub fn read(html: &str) -> Page {
        let input = BufferQueue::default();
        input.push_back(html.into());
        let sink = Sink::default();
        let tokenizer = Tokenizer::new(sink, TokenizerOpts { exact_errors: true, ..TokenizerOpts::default() });
        let _ = tokenizer.feed(&input);
        tokenizer.end();
        let reader = tokenizer.sink.0.into_inner();
        let open: Vec<&str> = reader.open.iter().map(|number| reader.page.elements[*number].name.as_str()).collect();
        assert!(open.is_empty(), "{open:?} are not closed in\n{html}");
        assert!(reader.problems.is_empty(), "{:?} in\n{html}", reader.problems);
        reader.page
    }

    /// The elements of a name.
    pub fn all<'a>(&'a self, name: &str) -> impl Iterator<Item = &'a Element> + use<'a> {
        let name = name.to_string();
        self.elements.iter().filter(move |element| element.name == name)
    }

    /// The elements of a name with a value of an attribute.
    pub fn with<'a>(&'a self, name: &str, attribute: &str, value: &str) -> impl Iterator<Item = &'a Element> + use<'a> {
        let (attribute, value) = (attribute.to_string(), value.to_string());
        self.all(name).filter(move |element| element.get(&attribute) == Some(&value))
    }

    /// The only element of a name with a value of an attribute.
    pub fn only(&self, name: &str, attribute: &str, value: &str) -> &Element {
        let found: Vec<&Element> = self.with(name, attribute, value).collect();
        assert_eq!(found.len(), 1, "<{name} {attribute}={value}>: {found:?}");
        found[0]
    }

    /// What is in an element.
    pub fn within(&self, element: &Element) -> &[Element] {
        &self.elements[element.inside.start + 1..element.inside.end]
    }

    /// The language of an element: its own, or that of the innermost one around it that says one.
    pub fn language(&self, element: &Element) -> Option<&str> {
        let around = self.elements.iter().filter(|it| it.inside.contains(&element.inside.start));
        around.filter_map(|it| it.get("lang")).next_back()
    }

    /// The element with an id.
    pub fn id(&self, id: &str) -> Option<&Element> {
        self.elements.iter().find(|element| element.get("id") == Some(id))
    }

    /// The words of the only element of a name.
    pub fn text(&self, name: &str) -> &str {
        let found: Vec<&Element> = self.all(name).collect();
        assert_eq!(found.len(), 1, "<{name}>: {found:?}");
        &found[0].text
    }
}

#[derive(Default)]
struct Sink(RefCell<Reader>);

#[derive(Default)]
struct Reader {
    page: Page,
    open: Vec<usize>,
    problems: Vec<String>,
}

impl TokenSink for Sink {
    type Handle = ();

    fn process_token(&self, token: Token, line: u64) -> TokenSinkResult<()> {
        let mut reader = self.0.borrow_mut();
        match token {
            Token::TagToken(tag) if tag.kind == StartTag => return reader.start(&tag),
            Token::TagToken(tag) if tag.kind == EndTag => reader.end(&tag, line),
            Token::CharacterTokens(text) => {
                let Reader { page, open, .. } = &mut *reader;
                open.iter().for_each(|number| page.elements[*number].text.push_str(&text));
            }
            Token::CommentToken(_) => reader.page.comments += 1,
            Token::ParseError(problem) => reader.problems.push(format!("line {line}: {problem}")),
            _ => {}
        }
        TokenSinkResult::Continue
    }
}

impl Reader {
    fn start(&mut self, tag: &Tag) -> TokenSinkResult<()> {
        let number = self.page.elements.len();
        let attributes = tag.attrs.iter().map(|it| (it.name.local.to_string(), it.value.to_string())).collect();
        let name = tag.name.to_string();
        let element = Element { name: name.clone(), attributes, text: String::new(), inside: number..number + 1 };
        self.page.elements.push(element);
        if !tag.self_closing && !VOID.contains(&name.as_str()) {
            self.open.push(number);
        }
        match name.as_str() {
            // In SVG a title is an element like any other.
            "title" if !self.is_open("svg") => TokenSinkResult::RawData(Rcdata),
            "textarea" => TokenSinkResult::RawData(Rcdata),
            "style" => TokenSinkResult::RawData(Rawtext),
            "script" => TokenSinkResult::RawData(ScriptData),
            _ => TokenSinkResult::Continue,
        }
    }

    fn end(&mut self, tag: &Tag, line: u64) {
        let end = self.page.elements.len();
        match self.open.pop() {
            Some(number) if self.page.elements[number].name == *tag.name => {
                self.page.elements[number].inside.end = end;
            }
            other => {
                let open = other.map_or("nothing", |number| self.page.elements[number].name.as_str());
                self.problems.push(format!("line {line}: </{}> where {open} is open", tag.name));
            }
        }
    }

    fn is_open(&self, name: &str) -> bool {
        self.open.iter().any(|number| self.page.elements[*number].name == name)
    }
}
