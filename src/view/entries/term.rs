//! The page of a term.

use super::Subject;
use crate::model::Kind;
use crate::model::term::{SayInstead, Term};
use crate::view::viewer::Viewer;
use crate::view::{Content, SayInsteadPart, TermPage};

impl Viewer<'_> {
    pub(super) fn term(&self, subject: &Subject, it: &Term) -> Content {
        let pair =
            |pair: &SayInstead| SayInsteadPart { say: pair.say.clone(), not: pair.not.clone(), why: pair.why.clone() };
        let linking = [Kind::Chapter, Kind::Characteristic, Kind::Story, Kind::CaseStudy, Kind::Term];
        Content::Term(Box::new(TermPage {
            definition: it.definition.clone(),
            also: it.also.iter().map(|word| word.0.clone()).collect(),
            instead: it.instead.iter().map(pair).collect(),
            person: it.person.clone(),
            year: it.year.map(|year| year.0),
            chapter: it.chapter.as_ref().and_then(|id| self.link_to(Kind::Chapter, id.as_str())),
            sources: self.sources(&it.sources),
            backlinks: self.backlinks(subject.entry, &linking),
            extra: self.extra(Kind::Term, subject.text.front()),
            body: self.body(subject.text),
        }))
    }
}
