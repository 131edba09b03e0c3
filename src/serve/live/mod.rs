//! What makes a page change by itself. It is added to pages on their way to the browser and is in no output.

mod events;
mod pages;

pub use pages::{digest, waiting, with_client};

use super::shown::Shown;
use axum::extract::Request;
use axum::http::StatusCode;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use std::sync::Arc;
use tokio::sync::watch::Receiver;

/// Where the server's own files are. No address of a site begins with an underscore.
pub const OWN: &str = "/_serve/";

/// A file of the server, by its name.
pub fn answer(name: &str, shown: Receiver<Arc<Shown>>, request: &Request) -> Response {
    let text = |kind, text: &'static str| ([(CONTENT_TYPE, kind), (CACHE_CONTROL, "no-cache")], text).into_response();
    match name {
        "events" => events::answer(shown, request),
        "client.js" => text("text/javascript; charset=utf-8", include_str!("client.js")),
        "overlay.css" => text("text/css; charset=utf-8", include_str!("overlay.css")),
        _ => StatusCode::NOT_FOUND.into_response(),
    }
}
