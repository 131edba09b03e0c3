//! Requests to answers.

mod address;
mod file;
mod guard;
mod rules;

pub use rules::Rules;

use super::live;
use super::shown::Shown;
use address::Wanted;
use axum::extract::{Request, State};
use axum::http::header::{ALLOW, CONTENT_TYPE, LOCATION};
use axum::http::{HeaderValue, Method, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::serve::ListenerExt;
use axum::{Router, serve as axum_serve};
use std::sync::Arc;
use tokio::net::TcpListener;
use tokio::sync::watch::Receiver;

/// Answers requests until it is dropped.
pub async fn serve(listener: TcpListener, shown: Receiver<Arc<Shown>>) {
    let listener = listener.tap_io(|stream| {
        // Small answers are not to wait for more.
        let _ = stream.set_nodelay(true);
    });
    let router = Router::new().fallback(answer).with_state(shown);
    let _ = axum_serve(listener, router).await;
}

async fn answer(State(shown): State<Receiver<Arc<Shown>>>, request: Request) -> Response {
    let site = shown.borrow().clone();
    let mut response = match guard::refusal(&request) {
        Some(refusal) => refusal,
        None if !matches!(*request.method(), Method::GET | Method::HEAD) => {
            let text = "This server only shows pages.\n";
            (StatusCode::METHOD_NOT_ALLOWED, [(ALLOW, "GET, HEAD")], text).into_response()
        }
        None => match address::wanted(request.uri().path(), &site) {
            Wanted::Nonsense => plain(StatusCode::BAD_REQUEST, "This is no address of a page.\n"),
            Wanted::Own(name) => live::answer(name, shown, &request),
            Wanted::Elsewhere(path) => elsewhere(&path, &request),
            Wanted::File(path) => file::answer(&site, &path, StatusCode::OK, &request),
            Wanted::Nothing => nothing(&site, &request),
        },
    };
    site.rules.add(request.uri().path(), &site.base_path, response.headers_mut());
    // Of an answer to HEAD the router sends the head alone, with the length of the whole.
    response
}

fn plain(status: StatusCode, text: &'static str) -> Response {
    (status, [(CONTENT_TYPE, "text/plain; charset=utf-8")], text).into_response()
}

/// Another address of the same site. It may be another one after the next change, so no browser is to remember it.
fn elsewhere(path: &str, request: &Request) -> Response {
    let query = request.uri().query().map_or_else(String::new, |query| format!("?{query}"));
    match HeaderValue::try_from(format!("{path}{query}")) {
        Ok(target) => (StatusCode::TEMPORARY_REDIRECT, [(LOCATION, target)]).into_response(),
        Err(_) => plain(StatusCode::BAD_REQUEST, "This is no address of a page.\n"),
    }
}

/// The site's own page for addresses that do not exist, or a page that waits for the first good build.
fn nothing(site: &Shown, request: &Request) -> Response {
    if site.files.is_empty() {
        return live::waiting();
    }
    file::answer(site, "404.html", StatusCode::NOT_FOUND, request)
}
