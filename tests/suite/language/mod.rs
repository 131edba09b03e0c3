//! The rules of language: what each of ours is for, every kind of rule, what is left alone, and what comes out when a
//! style is hostile. A file beside this one has the examples of the rule of its name.

mod kinds;
mod places;

use crate::site::{core, repository};
use goodhelp::build::{Cache, linked};
use goodhelp::diag::{Code, Diagnostic, Diagnostics, Severity};
use goodhelp::parse::parse_yaml;
use goodhelp::source::{File, FilePath, Layer, LayerKind, Snapshot};
use std::collections::BTreeSet;
use std::fmt::Write;
use std::fs;

/// What rules say of a page with this body, without the glossary.
fn said(style: &[(&str, &str)], body: &str) -> Vec<Diagnostic> {
    let page = format!("---\ntitle: Page\nsummary: About it.\n---\n\n{body}\n");
    let mut files = style.to_vec();
    files.push(("content/pages/page.md", &page));
    findings(&site(&files), &Cache::none())
}

/// A site above the styles of the core: without its texts, which take longer to read than these.
fn site(files: &[(&str, &str)]) -> Snapshot {
    let needed = ["styles/", "content/facets.yaml", "themes/figures/"];
    let is_needed = |path: &FilePath| needed.iter().any(|start| path.as_str().starts_with(start));
    let all = core();
    let core = all.files.iter().filter(|(path, _)| is_needed(path)).map(|(path, file)| (path.clone(), file.clone()));
    let files = files.iter().map(|(path, text)| (FilePath::new(path), File::Bytes(text.as_bytes().into())));
    let layers = vec![Layer::new(LayerKind::Core, core), Layer::new(LayerKind::Site, files)];
    Snapshot::new(layers, crate::site::DATE)
}

/// What rules say of a site.
fn findings(snapshot: &Snapshot, cache: &Cache) -> Vec<Diagnostic> {
    let problems = problems(snapshot, cache);
    problems.iter().filter(|problem| problem.code == Code::Language).cloned().collect()
}

/// All that is wrong with a site but for its theme, which takes longer to read than everything else.
fn problems(snapshot: &Snapshot, cache: &Cache) -> Diagnostics {
    let mut diagnostics = Diagnostics::default();
    linked(snapshot, cache, &mut diagnostics, &|_| {});
    diagnostics.sorted()
}

/// The names of the rules in `styles/GoodHelp/`.
fn rules() -> BTreeSet<String> {
    let files = fs::read_dir(repository().join("styles/GoodHelp")).unwrap();
    let names = files.map(|file| file.unwrap().file_name().into_string().unwrap());
    names.map(|name| name.trim_end_matches(".yml").to_string()).collect()
}

#[test]
fn every_rule_finds_its_examples_and_leaves_the_others_alone() {
    for rule in rules() {
        let path = repository().join(format!("tests/suite/language/{rule}.yml"));
        let text = fs::read_to_string(&path).unwrap_or_else(|_| panic!("{rule} has no examples"));
        let examples = parse_yaml(&FilePath::new("examples.yml"), &text, 0).unwrap();
        for (field, should) in [("fires", true), ("silent", false)] {
            let texts: Vec<&str> =
                examples.get(field).unwrap().list().iter().map(|node| node.text().unwrap()).collect();
            assert!(!texts.is_empty(), "{rule} has no examples of `{field}`");
            for text in texts {
                let said = said(&[], text);
                let name = format!("({}.{rule})", "GoodHelp");
                let fires = said.iter().any(|it| it.message.ends_with(&name));
                assert_eq!(fires, should, "{rule}: {text}\n{said:#?}");
            }
        }
    }
}

/// A suggestion, with a reason and a question.
#[test]
fn no_rule_tells_anybody_off() {
    for rule in rules() {
        let text = fs::read_to_string(repository().join(format!("styles/GoodHelp/{rule}.yml"))).unwrap();
        let tree = parse_yaml(&FilePath::new("rule.yml"), &text, 0).unwrap();
        let message = tree.get("message").unwrap().text().unwrap();
        assert!(text.starts_with("# Guidance: "), "{rule} does not say what it rests on");
        assert_eq!(tree.get("level").unwrap().text(), Some("suggestion"), "{rule}");
        let has_reason = message.contains(". ") || message.contains(": ");
        assert!(message.ends_with('?') && has_reason, "{rule}: {message}");
        for word in ["don't", "never", "must", "wrong", "avoid", "error", "!"] {
            assert!(!message.to_lowercase().contains(word), "{rule} says `{word}`");
        }
    }
}

/// Vale knows no glossary, so the pairs of its terms stand in a file as well.
#[test]
fn the_pairs_of_the_glossary_are_there_for_vale() {
    let mut pairs = Vec::new();
    for (path, file) in core().files.iter() {
        let Some(text) = path.as_str().strip_prefix("content/glossary/").and(file.bytes()) else { continue };
        let text = std::str::from_utf8(text).unwrap();
        let fence = goodhelp::parse::split_front_matter(path, text).unwrap();
        let tree = parse_yaml(path, &text[fence.yaml.range()], 0).unwrap();
        for pair in tree.get("instead").map(|node| node.list().to_vec()).unwrap_or_default() {
            let field = |name| pair.get(name).unwrap().text().unwrap().to_string();
            pairs.push((field("not"), field("say")));
        }
    }
    pairs.sort();
    pairs.dedup_by(|a, b| a.0 == b.0);
    let mut file = String::from(
        "# Guidance: the glossary of the handbook (`content/glossary`), whose pairs of words these are. They are written here by\n\
         # `UPDATE_STYLES=1 cargo test --test suite language` for Vale; goodhelp takes them from the glossary, with the reason of\n\
         # each. “The poor” and its like are in `Labels.yml`.\n\
         extends: substitution\n\
         message: \"“%[2]s” could be “%[1]s”: the glossary has the reason. What would the people it is about say?\"\n\
         level: suggestion\n\
         ignorecase: true\n\
         action:\n  name: replace\nswap:\n",
    );
    for (not, say) in pairs.iter().filter(|(not, _)| !not.to_lowercase().starts_with("the ")) {
        let not = not.trim_end_matches(['?', '.']);
        assert!(not.chars().all(|c| c.is_alphanumeric() || " -".contains(c)), "`{not}` would have to be escaped");
        writeln!(file, "  {not}: {}", serde_json::to_string(say).unwrap()).unwrap();
    }
    let path = repository().join("styles/GoodHelp/SayInstead.yml");
    if std::env::var_os("UPDATE_STYLES").is_some() {
        fs::write(&path, &file).unwrap();
    }
    assert_eq!(fs::read_to_string(&path).unwrap_or_default(), file, "run with UPDATE_STYLES=1 to rewrite it");
}

#[test]
fn the_handbook_follows_its_own_rules() {
    let snapshot = Snapshot::new(vec![Layer { kind: LayerKind::Site, files: core().files }], crate::site::DATE);
    let said = crate::site::diagnostics(&snapshot);
    assert_eq!(said, "");
}

/// What stays as it was is not looked at again, and names are looked up anew.
#[test]
fn what_was_kept_says_the_same_as_a_clean_build() {
    let page = |words: &str| format!("---\ntitle: Page\nsummary: About it.\n---\n\n{words}\n");
    let study = "---\ntitle: Hope\norganisation: {}\nsummary: It helps.\ncompleteness: stub\nsectors: [digital]\n---\n";
    let first = page("The Claimants of Hope meet claimants.");
    let steps: [&[(&str, String)]; 5] = [
        &[("content/pages/a.md", first.clone())],
        &[
            ("content/pages/a.md", first.clone()),
            ("case-studies/hope.md", study.replace("{}", "The Claimants of Hope")),
        ],
        &[("content/pages/a.md", first.clone()), ("case-studies/hope.md", study.replace("{}", "Others"))],
        &[("content/pages/a.md", page("nothing.")), ("styles/Own/A.yml", rule("tokens: [nothing]"))],
        &[("content/pages/a.md", page("nothing.")), ("styles/Own/A.yml", rule("tokens: [something]"))],
    ];
    let cache = Cache::new();
    let mut counts = Vec::new();
    for files in steps {
        let files: Vec<(&str, &str)> = files.iter().map(|(path, text)| (*path, text.as_str())).collect();
        let snapshot = site(&files);
        let kept = findings(&snapshot, &cache);
        assert_eq!(kept, findings(&snapshot, &Cache::none()));
        counts.push(kept.len());
    }
    assert_eq!(counts, [2, 1, 2, 1, 0]);
}

#[test]
fn a_build_that_wants_no_suggestions_runs_the_others_alone() {
    let style = rule("level: warning\ntokens: [help]");
    let page = "---\ntitle: Page\nsummary: We help claimants.\n---\n";
    let snapshot = site(&[("styles/Own/A.yml", &style), ("content/pages/page.md", page)]);
    let severities = |cache: &Cache| -> Vec<Severity> {
        findings(&snapshot, cache).iter().map(|finding| finding.severity).collect()
    };
    assert_eq!(severities(&Cache::none()), [Severity::Warning, Severity::Suggestion]);
    assert_eq!(severities(&Cache::without_suggestions()), [Severity::Warning]);
}

/// A site's file replaces one of the core at the same path; texts of the core are nobody's here to mend.
#[test]
fn a_site_replaces_rules_and_answers_for_its_own_texts_alone() {
    let page = "---\ntitle: Page\nsummary: We help claimants with an intervention.\n---\n";
    let mine = rule("tokens: [intervention]");
    let files = [("styles/GoodHelp/Power.yml", mine.as_str()), ("content/pages/page.md", page)];
    let said = findings(&site(&files), &Cache::none());
    assert_eq!(said.len(), 1, "{said:#?}");
    let inherits = "title = \"A site\"\ninherit = [\"handbook\", \"characteristics\", \"glossary\", \"sources\"]\n";
    let everywhere = rule("tokens: [help, people, the]");
    let site = crate::site::site(&[("styles/Own/A.yml", &everywhere), ("goodhelp.toml", inherits)]);
    assert_eq!(findings(&site, &Cache::none()), []);
}

#[test]
fn a_style_is_for_english_or_for_the_language_of_its_name() {
    let (english, welsh) = (rule("tokens: [help]"), rule("tokens: [cymorth, help]"));
    let text = "---\ntitle: Page\nsummary: Some help neu cymorth.\n---\n";
    let files = [
        ("goodhelp.toml", "title = \"A site\"\nlanguages = [\"en-GB\", \"cy\"]\n"),
        ("styles/Own/A.yml", english.as_str()),
        ("styles/Own-cy/A.yml", welsh.as_str()),
        ("content/pages/page.md", text),
        ("content/pages/page.cy.md", text),
    ];
    let said = findings(&site(&files), &Cache::none());
    let said: Vec<(&str, &str)> = said.iter().map(|it| (it.file.as_str(), it.message.as_str())).collect();
    assert_eq!(
        said,
        [
            ("content/pages/page.cy.md", "“help” is there (Own-cy.A)"),
            ("content/pages/page.cy.md", "“cymorth” is there (Own-cy.A)"),
            ("content/pages/page.md", "“help” is there (Own.A)"),
        ]
    );
}

/// What a translation of a term says to leave is looked for in texts of that language.
#[test]
fn the_pairs_of_a_term_are_for_texts_in_its_language() {
    let config = "title = \"A site\"\nlanguages = [\"cy\", \"en-GB\"]\n";
    let term = |not: &str| {
        format!("---\ntitle: Term\ndefinition: A word.\ninstead:\n  - {{ say: say, not: {not}, why: Because. }}\n---\n")
    };
    let page = "---\ntitle: Page\nsummary: Some alpha and some beta.\n---\n";
    let files = [
        ("goodhelp.toml", config),
        ("content/glossary/term.md", &term("alpha")),
        ("content/glossary/term.en-GB.md", &term("beta")),
        ("content/pages/page.md", page),
        ("content/pages/page.en-GB.md", page),
    ];
    let said = findings(&site(&files), &Cache::none());
    let said: Vec<(&str, &str)> = said.iter().map(|it| (it.file.as_str(), it.message.as_str())).collect();
    assert_eq!(
        said,
        [
            ("content/pages/page.en-GB.md", "“beta” could be “say” (Glossary.SayInstead)"),
            ("content/pages/page.md", "“alpha” could be “say” (Glossary-cy.SayInstead)"),
        ]
    );
}

/// Names take no turn, however many there are; neither does what a graver rule says.
#[test]
fn the_limit_of_a_rule_is_one_of_what_it_says() {
    let study = "---\ntitle: The Help Shop\norganisation: The Help Shop\nsummary: It is open.\ncompleteness: stub\nsectors: [digital]\n---\n";
    let page = |words: String| format!("---\ntitle: Page\nsummary: About it.\n---\n\n{words}\n");
    let styles = [rule("limit: 2\nignorecase: true\ntokens: [help]"), rule("level: error\ntokens: [help you]")];
    let said = |words: String| -> Vec<String> {
        let page = page(words);
        let files = [
            ("case-studies/the-help-shop.md", study),
            ("styles/Own/A.yml", &styles[0]),
            ("styles/Own/B.yml", &styles[1]),
            ("content/pages/page.md", &page),
        ];
        let own = findings(&site(&files), &Cache::none()).into_iter().filter(|it| it.message.contains("(Own."));
        own.map(|it| it.help.unwrap_or(it.message)).collect()
    };
    let names = |count: usize| "Ask the Help Shop. See The Help Shop. ".repeat(count);
    assert_eq!(said(format!("{}We help.", names(20))), ["“help” is there (Own.A)"]);
    assert_eq!(
        said(format!("{}We help you. They help. Help is there. Help.", names(1))),
        ["“help you” is there (Own.B)", "“help” is there (Own.A)", "(and 1 more like it in this file)"]
    );
    assert_eq!(said("help ".repeat(300)), ["“help” is there (Own.A)", "(and 298 more like it in this file)"]);
}

/// No bytes in a style are too much, whatever they make of it.
#[test]
fn hostile_styles_neither_hang_nor_panic() {
    let deep = format!("extends: existence\nmessage: x\ntokens: {}{}\n", "[".repeat(5_000), "]".repeat(5_000));
    let many = format!("extends: existence\nmessage: x\ntokens: [{}]\n", "a, ".repeat(9_000));
    let formula = format!("extends: metric\nmessage: x\ncondition: '> 1'\nformula: '{}'\n", "(".repeat(450));
    let every = rule("nonword: true\ntokens: ['.', '', 'a*']");
    let percent = "extends: existence\nmessage: '%s %s %[9]s %[ %d %'\ntokens: [help]\n".to_string();
    let long = "a ".repeat(100_000);
    let all = rule("limit: 20000\nnonword: true\ntokens: ['.', '(?=a)a']\nexceptions: [b]");
    let styles =
        [deep, many, formula, every, percent, all, String::new(), "\u{feff}".into(), "- list".into(), "null".into()];
    for style in styles {
        let body = format!("help {long}");
        let page = format!("---\ntitle: P\nsummary: S\n---\n{body}");
        let site = site(&[("styles/Own/A.yml", &style), ("content/pages/page.md", &page)]);
        let most = if style.contains("limit") { 21_000 } else { 200 };
        assert!(problems(&site, &Cache::none()).len() < most);
    }
    let not_text = File::Bytes(b"\xff\xfe\0".as_slice().into());
    let not_text = Layer::new(LayerKind::Site, [(FilePath::new("styles/Own/A.yml"), not_text)]);
    let problems = problems(&Snapshot::new(vec![core(), not_text], crate::site::DATE), &Cache::none());
    assert!(problems.iter().any(|problem| problem.code == Code::NotUtf8));
}

/// A rule with these fields.
fn rule(fields: &str) -> String {
    let extends = if fields.contains("extends:") { "" } else { "extends: existence\n" };
    let message = if fields.contains("message:") { "" } else { "message: \"“%s” is there\"\n" };
    format!("{extends}{message}{fields}\n")
}
