//! A preview is one file that needs nothing else: no server, no script, no other file.

use crate::html::{Element, Page};
use crate::output::tiny;
use crate::site::{repository, site};
use crate::sites::{microsite_folder, snapshot};
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use goodhelp::build::{Cache, Drawn, draw};
use goodhelp::preview::preview;
use goodhelp::source::{FilePath, LayerKind, Snapshot};
use sha2::{Digest, Sha256};
use std::collections::BTreeSet;

/// The preview of some files of a site.
fn made(snapshot: &Snapshot, files: &[&str]) -> String {
    let Drawn { site, build, .. } = draw(snapshot, &mut Cache::without_suggestions(), &|_| {});
    assert!(!build.diagnostics.has_errors(), "{:#?}", build.diagnostics);
    let files: Vec<FilePath> = files.iter().map(|file| FilePath::new(file)).collect();
    preview(&build.output, &site, &files).unwrap().html
}

#[test]
fn it_needs_nothing_else() {
    // Every file of a whole site, in two languages and with pictures, below a path.
    let council = snapshot(&microsite_folder());
    let own = council.layers().iter().find(|layer| layer.kind == LayerKind::Site).unwrap();
    let files: Vec<&str> = own.files.keys().map(FilePath::as_str).collect();
    let council = made(&council, &files);
    assert!(council.contains("src=\"data:image/webp;base64,"), "pictures are in it");
    assert!(council.matches("class=\"preview-page").count() > 8, "all pages are in it");
    let handbook = made(
        &snapshot(&repository()),
        &["content/pages/searching.md", "case-studies/groundswell.md", "content/checklists/is-this-good-help.md"],
    );
    let page = Page::read(&handbook);
    assert!(page.all("use").count() > 3 && page.all("use").all(|it| page.id(&it.get("href").unwrap()[1..]).is_some()));
    for html in [&council, &handbook, &made(&site(&tiny::texts()), &["case-studies/alpha.md"])] {
        stands_alone(&Page::read(html));
    }
}

fn stands_alone(page: &Page) {
    let mut ids = BTreeSet::new();
    for id in page.elements.iter().filter_map(|element| element.get("id")) {
        assert!(ids.insert(id), "{id} stands twice");
    }
    for element in &page.elements {
        let forbidden = ["script", "link", "iframe", "object", "embed", "base", "source", "template"];
        assert!(!forbidden.contains(&element.name.as_str()), "{element:?}");
        for (name, value) in &element.attributes {
            let leads = match name.as_str() {
                "src" => value.starts_with("data:image/"),
                // A site may lack the drawing that its theme names.
                "href" if element.name == "use" => value.starts_with("#s0-"),
                "href" => match value.strip_prefix('#') {
                    Some(id) => ids.contains(id),
                    None => ["https://", "http://", "mailto:", "tel:"].iter().any(|start| value.starts_with(start)),
                },
                "for" | "aria-labelledby" | "aria-describedby" | "aria-controls" | "popovertarget" => {
                    value.split_whitespace().all(|id| ids.contains(id))
                }
                "style" | "srcset" | "action" | "formaction" => false,
                name => !name.starts_with("on"),
            };
            assert!(leads, "{name} of {}", shortened(element));
        }
    }
    policy_fits(page);
}

fn policy_fits(page: &Page) {
    let style = page.text("style");
    let addresses: Vec<&str> =
        style.match_indices("url(").map(|(at, _)| &style[at..style.len().min(at + 20)]).collect();
    assert!(!addresses.is_empty() && addresses.iter().all(|address| address.contains("data:")), "{addresses:?}");
    assert!(!style.contains("@import"));
    let policy = page.only("meta", "http-equiv", "Content-Security-Policy");
    let digest = BASE64_STANDARD.encode(Sha256::digest(style));
    let expected = format!(
        "default-src 'none'; base-uri 'none'; form-action 'none'; img-src data:; font-src data:; style-src 'sha256-{digest}'"
    );
    assert_eq!(policy.get("content"), Some(expected.as_str()));
    let before = &page.elements[..policy.inside.start];
    assert!(before.iter().all(|element| ["html", "head", "meta"].contains(&element.name.as_str())));
    assert_eq!(page.only("meta", "name", "viewport").get("content"), Some("width=device-width, initial-scale=1"));
}

fn shortened(element: &Element) -> String {
    format!("{element:?}").chars().take(400).collect()
}

#[test]
fn links_lead_within_it_where_they_can() {
    let html = made(&site(&tiny::texts()), &["case-studies/alpha.md", "content/handbook/first.md"]);
    let page = Page::read(&html);
    let leads = |text: &str| {
        let found: BTreeSet<&str> =
            page.all("a").filter(|link| link.text.trim() == text).filter_map(|link| link.get("href")).collect();
        found
    };
    assert_eq!(leads("the chapter"), BTreeSet::from(["#p1-one-thing"]));
    assert_eq!(leads("Beta"), BTreeSet::from(["https://tiny.example/a/b/case-studies/beta/"]));
    assert_eq!(page.id("p0").unwrap().get("lang"), Some("en-GB"));
}

#[test]
fn a_picture_shows_the_page_that_it_lies_beside() {
    let html = made(&snapshot(&microsite_folder()), &["case-studies/afon-repair-shed/bench.jpg"]);
    let page = Page::read(&html);
    assert_eq!(page.all("h1").count(), 1);
    assert_eq!(page.text("title"), "Preview: Good Help in Cwm Afon");
}

/// What has no page is named, whatever its name is, and the home page stands for it.
#[test]
fn what_has_no_page_is_named() {
    let strange = "themes/<script>alert(1)</script>&amp;.css";
    let html = made(&site(&tiny::texts()), &["goodhelp.toml", strange, "case-studies/gone.md"]);
    let page = Page::read(&html);
    stands_alone(&page);
    let banner = &page.id("preview").unwrap().text;
    assert!(banner.contains(&format!("goodhelp.toml, {strange}, case-studies/gone.md.")), "{banner}");
    assert!(banner.contains("This is a preview."));
    assert_eq!(page.all("h1").count(), 1);
}

#[test]
fn a_page_stands_in_it_once_and_translations_for_themselves() {
    let files = ["case-studies/beta.md", "case-studies/beta.cy.md", "case-studies/beta.md"];
    let page = Page::read(&made(&site(&tiny::texts()), &files));
    let languages: Vec<_> =
        page.elements.iter().filter(|it| it.get("class").is_some_and(|class| class.contains("preview-page"))).collect();
    assert_eq!(languages.iter().map(|it| it.get("lang").unwrap()).collect::<Vec<_>>(), ["en-GB", "cy"]);
    // The same input, the same bytes.
    assert_eq!(made(&site(&tiny::texts()), &files), made(&site(&tiny::texts()), &files));
}
