//! `goodhelp review`: what is due.

use super::{goodhelp, site, text, write};
use serde_json::Value;

const DATE: [&str; 3] = ["review", "--date", "2026-11-22"];

fn said(arguments: &[&str]) -> String {
    let run = goodhelp(site().path(), &[&DATE[..], arguments].concat());
    assert_eq!(run.status.code(), Some(0), "{}", text(&run.stderr));
    text(&run.stdout)
}

#[test]
fn everything_that_is_due_is_listed_by_steward_with_what_is_urgent_first() {
    assert_eq!(
        said(&[]),
        "Editors (3)\n  \
           with consent that has ended 2026-11-01  content/stories/ended.md  ENDED\n  \
           with consent that ends      2026-12-01  content/stories/ending.md  Ending\n  \
           to be read again            2026-11-30  content/stories/ending.cy.md  Yn dod i ben\n\
         \n\
         The library (2)\n  \
           promised and late           2026-11-21  content/strategy/our-plan.md  Everybody has a first talk.\n  \
           still a stub                            case-studies/stub.md  Stub\n\
         \n\
         Nobody looks after these (4)\n  \
           promised for soon           2026-12-03  content/strategy/our-plan.md  The door is open.\n  \
           late to be read again       2026-11-21  case-studies/late.md  Late\n  \
           without a source                        case-studies/late.md  Late\n  \
           filled in partly                        case-studies/late.md  Late\n\
         \n\
         1 with consent that has ended, 1 with consent that ends, 1 promised and late, 1 promised for soon, 1 late to be read again, 1 to be read again, \
         1 without a source, 1 still a stub, 1 filled in partly\n"
    );
}

#[test]
fn it_looks_as_far_ahead_as_it_is_told() {
    assert!(!said(&["--by", "2026-11-29"]).contains("ending"), "nothing that comes later");
    let later = said(&["--by", "2027-11-01"]);
    assert!(later.contains("content/pages/fresh.md") && later.contains("It is for later."), "{later}");
    assert!(!later.contains("It is kept.") && !later.contains("It is given up."), "{later}");
    // A day that is past is late, however far one looks.
    let past = said(&["--by", "2026-10-01"]);
    assert!(past.contains("first talk") && !past.contains("The door"), "{past}");
}

#[test]
fn one_steward_or_one_text_can_be_asked_for() {
    let library = said(&["--steward", "the LIBRARY"]);
    assert!(library.contains("stub.md") && !library.contains("late.md") && !library.contains("ended.md"), "{library}");
    let late = said(&["late"]);
    assert!(late.contains("late.md") && !late.contains("stub.md"), "{late}");
    assert_eq!(said(&["--steward", "Nobody at all"]), "Nothing is due.\n");
}

#[test]
fn programs_get_the_same() {
    let found: Value = serde_json::from_str(&said(&["--format", "json"])).unwrap();
    assert_eq!((found["date"].as_str(), found["by"].as_str()), (Some("2026-11-22"), Some("2026-12-22")));
    assert_eq!(found["counts"]["review-due"], 1);
    let duties = found["duties"].as_array().unwrap();
    assert_eq!(duties.len(), 9);
    assert_eq!(
        duties[3],
        serde_json::json!({
            "matter": "commitment-late", "day": "2026-11-21", "steward": "The library", "kind": "strategy", "id": "our-plan",
            "language": null, "title": "Our plan", "file": "content/strategy/our-plan.md",
            "part": { "id": "first-talk", "what": "Everybody has a first talk." },
        })
    );
    assert_eq!(
        duties[2],
        serde_json::json!({
            "matter": "review-due", "day": "2026-11-30", "steward": "Editors", "kind": "story", "id": "ending",
            "language": "cy", "title": "Yn dod i ben", "file": "content/stories/ending.cy.md", "part": null,
        })
    );
    assert!(!found.to_string().contains("R-1"), "the reference of a consent is private");
}

/// Whoever has to look after a site must be able to see what is due while something in it is wrong.
#[test]
fn mistakes_elsewhere_do_not_stop_it() {
    let site = site();
    write(site.path(), "content/pages/broken.md", "---\ntitle: [\n---\n");
    let run = goodhelp(site.path(), &DATE);
    assert_eq!(run.status.code(), Some(0));
    assert!(text(&run.stdout).contains("case-studies/late.md"));
    assert!(text(&run.stderr).contains("1 error in the content"), "{}", text(&run.stderr));
}

#[test]
fn what_others_look_after_is_not_listed() {
    let site = site();
    let config = "title = \"T\"\ninherit = [\"case-studies\", \"sources\", \"stories\", \"handbook\"]\n";
    write(site.path(), "goodhelp.toml", config);
    let run = goodhelp(site.path(), &["review", "--date", "2026-11-22", "--by", "2030-01-01"]);
    let said = text(&run.stdout);
    assert!(said.contains("late.md") && !said.contains("groundswell"), "{said}");
}
