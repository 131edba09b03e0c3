//! The page of a tool. What a tool takes from the rest of the site is gathered here, so that its page is complete on paper
//! and without scripts.

mod find;
mod overview;
mod pack;

use super::{Subject, guidance, id_of};
use crate::model::tool::{Difficulty, Hint, Scale, SourcedTelling, Tool, ToolSort};
use crate::model::{FrontMatter, Kind};
use crate::site::{CONTRIBUTE, EntryId};
use crate::view::page::Link;
use crate::view::viewer::Viewer;
use crate::view::{
    Content, DifficultyPart, HintPart, PackPart, PracticeCard, QuestionPart, ScalePart, TellingPart, ToolPage,
};
use std::collections::BTreeSet;

impl Viewer<'_> {
    pub(super) fn tool(&self, subject: &Subject, it: &Tool) -> Content {
        let is = |tool| it.tool == tool;
        let steps = if is(ToolSort::Pack) { pack::steps(it) } else { Vec::new() };
        Content::Tool(Box::new(ToolPage {
            summary: it.summary.clone(),
            tool: it.tool.name().to_string(),
            basis: id_of(&it.basis),
            scale: it.scale.as_ref().filter(|_| is(ToolSort::Confidence)).map(scale),
            questions: it.questions.iter().map(|question| self.question(question)).collect(),
            difficulties: it.difficulties.iter().map(difficulty).collect(),
            practices: self.practice_cards(&it.difficulties),
            hints: it.hints.iter().map(|hint| self.hint(hint)).collect(),
            limits: it.limits.iter().map(|limit| limit.0.clone()).collect(),
            tellings: it.tellings.iter().enumerate().map(|(number, telling)| self.telling(number, telling)).collect(),
            cards: if is(ToolSort::Pack) { self.pack(it) } else { PackPart::default() },
            minutes: it.steps.iter().map(|step| u32::from(step.minutes)).sum(),
            steps,
            matrices: if is(ToolSort::Overview) { self.matrices() } else { Vec::new() },
            examples: self.order.of_kind(Kind::CaseStudy).len(),
            examples_href: self.href("/case-studies/"),
            contribute: self.link_to(Kind::Page, CONTRIBUTE),
            form_href: self.form_href(Kind::CaseStudy),
            sources: self.sources(&it.sources),
            extra: self.extra(Kind::Tool, subject.text.front()),
            body: self.body(subject.text),
        }))
    }

    fn question(&self, question: &crate::model::tool::Question) -> QuestionPart {
        QuestionPart {
            id: question.id.to_string(),
            text: question.text.clone(),
            help: question.help.clone(),
            about: question.about.name().to_string(),
            answers: self.answers(question),
        }
    }

    /// The practices that help with any of these, in the order in which they are first named.
    fn practice_cards(&self, difficulties: &[Difficulty]) -> Vec<PracticeCard> {
        let mut seen = BTreeSet::new();
        let named = difficulties.iter().flat_map(|difficulty| &difficulty.practices);
        named.filter(|id| seen.insert(id.as_str())).filter_map(|id| self.practice_card(id.as_str())).collect()
    }

    fn practice_card(&self, id: &str) -> Option<PracticeCard> {
        let (characteristic, practice) = id.split_once('/')?;
        let number = self.site.find(Kind::Characteristic, characteristic)?;
        let entry = self.site.entry(number);
        let FrontMatter::Characteristic(it) = entry.text(self.language).0.front() else { return None };
        let practice = it.practices.iter().find(|known| known.id.as_str() == practice)?;
        let characteristic = self.entry_link(number);
        let href = format!("{}#{}", characteristic.href, practice.id);
        let link = Link { text: practice.name.clone(), href, ..characteristic.clone() };
        Some(PracticeCard {
            id: id.to_string(),
            link,
            characteristic,
            what: practice.what.clone(),
            try_it: practice.try_it.as_ref().map(guidance),
            prompt: practice.prompt.as_ref().map(guidance),
        })
    }

    fn hint(&self, hint: &Hint) -> HintPart {
        let wanting = hint.wanting.as_ref();
        HintPart {
            hear: hint.hear.clone(),
            help: guidance(&hint.help),
            wanting: wanting.map(|id| self.confidence_link(id.as_str())),
            factor: hint.factor.as_ref().map(id_of),
        }
    }

    /// A source of confidence: its term in the glossary, else its examples.
    fn confidence_link(&self, id: &str) -> Link {
        let name = self.facet_name("sources_of_confidence", id);
        match self.link_to(Kind::Term, id) {
            Some(term) => Link { text: name, language: None, ..term },
            None => Link {
                text: name,
                href: self.href(&format!("/sources-of-confidence/{id}/")),
                language: None,
                id: Some(id.to_string()),
            },
        }
    }

    fn telling(&self, number: usize, telling: &SourcedTelling) -> TellingPart {
        TellingPart {
            id: format!("_telling-{}", number + 1),
            title: telling.title.clone(),
            good: telling.good.clone(),
            bad: telling.bad.clone(),
            source: self.source_link(&telling.source),
            story: telling.story.as_ref().and_then(|id| self.link_to(Kind::Story, id.as_str())),
        }
    }

    /// The first examples as links, and how many there are besides.
    fn some(&self, examples: &[EntryId], most: usize) -> (Vec<Link>, usize) {
        let links = examples.iter().take(most).map(|number| self.entry_link(*number)).collect();
        (links, examples.len().saturating_sub(most))
    }
}

fn scale(scale: &Scale) -> ScalePart {
    ScalePart {
        least: scale.least.clone(),
        most: scale.most.clone(),
        line: scale.line,
        above: guidance(&scale.above),
        below: guidance(&scale.below),
    }
}

fn difficulty(difficulty: &Difficulty) -> DifficultyPart {
    DifficultyPart {
        id: difficulty.id.to_string(),
        text: difficulty.text.clone(),
        practices: difficulty.practices.iter().map(ToString::to_string).collect(),
    }
}
