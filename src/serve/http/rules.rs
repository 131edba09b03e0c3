//! The headers that the site's `_headers` asks hosts to send, so that what they forbid is forbidden here as well.

use crate::view::policy;
use axum::http::{HeaderMap, HeaderName, HeaderValue};

/// Rules in their order.
#[derive(Debug)]
pub struct Rules(Vec<Rule>);

#[derive(Debug)]
struct Rule {
    /// A path within the site; a `*` at its end stands for anything.
    path: String,
    headers: Vec<(HeaderName, HeaderValue)>,
}

/// What holds where there is no site yet.
impl Default for Rules {
    fn default() -> Self {
        Rules::read(&format!("/*\n  Content-Security-Policy: {}\n  X-Content-Type-Options: nosniff\n", policy(true)))
    }
}

impl Rules {
    /// Reads the text of `_headers`.
    pub fn read(text: &str) -> Rules {
        let mut rules: Vec<Rule> = Vec::new();
        for line in text.lines().filter(|line| !line.trim().is_empty() && !line.starts_with('#')) {
            if !line.starts_with([' ', '\t']) {
                rules.push(Rule { path: line.trim().to_string(), headers: Vec::new() });
                continue;
            }
            let header = line.split_once(':').and_then(|(name, value)| {
                Some((name.trim().parse::<HeaderName>().ok()?, value.trim().parse::<HeaderValue>().ok()?))
            });
            if let (Some(rule), Some(header)) = (rules.last_mut(), header) {
                rule.headers.push(header);
            }
        }
        Rules(rules)
    }

    /// Adds the headers of all rules for a path of a request.
    pub fn add(&self, path: &str, base_path: &str, headers: &mut HeaderMap) {
        let path = path.strip_prefix(base_path.trim_end_matches('/')).unwrap_or(path);
        for rule in self.0.iter().filter(|rule| rule.is_for(path)) {
            for (name, value) in &rule.headers {
                headers.insert(name.clone(), value.clone());
            }
        }
    }
}

impl Rule {
    fn is_for(&self, path: &str) -> bool {
        match self.path.strip_suffix('*') {
            Some(start) => path.starts_with(start),
            None => path == self.path,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rules_are_for_paths() {
        let rules = Rules::read("# no rule\n/*\n  X-One: 1\n  no header\n/assets/*\n  Cache-Control: immutable\n");
        let of = |path: &str| {
            let mut headers = HeaderMap::new();
            rules.add(path, "/site/", &mut headers);
            (headers.contains_key("x-one"), headers.contains_key("cache-control"))
        };
        assert_eq!(of("/site/assets/a.css"), (true, true));
        assert_eq!(of("/site/a/"), (true, false));
        assert_eq!(of("/other"), (true, false));
    }
}
