//! What looks like a person's full name: words with capital letters in a row. Whether it is the name of something that the
//! site knows is for those to say who see the site.

use super::{Personal, pattern};
use crate::diag::Code;
use crate::parse::markdown::events;
use crate::source::Span;
use pulldown_cmark::{Event, Tag, TagEnd};
use regex::Regex;
use std::ops::Range;
use std::sync::LazyLock;

static CAPITALS: LazyLock<Regex> = LazyLock::new(|| {
    let word = r"(?:\p{Lu}['’])?\p{Lu}\p{Ll}+(?:['’-]?\p{Lu}\p{Ll}+)*";
    pattern(&format!(r"\b{word}(?: (?:\p{{Lu}}\. )?{word})+\b"))
});

/// Fields of the front matter in which names are no private person's.
const NOT_OF_PEOPLE: [&str; 9] =
    ["title", "organisation", "contributors", "steward", "published_in", "licence", "sources", "website", "places"];

/// Words that have a capital letter because a sentence begins with them.
const BEGINNINGS: &str = " a after all although an and another any as at back because before being both but by dear did do \
    does during each even every few finally first for four from had has have he her here his how however i if in is it its \
    just last later like many maybe meanwhile most my next no nobody not now of often on once one only or other our over \
    people perhaps several she since so some somebody someone sometimes soon such ten that the their then there these they \
    this those three through to today together two under until was we were what when where whether which while who why \
    with without yet you your ";

/// Words of the calendar, but for those that are first names too.
const CALENDAR: &str = " monday tuesday wednesday thursday friday saturday sunday january february march july \
    september october november december christmas easter ";

/// Words that a person's name does not have, but that of an organisation, a group or a street.
const NOT_OF_PERSON: &str = " academy agency alliance association authority avenue bank board britain british care centre \
    champion champions charity church city club college commission committee community company council department drive \
    england english european forum foundation fund government group help hospital hostel hotel house housing institute \
    ireland irish justice kingdom library limited ltd mental ministry museum national network office park partnership plc \
    police prison programme project report road royal school scotland scottish service services society states street \
    surgery team theatre times trust union united university wales welsh work ";

/// Where full names may stand in a file: the places in its front matter and in its body, in their order.
pub fn full_names(text: &str, yaml: Option<Span>, body: Span) -> Vec<Personal> {
    let mut places = Vec::new();
    if let Some(yaml) = yaml {
        in_front(&text[yaml.range()], yaml.range().start, &mut places);
    }
    in_body(&text[body.range()], body.range().start, &mut places);
    places.into_iter().map(|range| Personal { code: Code::LikelyName, span: Span::from(range) }).collect()
}

fn in_front(yaml: &str, offset: usize, places: &mut Vec<Range<usize>>) {
    let mut at = offset;
    let mut leaves = false;
    for line in yaml.split_inclusive('\n') {
        if line.starts_with(|c: char| c.is_alphanumeric()) {
            let field = line.split(':').next().unwrap_or_default();
            leaves = NOT_OF_PEOPLE.contains(&field);
        }
        if !leaves {
            in_words(line, at, places);
        }
        at += line.len();
    }
}

/// Headings, code, and links to what the site has are left out.
fn in_body(body: &str, offset: usize, places: &mut Vec<Range<usize>>) {
    let mut left_out = 0;
    for (event, range) in events(body) {
        match event {
            Event::Start(Tag::Heading { .. } | Tag::CodeBlock(_) | Tag::Link { .. }) => left_out += 1,
            Event::End(TagEnd::Heading(_) | TagEnd::CodeBlock | TagEnd::Link) => left_out -= 1,
            Event::Text(_) if left_out == 0 => in_words(&body[range.clone()], offset + range.start, places),
            _ => {}
        }
    }
}

fn in_words(text: &str, offset: usize, places: &mut Vec<Range<usize>>) {
    for found in CAPITALS.find_iter(text) {
        if let Some(range) = name_within(found.as_str()) {
            places.push(offset + found.start() + range.start..offset + found.start() + range.end);
        }
    }
}

/// The part of words in a row that may be a name: without the beginning of a sentence; nothing where one of the others is of
/// the calendar or of an organisation.
fn name_within(run: &str) -> Option<Range<usize>> {
    let is_in = |list: &str, word: &str| list.contains(&format!(" {} ", word.to_lowercase()));
    let mut start = 0;
    while let Some((_, rest)) = run[start..].split_once(' ').filter(|(first, _)| is_in(BEGINNINGS, first)) {
        start = run.len() - rest.len();
    }
    let name = &run[start..];
    let other = name.split(' ').any(|word| is_in(CALENDAR, word) || is_in(NOT_OF_PERSON, word));
    (name.contains(' ') && !other).then_some(start..run.len())
}

#[cfg(test)]
mod tests {
    use super::full_names;
    use crate::source::Span;

    fn found(body: &str) -> Vec<&str> {
        full_names(body, None, Span::new(0, body.len())).into_iter().map(|it| &body[it.span.range()]).collect()
    }

    #[test]
    fn capitalised_words_in_a_row_may_be_a_name() {
        let text = "Then Jane Smith met Seán O’Brien-Jones and Jo A. McDonald. But Jane went.";
        assert_eq!(found(text), ["Jane Smith", "Seán O’Brien-Jones", "Jo A. McDonald"]);
    }

    #[test]
    fn organisations_days_headings_links_and_code_are_left_alone() {
        let text = "## Jane Smith\n\nThe Smith Trust, on Monday May 5, in North Street. [Jane Smith](https://example.org), `Jane Smith`.";
        assert_eq!(found(text), [""; 0]);
    }

    #[test]
    fn fields_for_names_of_organisations_are_left_alone() {
        let text = "title: Club Soda\nsummary: Jane Smith stops.\ncontributors:\n  - Jo Bloggs\nlessons:\n  - Ask Jo Bloggs.\n";
        let places = full_names(text, Some(Span::new(0, text.len())), Span::default());
        let found: Vec<&str> = places.into_iter().map(|it| &text[it.span.range()]).collect();
        // “Ask” may be a first name as well as not.
        assert_eq!(found, ["Jane Smith", "Ask Jo Bloggs"]);
    }
}
