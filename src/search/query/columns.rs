//! The values of the facets of all texts.

use crate::search::about::About;
use crate::search::facets::numbers_in;
use crate::search::schema::Fields;
use tantivy::columnar::StrColumn;
use tantivy::{DocId, SegmentReader};

/// The facets in the order of the schema, the kinds first.
pub(super) struct Columns(Vec<FacetColumn>);

/// A facet of all texts.
pub(super) struct FacetColumn {
    /// Its name.
    pub name: String,
    column: Option<StrColumn>,
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
            if let Some(column) = &column {
                for number in 0..column.num_terms() {
                    let mut set = String::new();
                    column.ord_to_str(number as u64, &mut set)?;
                    sets.push(numbers_in(&set).filter_map(|number| ids.get(number)).map(|id| id.to_string()).collect());
                }
            }
            columns.push(FacetColumn { name: name.clone(), column, sets });
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
        let number = self.column.as_ref().and_then(|column| column.term_ords(document).next());
        number.and_then(|number| usize::try_from(number).ok()).unwrap_or(usize::MAX)
    }
}
