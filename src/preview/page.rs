//! What a preview takes from a page of the site.

use lol_html::errors::RewritingError;
use lol_html::{RewriteStrSettings, element, end_tag, rewrite_str, text};
use std::cell::{Cell, RefCell};
use std::rc::Rc;

/// Parts of a page. All of them are HTML, as the page has them.
#[derive(Default)]
pub(super) struct Page {
    pub language: String,
    /// The classes of the part around the content.
    pub classes: String,
    /// The words of the main heading.
    pub heading: String,
    /// The addresses of style sheets, as the page writes them.
    pub sheets: Vec<String>,
    /// What is in `main`, or in `body` where there is no `main`.
    pub main: String,
}

pub(super) fn read(html: &str) -> Result<Page, RewritingError> {
    let page = RefCell::new(Page::default());
    let (main, body) = (Part::default(), Part::default());
    let settings = RewriteStrSettings::new()
        .with_strict(false)
        .append_element_content_handler(element!("html", |html| {
            page.borrow_mut().language = html.get_attribute("lang").unwrap_or_default();
            Ok(())
        }))
        .append_element_content_handler(element!("link[rel=stylesheet]", |link| {
            page.borrow_mut().sheets.extend(link.get_attribute("href"));
            Ok(())
        }))
        .append_element_content_handler(element!("body, main", |part| {
            let classes = part.get_attribute("class").unwrap_or_default();
            page.borrow_mut().classes.push_str(&(classes + " "));
            let span = if part.tag_name() == "main" { main.clone() } else { body.clone() };
            span.start.set(part.source_location().bytes().end);
            part.on_end_tag(end_tag!(move |tag| {
                span.end.set(tag.source_location().bytes().start);
                Ok(())
            }))
        }))
        .append_element_content_handler(text!("h1", |chunk| {
            page.borrow_mut().heading.push_str(&chunk.as_str().replace('<', "&lt;"));
            Ok(())
        }));
    rewrite_str(html, settings)?;
    let mut page = page.into_inner();
    page.classes = page.classes.trim().to_string();
    page.heading = page.heading.trim().to_string();
    page.main = main.of(html).or_else(|| body.of(html)).unwrap_or(html).to_string();
    Ok(page)
}

/// Where the content of an element begins and ends.
#[derive(Clone, Default)]
struct Part {
    start: Rc<Cell<usize>>,
    end: Rc<Cell<usize>>,
}

impl Part {
    fn of<'a>(&self, html: &'a str) -> Option<&'a str> {
        html.get(self.start.get()..self.end.get()).filter(|part| !part.is_empty())
    }
}
