//! What hosts and servers are told, read back.

use crate::program::{goodhelp, text as said, write};
use crate::site::{repository, site};
use crate::sites::{clean, microsite, text};
use quick_xml::Reader;
use quick_xml::events::Event;
use std::collections::BTreeMap;

/// The blocks of a `_headers` file: for each pattern its fields.
fn headers(text: &str) -> BTreeMap<String, Vec<(String, String)>> {
    let mut blocks: BTreeMap<String, Vec<(String, String)>> = BTreeMap::new();
    let mut pattern = String::new();
    for line in text.lines() {
        match line.strip_prefix("  ") {
            None => pattern = line.to_string(),
            Some(field) => {
                let (name, value) = field.split_once(": ").unwrap_or_else(|| panic!("no field: {line}"));
                blocks.entry(pattern.clone()).or_default().push((name.into(), value.into()));
            }
        }
    }
    blocks
}

#[test]
fn headers_give_everything_the_policy_and_keep_what_never_changes() {
    let blocks = headers(text(microsite(), "_headers"));
    let names: Vec<&str> = blocks["/*"].iter().map(|(name, _)| name.as_str()).collect();
    for name in ["Content-Security-Policy", "X-Content-Type-Options", "Referrer-Policy", "Permissions-Policy"] {
        assert!(names.contains(&name), "{name}");
    }
    for pattern in blocks.keys() {
        assert!(pattern.starts_with('/') && pattern.ends_with('*'), "{pattern}");
    }
    for pattern in ["/assets/*", "/search/index.*", "/search/suggestions.*"] {
        assert!(blocks[pattern].iter().any(|(name, value)| name == "Cache-Control" && value.contains("immutable")));
        // Each of them is about files that are there.
        let start = pattern.trim_start_matches('/').trim_end_matches('*');
        assert!(microsite().keys().any(|path| path.starts_with(start)), "{pattern}");
    }
}

#[test]
fn redirects_lead_from_pages_that_send_on_to_pages_that_are_there() {
    let mut count = 0;
    for line in text(microsite(), "_redirects").lines() {
        let parts: Vec<&str> = line.split(' ').collect();
        let [from, to, status] = parts[..] else { panic!("three parts: {line}") };
        let file = |address: &str| goodhelp::render::file_of(address.strip_prefix("/good-help/").unwrap());
        assert!(microsite().contains_key(&file(to)), "{to}");
        match status {
            "301" => assert!(text(microsite(), &file(from)).contains("http-equiv=\"refresh\""), "{from}"),
            "404" => assert!(from.ends_with("/*")),
            other => panic!("{other}"),
        }
        count += 1;
    }
    assert!(count >= 3);
}

fn exported(root: &std::path::Path, arguments: &[&str]) -> std::process::Output {
    goodhelp(root, &[&["--quiet", "export", "server"], arguments].concat())
}

#[test]
fn a_web_config_is_xml_and_names_every_redirect() {
    let root = repository().join("tests/sites/microsite");
    let config = said(&exported(&root, &["--for", "iis"]).stdout);
    let mut reader = Reader::from_str(&config);
    let (mut depth, mut elements) = (0, Vec::new());
    loop {
        match reader.read_event().unwrap() {
            Event::Start(element) => {
                depth += 1;
                elements.push(element.name().as_ref().to_string());
            }
            Event::Empty(element) => elements.push(element.name().as_ref().to_string()),
            Event::End(_) => depth -= 1,
            Event::Eof => break,
            _ => {}
        }
    }
    assert_eq!(depth, 0);
    let redirects = text(microsite(), "_redirects").lines().filter(|line| line.ends_with(" 301")).count();
    assert_eq!(elements.iter().filter(|name| *name == "httpRedirect").count(), redirects);
    // What is not there, in each language.
    assert_eq!(elements.iter().filter(|name| *name == "httpErrors").count(), 2);
}

#[test]
fn nothing_can_be_put_into_a_configuration() {
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path();
    for base in
        ["https://a.example/x;}/", "https://a.example/$host/", "https://a.example/%22/", "https://a.example/a'b/"]
    {
        write(root, "goodhelp.toml", &format!("title = \"A\"\nbase_url = \"{base}\"\n"));
        for server in ["nginx", "apache", "iis"] {
            let done = exported(root, &["--for", server]);
            assert_eq!(done.status.code(), Some(2), "{server}: {base}");
            assert!(said(&done.stderr).contains("base_url"), "{}", said(&done.stderr));
        }
    }
    write(root, "goodhelp.toml", "title = \"A\"\n");
    for bad in ["/srv/a\"; }", "/srv/$1", "/srv/a\nb", ""] {
        assert_eq!(exported(root, &["--for", "nginx", "--folder", bad]).status.code(), Some(2), "{bad}");
    }
    assert_eq!(exported(root, &["--for", "nginx", "--folder", "/srv/with a space"]).status.code(), Some(0));
}

#[test]
fn uploads_are_what_changed_between_two_builds() {
    let build = |texts: &[(&str, &str)]| text(&clean(&site(texts)).output, "manifest.json").to_string();
    let page = |words: &str| format!("---\ntitle: Help\nsummary: Where to find help.\n---\n\n{words}\n");
    let then = build(&[("content/pages/help.md", &page("One.")), ("content/pages/old.md", &page("Old."))]);
    let now = build(&[("content/pages/help.md", &page("Two.")), ("content/pages/new.md", &page("New."))]);
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path();
    write(root, "goodhelp.toml", "title = \"A\"\n");
    write(root, "public/manifest.json", &now);
    write(root, "then.json", &then);
    let list = |arguments: &[&str]| goodhelp(root, &[&["--quiet", "export", "uploads"], arguments].concat());
    let since = root.join("then.json");
    let lines = said(&list(&["--since", since.to_str().unwrap()]).stdout);
    for line in ["put help/index.html", "put new/index.html", "put manifest.json", "delete old/index.html"] {
        assert!(lines.lines().any(|it| it == line), "{line} is not in {lines}");
    }
    assert!(!lines.contains("assets/"), "{lines}");
    let first_page = lines.find("help/index.html").unwrap();
    assert!(
        lines.find("search/").is_none_or(|search| search < first_page) && lines.find("delete").unwrap() > first_page
    );
    std::fs::rename(root.join("public"), root.join("elsewhere")).unwrap();
    assert_eq!(list(&[]).status.code(), Some(2));
    let all = said(&list(&["--dir", root.join("elsewhere").to_str().unwrap()]).stdout);
    assert!(all.lines().count() > 20 && !all.contains("delete"));
    write(root, "then.json", "{}");
    assert_eq!(list(&["--since", since.to_str().unwrap()]).status.code(), Some(2));
}
