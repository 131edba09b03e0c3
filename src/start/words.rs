//! The words that go into the files of a new site, each quoted for the place where it stands.

use super::{Answers, INHERITED, Program, nation_of};
use crate::model::id::id_of;
use crate::model::place::Nation;
use jiff::ToSpan;
use std::collections::BTreeMap;

/// A language in which a site can begin, by its tag.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Language(pub &'static str);

pub(super) const ENGLISH: Language = Language("en-GB");
pub(super) const WELSH: Language = Language("cy");

impl Language {
    pub(super) fn of(tag: &str) -> Option<Language> {
        [ENGLISH, WELSH].into_iter().find(|language| language.0 == tag)
    }
}

/// The name of the area: as it was given, else that of the body without what kind of body it is.
fn place_name(answers: &Answers) -> Option<String> {
    const KINDS: [&str; 9] = [
        "Metropolitan Borough Council",
        "County Borough Council",
        "Borough Council",
        "District Council",
        "County Council",
        "City Council",
        "Council of",
        "Council",
        "Cyngor",
    ];
    let given = answers.place.as_ref().map(|place| place.trim().to_string());
    given.or_else(|| {
        let mut name = answers.authority.as_ref()?.trim();
        for kind in KINDS {
            name = name.strip_suffix(kind).or(name.strip_prefix(kind)).unwrap_or(name).trim();
        }
        (!name.is_empty()).then(|| name.to_string())
    })
}

/// The id of the area, which becomes a part of its address; empty where its name has nothing that could stand there.
pub fn place_id(answers: &Answers) -> String {
    place_name(answers).map_or_else(|| "our-area".into(), |name| id_of(&name))
}

/// All words by the names that the files have for them.
pub(super) fn words(answers: &Answers, program: Program) -> BTreeMap<&'static str, String> {
    let mut words: BTreeMap<&'static str, String> = BTreeMap::new();
    let is_welsh_first = Language::of(&answers.languages[0]) == Some(WELSH);
    let place = place_name(answers).unwrap_or_else(|| "Our area".into());
    let title = answers.name.as_ref().map(|name| name.trim().to_string());
    let ours = if is_welsh_first { "Cymorth Da yn ein hardal" } else { "Good Help in our area" };
    let of_place = if is_welsh_first { format!("Cymorth Da: {place}") } else { format!("Good Help in {place}") };
    let is_named = title.is_some() || place_name(answers).is_some();
    let title = title.unwrap_or(if is_named { of_place } else { ours.into() });
    let authority = answers.authority.as_ref().map(|name| name.trim().to_string());
    let body = authority.clone().unwrap_or_else(|| "[to do: the name of your organisation]".into());
    let nation = answers.nation.or_else(|| answers.gss.as_deref().and_then(nation_of));
    let (who, who_cy) = match &authority {
        Some(name) => (format!("How {name} and its neighbours"), format!("Sut y mae {name} a'i chymdogion")),
        None => ("How we and our neighbours".into(), "Sut yr ydym ni a'n cymdogion".into()),
    };
    let summary = format!("{who} help people to act on what matters to them.");
    let summary_cy = format!("{who_cy} yn helpu pobl i weithredu ar yr hyn sy'n bwysig iddyn nhw.");
    let translated = translated(answers, &place, &title, (&summary, &summary_cy), is_named);
    words.insert("translated", translated);
    words.insert("title", plain(&title));
    words.insert("title_quoted", quoted(&title));
    words.insert("title_mark", mark(!is_named, "the name of your site"));
    words.insert("description_quoted", quoted(if is_welsh_first { &summary_cy } else { &summary }));
    words.insert("summary_quoted", quoted(&summary));
    words.insert("summary_cy_quoted", quoted(&summary_cy));
    words.insert("authority", authority.as_ref().map_or_else(|| body.clone(), |name| plain(name)));
    words.insert("authority_quoted", quoted(&body));
    let languages: Vec<String> = answers.languages.iter().map(|language| quoted(language)).collect();
    words.insert("further_tag", answers.languages.get(1).map_or_else(|| WELSH.0.into(), Clone::clone));
    words.insert("languages", format!("[{}]", languages.join(", ")));
    let contact = answers.contact.clone().unwrap_or_else(|| "good-help@example.org".into());
    words.insert("contact_quoted", quoted(&contact));
    words.insert("contact_mark", mark(answers.contact.is_none(), "an e-mail address that somebody reads"));
    words.insert("nation_line", nation_line(nation));
    words.insert("place_id", place_id(answers));
    words.insert("place_quoted", quoted(&place));
    words.insert("place_mark", mark(place_name(answers).is_none(), "the name of your area"));
    let welsh_name = if answers.languages.iter().any(|tag| tag == WELSH.0) {
        "# Its name in Welsh, where it has another one.\n# welsh_name: …\n"
    } else {
        ""
    };
    words.insert("welsh_name_line", welsh_name.into());
    words.insert("place_nation_line", nation.map_or_else(String::new, |it| format!("nation: {}\n", name_of(it))));
    words.insert("gss_line", gss_line(answers.gss.as_deref()));
    words.insert("inherit", inherit(answers));
    let is_english = "# They are in English, and their pages say so to those who read Welsh. To put one into Welsh:\n# \
                      `goodhelp new KIND NAME --lang cy`, for instance `goodhelp new chapter how-to-start --lang cy`.";
    let change = match is_welsh_first {
        true => "begin with `goodhelp inherited --replace FILE`",
        false => "write a file of the same name here",
    };
    words.insert("change", change.into());
    words.insert("inherit_note", if is_welsh_first { is_english.into() } else { String::new() });
    words.insert("colours", colours(answers));
    words.insert("colours_mark", mark(answers.colours.is_empty(), "your own colours"));
    words.insert("logo_lines", logo_lines(answers));
    words.insert("pairs", pairs(answers));
    words.insert("day", answers.day.to_string());
    words.insert("due", answers.day.0.checked_add(1.year()).unwrap_or(answers.day.0).to_string());
    words.extend(statement(answers));
    words.extend(links(answers));
    words.insert("action", program.action.unwrap_or("OWNER/REPOSITORY@COMMIT").into());
    words.insert("archive", program.archive.unwrap_or("https://example.org/goodhelp.tar.gz").into());
    words.insert("checksum", "[to do: the checksum]".into());
    words.insert("program_mark", program_mark(program));
    words
}

/// A comment that says what is open, behind a line.
fn mark(is_open: bool, words: &str) -> String {
    if is_open { format!(" # to do: {words}") } else { String::new() }
}

/// The name of the site and its sentence (in English and in Welsh) in the second language; nothing where there is none.
fn translated(answers: &Answers, place: &str, title: &str, said: (&str, &str), is_named: bool) -> String {
    let Some(language) = answers.languages.get(1).and_then(|tag| Language::of(tag)) else { return String::new() };
    let (of_place, said, name) = match language == WELSH {
        true => (format!("Cymorth Da: {place}"), said.1, "Welsh"),
        false => (format!("Good Help in {place}"), said.0, "English"),
    };
    // A name that was given is that of one language.
    let (title, mark) = match answers.name.is_none() && is_named {
        true => (of_place, String::new()),
        false => (title.to_string(), mark(true, &format!("the name of your site in {name}"))),
    };
    let (tag, title, said) = (language.0, quoted(&title), quoted(said));
    format!(
        "\n# The name and the sentence of the site in {name}.\n[translated.{tag}]\ntitle = {title}{mark}\ndescription = {said}"
    )
}

/// A text as TOML and YAML both take it.
fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}

/// A text as words in Markdown: nothing in it is markup.
fn plain(text: &str) -> String {
    let is_markup = |c: char| "\\`*_{}[]<>#|!&~".contains(c);
    text.chars().flat_map(|c| is_markup(c).then_some('\\').into_iter().chain([c])).collect()
}

fn name_of(nation: Nation) -> &'static str {
    match nation {
        Nation::England => "england",
        Nation::Wales => "wales",
        Nation::Scotland => "scotland",
        Nation::NorthernIreland => "northern-ireland",
        Nation::Uk => "uk",
        Nation::Elsewhere => "elsewhere",
    }
}

fn nation_line(nation: Option<Nation>) -> String {
    match nation {
        Some(nation) => format!("nation = {}", quoted(name_of(nation))),
        None => {
            "# to do: put your nation into the next line, and take the sign in front of it away\n# nation = \"england\""
                .into()
        }
    }
}

fn gss_line(gss: Option<&str>) -> String {
    match gss {
        Some(code) => format!("gss: {code}"),
        None => "# to do: the code of your authority from the Office for National Statistics, as in the next line\n# gss: E08000005".into(),
    }
}

fn inherit(answers: &Answers) -> String {
    let about = |rule: &str| INHERITED.iter().find(|(known, _)| *known == rule).map(|(_, about)| *about);
    let all: Vec<&str> = match &answers.inherit {
        None => INHERITED.iter().map(|(rule, _)| *rule).collect(),
        Some(chosen) => chosen.iter().map(String::as_str).collect(),
    };
    let line = |rule: &str| {
        let item = format!("  {},", quoted(rule));
        about(rule).map_or(item.clone(), |about| format!("{item:<34}# {about}"))
    };
    all.into_iter().map(line).collect::<Vec<_>>().join("\n")
}

fn colours(answers: &Answers) -> String {
    let chosen: Vec<String> = answers.colours.iter().map(|colour| quoted(&colour.to_ascii_lowercase())).collect();
    if chosen.is_empty() { "[\"#0a5350\"]".into() } else { format!("[{}]", chosen.join(", ")) }
}

fn logo_lines(answers: &Answers) -> String {
    match &answers.logo {
        None => "# logo = \"logo.svg\"\n# logo_name = \"The name in the logo\"".into(),
        Some(logo) => {
            let shows = logo.shows.as_ref().or(answers.authority.as_ref());
            let name = match shows {
                Some(name) => format!("logo_name = {}", quoted(name.trim())),
                None => "# to do: put the name that the logo shows into the next line\n# logo_name = \"…\"".into(),
            };
            format!("logo = {}\n{name}", quoted(&logo.name))
        }
    }
}

fn pairs(answers: &Answers) -> String {
    match answers.languages.get(1) {
        None => String::new(),
        Some(second) => {
            let (other, name) = if second == WELSH.0 { ("cy", "Welsh") } else { ("en-GB", "English") };
            format!("| `NAME.{other}.md` | the same text in {name}, beside each of the others |")
        }
    }
}

/// Examples for the accessibility statement, in every language of the site.
fn statement(answers: &Answers) -> [(&'static str, String); 4] {
    let said = |english: &str, welsh: &str| {
        let each = answers.languages.iter().filter_map(|tag| {
            let (short, text) = if Language::of(tag)? == WELSH { ("cy", welsh) } else { ("en", english) };
            Some(format!("{short}: {}", quoted(text)))
        });
        format!("{{ {} }}", each.collect::<Vec<_>>().join(", "))
    };
    [
        ("said_issue", said("The map has no words beside it.", "Nid oes geiriau wrth ymyl y map.")),
        ("said_by", said("our own team", "ein tîm ein hunain")),
        (
            "said_how",
            said(
                "They used a keyboard alone, and a screen reader.",
                "Defnyddion nhw fysellfwrdd yn unig, a darllenydd sgrin.",
            ),
        ),
        (
            "said_improving",
            said(
                "We ask people who use a screen reader to try new pages.",
                "Gofynnwn i bobl sy’n defnyddio darllenydd sgrin roi cynnig ar dudalennau newydd.",
            ),
        ),
    ]
}

/// Whether the site takes over a text, by its folder or by its name.
pub(super) fn inherits(answers: &Answers, segment: &str, id: &str) -> bool {
    let takes = |rule: &String| *rule == segment || *rule == format!("{segment}/{id}");
    answers.inherit.as_ref().is_none_or(|rules| rules.iter().any(takes))
}

/// Links to inherited texts, plain words where the site leaves them out.
fn links(answers: &Answers) -> [(&'static str, String); 4] {
    let link = |segment: &str, id: &str, words: &str| match inherits(answers, segment, id) {
        true => format!("[[{segment}/{id}|{words}]]"),
        false => words.to_string(),
    };
    [
        ("good_help", link("glossary", "good-help", "good help")),
        ("cycle", link("handbook", "the-cycle-of-action", "cycle of action")),
        ("good_help_cy", link("glossary", "good-help", "cymorth da")),
        ("cycle_cy", link("handbook", "the-cycle-of-action", "cylch gweithredu")),
    ]
}

/// A program that was not released does not know where others get it from.
fn program_mark(program: Program) -> String {
    match program.action {
        Some(_) => String::new(),
        None => "\n# to do: in .github/workflows/site.yml or .gitlab-ci.yml say where the program comes from, and delete the other".into(),
    }
}
