//! What Internet Information Services is told: a `web.config`. Redirects need the feature "HTTP Redirection"; without it the
//! pages at former addresses send readers on.

use super::{ASK_AGAIN, FEEDS, Rules, TYPES};
use crate::render::header_fields;
use quick_xml::escape::escape;
use std::fmt::Write;

pub(super) fn configuration(rules: &Rules) -> String {
    let base = &rules.base_path;
    let mut text = format!(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<!-- The site at {base}, for IIS. Made by goodhelp export server; put it into the \
         folder of the site after each build. -->\n<configuration>\n  <system.webServer>\n    <defaultDocument>\n      <files>\n        \
         <clear />\n        <add value=\"index.html\" />\n      </files>\n    </defaultDocument>\n    <staticContent>\n"
    );
    for (end, kind) in TYPES {
        let kind = if kind.starts_with("text/") { format!("{kind}; charset=utf-8") } else { kind.to_string() };
        let _ = writeln!(
            text,
            "      <remove fileExtension=\".{end}\" />\n      <mimeMap fileExtension=\".{end}\" mimeType=\"{kind}\" />"
        );
    }
    let _ = write!(
        text,
        "      <clientCache cacheControlMode=\"NoControl\" cacheControlCustom=\"{ASK_AGAIN}\" />\n    </staticContent>\n    <httpProtocol>\n      \
         <customHeaders>\n"
    );
    for (name, value) in header_fields() {
        let value = escape(value);
        let _ = writeln!(text, "        <remove name=\"{name}\" />\n        <add name=\"{name}\" value=\"{value}\" />");
    }
    text.push_str("      </customHeaders>\n    </httpProtocol>\n");
    text.push_str(&not_found(&format!("{base}404.html"), 4));
    text.push_str("  </system.webServer>\n");
    for tag in &rules.languages {
        let page = not_found(&format!("{base}{tag}/404.html"), 6);
        text.push_str(&location(tag, &page));
    }
    let keep = "      <staticContent>\n        <clientCache cacheControlMode=\"UseMaxAge\" cacheControlMaxAge=\"365.00:00:00\" \
                cacheControlCustom=\"public, immutable\" />\n      </staticContent>\n";
    text.push_str(&location("assets", keep));
    for (name, kind) in FEEDS {
        let end = name.rsplit('.').next().unwrap_or_default();
        let folders = std::iter::once(String::new()).chain(rules.languages.iter().map(|tag| format!("{tag}/")));
        for folder in folders {
            let own = format!(
                "      <staticContent>\n        <remove fileExtension=\".{end}\" />\n        <mimeMap fileExtension=\".{end}\" \
                 mimeType=\"{kind}\" />\n      </staticContent>\n"
            );
            text.push_str(&location(&format!("{folder}{name}"), &own));
        }
    }
    for (from, to) in &rules.redirects {
        let path = from.strip_prefix(base.as_str()).unwrap_or(from).trim_matches('/');
        let own = format!(
            "      <httpRedirect enabled=\"true\" destination=\"{}\" exactDestination=\"true\" httpResponseStatus=\"Permanent\" />\n",
            escape(to.as_str())
        );
        text.push_str(&location(path, &own));
    }
    text.push_str("</configuration>\n");
    text
}

fn location(path: &str, inside: &str) -> String {
    let path = escape(path);
    format!("  <location path=\"{path}\">\n    <system.webServer>\n{inside}    </system.webServer>\n  </location>\n")
}

fn not_found(page: &str, indent: usize) -> String {
    let space = " ".repeat(indent);
    format!(
        "{space}<httpErrors errorMode=\"Custom\" existingResponse=\"Replace\">\n{space}  <remove statusCode=\"404\" />\n{space}  \
         <error statusCode=\"404\" path=\"{}\" responseMode=\"ExecuteURL\" />\n{space}</httpErrors>\n",
        escape(page)
    )
}
