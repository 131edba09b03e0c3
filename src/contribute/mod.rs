//! For people who write: starting files, forms, and what comes back in them. Everything is made from the one definition of
//! each kind's fields; nothing here touches the disk, so that a browser can do the same.

mod answer;
mod asked;
mod field;
mod file;
mod filled;
mod form;
mod guide;
mod label;
mod preview;
mod problem;
mod read;
mod said;
mod start;
mod surroundings;
mod vocabulary;
mod writing;

pub use answer::{Answered, value};
pub use asked::asked;
pub use field::{Choice, Field, Shape, body_sections, fields};
pub use filled::{Filled, FilledFile};
pub use form::{Answers, Form, write_form};
pub use guide::guide;
pub use label::{Words, labels};
pub use preview::Preview;
pub use problem::Problem;
pub use read::{Imported, Reading, Row, read_form, read_table};
pub use said::Said;
pub use start::{is_choice, start};
pub use surroundings::{Surroundings, is_handed_out};
pub use vocabulary::Vocabulary;
pub use writing::{Checked, Named, Told, Writing};
