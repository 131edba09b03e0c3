//! The front matter of any kind.

use super::Kind;
use super::case_study::CaseStudy;
use super::chapter::Chapter;
use super::characteristic::Characteristic;
use super::checklist::Checklist;
use super::common::{Consent, Extra, Licence, Persons};
use super::field::{Date, SitePath, SourceId};
use super::page::Page;
use super::place::Place;
use super::source::Source;
use super::story::Story;
use super::strategy::Strategy;
use super::term::Term;
use super::tool::Tool;
use serde::Serialize;

/// The front matter of one file.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(untagged)]
#[expect(missing_docs, reason = "each variant is the kind of its name")]
pub enum FrontMatter {
    CaseStudy(Box<CaseStudy>),
    Characteristic(Box<Characteristic>),
    Chapter(Box<Chapter>),
    Story(Box<Story>),
    Checklist(Box<Checklist>),
    Tool(Box<Tool>),
    Strategy(Box<Strategy>),
    Term(Box<Term>),
    Place(Box<Place>),
    Source(Box<Source>),
    Page(Box<Page>),
}

macro_rules! each {
    ($self:expr, $data:ident => $value:expr) => {
        match $self {
            FrontMatter::CaseStudy($data) => $value,
            FrontMatter::Characteristic($data) => $value,
            FrontMatter::Chapter($data) => $value,
            FrontMatter::Story($data) => $value,
            FrontMatter::Checklist($data) => $value,
            FrontMatter::Tool($data) => $value,
            FrontMatter::Strategy($data) => $value,
            FrontMatter::Term($data) => $value,
            FrontMatter::Place($data) => $value,
            FrontMatter::Source($data) => $value,
            FrontMatter::Page($data) => $value,
        }
    };
}

impl FrontMatter {
    /// The struct of a kind from values that its schema accepted.
    ///
    /// # Errors
    /// What `serde` says where a value does not fit after all.
    pub fn from_value(kind: Kind, value: serde_json::Value) -> Result<Self, serde_json::Error> {
        use serde_json::from_value;
        Ok(match kind {
            Kind::CaseStudy => FrontMatter::CaseStudy(from_value(value)?),
            Kind::Characteristic => FrontMatter::Characteristic(from_value(value)?),
            Kind::Chapter => FrontMatter::Chapter(from_value(value)?),
            Kind::Story => FrontMatter::Story(from_value(value)?),
            Kind::Checklist => FrontMatter::Checklist(from_value(value)?),
            Kind::Tool => FrontMatter::Tool(from_value(value)?),
            Kind::Strategy => FrontMatter::Strategy(from_value(value)?),
            Kind::Term => FrontMatter::Term(from_value(value)?),
            Kind::Place => FrontMatter::Place(from_value(value)?),
            Kind::Source => FrontMatter::Source(from_value(value)?),
            Kind::Page => FrontMatter::Page(from_value(value)?),
        })
    }

    /// The title, or a place's name.
    pub fn title(&self) -> &str {
        match self {
            FrontMatter::CaseStudy(it) => &it.title,
            FrontMatter::Characteristic(it) => &it.title,
            FrontMatter::Chapter(it) => &it.title,
            FrontMatter::Story(it) => &it.title,
            FrontMatter::Checklist(it) => &it.title,
            FrontMatter::Tool(it) => &it.title,
            FrontMatter::Strategy(it) => &it.title,
            FrontMatter::Term(it) => &it.title,
            FrontMatter::Place(it) => &it.name,
            FrontMatter::Source(it) => &it.title,
            FrontMatter::Page(it) => &it.title,
        }
    }

    /// What cards and descriptions say, if the kind has it.
    pub fn summary(&self) -> Option<&str> {
        match self {
            FrontMatter::CaseStudy(it) => Some(&it.summary),
            FrontMatter::Characteristic(it) => Some(&it.summary),
            FrontMatter::Chapter(it) => Some(&it.summary),
            FrontMatter::Story(it) => Some(&it.summary),
            FrontMatter::Checklist(it) => Some(&it.summary),
            FrontMatter::Tool(it) => Some(&it.summary),
            FrontMatter::Strategy(it) => Some(&it.summary),
            FrontMatter::Term(it) => Some(&it.definition),
            FrontMatter::Page(it) => Some(&it.summary),
            FrontMatter::Place(_) | FrontMatter::Source(_) => None,
        }
    }

    /// Former addresses.
    pub fn aliases(&self) -> &[SitePath] {
        each!(self, it => &it.aliases)
    }

    /// Fields that the site declares.
    pub fn extra(&self) -> &Extra {
        each!(self, it => &it.extra)
    }

    /// The day of the last review and the day of the next.
    pub fn review(&self) -> (Option<Date>, Option<Date>) {
        match self {
            FrontMatter::CaseStudy(it) => (it.reviewed, it.review_by),
            FrontMatter::Characteristic(it) => (it.reviewed, it.review_by),
            FrontMatter::Chapter(it) => (it.reviewed, it.review_by),
            FrontMatter::Story(it) => (it.reviewed, it.review_by),
            FrontMatter::Checklist(it) => (it.reviewed, it.review_by),
            FrontMatter::Tool(it) => (it.reviewed, it.review_by),
            FrontMatter::Strategy(it) => (it.reviewed, it.review_by),
            FrontMatter::Term(it) => (it.reviewed, it.review_by),
            FrontMatter::Page(it) => (it.reviewed, it.review_by),
            FrontMatter::Place(_) | FrontMatter::Source(_) => (None, None),
        }
    }

    /// Who keeps it true, for the kinds that say so.
    pub fn steward(&self) -> Option<&str> {
        match self {
            FrontMatter::CaseStudy(it) => it.steward.as_deref(),
            FrontMatter::Story(it) => it.steward.as_deref(),
            _ => None,
        }
    }

    /// The licence of its text, for the kinds that name one.
    pub fn licence(&self) -> Option<Licence> {
        match self {
            FrontMatter::CaseStudy(it) => Some(it.licence),
            FrontMatter::Story(it) => Some(it.licence),
            _ => None,
        }
    }

    /// Whether the page carries an "exit this page" link.
    pub fn sensitive(&self) -> bool {
        match self {
            FrontMatter::CaseStudy(it) => it.sensitive,
            FrontMatter::Chapter(it) => it.sensitive,
            FrontMatter::Story(it) => it.sensitive,
            FrontMatter::Page(it) => it.sensitive,
            _ => false,
        }
    }

    /// Whether it tells a person's story and on what ground, for the kinds that say so.
    pub fn persons(&self) -> Option<(Option<Persons>, Option<&Consent>, Option<&SourceId>)> {
        match self {
            FrontMatter::CaseStudy(it) => Some((it.persons, it.consent.as_ref(), it.published_in.as_ref())),
            FrontMatter::Story(it) => Some((Some(it.persons), it.consent.as_ref(), it.published_in.as_ref())),
            _ => None,
        }
    }

    /// Anchors on the page that come from fields: ids of practices, statements, questions, and of the parts of a strategy.
    pub fn anchors(&self) -> Vec<&str> {
        match self {
            FrontMatter::Characteristic(it) => it.practices.iter().map(|practice| practice.id.as_str()).collect(),
            FrontMatter::Checklist(it) => it.statements.iter().map(|statement| statement.id.as_str()).collect(),
            FrontMatter::Tool(it) => {
                let questions = it.questions.iter().map(|question| question.id.as_str());
                questions.chain(it.difficulties.iter().map(|difficulty| difficulty.id.as_str())).collect()
            }
            FrontMatter::Strategy(it) => {
                let priorities = it.priorities.iter().map(|priority| priority.id.as_str());
                let commitments = it.commitments.iter().map(|commitment| commitment.id.as_str());
                let measures = it.measures.iter().map(|measure| measure.id.as_str());
                let updates = it.updates.iter().map(|update| update.id.as_str());
                priorities.chain(commitments).chain(measures).chain(updates).collect()
            }
            _ => Vec::new(),
        }
    }
}
