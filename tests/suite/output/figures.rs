//! Figures: drawings with a name, and the same in words.

use super::tiny::texts;
use super::{output, pages, with};
use crate::html::{Element, Page};
use crate::sites::{handbook, microsite, page};
use std::collections::BTreeSet;

const FIGURES: &str = r#"---
title: First
summary: Figures.
part: ideas
order: 1
---

## One thing

```cycle
title: Cycle <title> & more
good: { purpose: Good purpose, confidence: Good confidence, action: Good action, circumstances: Good circumstances }
bad: { purpose: Bad purpose, confidence: Bad confidence, action: Bad action, circumstances: Bad circumstances }
```

```timeline
title: Timeline title
moments: [{ when: First moment, what: Something <b>began</b> }, { when: Second moment, what: It went on }]
```

```alignment
title: Alignment title
programme: { name: Programme name, purpose: Programme purpose }
person: { name: Person name, purpose: Person purpose }
shared: Shared purpose
```

```journey
title: Journey title
touchpoints: [{ what: First step, factor: purpose, effect: builds }, { what: Second step, factor: confidence, effect: erodes }]
```

```involved
title: Involved title
groups: [{ name: Group one, what: Does this }, { name: Group two, what: Does that }, { name: Group three, what: Watches }]
shared: What all share
```

```timeline
title: Timeline title
moments: [{ when: First moment, what: Something <b>began</b> }, { when: Second moment, what: It went on }]
```

### Lambs {#lambs}
"#;

/// Everything that the figures say, by the number of the figure.
const SAID: [&[&str]; 6] = [
    &[
        "Cycle <title> & more",
        "Good purpose",
        "Good confidence",
        "Good action",
        "Good circumstances",
        "Bad purpose",
        "Bad confidence",
        "Bad action",
        "Bad circumstances",
    ],
    &["Timeline title", "First moment", "Something <b>began</b>", "Second moment", "It went on"],
    &["Alignment title", "Programme name", "Programme purpose", "Person name", "Person purpose", "Shared purpose"],
    &["Journey title", "First step", "Second step"],
    &["Involved title", "Group one", "Does this", "Group two", "Does that", "Group three", "Watches", "What all share"],
    &["Timeline title", "First moment", "Something <b>began</b>", "Second moment", "It went on"],
];

fn figures(page: &Page) -> Vec<&Element> {
    let is_figure = |element: &&Element| element.get("class").is_some_and(|class| class.starts_with("figure figure-"));
    page.all("figure").filter(is_figure).collect()
}

/// The words of an element outside its drawings.
fn words(page: &Page, element: &Element) -> String {
    let mut text = element.text.clone();
    for drawing in page.within(element).iter().filter(|it| it.name == "svg") {
        text = text.replacen(&drawing.text, "", 1);
    }
    text
}

#[test]
fn every_figure_says_in_words_what_it_shows() {
    let output = output(&with(texts(), "content/handbook/first.md", FIGURES));
    let page = page(&output, "handbook/first/index.html");
    let figures = figures(&page);
    assert_eq!(figures.len(), SAID.len());
    for (figure, said) in figures.iter().zip(SAID) {
        let words = words(&page, figure);
        for part in said {
            assert!(words.contains(part), "{part} in {words}");
        }
        assert!(page.within(figure).iter().any(|it| it.name == "svg"));
    }
}

/// Every drawing of the three sites is either named or hidden from those who cannot see it.
#[test]
fn every_drawing_is_named_or_hidden() {
    let figures_site = output(&with(texts(), "content/handbook/first.md", FIGURES));
    let mut named = 0;
    for site in [&figures_site, microsite(), handbook()] {
        for (path, page) in pages(site) {
            for drawing in page.all("svg") {
                if drawing.get("aria-hidden") == Some("true") {
                    continue;
                }
                assert_eq!(drawing.get("role"), Some("img"), "{path}: {drawing:?}");
                let inside = page.within(drawing);
                assert!(inside.first().is_some_and(|it| it.name == "title"), "{path}: the title comes first");
                for id in drawing.get("aria-labelledby").unwrap().split_whitespace() {
                    let label = inside.iter().find(|it| it.get("id") == Some(id));
                    assert!(label.is_some_and(|it| !it.text.trim().is_empty()), "{path}: {id}");
                }
                named += 1;
            }
            for figure in figures(&page) {
                let caption = page.within(figure).iter().find(|it| it.name == "figcaption").unwrap();
                assert_eq!(figure.get("aria-labelledby"), caption.get("id"), "{path}");
                assert!(!caption.text.trim().is_empty(), "{path}");
            }
        }
    }
    assert!(named > 10);
}

#[test]
fn the_same_figure_twice_has_ids_of_its_own() {
    let output = output(&with(texts(), "content/handbook/first.md", FIGURES));
    let page = page(&output, "handbook/first/index.html");
    let ids: Vec<&str> = page.elements.iter().filter_map(|element| element.get("id")).collect();
    assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len(), "{ids:?}");
}

#[test]
fn a_site_draws_figures_of_its_own() {
    let page = page(microsite(), "handbook/when-help-is-unhelpful/index.html");
    let figures = figures(&page);
    assert_eq!(figures.len(), 1);
    assert!(words(&page, figures[0]).contains("You choose what comes first"));
}
