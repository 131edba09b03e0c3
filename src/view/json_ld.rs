//! Data about a page in the vocabulary of schema.org, as JSON-LD.

use super::Content;
use super::page::Page;
use serde_json::{Value, json};

/// The JSON, safe inside a `script` element; none for pages that search engines should leave out.
pub(super) fn describe(page: &Page, base_address: &str, site_title: &str) -> Option<String> {
    if page.unlisted {
        return None;
    }
    let site = json!({ "@type": "WebSite", "name": site_title, "url": format!("{base_address}/") });
    let mut main = json!({
        "@type": type_of(&page.content),
        "name": page.title,
        "description": page.description,
        "url": page.canonical,
        "inLanguage": page.language,
        "isPartOf": site,
    });
    if let Some(reviewed) = &page.reviewed {
        main["lastReviewed"] = json!(reviewed);
        main["dateModified"] = json!(reviewed);
    }
    if let Some(licence) = &page.licence {
        main["license"] = json!(licence.href);
    }
    match &page.content {
        Content::CaseStudy(it) => {
            main["headline"] = json!(page.title);
            main["about"] = json!({ "@type": "Organization", "name": it.organisation });
            if !it.contributors.is_empty() {
                let people = it.contributors.iter().map(|name| json!({ "@type": "Person", "name": name }));
                main["author"] = people.collect::<Value>();
            }
        }
        Content::Story(_) => main["headline"] = json!(page.title),
        Content::Term(it) => main["description"] = json!(it.definition),
        _ => {}
    }
    let origin = origin(base_address);
    let steps = page.trail.iter().map(|link| (link.text.as_str(), format!("{origin}{}", link.href)));
    let steps = steps.chain([(page.title.as_str(), page.canonical.clone())]).enumerate();
    let steps: Vec<Value> = steps
        .map(
            |(number, (name, item))| json!({ "@type": "ListItem", "position": number + 1, "name": name, "item": item }),
        )
        .collect();
    let mut graph = vec![main];
    if steps.len() > 1 {
        graph.push(json!({ "@type": "BreadcrumbList", "itemListElement": steps }));
    }
    Some(escaped(&json!({ "@context": "https://schema.org", "@graph": graph })))
}

fn type_of(content: &Content) -> &'static str {
    match content {
        Content::Home(_) | Content::Text(_) | Content::Empty {} | Content::Redirect(_) => "WebPage",
        Content::CaseStudy(_) | Content::Story(_) | Content::Chapter(_) | Content::Characteristic(_) => "Article",
        Content::Term(_) => "DefinedTerm",
        Content::Place(_) => "Place",
        Content::Handbook(_)
        | Content::Source(_)
        | Content::Checklist(_)
        | Content::Tool(_)
        | Content::Strategy(_)
        | Content::Sheet(_) => "CreativeWork",
        Content::List(_) | Content::Facet(_) | Content::Register(_) | Content::Review(_) => "CollectionPage",
        Content::Search(_) => "SearchResultsPage",
    }
}

/// Scheme and host of an address.
fn origin(address: &str) -> String {
    url::Url::parse(address).map_or_else(|_| address.to_string(), |url| url.origin().ascii_serialization())
}

/// JSON in which nothing can end a `script` element or open a comment in it.
pub(super) fn escaped(value: &Value) -> String {
    let mut escaped = String::new();
    for c in value.to_string().chars() {
        match c {
            '<' | '>' | '&' | '\u{2028}' | '\u{2029}' => escaped.push_str(&format!("\\u{:04x}", c as u32)),
            c => escaped.push(c),
        }
    }
    escaped
}
