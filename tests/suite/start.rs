//! Beginning a site: what is written builds at once, says what waits for words, and becomes a released site.

use crate::site::{DATE, core, repository};
use goodhelp::build::{Build, Cache, build};
use goodhelp::diag::Code;
use goodhelp::model::place::Nation;
use goodhelp::source::{File, FilePath, Layer, LayerKind, Snapshot};
use goodhelp::start::{
    Answers, Around, By, INHERITED, Logo, Made, Program, QUESTIONS, Told, files, marks, part_id, told,
};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::{Command, Output};

/// What somebody answers who leaves every question open.
fn open() -> Answers {
    Answers { day: goodhelp::model::field::Date(DATE), ..Answers::default() }
}

fn district() -> Answers {
    Answers {
        authority: Some("Larkmoor District Council".into()),
        gss: Some("E07000999".into()),
        colours: vec!["#8a1538".into(), "#00594f".into()],
        contact: Some("good-help@larkmoor.example".into()),
        inherit: Some(
            ["characteristics", "glossary", "handbook", "sources", "case-studies?sector=homelessness"]
                .map(String::from)
                .into(),
        ),
        ..open()
    }
}

fn county() -> Answers {
    Answers {
        authority: Some("Cwm Afon County Council".into()),
        gss: Some("W06000999".into()),
        languages: vec!["en-GB".into(), "cy".into()],
        ..open()
    }
}

fn snapshot(files: &BTreeMap<FilePath, Vec<u8>>) -> Snapshot {
    let files = files.iter().map(|(path, bytes)| (path.clone(), File::Bytes(bytes.as_slice().into())));
    Snapshot::new(vec![core(), Layer::new(LayerKind::Site, files)], DATE)
}

fn written(answers: &Answers) -> (BTreeMap<FilePath, Vec<u8>>, Build) {
    let files = files(answers, Program::default()).unwrap();
    let built = build(&snapshot(&files), &mut Cache::none());
    (files, built)
}

#[test]
fn a_new_site_has_nothing_wrong_but_what_is_to_do() {
    let welsh_first = Answers { languages: vec!["cy".into(), "en-GB".into()], ..county() };
    let irish = Answers { gss: Some("N09000999".into()), place: Some("Tír an Locha".into()), ..district() };
    let hostile = Answers {
        name: Some("\"]] {{day}} <script> [x](javascript:1) # to do: `*".into()),
        authority: Some("A \\ \"B\" {{title}} | <b> Council: #1".into()),
        place: Some("X [[Y]]".into()),
        ..open()
    };
    for answers in [open(), district(), county(), welsh_first, irish, hostile] {
        let (_, built) = written(&answers);
        let others: Vec<String> = built
            .diagnostics
            .iter()
            // The Welsh words of the interface are the handbook's to have read.
            .filter(|it| !matches!(it.code, Code::ToDo | Code::WordsUnreviewed))
            .map(|it| format!("{}: {}: {}", it.file, it.code, it.message))
            .collect();
        assert_eq!(others, Vec::<String>::new(), "{answers:?}");
        assert!(built.diagnostics.iter().count() > 10, "there is something to do");
    }
}

#[test]
fn a_site_in_two_languages_has_each_page_in_both() {
    let (files, built) = written(&county());
    for path in files.keys().filter(|path| {
        path.as_str().ends_with(".md") && path.as_str() != "README.md" && !path.as_str().contains("places/")
    }) {
        let path = path.as_str();
        let pair = if path.ends_with(".cy.md") { path.replace(".cy.md", ".md") } else { path.replace(".md", ".cy.md") };
        assert!(files.contains_key(pair.as_str()), "{path} has no pair");
    }
    for address in ["strategy/our-strategy", "accessibility", "privacy", "case-studies/our-first-example"] {
        let welsh = crate::sites::page(&built.output, &format!("cy/{address}/index.html"));
        assert_eq!(welsh.only("html", "lang", "cy").get("lang"), Some("cy"));
    }
    // The same marks wait in both languages: nobody forgets one.
    let marks = |ending: &str| {
        let of = |path: &FilePath| {
            path.as_str().ends_with(ending) && (ending == ".cy.md" || !path.as_str().ends_with(".cy.md"))
        };
        let texts = files
            .iter()
            .filter(|(path, _)| of(path) && !path.as_str().contains("places/") && path.as_str() != "README.md");
        texts.map(|(_, bytes)| String::from_utf8_lossy(bytes).matches("to do:").count()).collect::<Vec<_>>()
    };
    assert_eq!(marks(".md"), marks(".cy.md"));
}

/// What law names is that of the nation, in every language.
#[test]
fn the_nation_follows_from_the_code_of_the_authority() {
    let enforcer = |gss: &str| {
        let answers = Answers { gss: Some(gss.into()), languages: vec!["en-GB".into(), "cy".into()], ..district() };
        let (files, built) = written(&answers);
        let config = String::from_utf8_lossy(&files["goodhelp.toml"]).into_owned();
        let text = |path| crate::sites::page(&built.output, path).id("_main").unwrap().text.clone();
        (config, text("accessibility/index.html"), text("cy/accessibility/index.html"))
    };
    let (config, english, welsh) = enforcer("N09000999");
    assert!(config.contains("nation = \"northern-ireland\""));
    assert!(english.contains("Equality Commission for Northern Ireland") && !english.contains("(EASS)"), "{english}");
    assert!(welsh.contains("Comisiwn Cydraddoldeb Gogledd Iwerddon") && !welsh.contains("(EASS)"), "{welsh}");
    let (config, english, welsh) = enforcer("W06000999");
    assert!(config.contains("nation = \"wales\""));
    assert!(english.contains("(EASS)") && !english.contains("(ECNI)"), "{english}");
    assert!(welsh.contains("(EASS)") && !welsh.contains("(ECNI)"), "{welsh}");
    let torn = Answers { nation: Some(Nation::Scotland), ..district() };
    assert_eq!(files(&torn, Program::default()).unwrap_err()[0].question, "nation");
}

/// The statement is made of one file, which waits for the team's words, in the languages of the site.
#[test]
fn the_accessibility_statement_is_made_of_its_facts() {
    let (files, built) = written(&county());
    let facts = String::from_utf8_lossy(&files["content/accessibility.yaml"]).into_owned();
    assert!(facts.contains("{ en: \"The map") && facts.contains(", cy: \"Nid oes"), "{facts}");
    let waiting = built.diagnostics.iter().filter(|it| it.file.as_str() == "content/accessibility.yaml");
    assert_eq!(waiting.map(|it| it.code).collect::<Vec<_>>(), [Code::ToDo; 4]);
    let english = crate::sites::page(&built.output, "accessibility/index.html").id("_main").unwrap().text.clone();
    for words in
        ["Cwm Afon County Council runs it", "within 10 working days", "partially compliant", "22 November 2026"]
    {
        assert!(english.contains(words), "{words}: {english}");
    }
    let welsh = crate::sites::page(&built.output, "cy/accessibility/index.html").id("_main").unwrap().text.clone();
    assert!(welsh.contains("o fewn 10 diwrnod gwaith"), "{welsh}");
    // What stands there in comments holds once the signs in front are taken away.
    let uncommented = facts
        .replace("issues: []", "issues:")
        .replace("improving: []", "improving:")
        .lines()
        .map(|line| match line.strip_prefix('#') {
            Some(rest) if rest.starts_with(" tested:") || rest.starts_with("   ") || rest.starts_with("  - ") => {
                &rest[1..]
            }
            _ => line,
        })
        .collect::<Vec<_>>()
        .join("\n");
    let mut filled = files.clone();
    filled.insert(FilePath::new("content/accessibility.yaml"), uncommented.clone().into_bytes());
    let built = build(&snapshot(&filled), &mut Cache::none());
    let wrong = built.diagnostics.iter().filter(|it| !matches!(it.code, Code::ToDo | Code::WordsUnreviewed));
    assert_eq!(wrong.map(|it| &it.message).collect::<Vec<_>>(), Vec::<&String>::new(), "{uncommented}");
    let text = crate::sites::page(&built.output, "cy/accessibility/index.html").id("_main").unwrap().text.clone();
    for words in ["Nid oes geiriau", "ein tîm ein hunain", "Gofynnwn i bobl"] {
        assert!(text.contains(words), "{words}: {text}");
    }
}

/// The groups of those who are involved are there from the first day, so that no one of them is forgotten.
#[test]
fn a_new_strategy_has_every_group() {
    let (_, built) = written(&county());
    for (path, words) in [
        (
            "strategy/our-strategy/index.html",
            ["People with lived experience", "The front line", "Leaders", "The back office", "The community"],
        ),
        (
            "cy/strategy/our-strategy/index.html",
            ["Pobl â phrofiad bywyd", "Y rheng flaen", "Arweinwyr", "Y swyddfa gefn", "Y gymuned"],
        ),
    ] {
        let page = crate::sites::page(&built.output, path);
        let involved = page.only("section", "class", "involved").text.clone();
        for word in words {
            assert!(involved.contains(word), "{word}: {involved}");
        }
    }
}

#[test]
fn every_bad_answer_is_named_at_once() {
    let bad = Answers {
        name: Some("Two\nlines".into()),
        authority: Some(" ".into()),
        gss: Some("E1".into()),
        languages: vec!["fr".into(), "cy".into(), "cy".into()],
        colours: vec!["red".into(), "#12345".into(), "#123456".into(), "#123456".into()],
        contact: Some("nobody".into()),
        inherit: Some(vec!["hanbook".into()]),
        logo: Some(Logo { name: "logo.exe".into(), shows: None, bytes: Vec::new() }),
        ..open()
    };
    let questions: Vec<&str> = files(&bad, Program::default()).unwrap_err().iter().map(|it| it.question).collect();
    assert_eq!(
        questions,
        ["name", "authority", "gss", "contact", "lang", "lang", "brand", "brand", "brand", "inherit", "logo"]
    );
}

/// A program that was released says where others get it from.
#[test]
fn a_released_program_names_itself() {
    let program = Program {
        action: Some("council/goodhelp@0123456789012345678901234567890123456789"),
        archive: Some("https://example.org/a.tar.gz"),
        ..Program::default()
    };
    let files = files(&open(), program).unwrap();
    let workflow = String::from_utf8_lossy(&files[".github/workflows/site.yml"]).into_owned();
    assert!(workflow.contains("uses: council/goodhelp@0123") && !workflow.contains("OWNER"), "{workflow}");
    assert!(workflow.contains("${{ github.event.pull_request.base.sha }}"));
    assert!(!String::from_utf8_lossy(&files["goodhelp.toml"]).contains("say where the program comes from"));
}

/// A page cannot ask the checks; it counts what they would find.
#[test]
fn as_many_marks_are_counted_as_the_check_finds() {
    let none = Answers { inherit: Some(vec!["handbook".into()]), ..county() };
    let hostile = Answers {
        name: Some("\"]] # to do: [to do: x] \\[to do: y]".into()),
        authority: Some("[to do: \\ me] Council # to do".into()),
        place: Some("Larkmoor #to do: x".into()),
        ..open()
    };
    for answers in [open(), district(), county(), none, hostile] {
        let (files, built) = written(&answers);
        let found = built.diagnostics.iter().filter(|it| it.code == Code::ToDo).count();
        let counted: usize = files.iter().map(|(path, bytes)| marks(path, bytes)).sum();
        assert_eq!(counted, found, "{answers:?}");
        assert!(found > 10);
    }
}

#[test]
fn answers_of_a_page_are_taken_as_they_are_or_not_at_all() {
    let json = serde_json::json!({
        "authority": "Larkmoor District Council", "place": null, "name": null, "gss": "E07000999", "nation": "england",
        "languages": ["cy", "en-GB"], "contact": null, "colours": ["#8a1538"], "inherit": ["handbook"],
        "logo": { "name": "Our Logo.SVG", "shows": null }, "day": "2026-11-22"
    });
    let answers: Answers = serde_json::from_value(json.clone()).unwrap();
    assert_eq!(answers.nation, Some(Nation::England));
    let Told::Site(Made { name, files: made, paths, .. }) =
        told(answers.clone(), b"<svg xmlns='http://www.w3.org/2000/svg'/>".into(), &Around::default())
    else {
        panic!("nothing is wrong with them")
    };
    assert_eq!(name, "larkmoor");
    assert_eq!(paths, made.keys().cloned().collect::<Vec<_>>());
    assert!(made.contains_key("themes/assets/logo.svg"));
    let Told::Problems(problems) = told(answers, Vec::new(), &Around::default()) else { panic!("the logo is empty") };
    assert_eq!(problems[0].question, "logo");
    for (field, value) in [("more", "1".into()), ("day", "2026-02-30".into()), ("nation", serde_json::json!("France"))]
    {
        let mut wrong = json.clone();
        wrong[field] = value;
        assert!(serde_json::from_value::<Answers>(wrong).is_err(), "{field}");
    }
}

/// The handbook knows some places, and more of them than a team is asked.
#[test]
fn a_place_of_the_handbook_is_not_written_again() {
    let has_place = |inherit: Option<&str>| {
        let inherit = inherit.map(|rule| vec![rule.to_string()]);
        let answers = Answers { place: Some("Rochdale".into()), inherit, ..open() };
        let program = Program { places: &["rochdale".into()], ..Program::default() };
        files(&answers, program).unwrap().contains_key("content/places/rochdale.md")
    };
    assert!(!has_place(None) && !has_place(Some("places")) && !has_place(Some("places/rochdale")));
    assert!(has_place(Some("places/salford")) && has_place(Some("handbook")));
}

/// A page asks what the terminal asks, in the same words.
#[test]
fn a_page_and_a_terminal_ask_the_same() {
    let english = fs::read_to_string(repository().join("themes/words/en-GB.ftl")).unwrap();
    let word = |id: &str| {
        let line = english.lines().find_map(|line| line.strip_prefix(&format!("{id} = ")));
        line.unwrap_or_else(|| panic!("there are no words {id}"))
    };
    for question in QUESTIONS {
        assert_eq!(word(&format!("start-ask-{}", question.id)), question.words);
        if !question.hint.is_empty() {
            assert_eq!(word(&format!("start-ask-{}-help", question.id)), question.hint);
        }
        if let By::One(choices) = question.by {
            for choice in choices {
                assert_eq!(word(&format!("start-{}-{}", question.id, choice.id)), choice.words);
            }
        }
    }
    for (rule, about) in INHERITED {
        let said = word(&format!("start-inherit-{}", part_id(rule)));
        assert_eq!(said.to_lowercase(), about.to_lowercase());
    }
    // What is asked is what can be answered: each question is a flag.
    let help = String::from_utf8(goodhelp(&["init", "--help"]).stdout).unwrap();
    for question in QUESTIONS {
        assert!(help.contains(&format!("--{}", question.id)), "{}", question.id);
    }
}

/// Whoever begins from the template repository begins with the same files.
#[test]
fn the_template_is_what_init_writes() {
    let files = files(&open(), Program::default()).unwrap();
    let folder = repository().join("template");
    if std::env::var_os("UPDATE_TEMPLATE").is_some() {
        let _ = fs::remove_dir_all(&folder);
        for (path, bytes) in &files {
            let place = folder.join(path.as_str());
            fs::create_dir_all(place.parent().unwrap()).unwrap();
            fs::write(place, bytes).unwrap();
        }
    }
    let mut there = BTreeMap::new();
    collect(&folder, &folder, &mut there);
    assert_eq!(there.keys().collect::<Vec<_>>(), files.keys().collect::<Vec<_>>(), "UPDATE_TEMPLATE=1 rewrites them");
    for (path, bytes) in &files {
        assert_eq!(
            String::from_utf8_lossy(&there[path]),
            String::from_utf8_lossy(bytes),
            "{path}: UPDATE_TEMPLATE=1 rewrites it"
        );
    }
}

fn collect(folder: &Path, root: &Path, files: &mut BTreeMap<FilePath, Vec<u8>>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(&path, root, files);
        } else {
            let name = path.strip_prefix(root).unwrap().to_str().unwrap().replace('\\', "/");
            files.insert(FilePath::new(&name), fs::read(&path).unwrap());
        }
    }
}

fn goodhelp(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_goodhelp")).args(arguments).output().unwrap()
}

/// The whole way of a team: begin, build, see what is to do, write it, release.
#[test]
fn a_team_goes_from_nothing_to_a_released_site() {
    let calls: [&[&str]; 3] = [
        &[
            "--authority",
            "Larkmoor District Council",
            "--gss",
            "E07000999",
            "--brand",
            "#8a1538",
            "--contact",
            "a@larkmoor.example",
            "--inherit",
            "handbook,glossary,sources,characteristics",
        ],
        &[
            "--authority",
            "Cwm Afon County Council",
            "--gss",
            "W06000999",
            "--lang",
            "en-GB,cy",
            "--name",
            "Good Help in Cwm Afon",
        ],
        &["--authority", "Cyngor Sir Cwm Afon", "--gss", "W06000999", "--lang", "cy,en-GB"],
    ];
    for flags in calls {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path().join("site");
        let root = root.to_str().unwrap();
        let init = goodhelp(&[&["init", root, "--yes", "--date", "2026-11-22"], flags].concat());
        let said = String::from_utf8(init.stderr).unwrap();
        assert_eq!(init.status.code(), Some(0), "{said}");
        assert!(said.contains("for your own words"), "{said}");
        let site = |arguments: &[&str]| goodhelp(&[&["--root", root], arguments].concat());
        assert_eq!(site(&["build", "--date", "2026-11-22"]).status.code(), Some(0));
        assert!(Path::new(root).join("public/strategy/our-strategy/index.html").exists());
        let check = site(&["check", "--date", "2026-11-22"]);
        assert_eq!(check.status.code(), Some(0), "{}", String::from_utf8_lossy(&check.stdout));
        assert!(
            String::from_utf8_lossy(&check.stdout).contains("suggestion[to-do]"),
            "{}",
            String::from_utf8_lossy(&check.stdout)
        );
        let release = site(&["check", "--release", "--date", "2026-11-22"]);
        assert_eq!(release.status.code(), Some(1));
        assert!(String::from_utf8_lossy(&release.stdout).contains("error[to-do]"));
        // A second time nothing is touched.
        let again = goodhelp(&["init", root, "--yes"]);
        assert_eq!(again.status.code(), Some(1));
        assert!(String::from_utf8_lossy(&again.stderr).contains("are there already"));
        write_what_waits(Path::new(root));
        let release = site(&["check", "--release", "--date", "2026-11-22"]);
        let rest = String::from_utf8_lossy(&release.stdout).into_owned();
        assert_eq!(release.status.code(), Some(0), "{rest}");
        assert!(!rest.contains("to-do"), "{rest}");
    }
}

/// Puts words in place of every mark.
fn write_what_waits(root: &Path) {
    let mut files = BTreeMap::new();
    collect(root, root, &mut files);
    let mark = regex_lite::Regex::new(r"\[to do:[^\]]*\]").unwrap();
    let comment = regex_lite::Regex::new(r"(?m)[ ]*# to do:.*$").unwrap();
    for (path, bytes) in files {
        let is_ours = ["goodhelp.toml", "content/accessibility.yaml"].contains(&path.as_str())
            || (path.extension() == "md" && !path.as_str().starts_with("public/"));
        if let (true, Ok(text)) = (is_ours, String::from_utf8(bytes)) {
            let text = comment.replace_all(&mark.replace_all(&text, "It is known"), "").into_owned();
            fs::write(root.join(path.as_str()), text).unwrap();
        }
    }
}

/// Nothing is written where one file is in the way, or where the new site would not build.
#[test]
fn nothing_is_written_by_halves() {
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path();
    fs::create_dir_all(root.join("content/pages")).unwrap();
    fs::write(root.join("content/pages/privacy.md"), "mine").unwrap();
    let path = root.to_str().unwrap();
    let run = goodhelp(&["init", path, "--yes"]);
    assert_eq!(run.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&run.stderr).contains("content/pages/privacy.md is there already"));
    let mut files = BTreeMap::new();
    collect(root, root, &mut files);
    assert_eq!(files.len(), 1);
    let nowhere = goodhelp(&["init", "--yes"]);
    assert_eq!(nowhere.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&nowhere.stderr).ends_with("help: goodhelp init my-site\n"));
    let other = root.join("other");
    for bad in
        [["--inherit", "case-studies/no-such-thing"], ["--gss", "Z1"], ["--logo", "/nowhere.svg"], ["--brand", "red"]]
    {
        let run = goodhelp(&[&["init", other.to_str().unwrap(), "--yes"], &bad[..]].concat());
        assert_ne!(run.status.code(), Some(0), "{bad:?}");
        assert!(!other.exists(), "{bad:?}");
    }
}
