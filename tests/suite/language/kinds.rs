//! Every kind of rule, with what Vale's documentation says of it.

use super::{rule, said};

/// What a rule says of a body: its messages without the rule's name.
fn messages(fields: &str, body: &str) -> Vec<String> {
    let rule = rule(fields);
    let said = said(&[("styles/Own/A.yml", &rule)], body);
    let own = said.into_iter().filter_map(|it| it.message.strip_suffix(" (Own.A)").map(str::to_string));
    own.collect()
}

#[test]
fn existence() {
    assert_eq!(
        messages("tokens: [good, be(?:tter|st)]", "Goodness, good and best."),
        ["“good” is there", "“best” is there"]
    );
    assert_eq!(messages("ignorecase: true\ntokens: [good]", "Good."), ["“Good” is there"]);
    assert_eq!(messages("nonword: true\ntokens: [oo]", "Good."), ["“oo” is there"]);
    assert_eq!(messages("raw: ['[Gg]', 'ood(?! to)']", "Good, good to."), ["“Good” is there"]);
    assert_eq!(messages("raw: ['very ']\ntokens: [good]", "Very very good, good."), ["“very good” is there"]);
    assert_eq!(messages("append: true\nraw: [' to']\ntokens: [good]", "good, good to."), ["“good to” is there"]);
    assert_eq!(
        messages("tokens: [good]\nexceptions: [Good Friday, good to go]", "It is good to go, good."),
        ["“good” is there"]
    );
    // As in Vale: an exception within what was found counts too, if it is a word of its own.
    assert_eq!(
        messages("tokens: ['[A-Z]{2,}(?: [A-Z]{2,})?']\nexceptions: [NHS]", "The NHS TRUST, the NHSX, the NHS."),
        ["“NHSX” is there"]
    );
    assert_eq!(messages("tokens: ['(?<!not )good']", "not good, so good"), ["“good” is there"]);
    assert_eq!(messages("tokens: ['(\\w+) \\1']", "so so good"), ["“so so” is there"]);
    assert_eq!(messages("tokens: [dŵr, e]", "Dŵr a dŵre, dŵr ê e"), ["“dŵr” is there", "“e” is there"]);
    assert_eq!(messages("limit: 2\ntokens: [a]", "a b a b a").len(), 2);
}

#[test]
fn substitution() {
    let fields = "extends: substitution\nmessage: Use '%s', not '%s'\nignorecase: true\nswap:\n  colou?rs?: colour|hue\n  '(?<!no )tv': telly\n";
    assert_eq!(
        messages(fields, "Color, colour and no TV but tv."),
        ["Use 'colour or hue', not 'Color'", "Use 'telly', not 'tv'"]
    );
    assert_eq!(
        messages(&format!("{fields}capitalize: true\n"), "Color, colour and Hue, color."),
        ["Use 'Colour or Hue', not 'Color'", "Use 'colour or hue', not 'color'"]
    );
}

#[test]
fn occurrence() {
    let fields =
        |scope: &str| format!("extends: occurrence\nmessage: There are %s\nscope: {scope}\nmax: 2\ntoken: \\w+\n");
    assert_eq!(messages(&fields("sentence"), "One two. One two three! One."), ["There are 3"]);
    assert_eq!(messages(&fields("heading"), "## One two three\n\nOne two three."), ["There are 3"]);
    assert_eq!(messages(&fields("sentence"), "One “two three four”."), [""; 0]);
    let number = "extends: occurrence\nmessage: There are %d\nmax: 2\ntoken: \\w+\n";
    assert_eq!(messages(number, "One two three."), ["There are 3"]);
    let min = "extends: occurrence\nmessage: Too few\nscope: paragraph\nmin: 1\ntoken: please\n";
    assert_eq!(messages(min, "Sit, please.\n\nSit."), ["Too few"; 2], "the summary has none either");
}

#[test]
fn repetition() {
    let fields = "extends: repetition\nmessage: \"%s\"\nalpha: true\nignorecase: true\ntokens: ['[^\\s]+']\n";
    assert_eq!(messages(fields, "The the end, 1 1, and\nand [[about]] [[about]] so, so."), ["the", "and"]);
    let twice = fields.replace("alpha", "max: 1\nalpha");
    assert_eq!(messages(&twice, "no no; now now now"), ["now"]);
}

#[test]
fn conditional() {
    let fields = "extends: conditional\nmessage: \"%s\"\nfirst: '\\b([A-Z]{3,5})\\b'\nsecond: '(?:\\b[A-Z][a-z]+ )+\\(([A-Z]{3,5})\\)'\nexceptions: [NHS]\n";
    assert_eq!(
        messages(fields, "The WHO and the NHS.\n\nWorld Health Organization (WHO).\n\nThe WHO and the BMA."),
        ["WHO", "BMA"]
    );
    let presence = "extends: conditional\nmessage: \"%s\"\nfirst: call\nsecond: '\\d{3}'\n";
    assert_eq!(messages(presence, "Please call.\n\nYou can call 999."), ["call"]);
}

#[test]
fn metric() {
    let fields = "extends: metric\nmessage: \"%s words in a sentence. Too many?\"\nformula: words / sentences + 0 * heading.h2 + math.floor(0.5)\ncondition: '> 20.0'\n";
    let body = |sentence: usize| format!("{}.\n\n{}.", "word ".repeat(sentence).trim(), "word ".repeat(40).trim());
    // The summary of the page counts as a sentence of two words.
    assert_eq!(messages(fields, &body(21)), ["21.00 words in a sentence"]);
    assert_eq!(messages(fields, &body(10)), [""; 0]);
    assert_eq!(messages(fields, "word word"), [""; 0], "it is too short to be measured");
}

#[test]
fn scopes() {
    let body = "## Help one\n\nHelp two. Help three.\n\n- help four\n\n> help five\n\n> [!NOTE]\n> help six\n\n| help seven |\n|---|\n| help eight |\n\n![help nine](a.png)\n\n`help ten`\n";
    let words = |scope: &str| -> Vec<String> {
        let fields = format!("scope: {scope}\nignorecase: true\nmessage: \"%s\"\ntokens: ['help [a-z]+']\n");
        let said = messages(&fields, body);
        said.into_iter().map(|it| it.split(' ').nth(1).unwrap().to_string()).collect()
    };
    assert_eq!(words("text"), ["one", "two", "three", "four", "six", "seven", "eight", "nine"]);
    assert_eq!(words("heading"), ["one"]);
    assert_eq!(words("heading.h3"), [""; 0]);
    assert_eq!(words("paragraph"), ["two", "three", "six"]);
    assert_eq!(words("sentence"), ["two", "three", "six"]);
    assert_eq!(words("list"), ["four"]);
    assert_eq!(words("blockquote"), ["five"]);
    assert_eq!(words("table"), ["seven", "eight"]);
    assert_eq!(words("table.header"), ["seven"]);
    assert_eq!(words("alt"), ["nine"]);
    assert_eq!(words("summary"), ["two", "three", "six"]);
    assert_eq!(words("[heading, list]"), ["one", "four"]);
    assert_eq!(words("text & ~list & ~table"), ["one", "two", "three", "six", "nine"]);
    assert_eq!(words("raw").len(), 10);
    assert_eq!(words("[link, list]"), ["four"], "the other part is for Vale alone");
    assert_eq!(words("[link]"), [""; 0]);
}
