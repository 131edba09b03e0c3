//! Tells pages that there is something new.

use crate::serve::shown::{Problem, Shown};
use axum::extract::Request;
use axum::http::Method;
use axum::http::StatusCode;
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use futures_util::stream;
use serde::Serialize;
use std::convert::Infallible;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::watch::Receiver;

/// After how long a page comes back when the server is gone.
const COME_BACK: Duration = Duration::from_millis(300);
/// How often a word is said so that a connection that is dead is noticed.
const ALIVE: Duration = Duration::from_secs(15);

#[derive(Serialize)]
struct News<'a> {
    number: u64,
    problems: &'a [Problem],
}

/// A stream of events: how things stand now, and then each change.
pub fn answer(shown: Receiver<Arc<Shown>>, request: &Request) -> Response {
    if request.method() != Method::GET {
        return StatusCode::OK.into_response();
    }
    let events = stream::unfold((shown, None), |(mut shown, told)| async move {
        loop {
            let site = shown.borrow_and_update().clone();
            if told != Some(site.number) {
                return Some((Ok::<Event, Infallible>(event(&site)), (shown, Some(site.number))));
            }
            drop(site);
            // No more changes can come where nobody makes them any more.
            shown.changed().await.ok()?;
        }
    });
    Sse::new(events).keep_alive(KeepAlive::new().interval(ALIVE)).into_response()
}

fn event(site: &Shown) -> Event {
    let news = News { number: site.number, problems: &site.problems };
    // Numbers and texts only: this cannot fail.
    let data = serde_json::to_string(&news).unwrap_or_default();
    Event::default().event("site").retry(COME_BACK).data(data)
}
