//! The visual overview: which examples there are of what.

use crate::model::Kind;
use crate::site::EntryId;
use crate::view::page::Link;
use crate::view::viewer::Viewer;
use crate::view::{MatrixCell, MatrixPart, MatrixRow};
use std::collections::BTreeSet;

/// How many examples a cell names; the list of examples has all.
const NAMED: usize = 12;

/// What there is a column for, with its field, and the name by which search filters.
struct Columns {
    of: &'static str,
    field: &'static str,
    filter: &'static str,
    links: Vec<Link>,
}

impl Viewer<'_> {
    /// Sectors by characteristics and by sources of confidence.
    pub(super) fn matrices(&self) -> Vec<MatrixPart> {
        let characteristics = self.order.of_kind(Kind::Characteristic);
        let characteristics = Columns {
            of: "characteristics",
            field: "characteristics",
            filter: "characteristic",
            links: characteristics.iter().map(|number| self.entry_link(*number)).collect(),
        };
        let values = self.site.facets().list("sources_of_confidence").iter();
        let sources = Columns {
            of: "sources-of-confidence",
            field: "sources_of_confidence",
            filter: "source-of-confidence",
            links: values
                .map(|value| Link {
                    text: value.name_in(self.tag()).to_string(),
                    href: self.href(&format!("/sources-of-confidence/{}/", value.id)),
                    language: None,
                    id: Some(value.id.to_string()),
                })
                .collect(),
        };
        let matrices = [characteristics, sources].into_iter().filter(|columns| !columns.links.is_empty());
        matrices.map(|columns| self.matrix(columns)).filter(|matrix| !matrix.rows.is_empty()).collect()
    }

    fn matrix(&self, columns: Columns) -> MatrixPart {
        let sectors = self.site.facets().list("sectors").iter();
        let row = |sector: &crate::model::facets::Facet| {
            let examples = self.order.with("sectors", sector.id.as_str());
            let link = Link {
                text: sector.name_in(self.tag()).to_string(),
                href: self.href(&format!("/sectors/{}/", sector.id)),
                language: None,
                id: Some(sector.id.to_string()),
            };
            let of_sector: BTreeSet<EntryId> = examples.iter().copied().collect();
            let cells = columns.links.iter().map(|column| self.cell(&columns, &link, &of_sector, column)).collect();
            (!examples.is_empty()).then_some(MatrixRow { sector: link, count: examples.len(), cells })
        };
        let rows: Vec<MatrixRow> = sectors.filter_map(row).collect();
        let gaps = rows.iter().flat_map(|row| &row.cells).filter(|cell| cell.count == 0).count();
        MatrixPart { of: columns.of, rows, gaps, columns: columns.links }
    }

    fn cell(&self, columns: &Columns, sector: &Link, of_sector: &BTreeSet<EntryId>, column: &Link) -> MatrixCell {
        let (sector, id) = (sector.id.as_deref().unwrap_or_default(), column.id.as_deref().unwrap_or_default());
        let with = self.order.with(columns.field, id).iter().copied();
        let found: Vec<EntryId> = with.filter(|number| of_sector.contains(number)).collect();
        let (examples, more) = self.some(&found, NAMED);
        MatrixCell {
            id: format!("_{sector}-{id}"),
            name: column.text.clone(),
            count: found.len(),
            band: band(found.len()),
            examples,
            more,
            more_href: self.href(&format!("/case-studies/?{}={id}&sector={sector}", columns.filter)),
            begins: format!("{}={id}&sectors={sector}", columns.field),
        }
    }
}

/// Four steps from nothing to much: people tell no more of them apart at a glance.
fn band(count: usize) -> u8 {
    match count {
        0 => 0,
        1..=2 => 1,
        3..=5 => 2,
        _ => 3,
    }
}
