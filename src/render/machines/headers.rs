//! `_headers` and `_redirects`, which several hosts of static sites read, and what any other server is to be told.

use crate::view::policy;
use std::fmt::Write;

/// What has the hash of its content in its name and never changes: where it stands and how the names begin.
pub const UNCHANGING: [&str; 3] = ["assets/", "search/index.", "search/suggestions."];
/// For how long it may be kept.
pub const FOR_EVER: &str = "public, max-age=31536000, immutable";

/// The header fields that every answer has, with their values.
pub fn header_fields() -> [(&'static str, String); 5] {
    [
        ("Content-Security-Policy", policy(true)),
        ("X-Content-Type-Options", "nosniff".into()),
        ("Referrer-Policy", "same-origin".into()),
        ("Permissions-Policy", "camera=(), geolocation=(), microphone=()".into()),
        ("Cross-Origin-Opener-Policy", "same-origin".into()),
    ]
}

/// Security headers for everything, and what may be kept for ever.
pub(super) fn headers() -> String {
    let mut text = "/*\n".to_string();
    for (name, value) in header_fields() {
        let _ = writeln!(text, "  {name}: {value}");
    }
    for start in UNCHANGING {
        let _ = write!(text, "/{start}*\n  Cache-Control: {FOR_EVER}\n");
    }
    text
}

/// Former addresses with the present ones, and the page for what is not there in each further language.
pub(super) fn redirects(base_path: &str, aliases: &[(String, String)], languages: &[&str]) -> String {
    let at = |address: &str| format!("{base_path}{}", address.trim_start_matches('/'));
    let mut text = String::new();
    for (from, to) in aliases {
        let _ = writeln!(text, "{} {} 301", at(from), at(to));
    }
    for tag in languages.iter().skip(1) {
        let _ = writeln!(text, "{} {} 404", at(&format!("{tag}/*")), at(&format!("{tag}/404.html")));
    }
    text
}
