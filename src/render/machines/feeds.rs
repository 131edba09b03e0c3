//! Feeds: Atom (RFC 4287) and JSON Feed 1.1.

use crate::view::Feed;
use atom_syndication as atom;
use serde_json::json;

/// The day of a feed that has nothing in it: a feed must have one, and the clock may not decide it.
const NO_DAY: &str = "1970-01-01";

/// The Atom feed.
pub(super) fn atom(feed: &Feed) -> String {
    let entries: Vec<atom::Entry> = feed
        .items
        .iter()
        .map(|item| {
            let link = atom::Link { href: item.canonical.clone(), rel: "alternate".into(), ..atom::Link::default() };
            let author = |name: &String| atom::Person { name: name.clone(), ..atom::Person::default() };
            atom::Entry {
                title: item.title.as_str().into(),
                id: item.canonical.clone(),
                updated: moment(&item.reviewed),
                authors: item.authors.iter().map(author).collect(),
                links: vec![link],
                summary: Some(item.summary.as_str().into()),
                ..atom::Entry::default()
            }
        })
        .collect();
    let own = format!("{}feed.xml", feed.canonical);
    let feed = atom::Feed {
        title: feed.title.as_str().into(),
        id: feed.canonical.clone(),
        updated: moment(updated(feed)),
        lang: Some(feed.language.clone()),
        authors: vec![atom::Person { name: feed.title.clone(), ..atom::Person::default() }],
        links: vec![
            atom::Link {
                href: own,
                rel: "self".into(),
                mime_type: Some("application/atom+xml".into()),
                ..atom::Link::default()
            },
            atom::Link { href: feed.canonical.clone(), rel: "alternate".into(), ..atom::Link::default() },
        ],
        entries,
        ..atom::Feed::default()
    };
    feed.to_string() + "\n"
}

/// The JSON feed.
pub(super) fn json(feed: &Feed) -> String {
    let items: Vec<serde_json::Value> = feed
        .items
        .iter()
        .map(|item| {
            let authors: Vec<_> = item.authors.iter().map(|name| json!({ "name": name })).collect();
            let mut value = json!({
                "id": item.canonical,
                "url": item.canonical,
                "title": item.title,
                "content_text": item.summary,
                "date_modified": format!("{}T00:00:00Z", item.reviewed),
                "_goodhelp": item.about,
            });
            if !authors.is_empty() {
                value["authors"] = authors.into();
            }
            value
        })
        .collect();
    let feed = json!({
        "version": "https://jsonfeed.org/version/1.1",
        "title": feed.title,
        "home_page_url": feed.canonical,
        "feed_url": format!("{}feed.json", feed.canonical),
        "language": feed.language,
        "_goodhelp": { "about": feed.site, "licence": feed.licence, "withdrawn": feed.withdrawn },
        "items": items,
    });
    format!("{feed:#}\n")
}

fn updated(feed: &Feed) -> &str {
    feed.items.first().map_or(NO_DAY, |item| &item.reviewed)
}

/// The first moment of a day.
fn moment(day: &str) -> atom::FixedDateTime {
    format!("{day}T00:00:00Z").parse().unwrap_or_default()
}
