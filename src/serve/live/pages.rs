//! Pages with the script that keeps them up to date.

use super::OWN;
use axum::http::StatusCode;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use sha2::{Digest, Sha256};

/// A page with the script at the end of its head. The script gets the digest of everything but the style sheets, so that it
/// can tell whether to exchange those alone.
pub fn with_client(html: &[u8]) -> Vec<u8> {
    let script = format!("<script src=\"{OWN}client.js\" data-page=\"{}\" defer></script>\n", without_styles(html));
    let at = find(html, b"</head>").unwrap_or(html.len());
    [&html[..at], script.as_bytes(), &html[at..]].concat()
}

/// A page for the time when there is no good build yet.
pub fn waiting() -> Response {
    let html = "<!doctype html>\n<html lang=\"en-GB\">\n<head>\n<meta charset=\"utf-8\">\n<title>Not built yet</title>\n</head>\n\
        <body>\n<h1>The site is not built yet</h1>\n<p>This page shows what is wrong, and then the site.</p>\n</body>\n</html>\n";
    let headers = [(CONTENT_TYPE, "text/html; charset=utf-8"), (CACHE_CONTROL, "no-store")];
    (StatusCode::SERVICE_UNAVAILABLE, headers, with_client(html.as_bytes())).into_response()
}

/// A short hash of bytes.
pub fn digest(bytes: &[u8]) -> String {
    hexadecimal(Sha256::new_with_prefix(bytes))
}

fn hexadecimal(hasher: Sha256) -> String {
    hasher.finalize().iter().take(12).map(|byte| format!("{byte:02x}")).collect()
}

/// The digest of a page without the links to its style sheets.
fn without_styles(html: &[u8]) -> String {
    let mut hasher = Sha256::new();
    let mut rest = html;
    while let Some(start) = find(rest, b"<link ") {
        let end = find(&rest[start..], b">").map_or(rest.len(), |end| start + end);
        hasher.update(&rest[..start]);
        if find(&rest[start..end], b"stylesheet").is_none() {
            hasher.update(&rest[start..end]);
        }
        rest = &rest[end..];
    }
    hasher.update(rest);
    hexadecimal(hasher)
}

fn find(bytes: &[u8], wanted: &[u8]) -> Option<usize> {
    let first = wanted.first()?;
    let mut from = 0;
    while let Some(at) = bytes[from..].iter().position(|byte| byte == first) {
        if bytes[from + at..].starts_with(wanted) {
            return Some(from + at);
        }
        from += at + 1;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page(style: &str, text: &str) -> Vec<u8> {
        let html = format!(
            "<head><link rel=\"icon\" href=\"/i\"><link rel=\"stylesheet\" href=\"{style}\"></head><body>{text}</body>"
        );
        with_client(html.as_bytes())
    }

    fn data(page: &[u8]) -> String {
        let text = String::from_utf8_lossy(page);
        text.split("data-page=\"").nth(1).unwrap().split('"').next().unwrap().to_string()
    }

    #[test]
    fn the_script_tells_styles_from_the_rest() {
        let one = page("/a.1.css", "text");
        assert!(String::from_utf8_lossy(&one).contains("defer></script>\n</head>"));
        assert_eq!(data(&one), data(&page("/a.2.css", "text")));
        assert_ne!(data(&one), data(&page("/a.1.css", "another")));
    }

    #[test]
    fn a_page_without_a_head_gets_the_script_too() {
        assert!(with_client(b"text").ends_with(b"</script>\n"));
        assert!(with_client(b"<link rel=stylesheet").ends_with(b"</script>\n"));
    }
}
