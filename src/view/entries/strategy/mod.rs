//! The pages of a strategy: the whole of it, and the same on one sheet of paper.

mod measure;

use super::{Subject, id_of};
use crate::model::Kind;
use crate::model::field::Id;
use crate::model::strategy::{Commitment, InvolvedGroup, STEPS, Sheet, Strategy, Update};
use crate::view::page::Page;
use crate::view::viewer::{Draft, Viewer};
use crate::view::{
    Body, ChangePart, CommitmentCounts, CommitmentPart, Content, InvolvedPart, Link, PersonPart, PriorityPart,
    SheetPage, StrategyPage, UpdatePart,
};

impl Viewer<'_> {
    pub(super) fn strategy_pages(&self, subject: &Subject, it: &Strategy) -> Vec<Page> {
        let strategy = self.strategy(subject, it);
        let sheet = self.sheet(subject, it, &strategy);
        vec![self.page(self.entry_draft(subject, Content::Strategy(Box::new(strategy)))), self.page(sheet)]
    }

    fn strategy(&self, subject: &Subject, it: &Strategy) -> StrategyPage {
        StrategyPage {
            summary: it.summary.clone(),
            organisation: it.organisation.clone(),
            places: self.links_to(Kind::Place, it.places.iter().map(|id| id.as_str())),
            vision: it.vision.clone(),
            local_cycle: it.local_cycle.clone(),
            priorities: priorities(it),
            commitments: it.commitments.iter().map(|commitment| self.commitment(it, commitment)).collect(),
            counts: self.counts(it),
            measures: it.measures.iter().map(|measure| self.measure(&subject.entry.id, it, measure)).collect(),
            updates: updates(it),
            involved: involved(it),
            on_a_page: self.href(&sheet_address(&subject.entry.address())),
            sources: self.sources(&it.sources),
            extra: self.extra(Kind::Strategy, subject.text.front()),
            body: self.body(subject.text),
        }
    }

    fn sheet(&self, subject: &Subject, it: &Strategy, strategy: &StrategyPage) -> Draft {
        let address = subject.entry.address();
        let canonical = self.canonical_of(&self.localised(&address, self.language));
        let title = self.word_with("sheet-title", &[("title", it.title.clone().into())]);
        // On paper everybody sees that it is one sheet.
        let (shown, unseen) = match title.strip_prefix(&it.title) {
            Some(rest) => (it.title.clone(), rest.to_string()),
            None => (title.clone(), String::new()),
        };
        let sheet = SheetPage {
            title: shown,
            title_unseen: unseen,
            whole: self.entry_link(subject.number),
            printed_address: canonical.split_once("://").map_or(canonical.as_str(), |(_, rest)| rest).to_string(),
            letters: Sheet::of(it).step.unwrap_or(STEPS - 1) + 1,
            strategy: StrategyPage { body: Body::default(), ..strategy.clone() },
        };
        let mut draft = self.entry_draft(subject, Content::Sheet(Box::new(sheet)));
        draft.template = "strategy-on-a-page";
        draft.address = sheet_address(&address);
        draft.title = title;
        draft.trail.push(self.entry_link(subject.number));
        draft
    }

    fn commitment(&self, strategy: &Strategy, it: &Commitment) -> CommitmentPart {
        let mut history: Vec<_> = it.history.iter().collect();
        history.sort_by_key(|change| std::cmp::Reverse(change.date));
        CommitmentPart {
            id: it.id.to_string(),
            what: it.what.clone(),
            priority_id: it.priority.as_ref().map(ToString::to_string),
            priority: priority_title(strategy, &it.priority),
            owner: it.owner.clone(),
            status: id_of(&it.status),
            progress: it.progress.as_ref().map(ToString::to_string),
            due: it.due.map(|date| date.to_string()),
            overdue: it.is_late(self.site.date()),
            history: history
                .into_iter()
                .map(|change| ChangePart {
                    date: change.date.to_string(),
                    what: change.what.clone(),
                    status: change.status.as_ref().map(id_of),
                })
                .collect(),
        }
    }

    fn counts(&self, strategy: &Strategy) -> CommitmentCounts {
        use crate::model::strategy::CommitmentStatus::{Done, InProgress, Planned, Stopped};
        let of = |status| strategy.commitments.iter().filter(|it| it.status == status).count();
        CommitmentCounts {
            total: strategy.commitments.len(),
            planned: of(Planned),
            in_progress: of(InProgress),
            done: of(Done),
            stopped: of(Stopped),
            late: strategy.commitments.iter().filter(|it| it.is_late(self.site.date())).count(),
        }
    }
}

/// The address of the sheet of a strategy, from that of the strategy.
pub(in crate::view) fn sheet_address(strategy: &str) -> String {
    format!("{strategy}{}/", crate::site::SHEET)
}

fn priorities(strategy: &Strategy) -> Vec<PriorityPart> {
    let part = |it: &crate::model::strategy::Priority| PriorityPart {
        id: it.id.to_string(),
        title: it.title.clone(),
        what: it.what.clone(),
    };
    strategy.priorities.iter().map(part).collect()
}

fn priority_title(strategy: &Strategy, id: &Option<Id>) -> Option<String> {
    let id = id.as_ref()?;
    strategy.priorities.iter().find(|priority| priority.id == *id).map(|priority| priority.title.clone())
}

/// The newest first; of one day the last in the file.
fn updates(strategy: &Strategy) -> Vec<UpdatePart> {
    let mut updates: Vec<&Update> = strategy.updates.iter().rev().collect();
    updates.sort_by_key(|update| std::cmp::Reverse(update.date));
    let about = |update: &Update| {
        let id = update.about.as_ref()?;
        let (_, name) = strategy.parts().find(|(part, _)| *part == id)?;
        Some(Link { text: name.to_string(), href: format!("#{id}"), language: None, id: Some(id.to_string()) })
    };
    let part = |update: &Update| UpdatePart {
        id: update.id.to_string(),
        date: update.date.to_string(),
        title: update.title.clone(),
        what: update.what.clone(),
        about: about(update),
    };
    updates.into_iter().map(part).collect()
}

/// Everybody by groups. Where some are told by their group, each group stands there: that nobody of one is involved is worth
/// knowing.
fn involved(strategy: &Strategy) -> Vec<InvolvedPart> {
    let people = |group: Option<InvolvedGroup>| InvolvedPart {
        group: group.map(|group| id_of(&group)),
        people: (strategy.involved.iter().filter(|it| it.group == group))
            .map(|it| PersonPart { name: Some(it.who.clone()), role: it.role.clone().unwrap_or_default() })
            .collect(),
    };
    let are_told = strategy.involved.iter().any(|it| it.group.is_some());
    let groups = InvolvedGroup::ALL.into_iter().filter(|_| are_told).map(|group| people(Some(group)));
    groups.chain([people(None)].into_iter().filter(|others| !others.people.is_empty())).collect()
}
