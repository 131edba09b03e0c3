//! What the law asks for: the accessibility statement, made of its facts, and what is stored on a reader's device.

use crate::html::Page;
use crate::site::{core, problems, repository, site};
use crate::sites::{clean, page, snapshot};
use goodhelp::build::{Cache, build};
use goodhelp::diag::Code;
use std::collections::BTreeSet;

const PAGE: (&str, &str) = (
    "content/pages/accessibility.md",
    "---\ntitle: Accessibility statement\nsummary: How accessible this website is.\nreviewed: 2026-11-02\n---\n",
);
const FACTS: &str =
    "status: partial\nprepared: 2026-10-01\nreviewed: 2026-11-02\ncontact: { email: us@council.example }\n";

fn statement(nation: &str, facts: &str) -> Page {
    let config = format!("title = \"A site\"\n{nation}");
    let output = clean(&site(&[("goodhelp.toml", &config), PAGE, ("content/accessibility.yaml", facts)])).output;
    page(&output, "accessibility/index.html")
}

fn words(page: &Page) -> &str {
    &page.id("_main").unwrap().text
}

#[test]
fn each_nation_has_its_own_enforcement_body() {
    for nation in ["england", "scotland"] {
        let page = statement(&format!("nation = \"{nation}\"\n"), FACTS);
        let text = words(&page);
        assert!(text.contains("(EHRC)") && text.contains("(EASS)") && !text.contains("(ECNI)"), "{nation}: {text}");
    }
    let page = statement("nation = \"northern-ireland\"\n", FACTS);
    assert!(words(&page).contains("(ECNI)") && !words(&page).contains("(EASS)"));
    // Who does not say where it is has readers everywhere.
    let page = statement("", FACTS);
    assert!(words(&page).contains("(ECNI)") && words(&page).contains("(EASS)"));
}

/// The sections and their anchors are those that a written statement has to have.
#[test]
fn a_statement_made_of_facts_has_every_section_of_the_model() {
    let page = statement("", FACTS);
    let written = std::fs::read_to_string(repository().join("content/pages/accessibility.md")).unwrap();
    let headings = written.lines().filter(|line| line.starts_with("## ") || line.starts_with("### "));
    let mut count = 0;
    for heading in headings {
        let words = heading.trim_start_matches(['#', ' ']);
        let anchor: String = words
            .to_lowercase()
            .chars()
            .filter(|c| c.is_alphanumeric() || *c == ' ' || *c == '-')
            .map(|c| if c == ' ' { '-' } else { c })
            .collect();
        let found = page.id(&anchor).unwrap_or_else(|| panic!("no section {anchor}"));
        assert_eq!(found.text, words);
        count += 1;
    }
    assert_eq!(count, 12);
    // "On this page" leads to sections that are there.
    for link in page.within(page.only("nav", "class", "contents")).iter().filter(|it| it.name == "a") {
        assert!(page.id(link.get("href").unwrap().trim_start_matches('#')).is_some());
    }
}

#[test]
fn what_a_site_says_of_itself_is_not_what_the_core_says_of_its_own() {
    let config = "title = \"A site\"\ninherit = [\"pages/accessibility\"]\n";
    let facts = format!(
        "{FACTS}issues:\n  - what: {{ en: The map has no words. }}\n    because: non-compliance\n    criteria: [1.1.1, 1.4.3]\n"
    );
    let output = clean(&site(&[("goodhelp.toml", config), ("content/accessibility.yaml", &facts)])).output;
    let page = page(&output, "accessibility/index.html");
    let text = words(&page);
    assert!(text.contains("The map has no words.") && text.contains("success criteria 1.1.1, 1.4.3"), "{text}");
    assert!(!text.contains("One page of every kind is then opened in a real browser"), "{text}");
    assert_eq!(page.all("h2").filter(|it| it.text == "Enforcement procedure").count(), 1);
}

#[test]
fn a_statement_is_read_again_every_year() {
    let old = FACTS.replace("2026-10-01", "2025-10-01").replace("2026-11-02", "2025-11-02");
    let found = problems(&site(&[PAGE, ("content/accessibility.yaml", &old)]));
    assert!(found.iter().any(|it| it.code == Code::AccessibilityStatement && it.message.contains("12 months")));
}

/// Every script that stores something says so, and every name that it says has a word in each language.
#[test]
fn what_scripts_store_is_said() {
    let storing = ["keptAt(\"", "localStorage", "sessionStorage", "indexedDB", "document.cookie", "caches.open"];
    let mut words = BTreeSet::new();
    for (path, file) in core().files.iter().filter(|(path, _)| path.as_str().starts_with("themes/assets/scripts/")) {
        let Some(text) = file.bytes().and_then(|bytes| std::str::from_utf8(bytes).ok()) else { continue };
        let said: Vec<&str> = text.lines().filter_map(|line| line.trim().strip_prefix("// Stores: ")).collect();
        // What the others keep goes through this one, and each says what it is.
        let through = path.as_str().ends_with("tools/shared/kept.js");
        if path.extension() == "js" && !through && storing.iter().any(|name| text.contains(name)) {
            assert!(!said.is_empty(), "{path} stores something and does not say what");
        }
        words.extend(said.iter().filter_map(|said| Some(said.rsplit_once(", ")?.1.split(' ').next()?.to_string())));
    }
    assert!(words.contains("draft"));
    for tag in ["en-GB", "cy"] {
        let text = std::fs::read_to_string(repository().join(format!("themes/words/{tag}.ftl"))).unwrap();
        for word in &words {
            assert!(text.contains(&format!("\nstores-{word} = ")), "{tag} has no word stores-{word}");
        }
    }
}

#[test]
fn the_page_about_cookies_lists_what_scripts_store() {
    let cookies = "---\ntitle: Cookies\nsummary: What is kept.\n---\n\n```stores\n```\n";
    let welsh = "---\ntitle: Cwcis\nsummary: Beth sy’n cael ei gadw.\n---\n\n```stores\n```\n";
    let contribute = "---\ntitle: Take part\nsummary: How to take part.\n---\n";
    let both = "title = \"A site\"\nlanguages = [\"en-GB\", \"cy\"]\n[translated.cy]\ntitle = \"Gwefan\"\n";
    let files = [
        ("goodhelp.toml", both),
        ("content/pages/cookies.md", cookies),
        ("content/pages/cookies.cy.md", welsh),
        ("content/pages/contribute.md", contribute),
    ];
    let output = build(&site(&files), &mut Cache::none()).output;
    for (path, words) in
        [("cookies/index.html", "What you wrote in a form"), ("cy/cookies/index.html", "Yr hyn a ysgrifennoch")]
    {
        let page = page(&output, path);
        let table = page.only("table", "class", "stores");
        assert!(table.text.contains("goodhelp-draft …") && table.text.contains(words), "{path}: {}", table.text);
        // The site has no checklists and no tools, so nobody can keep answers to one.
        assert!(
            !table.text.contains("goodhelp-ch") && !table.text.contains("goodhelp-cycle"),
            "{path}: {}",
            table.text
        );
    }
    // Without forms, too, nothing is left.
    let output = clean(&snapshot(&repository().join("tests/sites/welsh"))).output;
    for (path, words) in [
        ("cookies/index.html", "The pages of this website store nothing on your device."),
        ("cy/cwcis/index.html", "Nid yw tudalennau’r wefan hon yn storio dim ar eich dyfais."),
    ] {
        assert!(page(&output, path).only("main", "id", "_main").text.contains(words), "{path}");
    }
    // A site's own script joins the list, and its words are the site's.
    let script = "// Stores: my-notes, notes\nlocalStorage.setItem(\"my-notes\", \"\");\n";
    let output = clean(&site(&[
        ("themes/assets/scripts/notes.js", script),
        ("themes/words/en-GB.ftl", "stores-notes = Your notes.\n"),
        ("content/pages/cookies.md", cookies),
    ]))
    .output;
    let text = page(&output, "cookies/index.html").only("table", "class", "stores").text.clone();
    assert!(text.contains("my-notes") && text.contains("Your notes."), "{text}");
}
