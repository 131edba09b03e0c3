//! The configuration of a site, `goodhelp.toml`.

use super::Kind;
use super::common::Licence;
use super::field::*;
use super::place::Nation;
use crate::diag::{Code, Severity};
use crate::source::Address;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What `goodhelp.toml` may say.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Config {
    /// The name of the site.
    #[schemars(length(min = 1, max = 120))]
    pub title: String,
    /// One sentence that says what the site is.
    #[serde(default)]
    #[schemars(length(max = 300))]
    pub description: String,
    /// The address at which it is published; it may have a path.
    #[serde(default = "example_address")]
    pub base_url: WebAddress,
    /// Its languages, the first one first. Further languages stand below `/<code>/`.
    #[serde(default = "british_english")]
    #[schemars(length(min = 1))]
    pub languages: Vec<Language>,
    /// What is said of the site in its further languages, by their tags, for instance `[translated.cy]`.
    #[serde(default)]
    pub translated: BTreeMap<String, Translated>,
    /// The nation in which the site's organisation works. It decides who enforces the law on accessibility, and whether Welsh
    /// is owed.
    pub nation: Option<Nation>,
    /// Which parts of the core lie below this site. Without the key: the theme and its words. `[]`: nothing.
    pub inherit: Option<Vec<String>>,
    /// The id of the place that the site is about: notes on inherited pages begin with its name.
    pub place: Option<PlaceId>,
    /// The site's own look.
    pub brand: Option<Brand>,
    /// Patterns of content files to leave out, for instance `case-studies/old-*.md`.
    #[serde(default)]
    pub exclude: Vec<String>,
    /// The e-mail address for "this is wrong" and "take my story down".
    pub contact: Option<EmailAddress>,
    /// The address of the folder in which the site's files can be edited on the web; a path is added to it.
    pub edit_url: Option<WebAddress>,
    /// The address at which a new file can be begun on the web: `{path}` stands for where it belongs, `{text}` for its text.
    pub new_url: Option<WebAddress>,
    /// The licence of texts that name none of their own.
    #[serde(default)]
    pub licence: Licence,
    /// Whether contributors may write raw HTML, which is then cleaned.
    #[serde(default)]
    pub raw_html: bool,
    /// Whether the site has a page for its editors at `/review/`, with what is due. Search engines are asked to leave it out.
    #[serde(default)]
    pub review_page: bool,
    /// How bad single checks are on this site, by their codes, for instance `heading-order = "warning"`.
    #[serde(default)]
    pub checks: BTreeMap<String, Level>,
    /// Fields of this site's own.
    #[serde(default)]
    pub extra: Vec<ExtraField>,
}

/// What is said of a site in another language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Translated {
    /// The name of the site.
    #[schemars(length(min = 1, max = 120))]
    pub title: Option<String>,
    /// One sentence that says what the site is.
    #[schemars(length(max = 300))]
    pub description: Option<String>,
}

impl Config {
    /// The name of the site in a language, by its tag; where it has none of its own there, the name in the first one.
    pub fn title_in(&self, language: &str) -> &str {
        self.translated.get(language).and_then(|it| it.title.as_deref()).unwrap_or(&self.title)
    }

    /// What the site is, in a language; none where that is not said in it.
    pub fn description_in(&self, language: &str) -> Option<&str> {
        let is_first = self.languages.first().is_some_and(|first| first.as_str() == language);
        let own = self.translated.get(language).and_then(|it| it.description.as_deref());
        own.or(is_first.then_some(self.description.as_str())).filter(|text| !text.is_empty())
    }
}

/// The look of a site: all other colours are derived from these.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Brand {
    /// One to three colours: the first for large areas and headings, the second for links, the third for the line at the top.
    #[schemars(length(min = 1, max = 3))]
    pub colours: Vec<Colour>,
    /// The logo, by its name in `themes/assets`.
    pub logo: Option<LogoFile>,
    /// The name that the logo shows, for those who do not see it.
    #[schemars(length(min = 1, max = 120))]
    pub logo_name: Option<String>,
}

/// How bad a site wants a check to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Level {
    /// Nothing is published while it reports something.
    Error,
    /// Worth a look before it is published.
    Warning,
    /// Could be better.
    Suggestion,
    /// It reports nothing.
    Off,
}

impl Level {
    /// The severity; none where nothing is to be reported.
    pub fn severity(self) -> Option<Severity> {
        match self {
            Level::Error => Some(Severity::Error),
            Level::Warning => Some(Severity::Warning),
            Level::Suggestion => Some(Severity::Suggestion),
            Level::Off => None,
        }
    }

    /// Whether a check of this code may have this level: those that hold firm may be raised and not lowered.
    pub fn is_open_to(self, code: Code) -> bool {
        code.may_be_silenced() || self.severity().is_some_and(|severity| severity <= code.severity())
    }
}

/// A field that the site adds to a kind.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ExtraField {
    /// The kind that has it.
    pub kind: Kind,
    /// Its name under `extra:`, of lower-case letters, digits and underscores.
    #[schemars(extend("format" = "field-name"), length(max = 40))]
    pub name: String,
    /// Its label for readers.
    #[schemars(length(min = 1, max = 80))]
    pub label: String,
    /// What it holds.
    #[serde(rename = "type")]
    pub field_type: ExtraType,
    /// The values that a choice takes.
    #[serde(default)]
    pub values: Vec<String>,
    /// Whether every entry of the kind needs it.
    #[serde(default)]
    pub required: bool,
    /// Whether readers can search by it.
    #[serde(default)]
    pub facet: bool,
}

/// What an extra field holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum ExtraType {
    /// A line of text.
    Text,
    /// A number.
    Number,
    /// A date.
    Date,
    /// A web address.
    WebAddress,
    /// Yes or no.
    YesNo,
    /// One of `values`.
    Choice,
    /// Several of `values`.
    Choices,
}

impl Default for Config {
    fn default() -> Self {
        Config {
            title: "Good Help".into(),
            description: String::new(),
            base_url: example_address(),
            languages: british_english(),
            translated: BTreeMap::new(),
            nation: None,
            inherit: None,
            place: None,
            brand: None,
            exclude: Vec::new(),
            contact: None,
            edit_url: None,
            new_url: None,
            licence: Licence::default(),
            raw_html: false,
            review_page: false,
            checks: BTreeMap::new(),
            extra: Vec::new(),
        }
    }
}

impl Config {
    /// How bad a diagnostic is on this site that is of a code and has a severity of its own; none where it is not reported.
    pub fn severity(&self, code: Code, own: Severity) -> Option<Severity> {
        match self.checks.get(code.name()) {
            Some(level) if level.is_open_to(code) => level.severity(),
            _ => Some(own),
        }
    }

    /// The path of the base address, with a slash at both ends.
    pub fn base_path(&self) -> String {
        let path = Address::parse(self.base_url.as_str()).map_or_else(|| "/".to_string(), |address| address.path);
        format!("/{}", path.trim_matches('/')).trim_end_matches('/').to_string() + "/"
    }

    /// The base address without a slash at its end, without query and fragment.
    pub fn base_address(&self) -> String {
        let text = self.base_url.as_str();
        let end = text.find(['?', '#']).unwrap_or(text.len());
        text[..end].trim_end_matches('/').to_string()
    }
}

fn example_address() -> WebAddress {
    WebAddress("https://example.org/".into())
}

fn british_english() -> Vec<Language> {
    vec![Language("en-GB".into())]
}
