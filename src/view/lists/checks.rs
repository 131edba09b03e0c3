//! The pages about checks, to which diagnostics link: a list, and a page for each.

use crate::diag::{Code, SECTIONS};
use crate::html::{Setting, to_html};
use crate::model::Kind;
use crate::site::{CHECKS, CONTRIBUTE};
use crate::view::page::{Body, Contents, Link, Page};
use crate::view::viewer::{Draft, Viewer};
use crate::view::{Content, TextPage};
use std::fmt::Write;

impl Viewer<'_> {
    /// The list of all checks and the page of each; none where the site has none in this language.
    pub(super) fn check_pages(&self) -> Vec<Page> {
        if self.site.checks_language() != Some(self.language) {
            return Vec::new();
        }
        let pages = Code::ALL.iter().map(|code| self.check_page(*code));
        std::iter::once(self.list_of_checks()).chain(pages).collect()
    }

    /// A link to the list, where the site has it in this language.
    pub(in crate::view) fn checks_link(&self) -> Option<Link> {
        (self.site.checks_language() == Some(self.language)).then(|| self.list_link_to_checks())
    }

    fn list_link_to_checks(&self) -> Link {
        Link { text: self.word("list-checks"), href: self.href(CHECKS), language: None, id: None }
    }

    fn list_of_checks(&self) -> Page {
        let mut list = String::new();
        for code in Code::ALL {
            let (title, severity) = (title(*code), code.severity());
            let _ = writeln!(list, "- [{title}]({code}/) ({severity}, `{code}`)");
        }
        let trail = vec![self.home_link()];
        let summary = self.word("list-checks-summary");
        self.text(CHECKS, self.word("list-checks"), summary, trail, list, Vec::new())
    }

    fn check_page(&self, code: Code) -> Page {
        let mut text = code.lesson();
        let mut contents = Vec::new();
        for title in SECTIONS {
            let anchor = title.to_lowercase().replace(' ', "-");
            text = text.replacen(&format!("\n## {title}\n"), &format!("\n## {title} {{#{anchor}}}\n"), 1);
            contents.push(Contents { text: title.to_string(), anchor, level: 2 });
        }
        let trail = vec![self.home_link(), self.list_link_to_checks()];
        let summary = self.word("list-checks-one");
        let page = self.text(&format!("{CHECKS}{code}/"), title(code).to_string(), summary, trail, text, contents);
        let description = format!("{}: {}", page.title, page.description);
        Page { unlisted: true, description, ..page }
    }

    /// A page of this Markdown. The page `contribute` is on the way to it.
    pub(super) fn text(
        &self,
        address: &str,
        title: String,
        summary: String,
        mut trail: Vec<Link>,
        markdown: String,
        contents: Vec<Contents>,
    ) -> Page {
        trail.splice(1..1, self.link_to(Kind::Page, CONTRIBUTE));
        let html = to_html(&markdown, &Setting::default());
        let body = Body { html: html.into(), figures: Vec::new(), contents };
        let content = TextPage {
            summary: summary.clone(),
            sources: Vec::new(),
            extra: Vec::new(),
            checks: None,
            guides: Vec::new(),
            statement: None,
            form: None,
            body,
        };
        let draft = self.draft("page", address, title, Content::Text(Box::new(content)));
        self.page(Draft { description: summary, languages: vec![self.language], trail, ..draft })
    }
}

/// What a check looks for, as a title.
fn title(code: Code) -> &'static str {
    code.summary().trim_end_matches('.')
}
