//! The fields of the index.

use tantivy::schema::{
    FAST, Field, IndexRecordOption, STORED, Schema, SchemaBuilder, Term, TextFieldIndexing, TextOptions,
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

/// The parts of a text whose words are found, with how much a word in each counts.
pub(super) const PARTS: [(&str, f32); 6] =
    [("title", 3.0), ("names", 2.4), ("summary", 1.6), ("headings", 1.3), ("about", 1.8), ("body", 1.0)];

/// The fields that [`PARTS`] are in, with how many of them are in each. More fields would say better how long each part is,
/// but every one costs another look for every word.
pub(super) const TEXTS: [(&str, usize); 2] = [("called", 2), ("said", 4)];

/// The fields, by what they hold.
#[derive(Debug, Clone)]
pub(super) struct Fields {
    /// Those of [`TEXTS`].
    pub texts: [Field; TEXTS.len()],
    /// The id with its folder.
    pub id: Field,
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

impl Fields {
    /// The term for a word in one of [`PARTS`]. All terms of a word in a field are neighbours in its dictionary, so that
    /// one look finds them.
    pub fn term(&self, word: &str, part: usize) -> Term {
        Term::from_field_text(self.texts[text_of(part)], &term_of(word, part))
    }
}

/// The schema of an index with these facets of the site's own, besides [`FACETS`].
pub(super) fn schema<'a>(own_facets: impl IntoIterator<Item = &'a str>) -> (Schema, Fields) {
    let mut schema = Schema::builder();
    let texts = TEXTS.map(|(name, _)| {
        // The writer of an index has a tokenizer of its own for each field.
        let indexing = TextFieldIndexing::default().set_tokenizer(name);
        let indexing = indexing.set_index_option(IndexRecordOption::WithFreqsAndPositions);
        schema.add_text_field(name, TextOptions::default().set_indexing_options(indexing))
    });
    let id = {
        let indexing = TextFieldIndexing::default().set_tokenizer("raw").set_fieldnorms(false);
        let indexing = indexing.set_index_option(IndexRecordOption::Basic);
        schema.add_text_field("id", TextOptions::default().set_indexing_options(indexing))
    };
    let shown = ["url", "title", "summary", "organisation", "for", "about", "body"];
    let shown = shown.map(|name| schema.add_text_field(&format!("shown-{name}"), STORED));
    let own = own_facets.into_iter().map(own_facet);
    let names: Vec<String> = FACETS.iter().map(|name| name.to_string()).chain(own).collect();
    let facets = names.into_iter().map(|name| (name.clone(), facet(&mut schema, &name))).collect();
    let stub = schema.add_u64_field("stub", FAST);
    let reviewed = schema.add_u64_field("reviewed", FAST);
    let evidence = schema.add_u64_field("evidence-rank", FAST);
    (schema.build(), Fields { texts, id, shown, facets, stub, reviewed, evidence })
}

/// The name of a facet that a site declares, which cannot be one of [`FACETS`].
pub(super) fn own_facet(name: &str) -> String {
    format!("extra-{name}")
}

/// The number of the field in which a part is.
pub(super) fn text_of(part: usize) -> usize {
    let mut end = 0;
    let ends = TEXTS.iter().map(|(_, parts)| {
        end += parts;
        end
    });
    ends.filter(|end| *end <= part).count()
}

/// The text of a term.
pub(super) fn term_of(word: &str, part: usize) -> String {
    let mut term = String::with_capacity(word.len() + 1);
    term.push_str(word);
    term.push(mark_of(part));
    term
}

/// The character after a word that says in which part it is; no word has it.
pub(super) fn mark_of(part: usize) -> char {
    char::from(1 + part as u8)
}

/// The part that a character stands for.
pub(super) fn part_of(mark: char) -> Option<usize> {
    (0..PARTS.len()).find(|part| mark_of(*part) == mark)
}

/// Its values are those of [`super::facets`].
fn facet(schema: &mut SchemaBuilder, name: &str) -> Field {
    schema.add_text_field(&format!("facet-{name}"), TextOptions::from(FAST))
}
