//! Feeds, read by a library that is not ours.

use super::tiny::{BASE, tiny};
use crate::sites::{handbook, microsite, text};
use feed_rs::model::{Feed, FeedType};
use feed_rs::parser;

fn read(output: &goodhelp::render::Output, path: &str) -> Feed {
    parser::parse(text(output, path).as_bytes()).unwrap()
}

#[test]
fn both_feeds_say_the_same() {
    for (output, folder) in [(tiny(), ""), (tiny(), "cy/"), (microsite(), ""), (microsite(), "cy/"), (handbook(), "")] {
        let atom = read(output, &format!("{folder}feed.xml"));
        let json = read(output, &format!("{folder}feed.json"));
        assert_eq!(atom.feed_type, FeedType::Atom);
        assert_eq!(json.feed_type, FeedType::JSON);
        let entries = |feed: &Feed| -> Vec<_> {
            let title = |entry: &feed_rs::model::Entry| entry.title.as_ref().unwrap().content.clone();
            feed.entries.iter().map(|entry| (entry.id.clone(), title(entry), entry.links[0].href.clone())).collect()
        };
        assert_eq!(entries(&atom), entries(&json));
        assert!(!atom.entries.is_empty() && atom.entries.len() <= 30);
        assert_eq!(atom.title.unwrap().content, json.title.unwrap().content);
    }
}

#[test]
fn the_newest_comes_first() {
    let feed = read(tiny(), "feed.xml");
    let ids: Vec<&str> = feed.entries.iter().map(|entry| entry.id.as_str()).collect();
    // The story is about a person.
    let expected = ["case-studies/beta/", "case-studies/alpha/", "handbook/first/", "strategy/plan/#begun"];
    assert_eq!(ids, expected.map(|address| format!("{BASE}/{address}")));
    let days: Vec<String> =
        feed.entries.iter().map(|entry| entry.updated.unwrap().format("%Y-%m-%d").to_string()).collect();
    assert_eq!(days, ["2026-11-01", "2026-10-01", "2026-09-09", "2026-02-03"]);
    assert_eq!(feed.updated.unwrap().format("%Y-%m-%d").to_string(), "2026-11-01");
    assert_eq!(feed.id, format!("{BASE}/"));
    assert_eq!(feed.language.as_deref(), Some("en-GB"));
}

#[test]
fn a_feed_says_where_it_is() {
    for (path, folder) in [("feed.xml", ""), ("cy/feed.xml", "cy/")] {
        let feed = read(tiny(), path);
        let own: Vec<&str> = feed
            .links
            .iter()
            .filter(|link| link.rel.as_deref() == Some("self"))
            .map(|link| link.href.as_str())
            .collect();
        assert_eq!(own, [format!("{BASE}/{folder}feed.xml")]);
    }
    let json: serde_json::Value = serde_json::from_str(text(tiny(), "cy/feed.json")).unwrap();
    assert_eq!(json["version"], "https://jsonfeed.org/version/1.1");
    assert_eq!(json["feed_url"], format!("{BASE}/cy/feed.json"));
    assert_eq!(json["home_page_url"], format!("{BASE}/cy/"));
}

#[test]
fn a_title_is_text_in_a_feed() {
    let title = "Alpha </script><script>alert(1)</script> & \"quoted\" 'too' <!-- x";
    for path in ["feed.xml", "feed.json"] {
        let feed = read(tiny(), path);
        assert_eq!(feed.entries[1].title.as_ref().unwrap().content, title, "{path}");
    }
}
