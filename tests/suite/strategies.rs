//! A council's strategy as others get it: pages, feeds and data, in both languages.

use crate::site::{DATE, core, site};
use crate::sites::{microsite, microsite_folder, page, snapshot, text};
use goodhelp::build::{Cache, build};
use goodhelp::model::schema;
use goodhelp::source::{File, FilePath, Layer, LayerKind, Snapshot};
use goodhelp::view::StrategyRecord;
use serde_json::Value;

const STRATEGY: &str = "strategy/good-help-in-cwm-afon/index.html";

#[test]
fn data_fits_its_schema_and_says_what_is_late() {
    let data: Value = serde_json::from_str(text(microsite(), "data/strategies.json")).unwrap();
    let schema = schema::of_output::<Vec<StrategyRecord>>();
    let validator = jsonschema::validator_for(&schema).unwrap();
    let problems: Vec<String> =
        validator.iter_errors(&data).map(|error| format!("{}: {error:.300}", error.instance_path())).collect();
    assert!(problems.is_empty(), "{problems:#?}");
    let [strategy] = data.as_array().unwrap().as_slice() else { panic!("{data}") };
    assert_eq!(strategy["url"], "https://council.example/good-help/strategy/good-help-in-cwm-afon/");
    assert_eq!(strategy["licence"], "CC-BY-4.0");
    assert_eq!(strategy["late"], serde_json::json!(["evening-bus"]));
    // The readings of a table are there as well.
    assert_eq!(strategy["measures"][1]["points"].as_array().unwrap().len(), 16);
}

#[test]
fn every_reading_is_a_row_in_the_order_of_days() {
    let rows = |path: &str| -> Vec<Vec<String>> {
        let mut reader = csv::Reader::from_reader(text(microsite(), path).as_bytes());
        reader.records().map(|row| row.unwrap().iter().map(str::to_string).collect()).collect()
    };
    let one = rows("data/measures/good-help-in-cwm-afon/days-to-answer.csv");
    assert_eq!(one.len(), 18);
    let days: Vec<&str> = one.iter().map(|row| row[4].as_str()).collect();
    assert!(days.is_sorted(), "{days:?}");
    assert_eq!((one[0][3].as_str(), one[17][3].as_str()), ("baseline", "target"));
    let gap = one.iter().find(|row| row[4] == "2025-12-31").unwrap();
    assert_eq!((gap[5].as_str(), gap[6].as_str()), ("", ""));
    let all = rows("data/measures.csv");
    assert_eq!(all.len(), 3 + 18 + 6);
    assert!(all.iter().any(|row| row[5] == "1240" && row[7] == "1,240"), "as a number and as it is written");
}

#[test]
fn news_are_in_the_feed_of_each_language() {
    for (feed, title, address) in [
        ("feed.json", "The evening bus is late", "/strategy/good-help-in-cwm-afon/#bus-late"),
        ("cy/feed.json", "Mae bws yr hwyr yn hwyr", "/cy/strategy/good-help-in-cwm-afon/#bus-late"),
    ] {
        let feed: Value = serde_json::from_str(text(microsite(), feed)).unwrap();
        let item = feed["items"].as_array().unwrap().iter().find(|item| item["title"] == title).unwrap();
        assert_eq!(item["url"], format!("https://council.example/good-help{address}"));
        assert_eq!(item["date_modified"], "2026-10-30T00:00:00Z");
    }
    let page = page(microsite(), STRATEGY);
    assert!(page.id("bus-late").is_some(), "what the feed links to is there");
}

#[test]
fn news_stand_with_the_newest_first_and_lead_to_what_they_are_about() {
    let html = text(microsite(), STRATEGY);
    let at = |words: &str| html.find(words).unwrap_or_else(|| panic!("{words}"));
    assert!(at("id=\"bus-late\"") < at("id=\"form-in-use\""));
    assert!(html.contains("<a href=\"#evening-bus\">"));
}

#[test]
fn everybody_stands_in_a_group_and_groups_in_their_order() {
    let html = text(microsite(), STRATEGY);
    let groups = ["People with lived experience", "The front line", "Leaders", "The back office", "The community"];
    let places: Vec<usize> = groups.iter().map(|group| html.find(&format!("<h3>{group}</h3>")).unwrap()).collect();
    assert!(places.is_sorted());
}

/// A group in which nobody is says so, where others are told by their group.
#[test]
fn a_group_without_anybody_is_worth_knowing() {
    let strategy = "---\ntitle: A plan\nsummary: Short.\nvision: All.\ninvolved: [{ who: Neighbours, group: lived-experience }]\n---\n";
    let built = build(&site(&[("content/strategy/plan.md", strategy)]), &mut Cache::none());
    let page = text(&built.output, "strategy/plan/index.html");
    assert_eq!(page.matches("Nobody is named here yet.").count(), 4);
    let plain = strategy.replace(", group: lived-experience", "");
    let built = build(&site(&[("content/strategy/plan.md", &plain)]), &mut Cache::none());
    assert!(!text(&built.output, "strategy/plan/index.html").contains("Nobody is named here yet."));
}

/// A site that is about a place begins with what the place has set out to do, and with its own examples; any other does not.
#[test]
fn the_home_page_of_a_place_begins_with_its_strategy() {
    let strategy = "---\ntitle: Our plan\nsummary: Short.\nvision: Nobody asks twice.\n---\n";
    let example = "---\ntitle: Our own walk\norganisation: We\nsummary: We walk.\ncompleteness: partial\npersons: none\n\
                   sectors: [homelessness]\n---\n\n## Context\n\nWe walk.\n";
    let output = |place: &str| {
        let config = format!(
            "title = \"T\"\nlanguages = [\"en-GB\", \"cy\"]\ninherit = [\"case-studies\", \"places\", \"sources\"]\n{place}"
        );
        let files = [
            ("goodhelp.toml", config.as_str()),
            ("content/strategy/our-plan.md", strategy),
            ("case-studies/our-own-walk.md", example),
        ];
        build(&site(&files), &mut Cache::none()).output
    };
    let with = output("place = \"rochdale\"\n");
    for (path, prefix) in [("index.html", ""), ("cy/index.html", "/cy")] {
        let home = page(&with, path);
        let band = home.with("section", "aria-labelledby", "_strategy-1").next().unwrap();
        assert!(band.text.contains("Our plan") && band.text.contains("Nobody asks twice."), "{}", band.text);
        let links = home.within(band).iter().filter(|it| it.name == "a");
        let hrefs: Vec<&str> = links.filter_map(|it| it.get("href")).collect();
        let sheet = format!("{prefix}/strategy/our-plan/on-a-page/");
        assert_eq!(hrefs, [format!("{prefix}/strategy/our-plan/"), sheet.clone()]);
        assert!(with.contains_key(&format!("{}index.html", sheet.trim_start_matches('/'))));
        let html = text(&with, path);
        let examples = html.find("id=\"_examples\"").unwrap();
        assert!(html.find("aria-labelledby=\"_strategy-1\"").unwrap() < examples);
        let first = html[examples..].find("/case-studies/").unwrap() + examples;
        assert!(html[first..].starts_with("/case-studies/our-own-walk/"), "{}", &html[first..first + 60]);
    }
    // What is there in another language is marked as that.
    let welsh = page(&with, "cy/index.html");
    assert_eq!(welsh.id("_strategy-1").unwrap().get("lang"), Some("en-GB"));
    assert!(!text(&output(""), "index.html").contains("_strategy-1"));
}

/// A column in which every cell would say that nothing is known is left out.
#[test]
fn sources_of_readings_have_a_column_where_there_are_any() {
    let columns = |source: &str| {
        let strategy = format!(
            "---\ntitle: A plan\nsummary: Short.\nvision: All.\nmeasures: [{{ id: a, title: A, baseline: {{ date: 2025-01-01, \
             value: \"1\"{source} }}, target: {{ date: 2027-01-01, value: \"2\" }} }}]\n---\n"
        );
        let survey = "---\ntitle: A survey\ntype: statistics\n---\n";
        let files = [("content/strategy/plan.md", strategy.as_str()), ("content/sources/survey.md", survey)];
        let built = build(&site(&files), &mut Cache::none());
        let page = page(&built.output, "strategy/plan/index.html");
        let head: Vec<String> = page.with("th", "scope", "col").map(|it| it.text.clone()).collect();
        (head, page.text("table").contains("Not known"))
    };
    assert_eq!(columns(""), (["Date", "Reading", "Value"].map(String::from).into(), false));
    assert_eq!(columns(", source: survey"), (["Date", "Reading", "Value", "Source"].map(String::from).into(), true));
}

/// What is late is decided by the day of the build, which is not shown.
#[test]
fn a_commitment_is_late_from_the_day_after_its_own() {
    let strategy = "---\ntitle: A plan\nsummary: Short.\nvision: All.\ncommitments: [{ id: a, what: Do it., owner: Us, status: planned, due: 2027-06-30 }]\n---\n";
    let late = |day| {
        let files = [(FilePath::new("content/strategy/plan.md"), File::Bytes(strategy.as_bytes().into()))];
        let snapshot = Snapshot::new(vec![core(), Layer::new(LayerKind::Site, files)], day);
        let page = text(&build(&snapshot, &mut Cache::none()).output, "strategy/plan/index.html").to_string();
        assert!(!page.contains(&day.to_string()) || day.to_string() == "2027-06-30");
        page.contains("badge-warn")
    };
    let day = jiff::civil::date(2027, 6, 30);
    assert!(!late(day));
    assert!(late(day.tomorrow().unwrap()));
}

/// What stands between thousands is among the words of a language, and a minus is no hyphen.
#[test]
fn amounts_are_written_as_the_language_writes_them() {
    let strategy = "---\ntitle: A plan\nsummary: Short.\nvision: All.\nmeasures: [{ id: money, title: Money, baseline: { date: 2025-01-01, value: \"-£1234.50\" }, target: { date: 2027-01-01, value: \"£1,000,000\" } }]\n---\n";
    let words = "number-thousands = .\nnumber-decimals = {\",\"}\nnumber-pounds = { $number } £\n";
    let english = build(&site(&[("content/strategy/plan.md", strategy)]), &mut Cache::none());
    let page = text(&english.output, "strategy/plan/index.html");
    assert!(page.contains("−£1,234.50") && page.contains("£1,000,000"), "{page}");
    assert!(page.contains("£1.0m"), "the scale is in millions");
    let other = site(&[("content/strategy/plan.md", strategy), ("themes/words/en-GB.ftl", words)]);
    let other = build(&other, &mut Cache::none());
    let page = text(&other.output, "strategy/plan/index.html");
    assert!(page.contains("−1.234,50 £") && page.contains("1.000.000 £"), "{page}");
}

/// A table can be changed while the site is served: the page follows, and nothing else is needed.
#[test]
fn a_change_in_a_table_alone_changes_the_page() {
    let before = snapshot(&microsite_folder());
    let mut cache = Cache::new();
    let first = build(&before, &mut cache);
    let path = FilePath::new("content/strategy/days-to-answer.csv");
    let table = "date,value\n2025-07-31,22\n2026-10-31,7.5\n";
    let mut layers = before.layers().to_vec();
    let last = layers.last_mut().unwrap();
    let mut files = (*last.files).clone();
    files.insert(path, File::Bytes(table.as_bytes().into()));
    *last = Layer::new(LayerKind::Site, files);
    let after = Snapshot::new(layers, DATE);
    let second = build(&after, &mut cache);
    let shown = |output: &goodhelp::render::Output| {
        String::from_utf8(output[STRATEGY].bytes().into_owned())
            .unwrap()
            .contains("The newest reading is 7.5, from 31 October 2026.")
    };
    assert!(!shown(&first.output) && shown(&second.output));
    let clean = build(&after, &mut Cache::none());
    assert!(
        second
            .output
            .iter()
            .map(|(path, it)| (path, it.bytes()))
            .eq(clean.output.iter().map(|(path, it)| (path, it.bytes())))
    );
}

/// Hostile tables: nothing panics, and however long one is, what is said of it has an end.
#[test]
fn tables_of_anything_have_an_end() {
    let strategy =
        "---\ntitle: A plan\nsummary: Short.\nvision: All.\nmeasures: [{ id: a, title: A, readings: a.csv }]\n---\n";
    let long = format!("date,value\n{}", "x,y\n".repeat(200_000));
    let wide = format!("date,value{}\n{}", ",".repeat(400_000), ",".repeat(400_000));
    let quoted = format!("date,value\n\"{}", "2026-01-01,1\n".repeat(1_000));
    let rows: String = (0..5_000).map(|number| format!("{:04}-01-01,{number}\n", number % 9999)).collect();
    for table in [
        long,
        wide,
        quoted,
        format!("date,value\n{rows}"),
        "\u{feff}".into(),
        "date,value\n\u{0},\u{202e}1".into(),
        "\"".into(),
    ] {
        let snapshot = site(&[("content/strategy/plan.md", strategy), ("content/strategy/a.csv", &table)]);
        let problems = crate::site::problems(&snapshot);
        assert!(problems.iter().count() < 4_200, "{} problems", problems.iter().count());
    }
}
