//! The codes of diagnostics: stable names with what they mean and what to do.

use serde::Serialize;
use std::fmt;

/// How bad a problem is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Severity {
    /// Nothing is published while there is one.
    Error,
    /// Worth a look before it is published.
    Warning,
    /// Could be better.
    Suggestion,
}

impl fmt::Display for Severity {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str(match self {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Suggestion => "suggestion",
        })
    }
}

macro_rules! codes {
    ($($variant:ident $name:literal $severity:ident $summary:literal $explanation:literal)*) => {
        /// What sort of problem a diagnostic reports.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Code {
            $(#[doc = $summary] $variant,)*
        }

        impl Code {
            /// Every code, in the order of their topics.
            pub const ALL: &'static [Code] = &[$(Code::$variant),*];

            /// The stable name, for instance `unknown-field`.
            pub fn name(self) -> &'static str {
                match self { $(Code::$variant => $name,)* }
            }

            /// How bad it is.
            pub fn severity(self) -> Severity {
                match self { $(Code::$variant => Severity::$severity,)* }
            }

            /// What it means, in one line.
            pub fn summary(self) -> &'static str {
                match self { $(Code::$variant => $summary,)* }
            }

            /// Why it matters and what to do.
            pub fn explanation(self) -> &'static str {
                match self { $(Code::$variant => $explanation,)* }
            }
        }
    };
}

codes! {
    // Files.
    UnreadableFile "unreadable-file" Error "A file cannot be read."
        "The system refused to read it. Check that it exists and that you may read it."
    SymbolicLink "symbolic-link" Error "A symbolic link leaves the site, points at a folder or at nothing."
        "A link could publish a file that was never meant for the site. Put the file itself there."
    FileTooLarge "file-too-large" Error "A file is larger than the limit."
        "A text may have 1 MiB, a picture 24 MiB and a front matter 64 KiB. Split the text, or make the picture smaller."
    EmptyFile "empty-file" Error "A file has nothing in it."
        "Write something, or delete the file. `src/model/examples` has a commented example of each kind."
    NotUtf8 "not-utf8" Error "A file is not UTF-8 text."
        "Save it as UTF-8. In most editors that is a choice under \"Save with encoding\"."
    ControlCharacter "control-character" Error "A text has a character that cannot be shown."
        "Control characters and text-direction overrides can hide what a text says. Delete the character."
    BadFileName "bad-file-name" Error "A file's name cannot become an address."
        "The name without its ending is the page's id: lower-case letters, digits and single hyphens, for instance `mayday-trust.md`, or `mayday-trust.cy.md` for the Welsh text."
    CaseCollision "case-collision" Error "Two files differ in capital letters alone."
        "Windows and macOS keep only one of them. Rename one."
    UnexpectedFile "unexpected-file" Warning "A file stands where nothing uses it."
        "Move it to the folder of its kind, or delete it."

    // Front matter and data.
    NoFrontMatter "no-front-matter" Error "A file has no front matter."
        "The first line is `---`; the fields follow, one to a line; another `---` ends them."
    UnclosedFrontMatter "unclosed-front-matter" Error "The front matter has no end."
        "Put a line with `---` after the last field."
    YamlSyntax "yaml-syntax" Error "The YAML cannot be read."
        "Often a value with a colon or a leading special character needs quotation marks, or a line is indented by mistake."
    YamlForbidden "yaml-forbidden" Error "The YAML uses an anchor, an alias, a merge key, a tag, or is too deep or too long."
        "Write the value out. These features can make a small file fill the memory, and no field needs them."
    TomlSyntax "toml-syntax" Error "The TOML cannot be read."
        "Every line is `name = value`; texts stand in quotation marks."
    DuplicateKey "duplicate-key" Error "A field stands twice."
        "Keep one of them."
    UnknownField "unknown-field" Error "There is no such field."
        "Check the spelling; `goodhelp schema KIND` lists the fields of a kind."
    MissingField "missing-field" Error "A field that is needed is missing."
        "Add it. `goodhelp schema KIND` says what it means."
    WrongType "wrong-type" Error "A value is of the wrong sort."
        "A text that looks like a number needs quotation marks; a list stands in square brackets."
    BadDate "bad-date" Error "A date is not one of the calendar."
        "Write year-month-day, for instance `2026-11-22`."
    BadValue "bad-value" Error "A value does not fit its field."
        "The message says what the field takes."
    UnknownValue "unknown-value" Error "A value is not one of those that the field takes."
        "Use one of the values in the message."
    UnknownId "unknown-id" Error "An id names nothing."
        "Check the spelling. An id is the name of the file without its ending, or stands in `content/facets.yaml`."
    UndeclaredExtra "undeclared-extra" Error "An extra field is not declared."
        "Declare it in `goodhelp.toml` under `[[extra]]`, or take it out."
    MixedUnits "mixed-units" Error "The amounts of one measure have different units."
        "Give the baseline, the target and every point in the same unit: numbers, percentages or pounds."

    // The site as a whole.
    DuplicateId "duplicate-id" Error "Two files have the same id."
        "An id is for ever and belongs to one text. Rename one of them."
    AmbiguousId "ambiguous-id" Error "An id in a link belongs to several kinds."
        "Say which: `[[glossary/trust]]`."
    AddressCollision "address-collision" Error "Two things want the same address."
        "Rename one, or take the alias out."
    ReservedName "reserved-name" Error "An id or alias is a name that the site needs for itself."
        "Choose another name."
    TranslationWithoutOriginal "translation-without-original" Error "A translation has no original."
        "Add the file without the language in its name, or check the spelling."
    UnknownLanguage "unknown-language" Error "A file is in a language that the site does not have."
        "Add the language to `languages` in `goodhelp.toml`, or rename the file."
    MissingVocabulary "missing-vocabulary" Error "The site has no `content/facets.yaml` or no theme."
        "A site with `inherit = []` brings its own. Leave the key out to inherit the theme and the lists."

    // Links, pictures, text.
    UnknownLink "unknown-link" Error "A link leads nowhere."
        "Link to a file by its relative path, or to any entry by `[[id]]`."
    UnknownAnchor "unknown-anchor" Error "A link's anchor does not exist on the page."
        "The anchor is the heading in lower case with hyphens, or the id of a practice, statement, priority, commitment or measure."
    LinkOutside "link-outside" Error "A path leaves the site or is absolute."
        "Use a path relative to the file, or `[[id]]`."
    LinkScheme "link-scheme" Error "A link has a scheme that is not allowed."
        "Links may start with `https:`, `http:`, `mailto:` or `tel:`."
    EmptyLink "empty-link" Error "A link has no words."
        "Write what the reader finds there; a screen reader reads the words alone."
    HeadingOrder "heading-order" Error "A heading skips a level or is of level one."
        "The page's title is its only heading of level one. Start with `##` and go down one level at a time."
    DuplicateAnchor "duplicate-anchor" Error "Two places on a page have the same anchor."
        "Give one of them another id."
    RawHtml "raw-html" Error "The text has raw HTML."
        "Write Markdown. A site that needs HTML sets `raw_html = true` in `goodhelp.toml`; it is then cleaned."
    MissingAlternative "missing-alternative" Error "A picture has no alternative text."
        "Say in a few words what the picture shows. Where it shows nothing that the text does not say, mark it: `![](picture.jpg \"decorative\")`."
    MissingPicture "missing-picture" Error "A picture does not exist."
        "Put the picture beside the text and link to it by its relative path."
    PictureFormat "picture-format" Error "A picture is not PNG, JPEG, WebP or GIF, moves, or is broken."
        "Save it anew as PNG, JPEG or WebP. SVG is not taken from contributors, because it can hold programs."
    PictureTooLarge "picture-too-large" Error "A picture has more than 40 million pixels."
        "Make it smaller: 2000 pixels in width is plenty."
    VagueLink "vague-link" Warning "The words of a link do not say where it leads."
        "A screen reader lists links without the text around them: “click here” and “read more” are all the same there. Make the words that name the target the link."
    TableHead "table-head" Warning "A table has a column without a name."
        "The first row of a table names its columns; a screen reader says the name with each cell. The first cell may be empty, where the rows have names."
    AllCapitals "all-capitals" Suggestion "Several words in a row are in capital letters."
        "In capitals all words have the same shape, so they are harder to read, and some screen readers spell them out. Write small letters; a theme can show them otherwise."
    UnknownFigure "unknown-figure" Warning "A fenced block looks like a figure with a slip in its name."
        "Correct the name, or give the block another one if it is code."

    // Language. What a rule finds has the rule's own level.
    Language "language" Suggestion "A rule of language has a suggestion."
        "Read it as a question and decide for yourself. The end of the message names the rule: `GoodHelp.Labels` is the file `styles/GoodHelp/Labels.yml`. A site can replace that file, or add rules of its own beside it. Words in quotation marks and names are left alone."
    BadRule "bad-rule" Error "A pattern or formula of a language rule cannot be read."
        "Correct it at this place. `docs/language.md` says what a pattern can be and how large."
    UnsupportedRule "unsupported-rule" Warning "A language rule, or a part of it, is for Vale alone."
        "What the message names does nothing here. Vale runs it in an editor."
    SlowRule "slow-rule" Warning "A language rule takes too long, so it was left out."
        "A pattern with look-around goes back too often over a text of this site. Take out repetitions within repetitions."

    // People.
    AccessibilityStatement "accessibility-statement" Error "The accessibility statement is not complete or older than a year."
        "The law asks for the sections of the model statement, in their order, with nothing left to fill in, reviewed at least once a year."
    PersonsMissing "persons-missing" Error "The text does not say whether it tells a person's story."
        "Set `persons` to `none`, `published` or `consented`. A story about a person is personal data."
    GroundMissing "ground-missing" Error "A person's story has no ground."
        "With `persons: consented` give `consent`; with `persons: published` give `published_in`."
    ConsentExpired "consent-expired" Warning "The consent for a story has expired; the story is kept off the site."
        "Ask the person again, or withdraw the story."
    ConsentScope "consent-scope" Warning "The consent does not cover the website; the story is kept off the site."
        "Add `website` to the scope if the person agrees."

    NhsNumber "nhs-number" Error "The text has what looks like a person's NHS number."
        "Ten digits of which the last fits the others (modulus 11). Take it out, whoever agreed to the story. No message repeats it. If others have seen the file, tell whoever looks after data protection: what was committed stays in the history."
    InsuranceNumber "national-insurance-number" Error "The text has what looks like a person's National Insurance number."
        "Take it out, whoever agreed to the story. No message repeats it. If others have seen the file, tell whoever looks after data protection. An example is written `QQ 12 34 56 C`, which is nobody's."
    BirthDate "date-of-birth" Error "The text has what looks like a person's date of birth."
        "With a date of birth a person can be found and impersonated. Where the age matters to the story, say roughly how old the person was. A year alone is left alone. No message repeats the date."
    Telephone "telephone-number" Warning "The text has a telephone number that may be somebody's own."
        "Numbers of places (01, 02) and mobiles (07) are looked at; numbers for organisations (03), freephone and service numbers are not. Pages about the site may give numbers of places, and fields of `extra` with `contact` or `phone` in their names any."
    Email "e-mail-address" Warning "The text has an e-mail address that may be a person's."
        "Addresses that an office reads (`info@`, `hello@`) and the site's own `contact` are left alone, and so are pages about the site and fields of `extra` with `contact` or `email` in their names."
    PostalAddress "postal-address" Warning "The text has a postal address."
        "A house's number with its street, or a full postcode. Take it out if somebody lives there. Pages about the site are left alone, and so are fields of `extra` with `contact` or `address` in their names."
    LikelyName "likely-name" Warning "A story whose person is to be named otherwise has what may be a full name."
        "The `naming` of the consent is something else than `full-name`, and words with capital letters stand in a row that are no organisation, place, contributor, source, term, title or heading that the site knows. Use the name that was agreed. No message repeats the name."

    // Truth.
    UnsourcedFigure "unsourced-figure" Warning "A percentage, an amount of money or a share has no source."
        "Link to where it is printed, in the same section, and name that in `sources`; or give it in the front matter under `outcomes`, with its source. Where a text has one source alone, all figures are taken to be from it."
    EvidenceNote "evidence-note" Warning "A level of evidence has no note."
        "Say in `note` who gave the level and what it rests on, or write `level: unrated`."
    ReviewOverdue "review-overdue" Warning "The day by which a text was to be read again is past."
        "Read it against its sources, then set `reviewed` to that day and `review_by` to the next one."
    MissingSection "missing-section" Warning "A case study that says that it is full lacks a section."
        "The five sections are Context, What they do, What changed, What got in the way and What you might adapt. A heading in other words has the anchor of its section: `## Heading {#what-changed}`."
    EmptySection "empty-section" Warning "Nothing is said about what got in the way."
        "A story of success alone teaches little. Say what was hard, what did not work and what it cost; if nobody knows, say so."
    NearDuplicate "near-duplicate" Suggestion "A case study says nearly the same as another one."
        "If both are about the same work, join them and keep the other address in `aliases`."
    MissingLicence "missing-licence" Suggestion "A text names no licence, and neither does the site."
        "Others may want to take the text over. Ask its authors, then write `licence: CC-BY-4.0`, or name one for all texts in `goodhelp.toml`."

    // The theme and the configuration.
    TemplateError "template-error" Error "A template cannot be read or filled."
        "`goodhelp inspect PAGE` prints what a template gets; `goodhelp schema template-page` says what each part means."
    StyleError "style-error" Error "A style sheet cannot be read."
        "Correct the CSS at this place."
    WordsError "words-error" Error "A file of words cannot be read."
        "The files in `themes/words` are written in Fluent: `name = Text`."
    MissingWord "missing-word" Error "A word of the interface is missing."
        "Add it to the file of the language in `themes/words`."
    BadPattern "bad-pattern" Error "A pattern cannot be read."
        "A pattern is a path with `*` for any name and `**` for any folders."
    BadInherit "bad-inherit" Error "`inherit` names something that the core does not have."
        "Name a folder of the core (`handbook`), one entry (`case-studies/groundswell`) or a choice (`case-studies?sector=homelessness`)."
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str(self.name())
    }
}

#[cfg(test)]
#[allow(clippy::disallowed_methods, reason = "the test compares with a document on disk")]
mod tests {
    use super::Code;
    use std::collections::BTreeSet;
    use std::fmt::Write;

    #[test]
    fn names_are_unique_and_documented() {
        let names: BTreeSet<_> = Code::ALL.iter().map(|code| code.name()).collect();
        assert_eq!(names.len(), Code::ALL.len());
        let mut page = String::from("# Diagnostics\n\nEvery code of `goodhelp`, in the order of their topics. ");
        page.push_str("Errors keep a site from being published; warnings do not.\n");
        for code in Code::ALL {
            write!(page, "\n## {}\n\n{} ({})\n\n{}\n", code, code.summary(), code.severity(), code.explanation())
                .unwrap();
        }
        let written = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/diagnostics.md");
        if std::env::var_os("UPDATE_DOCS").is_some() {
            std::fs::write(written, &page).unwrap();
        }
        assert_eq!(std::fs::read_to_string(written).unwrap_or_default(), page, "run with UPDATE_DOCS=1 to rewrite it");
    }
}
