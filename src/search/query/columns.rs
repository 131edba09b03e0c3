//! The values of the facets of all texts.

use crate::search::about::About;
use crate::search::facets::numbers_in;
use crate::search::schema::Fields;
use tantivy::{DocId, SegmentReader};

/// The facets in the order of the schema, the kinds first.
pub(super) struct Columns(Vec<FacetColumn>);

/// A facet of all texts.
pub(super) struct FacetColumn {
    /// Its name.
    pub name: String,
    /// For each text the number of its set: a question counts thousands of texts in every facet.
    texts: Vec<u32>,
    /// The sets of values that texts have, as ids in the order of the site.
    sets: Vec<Vec<String>>,
}

impl Columns {
    /// Reads the columns of a segment.
    pub fn open(segment: &SegmentReader, fields: &Fields, about: &About) -> tantivy::Result<Columns> {
        let mut columns = Vec::new();
        for (name, field) in &fields.facets {
            let facet = about.facets.iter().find(|facet| facet.name == *name);
            let ids: Vec<&str> = facet.iter().flat_map(|facet| facet.ids()).collect();
            let column = segment.fast_fields().str(segment.schema().get_field_name(*field))?;
            let mut sets = Vec::new();
            let mut texts = Vec::new();
            if let Some(column) = &column {
                let set = |document| column.term_ords(document).next().and_then(|set| u32::try_from(set).ok());
                texts = (0..segment.max_doc()).map(|document| set(document).unwrap_or(u32::MAX)).collect();
                for number in 0..column.num_terms() {
                    let mut set = String::new();
                    column.ord_to_str(number as u64, &mut set)?;
                    sets.push(numbers_in(&set).filter_map(|number| ids.get(number)).map(|id| id.to_string()).collect());
                }
            }
            columns.push(FacetColumn { name: name.clone(), texts, sets });
        }
        Ok(Columns(columns))
    }

    /// All facets.
    pub fn facets(&self) -> impl ExactSizeIterator<Item = &FacetColumn> {
        self.0.iter()
    }

    /// A document's values of a facet.
    pub fn values(&self, facet: &str, document: DocId) -> &[String] {
        let facet = self.0.iter().find(|known| known.name == facet);
        facet.and_then(|facet| facet.sets.get(facet.set(document))).map_or(&[], Vec::as_slice)
    }
}

impl FacetColumn {
    /// The sets of values that texts have.
    pub fn sets(&self) -> impl ExactSizeIterator<Item = &[String]> {
        self.sets.iter().map(Vec::as_slice)
    }

    /// The number of a document's set; one that no set has where it has none.
    pub fn set(&self, document: DocId) -> usize {
        self.texts.get(document as usize).map_or(usize::MAX, |number| *number as usize)
    }
}
