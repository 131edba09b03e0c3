//! The accessibility statement, made of its facts.

use crate::model::accessibility::{Because, Issue, Said};
use crate::model::place::Nation;
use crate::view::cards::id_of;
use crate::view::viewer::Viewer;
use crate::view::{AccessibilityPart, IssuePart, SaidPart, TestedPart};

impl Viewer<'_> {
    /// The facts in this language; none where the site has none.
    pub(super) fn accessibility(&self) -> Option<AccessibilityPart> {
        let facts = self.site.settings().accessibility.as_ref()?;
        let nation = self.site.config().nation;
        let issues = |because: Because| -> Vec<IssuePart> {
            facts.issues.iter().filter(|issue| issue.because == because).map(|issue| self.issue(issue)).collect()
        };
        let contact = facts.contact.as_ref();
        let email = contact.and_then(|contact| contact.email.as_ref()).or(self.site.config().contact.as_ref());
        Some(AccessibilityPart {
            status: id_of(&facts.status),
            prepared: facts.prepared.to_string(),
            reviewed: facts.reviewed.to_string(),
            email: email.map(ToString::to_string),
            telephone: contact.and_then(|contact| contact.telephone.clone()),
            answer_within: contact.and_then(|contact| contact.answer_within),
            great_britain: nation != Some(Nation::NorthernIreland),
            northern_ireland: matches!(nation, None | Some(Nation::NorthernIreland | Nation::Uk)),
            tested: facts.tested.as_ref().map(|tested| TestedPart {
                on: tested.on.to_string(),
                by: self.said(&tested.by),
                how: self.said(&tested.how),
            }),
            failing: issues(Because::NonCompliance),
            burdens: issues(Because::DisproportionateBurden),
            outside: issues(Because::OutOfScope),
            improving: facts.improving.iter().map(|said| self.said(said)).collect(),
        })
    }

    fn issue(&self, issue: &Issue) -> IssuePart {
        IssuePart {
            what: self.said(&issue.what),
            criteria: issue.criteria.iter().map(ToString::to_string).collect(),
            note: issue.note.as_ref().map(|note| self.said(note)),
            found: issue.found.map(|day| day.to_string()),
            mend_by: issue.mend_by.map(|day| day.to_string()),
        }
    }

    fn said(&self, said: &Said) -> SaidPart {
        let (text, language) = said.in_language(self.tag());
        SaidPart { text: text.to_string(), language: language.map(str::to_string) }
    }
}
