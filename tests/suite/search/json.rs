//! Questions and answers as JSON, which is how a browser's scripts and the engine speak.

use super::{ask, case_study, engine, own};
use goodhelp::search::{Question, Sort};
use serde_json::{Value, json};

fn question(json: Value) -> Question {
    serde_json::from_value(json).unwrap()
}

#[test]
fn every_key_of_a_question_may_be_left_out() {
    assert_eq!(question(json!({})), Question::new(""));
    let all = question(json!({
        "words": "help", "typing": true, "filters": { "sector": ["digital"] }, "sort": "evidence", "limit": 3, "offset": 6
    }));
    assert_eq!((all.words.as_str(), all.typing, all.limit, all.offset), ("help", true, 3, 6));
    assert_eq!((all.filters["sector"].as_slice(), all.sort), (["digital".to_string()].as_slice(), Sort::Evidence));
}

#[test]
fn what_nobody_knows_is_passed_over() {
    let strange = question(json!({ "words": "help", "filters": { "colour": ["red"] }, "mood": "good", "matching": 1 }));
    assert_eq!(own().ask(&strange).unwrap().total, ask(own(), "help").total);
    assert!(serde_json::from_value::<Question>(json!({ "sort": "mood" })).is_err());
}

#[test]
fn an_answer_has_what_a_page_shows() {
    let fields =
        "sectors: [digital]\nplaces: [town]\nfor: People who mend\nevidence: { basis: accounts, level: unrated }\n";
    let engine = engine(&[
        ("case-studies/bikes.md", &case_study("Bike “workshop”", fields, "Young people repair bicycles.")),
        ("content/places/town.md", "---\nname: Our Town\n---\n"),
    ]);
    let answer = serde_json::to_value(ask(&engine, "bicycles")).unwrap();
    let mut hit = answer["hits"][0].clone();
    assert!(hit["score"].take().as_f64().unwrap() > 0.0);
    let expected = json!({
        "url": "/case-studies/bikes/", "title": "Bike “workshop”", "kind": "case-study", "language": "en-GB",
        "score": null, "summary": "One sentence.", "organisation": "Somebody", "for_whom": "People who mend",
        "facets": {
            "sector": [{ "id": "digital", "name": "Digital" }], "place": [{ "id": "town", "name": "Our Town" }],
            "evidence": [{ "id": "accounts", "name": "accounts" }],
            "completeness": [{ "id": "partial", "name": "partial" }],
        },
        "extract": { "stretches": [
            { "text": "Young people repair ", "mark": false }, { "text": "bicycles", "mark": true },
            { "text": ".", "mark": false },
        ] },
    });
    assert_eq!(hit, expected);
    assert_eq!(answer["did_you_mean"], Value::Null);
    assert_eq!(answer["total"], 1);
    let sector = answer["facets"].as_array().unwrap().iter().find(|facet| facet["name"] == "sector").unwrap();
    assert_eq!(sector["values"], json!([{ "id": "digital", "name": "Digital", "count": 1 }]));
}
