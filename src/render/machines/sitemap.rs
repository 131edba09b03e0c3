//! `sitemap.xml`, as sitemaps.org describes it: at most 50 000 addresses in a file.

use crate::render::Listed;
use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event};

const MOST: usize = 50_000;
const NAMESPACE: &str = "http://www.sitemaps.org/schemas/sitemap/0.9";
const XHTML: &str = "http://www.w3.org/1999/xhtml";

/// The sitemap; where there are too many addresses, an index and its parts.
pub(super) fn sitemap(listed: &[&Listed], base_address: &str) -> Vec<(String, String)> {
    if listed.len() <= MOST {
        return vec![("sitemap.xml".into(), part(listed))];
    }
    let parts: Vec<(String, String)> = listed
        .chunks(MOST)
        .enumerate()
        .map(|(number, pages)| (format!("sitemap-{}.xml", number + 1), part(pages)))
        .collect();
    let index = document("sitemapindex", &[("xmlns", NAMESPACE)], |writer| {
        for (name, _) in &parts {
            element(writer, "sitemap", |writer| text(writer, "loc", &format!("{base_address}/{name}")))?;
        }
        Ok(())
    });
    std::iter::once(("sitemap.xml".to_string(), index)).chain(parts).collect()
}

type Xml = Writer<Vec<u8>>;

fn part(pages: &[&Listed]) -> String {
    document("urlset", &[("xmlns", NAMESPACE), ("xmlns:xhtml", XHTML)], |writer| {
        for page in pages {
            element(writer, "url", |writer| {
                text(writer, "loc", &page.canonical)?;
                if let Some(reviewed) = &page.reviewed {
                    text(writer, "lastmod", reviewed)?;
                }
                let own = (!page.alternates.is_empty()).then_some((page.language.as_str(), page.canonical.as_str()));
                let others = page.alternates.iter().map(|other| (other.language.as_str(), other.canonical.as_str()));
                for (language, canonical) in own.into_iter().chain(others) {
                    let link = BytesStart::new("xhtml:link").with_attributes([
                        ("rel", "alternate"),
                        ("hreflang", language),
                        ("href", canonical),
                    ]);
                    writer.write_event(Event::Empty(link))?;
                }
                Ok(())
            })?;
        }
        Ok(())
    })
}

fn document(name: &str, attributes: &[(&str, &str)], inside: impl FnOnce(&mut Xml) -> std::io::Result<()>) -> String {
    let mut writer = Writer::new_with_indent(Vec::new(), b' ', 0);
    let start = BytesStart::new(name).with_attributes(attributes.iter().copied());
    let written = writer
        .write_event(Event::Decl(BytesDecl::new("1.0", Some("utf-8"), None)))
        .and_then(|()| writer.write_event(Event::Start(start)))
        .and_then(|()| inside(&mut writer))
        .and_then(|()| writer.write_event(Event::End(BytesEnd::new(name))));
    // Writing to memory does not fail.
    debug_assert!(written.is_ok());
    String::from_utf8(writer.into_inner()).unwrap_or_default() + "\n"
}

fn element(writer: &mut Xml, name: &str, inside: impl FnOnce(&mut Xml) -> std::io::Result<()>) -> std::io::Result<()> {
    writer.write_event(Event::Start(BytesStart::new(name)))?;
    inside(writer)?;
    writer.write_event(Event::End(BytesEnd::new(name)))
}

fn text(writer: &mut Xml, name: &str, content: &str) -> std::io::Result<()> {
    element(writer, name, |writer| writer.write_event(Event::Text(BytesText::new(content))))
}
