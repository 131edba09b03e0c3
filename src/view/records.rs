//! The case studies as data, for others to use.

use super::feed::may_be_handed_on;
use super::viewer::Viewer;
use crate::model::{FrontMatter, Kind};
use crate::site::EntryId;
use rayon::prelude::*;
use serde_json::{Map, Value};

/// A case study as data.
#[derive(Debug, Clone, PartialEq)]
pub struct Record {
    /// Its id.
    pub id: String,
    /// Its full address.
    pub canonical: String,
    /// Its front matter, without the consent.
    pub fields: Map<String, Value>,
}

impl Viewer<'_> {
    /// Every case study that may be handed on, with stubs, in the order of ids.
    pub fn records(&self) -> impl IndexedParallelIterator<Item = Option<Record>> {
        let mut numbers: Vec<EntryId> = self.order.of_kind(Kind::CaseStudy).to_vec();
        numbers.extend(self.order.stubs());
        numbers.sort();
        numbers.into_par_iter().map(|number| self.record(number))
    }

    fn record(&self, number: EntryId) -> Option<Record> {
        let entry = self.site.entry(number);
        let front = entry.first().front();
        let (FrontMatter::CaseStudy(it), true) = (front, may_be_handed_on(front)) else { return None };
        let Ok(Value::Object(mut fields)) = serde_json::to_value(it) else { return None };
        fields.remove("consent");
        fields.retain(|_, value| !value.is_null());
        Some(Record { id: entry.id.clone(), canonical: self.canonical_of(&entry.address()), fields })
    }
}
