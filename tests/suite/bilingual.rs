//! A site in two languages: pages in a frame where there is no translation, addresses in words of their own, Welsh order, and
//! what goes to translators and comes back.

use crate::html::Page;
use crate::program::{goodhelp, text as said, write};
use crate::site::{DATE, diagnostics, problems, repository, site};
use crate::sites::{clean, page, snapshot, text};
use goodhelp::diag::{Code, Severity};
use goodhelp::render::{Output, file_of};
use std::path::Path;
use std::sync::LazyLock;

/// The output of the invented county's site.
fn welsh() -> &'static Output {
    static OUTPUT: LazyLock<Output> =
        LazyLock::new(|| clean(&snapshot(&repository().join("tests/sites/welsh"))).output);
    &OUTPUT
}

const CONFIG: (&str, &str) = (
    "goodhelp.toml",
    "title = \"A site\"\nlanguages = [\"en-GB\", \"cy\"]\ntranslated = { cy = { title = \"Gwefan\" } }\n",
);
const HELP: (&str, &str) = (
    "content/pages/help.md",
    "---\ntitle: Help\nsummary: Where to find help.\nmenu: header\n---\n\n## Where\n\nAt the hall.\n",
);

pub fn alternates(page: &Page) -> Vec<(&str, &str)> {
    let links = page.elements.iter().filter(|it| it.name == "link" && it.get("hreflang").is_some());
    links.map(|it| (it.get("hreflang").unwrap(), it.get("href").unwrap())).collect()
}

/// Where the language switch leads.
pub fn switch(page: &Page) -> Vec<(&str, &str)> {
    let list = page.only("ul", "class", "languages");
    let links = page.within(list).iter().filter(|it| it.name == "a");
    links.map(|it| (it.get("lang").unwrap(), it.get("href").unwrap())).collect()
}

#[test]
fn every_page_has_a_switch_that_stays_on_the_page() {
    let count = switches(welsh()).count();
    assert!(count > 200, "only {count} pages were looked at");
}

/// The path and language of each page that has a switch, when it leads from Welsh to the other language or from that to Welsh,
/// and back again.
pub fn switches(output: &Output) -> impl Iterator<Item = (&str, String)> {
    output.keys().filter(|path| path.ends_with(".html")).filter_map(|path| {
        let own = page(output, path);
        // A page that only leads to another has no switch.
        if own.with("meta", "http-equiv", "refresh").count() > 0 {
            return None;
        }
        let here = own.all("html").next().unwrap().get("lang").unwrap().to_string();
        let links = switch(&own);
        assert_eq!(links.len(), 1, "{path}");
        let (other, href) = links[0];
        assert_eq!([here.as_str(), other].iter().filter(|tag| **tag == "cy").count(), 1, "{path}");
        let there = page(output, &file_of(href));
        // And back again.
        let address = format!("/{}", path.trim_end_matches("index.html"));
        assert_eq!(switch(&there), [(here.as_str(), address.as_str())], "{path} leads to {href}");
        Some((path.as_ref(), here))
    })
}

#[test]
fn a_page_without_a_translation_stands_in_a_frame() {
    let output = clean(&site(&[CONFIG, HELP])).output;
    let framed = page(&output, "cy/help/index.html");
    assert_eq!(framed.all("html").next().unwrap().get("lang"), Some("cy"));
    let note = framed.id("_untranslated").unwrap();
    assert!(note.text.contains("Nid yw’r dudalen hon wedi’i chyfieithu eto") && note.text.contains("English"));
    // The text says in which language it is; what stands around it is in the reader's.
    let main = framed.id("_main").unwrap();
    let inner = framed.within(main).iter().find(|it| it.get("lang") == Some("en-GB") && it.name == "div").unwrap();
    assert!(inner.text.contains("At the hall.") && inner.text.contains("About this page"), "{}", inner.text);
    assert!(!inner.text.contains("Am y dudalen hon"));
    assert_eq!(framed.with("nav", "aria-label", "Prif ddewislen").count(), 1);
    assert_eq!(framed.with("nav", "aria-label", "Rydych chi yma").count(), 1);
    assert_eq!(framed.all("h1").count(), 1);
    // Search engines are led to the text itself.
    let canonical = framed.only("link", "rel", "canonical").get("href").unwrap();
    assert!(canonical.ends_with("/help/") && !canonical.contains("/cy/"), "{canonical}");
    assert!(alternates(&framed).is_empty());
    assert!(!text(&output, "sitemap.xml").contains("/cy/help/"));
    let original = page(&output, "help/index.html");
    assert!(alternates(&original).is_empty(), "it is there in one language alone");
    assert_eq!(switch(&original), [("cy", "/cy/help/")]);
}

#[test]
fn a_translation_takes_the_place_of_the_frame() {
    let welsh = (
        "content/pages/help.cy.md",
        "---\ntitle: Cymorth\nsummary: Ble i gael cymorth.\nmenu: header\n---\n\n## Ble {#where}\n\nYn y neuadd.\n",
    );
    let output = clean(&site(&[CONFIG, HELP, welsh])).output;
    let translated = page(&output, "cy/help/index.html");
    assert!(translated.id("_untranslated").is_none());
    assert_eq!(translated.text("h1"), "Cymorth");
    assert_eq!(alternates(&translated).len(), 2);
    assert!(text(&output, "sitemap.xml").contains("/cy/help/"));
}

/// Whoever chose a language stays in it, through lists, menus and texts.
#[test]
fn links_stay_in_the_language() {
    for path in [
        "cy/glossary/purpose/index.html",
        "cy/glossary/index.html",
        "cy/index.html",
        "cy/characteristics/tailoring/index.html",
    ] {
        let page = page(welsh(), path);
        let main = page.id("_main").unwrap();
        for link in page.within(main).iter().filter(|it| it.name == "a" && it.get("hreflang").is_none()) {
            let href = link.get("href").unwrap();
            let leaves = href.starts_with('/') && !href.starts_with("/cy/");
            assert!(!leaves, "{path} leads to {href}");
        }
    }
}

#[test]
fn a_translation_has_an_address_in_its_own_language() {
    let output = welsh();
    assert_eq!(page(output, "cy/amdanom/index.html").text("h1"), "Am y wefan hon");
    let english = page(output, "about/index.html");
    assert_eq!(switch(&english), [("cy", "/cy/amdanom/")]);
    assert!(alternates(&english).contains(&("cy", "https://sir.example/cy/amdanom/")));
    // What one would guess, and its former addresses, lead there.
    for former in ["cy/about/index.html", "cy/pwy-ydym-ni/index.html"] {
        let refresh = page(output, former).only("meta", "http-equiv", "refresh").get("content").unwrap().to_string();
        assert_eq!(refresh, "0; url=/cy/amdanom/");
    }
    let menu = page(output, "cy/index.html");
    assert_eq!(menu.with("a", "href", "/cy/amdanom/").count(), 1);
}

#[test]
fn an_address_in_another_language_that_is_taken_is_reported() {
    let other = ("content/pages/neuadd.md", "---\ntitle: Hall\nsummary: The hall.\n---\n");
    for (slug, code) in
        [("neuadd", Code::AddressCollision), ("search", Code::ReservedName), ("Not One", Code::BadValue)]
    {
        let welsh = format!(
            "---\ntitle: Cymorth\nsummary: Ble i gael cymorth.\nmenu: header\nslug: {slug}\n---\n\n## Ble\n\nYn y neuadd.\n"
        );
        let found = problems(&site(&[CONFIG, HELP, other, ("content/pages/help.cy.md", &welsh)]));
        assert!(
            found.iter().any(|it| it.code == code && it.file.as_str() == "content/pages/help.cy.md"),
            "{slug}: {found:?}"
        );
    }
    // The first text has its id for an address.
    let original = HELP.1.replace("menu: header", "slug: cymorth");
    let found = problems(&site(&[CONFIG, (HELP.0, &original)]));
    assert_eq!(
        found.iter().filter(|it| it.severity == Severity::Error).map(|it| it.code).collect::<Vec<_>>(),
        [Code::UnknownField]
    );
}

#[test]
fn welsh_letters_stand_where_the_alphabet_has_them() {
    let glossary = page(welsh(), "cy/glossary/index.html");
    let headings: Vec<&str> = glossary.with("h2", "class", "group-heading").map(|it| it.text.trim()).collect();
    assert_eq!(headings, ["C", "Ch", "D", "Dd", "L", "Ll", "P"]);
    let english = page(welsh(), "glossary/index.html");
    let headings: Vec<&str> = english.with("h2", "class", "group-heading").map(|it| it.text.trim()).collect();
    assert_eq!(headings, ["C", "L", "P", "T", "Y"]);
}

#[test]
fn days_are_said_in_the_language_of_what_they_stand_in() {
    let statement = page(welsh(), "cy/hygyrchedd/index.html");
    assert!(statement.id("_main").unwrap().text.contains("12 Hydref 2026"));
    assert!(page(welsh(), "accessibility/index.html").id("_main").unwrap().text.contains("12 October 2026"));
}

#[test]
fn what_is_not_found_is_said_in_each_language() {
    let missing = page(welsh(), "cy/404.html");
    assert_eq!(missing.all("html").next().unwrap().get("lang"), Some("cy"));
    assert_eq!(switch(&missing), [("en-GB", "/404.html")]);
    assert!(text(welsh(), "_redirects").contains("/cy/* /cy/404.html 404\n"));
}

#[test]
fn a_release_of_a_site_in_wales_needs_welsh() {
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path();
    write(root, CONFIG.0, &format!("{}nation = \"wales\"\n", CONFIG.1));
    write(root, HELP.0, HELP.1);
    let call = |release: bool| {
        let arguments = ["check", "--date", "2026-11-22", "--release"];
        goodhelp(root, &arguments[..if release { 4 } else { 3 }])
    };
    assert_eq!(call(false).status.code(), Some(0), "{}", said(&call(false).stdout));
    let strict = call(true);
    assert_eq!(strict.status.code(), Some(1));
    assert!(said(&strict.stdout).contains("error[welsh-duty]"), "{}", said(&strict.stdout));
    write(
        root,
        "content/pages/help.cy.md",
        "---\ntitle: Cymorth\nsummary: Ble i gael cymorth.\nmenu: header\n---\n\n## Ble {#where}\n\nYn y neuadd.\n",
    );
    assert_eq!(call(true).status.code(), Some(0), "{}", said(&call(true).stdout));
    // So does its name.
    let unnamed = CONFIG.1.replace("translated = { cy = { title = \"Gwefan\" } }", "nation = \"wales\"");
    write(root, CONFIG.0, &unnamed);
    assert!(said(&call(true).stdout).contains("error[welsh-duty]: the site has no name in the language `cy`"));
    // A site without Welsh owes it too.
    write(root, CONFIG.0, "title = \"A site\"\nnation = \"wales\"\n");
    std::fs::remove_file(root.join("content/pages/help.cy.md")).unwrap();
    assert_eq!(call(true).status.code(), Some(1));
}

/// A site has its name and its sentence in each language: on the page, for search engines and in the feed.
#[test]
fn a_site_is_called_by_its_name_in_each_language() {
    let config = "title = \"Good Help here\"\ndescription = \"What we do.\"\nlanguages = [\"en-GB\", \"cy\"]\n";
    let output = |more: &str| clean(&site(&[("goodhelp.toml", &format!("{config}{more}")), HELP])).output;
    let both = output("[translated.cy]\ntitle = \"Cymorth Da yma\"\ndescription = \"Beth rydym yn ei wneud.\"\n");
    let (english, welsh) = (page(&both, "index.html"), page(&both, "cy/index.html"));
    assert_eq!((english.text("h1"), welsh.text("h1")), ("Good Help here", "Cymorth Da yma"));
    assert_eq!((english.text("title"), welsh.text("title")), ("Good Help here", "Cymorth Da yma"));
    assert!(welsh.text("main").contains("Beth rydym yn ei wneud.") && !welsh.text("main").contains("What we do."));
    // A page that is not translated stands below the name in the reader's language.
    assert_eq!(page(&both, "cy/help/index.html").only("a", "class", "site-name").text.trim(), "Cymorth Da yma");
    assert!(text(&both, "cy/feed.json").contains("Cymorth Da yma"));
    // A name may be the same everywhere; a sentence in another language is left out.
    let one = output("");
    let welsh = page(&one, "cy/index.html");
    assert_eq!(welsh.text("h1"), "Good Help here");
    assert!(!welsh.text("main").contains("What we do."), "{}", welsh.text("main"));
    let found = diagnostics(&site(&[("goodhelp.toml", &format!("{config}[translated.cyy]\ntitle = \"X\"\n")), HELP]));
    assert!(
        found.contains("`cyy` is no further language of this site") && found.contains("did you mean `cy`?"),
        "{found}"
    );
}

/// What a small site has for a translator: each form of a text that has to come back as it was.
const LONG: &str = "---\ntitle: \"Help: a \\\"guide\\\" & more\"\nsummary: <b> is no tag; 5 > 3.\nmenu: header\nreviewed: 2026-11-01\naliases: [/old-help/]\n---\n\n## First part\n\n- one\n- two, with [[help]]\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n```timeline\ntitle: When\nmoments:\n  - { when: \"2020\", what: Begun }\n  - { when: \"2021\", what: Done }\n```\n\n---\n\n=odd beginning, + \u{2013} “quotes”\n";

fn export(root: &Path, format: &str) -> String {
    let done = goodhelp(root, &["--quiet", "export", "translations", "--format", format]);
    assert!(done.status.success(), "{}", said(&done.stderr));
    said(&done.stdout)
}

#[test]
fn what_a_translator_sends_back_becomes_the_file() {
    for (format, file) in [("xliff", "back.xlf"), ("csv", "back.csv")] {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path();
        write(root, CONFIG.0, CONFIG.1);
        write(root, "content/pages/help.md", LONG);
        let exported = export(root, format);
        // A translator of few words: everything stays as it is.
        let translated = translated(&exported, format);
        write(root, file, &translated);
        let path = root.join(file);
        let done = goodhelp(root, &["import", path.to_str().unwrap()]);
        assert_eq!(done.status.code(), Some(0), "{}", said(&done.stderr));
        let made = std::fs::read_to_string(root.join("content/pages/help.cy.md")).unwrap();
        // The body is the same to the byte, but that the heading keeps its anchor.
        let body = LONG.split_once("\n---\n\n").unwrap().1.replace("## First part", "## First part {#first-part}");
        assert!(made.ends_with(&body), "{made}");
        assert!(!made.contains("old-help") && made.contains("translates: "), "{made}");
        // It is up to date, and nothing waits any more.
        let check = goodhelp(root, &["check", "--date", "2026-11-22"]);
        let found = said(&check.stdout);
        assert!(!found.contains("translation-") && !found.contains("untranslated"), "{found}");
        assert!(!export(root, format).contains("First part"));
        // A word that changes makes it wait again, with what there is.
        write(root, "content/pages/help.md", &LONG.replace("two, with", "three, with"));
        let found = said(&goodhelp(root, &["check", "--date", "2026-11-22"]).stdout);
        assert!(found.contains("warning[translation-outdated]"), "{found}");
        let again = export(root, format);
        assert!(again.contains("three, with") && again.contains("two, with"), "{again}");
        // What was translated of the former words cannot be placed, and is listed at its line.
        let done = goodhelp(root, &["import", "--replace", path.to_str().unwrap()]);
        assert_eq!(done.status.code(), Some(1));
        assert!(said(&done.stderr).contains("was changed since this file was made"), "{}", said(&done.stderr));
    }
}

const INHERITING: &str = "title = \"A site\"\nlanguages = [\"en-GB\", \"cy\"]\ninherit = [\"handbook\"]\n";

/// The handbook's own texts go to a translator as the site's do, and come back as files of the site.
#[test]
fn inherited_texts_are_translated_too() {
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path();
    write(root, CONFIG.0, INHERITING);
    let chapter = "content/handbook/how-to-start.md";
    let one = goodhelp(root, &["export", "translations", "--inherited", chapter]);
    assert!(said(&one.stderr).contains("1 text: 1 not translated yet"), "{}", said(&one.stderr));
    let short = goodhelp(root, &["export", "translations", "--inherited", "handbook/how-to-start"]);
    assert_eq!(short.stdout, one.stdout, "the name that `inherit` takes does as well");
    let all = goodhelp(root, &["export", "translations", "--inherited"]);
    assert!(said(&all.stdout).contains(chapter) && all.stdout.len() > 2 * one.stdout.len());
    let own = goodhelp(root, &["export", "translations"]);
    assert!(said(&own.stderr).contains("0 texts"), "{}", said(&own.stderr));
    let slip = goodhelp(root, &["export", "translations", "--inherited", "content/handbook/how-to-stat.md"]);
    assert_eq!(slip.status.code(), Some(2));
    assert!(said(&slip.stderr).contains(&format!("did you mean {chapter}?")), "{}", said(&slip.stderr));
    write(root, "back.xlf", &translated(&said(&one.stdout), "xliff"));
    let done = goodhelp(root, &["import", root.join("back.xlf").to_str().unwrap()]);
    assert_eq!(done.status.code(), Some(0), "{}", said(&done.stderr));
    let made = std::fs::read_to_string(root.join("content/handbook/how-to-start.cy.md")).unwrap();
    assert!(made.contains("translates: ") && made.contains("order: "), "{made}");
    let found = said(&goodhelp(root, &["check", "--date", "2026-11-22"]).stdout);
    assert!(!found.contains("translation-") && !found.contains("error"), "{found}");
}

/// A translation of an inherited text begins with all that both languages share.
#[test]
fn a_translation_starts_from_its_first_text() {
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path();
    write(root, CONFIG.0, INHERITING);
    // The second one has figures in its fields.
    for id in ["how-to-start", "evidence-and-money"] {
        let done = goodhelp(root, &["new", "chapter", id, "--lang", "cy"]);
        assert_eq!(done.status.code(), Some(0), "{}", said(&done.stderr));
    }
    let path = "content/handbook/how-to-start.cy.md";
    let made = std::fs::read_to_string(root.join(path)).unwrap();
    let original = std::fs::read_to_string(crate::site::repository().join("content/handbook/how-to-start.md")).unwrap();
    let value = |text: &str, name: &str| {
        let line = text.lines().find_map(|line| line.strip_prefix(&format!("{name}: ")));
        line.unwrap_or_else(|| panic!("no {name} in {text}")).to_string()
    };
    for shared in ["part", "order"] {
        assert_eq!(value(&made, shared), value(&original, shared));
    }
    for words in ["title", "summary"] {
        assert_eq!(value(&made, &format!("# {words}")), value(&original, words));
        assert!(value(&made, words).contains("[to do: translate]"), "{made}");
    }
    let found = said(&goodhelp(root, &["check", "--date", "2026-11-22"]).stdout);
    assert!(!found.contains("translation-") && !found.contains("error") && found.contains(path), "{found}");
    // What is known is given, and what both languages share is not to be given.
    std::fs::remove_file(root.join(path)).unwrap();
    let done = goodhelp(root, &["new", "chapter", "how-to-start", "--lang", "cy", "--title", "Sut i ddechrau"]);
    assert_eq!(done.status.code(), Some(0), "{}", said(&done.stderr));
    let made = std::fs::read_to_string(root.join(path)).unwrap();
    assert!(made.contains("\ntitle: Sut i ddechrau\n") && !made.contains("# title"), "{made}");
}

/// A file that came back with every part as its own translation.
pub fn translated(exported: &str, format: &str) -> String {
    if format == "csv" {
        let mut reader = csv::Reader::from_reader(exported.as_bytes());
        let mut writer = csv::Writer::from_writer(Vec::new());
        writer.write_record(reader.headers().unwrap()).unwrap();
        for row in reader.records().map(Result::unwrap) {
            writer.write_record([&row[0], &row[0], &row[2]]).unwrap();
        }
        return String::from_utf8(writer.into_inner().unwrap()).unwrap();
    }
    let mut made = String::new();
    for part in exported.split_inclusive("</source>") {
        made.push_str(part);
        if let Some((_, source)) = part.rsplit_once("<source xml:space=\"preserve\">") {
            // Translators' programs put marks around words, and write some of them in other ways.
            let inner = source.trim_end_matches("</source>");
            made.push_str(&format!("\n<target><mrk id=\"m1\">{inner}</mrk></target>"));
        }
    }
    made
}

#[test]
fn the_export_is_xliff_by_its_own_rules() {
    use quick_xml::Reader;
    use quick_xml::events::Event;
    let folder = tempfile::tempdir().unwrap();
    write(folder.path(), CONFIG.0, CONFIG.1);
    write(folder.path(), "content/pages/help.md", LONG);
    let exported = export(folder.path(), "xliff");
    let mut reader = Reader::from_str(&exported);
    let (mut names, mut ids) = (Vec::new(), Vec::new());
    loop {
        match reader.read_event().unwrap() {
            Event::Start(element) => {
                let attribute = |name: &str| element.try_get_attribute(name).unwrap().map(|it| it.value.to_string());
                match element.name().as_ref() {
                    "xliff" => {
                        assert_eq!(attribute("version").as_deref(), Some("2.1"));
                        assert_eq!(attribute("srcLang").as_deref(), Some("en-GB"));
                        assert_eq!(attribute("trgLang").as_deref(), Some("cy"));
                    }
                    "unit" => ids.push(attribute("id").unwrap()),
                    _ => {}
                }
                names.push(element.name().as_ref().to_string());
            }
            Event::Eof => break,
            _ => {}
        }
    }
    let unique: std::collections::BTreeSet<&String> = ids.iter().collect();
    assert_eq!(unique.len(), ids.len());
    assert!(ids.len() > 5 && names.iter().filter(|name| *name == "source").count() == ids.len());
}

/// A file from outside may be hostile.
#[test]
fn hostile_files_of_translations_are_refused() {
    let unit = |inside: &str| {
        format!(
            "<xliff version=\"2.1\" srcLang=\"en-GB\" trgLang=\"cy\"><file id=\"f\" original=\"content/pages/help.md\"><unit id=\"u\" name=\"title\"><segment><source>Help</source><target>{inside}</target></segment></unit></file></xliff>"
        )
    };
    let deep = format!("{}{}", "<a>".repeat(100_000), "</a>".repeat(100_000));
    let cases = [
        (
            format!("<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;\">]>{}", unit("&b;")),
            "defines names of its own",
        ),
        (format!("<!DOCTYPE x SYSTEM \"file:///etc/passwd\">{}", unit("a")), "defines names of its own"),
        (unit("&secret;"), "stands for nothing"),
        (unit(&deep), "too deep"),
        (unit("a").replace("</target>", ""), "no XML"),
        (unit("a").replace("</xliff>", ""), "too early"),
        ("<html><body/></html>".to_string(), "no XLIFF"),
        (unit("a").replace("content/pages/help.md", "../../etc/passwd"), "no text `../../etc/passwd`"),
        (unit("a").replace("name=\"title\"", "name=\"consent/reference\""), "no part `consent/reference`"),
        (unit("a").replace("trgLang=\"cy\"", "trgLang=\"de\""), "into `de`"),
        (unit("a"), "still without a translation"),
    ];
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path();
    write(root, CONFIG.0, CONFIG.1);
    write(root, HELP.0, HELP.1);
    for (text, expected) in cases {
        write(root, "hostile.xlf", &text);
        let done = goodhelp(root, &["import", root.join("hostile.xlf").to_str().unwrap()]);
        let found = said(&done.stderr);
        assert_eq!(done.status.code(), Some(1), "{expected}: {found}");
        assert!(found.contains(expected), "{expected}: {found}");
        assert!(!root.join("content/pages/help.cy.md").exists(), "{expected}");
    }
}

/// The reference of a consent goes to nobody, and neither do ids.
#[test]
fn what_is_private_goes_to_no_translator() {
    let folder = tempfile::tempdir().unwrap();
    write(folder.path(), CONFIG.0, &format!("{}inherit = [\"sources\", \"places\"]\n", CONFIG.1));
    write(
        folder.path(),
        "content/stories/a-way-back.md",
        "---\ntitle: A way back\nsummary: Somebody found the way back.\npersons: consented\nsources: [good-and-bad-help-2018]\nconsent: { reference: SECRET-12, scope: [website], expires: 2030-01-31, naming: anonymous }\nsteward: Kim Steward\n---\n\nIt took a year.\n",
    );
    for format in ["xliff", "csv"] {
        let exported = export(folder.path(), format);
        assert!(exported.contains("A way back") && exported.contains("It took a year."));
        for secret in ["SECRET", "anonymous", "consented", "2030", "Kim Steward"] {
            assert!(!exported.contains(secret), "{format} has {secret}");
        }
    }
}

#[test]
fn the_days_of_two_texts_tell_which_is_older() {
    assert_eq!(DATE, jiff::civil::date(2026, 11, 22));
    let english = HELP.1.replace("menu: header", "menu: header\nreviewed: 2026-11-01");
    let of = |day: &str| {
        format!(
            "---\ntitle: Cymorth\nsummary: Ble i gael cymorth.\nmenu: header\nreviewed: {day}\n---\n\n## Ble\n\nYn y neuadd.\n"
        )
    };
    let found = |day: &str| diagnostics(&site(&[CONFIG, (HELP.0, &english), ("content/pages/help.cy.md", &of(day))]));
    assert!(found("2026-03-01").contains("translation-outdated"));
    assert_eq!(found("2026-11-01"), "");
}
