//! What a browser, or someone who means harm, gets for what it asks.

use super::{Running, free_port, with_base_url};
use std::net::{Ipv4Addr, TcpListener};
use tempfile::TempDir;

#[test]
fn files_have_their_types_and_the_headers_of_the_site() {
    let site = Running::new();
    let types = [
        ("/", "text/html; charset=utf-8"),
        ("/feed.xml", "text/xml; charset=utf-8"),
        ("/feed.json", "application/json; charset=utf-8"),
        ("/robots.txt", "text/plain; charset=utf-8"),
        ("/data/case-studies.csv", "text/csv; charset=utf-8"),
    ];
    let home = site.get("/");
    for (path, kind) in types {
        let answer = site.get(path);
        assert_eq!((answer.status, answer.header("content-type")), (200, kind), "{path}");
        let policy = "default-src 'none'; base-uri 'none'";
        assert!(answer.header("content-security-policy").starts_with(policy), "{path}: {answer:?}");
        assert!(answer.header("content-security-policy").contains("frame-ancestors 'none'"), "{path}");
        assert_eq!(answer.header("x-content-type-options"), "nosniff", "{path}");
        assert_eq!(answer.header("cache-control"), "no-cache", "{path}");
    }
    assert_eq!(home.text().matches("<script src=\"/_serve/client.js\"").count(), 1);
    let (_, clean) = site.clean();
    let style = clean.output.keys().find(|path| path.ends_with(".css")).unwrap();
    let answer = site.get(&format!("/{style}"));
    assert_eq!(answer.header("content-type"), "text/css; charset=utf-8");
    assert!(answer.header("cache-control").contains("immutable"));
    assert_eq!(answer.body, *clean.output[style].bytes());
    for (name, kind) in [("client.js", "text/javascript; charset=utf-8"), ("overlay.css", "text/css; charset=utf-8")] {
        assert_eq!(site.get(&format!("/_serve/{name}")).header("content-type"), kind);
    }
    assert_eq!(site.get("/_serve/other").status, 404);
}

#[test]
fn nothing_is_written_and_the_script_is_in_no_output() {
    let site = Running::new();
    site.settled();
    assert!(!site.path("public").exists());
    let (_, clean) = site.clean();
    let marked =
        clean.output.values().filter(|content| String::from_utf8_lossy(&content.bytes()).contains("_serve")).count();
    assert_eq!(marked, 0);
}

#[test]
fn what_the_browser_has_is_not_sent_again() {
    let site = Running::new();
    let first = site.get("/");
    let tag = first.header("etag").to_string();
    assert!(tag.starts_with('"') && tag.len() > 10, "{tag}");
    for condition in [tag.clone(), format!("\"other\", {tag}"), format!("W/{tag}"), "*".into()] {
        let again = site.ask("GET", "/", &[("If-None-Match", &condition)]);
        assert_eq!((again.status, again.body.len()), (304, 0), "{condition}");
        assert_eq!(again.header("etag"), tag);
    }
    assert_eq!(site.ask("GET", "/", &[("If-None-Match", "\"other\"")]).status, 200);
    assert_ne!(site.get("/case-studies/").header("etag"), tag);
}

#[test]
fn a_head_request_gets_the_same_head_and_no_body() {
    let site = Running::new();
    for path in ["/", "/feed.xml", "/nowhere/", "/case-studies"] {
        let (get, head) = (site.get(path), site.ask("HEAD", path, &[]));
        assert_eq!(head.body.len(), 0, "{path}");
        assert_eq!(get.status, head.status, "{path}");
        for name in ["content-type", "etag", "content-length", "location", "content-security-policy"] {
            assert_eq!(get.header(name), head.header(name), "{path}: {name}");
        }
    }
    let answer = site.ask("POST", "/", &[("Content-Length", "0")]);
    assert_eq!((answer.status, answer.header("allow")), (405, "GET, HEAD"));
}

#[test]
fn parts_of_files_are_sent_where_they_are_wanted() {
    let site = Running::new();
    let whole = site.get("/robots.txt");
    let length = whole.body.len();
    assert_eq!(whole.header("accept-ranges"), "bytes");
    let part = |range: &str| site.ask("GET", "/robots.txt", &[("Range", range)]);
    let last = format!("bytes {}-{}/{length}", length - 4, length - 1);
    let cases = [
        ("bytes=0-3", 0..4, format!("bytes 0-3/{length}")),
        ("bytes=4-4", 4..5, format!("bytes 4-4/{length}")),
        ("bytes=-4", length - 4..length, last.clone()),
        (&format!("bytes={}-", length - 4), length - 4..length, last.clone()),
        (&format!("bytes={}-99999", length - 4), length - 4..length, last),
    ];
    for (range, bytes, said) in cases {
        let answer = part(range);
        assert_eq!((answer.status, answer.header("content-range")), (206, said.as_str()), "{range}");
        assert_eq!(answer.body, whole.body[bytes], "{range}");
    }
    for range in ["bytes=99999-", "bytes=-0"] {
        let answer = part(range);
        assert_eq!(
            (answer.status, answer.header("content-range")),
            (416, format!("bytes */{length}").as_str()),
            "{range}"
        );
    }
    for range in ["bytes=0-1,4-5", "lines=1-2", "nonsense", "bytes=5-2"] {
        let answer = part(range);
        assert!(answer.status == 200 && answer.body == whole.body || answer.status == 416, "{range}: {answer:?}");
    }
    let condition = |tag: &str| site.ask("GET", "/robots.txt", &[("Range", "bytes=0-3"), ("If-Range", tag)]).status;
    assert_eq!(condition(whole.header("etag")), 206);
    assert_eq!(condition("\"other\""), 200);
    assert_eq!(site.ask("HEAD", "/robots.txt", &[("Range", "bytes=0-3")]).status, 200);
}

#[test]
fn addresses_that_do_not_exist_show_the_sites_own_page() {
    let site = Running::new();
    let answer = site.get("/nowhere/");
    assert_eq!((answer.status, answer.header("content-type")), (404, "text/html; charset=utf-8"));
    assert!(answer.text().contains("_serve/client.js"));
    let (_, clean) = site.clean();
    let own = String::from_utf8_lossy(&clean.output["404.html"].bytes()).into_owned();
    assert!(answer.text().starts_with(own.split("</head>").next().unwrap().get(..20).unwrap()));
    let slash = site.get("/case-studies?sort=1");
    assert_eq!((slash.status, slash.header("location")), (307, "/case-studies/?sort=1"));
    assert_eq!(site.get("//evil.example").status, 404);
    assert_eq!(site.get("//evil.example/..").status, 400);
}

#[test]
fn a_site_below_a_path_is_served_below_it() {
    let site = Running::of(&with_base_url("https://council.example/good-help/"), None);
    assert!(site.server.url().ends_with("/good-help/"), "{}", site.server.url());
    assert_eq!(site.get("/").header("location"), "/good-help/");
    assert_eq!(site.get("/good-help").header("location"), "/good-help/");
    assert_eq!(site.get("/good-help/").status, 200);
    assert_eq!(site.get("/case-studies/").status, 404);
    let (_, clean) = site.clean();
    let style = clean.output.keys().find(|path| path.ends_with(".css")).unwrap();
    assert!(site.get(&format!("/good-help/{style}")).header("cache-control").contains("immutable"));
}

#[test]
fn other_websites_are_refused() {
    let site = Running::new();
    let own = site.server.address().to_string();
    let local = format!("localhost:{}", site.server.address().port());
    for host in [own.as_str(), &local] {
        assert_eq!(site.ask("GET", "/", &[("Host", host)]).status, 200);
    }
    for host in ["evil.example", "evil.example:4000", "localhost.evil.example"] {
        for path in ["/", "/_serve/events", "/nowhere"] {
            let answer = site.ask("GET", path, &[("Host", host)]);
            assert_eq!(answer.status, 403, "{host}{path}");
            assert!(!answer.text().contains("<html"), "{host}{path}");
        }
    }
    assert_eq!(site.ask("GET", "/_serve/events", &[("Origin", "http://evil.example")]).status, 403);
    assert_eq!(site.ask("GET", "/", &[("Origin", "null")]).status, 403);
    assert_eq!(site.ask("GET", "/", &[("Origin", &format!("http://{own}"))]).status, 200);
    assert_eq!(site.raw("GET / HTTP/1.1\r\nConnection: close\r\n\r\n").status, 400);
    let absolute = format!("GET http://evil.example/ HTTP/1.1\r\nHost: {own}\r\nConnection: close\r\n\r\n");
    assert_eq!(site.raw(&absolute).status, 403);
}

#[test]
fn no_address_leads_out_of_the_site() {
    let site = Running::new();
    for path in [
        "/../goodhelp.toml",
        "/%2e%2e/goodhelp.toml",
        "/..%2fgoodhelp.toml",
        "/%252e%252e/goodhelp.toml",
        "/..%5cgoodhelp.toml",
    ] {
        assert_eq!(site.get(path).status, 400, "{path}");
    }
    for path in ["/goodhelp.toml", "/content/facets.yaml", "/case-studies/beta.md", "/themes/templates/list.html"] {
        assert_eq!(site.get(path).status, 404, "{path}");
    }
}

#[test]
fn a_port_that_is_taken_is_left_to_its_owner() {
    let port =
        (0..50).map(|_| free_port()).find(|port| TcpListener::bind((Ipv4Addr::LOCALHOST, port + 1)).is_ok()).unwrap();
    let taken = TcpListener::bind((Ipv4Addr::LOCALHOST, port)).unwrap();
    let site = Running::in_folder(TempDir::new().unwrap(), port, None);
    assert!(site.server.address().port() > port);
    drop(taken);
}
