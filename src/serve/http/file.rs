//! A file of the site as an answer: its type, its tag, and parts of it.

use crate::serve::live;
use crate::serve::shown::Shown;
use axum::body::{Body, Bytes};
use axum::extract::Request;
use axum::http::header::{ACCEPT_RANGES, CACHE_CONTROL, CONTENT_RANGE, CONTENT_TYPE, ETAG};
use axum::http::{HeaderMap, HeaderName, Method, StatusCode};
use axum::response::{IntoResponse, Response};
use headers::{ETag, HeaderMapExt, IfNoneMatch, IfRange, Range};

use std::ops::Bound;
use std::sync::Arc;

/// A file of the site, which is there, with a status.
pub fn answer(site: &Shown, path: &str, status: StatusCode, request: &Request) -> Response {
    let Some(bytes) = site.file(path) else { return status.into_response() };
    let kind = content_type(path);
    let bytes = if kind.starts_with("text/html") { live::with_client(&bytes).into() } else { shared(bytes) };
    let tag = site.tags.of(path, || tag(&bytes));
    let headers = [(CONTENT_TYPE, kind.as_str()), (ETAG, &*tag), (CACHE_CONTROL, "no-cache")];
    if status != StatusCode::OK {
        return (status, headers, bytes).into_response();
    }
    let parsed: Option<ETag> = tag.parse().ok();
    let unchanged = request.headers().typed_get::<IfNoneMatch>().zip(parsed.as_ref());
    if unchanged.is_some_and(|(condition, tag)| !condition.precondition_passes(tag)) {
        return (StatusCode::NOT_MODIFIED, headers).into_response();
    }
    let ranges = [(ACCEPT_RANGES, "bytes")];
    let length = bytes.len() as u64;
    match part(request.method(), request.headers(), parsed.as_ref(), length) {
        Part::Whole => (headers, ranges, Body::from(bytes)).into_response(),
        Part::Of(first, last) => {
            let part = bytes.slice(first as usize..=last as usize);
            let range = [(CONTENT_RANGE, format!("bytes {first}-{last}/{length}"))];
            (StatusCode::PARTIAL_CONTENT, headers, ranges, range, part).into_response()
        }
        Part::None => {
            let range: [(HeaderName, String); 1] = [(CONTENT_RANGE, format!("bytes */{length}"))];
            (StatusCode::RANGE_NOT_SATISFIABLE, range).into_response()
        }
    }
}

/// The type of a file, from its name.
pub fn content_type(path: &str) -> String {
    let kind = mime_guess::from_path(path).first_or_octet_stream();
    let is_text = kind.type_() == "text" || matches!(kind.essence_str(), "application/json" | "application/xml");
    if is_text { format!("{kind}; charset=utf-8") } else { kind.to_string() }
}

/// A strong tag of bytes.
pub fn tag(bytes: &[u8]) -> String {
    format!("\"{}\"", live::digest(bytes))
}

/// What of a file is wanted.
enum Part {
    Whole,
    /// The first and the last byte.
    Of(u64, u64),
    /// A part that the file does not have.
    None,
}

/// Which part is wanted. Of several the whole file is sent, as is allowed.
fn part(method: &Method, headers: &HeaderMap, tag: Option<&ETag>, length: u64) -> Part {
    let Some(range) = headers.typed_get::<Range>().filter(|_| method == Method::GET) else { return Part::Whole };
    if headers.typed_get::<IfRange>().is_some_and(|condition| condition.is_modified(tag, None)) {
        return Part::Whole;
    }
    let wanted: Vec<_> = range.satisfiable_ranges(length).collect();
    match wanted[..] {
        [] => Part::None,
        [(start, end)] => {
            let first = match start {
                Bound::Included(first) => first,
                Bound::Excluded(before) => before.saturating_add(1),
                Bound::Unbounded => 0,
            };
            let last = match end {
                Bound::Included(last) => last.min(length.saturating_sub(1)),
                Bound::Excluded(after) => after.min(length).saturating_sub(1),
                Bound::Unbounded => length.saturating_sub(1),
            };
            if first > last || first >= length { Part::None } else { Part::Of(first, last) }
        }
        _ => Part::Whole,
    }
}

/// The bytes of a file without a copy.
fn shared(bytes: Arc<[u8]>) -> Bytes {
    struct Owner(Arc<[u8]>);
    impl AsRef<[u8]> for Owner {
        fn as_ref(&self) -> &[u8] {
            &self.0
        }
    }
    Bytes::from_owner(Owner(bytes))
}
