//! A site above the core: layers, and everything that it can change without a copy of the program.

use crate::site::{DATE, core, diagnostics, problems, site};
use crate::sites::{clean, microsite, microsite_folder, page, reviewed, snapshot, text};
use goodhelp::render::Output;
use goodhelp::source::{File, FilePath, LayerKind, Snapshot};

fn ids(output: &Output, folder: &str) -> Vec<String> {
    let inside = output.keys().filter_map(|path| path.strip_prefix(folder)?.strip_suffix("/index.html"));
    inside.filter(|id| !id.is_empty() && !id.contains('/')).map(str::to_string).collect()
}

#[test]
fn it_inherits_what_it_asks_for_and_nothing_else() {
    let own = ["afon-repair-shed", "kitchen-table-cv", "warm-doorstep"];
    let from_core = ids(microsite(), "case-studies/");
    let from_core = from_core.iter().filter(|id| !own.contains(&id.as_str()) && *id != "stubs" && *id != "river-shed");
    let mut count = 0;
    for id in from_core {
        let path = format!("case-studies/{id}.md");
        let file = &core().files[path.as_str()];
        let front = String::from_utf8_lossy(file.bytes().unwrap()).into_owned();
        assert!(front.lines().any(|line| line.starts_with("sectors:") && line.contains("homelessness")), "{id}");
        count += 1;
    }
    assert!(count > 3);
    assert_eq!(ids(microsite(), "characteristics/").len(), 7);
    assert!(ids(microsite(), "stories/").is_empty());
    assert!(ids(microsite(), "checklists/").is_empty());
    assert_eq!(ids(microsite(), "strategy/"), ["good-help-in-cwm-afon"]);
}

#[test]
fn what_it_excludes_is_gone() {
    let places = ids(microsite(), "places/");
    assert!(places.contains(&"rochdale".to_string()) && places.contains(&"cwm-afon".to_string()));
    assert!(!places.contains(&"new-york-city".to_string()) && !places.contains(&"united-states".to_string()));
    assert!(!ids(microsite(), "case-studies/").iter().any(|id| id.starts_with("draft")));
}

#[test]
fn a_replaced_chapter_takes_the_place_of_the_cores() {
    let page = page(microsite(), "handbook/when-help-is-unhelpful/index.html");
    assert_eq!(page.text("h1"), "When our help is unhelpful");
    assert!(text(microsite(), "handbook/index.html").contains("What residents of Cwm Afon told the council"));
    let chapters = ids(microsite(), "handbook/");
    assert!(chapters.contains(&"the-cycle-of-action".to_string()));
    assert_eq!(chapters.iter().filter(|id| *id == "when-help-is-unhelpful").count(), 1);
    assert!(text(microsite(), "handbook/print/index.html").contains("When our help is unhelpful"));
}

#[test]
fn a_replaced_template_extends_the_cores() {
    for path in ["handbook/when-help-is-unhelpful/index.html", "handbook/the-cycle-of-action/index.html"] {
        let page = page(microsite(), path);
        let here = page.id("_here").unwrap();
        assert_eq!(here.text, "Good Help in Cwm Afon puts this chapter into practice: Strategy");
        // What stands around the block still comes from the core.
        assert!(page.with("nav", "class", "turn").count() == 1);
    }
    assert!(page(microsite(), "about/index.html").id("_here").is_none());
}

#[test]
fn replaced_words_are_used_in_each_language() {
    let words = |path: &str| page(microsite(), path).id("_contact").unwrap().text.clone();
    assert_eq!(words("index.html"), "Tell the Good Help team");
    assert_eq!(words("cy/index.html"), "Dywedwch wrth y tîm Good Help");
}

#[test]
fn a_replaced_asset_is_the_only_one_of_its_name() {
    let icons: Vec<&String> = microsite().keys().filter(|path| path.starts_with("assets/icon.")).collect();
    let [icon] = icons[..] else { panic!("{icons:?}") };
    assert!(text(microsite(), icon).contains("#00594f"));
    let head = page(microsite(), "index.html");
    assert_eq!(head.only("link", "rel", "icon").get("href").unwrap(), format!("/good-help/{icon}"));
}

#[test]
fn fields_of_its_own_are_shown_in_the_readers_words() {
    let page = page(microsite(), "case-studies/afon-repair-shed/index.html");
    let extra = page.all("section").find(|it| it.get("class") == Some("extra")).unwrap();
    for words in ["Paid for by", "council, lottery", "Visited by the council on", "14 September 2026"] {
        assert!(extra.text.contains(words), "{words} in {}", extra.text);
    }
}

#[test]
fn a_link_to_edit_leads_to_the_sites_own_files_alone() {
    let edit = |path: &str| {
        let page = page(microsite(), path);
        page.elements
            .iter()
            .filter_map(|it| it.get("href"))
            .find(|href| href.contains("git.council"))
            .map(str::to_string)
    };
    assert_eq!(
        edit("case-studies/afon-repair-shed/index.html").as_deref(),
        Some("https://git.council.example/good-help/edit/main/case-studies/afon-repair-shed/index.md")
    );
    assert_eq!(edit("case-studies/groundswell/index.html"), None);
}

/// The core cannot know what a site puts in its place: links to an anchor that is gone lead to the page.
#[test]
fn a_replaced_text_need_not_have_the_anchors_of_the_cores() {
    let characteristic = "---\ntitle: Fitting\nnumber: 3\nsummary: Short.\nquestion: Does it fit?\npractices: [{ id: asking, name: Asking, what: Ask. }]\n---\n";
    let output = clean(&site(&[
        ("goodhelp.toml", "title = \"T\"\ninherit = [\"handbook\", \"characteristics\", \"sources\"]\n"),
        ("content/characteristics/tailoring.md", characteristic),
    ]))
    .output;
    let chapter = text(&output, "handbook/the-cycle-of-action/index.html");
    assert!(
        chapter.contains("href=\"/characteristics/tailoring/\""),
        "the chapter links to a practice of the core's text"
    );
    assert!(!chapter.contains("tailoring/#"));
}

#[test]
fn the_same_mistake_in_the_sites_own_text_is_reported() {
    let problems = problems(&site(&[
        ("goodhelp.toml", "title = \"T\"\ninherit = [\"characteristics\", \"sources\"]\n"),
        ("content/pages/about.md", "---\ntitle: A\nsummary: S.\n---\n\n[[tailoring#fitting]]\n"),
    ]));
    let codes: Vec<&str> = problems.iter().map(|problem| problem.code.name()).collect();
    assert_eq!(codes, ["unknown-anchor"]);
}

/// The microsite with one of its own files replaced, or one of the core's.
fn changed(kind: LayerKind, path: &str, change: impl Fn(&str) -> String) -> Snapshot {
    let whole = snapshot(&microsite_folder());
    let mut layers = whole.layers().to_vec();
    let layer = layers.iter_mut().find(|layer| layer.kind == kind).unwrap();
    let text = String::from_utf8_lossy(layer.files[path].bytes().unwrap()).into_owned();
    std::sync::Arc::make_mut(&mut layer.files)
        .insert(FilePath::new(path), File::Bytes(change(&text).into_bytes().into()));
    Snapshot::new(layers, DATE)
}

#[test]
fn a_word_that_pages_need_and_no_language_has_is_reported() {
    let without =
        |text: &str| text.lines().filter(|line| !line.starts_with("redirect-title")).collect::<Vec<_>>().join("\n");
    let english = changed(LayerKind::Core, "themes/words/en-GB.ftl", without);
    let mut layers = english.layers().to_vec();
    let welsh = &mut std::sync::Arc::make_mut(&mut layers[0].files).get_mut("themes/words/cy.ftl").unwrap();
    **welsh = File::Bytes(without(&String::from_utf8_lossy(welsh.bytes().unwrap())).into_bytes().into());
    reviewed("microsite-word-missing", &diagnostics(&Snapshot::new(layers, DATE)));
}

#[test]
fn a_word_that_asks_for_something_it_is_not_given_is_reported() {
    let wrong = |text: &str| text.to_string() + "facet-summary = Examples about { $nmae }\n";
    reviewed("microsite-word-argument", &diagnostics(&changed(LayerKind::Site, "themes/words/en-GB.ftl", wrong)));
}

#[test]
fn a_template_with_a_mistake_is_shown_with_its_place() {
    let wrong = |text: &str| text.replace("site.title", "site.titel");
    reviewed(
        "microsite-template-field",
        &diagnostics(&changed(LayerKind::Site, "themes/templates/chapter.html", wrong)),
    );
    let parent = |text: &str| text.replace("core/chapter.html", "core/chaptre.html");
    reviewed(
        "microsite-template-parent",
        &diagnostics(&changed(LayerKind::Site, "themes/templates/chapter.html", parent)),
    );
    let unclosed = |text: &str| text.replace("{% endblock body %}", "");
    reviewed(
        "microsite-template-unclosed",
        &diagnostics(&changed(LayerKind::Site, "themes/templates/chapter.html", unclosed)),
    );
    let circular = |text: &str| text.replace("core/chapter.html", "chapter.html");
    reviewed(
        "microsite-template-circular",
        &diagnostics(&changed(LayerKind::Site, "themes/templates/chapter.html", circular)),
    );
}

#[test]
fn an_extra_field_that_does_not_fit_is_shown_with_its_place() {
    let wrong = |text: &str| {
        text.replace("funding: [council, lottery], visited: 2026-09-14", "funding: [counsil], visitd: 2026-09-14")
    };
    reviewed(
        "microsite-extra",
        &diagnostics(&changed(LayerKind::Site, "case-studies/afon-repair-shed/index.md", wrong)),
    );
}
