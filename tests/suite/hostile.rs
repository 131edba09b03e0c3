//! Content that was written to do harm: to whoever reads the messages, to the log, to memory and patience.

use crate::memory::peak;
use crate::site::{diagnostics, problems, rendered, site};
use goodhelp::build::{Cache, build};
use goodhelp::diag::{Code, Format, Style, render};
use goodhelp::parse::parse_yaml;
use goodhelp::source::FilePath;
use std::time::{Duration, Instant};

/// How long a refusal may take, and how many bytes it may hold on the way.
const TIME: Duration = Duration::from_secs(1);
const MEMORY: isize = 32 << 20;

const FORMATS: [Format; 5] =
    [Format::Human(Style::Plain), Format::Json, Format::Github, Format::Markdown, Format::Sarif];

fn bombs() -> Vec<(&'static str, String)> {
    let mut laughs = String::from("a0: &a0 lol\n");
    for level in 1..12 {
        let aliases = vec![format!("*a{}", level - 1); 10].join(", ");
        laughs += &format!("a{level}: &a{level} [{aliases}]\n");
    }
    let merges: String = (1..200).map(|level| format!("m{level}: &m{level}\n  <<: [*m0, *m{}]\n", level - 1)).collect();
    let block_maps: String = (0..250).map(|depth| format!("{}a:\n", " ".repeat(depth))).collect();
    vec![
        ("billion laughs", laughs),
        ("quadratic blow-up", format!("a: &a {}\nb: [{}]\n", "x".repeat(20_000), vec!["*a"; 10_000].join(","))),
        ("merge keys", format!("m0: &m0 {{ a: 1 }}\n{merges}")),
        ("deep lists", "[".repeat(60_000)),
        ("deep lists that end", format!("a: {}{}", "[".repeat(30_000), "]".repeat(30_000))),
        ("deep maps", "{a: ".repeat(15_000)),
        ("deep maps in a block", block_maps),
        ("deep lists in a block", "- ".repeat(30_000)),
        ("deep explicit names", "? ".repeat(30_000)),
        ("many documents", "a: b\n---\n".repeat(7_000)),
        ("many tags", "- !t x\n".repeat(9_000)),
        ("many anchors", (0..6_000).map(|number| format!("- &a{number} x\n")).collect()),
        ("a text as long as is read", format!("a: {}", "x".repeat(65_000))),
        ("a text that is longer", format!("a: {}", "x".repeat(10 << 20))),
        ("a long name", format!("{}: a", "x".repeat(65_000))),
        ("many fields", (0..9_000).map(|number| format!("f{number}:\n")).collect()),
        ("many values", format!("[{}]", "1,".repeat(32_000))),
        ("the same field again and again", "title: x\n".repeat(7_000)),
        ("a long block", format!("a: |\n{}", "  x\n".repeat(16_000))),
        ("escapes", format!("a: \"{}\"", "\\U0001F600".repeat(6_000))),
        ("comments", "#\n".repeat(32_000)),
        ("blank lines", "\n".repeat(65_000)),
        ("an open quotation", format!("a: \"{}", "x\n\n".repeat(16_000))),
        ("directives", "%YAML 1.2\n".repeat(6_000)),
        ("colons", ": ".repeat(30_000)),
        ("a number", format!("a: {}", "9".repeat(60_000))),
    ]
}

#[test]
fn yaml_bombs_are_refused_in_time_and_in_little_memory() {
    let file = FilePath::new("content/pages/bomb.md");
    for (name, yaml) in bombs() {
        let start = Instant::now();
        let (_, held) = peak(|| parse_yaml(&file, &yaml, 0));
        let took = start.elapsed();
        assert!(took < TIME, "{name} took {took:?}");
        assert!(held < MEMORY, "{name} held {held} bytes");
    }
}

/// The whole way of a file: front matter, body and figure.
#[test]
fn files_that_are_bombs_are_refused_in_time() {
    let core_alone = time(&[]);
    for (name, yaml) in bombs() {
        let text = format!("---\n{yaml}\n---\n\n```cycle\n{yaml}\n```\n");
        let took = time(&[("content/pages/bomb.md", &text)]);
        assert!(took < 2 * TIME + 2 * core_alone, "{name} took {took:?}");
    }
}

#[test]
fn anchors_aliases_merge_keys_and_tags_are_named_as_what_they_are() {
    for yaml in
        ["title: &a x", "title: *a", "<<: { a: b }", "title: !x y", "title: !!str y", "? &a x\n: y", "- &a x\n- *a"]
    {
        let page = site(&[("content/pages/help.md", &format!("---\n{yaml}\n---\n"))]);
        let codes: Vec<Code> = problems(&page).iter().map(|problem| problem.code).collect();
        assert_eq!(codes, [Code::YamlForbidden], "{yaml}");
    }
}

/// Thousands of problems in one file are reported in time.
#[test]
fn many_problems_are_reported_in_time() {
    const COUNT: usize = 10_000;
    // A tenth of this on an idle machine; a renderer that walks the whole text for each problem takes more.
    const LIMIT: Duration = Duration::from_secs(6);
    let links = format!("---\ntitle: x\nsummary: x\n---\n\n{}", "[[no]]\n".repeat(COUNT));
    let html = format!("---\ntitle: x\nsummary: x\n---\n\n{}", "a <b> ".repeat(COUNT));
    let headings = format!("---\ntitle: x\nsummary: x\n---\n\n{}", "## same {#same}\n".repeat(COUNT));
    let human = Format::Human(Style::Plain);
    let all: &[Format] = &[human, Format::Json, Format::Github, Format::Sarif];
    for (text, formats) in [(links, &[human] as &[Format]), (html, all), (headings, &[human])] {
        let page = site(&[("content/pages/help.md", &text)]);
        let start = Instant::now();
        let built = build(&page, &mut Cache::none());
        assert!(start.elapsed() < LIMIT, "{:?}", start.elapsed());
        assert!(built.diagnostics.len() >= COUNT - 1);
        for format in formats {
            let start = Instant::now();
            let (text, held) = peak(|| render(*format, &built.diagnostics, &page, &built.private));
            let took = start.elapsed();
            assert!(text.len() > 100 * COUNT);
            assert!(took < LIMIT, "{format:?} took {took:?}");
            assert!(held < 512 << 20, "{format:?} held {held} bytes");
        }
    }
}

#[test]
fn lines_of_5000_characters_are_cut() {
    let long = "word ".repeat(1_000);
    let page = format!("---\ntitle: Long\nsummary: {long}\n---\n\n{long}[[nowhere]]{long}\n");
    let text = diagnostics(&site(&[("content/pages/help.md", &page)]));
    let longest = text.lines().map(|line| line.chars().count()).max().unwrap();
    assert!(longest < 300, "a line has {longest} characters:\n{text}");
    assert!(text.contains("[[nowhere]]"), "{text}");
    assert!(text.contains("content/pages/help.md:6:5001"), "{text}");
}

/// Of a longer line the place alone is said, rightly.
#[test]
fn of_huge_lines_the_place_is_said() {
    let long = "ŵord ".repeat(10_000);
    let page = format!("---\ntitle: Long\nsummary: Long.\n---\n\n{long}[[one]]{long}[[two]]\n");
    insta::assert_snapshot!(diagnostics(&site(&[("content/pages/help.md", &page)])));
}

/// Everything in a name, a value or a text that a terminal or a log would obey.
const EVIL: &str = "\\e[31m\\u202e::error file=x::no\\r\\n::error::injected\\n##[error]no%0A\\0\\u2066\\x9b31m";

/// With a configuration that cannot be used, and with one that can: of the first nothing but that is said.
fn evil_sites() -> [goodhelp::source::Snapshot; 2] {
    ["\"\\u001b[31m\\u202e\\n::error::injected\" = 1\n", "title = \"\\u001b[31m\\u202e\\n::error::injected\"\n"]
        .map(evil_site)
}

fn evil_site(toml: &str) -> goodhelp::source::Snapshot {
    // In double quotes YAML turns the escapes into the characters themselves.
    let raw = "\u{1b}[31m\u{202e}::error::injected\u{9b}31m\u{2066}";
    let page = format!(
        "---\n\"{EVIL}\": x\ntitle: {{ \"{EVIL}\": x }}\nsummary: x\nmenu: \"{EVIL}\"\nsources: [\"{EVIL}\"]\nreviewed: \"{EVIL}\"\n\
         aliases: [\"{EVIL}\"]\nextra: {{ \"{EVIL}\": x }}\n---\n\n::error::injected\n[{raw}]({raw})\n[[{raw}]]\n<{raw}>\n\
         ![{raw}]({raw}.png)\n::error::injected [[no]]\n```{raw}\n```\n"
    );
    let name = format!("content/pages/{raw}\n::error::injected.md");
    let broken = format!("---\n\u{1b}[31m: [{raw}\n---\n");
    site(&[
        ("goodhelp.toml", toml),
        ("content/pages/help.md", &page),
        ("content/pages/broken.md", &broken),
        (&name, "x"),
        ("themes/templates/page.html", "{{ \u{1b}[31m\u{202e} }}"),
        ("themes/words/en-GB.ftl", "\u{1b}[31m\u{202e}\n::error::injected\n"),
        ("themes/assets/site.css", "\u{1b}[31m\u{202e} {\n::error::injected\n"),
    ])
}

#[test]
fn no_message_steers_a_terminal_or_hides_words() {
    for (evil, format) in evil_sites().iter().flat_map(|evil| FORMATS.map(|format| (evil, format))) {
        let text = rendered(evil, format);
        let bad: Vec<char> = text.chars().filter(|c| steers(*c)).collect();
        assert!(bad.is_empty(), "{format:?}: {bad:?} in\n{}", text.escape_debug().to_string().replace("\\n", "\n"));
    }
}

/// GitHub obeys a line that starts with `::`, after any spaces.
#[test]
fn no_line_is_a_command_of_the_contents() {
    let evil = evil_sites();
    for (evil, format) in evil.iter().flat_map(|evil| FORMATS.map(|format| (evil, format))) {
        let text = rendered(evil, format);
        if format != Format::Github {
            let commands: Vec<&str> = text.lines().filter(|line| line.trim_start().starts_with("::")).collect();
            assert!(commands.is_empty(), "{format:?}: {commands:#?}");
            continue;
        }
        // Of a long list the first line is the program's own, with nothing of the contents in it.
        let own = "::notice title=goodhelp::GitHub shows ";
        for line in text.lines().skip_while(|line| line.starts_with(own)) {
            assert!(
                ["error", "warning", "notice"].iter().any(|it| line.starts_with(&format!("::{it} file="))),
                "{line}"
            );
            // What GitHub reads: the properties end with the first `::` after them.
            let (properties, message) = line.trim_start_matches(':').split_once("::").unwrap();
            assert!(properties.ends_with(|c: char| c.is_ascii_lowercase() || c == '-'), "{line}");
            assert!(!message.contains(['\r', '\n']));
        }
        assert!(text.matches(own).count() <= 1);
    }
    assert!(rendered(&evil[1], Format::Github).lines().count() > 10, "little is said of a site with many mistakes");
}

fn steers(c: char) -> bool {
    (c.is_control() && c != '\n') || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

fn time(texts: &[(&str, &str)]) -> Duration {
    let site = site(texts);
    let start = Instant::now();
    let _ = problems(&site);
    start.elapsed()
}
