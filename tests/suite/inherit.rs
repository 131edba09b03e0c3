//! What of the core lies below a site: rules of `inherit`, patterns of `exclude`, and stories of people.

use crate::site::{DATE, core, diagnostics, site, site_of_files};
use crate::sites::text;
use goodhelp::build::{Build, Cache, build};
use goodhelp::source::{File, FilePath, Layer, LayerKind, Snapshot};
use std::collections::BTreeSet;

#[test]
fn without_rules_a_site_inherits_the_theme_alone() {
    assert_eq!(entries(&site(&[("goodhelp.toml", "title = \"A site\"\n")])), BTreeSet::new());
}

#[test]
fn a_folder_is_inherited_whole() {
    let files = std::fs::read_dir(crate::site::repository().join("content/glossary")).unwrap();
    let ids = files.map(|file| file.unwrap().file_name().into_string().unwrap().replace(".md", ""));
    let terms: BTreeSet<String> = ids.map(|id| format!("glossary/{id}")).collect();
    assert!(terms.len() > 3);
    assert_eq!(entries(&inheriting("\"glossary\"")), terms);
}

#[test]
fn one_entry_is_inherited_alone() {
    let found = entries(&inheriting("\"places/rochdale\", \"case-studies/groundswell\""));
    assert_eq!(found, ["case-studies/groundswell", "places/rochdale"].map(String::from).into());
}

#[test]
fn a_choice_is_inherited_by_a_field() {
    let by_sector = entries(&inheriting("\"case-studies?sector=homelessness\""));
    assert!(by_sector.contains("case-studies/groundswell"), "{by_sector:?}");
    assert!(!by_sector.contains("case-studies/club-soda"), "{by_sector:?}");
    let by_place = entries(&inheriting("\"stories?place=rochdale\", \"case-studies?place=rochdale\""));
    assert!(by_place.iter().any(|entry| entry.starts_with("stories/")), "{by_place:?}");
    assert!(by_place.contains("case-studies/rochdale-drop-in"), "{by_place:?}");
    assert!(!by_place.contains("case-studies/groundswell"), "{by_place:?}");
    let by_characteristic = entries(&inheriting("\"case-studies?characteristic=scaffolding\""));
    assert!(by_characteristic.contains("case-studies/groundswell"), "{by_characteristic:?}");
}

/// Text that is inherited links to what the site left out; that is no mistake, and the link becomes plain text.
#[test]
fn what_is_left_out_is_no_mistake_of_what_is_inherited() {
    let snapshot = inheriting("\"case-studies\", \"handbook\", \"stories\"");
    assert_eq!(diagnostics(&snapshot), "");
    let built = built(&snapshot);
    let page = text(&built.output, "case-studies/groundswell/index.html");
    assert!(page.contains("scaffolding") && !page.contains("/characteristics/scaffolding/"));
}

/// A site's own text is told of what the site leaves out, and built all the same: links become words, and names in fields
/// are left out. What neither has stays an error.
#[test]
fn what_is_left_out_is_said_of_the_sites_own_text() {
    let page = "---\ntitle: Help\nsummary: It links.\n---\n\n[[purpose]], [[confidence]], \
                [the cycle](../tools/my-cycle.md) and [[glossary/co-production|together]]\n";
    let story = "---\ntitle: A story\nsummary: Ours.\npersons: none\nsources: [bandura-1977]\n---\n";
    let config = "title = \"A site\"\ninherit = [\"glossary/purpose\"]\n";
    let files =
        |page| site(&[("goodhelp.toml", config), ("content/pages/help.md", page), ("content/stories/one.md", story)]);
    let snapshot = files(page);
    insta::assert_snapshot!(diagnostics(&snapshot));
    let output = built(&snapshot).output;
    let drawn = text(&output, "help/index.html");
    assert!(drawn.contains("the cycle") && !drawn.contains("my-cycle") && drawn.contains("/glossary/purpose/"));
    assert!(!text(&output, "stories/one/index.html").contains("bandura"));
    let wrong = diagnostics(&files(&page.replace("confidence", "confidense")));
    assert!(wrong.contains("error[unknown-link]: `confidense` leads nowhere"), "{wrong}");
}

/// Whoever makes a file of the handbook the site's own, and changes nothing, has a site that builds.
#[test]
fn every_text_can_be_replaced_before_it_is_changed() {
    let rules: Vec<String> = goodhelp::start::INHERITED.iter().map(|(rule, _)| format!("\"{rule}\"")).collect();
    let config = format!("title = \"A site\"\nlanguages = [\"en-GB\", \"cy\"]\ninherit = [{}]\n", rules.join(", "));
    let whole = site(&[("goodhelp.toml", &config)]);
    let pieces = goodhelp::desk::inherited(&whole);
    let core = core();
    let taken = pieces.iter().filter(|it| it.from == goodhelp::desk::Origin::Core && it.kind.is_some());
    let files: Vec<(&str, &File)> = taken.map(|it| (it.path.as_str(), &core.files[&it.path])).collect();
    assert!(files.len() > 100, "{}", files.len());
    let config = [("goodhelp.toml", crate::site::Content::from(config.as_str()))];
    let files = files.into_iter().map(|(path, file)| (path, file.clone().into()));
    let problems = crate::site::problems(&site_of_files(config.into_iter().chain(files)));
    let errors: Vec<_> = problems.iter().filter(|it| it.severity == goodhelp::diag::Severity::Error).collect();
    assert!(errors.is_empty(), "{errors:#?}");
    assert!(problems.iter().any(|it| it.code == goodhelp::diag::Code::LinkLeftOut && it.message.contains("my-cycle")));
}

#[test]
fn a_file_of_the_site_replaces_the_one_of_the_core() {
    let config = "title = \"A site\"\ninherit = [\"glossary/purpose\", \"places\"]\n";
    let term = "---\ntitle: What for\ndefinition: Our own words.\n---\n";
    let as_file = site(&[("goodhelp.toml", config), ("content/glossary/purpose.md", term)]);
    let as_folder = site(&[("goodhelp.toml", config), ("content/glossary/purpose/index.md", term)]);
    for snapshot in [as_file, as_folder] {
        assert_eq!(diagnostics(&snapshot), "");
        assert!(text(&built(&snapshot).output, "glossary/purpose/index.html").contains("Our own words."));
    }
}

#[test]
fn patterns_leave_files_out_of_both_layers() {
    let config =
        |patterns: &str| format!("title = \"A site\"\ninherit = [\"places\", \"glossary\"]\nexclude = [{patterns}]\n");
    let page = "---\ntitle: Help\nsummary: Help.\n---\n";
    let broken = "no front matter";
    let with = |patterns: &str| {
        entries(&site(&[
            ("goodhelp.toml", &config(patterns)),
            ("content/pages/help.md", page),
            ("content/pages/draft-one.md", broken),
            ("content/pages/draft-two/index.md", broken),
        ]))
    };
    let found = with("\"content/pages/draft-*\", \"content/pages/draft-*/**\", \"content/places/r*.md\"");
    assert!(found.contains("help") && found.contains("places/york") && !found.contains("places/rochdale"), "{found:?}");
    // A star stays within its folder.
    let found = with("\"content/*.md\", \"**/draft-*\", \"**/draft-*/*\"");
    assert!(found.contains("help") && found.contains("places/rochdale"), "{found:?}");
    let found = with("\"content/**\"");
    assert_eq!(found, BTreeSet::new());
}

/// Who writes a line of `exclude` as one of `inherit`, or with a slip, would publish what is meant to be left out.
#[test]
fn patterns_that_leave_nothing_out_are_told_of() {
    let lines = "\"checklists/the-help-i-get\", \"content/checklists/the-help-i-get\", \"places\", \
                 \"content/glosary/purpose.md\", \"content/glossary/purpose.md\", \"drafts/**\", \"content/places/{x,y}*\"";
    let config =
        format!("title = \"A site\"\ninherit = [\"checklists\", \"glossary\", \"places\"]\nexclude = [{lines}]\n");
    let text = diagnostics(&site(&[("goodhelp.toml", &config)]));
    let said = |line: &str| {
        let from = text.find(&format!("warning[exclude-unused]: `{line}`")).unwrap_or_else(|| panic!("{line}: {text}"));
        text[from..].lines().find(|line| line.contains("help:")).unwrap().split("help: ").nth(1).unwrap().to_string()
    };
    for line in ["checklists/the-help-i-get", "content/checklists/the-help-i-get"] {
        assert_eq!(said(line), "did you mean `content/checklists/the-help-i-get.md`?");
    }
    assert_eq!(said("places"), "did you mean `content/places/**`?");
    assert_eq!(said("content/glosary/purpose.md"), "did you mean `content/glossary/purpose.md`?");
    assert!(said("drafts/**").starts_with("write the path of a file"));
    assert_eq!(text.matches("exclude-unused]").count(), 5, "{text}");
}

/// A consent that was given for one website does not cover the sites that inherit from it.
#[test]
fn inherited_stories_of_people_need_consent_for_partners() {
    let story = |scope: &str, expires: &str| {
        format!(
            "---\ntitle: A story\nsummary: Its people agreed.\npersons: consented\nsources: [good-and-bad-help-2018]\n\
             consent: {{ reference: R-12, scope: [{scope}], expires: {expires}, naming: pseudonym }}\n---\n"
        )
    };
    let mut files = (*core().files).clone();
    let mut add = |name: &str, text: String| {
        files.insert(FilePath::new(&format!("content/stories/{name}.md")), File::Bytes(text.into_bytes().into()));
    };
    add("for-this-website", story("website", "2030-01-01"));
    add("for-partners", story("website, partners", "2030-01-01"));
    add("for-partners-once", story("website, partners", "2026-11-21"));
    let core = Layer::new(LayerKind::Core, files);
    let config = "title = \"A site\"\ninherit = [\"stories/for-this-website\", \"stories/for-partners\", \"stories/for-partners-once\"]\n";
    let layer = site(&[("goodhelp.toml", config)]).layers()[1].clone();
    let snapshot = Snapshot::new(vec![core, layer], DATE);
    assert_eq!(entries(&snapshot), ["stories/for-partners".to_string()].into());
    insta::assert_snapshot!(diagnostics(&snapshot));
}

/// The consent ends with its last day.
/// A person said no to the site's version: the core's version of the same story must not take its place.
#[test]
fn a_story_kept_off_does_not_come_back_from_the_core() {
    let told = |scope: &str, expires: &str| {
        format!(
            "---\ntitle: Told\norganisation: One\nsummary: A story.\ncompleteness: partial\nsectors: [digital]\n\
             persons: consented\nconsent: {{ reference: R-1, scope: [{scope}], expires: {expires}, naming: anonymous }}\n---\n"
        )
    };
    let file = |text: String| File::Bytes(text.into_bytes().into());
    let mut below = core();
    std::sync::Arc::make_mut(&mut below.files)
        .insert(FilePath::new("case-studies/told.md"), file(told("website, partners", "2030-01-01")));
    let config = file("title = \"A site\"\ninherit = [\"case-studies/told\"]\n".into());
    let own = |expires: &str| {
        let path = FilePath::new("case-studies/told/index.md");
        let files = [(FilePath::new("goodhelp.toml"), config.clone()), (path, file(told("website", expires)))];
        Snapshot::new(vec![below.clone(), Layer::new(LayerKind::Site, files)], DATE)
    };
    assert_eq!(entries(&own("2030-01-01")), ["case-studies/told"].map(String::from).into());
    assert_eq!(entries(&own("2020-01-01")), BTreeSet::new());
}

#[test]
fn a_day_decides_whether_a_consent_has_expired() {
    let story = "---\ntitle: A story\nsummary: Its people agreed.\npersons: consented\nsources: [a-report]\n\
                 consent: { reference: R-12, scope: [website], expires: 2027-01-31, naming: pseudonym }\n---\n";
    let report = "---\ntitle: A report\ntype: report\n---\n";
    let today = site(&[("content/stories/a-story.md", story), ("content/sources/a-report.md", report)]);
    let on = |date| entries(&Snapshot::new(today.layers().to_vec(), date)).contains("stories/a-story");
    assert!(on(jiff::civil::date(2027, 1, 31)));
    assert!(!on(jiff::civil::date(2027, 2, 1)));
}

/// What a site declares for its own files is not asked of those that it inherits.
#[test]
fn fields_that_a_site_needs_are_not_needed_in_the_core() {
    let config = "title = \"A site\"\ninherit = [\"places/rochdale\"]\n[[extra]]\nkind = \"place\"\nname = \"ward\"\n\
                  label = \"Ward\"\ntype = \"text\"\nrequired = true\n";
    assert_eq!(entries(&site(&[("goodhelp.toml", config)])), ["places/rochdale".to_string()].into());
    let own = site(&[("goodhelp.toml", config), ("content/places/bath.md", "---\nname: Bath\n---\n")]);
    assert!(diagnostics(&own).contains("this site needs in it: ward"));
}

/// A site whose configuration cannot be read is not taken for one that inherits nothing.
#[test]
fn nothing_is_inherited_only_where_a_site_says_so() {
    let broken = site_of_files([("goodhelp.toml", "inherit = [\n".into())]);
    assert_eq!(broken.layers().len(), 2);
    let nothing = site_of_files([("goodhelp.toml", "title = \"x\"\ninherit = []\n".into())]);
    assert_eq!(nothing.layers().len(), 1);
}

fn inheriting(rules: &str) -> Snapshot {
    site(&[("goodhelp.toml", &format!("title = \"A site\"\ninherit = [{rules}]\n"))])
}

fn built(snapshot: &Snapshot) -> Build {
    let built = build(snapshot, &mut Cache::none());
    assert!(!built.diagnostics.has_errors(), "{}", diagnostics(snapshot));
    built
}

/// The entries that have a page: folder and id, of a page the id alone.
fn entries(snapshot: &Snapshot) -> BTreeSet<String> {
    const LISTS: [&str; 3] = ["sectors/", "people/", "sources-of-confidence/"];
    let pages =
        built(snapshot).output.into_iter().filter_map(|(path, _)| Some(path.strip_suffix("/index.html")?.to_string()));
    let folders: Vec<&str> = goodhelp::model::Kind::ALL.into_iter().map(goodhelp::model::Kind::segment).collect();
    let is_list = |page: &str| {
        folders.contains(&page)
            || LISTS.iter().any(|list| page.starts_with(list) || format!("{page}/") == *list)
            || page.contains("/page/")
            || page.ends_with("/stubs")
            || ["evidence", "gallery", "handbook/print", "search"].contains(&page)
    };
    pages.filter(|page| !is_list(page)).collect()
}
