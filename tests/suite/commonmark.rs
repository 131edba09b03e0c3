//! The examples of the CommonMark specification, 0.31.2, through the renderer.

use goodhelp::html::{Setting, to_html};

/// Examples that an extension of ours changes, by number, with the reason.
const CHANGED: [(u32, &str); 3] = [
    (548, "`[[foo]]` is a link to the entry `foo`"),
    (559, "`[[*foo* bar]]` is a link to an entry"),
    (590, "`![[foo]]` is the picture `foo`"),
];

#[derive(serde::Deserialize)]
struct Example {
    number: u32,
    section: String,
    markdown: String,
    html: String,
}

fn examples() -> Vec<Example> {
    serde_json::from_str(include_str!("commonmark/spec.json")).unwrap()
}

fn differs(example: &Example) -> Option<String> {
    let html = to_html(&example.markdown, &Setting { raw_html: true, ..Setting::default() });
    (normalised(&html) != normalised(&example.html)).then_some(html)
}

/// HTML without two differences that do not count, as in the specification's own `normalize.py`: a quotation mark in a
/// text may be written as an entity, and white space at the start of a list item means nothing.
fn normalised(html: &str) -> String {
    html.replace("&quot;", "\"").replace("<li>\n", "<li>")
}

#[test]
fn examples_of_the_specification_come_out_as_it_says() {
    let examples = examples();
    assert_eq!(examples.len(), 652);
    let mut report = String::new();
    for example in &examples {
        let Example { number, section, markdown, html } = example;
        let listed = CHANGED.iter().find(|(listed, _)| listed == number);
        match (differs(example), listed) {
            (Some(got), None) => {
                report += &format!("example {number} ({section})\n{markdown}--- expected\n{html}--- got\n{got}\n");
            }
            (None, Some((_, reason))) => {
                report += &format!("example {number} passes, though it is listed: {reason}\n");
            }
            _ => {}
        }
    }
    assert!(report.is_empty(), "{report}");
}
