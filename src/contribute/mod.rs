//! For people who write: starting files, forms, and what comes back in them. Everything is made from the one definition of
//! each kind's fields; nothing here touches the disk, so that a browser can do the same.

mod answer;
mod field;
mod form;
mod guide;
mod label;
mod read;
mod start;
mod vocabulary;
mod yaml;

pub use answer::{Answered, value};
pub use field::{Choice, Field, Shape, body_sections, fields};
pub use form::{Answers, Form, write_form};
pub use guide::guide;
pub use label::Words;
pub use read::{Imported, Reading, Row, read_form, read_table};
pub use start::start;
pub use vocabulary::Vocabulary;
