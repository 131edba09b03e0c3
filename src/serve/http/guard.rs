//! Keeps other websites out: a page elsewhere may send its reader's browser to this machine, even under a name of its own
//! (DNS rebinding). The browser then says so in `Host` or `Origin`.

use super::plain;
use axum::extract::Request;
use axum::http::header::{HOST, ORIGIN};
use axum::http::uri::Authority;
use axum::http::{HeaderMap, HeaderName, StatusCode};
use axum::response::Response;
use std::net::IpAddr;

/// The answer to a request that is not from someone at this server's own address.
pub fn refusal(request: &Request) -> Option<Response> {
    let headers = request.headers();
    let Some(host) = only(headers, &HOST).and_then(|host| host.parse::<Authority>().ok()) else {
        return Some(plain(StatusCode::BAD_REQUEST, "The request does not say which host it is for.\n"));
    };
    let named = request.uri().authority().is_none_or(|authority| *authority == host);
    if !named || !is_own(&host) {
        return Some(plain(StatusCode::FORBIDDEN, "This server answers only at its own address.\n"));
    }
    if headers.contains_key(ORIGIN) {
        let same = only(headers, &ORIGIN)
            .and_then(|origin| origin.strip_prefix("http://"))
            .is_some_and(|origin| origin.parse::<Authority>().is_ok_and(|origin| origin == host));
        if !same {
            return Some(plain(StatusCode::FORBIDDEN, "This server answers no other website.\n"));
        }
    }
    None
}

fn only<'a>(headers: &'a HeaderMap, name: &HeaderName) -> Option<&'a str> {
    let mut values = headers.get_all(name).iter();
    let value = values.next()?.to_str().ok()?;
    values.next().is_none().then_some(value)
}

/// Whether a host is this machine by a name that nobody else can give it: `localhost`, or a number.
fn is_own(host: &Authority) -> bool {
    let name = host.host();
    let number = name.strip_prefix('[').and_then(|name| name.strip_suffix(']')).unwrap_or(name);
    let is_number = number.parse::<IpAddr>().is_ok();
    !host.as_str().contains('@') && (is_number || name.eq_ignore_ascii_case("localhost"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::body::Body;

    fn status(headers: &[(&str, &str)]) -> Option<u16> {
        let mut request = axum::http::Request::builder().uri("/");
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        refusal(&request.body(Body::empty()).unwrap()).map(|response| response.status().as_u16())
    }

    #[test]
    fn own_hosts_are_answered() {
        for host in ["localhost:4000", "127.0.0.1:4000", "[::1]:4000", "LOCALHOST", "192.168.1.7:4000"] {
            assert_eq!(status(&[("host", host)]), None, "{host}");
            assert_eq!(status(&[("host", host), ("origin", &format!("http://{host}"))]), None, "{host}");
        }
    }

    #[test]
    fn other_hosts_and_origins_are_not() {
        for host in
            ["evil.example:4000", "localhost.evil.example", "127.0.0.1.evil.example", "me@localhost", "localhost."]
        {
            assert_eq!(status(&[("host", host)]), Some(403), "{host}");
        }
        for host in ["", "a b", "local/host"] {
            assert_eq!(status(&[("host", host)]), Some(400), "{host:?}");
        }
        assert_eq!(status(&[]), Some(400));
        assert_eq!(status(&[("host", "localhost"), ("host", "evil.example")]), Some(400));
        let own = ("host", "localhost:4000");
        for origin in
            ["http://evil.example", "null", "http://localhost:5000", "https://localhost:4000", "http://127.0.0.1:4000"]
        {
            assert_eq!(status(&[own, ("origin", origin)]), Some(403), "{origin}");
        }
        assert_eq!(status(&[own, ("origin", "http://localhost:4000"), ("origin", "null")]), Some(403));
    }
}
