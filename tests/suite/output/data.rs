//! The case studies as data, the manifest and the sitemap, read by libraries that are not ours.

use super::tiny::{BASE, tiny};
use super::{pages, with};
use crate::sites::{microsite, text};
use quick_xml::Reader;
use quick_xml::events::Event;
use serde_json::Value;
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, BTreeSet};

fn rows() -> Vec<BTreeMap<String, String>> {
    let mut reader = csv::Reader::from_reader(text(tiny(), "data/case-studies.csv").as_bytes());
    reader.deserialize().map(Result::unwrap).collect()
}

#[test]
fn the_table_parses_and_has_the_same_rows_as_the_json() {
    let records: Vec<Value> = serde_json::from_str(text(tiny(), "data/case-studies.json")).unwrap();
    let ids: Vec<&str> = records.iter().filter_map(|record| record["id"].as_str()).collect();
    assert_eq!(ids, ["alpha", "beta", "gamma"]);
    let rows = rows();
    assert_eq!(rows.iter().map(|row| row["id"].as_str()).collect::<Vec<_>>(), ids);
    assert_eq!(rows[0]["running.from"], "2011");
    assert_eq!(rows[0]["title"], records[0]["title"].as_str().unwrap());
    assert_eq!(rows[1]["url"], format!("{BASE}/case-studies/beta/"));
    let outcomes: Value = serde_json::from_str(&rows[0]["outcomes"]).unwrap();
    assert_eq!(outcomes, records[0]["outcomes"]);
}

#[test]
fn no_cell_is_taken_for_a_formula() {
    let rows = rows();
    assert_eq!(rows[0]["organisation"], "'=1+1 Limited");
    assert_eq!(rows[0]["summary"], "'+44 is how <b>telephones</b> & formulas begin");
    assert_eq!(rows[0]["for"], "'@everyone");
    assert_eq!(rows[0]["lessons"], "'-1 is a lesson; so is this");
    assert_eq!(rows[0]["contributors"], "'\tTabbed; Ann O’Other");
    // OWASP, "CSV injection": the double-width forms of the same signs count too.
    let begins = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];
    for cell in rows.iter().flat_map(BTreeMap::values) {
        assert!(!cell.starts_with(begins), "{cell}");
    }
}

#[test]
fn double_width_signs_are_no_formula_either() {
    let beta = "---\ntitle: ＝1+1\norganisation: ＠x\nsummary: －1\ncompleteness: stub\nsectors: [one]\n---\n";
    let texts = with(super::tiny::texts(), "case-studies/beta.md", beta);
    let texts: Vec<_> = texts.into_iter().filter(|(path, _)| *path != "case-studies/beta.cy.md").collect();
    let output = super::output(&texts);
    let table = text(&output, "data/case-studies.csv");
    assert!(table.contains("'＝1+1,'＠x,'－1"), "{table}");
}

#[test]
fn fields_of_the_sites_own_are_data_too() {
    let records: Vec<Value> = serde_json::from_str(text(microsite(), "data/case-studies.json")).unwrap();
    let shed = records.iter().find(|record| record["id"] == "afon-repair-shed").unwrap();
    assert_eq!(shed["extra"]["funding"], serde_json::json!(["council", "lottery"]));
    assert!(text(microsite(), "data/case-studies.csv").lines().next().unwrap().contains("extra.funding,extra.visited"));
}

#[test]
fn the_manifest_names_every_other_file_with_its_hash() {
    for output in [tiny(), microsite()] {
        let manifest: Value = serde_json::from_str(text(output, "manifest.json")).unwrap();
        let files = manifest["files"].as_object().unwrap();
        let expected: BTreeSet<&String> = output.keys().filter(|path| *path != "manifest.json").collect();
        assert_eq!(files.keys().collect::<BTreeSet<_>>(), expected);
        for (path, file) in files {
            let digest: String =
                Sha256::digest(output[path].bytes()).iter().map(|byte| format!("{byte:02x}")).collect();
            assert_eq!(file["sha256"], digest.as_str(), "{path}");
            assert_eq!(file["bytes"], output[path].length(), "{path}");
        }
    }
}

#[test]
fn the_sitemap_lists_every_page_that_may_be_found() {
    for output in [tiny(), microsite()] {
        let mut listed = BTreeSet::new();
        let mut alternates = BTreeMap::new();
        for (_, page) in pages(output) {
            if page.with("meta", "name", "robots").count() == 1 {
                continue;
            }
            let canonical = page.only("link", "rel", "canonical").get("href").unwrap().to_string();
            let links = page.with("link", "rel", "alternate").filter(|link| link.get("hreflang").is_some());
            let others: BTreeSet<String> = links.map(|link| link.get("href").unwrap().to_string()).collect();
            alternates.insert(canonical.clone(), others);
            listed.insert(canonical);
        }
        let sitemap = sitemap(text(output, "sitemap.xml"));
        assert_eq!(sitemap.keys().cloned().collect::<BTreeSet<_>>(), listed);
        assert_eq!(sitemap, alternates);
    }
}

/// Addresses with those of their translations.
fn sitemap(xml: &str) -> BTreeMap<String, BTreeSet<String>> {
    let mut reader = Reader::from_str(xml);
    reader.config_mut().check_end_names = true;
    let mut found: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let (mut name, mut address) = (String::new(), String::new());
    loop {
        match reader.read_event().unwrap() {
            Event::Start(start) => name = start.name().as_ref().to_string(),
            Event::Text(text) if name == "loc" => {
                address = text.to_string();
                assert!(found.insert(address.clone(), BTreeSet::new()).is_none(), "{address} stands twice");
            }
            Event::Empty(link) => {
                let href = link.try_get_attribute("href").unwrap().unwrap();
                found.get_mut(&address).unwrap().insert(href.value.to_string());
            }
            Event::End(_) => name.clear(),
            Event::Eof => return found,
            _ => {}
        }
    }
}
