//! The types of single fields: ids, references, dates, years, addresses, quantities.
//!
//! A type's JSON Schema says all that is checked about its text. Three keywords of our own steer the later stages:
//! `x-refers-to` (an id of another kind), `x-facet` (an id of `content/facets.yaml`) and `x-private` (a value that no
//! message may repeat). Two more stand at fields and are for those who write: `x-group` (a heading for this field and those
//! after it) and `x-start` (what a new file has, where the first choice would say too much).

use crate::source::Address;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error};
use std::borrow::Cow;
use std::fmt;

/// Schema keyword: the value is the id of an entity of the kind that it names.
pub const REFERS_TO: &str = "x-refers-to";
/// Schema keyword: the value is an id of the facet that it names.
pub const FACET: &str = "x-facet";
/// Schema keyword: the value is private and is blanked in every message.
pub const PRIVATE: &str = "x-private";
/// Schema keyword: the heading under which writers find this field and those after it.
pub const GROUP: &str = "x-group";
/// Schema keyword: the value that a new file has.
pub const START: &str = "x-start";

/// Whether `text` may serve as an id: lower-case letters, digits and single hyphens, at most 80 characters.
pub fn is_id(text: &str) -> bool {
    let part = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit());
    text.len() <= 80 && text.split('-').all(part)
}

/// Whether `text` is a language tag, for instance `en-GB` or `cy`.
pub fn is_language(text: &str) -> bool {
    let (language, region) = text.split_once('-').map_or((text, None), |(language, region)| (language, Some(region)));
    matches!(language.len(), 2 | 3)
        && language.bytes().all(|b| b.is_ascii_lowercase())
        && region.is_none_or(|region| region.len() == 2 && region.bytes().all(|b| b.is_ascii_uppercase()))
}

macro_rules! text_type {
    ($(#[$doc:meta])* $name:ident, $schema:tt) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub String);

        impl $name {
            /// The text as written.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl JsonSchema for $name {
            fn inline_schema() -> bool {
                true
            }
            fn schema_name() -> Cow<'static, str> {
                stringify!($name).into()
            }
            fn json_schema(_: &mut SchemaGenerator) -> Schema {
                json_schema!($schema)
            }
        }
    };
}

text_type!(
    /// An id within one file, for instance of a practice or a commitment; it is also the anchor on the page.
    Id, { "type": "string", "format": "id" }
);
text_type!(
    /// The id of a case study.
    CaseStudyId, { "type": "string", "format": "id", "x-refers-to": "case-study" }
);
text_type!(
    /// The id of a characteristic.
    CharacteristicId, { "type": "string", "format": "id", "x-refers-to": "characteristic" }
);
text_type!(
    /// The id of a chapter.
    ChapterId, { "type": "string", "format": "id", "x-refers-to": "chapter" }
);
text_type!(
    /// The id of a story.
    StoryId, { "type": "string", "format": "id", "x-refers-to": "story" }
);
text_type!(
    /// The id of a place; `uk` where something is national.
    PlaceId, { "type": "string", "format": "id", "x-refers-to": "place" }
);
text_type!(
    /// The id of a source of the bibliography.
    SourceId, { "type": "string", "format": "id", "x-refers-to": "source" }
);
text_type!(
    /// A practice, as `characteristic/practice`, for instance `power-sharing/trust`.
    PracticeId, { "type": "string", "format": "practice", "x-refers-to": "practice" }
);
text_type!(
    /// An id of the facet `sectors`.
    SectorId, { "type": "string", "format": "id", "x-facet": "sectors" }
);
text_type!(
    /// An id of the facet `people`: a group that the help is for.
    PeopleId, { "type": "string", "format": "id", "x-facet": "people" }
);
text_type!(
    /// An id of the facet `setting`: where the help happens.
    SettingId, { "type": "string", "format": "id", "x-facet": "setting" }
);
text_type!(
    /// An id of the facet `delivered_by`: who gives the help.
    DeliveredById, { "type": "string", "format": "id", "x-facet": "delivered_by" }
);
text_type!(
    /// An id of the facet `sources_of_confidence`.
    SourceOfConfidenceId, { "type": "string", "format": "id", "x-facet": "sources_of_confidence" }
);
text_type!(
    /// An id of the facet `parts`: the part of the handbook that a chapter stands in.
    PartId, { "type": "string", "format": "id", "x-facet": "parts" }
);
text_type!(
    /// A web address that starts with `https://` or `http://`.
    WebAddress, { "type": "string", "format": "web-address", "maxLength": 2000 }
);
text_type!(
    /// An e-mail address of an organisation, for contact.
    EmailAddress, { "type": "string", "format": "e-mail", "maxLength": 254 }
);
text_type!(
    /// An address on this site: starts and ends with a slash.
    SitePath, { "type": "string", "format": "site-path", "maxLength": 200 }
);
text_type!(
    /// A nine-character code of the Office for National Statistics, for instance `E08000005`.
    GssCode, { "type": "string", "format": "gss" }
);
text_type!(
    /// A colour of a brand: red, green and blue, each of two hexadecimal digits, for instance `#00594f`.
    Colour, { "type": "string", "format": "colour" }
);
text_type!(
    /// The name of a logo in `themes/assets`, an SVG or a PNG.
    LogoFile, { "type": "string", "format": "logo", "maxLength": 80 }
);
text_type!(
    /// A reference to a consent record that is kept outside this repository.
    ConsentReference, { "type": "string", "minLength": 1, "maxLength": 80, "x-private": true }
);
text_type!(
    /// An amount: a number (`300`, `1,200.5`), a percentage (`68%`) or pounds (`£525,619`).
    Quantity, { "type": "string", "format": "quantity", "maxLength": 40 }
);
text_type!(
    /// A share from `0%` to `100%`.
    Percentage, { "type": "string", "format": "percentage", "maxLength": 8 }
);
text_type!(
    /// The name of a table in the same folder, for instance `told-once.csv`.
    CsvName, { "type": "string", "format": "csv-name", "maxLength": 80 }
);
text_type!(
    /// A success criterion of the Web Content Accessibility Guidelines, for instance `1.4.3`.
    Criterion, { "type": "string", "format": "criterion" }
);
text_type!(
    /// The mark of one version of a text: ten letters from `a` to `p`.
    Mark, { "type": "string", "format": "mark" }
);
text_type!(
    /// A language tag, for instance `en-GB` or `cy`.
    Language, { "type": "string", "format": "language" }
);

/// The months by their English names.
pub const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// A calendar date, written as `2026-11-22`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date(pub jiff::civil::Date);

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.0.year(), self.0.month(), self.0.day())
    }
}

impl std::str::FromStr for Date {
    type Err = ();

    /// The day; no word about what else it may be, which `format_problem` has.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let numbers: Vec<&str> = text.split('-').collect();
        let [year, month, day] = numbers[..] else { return Err(()) };
        let is_date = [(year, 4), (month, 2), (day, 2)]
            .iter()
            .all(|(number, length)| number.len() == *length && number.bytes().all(|byte| byte.is_ascii_digit()));
        if !is_date {
            return Err(());
        }
        let (year, month, day) = (number(year)?, number(month)?, number(day)?);
        jiff::civil::Date::new(year, month, day).map(Date).map_err(drop)
    }
}

fn number<T: std::str::FromStr>(digits: &str) -> Result<T, ()> {
    digits.parse().map_err(drop)
}

impl Serialize for Date {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Date {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = Cow::<str>::deserialize(deserializer)?;
        text.parse().map_err(|()| D::Error::custom("no date of the calendar"))
    }
}

impl JsonSchema for Date {
    fn inline_schema() -> bool {
        true
    }
    fn schema_name() -> Cow<'static, str> {
        "Date".into()
    }
    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string", "format": "date" })
    }
}

/// A year of the common era, for instance `1890`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Year(pub u16);

impl fmt::Display for Year {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl JsonSchema for Year {
    fn inline_schema() -> bool {
        true
    }
    fn schema_name() -> Cow<'static, str> {
        "Year".into()
    }
    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "integer", "minimum": 1000, "maximum": 2199 })
    }
}

/// What is wrong with the text of a field of this `format`, as the end of a sentence that starts with the text; `None`
/// where the text is good or the format is not one of ours.
pub fn format_problem(format: &str, text: &str) -> Option<&'static str> {
    match format {
        "id" => (!is_id(text)).then_some("is no id: use lower-case letters, digits and single hyphens"),
        "practice" => (!text.split_once('/').is_some_and(|(a, b)| is_id(a) && is_id(b)))
            .then_some("is no practice: write `characteristic/practice`, for instance `power-sharing/trust`"),
        "date" => (text.parse::<Date>().is_err())
            .then_some("is no date of the calendar: write year-month-day, for instance `2026-11-22`"),
        "web-address" => (!is_web_address(text)).then_some("is no web address: it starts with `https://`"),
        "e-mail" => (!is_email(text)).then_some("is no e-mail address"),
        "site-path" => (!is_site_path(text)).then_some(
            "is no address on this site: it starts and ends with `/` and holds lower-case letters, digits and hyphens",
        ),
        "quantity" => Quantity(text.into())
            .unit()
            .is_none()
            .then_some("is no amount: write a number, a percentage or pounds, for instance `300`, `68%` or `£525,619`"),
        "language" => (!is_language(text)).then_some("is no language tag: write for instance `en-GB` or `cy`"),
        "criterion" => (!is_criterion(text)).then_some("is no success criterion: write its number, for instance `1.4.3`"),
        "mark" => (!is_mark(text))
            .then_some("is no mark of a version: `goodhelp check` names the mark, ten letters from `a` to `p`"),
        "gss" => (!is_gss(text)).then_some(
            "is no code of the Office for National Statistics: write a letter and eight digits, for instance `E08000005`",
        ),
        "csv-name" => (!text.strip_suffix(".csv").is_some_and(is_id)).then_some(
            "is no name of a table: write lower-case letters, digits and hyphens, then `.csv`, for instance `told-once.csv`",
        ),
        "colour" => (colour(text).is_none())
            .then_some("is no colour: write `#` and six digits or letters from a to f, for instance `#00594f`"),
        "logo" => (!is_logo(text)).then_some(
            "is no logo: put an SVG or a PNG into `themes/assets` and write its name in small letters, for instance `logo.svg`",
        ),
        "field-name" => {
            let is_name = text.starts_with(|c: char| c.is_ascii_lowercase())
                && text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_');
            (!is_name)
                .then_some("is no name of a field: write lower-case letters, digits and underscores, a letter first")
        }
        "percentage" => {
            let share = text.strip_suffix('%').and_then(|n| n.parse::<f64>().ok());
            (!share.is_some_and(|n| (0.0..=100.0).contains(&n))).then_some("is no share from `0%` to `100%`")
        }
        _ => None,
    }
}

/// The formats that [`format_problem`] knows.
pub const FORMATS: [&str; 16] = [
    "criterion",
    "mark",
    "id",
    "practice",
    "date",
    "web-address",
    "e-mail",
    "site-path",
    "quantity",
    "percentage",
    "language",
    "gss",
    "csv-name",
    "colour",
    "logo",
    "field-name",
];

fn is_web_address(text: &str) -> bool {
    let Some(address) = Address::parse(text) else { return false };
    matches!(&*address.scheme, "http" | "https")
        && address.host.is_some()
        && !address.has_login
        && !text.contains(|c: char| c.is_whitespace() || c.is_control())
}

fn is_email(text: &str) -> bool {
    let Some((local, host)) = text.rsplit_once('@') else { return false };
    let plain = |s: &str| s.bytes().all(|b| b.is_ascii_alphanumeric() || b"._+-'".contains(&b));
    !local.is_empty()
        && plain(local)
        && plain(host)
        && host.contains('.')
        && !host.starts_with('.')
        && !host.ends_with('.')
}

fn is_criterion(text: &str) -> bool {
    let parts: Vec<&str> = text.split('.').collect();
    let is_number = |part: &&str| matches!(part.len(), 1 | 2) && part.bytes().all(|b| b.is_ascii_digit());
    parts.len() == 3 && parts.iter().all(is_number)
}

fn is_mark(text: &str) -> bool {
    text.len() == 10 && text.bytes().all(|b| (b'a'..=b'p').contains(&b))
}

fn is_gss(text: &str) -> bool {
    let (first, digits) = text.split_at_checked(1).unwrap_or_default();
    matches!(first, "E" | "W" | "S" | "N" | "K" | "J" | "L" | "M")
        && digits.len() == 8
        && digits.bytes().all(|b| b.is_ascii_digit())
}

/// Red, green and blue of a colour that is written as `#00594f`; none where the text is no such colour.
pub fn colour(text: &str) -> Option<[u8; 3]> {
    let digits = text.strip_prefix('#').filter(|digits| digits.len() == 6 && digits.is_ascii())?;
    let part = |at: usize| u8::from_str_radix(digits.get(at..at + 2)?, 16).ok();
    digits.bytes().all(|digit| digit.is_ascii_hexdigit()).then_some([part(0)?, part(2)?, part(4)?])
}

fn is_logo(text: &str) -> bool {
    let plain = |stem: &str| {
        !stem.is_empty() && stem.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b"-_".contains(&b))
    };
    text.strip_suffix(".svg").or(text.strip_suffix(".png")).is_some_and(plain)
}

fn is_site_path(text: &str) -> bool {
    let Some(inner) = text.strip_prefix('/').and_then(|t| t.strip_suffix('/')) else { return false };
    inner.split('/').all(is_id)
}

/// What a [`Quantity`] counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Unit {
    /// Things or people.
    Number,
    /// Hundredths of a whole.
    Percent,
    /// Pounds sterling.
    Pounds,
}

impl Quantity {
    /// The unit, or `None` where the text is no amount.
    pub fn unit(&self) -> Option<Unit> {
        self.parsed().map(|(unit, _)| unit)
    }

    /// The amount in its unit, or `None` where the text is no amount.
    pub fn amount(&self) -> Option<f64> {
        self.parsed().map(|(_, amount)| amount)
    }

    /// How many digits stand behind the point.
    pub fn decimals(&self) -> usize {
        self.0.rsplit_once('.').map_or(0, |(_, digits)| digits.bytes().filter(u8::is_ascii_digit).count())
    }

    fn parsed(&self) -> Option<(Unit, f64)> {
        // Less than nothing is `-£5` to some and `£-5` to others.
        let pounds = self.0.strip_prefix('£').map(Cow::Borrowed);
        let pounds = pounds.or_else(|| self.0.strip_prefix("-£").map(|digits| format!("-{digits}").into()));
        let (unit, digits) = match (pounds, self.0.strip_suffix('%')) {
            (Some(digits), None) => (Unit::Pounds, digits),
            (None, Some(digits)) => (Unit::Percent, digits.into()),
            (None, None) => (Unit::Number, self.0.as_str().into()),
            _ => return None,
        };
        let plain: String = digits.chars().filter(|c| *c != ',').collect();
        let well_formed = plain.bytes().all(|b| b.is_ascii_digit() || b == b'.' || b == b'-');
        let amount = plain.parse::<f64>().ok()?;
        (well_formed && amount.is_finite()).then_some((unit, amount))
    }
}
