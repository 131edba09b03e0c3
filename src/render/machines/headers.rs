//! `_headers`, which several hosts of static sites read.

use crate::view::policy;

/// What has the hash of its content in its name and never changes.
const UNCHANGING: [&str; 3] = ["/assets/*", "/search/index.*", "/search/suggestions.*"];

/// Security headers for everything, and what may be kept for ever.
pub(super) fn headers() -> String {
    format!(
        "/*\n  Content-Security-Policy: {}\n  X-Content-Type-Options: nosniff\n  Referrer-Policy: same-origin\n  \
         Permissions-Policy: camera=(), geolocation=(), microphone=()\n  Cross-Origin-Opener-Policy: same-origin\n\
         {}",
        policy(true),
        UNCHANGING.map(|path| format!("{path}\n  Cache-Control: public, max-age=31536000, immutable\n")).concat()
    )
}
