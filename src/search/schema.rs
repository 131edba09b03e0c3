//! The fields of the index.

use tantivy::schema::{
    FAST, Field, IndexRecordOption, STORED, STRING, Schema, SchemaBuilder, TextFieldIndexing, TextOptions,
};

/// The facets that every site has, by the names that the command and the results use.
pub(super) const FACETS: [&str; 12] = [
    "kind",
    "sector",
    "characteristic",
    "people",
    "place",
    "setting",
    "delivered-by",
    "source-of-confidence",
    "evidence",
    "completeness",
    "status",
    "language",
];

/// The fields whose words are found, with how much a word in each counts.
pub(super) const TEXTS: [(&str, f32); 6] =
    [("title", 3.0), ("names", 2.4), ("summary", 1.6), ("headings", 1.3), ("about", 1.8), ("body", 1.0)];

/// The fields, by what they hold.
#[derive(Debug, Clone)]
pub(super) struct Fields {
    /// Those of [`TEXTS`], in that order.
    pub texts: Vec<Field>,
    /// Every word as it is written, once in the whole index: for beginnings and slips.
    pub vocabulary: Field,
    /// The address, the id, and the id with its folder.
    pub ids: Field,
    /// Shown: address, title, summary, organisation, whom it is for, other names with who and where, and the text.
    pub shown: [Field; 7],
    /// The facets, each with its name.
    pub facets: Vec<(String, Field)>,
    /// 1 where there is next to nothing to read.
    pub stub: Field,
    /// The day of the last review as a number (`20261122`); 0 where there was none.
    pub reviewed: Field,
    /// What it rests on, the surest the highest; 0 where nobody says.
    pub evidence: Field,
}

/// The schema of an index with these facets of the site's own, besides [`FACETS`].
pub(super) fn schema<'a>(own_facets: impl IntoIterator<Item = &'a str>) -> (Schema, Fields) {
    let mut schema = Schema::builder();
    let texts =
        TEXTS.iter().map(|(name, _)| schema.add_text_field(name, indexed(IndexRecordOption::WithFreqsAndPositions)));
    let texts = texts.collect();
    let vocabulary = {
        let indexing = TextFieldIndexing::default().set_index_option(IndexRecordOption::Basic).set_fieldnorms(false);
        schema.add_text_field("vocabulary", TextOptions::default().set_indexing_options(indexing))
    };
    let ids = schema.add_text_field("ids", STRING);
    let shown = ["url", "title", "summary", "organisation", "for", "about", "body"];
    let shown = shown.map(|name| schema.add_text_field(&format!("shown-{name}"), STORED));
    let own = own_facets.into_iter().map(own_facet);
    let names: Vec<String> = FACETS.iter().map(|name| name.to_string()).chain(own).collect();
    let facets = names.into_iter().map(|name| (name.clone(), facet(&mut schema, &name))).collect();
    let stub = schema.add_u64_field("stub", FAST);
    let reviewed = schema.add_u64_field("reviewed", FAST);
    let evidence = schema.add_u64_field("evidence-rank", FAST);
    (schema.build(), Fields { texts, vocabulary, ids, shown, facets, stub, reviewed, evidence })
}

/// The name of a facet that a site declares, which cannot be one of [`FACETS`].
pub(super) fn own_facet(name: &str) -> String {
    format!("extra-{name}")
}

fn indexed(option: IndexRecordOption) -> TextOptions {
    TextOptions::default().set_indexing_options(TextFieldIndexing::default().set_index_option(option))
}

fn facet(schema: &mut SchemaBuilder, name: &str) -> Field {
    schema.add_text_field(&format!("facet-{name}"), TextOptions::from(FAST))
}
