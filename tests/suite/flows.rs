//! What hosts of repositories run and show: nothing that a stranger sends meets a secret, a right to write or a shell that
//! would read it.

use crate::site::repository;
use goodhelp::parse::{Node, Value as Tree, parse_yaml};
use goodhelp::source::FilePath;
use regex_lite::Regex;
use serde_json::Value;
use std::collections::BTreeSet;
use std::fs;
use std::process::Command;

/// Who may write what. Everything else reads.
const WRITES: [(&str, &str, &str); 4] = [
    ("check.yml", "code-scanning", "security-events"),
    ("publish.yml", "deploy", "id-token"),
    ("publish.yml", "deploy", "pages"),
    ("release.yml", "publish", "contents"),
];
/// What a program that was not released writes into the workflow of a new site, where its own place belongs.
const UNKNOWN_ACTION: &str = "OWNER/REPOSITORY@COMMIT";

#[test]
fn workflows_are_safe() {
    let mut names = Vec::new();
    let mut writes = BTreeSet::new();
    for (name, text) in files(".github/workflows") {
        writes.extend(writes_of(&name, &text));
        names.push(name);
    }
    assert_eq!(names, ["check.yml", "preview.yml", "publish.yml", "release.yml", "review.yml"]);
    let allowed = WRITES.map(|(file, job, what)| (file.to_string(), job.to_string(), what.to_string()));
    assert_eq!(writes, BTreeSet::from(allowed));
}

/// A new site begins with a workflow of its own, which is held to the same.
#[test]
fn the_workflow_of_a_new_site_is_safe() {
    let text = read("template/.github/workflows/site.yml");
    let writes = writes_of("site.yml", &text);
    let allowed = ["id-token", "pages"].map(|what| ("site.yml".to_string(), "deploy".to_string(), what.to_string()));
    assert_eq!(writes, BTreeSet::from(allowed));
    for line in text.lines().filter(|line| line.contains("uses: ") && !line.contains(UNKNOWN_ACTION)) {
        assert!(line.contains(" # v"), "{line}");
    }
    // What it hands to the action is what the action takes, and only a whole site is published.
    let action = yaml(&read("action.yml"));
    let workflow = yaml(&text);
    let steps = workflow["jobs"].as_object().unwrap().values().flat_map(|job| job["steps"].as_array().unwrap());
    let ours: Vec<&Value> = steps.filter(|step| step["uses"] == UNKNOWN_ACTION).collect();
    assert_eq!(ours.len(), 2);
    for name in ours.iter().flat_map(|step| step["with"].as_object().unwrap().keys()) {
        assert!(action["inputs"][name].is_object(), "the action takes no `{name}`");
    }
    assert_eq!(workflow["jobs"]["build"]["steps"][1]["with"]["release"], "true");
    assert_eq!(workflow["jobs"]["deploy"]["needs"], "build");
    let gitlab = read("template/.gitlab-ci.yml");
    assert!(gitlab.contains("sha256sum --check --strict") && gitlab.contains("goodhelp check --release"), "{gitlab}");
}

/// No released program is used whose checksum is another than the one asked for.
#[test]
fn the_action_compares_checksums_before_it_unpacks() {
    let action = yaml(&read("action.yml"));
    let steps = action["runs"]["steps"].as_array().unwrap();
    let fetch = steps.iter().find(|step| step["id"] == "released").unwrap()["run"].as_str().unwrap();
    let compared = fetch.find(r#"[ "$found" != "$CHECKSUM" ]"#).unwrap();
    assert!(compared < fetch.find("tar -xzf").unwrap());
    assert!(fetch[compared..].contains("exit 1"));
    // Whoever hands over a strange version fetches nothing from elsewhere.
    assert!(fetch.find("=~ ^[0-9]+").unwrap() < fetch.find("curl").unwrap());
}

/// Who may write what in a workflow, once it was found safe.
fn writes_of(name: &str, text: &str) -> BTreeSet<(String, String, String)> {
    let mut writes = BTreeSet::new();
    let workflow = yaml(text);
    let triggers = keys(&workflow["on"]);
    for trigger in &triggers {
        assert!(
            ["pull_request", "push", "schedule", "workflow_dispatch"].contains(&trigger.as_str()),
            "{name}: {trigger}"
        );
    }
    assert_eq!(workflow["permissions"], serde_json::json!({}), "{name}: each job says what it needs");
    assert!(workflow["concurrency"]["group"].is_string(), "{name} could run twice at once");
    let strangers = triggers.contains("pull_request");
    assert!(!text.contains("secrets"), "{name} needs no secret");
    for (job_name, job) in workflow["jobs"].as_object().unwrap() {
        let place = format!("{name}, {job_name}");
        assert!(job["timeout-minutes"].as_u64().is_some_and(|minutes| minutes <= 60), "{place} could run for ever");
        assert!(job["runs-on"].as_str().is_some_and(|machine| !machine.contains("self-hosted")), "{place}");
        let granted = job["permissions"].as_object().unwrap_or_else(|| panic!("{place} has no permissions"));
        for (what, how) in granted.iter().filter(|(_, how)| *how != "read") {
            assert_eq!(how, "write", "{place}");
            writes.insert((name.to_string(), job_name.clone(), what.clone()));
            let own = ["github.event_name == 'push' && ", "github.event_name != 'pull_request' && "];
            let own = job["if"].as_str().is_some_and(|when| own.iter().any(|own| when.starts_with(own)));
            assert!(!strangers || own, "{place} may write, and runs for strangers");
        }
        steps_are_safe(&place, job["steps"].as_array().unwrap());
    }
    writes
}

fn steps_are_safe(place: &str, steps: &[Value]) {
    let pinned = Regex::new(r"^[\w./-]+@[0-9a-f]{40}$").unwrap();
    for step in steps {
        if let Some(script) = step["run"].as_str() {
            // An expression would be put into the script before a shell reads it.
            assert!(!script.contains("${{"), "{place}: {script}");
        }
        let Some(action) = step["uses"].as_str() else { continue };
        assert!(
            action == "./" || action == UNKNOWN_ACTION || pinned.is_match(action),
            "{place}: {action} can be moved"
        );
        if action.starts_with("actions/checkout@") {
            assert_eq!(step["with"]["persist-credentials"], false, "{place} leaves a key in the folder");
        }
    }
}

/// A number says nothing to people, so each has its version beside it.
#[test]
fn pinned_actions_say_their_version() {
    let mut count = 0;
    let workflows = files(".github/workflows").into_iter().map(|(_, text)| text);
    for text in workflows.chain([read("action.yml")]) {
        for line in text
            .lines()
            .filter(|line| line.trim_start_matches([' ', '-']).starts_with("uses: ") && !line.contains("./"))
        {
            count += 1;
            assert!(line.contains(" # v"), "{line}");
        }
    }
    assert!(count > 8, "there are actions ({count} were read)");
}

#[test]
fn what_runs_by_itself_runs_once_a_week() {
    for name in ["publish.yml", "review.yml"] {
        let workflow = yaml(&read(&format!(".github/workflows/{name}")));
        let cron = workflow["on"]["schedule"][0]["cron"].as_str().unwrap();
        let [minute, hour, "*", "*", day] = cron.split(' ').collect::<Vec<_>>()[..] else { panic!("{name}: {cron}") };
        assert!([minute, hour, day].iter().all(|number| number.parse::<u8>().is_ok()), "{name}: {cron}");
        assert!(!keys(&workflow["on"]).contains("pull_request"), "{name} holds up no pull request");
    }
}

#[test]
fn the_action_hands_its_inputs_over_as_variables() {
    let text = read("action.yml");
    let action = yaml(&text);
    assert_eq!(action["runs"]["using"], "composite");
    assert!(!text.contains("secrets"));
    let steps = action["runs"]["steps"].as_array().unwrap();
    steps_are_safe("action.yml", steps);
    for step in steps.iter().filter(|step| step["run"].is_string()) {
        assert_eq!(step["shell"], "bash", "{step}");
    }
    for (name, input) in action["inputs"].as_object().unwrap() {
        assert!(input["description"].is_string() && input["default"].is_string(), "{name}");
        assert!(text.contains(&format!("inputs.{name} ")), "{name} is used nowhere");
    }
    let save =
        steps.iter().find(|step| step["uses"].as_str().is_some_and(|uses| uses.starts_with("actions/cache/save@")));
    assert!(save.unwrap()["if"].as_str().unwrap().contains("github.event_name != 'pull_request'"));
}

#[test]
fn the_pipeline_of_gitlab_is_safe() {
    let text = read(".gitlab-ci.yml");
    let pipeline = yaml(&text);
    assert!(pipeline["default"]["timeout"].is_string());
    let settings = ["workflow", "default", "variables"];
    let jobs: Vec<_> =
        pipeline.as_object().unwrap().iter().filter(|(name, _)| !settings.contains(&name.as_str())).collect();
    assert_eq!(jobs.iter().map(|(name, _)| name.as_str()).collect::<Vec<_>>(), ["check", "preview", "pages", "review"]);
    for (name, job) in jobs {
        let rules = job["rules"].as_array().unwrap();
        assert!(rules.iter().all(|rule| rule["if"].is_string()), "{name} says when it runs");
    }
    for secret in ["TOKEN", "PASSWORD", "SECRET", "secrets", "id_tokens"] {
        assert!(!text.contains(secret), "{secret}");
    }
    // A variable without quotation marks is split and spread by the shell.
    let scripts: Vec<&str> = text.lines().filter(|line| !line.trim_start().starts_with("- if:")).collect();
    let count = |pattern: &str| Regex::new(pattern).unwrap().find_iter(&scripts.join("\n")).count();
    let quoted = count(r#""(--[a-z-]+=)?\$\{?CI_"#) + count(r#""\$CI_PROJECT_URL/-/blob/\$CI_COMMIT_SHA""#);
    // GitLab itself puts variables into variables.
    let all = count(r"\$\{?CI_") - count(r"CARGO_HOME: \$CI_");
    assert_eq!(all, quoted);
    assert!(all > 5);
}

/// What these files ask of the program is what it takes.
#[test]
fn the_program_knows_what_it_is_asked() {
    let files = files(".github/workflows").into_iter().map(|(_, text)| text);
    let all: String = files.chain([read("action.yml"), read(".gitlab-ci.yml")]).collect();
    let all: String = all.lines().filter(|line| !line.contains("cargo ")).map(|line| format!("{line}\n")).collect();
    let call = Regex::new(r"(?:check|build|preview) (--[^\n|>]*)").unwrap();
    let option = Regex::new(r"--([a-z][a-z-]+)").unwrap();
    let mut asked: BTreeSet<String> = BTreeSet::new();
    for found in call.captures_iter(&all) {
        asked.extend(option.captures_iter(&found[1]).map(|found| found[1].to_string()));
    }
    // These are put together before the call.
    let added = Regex::new(r#"options\+=\("--([a-z-]+)"#).unwrap();
    asked.extend(added.captures_iter(&all).map(|found| found[1].to_string()));
    assert!(asked.len() >= 6, "{asked:?}");
    let help: String = ["check", "build", "preview"]
        .map(|command| {
            let run = Command::new(env!("CARGO_BIN_EXE_goodhelp")).args([command, "--help"]).output().unwrap();
            String::from_utf8(run.stdout).unwrap()
        })
        .concat();
    for option in asked {
        assert!(help.contains(&format!("--{option}")), "nothing takes --{option}");
    }
}

/// Everybody can read what is written there.
#[test]
fn the_only_form_is_for_corrections_and_asks_for_nothing_about_people() {
    let forms: Vec<String> = files(".github/ISSUE_TEMPLATE").into_iter().map(|(name, _)| name).collect();
    assert_eq!(forms, ["config.yml", "correction.yml"]);
    assert_eq!(yaml(&read(".github/ISSUE_TEMPLATE/config.yml"))["blank_issues_enabled"], false);
    let form = yaml(&read(".github/ISSUE_TEMPLATE/correction.yml"));
    let first = form["body"][0]["attributes"]["value"].as_str().unwrap();
    assert!(first.contains("do not write about a person here") && first.contains(&setting("contact")), "{first}");
    let agreed = form["body"].as_array().unwrap().iter().filter(|part| part["type"] == "checkboxes");
    assert!(agreed.into_iter().any(|part| part["attributes"]["options"][0]["required"] == true));
}

/// Addresses stand in `goodhelp.toml`; whoever changes them there is led to these copies.
#[test]
fn addresses_are_those_of_the_configuration() {
    let (contact, site) = (setting("contact"), setting("base_url"));
    let email = Regex::new(r"[\w.+-]+@[\w-]+\.[\w.-]*\w").unwrap();
    let address = Regex::new(r"https?://[^\s)>`]+").unwrap();
    let mut found = 0;
    let forms = files(".github/ISSUE_TEMPLATE").into_iter().map(|(_, text)| text);
    for text in forms.chain([read(".github/PULL_REQUEST_TEMPLATE.md")]) {
        for written in email.find_iter(&text) {
            assert_eq!(written.as_str(), contact);
            found += 1;
        }
        for written in address.find_iter(&text) {
            assert!(written.as_str().starts_with(&site), "{}", written.as_str());
            found += 1;
        }
    }
    assert!(found >= 4, "{found} addresses were read");
}

/// The questions are those of the page about contributing.
#[test]
fn a_pull_request_asks_the_four_questions() {
    let page = read("content/pages/contribute.md");
    let section = page.split("## What we look for").nth(1).unwrap().split("\n## ").next().unwrap();
    let questions: Vec<&str> = section.lines().filter_map(|line| line.strip_prefix("- ")).collect();
    assert_eq!(questions.len(), 4, "{section}");
    let template = read(".github/PULL_REQUEST_TEMPLATE.md");
    for question in questions {
        assert!(template.contains(question), "{question}");
    }
}

/// A value of `goodhelp.toml`.
fn setting(name: &str) -> String {
    let config: toml::Table = read("goodhelp.toml").parse().unwrap();
    config[name].as_str().unwrap().to_string()
}

fn keys(value: &Value) -> BTreeSet<String> {
    value.as_object().unwrap().keys().cloned().collect()
}

fn yaml(text: &str) -> Value {
    json(&parse_yaml(&FilePath::new("workflow.yml"), text, 0).unwrap())
}

/// A tree with what is empty in it: a name alone says something in a workflow.
fn json(node: &Node) -> Value {
    match &node.value {
        Tree::List(nodes) => nodes.iter().map(json).collect(),
        Tree::Map(entries) => entries.iter().map(|entry| (entry.key.clone(), json(&entry.node))).collect(),
        _ => node.to_json(),
    }
}

/// The files of a folder with their texts, by name.
fn files(folder: &str) -> Vec<(String, String)> {
    let entries = fs::read_dir(repository().join(folder)).unwrap();
    let mut files: Vec<(String, String)> = entries
        .map(|entry| entry.unwrap())
        .map(|entry| (entry.file_name().into_string().unwrap(), fs::read_to_string(entry.path()).unwrap()))
        .collect();
    files.sort();
    files
}

fn read(path: &str) -> String {
    fs::read_to_string(repository().join(path)).unwrap()
}
