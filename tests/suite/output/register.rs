//! The evidence register: every figure on the site, with what it rests on.

use super::output;
use super::tiny::{texts, tiny};
use crate::html::Page;
use crate::sites::page;

/// The words of each row's cells, without the spaces between them.
fn rows(page: &Page) -> Vec<Vec<String>> {
    let words = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let cells = |row| {
        page.within(row)
            .iter()
            .filter(|it| it.name == "td" || it.get("scope") == Some("row"))
            .map(|it| words(&it.text))
            .collect()
    };
    page.all("tr").map(cells).filter(|cells: &Vec<String>| !cells.is_empty()).collect()
}

#[test]
fn it_has_outcomes_and_money_with_what_they_rest_on() {
    let title = "Alpha </script><script>alert(1)</script> & \"quoted\" 'too' <!-- x";
    let basis = "What people say Level 2 of 5 in the Nesta Standards of Evidence.";
    assert_eq!(
        rows(&page(tiny(), "evidence/index.html")),
        [
            ["-5% More of it", title, basis, "Nothing noted", "A report"],
            ["£2 Saved (2016)", title, basis, "Nothing noted", "A report"],
        ]
    );
}

#[test]
fn figures_of_chapters_and_stories_are_there_too() {
    let chapter = "---\ntitle: Second\nsummary: A chapter with a figure.\npart: ideas\norder: 2\noutcomes: [{ claim: Fewer, \
                   figure: \"1 in 4\", year: 2014, source: report, basis: independent, compared_with: before, \
                   caution: Small numbers }]\n---\n";
    let story = "---\ntitle: Told\nsummary: With a figure.\npersons: none\nsources: [report]\noutcomes: [{ claim: More, \
                 source: report }]\n---\n";
    let mut files = texts();
    files.push(("content/handbook/second.md", chapter));
    files.push(("content/stories/told.md", story));
    let output = output(&files);
    let found = rows(&page(&output, "evidence/index.html"));
    assert_eq!(
        found[2..],
        [
            [
                "1 in 4 Fewer (2014)",
                "Second",
                "Independent evaluation Compared with: before",
                "Small numbers",
                "A report"
            ],
            ["More", "Told", "Not known", "Nothing noted", "A report"],
        ]
    );
    assert_eq!(rows(&page(&output, "handbook/second/index.html")).len(), 1);
}

#[test]
fn a_long_register_is_cut_into_pages() {
    let outcomes: Vec<String> = (0..130).map(|number| format!("{{ claim: Claim {number}, source: report }}")).collect();
    let study = format!(
        "---\ntitle: Much\norganisation: Much\nsummary: Much.\ncompleteness: partial\nsectors: [one]\npersons: none\n\
         outcomes: [{}]\n---\n",
        outcomes.join(", ")
    );
    let mut files = texts();
    files.push(("case-studies/much.md", &study));
    let output = output(&files);
    assert_eq!(rows(&page(&output, "evidence/index.html")).len(), 100);
    assert_eq!(rows(&page(&output, "evidence/page/2/index.html")).len(), 32);
    assert!(!output.contains_key("evidence/page/3/index.html"));
}

#[test]
fn without_figures_there_is_none_and_nothing_links_to_it() {
    let study =
        "---\ntitle: Alpha\norganisation: A\nsummary: S.\ncompleteness: partial\nsectors: [one]\npersons: none\n---\n";
    let chapter = "---\ntitle: First\nsummary: A chapter.\npart: ideas\norder: 1\n---\n\n## One thing\n";
    let files = super::with(super::with(texts(), "case-studies/alpha.md", study), "content/handbook/first.md", chapter);
    let files = super::with(
        files,
        "content/characteristics/trust.md",
        "---\ntitle: Trust\nnumber: 1\nsummary: T.\nquestion: Do we?\npractices: [{ id: waiting, name: Waiting, what: Wait. }]\n---\n",
    );
    let output = output(&files);
    assert!(!output.keys().any(|path| path.contains("evidence/")));
    assert!(
        !super::pages(&output).any(|(_, page)| page.all("a").any(|link| link.get("href") == Some("/a/b/evidence/")))
    );
}
