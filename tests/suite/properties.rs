//! What holds for any input: no bytes make a build panic; order, threads, folder and history do not matter.

use crate::output::tiny::texts;
use crate::site::{DATE, core, repository};
use crate::sites::{microsite, microsite_folder, snapshot};
use goodhelp::build::{Build, Cache, build};
use goodhelp::diag::{Format, Style, render};
use goodhelp::source::{File, FilePath, Layer, LayerKind, Snapshot};
use proptest::prelude::*;
use proptest::test_runner::{RngSeed, TestRunner};
use std::collections::BTreeMap;
use std::sync::LazyLock;

pub type Files = BTreeMap<FilePath, File>;

/// As many cases as `PROPTEST_CASES` says, else `cases`; the same ones each time unless `PROPTEST_RNG_SEED` says otherwise.
fn config(cases: u32) -> ProptestConfig {
    let mut config = ProptestConfig { failure_persistence: None, max_shrink_iters: 200, ..ProptestConfig::default() };
    if std::env::var_os("PROPTEST_CASES").is_none() {
        config.cases = cases;
    }
    if std::env::var_os("PROPTEST_RNG_SEED").is_none() {
        config.rng_seed = RngSeed::Fixed(2026);
    }
    config
}

pub fn file(bytes: impl AsRef<[u8]>) -> File {
    File::Bytes(bytes.as_ref().into())
}

/// A picture of a few pixels.
fn picture(shade: u8) -> Vec<u8> {
    let mut bytes = std::io::Cursor::new(Vec::new());
    let pixels = image::RgbImage::from_pixel(6, 4, image::Rgb([shade, 10, 20]));
    pixels.write_to(&mut bytes, image::ImageFormat::Png).unwrap();
    bytes.into_inner()
}

/// A small site with a theme of its own, so that one build takes a few milliseconds: plain templates around everything
/// that a page holds, and the words of the core.
pub fn small() -> Files {
    static FILES: LazyLock<Files> = LazyLock::new(|| {
        let mut files: Files = texts().into_iter().map(|(path, text)| (FilePath::new(path), file(text))).collect();
        let config = texts()[0].1.to_string() + "inherit = []\nraw_html = true\n";
        files.insert(FilePath::new("goodhelp.toml"), file(config));
        let layout = "{% block all %}<h1>{{ page.title }}</h1>{% if body %}{{ body | safe }}{% endif %}{{ asset(path=\"site.css\") }}\
            {{ word(id=\"home\") }}{% for link in site.navigation %}{{ link.href }} {% endfor %}{% endblock all %}";
        files.insert(FilePath::new("themes/templates/layout.html"), file(layout));
        let names = "case-study characteristic chapter story checklist tool strategy strategy-on-a-page term place source page home list facet handbook \
                     register search gallery redirect review withdrawn not-found";
        for name in names.split(' ') {
            let shown = match name {
                "list" => {
                    "{% for group in page.content.groups %}{% for hash in group.cards %}{{ drawn_card(hash=hash) }}{% endfor %}{% endfor %}"
                }
                "case-study" => {
                    "{% for hash in page.content.related %}{{ drawn_card(hash=hash) }}{% endfor %}{{ page.review_due }}"
                }
                "handbook" => {
                    "{% for part in page.content.parts %}{% for chapter in part.chapters %}{{ bodies[chapter.id] | safe }}{% endfor %}{% endfor %}"
                }
                "register" => "{% for row in page.content.rows %}{{ row.about.text }} {{ row.figure }}{% endfor %}",
                "home" => {
                    "{% for hash in page.content.examples %}{% set card = card(hash=hash) %}{{ card.title }}{% endfor %}"
                }
                _ => "",
            };
            let template =
                format!("{{% extends \"layout.html\" %}}{{% block all %}}{{{{ super() }}}}{shown}{{% endblock all %}}");
            files.insert(FilePath::new(&format!("themes/templates/{name}.html")), file(template));
        }
        files.insert(FilePath::new("themes/templates/card.html"), file("{{ card.title }} {{ card.href }}"));
        files.insert(FilePath::new("themes/figures/timeline.html"), file("<p id=\"{{ id }}\">{{ figure.title }}</p>"));
        files.insert(FilePath::new("themes/assets/site.css"), file("a { color: #0a5350; background: url(dot.png) }"));
        files.insert(FilePath::new("themes/assets/dot.png"), file(picture(1)));
        for tag in ["en-GB", "cy"] {
            let path = format!("themes/words/{tag}.ftl");
            files.insert(FilePath::new(&path), file(std::fs::read(repository().join(&path)).unwrap()));
        }
        files.insert(FilePath::new("content/pages/shown.md"), file(SHOWN));
        files.insert(FilePath::new("content/pages/picture.png"), file(picture(200)));
        files
    });
    FILES.clone()
}

const SHOWN: &str = "---\ntitle: Shown\nsummary: With a picture and a figure.\n---\n\n![A shade](picture.png \"Caption\")\n\n\
    ```timeline\ntitle: Years\nmoments: [{ when: \"2020\", what: Something }]\n```\n\n<b>raw</b> [[alpha]]\n";

fn site(files: Files) -> Snapshot {
    Snapshot::new(vec![Layer::new(LayerKind::Site, files)], DATE)
}

/// Builds a site and writes its messages in every format: none of it may panic.
fn everything(snapshot: &Snapshot) -> Build {
    let built = build(snapshot, &mut Cache::none());
    for format in [Format::Human(Style::Coloured), Format::Json, Format::Github, Format::Markdown, Format::Sarif] {
        render(format, &built.diagnostics, snapshot, &built.private);
    }
    built
}

/// What may be put into a text to make trouble.
fn trouble() -> impl Strategy<Value = Vec<u8>> {
    let words = [
        "---\n",
        "\n---\n",
        ": ",
        "[",
        "]",
        "{",
        "}",
        "[[",
        "]]",
        "![",
        "](",
        "](../",
        "```",
        "```cycle\n",
        "#",
        "\t",
        "\r\n",
        "\r",
        "\0",
        "\u{feff}",
        "\u{2028}",
        "ŵ",
        "👩‍👩‍👧",
        "\"",
        "'",
        "|",
        ">",
        "<script>",
        "<!--",
        "{{",
        "}}",
        "{%",
        "%}",
        "{% block x %}",
        "&",
        "*",
        "!",
        "&a",
        "*a",
        "<<: ",
        "consent:\n",
        "reference: ",
        "~",
        "null",
        "true",
        "1e999",
        "-",
        "- ",
        "  ",
        "\\",
        "%",
        "@import",
        "url(",
        "$",
        "= ",
        "[^f]",
        "{#x}",
        "...",
        "\u{202e}",
        "title: ",
        "extra:\n  x: 1\n",
    ];
    prop_oneof![
        3 => proptest::sample::select(words.to_vec()).prop_map(|word| word.as_bytes().to_vec()),
        1 => proptest::collection::vec(any::<u8>(), 0..24),
    ]
}

/// A change of a file's bytes.
#[derive(Debug, Clone)]
enum Change {
    Insert(u16, Vec<u8>),
    Delete(u16, u8),
    Repeat(u16, u8),
    Cut(u16),
    Replace(Vec<u8>),
}

fn change() -> impl Strategy<Value = Change> {
    prop_oneof![
        6 => (any::<u16>(), trouble()).prop_map(|(at, bytes)| Change::Insert(at, bytes)),
        3 => (any::<u16>(), any::<u8>()).prop_map(|(at, length)| Change::Delete(at, length)),
        2 => (any::<u16>(), any::<u8>()).prop_map(|(at, length)| Change::Repeat(at, length)),
        1 => any::<u16>().prop_map(Change::Cut),
        1 => proptest::collection::vec(any::<u8>(), 0..300).prop_map(Change::Replace),
    ]
}

fn changed(bytes: &[u8], changes: &[Change]) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    for change in changes {
        let place = |at: &u16, bytes: &[u8]| *at as usize % (bytes.len() + 1);
        match change {
            Change::Insert(at, new) => {
                let at = place(at, &bytes);
                bytes.splice(at..at, new.iter().copied());
            }
            Change::Delete(at, length) => {
                let at = place(at, &bytes);
                bytes.drain(at..(at + *length as usize).min(bytes.len()));
            }
            Change::Repeat(at, length) => {
                let at = place(at, &bytes);
                let part = bytes[at..(at + *length as usize).min(bytes.len())].to_vec();
                bytes.splice(at..at, part);
            }
            Change::Cut(at) => bytes.truncate(place(at, &bytes)),
            Change::Replace(new) => bytes.clone_from(new),
        }
    }
    bytes
}

/// Changes one of the small site's files that `choose` likes in any way, and builds.
fn any_bytes(cases: u32, choose: fn(&str) -> bool) {
    let paths: Vec<FilePath> = small().keys().filter(|path| choose(path.as_str())).cloned().collect();
    assert!(!paths.is_empty());
    let strategy = (proptest::sample::select(paths), proptest::collection::vec(change(), 1..6));
    let test = |(path, changes): (FilePath, Vec<Change>)| {
        let mut files = small();
        let bytes = changed(files[&path].bytes().unwrap(), &changes);
        files.insert(path, file(bytes));
        everything(&site(files));
        Ok(())
    };
    TestRunner::new(config(cases)).run(&strategy, test).unwrap();
}

#[test]
fn any_content_file_is_read_without_panic() {
    any_bytes(160, |path| path.ends_with(".md"));
}

#[test]
fn any_configuration_is_read_without_panic() {
    any_bytes(60, |path| path == "goodhelp.toml");
}

#[test]
fn any_controlled_list_is_read_without_panic() {
    any_bytes(60, |path| path == "content/facets.yaml");
}

#[test]
fn any_template_is_read_without_panic() {
    any_bytes(80, |path| path.ends_with(".html"));
}

#[test]
fn any_words_are_read_without_panic() {
    any_bytes(40, |path| path.ends_with(".ftl"));
}

#[test]
fn any_style_sheet_is_read_without_panic() {
    any_bytes(60, |path| path.ends_with(".css"));
}

#[test]
fn any_picture_is_read_without_panic() {
    any_bytes(80, |path| path.ends_with(".png"));
}

#[test]
fn a_whole_site_with_changed_content_is_built_without_panic() {
    let names: Vec<&'static str> =
        texts().into_iter().map(|(path, _)| path).filter(|path| path.ends_with(".md")).collect();
    let strategy = (proptest::sample::select(names), proptest::collection::vec(change(), 1..4));
    let test = |(name, changes): (&str, Vec<Change>)| {
        let mut files: Files = texts().into_iter().map(|(path, text)| (FilePath::new(path), file(text))).collect();
        let bytes = changed(files[name].bytes().unwrap(), &changes);
        files.insert(FilePath::new(name), file(bytes));
        everything(&Snapshot::new(vec![core(), Layer::new(LayerKind::Site, files)], DATE));
        Ok(())
    };
    TestRunner::new(config(6)).run(&strategy, test).unwrap();
}

fn on_threads<T: Send>(threads: usize, work: impl FnOnce() -> T + Send) -> T {
    rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap().install(work)
}

#[test]
fn one_thread_and_four_give_the_same_bytes_and_messages() {
    let broken = {
        let mut files = small();
        files.insert(FilePath::new("case-studies/beta.md"), file("---\ntitel: x\n---\n[[nowhere]] ![](no.png)\n"));
        files.insert(FilePath::new("themes/templates/term.html"), file("{{ page.nothing.here }}"));
        files.insert(FilePath::new("themes/templates/place.html"), file("{{ page.nothing.here }}"));
        site(files)
    };
    for snapshot in [site(small()), broken] {
        let [one, four] = [1, 4].map(|threads| on_threads(threads, || build(&snapshot, &mut Cache::none())));
        assert_eq!(one.output, four.output);
        assert_eq!(one.diagnostics, four.diagnostics);
        assert_eq!(one.pages, four.pages);
    }
    let whole = snapshot(&microsite_folder());
    for threads in [1, 4] {
        assert!(on_threads(threads, || build(&whole, &mut Cache::none())).output == *microsite(), "{threads} threads");
    }
}

/// A snapshot holds its files in the order of their paths, whatever order they came in; so do the messages.
#[test]
fn the_order_of_files_does_not_matter() {
    let mut all: Vec<(&str, &str)> = texts();
    all.push(("case-studies/broken.md", "---\ntitel: x\n---\n"));
    all.push(("content/places/broken.md", "nothing"));
    let forwards = build(&Snapshot::of_texts(all.clone(), DATE), &mut Cache::none());
    all.reverse();
    let backwards = build(&Snapshot::of_texts(all, DATE), &mut Cache::none());
    assert!(forwards.diagnostics.len() > 3);
    assert_eq!(forwards.diagnostics, backwards.diagnostics);
    assert_eq!(forwards.output, backwards.output);
}

#[test]
fn the_same_site_in_another_folder_gives_the_same_bytes() {
    let folder = tempfile::tempdir().unwrap();
    let copy = folder.path().join("ŵ & another place");
    copy_folder(&microsite_folder(), &copy);
    assert!(build(&snapshot(&copy), &mut Cache::none()).output == *microsite());
}

fn copy_folder(from: &std::path::Path, to: &std::path::Path) {
    std::fs::create_dir_all(to).unwrap();
    // Written in the opposite order, so that the disk lists the files in another one.
    let mut entries: Vec<_> = std::fs::read_dir(from).unwrap().map(Result::unwrap).collect();
    entries.sort_by_key(|entry| std::cmp::Reverse(entry.file_name()));
    for entry in entries {
        let target = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            copy_folder(&entry.path(), &target);
        } else {
            std::fs::copy(entry.path(), target).unwrap();
        }
    }
}

/// What a person may do to a site between two builds.
#[derive(Debug, Clone)]
enum Edit {
    /// Any change of a file's bytes.
    Change(usize, Vec<Change>),
    /// Other words in place of words, which leave the file whole.
    Reword(usize, &'static str, &'static str),
    /// More words at the end of a text.
    Append(usize, &'static str),
    Remove(usize),
    /// The file as it was at first.
    Restore(usize),
    Rename(usize, &'static str),
    Copy(usize, usize),
    Shade(u8),
    Day(u16),
}

const MORE: [&str; 5] = [
    "More words.",
    "[[gamma]] and [[alpha]].",
    "## A new heading",
    "Ring 01632 960001, say one in four claimants.",
    "<!-- allow: telephone-number, because it is nobody's -->\n\nRing 01632 960001.",
];

fn edit(files: usize) -> impl Strategy<Value = Edit> {
    let rewordings: [(&str, &str); 18] = [
        ("Beta", "Beta again"),
        ("title: ", "title: New "),
        ("sectors: [one]", "sectors: []"),
        ("Alpha", "Omega"),
        ("[[beta]]", "[[gamma]]"),
        ("partial", "stub"),
        ("stub", "partial"),
        ("persons: none", "persons: published\npublished_in: report"),
        ("Trust", "Faith"),
        ("{{ page.title }}", "{{ page.title }}!"),
        ("#0a5350", "#123456"),
        ("Hafan", "Cartref"),
        ("Tiny", "Small"),
        ("order: 1", "order: 2"),
        ("review_by: 2027-10-01", "review_by: 2026-12-01"),
        ("welsh_name: Yr Ynys", "region: North"),
        ("title = ", "checks.telephone-number = \"suggestion\"\ntitle = "),
        ("01632 960001", "01632 960002"),
    ];
    prop_oneof![
        2 => (0..files, proptest::collection::vec(change(), 1..3)).prop_map(|(file, changes)| Edit::Change(file, changes)),
        6 => (0..files, proptest::sample::select(rewordings.to_vec())).prop_map(|(file, (from, to))| Edit::Reword(file, from, to)),
        4 => (0..files, proptest::sample::select(MORE.to_vec())).prop_map(|(file, words)| Edit::Append(file, words)),
        1 => (0..files).prop_map(Edit::Remove),
        8 => (0..files).prop_map(Edit::Restore),
        1 => (0..files, proptest::sample::select(vec!["case-studies/new.md", "content/glossary/new.md", "content/pages/beta.cy.md"]))
            .prop_map(|(file, to)| Edit::Rename(file, to)),
        1 => (0..files, 0..files).prop_map(|(from, to)| Edit::Copy(from, to)),
        1 => any::<u8>().prop_map(Edit::Shade),
        1 => (0..800_u16).prop_map(Edit::Day),
    ]
}

/// The site and day after an edit. Rewordings are made wherever the words stand, so that most edits leave a good site.
fn edited(files: &mut Files, day: &mut jiff::civil::Date, paths: &[FilePath], edit: &Edit) {
    let bytes_of = |files: &Files, number: &usize| files.get(&paths[*number]).and_then(|file| file.bytes()).cloned();
    match edit {
        Edit::Change(number, changes) => {
            if let Some(bytes) = bytes_of(files, number) {
                files.insert(paths[*number].clone(), file(changed(&bytes, changes)));
            }
        }
        Edit::Reword(number, from, to) => {
            let has = |path: &&FilePath| {
                let text = files
                    .get(*path)
                    .and_then(|file| file.bytes())
                    .map(|bytes| String::from_utf8_lossy(bytes).into_owned());
                text.is_some_and(|text| text.contains(from))
            };
            let around = paths[*number..].iter().chain(&paths[..*number]);
            if let Some(path) = around.clone().find(has) {
                let text = String::from_utf8_lossy(files[path].bytes().unwrap()).replacen(from, to, 1);
                files.insert(path.clone(), file(text));
            }
        }
        Edit::Append(number, words) => {
            let around = paths[*number..].iter().chain(&paths[..*number]);
            if let Some(path) = around.clone().find(|path| path.as_str().ends_with(".md") && files.contains_key(*path))
            {
                let text = String::from_utf8_lossy(files[path].bytes().unwrap()).into_owned();
                files.insert(path.clone(), file(format!("{text}\n\n{words}\n")));
            }
        }
        Edit::Remove(number) => {
            files.remove(&paths[*number]);
        }
        Edit::Restore(number) => {
            files.insert(paths[*number].clone(), small()[&paths[*number]].clone());
        }
        Edit::Rename(number, to) => {
            if let Some(moved) = files.remove(&paths[*number]) {
                files.insert(FilePath::new(to), moved);
            }
        }
        Edit::Copy(from, to) => {
            if let Some(bytes) = bytes_of(files, from) {
                files.insert(paths[*to].clone(), File::Bytes(bytes));
            }
        }
        Edit::Shade(shade) => {
            files.insert(FilePath::new("content/pages/picture.png"), file(picture(*shade)));
        }
        Edit::Day(after) => {
            *day = DATE.checked_add(jiff::Span::new().days(i64::from(*after))).unwrap();
        }
    }
}

#[test]
fn a_build_after_any_edits_is_the_same_as_a_clean_one() {
    let paths: Vec<FilePath> = small().into_keys().collect();
    let sequences = proptest::collection::vec(edit(paths.len()), 1..12);
    let (mut good, mut all) = (0, 0);
    let counts = std::cell::RefCell::new((&mut good, &mut all));
    let test = |edits: Vec<Edit>| {
        let mut cache = Cache::new();
        let (mut files, mut day) = (small(), DATE);
        let first = build(&site(files.clone()), &mut cache).diagnostics;
        assert!(!first.has_errors(), "{first:#?}");
        for edit in &edits {
            edited(&mut files, &mut day, &paths, edit);
            let snapshot = Snapshot::new(vec![Layer::new(LayerKind::Site, files.clone())], day);
            let kept = build(&snapshot, &mut cache);
            let clean = build(&snapshot, &mut Cache::none());
            prop_assert_eq!(kept.diagnostics, clean.diagnostics, "after {:?}", edit);
            prop_assert_eq!(kept.pages, clean.pages, "after {:?}", edit);
            prop_assert!(kept.output == clean.output, "after {:?}", edit);
            let mut counts = counts.borrow_mut();
            *counts.0 += usize::from(!clean.output.is_empty());
            *counts.1 += 1;
        }
        Ok(())
    };
    TestRunner::new(config(60)).run(&sequences, test).unwrap();
    // Of a broken site there is no output to compare.
    assert!(good * 5 > all, "only {good} of {all} sites were good");
}
