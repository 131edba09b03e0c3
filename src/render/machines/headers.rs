//! `_headers`, which several hosts of static sites read.

use crate::view::policy;

/// Security headers for everything; assets have the hash of their content in their names and never change.
pub(super) fn headers() -> String {
    format!(
        "/*\n  Content-Security-Policy: {}\n  X-Content-Type-Options: nosniff\n  Referrer-Policy: same-origin\n  \
         Permissions-Policy: camera=(), geolocation=(), microphone=()\n  Cross-Origin-Opener-Policy: same-origin\n\
         /assets/*\n  Cache-Control: public, max-age=31536000, immutable\n",
        policy(true)
    )
}
