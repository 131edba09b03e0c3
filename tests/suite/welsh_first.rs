//! Sites whose first language is not the core's: what is inherited is in English, and says so, and everything that is written
//! here first is in Welsh.

use crate::bilingual::{alternates, switch, switches, translated};
use crate::program::{goodhelp, text as said, write};
use crate::site::{DATE, core, diagnostics, problems, site};
use crate::sites::{clean, page, text};
use goodhelp::build::{Cache, build};
use goodhelp::desk::{Origin, inherited};
use goodhelp::diag::Code;
use goodhelp::render::Output;
use goodhelp::source::{FilePath, Layer, LayerKind, Snapshot};
use std::sync::LazyLock;

const CONFIG: (&str, &str) = (
    "goodhelp.toml",
    "title = \"Gwefan\"\nbase_url = \"https://sir.example/\"\nlanguages = [\"cy\", \"en-GB\"]\ninherit = [\"characteristics\", \"handbook\", \
     \"glossary\", \"sources\", \"places\", \"case-studies\", \"pages/cookies\"]\ntranslated = { en-GB = { title = \"A site\" } }\n",
);
/// A page that is there in both languages, one in Welsh alone, and one in place of the core's.
const OWN: [(&str, &str); 5] = [
    (
        "content/pages/help.md",
        "---\ntitle: Cymorth\nsummary: Ble i gael cymorth.\nmenu: header\n---\n\n## Ble\n\nYn y neuadd, gyda [[cookies]].\n",
    ),
    (
        "content/pages/help.en-GB.md",
        "---\ntitle: Help\nsummary: Where to find help.\nmenu: header\nslug: getting-help\n---\n\n## Where\n\nAt the hall, with [[cookies]].\n",
    ),
    ("content/pages/hall.md", "---\ntitle: Neuadd\nsummary: Y neuadd.\nmenu: footer\n---\n\n## Oriau\n\nBob dydd.\n"),
    ("content/pages/cookies.md", "---\ntitle: Cwcis\nsummary: Pa gwcis sydd yma.\n---\n\n## Dim\n\nDim o gwbl.\n"),
    ("content/notes/handbook/how-to-start.md", "Yn y sir hon dechreuwch yn y [neuadd](../../pages/hall.md).\n"),
];

fn snapshot() -> Snapshot {
    let texts: Vec<(&str, &str)> = std::iter::once(CONFIG).chain(OWN).collect();
    site(&texts)
}

fn output() -> &'static Output {
    static OUTPUT: LazyLock<Output> = LazyLock::new(|| {
        let built = build(&snapshot(), &mut Cache::without_suggestions());
        assert!(built.diagnostics.is_empty(), "{}", diagnostics(&snapshot()));
        built.output
    });
    &OUTPUT
}

#[test]
fn an_inherited_page_says_in_welsh_that_it_is_english() {
    let framed = page(output(), "handbook/the-cycle-of-action/index.html");
    assert_eq!(framed.all("html").next().unwrap().get("lang"), Some("cy"));
    let note = framed.id("_untranslated").unwrap();
    assert!(note.text.contains("Nid yw’r dudalen hon wedi’i chyfieithu eto") && note.text.contains("English"));
    let main = framed.id("_main").unwrap();
    let inner = framed.within(main).iter().find(|it| it.name == "div" && it.get("lang") == Some("en-GB")).unwrap();
    assert!(inner.text.contains("The cycle of action") && inner.text.contains("About this page"), "{}", inner.text);
    assert_eq!(framed.with("nav", "aria-label", "Prif ddewislen").count(), 1);
    // Search engines are led to the text itself, which has the address of its own language.
    let canonical = |page: &crate::html::Page| page.only("link", "rel", "canonical").get("href").unwrap().to_string();
    assert_eq!(canonical(&framed), "https://sir.example/en-GB/handbook/the-cycle-of-action/");
    assert!(alternates(&framed).is_empty());
    assert_eq!(switch(&framed), [("en-GB", "/en-GB/handbook/the-cycle-of-action/")]);
    let english = page(output(), "en-GB/handbook/the-cycle-of-action/index.html");
    assert_eq!(english.all("html").next().unwrap().get("lang"), Some("en-GB"));
    assert!(english.id("_untranslated").is_none() && alternates(&english).is_empty());
    assert_eq!(canonical(&english), canonical(&framed));
    let sitemap = text(output(), "sitemap.xml");
    assert!(sitemap.contains("<loc>https://sir.example/en-GB/handbook/the-cycle-of-action/</loc>"));
    assert!(!sitemap.contains("<loc>https://sir.example/handbook/the-cycle-of-action/</loc>"));
}

/// What is written in Welsh alone is shown to those who read English, in Welsh.
#[test]
fn a_page_in_welsh_alone_stands_in_an_english_frame() {
    let framed = page(output(), "en-GB/hall/index.html");
    assert_eq!(framed.all("html").next().unwrap().get("lang"), Some("en-GB"));
    let inner = framed.only("div", "lang", "cy");
    assert!(inner.text.contains("Bob dydd.") && inner.text.contains("Am y dudalen hon"), "{}", inner.text);
    assert!(framed.id("_untranslated").unwrap().text.contains("Cymraeg"));
    assert!(page(output(), "hall/index.html").id("_untranslated").is_none());
}

#[test]
fn both_languages_have_a_page_of_their_own_where_there_are_both() {
    let (welsh, english) = (page(output(), "help/index.html"), page(output(), "en-GB/getting-help/index.html"));
    assert_eq!((welsh.text("h1"), english.text("h1")), ("Cymorth", "Help"));
    assert_eq!(alternates(&welsh).len(), 2);
    assert_eq!(switch(&welsh), [("en-GB", "/en-GB/getting-help/")]);
    assert_eq!(switch(&english), [("cy", "/help/")]);
    // A file of the same name as the core's is in the site's first language; the core's text stays in its own.
    let (welsh, english) = (page(output(), "cookies/index.html"), page(output(), "en-GB/cookies/index.html"));
    assert_eq!((welsh.text("h1"), english.text("h1")), ("Cwcis", "Cookies"));
    assert!(welsh.id("_untranslated").is_none() && english.id("_untranslated").is_none());
}

#[test]
fn every_page_has_a_switch_that_stays_on_the_page() {
    let mut count = 0;
    for (path, here) in switches(output()) {
        assert_eq!(here == "en-GB", path.starts_with("en-GB/"), "{path}");
        count += 1;
    }
    assert!(count > 700, "only {count} pages were looked at");
}

#[test]
fn english_titles_on_welsh_lists_say_that_they_are_english() {
    for (list, title) in
        [("characteristics", "Power sharing"), ("handbook", "The cycle of action"), ("glossary", "Purpose")]
    {
        let link = |path: &str| {
            let list = page(output(), path);
            let main = list.id("_main").unwrap();
            let found = list.within(main).iter().find(|it| it.name == "a" && it.text.trim() == title).cloned();
            found.unwrap_or_else(|| panic!("{path} has no {title}"))
        };
        let (welsh, english) = (link(&format!("{list}/index.html")), link(&format!("en-GB/{list}/index.html")));
        assert_eq!((welsh.get("lang"), english.get("lang")), (Some("en-GB"), None), "{list}");
        assert!(!welsh.get("href").unwrap().starts_with("/en-GB/"), "who chose a language stays in it");
        assert!(english.get("href").unwrap().starts_with("/en-GB/"));
    }
    let menu = page(output(), "en-GB/index.html");
    let hall = menu.with("a", "href", "/en-GB/hall/").next().unwrap();
    assert_eq!((hall.text.trim(), hall.get("lang")), ("Neuadd", Some("cy")));
}

/// A note in Welsh is read in Welsh, on top of a text that is English.
#[test]
fn a_note_on_an_inherited_page_is_in_the_readers_language() {
    let framed = page(output(), "handbook/how-to-start/index.html");
    let note = framed.only("aside", "aria-labelledby", "_note");
    assert_eq!(note.get("lang"), Some("cy"));
    assert!(note.text.contains("Yn y sir hon"));
    assert_eq!(
        page(output(), "en-GB/handbook/how-to-start/index.html").with("aside", "aria-labelledby", "_note").count(),
        0
    );
}

#[test]
fn feeds_and_data_name_the_language_and_the_address_of_each_text() {
    let json = |path: &str| serde_json::from_str::<serde_json::Value>(text(output(), path)).unwrap();
    assert_eq!(json("feed.json")["items"].as_array().unwrap().len(), 0, "nothing in it is Welsh");
    let english = json("en-GB/feed.json");
    let items = english["items"].as_array().unwrap();
    assert!(!items.is_empty());
    assert!(items.iter().all(|item| item["url"].as_str().unwrap().starts_with("https://sir.example/en-GB/")));
    let characteristics = json("data/characteristics.json");
    let first = &characteristics[0];
    assert_eq!(first["language"], "en-GB");
    assert_eq!(first["url"], "https://sir.example/en-GB/characteristics/enabling-conversations/");
}

#[test]
fn search_has_each_text_in_its_own_language() {
    let place: serde_json::Value = serde_json::from_str(text(output(), "search/search.json")).unwrap();
    assert_eq!(place["originals"], serde_json::json!(["cy", "en-GB"]), "each is asked for from pages in the other");
    let engine = crate::search::engine_of(output());
    let urls = |words: &str, language: &str| {
        let answer = crate::search::filtered(&engine, words, &[("language", &[language])]);
        answer.hits.iter().map(|hit| hit.url.clone()).collect::<Vec<_>>()
    };
    assert_eq!(urls("neuadd", "cy"), ["/hall/", "/help/"]);
    assert!(urls("neuadd", "en-GB").is_empty());
    let english = urls("cycle of action", "en-GB");
    assert!(!english.is_empty() && english.iter().all(|url| url.starts_with("/en-GB/")), "{english:?}");
    assert!(urls("cycle of action", "cy").is_empty());
}

/// English is shown in the place of an inherited text, and no page is called Welsh that is not.
#[test]
fn a_site_without_the_cores_language_is_told_to_add_it() {
    let config =
        (CONFIG.0, "title = \"Gwefan\"\nlanguages = [\"cy\"]\ninherit = [\"handbook\", \"glossary\", \"sources\"]\n");
    let found = problems(&site(&[config]));
    let found: Vec<String> = found.iter().map(|it| format!("{}: {}", it.file, it.code)).collect();
    assert_eq!(found, ["goodhelp.toml: unknown-language"]);
    let message = diagnostics(&site(&[config]));
    assert!(message.contains("goodhelp.toml:2:") && message.contains("add `\"en-GB\"` to `languages`"), "{message}");
    // The theme alone has words in both.
    let alone = ("goodhelp.toml", "title = \"Gwefan\"\nlanguages = [\"cy\"]\n");
    assert_eq!(page(&clean(&site(&[alone, OWN[2]])).output, "hall/index.html").text("h1"), "Neuadd");
    // A site that calls its English otherwise has the core's.
    let other = (
        "goodhelp.toml",
        "title = \"Site\"\nlanguages = [\"en\"]\ninherit = [\"glossary\", \"sources\", \"handbook\"]\n",
    );
    let found: Vec<Code> = problems(&site(&[other])).iter().map(|it| it.code).collect();
    assert_eq!(found, [Code::MissingVocabulary], "the theme calls it en-GB, and has no words in en");
}

/// A site in Wales owes Welsh; what it has in Welsh alone is its own affair.
#[test]
fn in_wales_english_alone_is_a_debt_and_welsh_alone_is_none() {
    let wales = format!("{}nation = \"wales\"\n", CONFIG.1);
    let english = ("content/handbook/how-to-start.en-GB.md", how_to_start());
    let found = problems(&site(&[("goodhelp.toml", &wales), OWN[2], (english.0, &english.1)]));
    let found: Vec<(&str, Code)> = found.iter().map(|it| (it.file.as_str(), it.code)).collect();
    assert!(found.contains(&(english.0, Code::WelshDuty)), "{found:?}");
    assert!(found.contains(&("content/pages/hall.md", Code::Untranslated)), "{found:?}");
    assert_eq!(found.iter().filter(|(_, code)| *code == Code::WelshDuty).count(), 1, "{found:?}");
    let said = diagnostics(&site(&[("goodhelp.toml", &wales), (english.0, &english.1)]));
    assert!(said.contains("write `content/handbook/how-to-start.md`"), "{said}");
}

fn how_to_start() -> String {
    let bytes = core().files["content/handbook/how-to-start.md"].bytes().unwrap().to_vec();
    String::from_utf8(bytes).unwrap()
}

/// The way of a translator: an inherited text goes out in English and comes back as the Welsh one of the same page.
#[test]
fn an_inherited_text_becomes_welsh_and_is_known_to_be_a_translation() {
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path();
    write(root, CONFIG.0, CONFIG.1);
    let chapter = "content/handbook/how-to-start.md";
    let one = goodhelp(root, &["export", "translations", "--inherited", chapter]);
    assert!(said(&one.stderr).contains("1 text: 1 not translated yet"), "{}", said(&one.stderr));
    assert!(said(&one.stdout).contains("srcLang=\"en-GB\" trgLang=\"cy\""), "{}", said(&one.stdout));
    write(root, "back.xlf", &translated(&said(&one.stdout), "xliff"));
    let done = goodhelp(root, &["import", root.join("back.xlf").to_str().unwrap()]);
    assert_eq!(done.status.code(), Some(0), "{}", said(&done.stderr));
    let made = std::fs::read_to_string(root.join(chapter)).unwrap();
    let found = said(&goodhelp(root, &["check", "--date", "2026-11-22"]).stdout);
    assert!(!found.contains("translation-") && !found.contains("error"), "{found}");
    // English stays what it was written in; when that changes, the translation is named.
    let own = [CONFIG, (chapter, &made)];
    let output = build(&site(&own), &mut Cache::none()).output;
    assert!(page(&output, "handbook/how-to-start/index.html").id("_untranslated").is_none());
    assert!(page(&output, "en-GB/handbook/how-to-start/index.html").id("_untranslated").is_none());
    let snapshot = upgraded(&site(&own), chapter);
    let found = problems(&snapshot);
    let found: Vec<(&str, Code)> = found.iter().map(|it| (it.file.as_str(), it.code)).collect();
    assert!(found.contains(&(chapter, Code::TranslationOutdated)), "{found:?}");
    assert!(diagnostics(&snapshot).contains("what this translates has changed since in the shared handbook"));
    // Of nothing that is there it is no translation.
    let alone = [CONFIG, ("content/handbook/of-nothing.md", &made)];
    assert!(problems(&site(&alone)).iter().any(|it| it.code == Code::TranslationWithoutOriginal));
}

fn upgraded(snapshot: &Snapshot, path: &str) -> Snapshot {
    let more = format!("{}\nA new sentence.\n", how_to_start());
    let layers = snapshot.layers().iter().map(|layer| match layer.kind {
        LayerKind::Core => {
            let mut files = (*layer.files).clone();
            files.insert(FilePath::new(path), goodhelp::source::File::Bytes(more.as_bytes().into()));
            Layer::new(LayerKind::Core, files)
        }
        LayerKind::Site => layer.clone(),
    });
    Snapshot::new(layers.collect(), DATE)
}

#[test]
fn a_starting_file_is_what_was_asked_for() {
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path();
    write(root, CONFIG.0, CONFIG.1);
    // A translation into the first language, beside the core's text.
    let done = goodhelp(root, &["new", "chapter", "how-to-start", "--lang", "cy"]);
    assert_eq!(done.status.code(), Some(0), "{}", said(&done.stderr));
    let made = std::fs::read_to_string(root.join("content/handbook/how-to-start.md")).unwrap();
    assert!(made.contains("[to do: translate]") && made.contains("translates: "), "{made}");
    // A copy of the English text, to be changed in English.
    let done = goodhelp(root, &["inherited", "--replace", "content/pages/cookies.md"]);
    assert_eq!(done.status.code(), Some(0), "{}", said(&done.stderr));
    assert!(root.join("content/pages/cookies.en-GB.md").exists() && !root.join("content/pages/cookies.md").exists());
    assert!(root.join("inherited/content/pages/cookies.md").exists());
    let check = goodhelp(root, &["check", "--date", "2026-11-22"]);
    assert_eq!(check.status.code(), Some(0), "{}", said(&check.stdout));
    let list = said(&goodhelp(root, &["inherited"]).stdout);
    assert!(list.contains("Replaced by files of your own: 1\n  content/pages/cookies.en-GB.md: nothing new"), "{list}");
}

#[test]
fn it_is_told_where_everything_comes_from() {
    let pieces = inherited(&snapshot());
    let of = |path: &str| -> Vec<&Origin> {
        pieces.iter().filter(|piece| piece.path.as_str() == path).map(|piece| &piece.from).collect()
    };
    assert_eq!(of("content/handbook/the-cycle-of-action.md"), [&Origin::Core]);
    assert_eq!(of("content/pages/hall.md"), [&Origin::Site]);
    assert!(
        matches!(of("content/pages/cookies.md")[..], [Origin::Replaced { by, .. }] if by.as_str() == "content/pages/cookies.md")
    );
}

/// The texts of both layers at one path are kept apart from build to build.
#[test]
fn a_build_after_a_change_is_a_clean_one() {
    let mut cache = Cache::new();
    build(&snapshot(), &mut cache);
    let own = |texts: &[(&'static str, &'static str)]| {
        let texts: Vec<(&str, &str)> = std::iter::once(CONFIG).chain(texts.iter().copied()).collect();
        site(&texts)
    };
    let changed =
        [OWN[0], OWN[1], OWN[2], (OWN[3].0, "---\ntitle: Cwcis\nsummary: Rhai.\n---\n\n## Dim\n\nUn.\n"), OWN[4]];
    for texts in [&OWN[..], &changed, &changed[..3], &OWN[..4], &OWN[..1], &OWN] {
        let snapshot = own(texts);
        let (after, fresh) = (build(&snapshot, &mut cache).output, build(&snapshot, &mut Cache::none()).output);
        assert!(after.keys().eq(fresh.keys()));
        for (path, content) in &fresh {
            assert_eq!(content.bytes(), after[path].bytes(), "{path}");
        }
    }
}
